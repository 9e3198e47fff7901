"""The coverage calendar for other programs (RFC 5545): stable UIDs, SEQUENCE, whole days that never shift.

What other calendars do not know stands in own properties (X-MEJA-…), so that an import elsewhere gives the same events.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

from desk.coverage.calendar_tables import EventScheduleRow
from desk.coverage.month import DAY
from desk.coverage.planning import fields_of_event
from desk.coverage.records import UNDONE
from desk.coverage.tables import CrewRow, EventRow
from desk.exchange.ics import OWN
from desk.people.tables import OfficerRow
from desk.workspace import Workspace

ZONE_NAMES: Final = {"WIB": "Asia/Jakarta", "WITA": "Asia/Makassar", "WIT": "Asia/Jayapura"}
STANDING: Final = {"cancelled": "CANCELLED", "draft": "TENTATIVE", "postponed": "TENTATIVE"}
WIDTH: Final = 75
"""Bytes of a line (RFC 5545 3.1)."""

_ESCAPES: Final = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_OWN: Final = {
    "PIMPINAN": "leader",
    "TEMA": "theme",
    "WAKTU": "time_words",
    "KOTA": "town",
    "KONTAK": "contact",
    "SUMBER": "source",
    "JENIS": "kind",
}


def ics_of(workspace: Workspace, *, person: str = "") -> bytes:
    """Write the whole calendar, or the events of one person (login), as an ICS file."""
    rows = list(EventRow.select().where(EventRow.state != UNDONE).order_by(EventRow.id))
    if person:
        crew = CrewRow.select(CrewRow.event).join(OfficerRow).where(OfficerRow.login == person, CrewRow.ended == "")
        own = {row.event_id for row in crew}
        rows = [row for row in rows if row.id in own]
    schedules = {one.event_id: one for one in EventScheduleRow.select()}
    crews: dict[int, list[str]] = {}
    for one in CrewRow.select(CrewRow, OfficerRow).join(OfficerRow).where(CrewRow.ended == "").order_by(CrewRow.id):
        crews.setdefault(one.event_id, []).append(f"{one.role}: {one.officer.name}")
    zone, now = workspace.office.zone, workspace.now()
    name = f"Liputan {workspace.office.agency}" + (f" – {person}" if person else "")
    stamp = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    taken: dict[str, set[str]] = {}
    for row in rows:
        schedule = schedules.get(row.id)
        if schedule is not None and schedule.series and "/" in row.uid:
            taken.setdefault(schedule.series, set()).add(row.uid.rpartition("/")[2])
    lines = [*_head(name, zone)]
    for row in rows:
        lines += _event(row, schedules.get(row.id), zone, stamp, (crews.get(row.id, []), taken.get(row.uid, set())))
    return "".join(f"{line}\r\n" for whole in (*lines, "END:VCALENDAR") for line in folded(whole)).encode()


def folded(line: str) -> Iterator[str]:
    """Break a line into pieces of 75 bytes, between letters."""
    piece, room = "", WIDTH
    for letter in line:
        size = len(letter.encode())
        if size > room:
            yield piece
            piece, room = " ", WIDTH - 1
        piece, room = piece + letter, room - size
    yield piece


def _head(name: str, zone: str) -> Iterator[str]:
    offset = {"WIB": "+0700", "WITA": "+0800", "WIT": "+0900"}[zone]
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Meja Informasi//Kalender Peliputan//ID")
    yield from ("CALSCALE:GREGORIAN", "METHOD:PUBLISH", f"X-WR-CALNAME:{escaped(name)}")
    yield from ("BEGIN:VTIMEZONE", f"TZID:{ZONE_NAMES[zone]}", "BEGIN:STANDARD", "DTSTART:19700101T000000")
    yield from (f"TZOFFSETFROM:{offset}", f"TZOFFSETTO:{offset}", f"TZNAME:{zone}", "END:STANDARD", "END:VTIMEZONE")


def _event(
    row: EventRow,
    schedule: EventScheduleRow | None,
    zone: str,
    stamp: str,
    beside: tuple[list[str], set[str]],
) -> Iterator[str]:
    fields = fields_of_event(row)
    status = schedule.status if schedule else "draft" if row.tentative else "confirmed"
    kind = "VEVENT" if row.starts else "VTODO"
    yield f"BEGIN:{kind}"
    yield from _name(row, schedule, zone)
    yield from (f"DTSTAMP:{stamp}", f"SEQUENCE:{schedule.sequence if schedule else 0}")
    yield from _times(fields, zone, beside[1])
    yield f"SUMMARY:{escaped(row.title)}"
    told = {"LOCATION": row.place, "DESCRIPTION": fields["note"], "COMMENT": "; ".join(beside[0])}
    yield from (f"{name}:{escaped(words)}" for name, words in told.items() if words)
    if row.organiser:
        yield f'ORGANIZER;CN="{row.organiser.replace(chr(34), chr(39))}":invalid:nomail'
    if kind == "VEVENT":
        yield f"STATUS:{STANDING.get(status, 'CONFIRMED')}"
    own = {name: str(fields[field]) for name, field in _OWN.items()} | {
        "ALASAN": row.reason,
        "KEADAAN": status,
        "TENTATIF": str(row.tentative),
        "LUAR-KOTA": str(row.out_of_town),
        "VERSI": json.dumps([row.version, schedule.version if schedule else 1]),
        "ASAL": schedule.imported if schedule else "",
        "RANGKAIAN": schedule.series if schedule else "",
    }
    yield from (f"{OWN}{name}:{escaped(words)}" for name, words in own.items() if words or name == "ASAL")
    yield f"END:{kind}"


def _name(row: EventRow, schedule: EventScheduleRow | None, zone: str) -> Iterator[str]:
    """Name an event; one taken out of a series bears the series' name and its day there."""
    series, day = (schedule.series if schedule else ""), row.uid.rpartition("/")[2]
    if series and row.uid == f"{series}/{day}":
        yield f"UID:{escaped(series)}"
        yield from _moment("RECURRENCE-ID", day + row.starts[DAY:] if row.starts else day, zone)
    else:
        yield f"UID:{escaped(row.uid)}"


