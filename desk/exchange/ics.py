"""Events out of a calendar file (RFC 5545): what can be taken, and each that cannot with its line and reason.

Runs in the import worker. Times come as ISO texts: a day, a wall clock without zone, or a moment with its offset.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, datetime, timedelta
from typing import Final

from desk.exchange.ics_lines import Component, Property, components
from desk.exchange.ics_zones import OwnZone, moment_in, wall_of, zone_of
from desk.exchange.plain import decode

OWN: Final = "X-MEJA-"
"""How properties begin that only this program reads."""

_DURATION: Final = re.compile(
    r"([+-]?)P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?"
)
_READ: Final = frozenset(
    "UID DTSTART DTEND DURATION SUMMARY LOCATION DESCRIPTION CATEGORIES STATUS SEQUENCE RRULE EXDATE RECURRENCE-ID"
    " ORGANIZER CONTACT DTSTAMP CREATED LAST-MODIFIED CLASS TRANSP PRIORITY".split()
)
_TOLD: Final = frozenset({"EXRULE"})
"""What changes when an event takes place and is not read; named, so that somebody looks."""


@dataclass(frozen=True)
class ReadEvent:
    """An event of a calendar file; ``ends`` of whole days is the last of them. ``own`` are this program's fields."""

    line: int
    uid: str
    recurrence: str
    starts: str
    ends: str
    all_day: bool
    title: str
    place: str
    note: str
    organiser: str
    category: str
    status: str
    sequence: int
    rule: str
    skipped: tuple[str, ...]
    extra: tuple[str, ...]
    own: dict[str, str]


@dataclass
class ReadCalendar:
    """What a file holds: how many calendars, events, refusals and values that stay words only."""

    calendars: int = 0
    events: list[ReadEvent] = field(default_factory=list)
    rejected: list[tuple[int, str]] = field(default_factory=list)
    unread: list[tuple[int, str]] = field(default_factory=list)

    def as_json(self) -> dict[str, object]:
        """Write it as the worker answers."""
        return {**asdict(self), "events": [asdict(one) for one in self.events]}


class _Refusal(Exception):
    """An event cannot be taken; the words say why."""


def read_ics(content: bytes) -> ReadCalendar:
    """Read every event of a calendar file, wherever it stands."""
    root, found = components(decode(content)), ReadCalendar()
    found.calendars = sum(1 for _one in root.walk("VCALENDAR"))
    zones = {one.text("TZID"): OwnZone(one) for one in root.walk("VTIMEZONE")}
    for event in (*root.walk("VEVENT"), *_tray(root)):
        try:
            read = _event(event, zones, found)
        except _Refusal as why:
            found.rejected.append((event.line, str(why)))
        else:
            found.events.append(read)
    found.events.sort(key=lambda one: one.line)
    return found


def _tray(root: Component) -> Iterator[Component]:
    """Give what this program wrote of events without a day; other to-dos are no events."""
    return (one for one in root.walk("VTODO") if one.one(f"{OWN}BAKI"))


def _event(event: Component, zones: Mapping[str, OwnZone], found: ReadCalendar) -> ReadEvent:
    starts, day = _start(event, zones, found)
    found.unread += [(number, "baris rusak dilewati") for number in event.broken]
    found.unread += [(one.line, f"{one.name} tidak dibaca") for one in event.properties if one.name in _TOLD]
    rule = event.one("RRULE")
    return ReadEvent(
        line=event.line,
        uid=event.text("UID"),
        recurrence=_recurrence(event, zones),
        starts=starts,
        ends=_end(event, zones, starts, found, day=day),
        all_day=day and event.one(f"{OWN}TANPA-JAM") is None,
        title=_one_line(event.text("SUMMARY")),
        place=_one_line(event.text("LOCATION")),
        note=event.text("DESCRIPTION"),
        organiser=_person(event.one("ORGANIZER")),
        category=_one_line(event.text("CATEGORIES")),
        status=event.text("STATUS").upper(),
        sequence=_number(event.text("SEQUENCE")),
        rule=rule.value.strip() if rule else "",
        skipped=tuple(_days(event.all("EXDATE"), zones, found)),
        extra=tuple(_days(event.all("RDATE"), zones, found)),
        own={one.name.removeprefix(OWN): one.text for one in event.properties if one.name.startswith(OWN)},
    )


