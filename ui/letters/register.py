"""The letters as this window last read them, so that counting and filtering ask the database only after a change."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject

from desk.letters import lists
from desk.letters.lists import LetterView
from ui.letters.words import FILTERS, MINE, Seat, belongs, matches, seat_of
from ui.workbench import Workbench

CONCERNS = frozenset({"letters", "people"})


class Register(QObject):
    """The letters, newest first; what is due first stands first where they wait for this officer."""

    def __init__(self, workbench: Workbench, parent: QObject) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._views: list[LetterView] = []
        self._stale = True
        workbench.changed.connect(self._on_changed)

    def read(self) -> None:
        """Read everything anew."""
        self._views = lists.letters(self._workbench.workspace)
        self._stale = False

    def seat(self) -> Seat:
        """Tell who looks."""
        return seat_of(self._workbench.session.officer)

    def shown(self, key: str, typed: str = "") -> list[LetterView]:
        """Give the letters of a filter that hold the typed words."""
        seat = self.seat()
        found = [view for view in self._all() if belongs(view, key, seat) and matches(view, typed)]
        return sorted(found, key=partial(_urgency, seat=seat)) if key == MINE else found

    def counts(self) -> Mapping[str, int]:
        """Count the letters of each filter."""
        seat = self.seat()
        return {key: sum(belongs(view, key, seat) for view in self._all()) for key, _words in FILTERS}

    def waiting(self) -> int:
        """Count what waits for this officer."""
        return self.counts()[MINE]

    def _all(self) -> list[LetterView]:
        if self._stale:
            self.read()
        return self._views

    def _on_changed(self, kinds: frozenset[str]) -> None:
        self._stale = self._stale or bool(kinds & CONCERNS)


def _urgency(view: LetterView, seat: Seat) -> tuple[str, str]:
    dues = [one.due for one in view.chain if one.to in seat.positions and not one.done_at and one.due]
    return min(dues, default="9999"), view.received_at
