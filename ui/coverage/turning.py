"""Turning the calendar: to another day, month or view, and what stands on the cursor there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from ui.coverage.bar import DAY, LIST, MODES, CalendarBar
from ui.coverage.board import Board
from ui.workbench import Workbench


@dataclass
class Cursor:
    """Where the officer stands: the day, and the event that is open there (0: none)."""

    anchor: date
    chosen: int = 0


class Turning(QObject):
    """What turns the calendar; ``turned`` says that other days or another view are to be shown."""

    turned = Signal()

    def __init__(self, workbench: Workbench, cursor: Cursor, bar: CalendarBar, board: Board) -> None:
        super().__init__(board)
        self._workbench, self._cursor, self._bar, self._board = workbench, cursor, bar, board
        bar.turned.connect(self.turn)
        bar.today_requested.connect(self.to_today)
        bar.mode_chosen.connect(self.show_mode)
        bar.attention_requested.connect(self.show_attention)
        board.turned.connect(self.turn)
        board.day_requested.connect(self.open_day)

    def to_day(self, day: date) -> None:
        """Show the days around one."""
        self._cursor.anchor, self._cursor.chosen = day, 0
        self.turned.emit()

    def turn(self, step: int) -> None:
        """Show the days before (-1) or after (1) those that are shown."""
        self.to_day(self._board.turn(self._cursor.anchor, step))

    def to_today(self) -> None:
        """Come back to today."""
        self.to_day(self._workbench.session.now().date())

    def open_day(self, day: date) -> None:
        """Show one day, hour by hour."""
        self._cursor.anchor = day
        self.show_mode(DAY)

    def show_mode(self, mode: str) -> None:
        """Show another view of the same days."""
        self._board.set_mode(mode)
        self._bar.modes.blockSignals(True)
        self._bar.modes.choose(mode)
        self._bar.modes.blockSignals(False)
        self.turned.emit()
        self._board.take_focus()

    def show_attention(self) -> None:
        """List what collides or lacks crew this month."""
        self._board.only_attention = True
        self.show_mode(LIST)
        self._board.only_attention = False

    def commands(self) -> dict[str, Callable[[], object]]:
        """Give what the commands do, by their keys."""
        does: dict[str, Callable[[], object]] = {
            "today": self.to_today,
            "back": partial(self.turn, -1),
            "on": partial(self.turn, 1),
        }
        return does | {mode: partial(self.show_mode, mode) for mode, _words in MODES}
