"""The figures of each officer, for the weekly report and the half-yearly evaluation (SOP Akurasi, Q.3 and U.1)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from desk.coverage.tables import CrewRow, EventRow
from desk.figures.measure import step_loads
from desk.figures.periods import Period
from desk.figures.rows import Done, OfficerLoad, StepLoad
from desk.figures.steps import within
from desk.letters.tables import LetterRow
from desk.meetings.tables import TaskRow
from desk.people.lists import holdings
from desk.people.tables import OfficerRow, TenureRow
from desk.sop.revisions import current

SATURDAY: Final = 5
_DAY: Final = 10


@dataclass
class _Own:
    """What the registers name an officer for, while it is being gathered."""

    done: list[Done] = field(default_factory=list)
    letters: int = 0
    outings: list[str] = field(default_factory=list)
    tasks: int = 0
    tasks_late: int = 0


def officer_loads(period: Period, done: Sequence[Done]) -> tuple[OfficerLoad, ...]:
    """Give the figures of everybody who held a position in a period or did something in it, by name."""
    gathered = _gathered(period, done)
    held = (
        TenureRow.select(TenureRow, OfficerRow)
        .join(OfficerRow)
        .where(
            TenureRow.since < period.until,
            (TenureRow.until == "") | (TenureRow.until >= period.first.isoformat()),
        )
    )
    wanted = set(gathered) | {row.officer.id for row in held}
    rows = OfficerRow.select().where(OfficerRow.id.in_(sorted(wanted))).order_by(OfficerRow.name, OfficerRow.id)
    return tuple(_load(row, period, gathered.get(row.id, _Own())) for row in rows)


def _gathered(period: Period, done: Sequence[Done]) -> dict[int, _Own]:
    found: dict[int, _Own] = {}
    for one in done:
        found.setdefault(one.officer, _Own()).done.append(one)
    received = LetterRow.select(LetterRow, OfficerRow).join(OfficerRow)
    for letter in received.where(within(LetterRow.received_at, period)):
        found.setdefault(letter.received_by.id, _Own()).letters += 1
    for officer, starts in _outings(period):
        found.setdefault(officer, _Own()).outings.append(starts)
    for task in TaskRow.select().where(within(TaskRow.due, period)):
        own = found.setdefault(task.officer_id, _Own())
        own.tasks += 1
        own.tasks_late += (task.done_at or period.last.isoformat())[:_DAY] > task.due
    return found


def _outings(period: Period) -> Iterable[tuple[int, str]]:
    """Give officer and beginning of the events of a period whose crew he is in, each once."""
    rows = CrewRow.select(CrewRow, EventRow).join(EventRow).where(within(EventRow.starts, period), CrewRow.ended == "")
    covered = {(row.officer_id, row.event_id): row.event.starts for row in rows}
    return [(officer, starts) for (officer, _event), starts in sorted(covered.items())]


def _load(row: OfficerRow, period: Period, own: _Own) -> OfficerLoad:
    timed = [one for one in own.done if one.allowed is not None]
    return OfficerLoad(
        login=row.login,
        name=row.name,
        titles=tuple(holding.title for holding in holdings(row.id, period.last)),
        steps=len(own.done),
        timed=len(timed),
        late=sum(one.late for one in timed),
        returned=sum(one.outcome == "returned" for one in own.done),
        letters=own.letters,
        outings=len(own.outings),
        weekend=sum(date.fromisoformat(starts[:_DAY]).weekday() >= SATURDAY for starts in own.outings),
        tasks=own.tasks,
        tasks_late=own.tasks_late,
        by_step=_by_step(own.done, period.last),
    )


def _by_step(done: Sequence[Done], day: date) -> tuple[StepLoad, ...]:
    codes = dict.fromkeys(one.sop for one in done)
    return tuple(load for code in sorted(codes) for load in step_loads(current(code, day), done, idle=False))
