"""What officers look at on the calendar: the events of some days, the tray, histories, loads, who is free."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, TypeVar, cast

from peewee import fn

from desk.coverage.board import board, board_around
from desk.coverage.calendar_rows import (
    AbsenceView,
    AssetView,
    CalendarEvent,
    Candidate,
    ChangeView,
    Load,
    OverrideView,
    WayView,
)
from desk.coverage.calendar_tables import (
    AbsenceRow,
    AssetRow,
    ClashOverrideRow,
    EventAssetRow,
    EventChangeRow,
    EventScheduleRow,
    ShiftRow,
    TravelRow,
)
from desk.coverage.clashes import Board, words_of
from desk.coverage.duty_changes import change_view
from desk.coverage.lists import crews
from desk.coverage.manning import COVERERS
from desk.coverage.month import DAY, month_of
from desk.coverage.occurrences import Found, between, is_occurrence, repeated, with_schedules, without_day
from desk.coverage.records import EVENTS, UNDONE, event_of
from desk.coverage.rows import CrewView
from desk.coverage.tables import CrewRow, EventPublicationRow, EventResultRow, EventRow
from desk.coverage.terms import OFF, lane_of, missing_roles
from desk.coverage.towns import town_in
from desk.exchange.hours_text import read_hours
from desk.flow.tables import CaseRow
from desk.people.lists import holders
from desk.people.tables import OfficerRow
from desk.workspace import Workspace

T = TypeVar("T")
_AT_ONCE = 500


@dataclass(frozen=True)
class _Beside:
    """What stands in other tables about the events of a list, by event."""

    crews: Mapping[int, tuple[CrewView, ...]]
    assets: Mapping[int, list[AssetView]]
    results: Mapping[int, int]
    published: Mapping[int, int]
    steps: Mapping[int, str]
    overrides: Mapping[int, str]
    clashes: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


def calendar(workspace: Workspace, first: str, last: str, *, clashes: bool = True) -> list[CalendarEvent]:
    """Show what takes place from day to day (ISO dates, both included), by its beginning; with what is owed.

    ``clashes`` says whether the crews' clashes are told too.
    """
    found = sorted((*between(first, last), *repeated(first, last)), key=lambda one: (one[0].starts, one[0].id))
    told = _clash_words(board(workspace, _day(first, -2), _day(last, 2))) if clashes else {}
    return _shown(workspace, found, told)


def every_event(workspace: Workspace, *, limit: int = 1_000_000) -> list[CalendarEvent]:
    """List every event once, repeated ones too, by its beginning; those without a day come last."""
    rows = EventRow.select().where(EventRow.state != UNDONE)
    rows = rows.order_by(EventRow.starts == "", EventRow.starts, EventRow.id).limit(limit)
    return _shown(workspace, with_schedules(list(rows)), {})


def tray(workspace: Workspace) -> list[CalendarEvent]:
    """Show the events without a day: new ones, and those that were postponed; the cancelled left out."""
    return [one for one in _shown(workspace, without_day(), {}) if one.status != "cancelled"]


def calendar_event(workspace: Workspace, event: int) -> CalendarEvent:
    """Show one event as the calendar has it.

    Raises ``Missing``.
    """
    row = event_of(event)
    found = [(row, EventScheduleRow.get_or_none(EventScheduleRow.event == row.id))]
    told: dict[int, tuple[str, ...]] = {}
    if row.starts:
        read, _span = board_around(workspace, row)
        told = _clash_words(read)
    return _shown(workspace, found, told)[0]


def history(event: int) -> list[ChangeView]:
    """Tell how an event changed, latest first."""
    rows = _changes().where(EventChangeRow.event == event).order_by(EventChangeRow.id.desc())
    return [change_view(row) for row in rows]


def late_changes(first: str, last: str) -> list[ChangeView]:
    """Tell what changed after the H-1 brief, from day to day (ISO dates, both included), with the reasons."""
    rows = _changes().where(EventChangeRow.late == 1, EventChangeRow.at >= first, EventChangeRow.at < f"{last}~")
    return [change_view(row) for row in rows.order_by(EventChangeRow.id)]


def overrides(event: int) -> list[OverrideView]:
    """Tell who sent a crew to an event in spite of a clash, and why."""
    rows = ClashOverrideRow.select(ClashOverrideRow, OfficerRow).join(OfficerRow)
    return [
        OverrideView(row.at, row.officer.name, tuple(row.clashes.split("\n")), row.reason)
        for row in rows.where(ClashOverrideRow.event == event).order_by(ClashOverrideRow.id)
    ]


def loads(workspace: Workspace, month: str) -> list[Load]:
    """Count the outings of everybody who may be sent, in a month ('2026-10'); the least first, weekends count twice."""
    first, last = f"{month}-01", f"{month}-31"
    hours = workspace.hours()
    counted: dict[str, set[tuple[int, str]]] = {login: set() for login in _coverers(workspace)}
    names = {row.login: row.name for row in OfficerRow.select()}
    spans = {(row.id, row.starts[:DAY]) for row, _schedule in _going(first, last) if month_of(row.starts) == month}
    for login, event in _outings([event for event, _day_ in spans]):
        counted.setdefault(login, set()).update(one for one in spans if one[0] == event)
    found = [
        Load(login, names[login], len(days), sum(not hours.is_working_day(date.fromisoformat(day)) for _, day in days))
        for login, days in counted.items()
    ]
    return sorted(found, key=lambda one: (one.outings + one.weekends, one.outings, one.name))


def candidates(workspace: Workspace, event: int) -> list[Candidate]:
    """Propose who might go to an event: those who are free first, and of these who went least this month."""
    row = event_of(event)
    ids = {one.login: (one.id, one.name) for one in OfficerRow.select().where(OfficerRow.active == 1)}
    month = month_of(row.starts) or workspace.now().date().isoformat()[:7]
    read, span = board_around(workspace, row) if row.starts else (None, None)
    found = []
    for load in loads(workspace, month):
        if load.login not in ids:
            continue
        number, name = ids[load.login]
        against = read.clashes(span, {f"officer:{number}": name}) if read and span else []
        found.append(Candidate(load.login, name, load.outings, load.weekends, tuple(words_of(against))))
    return sorted(found, key=lambda one: (bool(one.clashes), one.outings + one.weekends, one.outings, one.name))


def assets(*, retired: bool = False) -> list[AssetView]:
    """List the equipment and vehicles, by kind and name."""
    rows = AssetRow.select().order_by(AssetRow.kind, AssetRow.name)
    return [_asset(row) for row in rows if retired or not row.retired]


def absences(first: str, last: str) -> list[AbsenceView]:
    """List leave and shifts that touch these days (ISO dates, both included)."""
    away = AbsenceRow.select().where(AbsenceRow.ended == "", AbsenceRow.last >= first, AbsenceRow.first <= last)
    found = [
        AbsenceView(row.id, row.officer.login, row.officer.name, row.first, row.last, row.kind, row.reason, "")
        for row in away
    ]
    shifts = ShiftRow.select().where(ShiftRow.ended == "", ShiftRow.last >= first, ShiftRow.first <= last)
    for row in shifts:
        hours = f"{row.begins}–{row.ends}".replace(":", ".")
        found.append(
            AbsenceView(row.id, row.officer.login, row.officer.name, row.first, row.last, "giliran", "", hours)
        )
    return sorted(found, key=lambda one: (one.first, one.name))


def ways() -> list[WayView]:
    """List the minutes between towns."""
    rows = TravelRow.select().where(TravelRow.minutes > 0).order_by(TravelRow.first, TravelRow.second)
    return [WayView(row.first, row.second, row.minutes) for row in rows]


def _going(first: str, last: str) -> list[Found]:
    found = (*between(first, last), *repeated(first, last))
    return [(row, schedule) for row, schedule in found if not schedule or schedule.status not in OFF]


def _outings(wanted: Sequence[int]) -> list[tuple[str, int]]:
    rows = CrewRow.select(CrewRow, OfficerRow).join(OfficerRow).where(CrewRow.ended == "")
    return [(row.officer.login, row.event_id) for row in rows.where(CrewRow.event.in_(list(wanted)))]


def _coverers(workspace: Workspace) -> list[str]:
    names = set(holders(COVERERS, workspace.now().date()))
    rows = OfficerRow.select().where(OfficerRow.active == 1)
    return [row.login for row in rows if not names or row.name in names]


def _shown(workspace: Workspace, found: Sequence[Found], told: Mapping[int, tuple[str, ...]]) -> list[CalendarEvent]:
    beside, today = _beside([row.id for row, _ in found], told), workspace.now().date().isoformat()
    return [_event(row, schedule, beside, today) for row, schedule in found]


def _beside(wanted: Sequence[int], told: Mapping[int, tuple[str, ...]]) -> _Beside:
    return _Beside(
        _in_parts(wanted, crews),
        _in_parts(wanted, _assets_of),
        _in_parts(wanted, lambda part: _counted(EventResultRow, part)),
        _in_parts(wanted, lambda part: _counted(EventPublicationRow, part)),
        _in_parts(wanted, _steps_of),
        _in_parts(wanted, _overrides_of),
        told,
    )


def _in_parts(wanted: Sequence[int], read: Callable[[Sequence[int]], Mapping[int, T]]) -> dict[int, T]:
    """Ask for many events in questions that SQLite takes."""
    found: dict[int, T] = {}
    for at in range(0, len(wanted), _AT_ONCE):
        found.update(read(wanted[at : at + _AT_ONCE]))
    return found


def _counted(table: Any, part: Sequence[int]) -> dict[int, int]:  # noqa: ANN401 - two tables of results
    rows = table.select(table.event, fn.COUNT(table.id)).where(table.event.in_(list(part))).group_by(table.event)
    return dict(rows.tuples())


def _steps_of(part: Sequence[int]) -> dict[int, str]:
    rows = CaseRow.select(CaseRow.target, CaseRow.step).where(CaseRow.kind == EVENTS, CaseRow.target.in_(list(part)))
    return dict(cast("Iterable[tuple[int, str]]", rows.tuples()))


def _overrides_of(part: Sequence[int]) -> dict[int, str]:
    rows = ClashOverrideRow.select(ClashOverrideRow, OfficerRow).join(OfficerRow)
    rows = rows.where(ClashOverrideRow.event.in_(list(part))).order_by(ClashOverrideRow.id)
    return {row.event_id: f"{row.officer.name}: {row.reason}" for row in rows}


def _assets_of(part: Sequence[int]) -> dict[int, list[AssetView]]:
    rows = EventAssetRow.select(EventAssetRow, AssetRow).join(AssetRow)
    found: dict[int, list[AssetView]] = {}
    for row in rows.where(EventAssetRow.ended == "", EventAssetRow.event.in_(list(part))):
        found.setdefault(row.event_id, []).append(_asset(row.asset))
    return found


def _event(row: EventRow, schedule: EventScheduleRow | None, beside: _Beside, today: str) -> CalendarEvent:
    crew = beside.crews.get(row.id, ())
    status = schedule.status if schedule else "draft" if row.tentative else "confirmed"
    all_day = bool(schedule and schedule.all_day)
    return CalendarEvent(
        id=row.id,
        uid=row.uid,
        title=row.title,
        starts=row.starts,
        ends=row.ends,
        day=is_occurrence(row, schedule),
        when=hours_words(row.starts, row.ends, all_day=all_day, words=schedule.time_words if schedule else ""),
        all_day=all_day,
        tentative=bool(row.tentative),
        status="done" if row.state == "stored" else status,
        kind=schedule.kind if schedule else "",
        place=row.place,
        town=(schedule.town if schedule else "") or town_in(row.place),
        out_of_town=bool(row.out_of_town),
        leader=row.leader,
        lane=lane_of(row.leader),
        organiser=row.organiser,
        contact=row.contact,
        source=row.source,
        theme=row.theme,
        note=schedule.note if schedule else "",
        reason=row.reason,
        rule=schedule.rule if schedule else "",
        crew=crew,
        assets=tuple(beside.assets.get(row.id, ())),
        missing=missing_roles({one.role for one in crew}),
        owed=() if status in OFF else _owed(row, beside, today),
        clashes=() if status in OFF else beside.clashes.get(row.id, ()),
        overridden=beside.overrides.get(row.id, ""),
        step=beside.steps.get(row.id, ""),
        version=row.version,
    )


def hours_words(starts: str, ends: str, *, all_day: bool, words: str = "") -> str:
    """Write the hours of an event: '09.00–11.00', '08.30–selesai', 'sepanjang hari', 'tanpa jam'."""
    if len(starts) <= DAY:
        return "sepanjang hari" if all_day else "tanpa jam"
    begin = starts[11:16].replace(":", ".")
    if len(ends) > DAY:
        return f"{begin}–{ends[11:16].replace(':', '.')}"
    return f"{begin}–selesai" if read_hours(words).open_end else begin


def _owed(row: EventRow, beside: _Beside, today: str) -> tuple[str, ...]:
    """Name what is still to come of an event that is over: material, approval, publication, storage."""
    if not row.starts or (row.ends or row.starts)[:DAY] >= today or row.state == "stored":
        return ()
    done = {
        "hasil": bool(beside.results.get(row.id)),
        "persetujuan": bool(row.approved_at),
        "publikasi": bool(beside.published.get(row.id)),
        "penyimpanan": False,
    }
    return tuple(name for name, there in done.items() if not there)


def _clash_words(read: Board) -> dict[int, tuple[str, ...]]:
    return {event: tuple(words_of(found)) for event, found in read.all_clashes().items()}


def _changes() -> Any:  # noqa: ANN401 - a query of peewee
    rows = EventChangeRow.select(EventChangeRow, OfficerRow, EventRow).join(OfficerRow)
    return rows.switch(EventChangeRow).join(EventRow)


def _asset(row: AssetRow) -> AssetView:
    return AssetView(row.id, row.name, row.kind, row.note, row.retired)


def _day(day: str, more: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=more)).isoformat()