def _start(event: Component, zones: Mapping[str, OwnZone], found: ReadCalendar) -> tuple[str, bool]:
    given = event.all("DTSTART")
    if event.name == "VTODO" and not given:
        return "", False
    if not event.closed:
        raise _Refusal("acara tidak ditutup (END:VEVENT tidak ada)")
    if not given:
        raise _Refusal("tanpa waktu mulai (DTSTART)")
    if len(given) > 1 and len({one.value.strip() for one in given}) > 1:
        raise _Refusal(f"dua waktu mulai yang berbeda (DTSTART baris {given[0].line} dan {given[1].line})")
    starts = _when(given[0], zones)
    if starts is None:
        raise _Refusal(f"waktu mulai tidak dapat dibaca: {given[0].value.strip()[:40] or 'kosong'}")
    name = given[0].parameters.get("TZID", "")
    if name and len(starts) > len("2026-10-14") and zone_of(name, zones) is None:
        found.unread.append((given[0].line, f"zona waktu {name[:40]} tidak dikenal, dibaca sebagai jam kantor"))
    return starts, len(starts) == len("2026-10-14")


def _end(event: Component, zones: Mapping[str, OwnZone], starts: str, found: ReadCalendar, *, day: bool) -> str:
    given, length = event.one("DTEND"), event.one("DURATION")
    if given is not None:
        ends = _when(given, zones)
        if ends is None or (len(ends) == len("2026-10-14")) != day:
            found.unread.append((given.line, "waktu selesai tidak dapat dibaca"))
            return ""
        return _last_day(starts, ends) if day else _later(starts, ends)
    if length is None or not starts:
        return ""
    way = _length(length.value)
    if way is None:
        found.unread.append((length.line, "lama acara (DURATION) tidak dapat dibaca"))
        return ""
    ends = (datetime.fromisoformat(starts) + way).isoformat()
    return _last_day(starts, ends[:10]) if day else ends


def _last_day(starts: str, ends: str) -> str:
    """Give the last of whole days, of which DTEND names the day after; '' where it is the first."""
    last = (date.fromisoformat(ends) - timedelta(days=1)).isoformat()
    return last if last > starts else ""


def _later(starts: str, ends: str) -> str:
    """Give the end where it lies after the beginning; '' where it does not."""
    one, other = datetime.fromisoformat(starts), datetime.fromisoformat(ends)
    if (one.tzinfo is None) != (other.tzinfo is None):
        one, other = one.replace(tzinfo=None), other.replace(tzinfo=None)
    return ends if other > one else ""


def _when(given: Property, zones: Mapping[str, OwnZone]) -> str | None:
    """Read a day, a wall clock or a moment; None where it is none of them."""
    words = given.value.strip()
    if re.fullmatch(r"\d{8}", words):
        try:
            return date(int(words[:4]), int(words[4:6]), int(words[6:])).isoformat()
        except ValueError:
            return None
    wall = wall_of(words)
    if wall is None:
        return None
    if words.endswith("Z"):
        return wall.isoformat() + "+00:00"
    zone = zone_of(given.parameters.get("TZID", ""), zones)
    return moment_in(wall, zone).isoformat() if zone is not None else wall.isoformat()


def _recurrence(event: Component, zones: Mapping[str, OwnZone]) -> str:
    given = event.one("RECURRENCE-ID")
    return (_when(given, zones) or given.value.strip()) if given else ""


def _days(several: Sequence[Property], zones: Mapping[str, OwnZone], found: ReadCalendar) -> Iterator[str]:
    for given in several:
        for words in filter(None, given.value.split(",")):
            read = _when(Property(given.name, given.parameters, words.split("/")[0], given.line), zones)
            if read:
                yield read
            else:
                found.unread.append((given.line, f"{given.name} tidak dapat dibaca: {words.strip()[:40]}"))


def _length(words: str) -> timedelta | None:
    found = _DURATION.fullmatch(words.strip().upper())
    if found is None or not any(found.groups()[1:]):
        return None
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:])
    way = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    return None if found[1] == "-" else way


def _person(given: Property | None) -> str:
    if given is None:
        return ""
    return _one_line(given.parameters.get("CN", "") or re.sub(r"(?i)^mailto:", "", given.text))


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _number(words: str) -> int:
    return int(words) if words.isascii() and words.isdigit() and len(words) < 9 else 0  # noqa: PLR2004 - 32 bits
