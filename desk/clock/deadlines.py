"""Open deadlines, and which of them move when the office's hours or days off change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from desk.flow import cases
from desk.flow.tables import CaseRow
from desk.hours import OfficeHours
from desk.letters.tables import DisposisiRow
from desk.numbers.tables import BookRow, NumberRow
from desk.service import terms_of_law as service
from desk.sop.procedure import END

Hours = Callable[[str], OfficeHours]
Deadlines = dict[tuple[str, int], str]


@dataclass(frozen=True)
class Moved:
    """A deadline that moved: of what, from when, to when (ISO)."""

    kind: str
    number: str
    before: str
    after: str


def deadlines(hours: Hours) -> Deadlines:
    """Give the deadline of every open case and request that has one, by these hours: kind and target → moment (ISO)."""
    found = {}
    for case in CaseRow.select().where(CaseRow.step != END):
        procedure = cases.procedure_of(case)
        allowed = procedure.allowed(case.step)
        if allowed:
            until = hours(procedure.clock).add_minutes(datetime.fromisoformat(case.since), allowed)
            found[case.kind, case.target] = until.isoformat()
    return found | service.answers_due(hours("layanan"))


def moved(before: Deadlines, hours: Hours) -> list[Moved]:
    """Name the deadlines that are others by these hours than they were, and what falls due on a day off."""
    after = deadlines(hours)
    return [
        Moved(kind, _number(kind, target), before[kind, target], until)
        for (kind, target), until in after.items()
        if before.get((kind, target)) != until
    ] + _due_on_days_off(hours("kerja"))


def _due_on_days_off(hours: OfficeHours) -> list[Moved]:
    late = []
    for row in DisposisiRow.select().where(DisposisiRow.due != "", DisposisiRow.done_at == ""):
        due = date.fromisoformat(row.due)
        if not hours.is_working_day(due):
            after = hours.working_day_after(due).isoformat()
            late.append(Moved("letters", _number("letters", row.letter_id), row.due, after))
    return late


def _number(kind: str, target: int) -> str:
    row = (
        NumberRow.select()
        .join(BookRow)
        .where(NumberRow.kind == kind, NumberRow.target == target)
        .order_by(NumberRow.id)
        .first()
    )
    return str(row.printed) if row else ""
