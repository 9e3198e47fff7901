"""The events as this window last read them: those of the days on screen, and those without a day."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from PySide6.QtCore import QObject

from desk.coverage import lists
from desk.flow import case_list
from ui.coverage.entries import Entry, entry_of
from ui.coverage.lanes import Lane, lanes_for
from ui.workbench import Workbench

CONCERNS = frozenset({"events", "coverage", "people", "rotas", "plans"})
MOST = 3000
"""Events read at once; a month with more shows the first of them."""


class Register(QObject):
    """The entries between two days, read again only after a change."""

    def __init__(self, workbench: Workbench, parent: QObject) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._span: tuple[date, date] | None = None
        self._entries: list[Entry] = []
        self._undated: list[Entry] | None = None
        self.hidden: frozenset[str] = frozenset()
        self.lanes: tuple[Lane, ...] = lanes_for(workbench.workspace.office.government)
        workbench.changed.connect(self._on_changed)

    def forget(self) -> None:
        """Read everything anew when it is asked for next."""
        self._span = self._undated = None

    def between(self, first: date, last: date) -> list[Entry]:
        """Give the events of days between two, both included, whose lanes are shown."""
        if self._span != (first, last):
            self._span = (first, last)
            rows = lists.events(self._workbench.workspace, first=first.isoformat(), last=last.isoformat(), limit=MOST)
            self._entries = [entry_of(line, self.lanes) for line in rows]
        return [entry for entry in self._entries if entry.lane.key not in self.hidden]

    def undated(self) -> list[Entry]:
        """Give the events that have no day yet."""
        if self._undated is None:
            self._undated = []
        return [entry for entry in self._undated if entry.lane.key not in self.hidden]

    def hide(self, keys: Collection[str]) -> None:
        """Show all lanes but these."""
        self.hidden = frozenset(keys)

    def holidays(self) -> dict[date, str]:
        """Give the named days off."""
        return dict(self._workbench.workspace.hours().holidays)

    def waiting(self) -> int:
        """Count the events that wait for the officer."""
        return case_list.count_waiting("events", self._workbench.session.officer)

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & CONCERNS:
            self.forget()
