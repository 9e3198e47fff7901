"""A field for a whole number."""

from __future__ import annotations

from PySide6.QtWidgets import QSpinBox, QWidget

from ui.theme import em

BEFORE = 0.5
"""Room before the number, in line heights."""


class NumberBox(QSpinBox):
    """Takes numbers from ``least`` to ``most``; ``suffix`` is the word for what is counted, its blank before it."""

    def __init__(
        self, least: int, most: int, value: int | None = None, suffix: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.setValue(least if value is None else value)
        self.setSuffix(suffix)
        # Style sheets cannot say it: Qt lays a spin box's line at the very left, whatever its padding.
        self.lineEdit().setTextMargins(em(BEFORE), 0, 0, 0)
