"""The events as this window last read them: those of the days on screen, those without a day, and who is busy when."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime, timedelta

from PySide6.QtCore import QObject

from desk.coverage import calendar
from desk.coverage.board import board
from desk.coverage.calendar_rows import CalendarEvent
from desk.coverage.clashes import Board, wall, words_of
from desk.coverage.month import DAY
from desk.flow import case_list
from ui.coverage.entries import Entry, Person, entry_of
from ui.coverage.lanes import Lane, lanes_for
from ui.workbench import Workbench

CONCERNS = frozenset({"events", "assets", "absences", "shifts", "travel", "crew_roles", "people", "rotas", "plans"})
MARGIN = timedelta(days=14)
"""Days around those on screen for which it is known who is busy, so that a drag need not ask the database."""

SPANS_KEPT = 6
"""Months and weeks that are kept while nothing changes, so that turning back asks nothing."""


class Register(QObject):
    """The entries between two days, read again only after a change."""

    def __init__(self, workbench: Workbench, parent: QObject) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._span: tuple[date, date] | None = None
        self._events: list[CalendarEvent] = []
        self._known: dict[tuple[date, date], list[Entry]] = {}
        self._entries: list[Entry] = []
        self._undated: list[Entry] | None = None
        self._board: Board | None = None
        self._away: dict[str, dict[date, str]] | None = None
        self._loads: dict[str, list[Person]] = {}
        self.hidden: frozenset[str] = frozenset()
        self.lanes: tuple[Lane, ...] = lanes_for(workbench.workspace.office.government)

    def forget(self) -> None:
        """Read everything anew when it is asked for next."""
        self._span = self._undated = self._board = self._away = None
        self._known, self._loads = {}, {}

    def between(self, first: date, last: date) -> list[Entry]:
        """Give the events of days between two, both included, whose lanes are shown."""
        if self._span != (first, last):
            self._board = self._away = None
            self._loads = {}
            self._span = (first, last)
            self._entries = self._read(first, last)
        return [entry for entry in self._entries if entry.lane.key not in self.hidden]

    def _read(self, first: date, last: date) -> list[Entry]:
        """Read the events of some days, or give them as they were read since the last change."""
        known = self._known.pop((first, last), None)
        if known is None:
            rows = calendar.calendar(self._workbench.workspace, first.isoformat(), last.isoformat())
            today = self.today()
            known = [entry_of(row, self.lanes, today) for row in rows]
        self._known[first, last] = known
        while len(self._known) > SPANS_KEPT:
            del self._known[next(iter(self._known))]
        return known

    def undated(self) -> list[Entry]:
        """Give the events that have no day yet."""
        if self._undated is None:
            rows = calendar.tray(self._workbench.workspace)
            self._undated = [entry_of(row, self.lanes, self.today()) for row in rows]
        return [entry for entry in self._undated if entry.lane.key not in self.hidden]

    def find(self, event: int, day: str = "") -> Entry | None:
        """Find an event among what was read; of a repeated one the occurrence of a day, else the first."""
        known = [entry for entry in (*self._entries, *(self._undated or ())) if entry.id == event]
        return next((entry for entry in known if entry.day == day), next(iter(known), None))

    def clash_words(self, event: int, starts: str, ends: str = "") -> str:
        """Tell what an event would collide with if it took place then (ISO; a day alone keeps its hour)."""
        read = self._busy()
        own = [duty for duty in read.duties if duty.span.event == event]
        if not own or not starts:
            return ""
        span = own[0].span
        begins = wall(starts)
        if len(starts) <= DAY:
            begins = datetime.combine(begins.date(), span.begins.time())
        finish = wall(ends) if len(ends) > DAY else begins + (span.ends - span.begins)
        there = replace(span, begins=begins, ends=finish)
        return "; ".join(words_of(read.clashes(there, {duty.subject: duty.name for duty in own})))

    def persons(self, month: str) -> list[Person]:
        """Give who covers events, who went least in a month first, with the days on which each is away."""
        if month not in self._loads:
            found = calendar.loads(self._workbench.workspace, month)
            away = self.away()
            self._loads[month] = [
                Person(one.login, one.name, one.outings, one.weekends, away.get(one.login, {})) for one in found
            ]
        return self._loads[month]

    def away(self) -> dict[str, dict[date, str]]:
        """Tell who is away on which of the days that were read, and why: login → day → words."""
        if self._away is None:
            self._away = {}
            first, last = self._span or (date.min, date.min)
            for one in calendar.absences(first.isoformat(), last.isoformat()):
                day = max(first, date.fromisoformat(one.first))
                while day <= min(last, date.fromisoformat(one.last)):
                    told = " ".join(filter(None, (one.kind, one.hours)))
                    self._away.setdefault(one.login, {})[day] = told
                    day += timedelta(days=1)
        return self._away

    def hide(self, keys: Collection[str]) -> None:
        """Show all lanes but these."""
        self.hidden = frozenset(keys)

    def holidays(self) -> dict[date, str]:
        """Give the named days off."""
        return dict(self._workbench.workspace.hours().holidays)

    def waiting(self) -> int:
        """Count the events that wait for the officer."""
        return case_list.count_waiting("events", self._workbench.session.officer)

    def today(self) -> str:
        """Give today as an ISO date."""
        return self._workbench.session.now().date().isoformat()

    def _busy(self) -> Board:
        """Read once who is busy around the days on screen."""
        if self._board is None:
            first, last = self._span or (date.min + MARGIN, date.min + MARGIN)
            days = ((first - MARGIN).isoformat(), (last + MARGIN).isoformat())
            self._board = board(self._workbench.workspace, *days)
        return self._board
