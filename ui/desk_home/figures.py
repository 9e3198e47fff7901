"""The figures at the top of Meja Saya: how many, of what; each opens what it counts."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desk.words import angka
from ui.parts.plain import PlainLabel, tip
from ui.theme import dress, em

PRESSING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class FigureCard(QFrame):
    """A number above what it counts; ``pressed`` by key or mouse."""

    pressed = Signal()

    def __init__(self, words: str, advice: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        dress(self, "card")
        dress(self, "clickable")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.number_label = PlainLabel("0")
        self.words_label = PlainLabel(words, wrap=True)
        tip(self, advice)
        self.setAccessibleDescription(advice)
        column = QVBoxLayout(self)
        column.setContentsMargins(em(0.9), em(0.7), em(0.9), em(0.7))
        column.setSpacing(em(0.15))
        column.addWidget(self.number_label)
        column.addWidget(self.words_label)
        self.set_number(0)

    def set_number(self, number: int, kind: str = "plain") -> None:
        """Show a number; ``kind`` is ``plain``, ``ok``, ``warn`` or ``bad``, and shows from one on."""
        dress(self.number_label, "figure", kind if number else "plain")
        mark = "▲ " if kind == "bad" and number else ""
        self.number_label.setText(mark + angka(number))
        self.setAccessibleName(f"{angka(number)} {self._words}")

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in PRESSING:
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()
