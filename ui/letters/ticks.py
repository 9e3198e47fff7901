"""Boxes to tick whose words break into lines, as a form's list of positions or instructions needs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ui.parts.plain import PlainLabel, tip
from ui.theme import em


class Ticks(QWidget):
    """Several boxes below each other; ``edited`` tells that one was ticked or cleared."""

    edited = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(em(0.1))
        self._lines: list[TickLine] = []

    def offer(self, choices: Sequence[tuple[str, str, str]]) -> None:
        """Offer choices as key, words and what the pointer is told; ticks stay where the key is still offered."""
        kept = set(self.ticked())
        for old in self._lines:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._lines = [TickLine(key, words, says) for key, words, says in choices]
        for line in self._lines:
            line.check_box.setChecked(line.key in kept)
            line.check_box.toggled.connect(self.edited)
            self._column.addWidget(line)
        if self._lines:
            self.setFocusProxy(self._lines[0].check_box)

    def ticked(self) -> list[str]:
        """Give the keys of the ticked boxes, in their order."""
        return [line.key for line in self._lines if line.check_box.isChecked()]

    def tick(self, keys: Sequence[str]) -> None:
        """Tick these and clear the others."""
        for line in self._lines:
            line.check_box.setChecked(line.key in keys)

    def lines(self) -> list[TickLine]:
        """Give the boxes, from top to bottom."""
        return list(self._lines)


class TickLine(QWidget):
    """A box and its words; a click on the words ticks it too."""

    def __init__(self, key: str, words: str, says: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.check_box = QCheckBox()
        self.check_box.setAccessibleName(words)
        self.check_box.setAccessibleDescription(says)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(em(0.3))
        row.addWidget(self.check_box, 0, Qt.AlignmentFlag.AlignTop)
        label = PlainLabel(words, wrap=True)
        label.setContentsMargins(0, em(0.15), 0, em(0.15))
        row.addWidget(label, 1)
        tip(self, says)

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.check_box.toggle()
            self.check_box.setFocus(Qt.FocusReason.MouseFocusReason)
