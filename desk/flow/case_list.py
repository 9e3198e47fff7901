"""The cases, as lists show them: all of them, and those that wait for an officer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby
from operator import attrgetter
from typing import cast

from peewee import fn

from desk.flow.cases import procedure_of, steps_done, times_returned, waiting_step
from desk.flow.naming import Named, named
from desk.flow.tables import CaseRow, StepRow
from desk.people.lists import holder_words, holders
from desk.session import Officer
from desk.sop.procedure import END, Step
from desk.sop.revisions import at_revision
from desk.workspace import Workspace

DAY_BEFORE = "day_before"
NOT_ENDED = (CaseRow.step < END) | (CaseRow.step > END)
"""Two ranges, which SQLite finds in the index of steps; ``!=`` it would not."""


@dataclass(frozen=True)
class CaseLine:
    """A case: which procedure over which thing, the step it waits at, for whom, since when (office minutes)."""

    id: int
    sop: str
    kind: str
    target: int
    step: str
    step_name: str
    waiting_for: str
    since: str
    minutes: int


@dataclass(frozen=True)
class WaitingLine:
    """A case that waits for an officer.

    ``number`` and ``title`` call the thing. ``minutes`` are office minutes at the step, ``allowed`` the SOP's most
    (None where its standard is no such figure), ``standard`` its words; where the SOP says H-1, ``due`` is the day
    before the thing (ISO date). ``left`` are the office minutes until the deadline, None where there is none.
    """

    case: int
    sop: str
    revision: str
    kind: str
    target: int
    number: str
    title: str
    detail: str
    step: str
    step_name: str
    action: str
    since: str
    minutes: int
    allowed: int | None
    standard: str
    due: str
    left: int | None
    returned: int

    @property
    def late(self) -> bool:
        """Tell whether the deadline has passed."""
        return self.left is not None and self.left < 0


@dataclass(frozen=True)
class StepDone:
    """A step that was done on a case: by whom, when, with what outcome and words."""

    name: str
    who: str
    ended: str
    outcome: str
    note: str


def cases(workspace: Workspace, limit: int = 1_000_000) -> list[CaseLine]:
    """List the cases, oldest first."""
    return [_line(workspace, row) for row in CaseRow.select().order_by(CaseRow.id).limit(limit)]


def waiting(workspace: Workspace, officer: Officer) -> list[WaitingLine]:
    """List what waits for an officer under every SOP, the earliest deadline first, what has none last.

    Left out is what he may not do because he did the step that it checks (``not_by``), if somebody else may.
    """
    rows = _apart_from_own(_rows_for(officer.roles()), officer, workspace.now().date())
    returned = times_returned([row.id for row in rows])
    lines: list[WaitingLine] = []
    for kind, found in groupby(sorted(rows, key=attrgetter("kind")), key=attrgetter("kind")):
        ours = list(found)
        called = named(kind, [row.target for row in ours])
        lines += [_waiting_line(workspace, row, called[row.target], returned.get(row.id, 0)) for row in ours]
    return sorted(lines, key=_deadline)


def count_waiting(kind: str, officer: Officer) -> int:
    """Count the things of a kind whose step the officer's roles do."""
    steps = CaseRow.select(CaseRow.sop, CaseRow.revision, CaseRow.step, fn.COUNT(CaseRow.id))
    grouped = steps.where(NOT_ENDED, CaseRow.kind == kind).group_by(CaseRow.sop, CaseRow.revision, CaseRow.step)
    counts = cast("Iterable[tuple[str, str, str, int]]", grouped.tuples())
    roles = officer.roles()
    return sum(
        count for sop, revision, step, count in counts if roles & set(at_revision(sop, revision).step(step).actors)
    )


def waiting_at(workspace: Workspace, kind: str, target: int) -> WaitingLine | None:
    """Give the line of the case that runs over a thing, whoever it waits for; None where none waits."""
    row: CaseRow | None = CaseRow.get_or_none(CaseRow.kind == kind, CaseRow.target == target, CaseRow.step != END)
    if row is None:
        return None
    return _waiting_line(workspace, row, named(kind, [target])[target], times_returned([row.id]).get(row.id, 0))


