"""A row of small buttons that stand for papers or commands, beside what is shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ui.icons import wear
from ui.parts.chips import FlowLayout
from ui.parts.plain import tip
from ui.theme import dress


class Pills(QWidget):
    """The row; ``chosen`` gives the key of the button that was pressed."""

    chosen = Signal(str)

    def __init__(self, entries: Sequence[tuple[str, str, str]], icon_name: str, parent: QWidget | None = None) -> None:
        """Make a button for each entry: its key, what it says, and what it does in full."""
        super().__init__(parent)
        flow = FlowLayout(self, gap=0.3)
        self.buttons: dict[str, QPushButton] = {}
        for key, words, says in entries:
            button = QPushButton(words)
            button.setProperty("key", key)
            tip(button, says)
            dress(button, "pill")
            wear(button, icon_name)
            button.clicked.connect(self._on_clicked)
            self.buttons[key] = button
            flow.addWidget(button)

    def _on_clicked(self) -> None:
        self.chosen.emit(str(self.sender().property("key")))
