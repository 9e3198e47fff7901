"""The red strip above the list: how many items have a file that is not what it was when it came."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from desk.words import angka
from ui.parts.plain import PlainLabel
from ui.theme import dress, em


class SpoiltStrip(QFrame):
    """Hidden while every file is as it came; ``show_requested`` when the officer wants to see the items."""

    show_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "strip", "bad")
        self.label = PlainLabel("", wrap=True)
        self.show_button = QPushButton("Tampilkan")
        self.show_button.setAccessibleName("Tampilkan informasi yang berkasnya berubah atau hilang")
        self.show_button.clicked.connect(self.show_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(em(0.6), em(0.3), em(0.6), em(0.3))
        row.addWidget(self.label, 1)
        row.addWidget(self.show_button)
        self.hide()

    def show_count(self, count: int) -> None:
        """Tell of so many items; 0 hides the strip."""
        words = "berkasnya berubah atau hilang sejak diterima. Pulihkan dari cadangan; jangan diumumkan dahulu."
        self.label.setText(f"▲ {angka(count)} informasi {words}")
        self.setVisible(count > 0)
