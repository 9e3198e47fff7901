"""One line across a page that asks or tells something, with buttons for what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ui.parts.plain import PlainLabel, literal
from ui.theme import dress, em


class Strip(QFrame):
    """The line; hidden until it is told what to say. ``pressed`` gives the key of the button."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(em(0.9), em(0.35), em(0.9), em(0.35))
        self._label = PlainLabel("", wrap=True)
        row.addWidget(self._label, 1)
        self._row = row
        self._buttons: list[QPushButton] = []
        self.hide()

    def say(self, words: str, buttons: Sequence[tuple[str, str]] = (), *, kind: str = "info") -> None:
        """Show words and buttons, each a key and its words."""
        self.clear()
        dress(self, "strip", kind)
        self._label.setText(words)
        self.setAccessibleName(words)
        for key, title in buttons:
            button = QPushButton(literal(title))
            button.setProperty("key", key)
            button.clicked.connect(self._on_clicked)
            self._buttons.append(button)
            self._row.addWidget(button)
        self.show()

    def clear(self) -> None:
        """Take the line away."""
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
        self._label.setText("")
        self.hide()

    def words(self) -> str:
        """Give what is said now; '' when nothing is."""
        return self._label.text()

    def buttons(self) -> list[QPushButton]:
        """Give the buttons, from left to right."""
        return list(self._buttons)

    def _on_clicked(self) -> None:
        self.pressed.emit(self.sender().property("key"))
