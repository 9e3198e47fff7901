"""Events as calendars show them: when, whose, what of it is wrong or missing; placed on their days (pure)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from desk.coverage.calendar_rows import CalendarEvent
from desk.coverage.month import DAY
from desk.coverage.rows import CrewView
from desk.coverage.terms import OFF, STATUSES
from desk.words import hari_tanggal, jam, tanggal_pendek
from ui.coverage.lanes import Lane

OPEN_END = timedelta(hours=1)
"""How long an event is drawn that names no end."""

ONE_DAY = timedelta(days=1)
DONE_STATES = ("done",)
STATE_WORDS = STATUSES


@dataclass(frozen=True)
class Entry:
    """An event in a calendar, or one day of a repeated one, which ``day`` names.

    ``missing`` are the roles without anybody, ``clash`` says what it collides with, ``owed`` what is still to come.
    """

    id: int
    title: str
    starts: str
    ends: str
    lane: Lane
    leader: str
    place: str
    out_of_town: bool
    tentative: bool
    state: str
    crew: tuple[CrewView, ...]
    missing: tuple[str, ...]
    clash: str
    day: str = ""
    owed: tuple[str, ...] = ()
    words: str = ""

    @property
    def first_day(self) -> date:
        """The day it begins; it must have one."""
        return date.fromisoformat(self.starts[:DAY])

    @property
    def last_day(self) -> date:
        """The day it ends."""
        return date.fromisoformat((self.ends or self.starts)[:DAY])

    @property
    def all_day(self) -> bool:
        """Tell whether no hour is known."""
        return len(self.starts) <= DAY

    @property
    def off(self) -> bool:
        """Tell whether it does not take place as planned."""
        return self.state in OFF

    @property
    def incomplete(self) -> bool:
        """Tell whether its crew lacks somebody and it is still to come."""
        return bool(self.missing) and not self.off and self.state not in DONE_STATES

    def days(self) -> Iterator[date]:
        """Give every day that it takes."""
        day = self.first_day
        while day <= self.last_day:
            yield day
            day += ONE_DAY

    def begin(self) -> datetime:
        """Give the moment it begins by the office's clock; midnight where no hour is known."""
        return datetime.fromisoformat(self.starts[:16])

    def end(self) -> datetime:
        """Give the moment it ends; an hour after its beginning where none is known."""
        if len(self.ends) <= DAY:
            return datetime.combine(self.last_day, datetime.min.time()) + ONE_DAY if self.all_day else (
                self.begin() + OPEN_END
            )  # fmt: skip
        return datetime.fromisoformat(self.ends[:16])

    def holds(self, login: str) -> bool:
        """Tell whether somebody is in its crew."""
        return any(one.login == login for one in self.crew)


@dataclass(frozen=True)
class Person:
    """Somebody who covers events; ``away`` names days he is not there, with why; ``load`` counts the month's outings.

    Of these, ``weekends`` were at a weekend or on a day off.
    """

    login: str
    name: str
    load: int = 0
    weekends: int = 0
    away: Mapping[date, str] = field(default_factory=dict)


def entry_of(event: CalendarEvent, lanes: Sequence[Lane], today: str) -> Entry:
    """Make an entry of an event as the calendar has it; what is past lacks no crew any more, only results."""
    coming = (event.ends or event.starts or today)[:DAY] >= today
    return Entry(
        id=event.id,
        title=event.title,
        starts=event.starts,
        ends=event.ends,
        lane=next(lane for lane in lanes if lane.key == event.lane),
        leader=event.leader,
        place=event.place,
        out_of_town=event.out_of_town,
        tentative=event.tentative,
        state=event.status,
        crew=event.crew,
        missing=event.missing if coming else (),
        clash="; ".join(event.clashes),
        day=event.day,
        owed=event.owed,
        words=event.when,
    )


def by_day(entries: Iterable[Entry], first: date, last: date) -> dict[date, list[Entry]]:
    """Place entries on their days between two, both included; whole days first, then by the hour."""
    placed: dict[date, list[Entry]] = {}
    for entry in entries:
        for day in entry.days() if entry.starts else ():
            if first <= day <= last:
                placed.setdefault(day, []).append(entry)
    for found in placed.values():
        found.sort(key=_order)
    return placed


def hour_words(moment: str) -> str:
    """Write the hour of a moment shortly: '09', '13.30'; '' for a day alone."""
    if len(moment) <= DAY:
        return ""
    hour, minute = moment[11:13], moment[14:16]
    return hour if minute == "00" else f"{hour}.{minute}"


def chip_title(entry: Entry, day: date) -> str:
    """Write an entry on a day: '08 Panen raya', '‹ Rakor' on the days after its first."""
    marks = "▲ " if entry.clash else ""
    if entry.first_day < day:
        return f"{marks}‹ {entry.title}"
    more = " ›" if entry.last_day > entry.first_day else ""
    unsure = " (?)" if entry.tentative else ""
    return f"{marks}{hour_words(entry.starts)} {entry.title}".strip() + unsure + more


def when_words(entry: Entry) -> str:
    """Write when an entry is: 'Rabu, 14 Oktober 2026 · 08.00–11.00'."""
    return span_words(entry.starts, entry.ends)


def span_words(starts: str, ends: str) -> str:
    """Write a stretch of time as officers read it; '' where no day is known."""
    if not starts:
        return ""
    first = hari_tanggal(date.fromisoformat(starts[:DAY]))
    begun = jam(datetime.fromisoformat(starts)) if len(starts) > DAY else ""
    ended = jam(datetime.fromisoformat(ends)) if len(ends) > DAY else ""
    if ends and ends[:DAY] != starts[:DAY]:
        till = " ".join(filter(None, (tanggal_pendek(date.fromisoformat(ends[:DAY])), ended)))
        return f"{first} {begun}".strip() + f" s.d. {till}"
    hours = f"{begun}–{ended}" if begun and ended else begun or "sepanjang hari"
    return f"{first} · {hours}"


def flags(entry: Entry) -> list[str]:
    """Name what is to be known of an entry beside its words."""
    found = [f"bentrok: {entry.clash}"] if entry.clash else []
    found += [f"belum lengkap: {', '.join(entry.missing)}"] if entry.incomplete else []
    found += ["luar kota"] if entry.out_of_town else []
    found += ["belum pasti"] if entry.tentative else []
    found += [f"belum ada: {', '.join(entry.owed)}"] if entry.owed else []
    return found + ([STATE_WORDS[entry.state]] if entry.state in STATE_WORDS else [])


def spoken(entry: Entry) -> str:
    """Say an entry whole, for who hears the screen and as its tip."""
    about = (entry.title, when_words(entry) or "belum terjadwal", entry.leader or entry.lane.title, entry.place)
    return ". ".join(filter(None, (*about, *flags(entry))))


def _order(entry: Entry) -> tuple[bool, str, int]:
    return not entry.all_day, entry.starts[DAY:], entry.id
