"""What is dragged on the calendar, or moved there by keys, becomes a move of the event."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from ui.coverage.moves import Moves
from ui.coverage.panes import Panes
from ui.coverage.register import Register
from ui.coverage.turning import Cursor


class Drags(QObject):
    """Listens to calendar and tray."""

    def __init__(self, panes: Panes, register: Register, cursor: Cursor, moves: Moves) -> None:
        super().__init__(panes)
        self._register, self._cursor, self._moves = register, cursor, moves
        panes.board.shift_requested.connect(self._on_shift)
        panes.board.move_requested.connect(self._on_moved)
        panes.board.stretched.connect(self._on_stretched)
        panes.tray.taken_in.connect(self._on_taken_in)

    def _on_shift(self, event_id: int, days: int) -> None:
        entry = self._register.find(event_id, self._cursor.anchor.isoformat())
        if entry is not None:
            self._moves.by_days(entry, days)

    def _on_moved(self, event_id: int, occurrence: str, day: date, copied: bool) -> None:  # noqa: FBT001 - a signal's
        entry = self._register.find(event_id, occurrence)
        if entry is not None:
            self._moves.to_day(entry, day, copied=copied)

    def _on_stretched(self, event_id: int, occurrence: str, starts: str, ends: str, copied: bool) -> None:  # noqa: FBT001 - as above
        entry = self._register.find(event_id, occurrence)
        if entry is not None:
            self._moves.to_times(entry, starts, ends, copied=copied)

    def _on_taken_in(self, event_id: int, occurrence: str) -> None:
        entry = self._register.find(event_id, occurrence)
        if entry is not None and entry.starts:
            self._moves.to_tray(entry)
