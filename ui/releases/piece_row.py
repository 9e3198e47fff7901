"""One piece of a text with its paraf boxes at the left; a struck one is tinted, struck through and said to be so."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.text import shown
from ui.icons import icon
from ui.parts.flowing import FlowText, Run
from ui.parts.plain import PlainLabel, tip
from ui.theme import color, em, signals, sized

READING = 1.1
"""Size of the text that is read, beside the body's type."""
DATELINE = re.compile(r"[^a-z–—-]{3,60}\s*[–—-]\s")
SHAPES = {"approved": "✓", "struck": "✗", "": ""}
WORDS = {"approved": "disetujui", "struck": "dicoret", "": "belum diparaf"}
ICONS = {"foto": "image", "video": "video", "audio": "audio", "dokumen": "file"}


@dataclass(frozen=True)
class Box:
    """What stands in one paraf box: whose it is, its mark, and whether it is this officer's and not yet sealed."""

    step: str
    name: str
    mark: str
    mine: bool = False

    def words(self) -> str:
        """Say the box."""
        if self.mine and not self.mark:
            return f"{self.name}: tidak ikut terbit, sudah dicoret pejabat lain"
        return f"{self.name} {WORDS[self.mark]}{' bila Anda paraf' if self.mine else ''}"


@dataclass(frozen=True)
class PieceContent:
    """What one row shows: the piece's id and name, its words, its boxes, and what is said under it.

    ``media`` is empty for words; ``out`` tells that the piece does not go out as things stand.
    """

    id: int
    name: str
    words: str
    boxes: tuple[Box, ...]
    media: str = ""
    note: str = ""
    out: bool = False
    changed: bool = False
    small: bool = False


class PieceRow(QFrame):
    """A piece on screen. ``strike_requested`` gives the piece's id, ``entered`` that the cursor came to it."""

    strike_requested = Signal(int)
    entered = Signal(int)

    def __init__(self, content: PieceContent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content = content
        self._cursor = False
        self._boxes: list[ParafBox] = []
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._build()
        self.show_content(content)
        signals.changed.connect(self._on_theme)

    def show_content(self, content: PieceContent) -> None:
        """Show the same piece in another state."""
        self.content = content
        for box, state in zip(self._boxes, content.boxes, strict=True):
            box.show_box(state)
        self._text.set_runs(_runs(content))
        self._text.set_struck(content.out)
        told = " · ".join(part for part in (("◆ berubah" if content.changed else ""), content.note) if part)
        self._note.setText(told)
        self._note.setVisible(bool(told))
        spoken = [content.name, *(box.words() for box in content.boxes), content.note, shown(content.words)]
        self.setAccessibleName(". ".join(part for part in spoken if part))
        self.update()

    def set_cursor(self, here: bool) -> None:  # noqa: FBT001 - a state, as Qt sets it
        """Put the cursor on this piece, or take it away."""
        self._cursor = here
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
        self.update()

    def boxes(self) -> list[ParafBox]:
        """Give the boxes, in the order of the parafs."""
        return list(self._boxes)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        self.entered.emit(self.content.id)

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        ground = "bad_soft" if self.content.out else "warn_soft" if self.content.changed else ""
        if ground:
            painter.fillRect(self.rect(), color(ground))
        elif self._cursor and self.hasFocus():
            painter.fillRect(self.rect(), color("hover"))
        if self._cursor:
            painter.fillRect(QRect(0, 0, 3, self.height()), color("accent"))
        if self._cursor and self.hasFocus():
            painter.setPen(QPen(color("accent"), 1, Qt.PenStyle.DotLine))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _build(self) -> None:
        row = QHBoxLayout(self)
        above = em(0.15 if self.content.small else 0.45)
        row.setContentsMargins(em(0.9), above, em(0.9), above)
        row.setSpacing(em(0.35))
        for state in self.content.boxes:
            box = ParafBox(state)
            box.pressed.connect(self._on_box)
            self._boxes.append(box)
            row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        row.addSpacing(em(0.3))
        if self.content.media:
            row.addWidget(MediaMark(self.content.media), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(em(0.1))
        column.setContentsMargins(0, em(0.25), 0, 0)
        self._text = FlowText(times=1.0 if self.content.small else READING)
        self._note = PlainLabel("", role="small muted", wrap=True)
        column.addWidget(self._text)
        column.addWidget(self._note)
        row.addLayout(column, 1)

    def _on_box(self) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.strike_requested.emit(self.content.id)

    def _on_theme(self) -> None:
        self.update()


class ParafBox(QWidget):
    """The box of one paraf: solid once sealed, dashed before; a mark and two letters."""

    pressed = Signal()

    def __init__(self, state: Box, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = state
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_box(state)

    def show_box(self, state: Box) -> None:
        """Show another mark."""
        self.state = state
        self.setAccessibleName(state.words())
        tip(self, f"{state.words()}. Klik atau Spasi mencoret." if state.mine else state.words())
        self.setCursor(Qt.CursorShape.PointingHandCursor if state.mine else Qt.CursorShape.ArrowCursor)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(em(2.75), em(1.6))

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        if self.state.mine and event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()
            event.accept()
        else:
            super().mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = {"approved": "ok", "struck": "bad", "": "edge"}[self.state.mark]
        pending = self.state.mine or not self.state.mark
        style = Qt.PenStyle.DashLine if pending else Qt.PenStyle.SolidLine
        painter.setPen(QPen(color(ink), 1.4, style))
        ground = {"approved": "ok_soft", "struck": "panel", "": "panel"}[self.state.mark]
        painter.setBrush(color("panel" if pending and self.state.mark != "approved" else ground))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), em(0.3), em(0.3))
        painter.setPen(color("muted" if not self.state.mark else ink))
        painter.setFont(sized(0.85, bold=bool(self.state.mark)))
        words = f"{SHAPES[self.state.mark]} {self.state.name}".strip()
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, words)


class MediaMark(QWidget):
    """The icon of a piece of evidence."""

    def __init__(self, media: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._media = media
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(em(1.4), em(1.4))

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        icon(ICONS[self._media], "muted").paint(QPainter(self), self.rect())


def _runs(content: PieceContent) -> list[Run]:
    """Write a piece's words; a dateline in capitals at the beginning is strong."""
    found = None if content.media or content.small else DATELINE.match(content.words)
    if found is None:
        return [Run(content.words)]
    return [Run(found.group(), strong=True), Run(content.words[found.end() :])]
