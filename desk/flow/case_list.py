"""The cases, as lists show them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desk.flow.cases import procedure_of, waiting_step
from desk.flow.tables import CaseRow
from desk.people.lists import holder_words
from desk.workspace import Workspace


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


def cases(workspace: Workspace, limit: int = 1_000_000) -> list[CaseLine]:
    """List the cases, oldest first."""
    return [_line(workspace, row) for row in CaseRow.select().order_by(CaseRow.id).limit(limit)]


def _line(workspace: Workspace, row: CaseRow) -> CaseLine:
    step, now = waiting_step(row), workspace.now()
    used = 0
    if step:
        hours = workspace.hours(procedure_of(row).clock)
        used = hours.minutes_between(datetime.fromisoformat(row.since), now)
    who = holder_words(step.actors, now.date()) if step else ""
    name = step.name if step else ""
    return CaseLine(row.id, row.sop, row.kind, row.target, row.step, name, who, row.since, used)