def _times(fields: Mapping[str, Any], zone: str, taken: set[str]) -> Iterator[str]:
    starts, ends = fields["starts"], fields["ends"]
    if not starts:
        yield f"{OWN}BAKI:1"
        return
    yield from _moment("DTSTART", starts, zone)
    if len(starts) <= DAY:
        yield from _moment("DTEND", _day_after(ends or starts), zone)
        if not fields["all_day"]:
            yield f"{OWN}TANPA-JAM:1"
    elif len(ends) > DAY:
        yield from _moment("DTEND", ends, zone)
    elif ends:
        yield from _moment("DTEND", f"{_day_after(ends)}T00:00{starts[16:]}", zone)
        yield f"{OWN}SELESAI:{ends}"
    if fields["rule"]:
        yield f"RRULE:{fields['rule']}"
        hour = starts[DAY:]
        for day in sorted({*str(fields["skipped"]).split()} - taken):
            yield from _moment("EXDATE", day + hour, zone)
        for day in str(fields["extra"]).split():
            yield from _moment("RDATE", day + hour, zone)


def _moment(name: str, moment: str, zone: str) -> Iterable[str]:
    if len(moment) <= DAY:
        return (f"{name};VALUE=DATE:{moment.replace('-', '')}",)
    return (f"{name};TZID={ZONE_NAMES[zone]}:{datetime.fromisoformat(moment):%Y%m%dT%H%M%S}",)


def _day_after(day: str) -> str:
    return (date.fromisoformat(day[:DAY]) + timedelta(days=1)).isoformat()


def escaped(words: str) -> str:
    """Write words as a value: commas, semicolons, backslashes and line ends escaped."""
    return words.replace("\r", "").translate(_ESCAPES)
