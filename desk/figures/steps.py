"""Reading the steps that were done in a period, and the load they put on each SOP (P14, X18)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from desk.figures.measure import step_loads
from desk.figures.periods import Period
from desk.figures.rows import Done, SopLoad
from desk.flow.lists import NOT_WORKED
from desk.flow.tables import CaseRow, StepRow
from desk.sop.procedure import Step
from desk.sop.revisions import at_revision, current

_SECONDS = 60


def steps_done(period: Period) -> list[Done]:
    """Give the steps that were finished in a period, those that nobody worked at left out."""
    query = (
        StepRow.select(
            *(CaseRow.sop, CaseRow.revision, CaseRow.kind, StepRow.step, StepRow.case, StepRow.officer),
            *(StepRow.office_seconds, StepRow.outcome),
        )
        .join(CaseRow)
        .where(within(StepRow.ended, period), StepRow.outcome.not_in(NOT_WORKED))
        .order_by(StepRow.id)
        .tuples()
    )
    rows = cast("Iterable[tuple[str, str, str, str, int, int, int, str]]", query)
    return [
        Done(
            sop=sop,
            step=step,
            kind=kind,
            action=_step(sop, revision, step).action,
            case=case,
            officer=officer,
            minutes=seconds / _SECONDS,
            allowed=at_revision(sop, revision).allowed(step),
            outcome=outcome,
        )
        for sop, revision, kind, step, case, officer, seconds, outcome in rows
    ]


def sop_load(code: str, period: Period, done: list[Done] | None = None) -> SopLoad:
    """Measure an SOP in a period, step by step as it was in force on the last day.

    ``done`` are the steps of that period where they are at hand. Raises ``Missing`` for an SOP that does not exist.
    """
    found = current(code, period.last)
    cases = CaseRow.select().where(CaseRow.sop == code)
    ended = within(CaseRow.closed, period)
    return SopLoad(
        code=code,
        title=found.title,
        opened=cases.where(within(CaseRow.opened, period)).count(),
        ended=cases.where(ended).count(),
        running=cases.where(running_at_end(period)).count(),
        steps=step_loads(found, steps_done(period) if done is None else done),
    )


def sop_codes(own: Iterable[str], done: Iterable[Done]) -> list[str]:
    """List the SOPs that a report tells of: the office's own, then those that something was done under."""
    return list(dict.fromkeys((*own, *sorted({one.sop for one in done}))))


def within(column: Any, period: Period) -> Any:  # noqa: ANN401 - a peewee field gives a peewee expression
    """Ask whether a column's ISO day or moment lies in a period."""
    return (column >= period.first.isoformat()) & (column < period.until)


def running_at_end(period: Period) -> Any:  # noqa: ANN401 - a peewee expression
    """Ask whether a case had begun by the end of a period and had not ended."""
    return (CaseRow.opened < period.until) & ((CaseRow.closed == "") | (CaseRow.closed >= period.until))


def _step(sop: str, revision: str, step: str) -> Step:
    """Give a step as it was under the revision that its case runs by."""
    return at_revision(sop, revision).step(step)
