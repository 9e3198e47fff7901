"""What officers look at of the flow: real times beside the SOP's, and what was done today."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import cast

from peewee import fn

from desk.flow.tables import CaseRow, StepRow
from desk.sop.revisions import current, steps_ever
from desk.workspace import Workspace

NOT_WORKED = ("recalled",)
"""Outcomes of steps that nobody worked at: the case was taken back."""


@dataclass(frozen=True)
class StepTime:
    """How long a step really took: the mean of ``times`` in office minutes (None: never done), and the SOP's most."""

    sop: str
    step: str
    name: str
    minutes: float | None
    allowed: int | None
    times: int

    @property
    def late(self) -> bool:
        """Tell whether the step takes longer than the SOP allows, on average."""
        return self.minutes is not None and self.allowed is not None and self.minutes > self.allowed


def step_times(workspace: Workspace, days: int = 30) -> list[StepTime]:
    """Give the mean real time of each step of the office's release SOP over the last days, in the SOP's order."""
    since = (workspace.now() - timedelta(days=days)).isoformat()
    code = workspace.office.releases_sop
    query = (
        StepRow.select(StepRow.step, fn.AVG(StepRow.office_seconds), fn.COUNT(StepRow.id))
        .join(CaseRow)
        .where(CaseRow.sop == code, StepRow.ended >= since, StepRow.outcome.not_in(NOT_WORKED))
        .group_by(StepRow.step)
        .tuples()
    )
    rows = cast("Iterable[tuple[str, float, int]]", query)
    measured = {step: (seconds / 60, times) for step, seconds, times in rows}
    found = current(code, workspace.now().date())
    return [
        StepTime(code, step.id, step.name, *_mean(measured, step.id, found.allowed(step.id))) for step in found.steps
    ]


def opened_today(workspace: Workspace, kind: str) -> int:
    """Count the cases over things of a kind that were opened today: what was received."""
    today = workspace.now().date().isoformat()
    return CaseRow.select().where(CaseRow.kind == kind, CaseRow.opened >= today).count()


def done_today(workspace: Workspace, action: str) -> int:
    """Count the steps that an action finished today under the office's release SOP: what went out, say."""
    today = workspace.now().date().isoformat()
    steps = [step.id for step in steps_ever(workspace.office.releases_sop) if step.action == action]
    return StepRow.select().where(StepRow.step.in_(steps), StepRow.outcome == "done", StepRow.ended >= today).count()


def _mean(
    measured: dict[str, tuple[float, int]], step: str, allowed: int | None
) -> tuple[float | None, int | None, int]:
    minutes, times = measured.get(step, (None, 0))
    return minutes, allowed, times
