"""The four panes: what has no date at the left, line and calendar in the middle, the open event at the right."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ui.coverage.bar import CalendarBar
from ui.coverage.board import Board
from ui.coverage.register import Register
from ui.coverage.side import Side
from ui.coverage.tray import Tray
from ui.theme import em

WIDTHS: Final = (12, 50, 20)
NARROW: Final = 62
"""Below this width, in line heights, the right pane folds by itself."""


class Panes(QWidget):
    """The panes; the right one folds where the window is narrow, unless the officer said otherwise."""

    def __init__(self, register: Register, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unfolded: bool | None = None
        self.bar = CalendarBar(register.lanes)
        self.board = Board(register)
        self.side, self.tray = Side(), Tray()
        self.tray.hide()
        self._build()
        self.bar.tray_toggled.connect(self.show_tray)

    def show_tray(self, shown: bool) -> None:  # noqa: FBT001 - a signal's
        """Show what has no date, and go there; or hide it."""
        self.tray.setVisible(shown)
        if shown:
            self.tray.cards.setFocus(Qt.FocusReason.OtherFocusReason)

    def flip_tray(self) -> None:
        """Show what has no date, or hide it."""
        self.bar.tray_button.toggle()

    def flip_side(self) -> None:
        """Fold the right pane away, or unfold it, whatever the width says."""
        self._unfolded = not self.side.isVisibleTo(self)
        self._fold()

    def show_results(self) -> None:
        """Unfold the right pane and bring the results of the open event into sight."""
        self._unfolded = True
        self._fold()
        self.side.show_results()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fold()

    def _build(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.board, 1)
        splitter = QSplitter()
        splitter.setObjectName("kalender-panel")
        splitter.setChildrenCollapsible(False)
        for place, pane in enumerate((self.tray, middle, self.side)):
            splitter.addWidget(pane)
            splitter.setStretchFactor(place, int(place == 1))
        self.tray.setMinimumWidth(em(9))
        self.side.setMinimumWidth(em(15))
        splitter.setSizes([em(wide) for wide in WIDTHS])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(splitter)

    def _fold(self) -> None:
        wide = self.width() >= em(NARROW)
        self.side.setVisible(wide if self._unfolded is None else self._unfolded)
