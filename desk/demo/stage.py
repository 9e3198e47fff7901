"""The office while its story plays: the clock, who does something, and the days that the story speaks of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from desk.actions import perform
from desk.demo.cast import NAMES
from desk.demo.longest import longest_name, told_long
from desk.demo.pictures import draw_landscape, draw_letter
from desk.hours import OfficeHours
from desk.session import Session
from desk.words import tanggal
from desk.workspace import Workspace


class MovingClock:
    """A clock that stands until the story moves it."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        """Tell the story's time."""
        return self.at


@dataclass
class Stage:
    """The playing office. ``anchor`` is its last open moment, ``today`` the day on which the story ends.

    ``kept`` are answers of actions, by the names that the story gives them. In the ``longest`` telling every name and
    remark is as long as papers meet (``desk.demo.longest``).
    """

    workspace: Workspace
    clock: MovingClock
    studio: Path
    anchor: datetime
    today: date
    sessions: dict[str, Session] = field(default_factory=dict)
    kept: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    years: set[int] = field(default_factory=set)
    longest: bool = False

    @property
    def hours(self) -> OfficeHours:
        """The hours that steps are timed on."""
        return self.workspace.hours()

    def do(self, login: str, action: str, **parameters: Any) -> Mapping[str, Any]:
        """Let an officer do something now."""
        if self.longest:
            parameters = told_long(action, parameters)
        return perform(self.sessions[login], action, parameters).result

    def named(self, login: str) -> str:
        """Tell what an officer is called."""
        return longest_name(NAMES[login]) if self.longest else NAMES[login]

    def work(self, minutes: int) -> None:
        """Let office minutes pass."""
        self.clock.at = self.hours.add_minutes(self.clock.at, minutes)

    def move_to(self, before: int) -> None:
        """Let the time come that lies so many office minutes before the end; it never runs back."""
        self.clock.at = max(self.clock.at, minutes_before(self.hours, self.anchor, before))

    def now(self) -> date:
        """Tell the story's day."""
        return self.workspace.now().date()

    def working_day(self, count: int) -> date:
        """Give the working day so many days after the last one, or before it where negative."""
        last = self.anchor.date()
        if count > 0:
            return self.hours.add_working_days(last, count).date
        day = last
        for _ in range(-count):
            day -= timedelta(days=1)
            while not self.hours.is_working_day(day):
                day -= timedelta(days=1)
        return day

    def picture(self, name: str) -> str:
        """Draw a picture and tell where it lies."""
        path = self.studio / name
        return str(path if path.exists() else draw_landscape(path))

    def sheet(self, words: str) -> str:
        """Draw the scan of a signed paper and tell where it lies."""
        path = self.studio / f"{words.replace('/', '-')}.png"
        if not path.exists():
            draw_letter(path, [self.workspace.office.agency, tanggal(self.now()), "", words])
        return str(path)


def last_open_moment(hours: OfficeHours, now: datetime) -> datetime:
    """Find the last moment up to now when the office was open."""
    moment = now.astimezone(hours.zone).replace(second=0, microsecond=0)
    while not hours.is_open(moment):
        moment -= timedelta(minutes=1) if hours.is_working_day(moment.date()) else timedelta(hours=1)
    return moment


def minutes_before(hours: OfficeHours, anchor: datetime, minutes: int) -> datetime:
    """Go back from a moment by office minutes."""
    start = anchor
    while hours.minutes_between(start, anchor) < minutes:
        start -= timedelta(days=1)
    return hours.add_minutes(start, hours.minutes_between(start, anchor) - minutes)
