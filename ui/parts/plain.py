"""The one door by which words reach labels, boxes and tips: as plain text, never as markup (trust.md M13)."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Protocol

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from desk.text import shown
from ui.theme import dress

CANCEL = "Batal"
CLOSE = "Tutup"
ICONS = {
    "info": QMessageBox.Icon.Information,
    "warn": QMessageBox.Icon.Warning,
    "bad": QMessageBox.Icon.Critical,
    "ask": QMessageBox.Icon.Question,
}


class PlainLabel(QLabel):
    """Words as they are.

    ``role`` is what they are to the reader, one or several of the names in the theme's sheet: ``"muted small"``.
    ``wrap`` breaks long words into lines, ``elide`` shortens them to one line with '…' and shows the whole as a tip.
    """

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, role: str = "", wrap: bool = False, elide: bool = False
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self._elide = elide
        for name in role.split():
            dress(self, name)
        self.setText(text)

    def setText(self, text: str, /) -> None:
        """Show other words; marks that nobody sees become visible."""
        words = shown(text)
        super().setText(words)
        if self._elide:
            tip(self, words)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(self.fontMetrics().averageCharWidth() * 6, hint.height()) if self._elide else hint

    def paintEvent(self, event: QPaintEvent, /) -> None:
        if not self._elide:
            super().paintEvent(event)
            return
        area = self.contentsRect()
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        painter = QPainter(self)
        self.style().drawItemText(
            painter, area, int(self.alignment().value), self.palette(), self.isEnabled(), words,
            QPalette.ColorRole.WindowText,
        )  # fmt: skip


class Tippable(Protocol):
    """A widget or an action."""

    def setToolTip(self, text: str, /) -> None:
        """Show words under the pointer."""


def tip(thing: Tippable, text: str) -> None:
    """Put words under the pointer; they are shown as they are, with no markup."""
    thing.setToolTip(tip_words(text))


def tip_words(text: str) -> str:
    """Write words so that a tip shows them as they are; for models that answer the tip's role."""
    return f"<qt>{escape(shown(text)).replace(chr(10), '<br>')}</qt>" if text else ""


def literal(text: str) -> str:
    """Write people's words for a button, tab or menu, where '&' would mark a key."""
    return shown(text).replace("&", "&&")


def message(
    parent: QWidget | None, title: str, text: str, buttons: Sequence[str] = (CLOSE,), *, kind: str = "info"
) -> str:
    """Say something that cannot wait and give the button that was pressed; the first is the primary one."""
    box = message_box(parent, title, text, buttons, kind=kind)
    box.exec()
    pressed = box.clickedButton()
    return next((words for words, button in zip(buttons, box.buttons(), strict=True) if button is pressed), buttons[-1])


def ask(parent: QWidget | None, title: str, text: str, verb: str, *, kind: str = "ask") -> bool:
    """Ask before something that cannot be undone; ``verb`` is the button that does it."""
    return message(parent, title, text, (verb, CANCEL), kind=kind) == verb


def message_box(
    parent: QWidget | None, title: str, text: str, buttons: Sequence[str], *, kind: str = "info"
) -> QMessageBox:
    """Make the box that ``message`` shows; Esc presses the last button."""
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(ICONS[kind])
    box.setWindowTitle(shown(title))
    box.setText(shown(title))
    box.setInformativeText(shown(text))
    for label in box.findChildren(QLabel):
        label.setTextFormat(Qt.TextFormat.PlainText)
    made = [box.addButton(literal(words), QMessageBox.ButtonRole.ActionRole) for words in buttons]
    dress(made[0], "primary")
    box.setDefaultButton(made[0])
    box.setEscapeButton(made[-1])
    return box
