"""What is asked after printing, in the pane and not in a box: whether the labels stick."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.parts.plain import PlainLabel
from ui.theme import dress, em


class StuckStrip(QFrame):
    """Hidden until something was printed; ``stuck`` and ``not_stuck`` are the two answers."""

    stuck = Signal()
    not_stuck = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "strip", "info")
        self.words_label = PlainLabel(wrap=True)
        self.yes_button = QPushButton("Ya, sudah tertempel")
        self.no_button = QPushButton("Belum")
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.no_button)
        row.addWidget(self.yes_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(em(0.7), em(0.5), em(0.7), em(0.5))
        column.addWidget(self.words_label)
        column.addLayout(row)
        self.yes_button.clicked.connect(self.stuck)
        self.no_button.clicked.connect(self.not_stuck)
        self.no_button.clicked.connect(self.hide)
        self.hide()

    def ask(self, count: int) -> None:
        """Ask about so many labels."""
        self.words_label.setText(f"{count} label dicetak. Label sudah tertempel?")
        self.show()
        self.yes_button.setFocus()
