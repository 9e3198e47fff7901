"""What has to be brought up to date or announced in a week: the desk's weekly list (SOP Akurasi part G.4, D6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from desk.dip.item_lists import line_of
from desk.dip.item_rows import DipLine
from desk.dip.item_tables import DipItemRow
from desk.dip.terms import URGENT


@dataclass(frozen=True)
class DueList:
    """A week from its Monday: what waits to be announced, what was due before it, what is due in it; by due date."""

    monday: date
    urgent: tuple[DipLine, ...]
    overdue: tuple[DipLine, ...]
    soon: tuple[DipLine, ...]

    @property
    def sunday(self) -> date:
        """The last day of the week."""
        return self.monday + timedelta(days=6)


def due_list(day: date) -> DueList:
    """List the items of the week that a day lies in, as the register holds them now."""
    monday = day - timedelta(days=day.weekday())
    first, last = monday.isoformat(), (monday + timedelta(days=6)).isoformat()
    due: Any = DipItemRow.due
    unannounced = (DipItemRow.category == URGENT) & (DipItemRow.published_on == "")
    return DueList(
        monday,
        _lines(unannounced, first),
        _lines((due != "") & (due < first), first),
        _lines((due >= first) & (due <= last), first),
    )


def _lines(wanted: Any, day: str) -> tuple[DipLine, ...]:  # noqa: ANN401 - Peewee's expressions
    rows = DipItemRow.select().where(DipItemRow.state == "open", wanted).order_by(DipItemRow.due, DipItemRow.id)
    return tuple(line_of(row, day) for row in rows)
