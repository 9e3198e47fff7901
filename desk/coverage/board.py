"""The board of who and what is busy when, read from the registers for some weeks; asked while dragging."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from desk.coverage.calendar_tables import AbsenceRow, AssetRow, EventAssetRow, EventScheduleRow, ShiftRow, TravelRow
from desk.coverage.clashes import Away, Board, Duty, Span, absences_between, span_of, wall
from desk.coverage.month import DAY
from desk.coverage.occurrences import between, repeated
from desk.coverage.tables import CrewRow, EventRow
from desk.coverage.terms import OFF
from desk.coverage.towns import town_in
from desk.people.tables import OfficerRow
from desk.workspace import Workspace

_MARGIN = timedelta(days=2)
"""Days around an event in which others may stand in its way."""

_TOWN_BEGINS = "Kota "


def board(workspace: Workspace, first: str, last: str) -> Board:
    """Read who and what is busy from day to day (ISO dates, both included)."""
    spans = _spans(first, last)
    return Board(tuple(_duties(spans)), tuple(_absences(first, last)), travel_minutes(), home=home_of(workspace))


def board_around(workspace: Workspace, event: EventRow) -> tuple[Board, Span]:
    """Read the board around an event that has a day, and when the event itself is."""
    day, end = date.fromisoformat(event.starts[:DAY]), date.fromisoformat((event.ends or event.starts)[:DAY])
    read = board(workspace, (day - _MARGIN).isoformat(), (end + _MARGIN).isoformat())
    return read, span_of_row(event, EventScheduleRow.get_or_none(EventScheduleRow.event == event.id))


def subjects_of(event: EventRow) -> dict[str, str]:
    """Name the people and things of an event as a board knows them."""
    crew = CrewRow.select(CrewRow, OfficerRow).join(OfficerRow).where(CrewRow.event == event.id, CrewRow.ended == "")
    things = EventAssetRow.select(EventAssetRow, AssetRow).join(AssetRow)
    things = things.where(EventAssetRow.event == event.id, EventAssetRow.ended == "")
    people = {f"officer:{row.officer_id}": row.officer.name for row in crew}
    return people | {f"asset:{row.asset_id}": row.asset.name for row in things}


def travel_minutes() -> dict[tuple[str, str], int]:
    """Give the office's table of ways: pairs of towns in small letters → minutes."""
    return {(row.first.casefold(), row.second.casefold()): row.minutes for row in TravelRow.select()}


def home_of(workspace: Workspace) -> str:
    """Give the town where the office is."""
    city = workspace.office.city
    return town_in(city) or city.removeprefix(_TOWN_BEGINS)


def span_of_row(row: EventRow, schedule: EventScheduleRow | None) -> Span:
    """Read when and where an event that has a day keeps people busy."""
    town = schedule.town if schedule else ""
    return span_of(
        row.id,
        row.title,
        row.starts,
        row.ends,
        town=town or town_in(row.place),
        away=bool(row.out_of_town),
        all_day=bool(schedule and schedule.all_day),
    )


def _spans(first: str, last: str) -> dict[int, list[Span]]:
    found: dict[int, list[Span]] = {}
    for row, schedule in (*between(first, last), *repeated(first, last)):
        if (schedule.status if schedule else "") not in OFF:
            found.setdefault(row.id, []).append(span_of_row(row, schedule))
    return found


def _duties(spans: dict[int, list[Span]]) -> Iterator[Duty]:
    wanted = list(spans)
    crew = CrewRow.select(CrewRow, OfficerRow).join(OfficerRow).where(CrewRow.ended == "", CrewRow.event.in_(wanted))
    for row in crew:
        yield from (Duty(f"officer:{row.officer_id}", row.officer.name, span) for span in spans[row.event_id])
    things = EventAssetRow.select(EventAssetRow, AssetRow).join(AssetRow)
    for thing in things.where(EventAssetRow.ended == "", EventAssetRow.event.in_(wanted)):
        yield from (Duty(f"asset:{thing.asset_id}", thing.asset.name, span) for span in spans[thing.event_id])


def _absences(first: str, last: str) -> Iterable[Away]:
    for row in AbsenceRow.select().where(AbsenceRow.ended == "", AbsenceRow.last >= first, AbsenceRow.first <= last):
        why = f"{row.kind} {row.first[8:]}/{row.first[5:7]}–{row.last[8:]}/{row.last[5:7]}"
        yield Away(f"officer:{row.officer_id}", wall(row.first), wall(row.last) + timedelta(days=1), why)
    for shift in ShiftRow.select().where(ShiftRow.ended == "", ShiftRow.last >= first, ShiftRow.first <= last):
        days = _days(max(shift.first, first), min(shift.last, last))
        yield from absences_between(f"officer:{shift.officer_id}", days, shift.begins, shift.ends)


def _days(first: str, last: str) -> list[str]:
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    return [(start + timedelta(days=n)).isoformat() for n in range((end - start).days + 1)]
