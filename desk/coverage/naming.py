"""How events and month plans are called in lists of cases."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from desk.coverage.month import DAY, month_words
from desk.coverage.records import EVENTS, PLANS
from desk.coverage.tables import EventRow, PlanRow
from desk.flow.naming import Named, naming
from desk.words import hari_tanggal, jam


@naming(EVENTS)
def called(targets: Sequence[int]) -> dict[int, Named]:
    """Call events by their title, with when and where they are."""
    rows = EventRow.select().where(EventRow.id.in_(targets))
    return {row.id: Named(str(row.id), row.title, _detail(row), row.starts[:DAY]) for row in rows}


@naming(PLANS)
def plans_called(targets: Sequence[int]) -> dict[int, Named]:
    """Call plans by their month."""
    rows = PlanRow.select().where(PlanRow.id.in_(targets))
    return {row.id: Named(row.month, f"Rencana liputan {month_words(row.month)}") for row in rows}


def _detail(row: EventRow) -> str:
    return " · ".join(filter(None, (_when(row.starts), row.leader, row.place)))


def _when(starts: str) -> str:
    if not starts:
        return "tanggal belum ada"
    day = hari_tanggal(date.fromisoformat(starts[:DAY]))
    return f"{day} {jam(datetime.fromisoformat(starts))}" if len(starts) > DAY else day