def done_before(case_id: int) -> list[StepDone]:
    """List the steps that were done on a case, oldest first."""
    case: CaseRow = CaseRow.get_by_id(case_id)
    found = procedure_of(case)
    return [
        StepDone(found.step(done.step).name, done.officer.name, done.ended, done.outcome, done.note)
        for done in steps_done(case)
        if done.step != END
    ]


def _line(workspace: Workspace, row: CaseRow) -> CaseLine:
    step, now = waiting_step(row), workspace.now()
    used = 0
    if step:
        hours = workspace.hours(procedure_of(row).clock)
        used = hours.minutes_between(datetime.fromisoformat(row.since), now)
    who = holder_words(step.actors, now.date()) if step else ""
    name = step.name if step else ""
    return CaseLine(row.id, row.sop, row.kind, row.target, row.step, name, who, row.since, used)


def _rows_for(roles: frozenset[str]) -> list[CaseRow]:
    """Find what waits for these roles, each case by the revision that it runs under."""
    rows = CaseRow.select().where(NOT_ENDED).order_by(CaseRow.id) if roles else ()
    return [row for row in rows if roles & set(_step_of(row).actors)]


def _apart_from_own(rows: Sequence[CaseRow], officer: Officer, day: date) -> list[CaseRow]:
    """Leave out the checks of what the officer did himself, where somebody else is there to check."""
    checks = [row for row in rows if _step_of(row).not_by]
    own = (
        StepRow.select(StepRow.case, StepRow.step)
        .where(StepRow.case.in_([row.id for row in checks]), StepRow.officer == officer.id)
        .where(StepRow.outcome != "recalled")
        .tuples()
    )
    done = set(cast("Iterable[tuple[int, str]]", own)) if checks else set()
    barred = {row.id for row in checks if (row.id, _step_of(row).not_by) in done and _others(row, officer, day)}
    return [row for row in rows if row.id not in barred]


def _others(row: CaseRow, officer: Officer, day: date) -> list[str]:
    return holders(_step_of(row).actors, day, apart_from=officer.login)


def _step_of(row: CaseRow) -> Step:
    return procedure_of(row).step(row.step)


def _waiting_line(workspace: Workspace, row: CaseRow, called: Named, returned: int) -> WaitingLine:
    found, step, now = procedure_of(row), _step_of(row), workspace.now()
    standard, allowed = found.standard_of(step.id), found.allowed(step.id)
    used = workspace.hours(found.clock).minutes_between(datetime.fromisoformat(row.since), now)
    h_1 = standard is not None and standard.kind == DAY_BEFORE and called.day
    due = (date.fromisoformat(called.day) - timedelta(days=1)).isoformat() if h_1 else ""
    left = None if allowed is None else allowed - used
    return WaitingLine(
        case=row.id,
        sop=row.sop,
        revision=row.revision,
        kind=row.kind,
        target=row.target,
        number=called.number,
        title=called.title,
        detail=called.detail,
        step=step.id,
        step_name=step.name,
        action=step.action,
        since=row.since,
        minutes=used,
        allowed=allowed,
        standard=standard.words() if standard else "",
        due=due,
        left=_left_until(workspace, found.clock, due) if due else left,
        returned=returned,
    )


def _left_until(workspace: Workspace, clock: str, due: str) -> int:
    """Count the office minutes until a day ends; below 0 once it has."""
    hours, now = workspace.hours(clock), workspace.now()
    end = datetime.combine(date.fromisoformat(due), time.max, now.tzinfo)
    return hours.minutes_between(now, end) if now <= end else -max(1, hours.minutes_between(end, now))


def _deadline(line: WaitingLine) -> tuple[bool, int, str, int]:
    return line.left is None, line.left or 0, line.since, line.case
