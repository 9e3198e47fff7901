"""Time zones of calendar files: by their IANA name, by the file's own VTIMEZONE, or by the names that Windows gives."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone, tzinfo
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desk.exchange.ics_lines import Component

_OFFSET: Final = re.compile(r"([+-])(\d{2})(\d{2})(\d{2})?")
_UTC_NAME: Final = re.compile(r"\(?(?:UTC|GMT)([+-])(\d{1,2}):?(\d{2})?\)?.*", re.IGNORECASE)
_MOST_HOURS: Final = 24
INDONESIAN: Final = {"WIB": "Asia/Jakarta", "WITA": "Asia/Makassar", "WIT": "Asia/Jayapura"}


class OwnZone:
    """A zone as the file itself describes it: the offsets and when each began."""

    def __init__(self, component: Component) -> None:
        """Read the STANDARD and DAYLIGHT parts; those that cannot be read are left out."""
        self._parts: list[tuple[datetime, str, timedelta]] = []
        for part in component.inside:
            offset, start = offset_of(part.text("TZOFFSETTO")), wall_of(part.text("DTSTART"))
            if offset is not None and start is not None:
                self._parts.append((start, part.text("RRULE"), offset))

    def offset_at(self, wall: datetime) -> timedelta | None:
        """Give the offset from UTC that holds when clocks show this; None where the file tells none."""
        found: tuple[datetime, timedelta] | None = None
        for start, rule, offset in self._parts:
            began = _last_before(start, rule, wall)
            if began is not None and (found is None or began >= found[0]):
                found = (began, offset)
        if found is None and self._parts:
            return min(self._parts)[2]
        return found[1] if found else None


def zone_of(name: str, own: Mapping[str, OwnZone]) -> ZoneInfo | OwnZone | timezone | None:
    """Find a zone by the name that a file gives it; None where nobody knows it."""
    plain = name.strip().strip('"')
    if not plain:
        return None
    parts = plain.strip("/").split("/")
    if found := _iana(INDONESIAN.get(plain.upper(), plain)):
        return found
    if plain in own:
        return own[plain]
    if found := _iana(_of_windows(plain)):
        return found
    for size in (3, 2):
        if len(parts) >= size and (found := _iana("/".join(parts[-size:]))):
            return found
    return _by_offset(plain)


def moment_in(wall: datetime, zone: ZoneInfo | OwnZone | tzinfo) -> datetime:
    """Give the moment at which clocks of a zone show this."""
    if isinstance(zone, OwnZone):
        offset = zone.offset_at(wall)
        return wall.replace(tzinfo=timezone(offset or timedelta()))
    return wall.replace(tzinfo=zone)


def offset_of(words: str) -> timedelta | None:
    """Read '+0800' or '-023000'; None where it is no offset of less than a day."""
    found = _OFFSET.fullmatch(words.strip())
    if found is None or int(found[2]) >= _MOST_HOURS:
        return None
    way = timedelta(hours=int(found[2]), minutes=int(found[3]), seconds=int(found[4] or 0))
    return -way if found[1] == "-" else way


def wall_of(words: str) -> datetime | None:
    """Read '20261014T090000' as what a clock shows; None where it is no such moment."""
    try:
        return datetime.strptime(words.strip().removesuffix("Z"), "%Y%m%dT%H%M%S")  # noqa: DTZ007 - the zone stands beside
    except ValueError:
        return None


def _of_windows(name: str) -> str:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON  # start-up: 150 ms, and few files need it

    return WINDOWS_TO_OLSON.get(name, "")


def _iana(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _by_offset(name: str) -> timezone | None:
    found = _UTC_NAME.fullmatch(name)
    if found is None or int(found[2]) >= _MOST_HOURS:
        return None
    way = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
    return timezone(-way if found[1] == "-" else way)


def _last_before(start: datetime, rule: str, wall: datetime) -> datetime | None:
    if wall < start:
        return None
    if not rule:
        return start
    from dateutil.rrule import rrulestr  # start-up: only zones of the file's own need it

    try:
        found: datetime | None = rrulestr(rule.replace("Z", ""), dtstart=start).before(wall, inc=True)
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError):
        return start
    return found or start
