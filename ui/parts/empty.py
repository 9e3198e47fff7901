"""What stands where a list has nothing: what to do next, never a blank."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.icons import icon
from ui.parts.plain import PlainLabel
from ui.theme import em, signals


class Empty(QWidget):
    """An icon, a sentence and, below it, what to do."""

    def __init__(self, text: str, advice: str = "", icon_name: str = "inbox", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._picture = PlainLabel()
        self._words = PlainLabel(text, role="strong", wrap=True)
        self._advice = PlainLabel(advice, role="muted", wrap=True)
        column = QVBoxLayout(self)
        column.addStretch(2)
        for label in (self._picture, self._words, self._advice):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addStretch(3)
        self._draw()
        signals.changed.connect(self._draw)

    def say(self, text: str, advice: str = "") -> None:
        """Say something else."""
        self._words.setText(text)
        self._advice.setText(advice)

    def _draw(self) -> None:
        self._picture.setPixmap(icon(self._icon_name, "edge").pixmap(em(2.5), em(2.5)))
