"""Reading coverage rows for actions and lists: events, crews, results, plans and rotas."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeVar

from desk.coverage.month import month_words
from desk.coverage.tables import CrewRow, EventResultRow, EventRow, PlanLineRow, PlanRow, RotaRow
from desk.coverage.terms import role_order
from desk.errors import Invalid, Missing
from desk.flow import cases
from desk.flow.tables import CaseRow

Read = TypeVar("Read")
EVENTS: Final = "events"
PLANS: Final = "plans"
ROTAS: Final = "rotas"
COLLAGES: Final = "collages"
OUT_OF_TOWN: Final = "luar_kota"
UNDONE: Final = "undone"
"""The state of an event whose import was taken back; no list shows it."""


def event_of(event_id: int) -> EventRow:
    """Find an event.

    Raises ``Missing``.
    """
    row: EventRow | None = EventRow.get_or_none(EventRow.id == event_id)
    if row is None:
        raise Missing(f"Tidak ada kegiatan nomor {event_id}.")
    return row


def event_and_case(event_id: int) -> tuple[EventRow, CaseRow]:
    """Find an event and its run of the SOP.

    Raises ``Missing``.
    """
    row = event_of(event_id)
    return row, cases.case_of(EVENTS, row.id)


def named(event: EventRow) -> str:
    """Name an event in a refusal."""
    return f"Kegiatan “{event.title}”"


def facts_of(event: EventRow) -> tuple[str, ...]:
    """Give the conditions of SOP steps that hold for an event."""
    return (OUT_OF_TOWN,) if event.out_of_town else ()


def crew_of(event: EventRow) -> list[CrewRow]:
    """Give who covers an event now, in the order of the roles."""
    rows = CrewRow.select().where(CrewRow.event == event.id, CrewRow.ended == "")
    return sorted(rows, key=lambda row: (role_order(row.role), row.id))


def results_of(event: EventRow) -> list[EventResultRow]:
    """Give the results that go on: those that nobody left out."""
    rows = EventResultRow.select().where(EventResultRow.event == event.id, EventResultRow.left_out == "")
    return list(rows.order_by(EventResultRow.id))


def plan_of(month: str) -> PlanRow:
    """Find the plan of a month ('2026-11').

    Raises ``Missing``.
    """
    row: PlanRow | None = PlanRow.get_or_none(PlanRow.month == month)
    if row is None:
        raise Missing(f"Belum ada rencana liputan {month_words(month)}.")
    return row


def lines_of(plan: PlanRow) -> list[PlanLineRow]:
    """Give the lines of a plan as it was drawn up last, by their day; those without a day come last."""
    rows = PlanLineRow.select().where(PlanLineRow.plan == plan.id, PlanLineRow.edition == plan.edition)
    return sorted(rows, key=lambda row: (row.starts or "9999", row.id))


def rota_of(month: str) -> RotaRow | None:
    """Find the rota of a month ('2026-11'); None where none was drawn up."""
    row: RotaRow | None = RotaRow.get_or_none(RotaRow.month == month)
    return row


def guard_decision(reason: str, *, approved: bool) -> str:
    """Ask for a reason where something is sent back.

    Raises ``Invalid``.
    """
    if not approved and not reason:
        raise Invalid("reason", "Alasan belum ditulis; satu kalimat cukup.")
    return reason


def read_lines(lines: Sequence[Mapping[str, object]], read: Callable[[Mapping[str, object]], Read]) -> list[Read]:
    """Read the lines of a form.

    Raises ``Invalid`` for the field ``lines``, naming the line that is wrong.
    """
    found = []
    for place, line in enumerate(lines, start=1):
        if not isinstance(line, Mapping):
            raise Invalid("lines", f"Baris {place}: harus berupa isian bernama.")
        try:
            found.append(read(line))
        except (Invalid, Missing) as fault:
            raise Invalid("lines", f"Baris {place}: {fault}") from fault
    return found
