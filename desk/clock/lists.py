"""The table of days off as officers look at it, also what no longer counts."""

from __future__ import annotations

from dataclasses import dataclass

from desk.workspace import DayOffRow


@dataclass(frozen=True)
class DayOff:
    """A day off: ISO date, name, kind; ``removed`` says why it counts as a working day again, or ''."""

    date: str
    name: str
    kind: str
    removed: str


def table_of_days_off() -> list[DayOff]:
    """List every entry of the table in the order of its days."""
    rows = DayOffRow.select().order_by(DayOffRow.date, DayOffRow.id)
    return [DayOff(row.date, row.name, row.kind, row.removed) for row in rows]
