"""Who or what would be at two places at once (pure), quick enough to ask while an event is dragged.

A day out of town takes the whole day for events in other towns; between two towns there must be time for the way.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final

from desk.coverage.month import DAY
from desk.words import jam

UNKNOWN_END: Final = 120
"""Minutes that an event is taken to last where no end is known ('s/d selesai')."""

UNKNOWN_WAY: Final = 180
"""Minutes between two towns that the office's table does not have."""

_ALL: Final = timedelta(days=1)
_NEAR: Final = timedelta(days=2)
"""Events further apart than this, beside their own length, cannot stand in each other's way."""


@dataclass(frozen=True)
class Span:
    """When and where an event keeps people busy; ``begins`` and ``ends`` are the office's wall clock, no zone.

    ``hourless`` means that the day is known and the hour is not, and that it does not take whole days.
    """

    event: int
    title: str
    begins: datetime
    ends: datetime
    town: str
    away: bool
    hourless: bool = False


@dataclass(frozen=True)
class Duty:
    """A person or thing that an event keeps busy: ``subject`` like 'officer:7' or 'asset:2', and its name."""

    subject: str
    name: str
    span: Span


@dataclass(frozen=True)
class Away:
    """When a person cannot be sent out, and why ('cuti', 'di luar giliran 07.00–13.00')."""

    subject: str
    begins: datetime
    ends: datetime
    why: str


@dataclass(frozen=True)
class Clash:
    """Why somebody or something cannot go: with which other event (0: leave or shift), in words for the screen."""

    subject: str
    name: str
    event: int
    words: str


@dataclass(frozen=True)
class Board:
    """All that is needed to tell clashes in some weeks, read once; ``minutes`` are the ways by pairs of towns."""

    duties: tuple[Duty, ...] = ()
    absences: tuple[Away, ...] = ()
    minutes: Mapping[tuple[str, str], int] = field(default_factory=dict)
    home: str = ""
    _by_subject: dict[str, tuple[Duty, ...]] = field(default_factory=dict, repr=False)

    def clashes(self, span: Span, people: Mapping[str, str]) -> list[Clash]:
        """Tell what stands against an event at this time with these people and things (subject → name)."""
        found = []
        for subject, name in people.items():
            found += [
                Clash(subject, name, duty.span.event, f"{name}: {why}")
                for duty in self.of(subject)
                if duty.span.event != span.event and (why := self._between(span, duty.span))
            ]
            found += [
                Clash(subject, name, 0, f"{name}: {away.why}")
                for away in self.absences
                if away.subject == subject and away.begins < span.ends and span.begins < away.ends
            ]
        return found

    def moved(self, event: int, begins: datetime) -> list[Clash]:
        """Tell what would stand against an event if it began then, with the people that it has."""
        own = [duty for duty in self.duties if duty.span.event == event]
        if not own:
            return []
        span = own[0].span
        there = replace(span, begins=begins, ends=begins + (span.ends - span.begins))
        return self.clashes(there, {duty.subject: duty.name for duty in own})

    def all_clashes(self) -> dict[int, list[Clash]]:
        """Tell the clashes of every event on the board."""
        people: dict[int, dict[str, str]] = {}
        for duty in self.duties:
            people.setdefault(duty.span.event, {})[duty.subject] = duty.name
        found: dict[int, list[Clash]] = {}
        for span in dict.fromkeys(duty.span for duty in self.duties):
            if clashes := self.clashes(span, people[span.event]):
                found.setdefault(span.event, []).extend(clashes)
        return found

    def of(self, subject: str) -> tuple[Duty, ...]:
        """Give what keeps a person or thing busy."""
        if not self._by_subject and self.duties:
            sorted_out: dict[str, list[Duty]] = {}
            for duty in self.duties:
                sorted_out.setdefault(duty.subject, []).append(duty)
            self._by_subject.update({key: tuple(some) for key, some in sorted_out.items()})
        return self._by_subject.get(subject, ())

    def _between(self, one: Span, other: Span) -> str:
        if abs(other.begins - one.begins) > _NEAR + (other.ends - other.begins) + (one.ends - one.begins):
            return ""
        told = f"“{other.title}” {_when(other)}"
        if one.hourless or other.hourless:
            same = one.begins.date() <= other.ends.date() and other.begins.date() <= one.ends.date()
            return f"hari yang sama dengan {told}, jam belum pasti" if same and self._far(one, other) else ""
        if one.begins < other.ends and other.begins < one.ends:
            return f"bentrok dengan {told}"
        way = self._far(one, other)
        if not way:
            return ""
        first, second = (one, other) if one.begins <= other.begins else (other, one)
        if (one.away or other.away) and not self._known(one, other):
            return f"hari luar kota, {told}" if first.ends.date() >= second.begins.date() else ""
        gap = (second.begins - first.ends) // timedelta(minutes=1)
        return f"perjalanan {_town(first)}–{_town(second)} {way} menit, jeda {gap} menit; {told}" if gap < way else ""

    def _far(self, one: Span, other: Span) -> int:
        """Give the minutes of the way between two events; 0 in one town."""
        here, there = one.town or self.home, other.town or self.home
        if here.casefold() == there.casefold():
            return 0 if one.town or other.town or one.away == other.away else UNKNOWN_WAY
        return self._known(one, other) or UNKNOWN_WAY

    def _known(self, one: Span, other: Span) -> int:
        return self.minutes.get(pair(one.town or self.home, other.town or self.home), 0)


def pair(one: str, other: str) -> tuple[str, str]:
    """Write two towns in the order in which their way is kept."""
    first, second = sorted((one.casefold(), other.casefold()))
    return first, second


def span_of(  # noqa: PLR0913 - the columns of an event that say when and where
    event: int, title: str, starts: str, ends: str, *, town: str = "", away: bool = False, all_day: bool = False
) -> Span:
    """Read when an event keeps people busy; ``starts`` and ``ends`` are days or moments as stored, never empty."""
    hourless = len(starts) <= DAY and not all_day and not away
    begins = wall(starts)
    if len(starts) <= DAY:
        finish = wall((ends or starts)[:DAY]) + _ALL
    elif not ends:
        finish = begins + timedelta(minutes=UNKNOWN_END)
    else:
        finish = wall(ends) + (_ALL if len(ends) <= DAY else timedelta())
    return Span(event, title, begins, max(finish, begins), town, away, hourless)


def wall(moment: str) -> datetime:
    """Read a day or moment as the office's clock shows it, without its zone."""
    return datetime.fromisoformat(moment[:16])


def words_of(clashes: Iterable[Clash]) -> list[str]:
    """Give the words of clashes, each once."""
    return list(dict.fromkeys(clash.words for clash in clashes))


def _when(span: Span) -> str:
    day = f"{span.begins.day}/{span.begins.month}"
    return (
        f"({day})"
        if span.hourless or span.ends - span.begins >= _ALL
        else f"({day} {jam(span.begins)}–{jam(span.ends)})"
    )


def _town(span: Span) -> str:
    return span.town or "kantor"


def absences_between(subject: str, days: Sequence[str], begins: str, ends: str) -> list[Away]:
    """Tell the hours of some days (ISO) that lie outside a shift ('07:00' to '13:00')."""
    why = f"di luar giliran {begins.replace(':', '.')}–{ends.replace(':', '.')}"
    found = []
    for day in days:
        midnight = wall(day)
        found.append(Away(subject, midnight, wall(f"{day}T{begins}"), why))
        found.append(Away(subject, wall(f"{day}T{ends}"), midnight + _ALL, why))
    return found
