"""Finding the events of some days by their indexes, and the days of those that come again."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy

from peewee import fn

from desk.coverage.calendar_tables import EventScheduleRow
from desk.coverage.month import DAY
from desk.coverage.records import UNDONE
from desk.coverage.recurrence import days_of, shifted
from desk.coverage.tables import EventRow

Found = tuple[EventRow, EventScheduleRow | None]


def between(first: str, last: str) -> list[Found]:
    """Give the events that touch these days (ISO, both included), those without a rule, by their beginning."""
    begun = (EventRow.starts >= first) & (EventRow.starts < f"{last}~")
    before = fn.COALESCE(EventRow.starts, "")  # no bare column: the index of ends is the one to look in
    reaching = (EventRow.ends >= first) & (before < first) & (before != "")
    rows = {row.id: row for where in (begun, reaching) for row in EventRow.select().where(where) if row.state != UNDONE}
    found = [
        (row, schedule) for row, schedule in with_schedules(list(rows.values())) if not (schedule and schedule.rule)
    ]
    return sorted(found, key=lambda one: (one[0].starts, one[0].id))


def repeated(first: str, last: str) -> Iterator[Found]:
    """Give every occurrence of repeated events in these days, as the event with the occurrence's own times."""
    rules = {one.event_id: one for one in EventScheduleRow.select().where(EventScheduleRow.rule > "")}
    rows = EventRow.select().where(EventRow.id.in_(list(rules)), fn.COALESCE(EventRow.starts, "") < f"{last}~")
    for row in rows.where(EventRow.state != UNDONE):
        schedule = rules[row.id]
        skipped = frozenset(schedule.skipped.split())
        for starts in days_of(row.starts, schedule.rule, skipped, first, last, schedule.extra.split()):
            one = copy(row)
            one.__data__ = dict(row.__data__)
            one.starts, one.ends = starts, shifted(row.ends, row.starts, starts)
            yield one, schedule


def without_day() -> list[Found]:
    """Give the events of the tray: those without a day, latest entered first."""
    rows = EventRow.select().where(EventRow.starts == "", EventRow.state != UNDONE)
    return with_schedules(list(rows.order_by(EventRow.id.desc())))


def is_occurrence(row: EventRow, schedule: EventScheduleRow | None) -> str:
    """Give the day by which an occurrence is taken out of its series; '' for an event that comes once."""
    return row.starts[:DAY] if schedule is not None and schedule.rule else ""


def with_schedules(rows: list[EventRow]) -> list[Found]:
    """Put the calendar's side beside each of these events."""
    wanted = [row.id for row in rows]
    schedules: dict[int, EventScheduleRow] = {}
    for at in range(0, len(wanted), 500):
        part = wanted[at : at + 500]
        schedules |= {one.event_id: one for one in EventScheduleRow.select().where(EventScheduleRow.event.in_(part))}
    return [(row, schedules.get(row.id)) for row in rows]
