"""From the search language to SQL: which rows of the register a query means."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import partial
from typing import Any, Final

from peewee import SQL, ModelSelect

from desk.dip.fixity import CacheFixity
from desk.dip.item_fields import folded
from desk.dip.item_tables import DipItemRow
from desk.dip.query import DAYS, NUMBERS, Query, Term
from desk.dip.terms import KIND, URGENT
from desk.search.index import match_words
from desk.store.database import database, engine

SOON: Final = timedelta(days=7)
"""How far ahead an update counts as due soon: the weekly list."""

_FORMS: Final = {"cetak": DipItemRow.printed, "rekam": DipItemRow.recorded, "online": DipItemRow.online}
ALONE: Final = (
    "(SELECT done.item_id FROM dip_stage AS done WHERE done.reason <> '' AND done.round = "
    "(SELECT item.round FROM dip_item AS item WHERE item.id = done.item_id))"
)
"""Items whose present round one officer went through alone: from the index of such stages, never over all items."""

_FEW: Final = 500
"""Up to how many spellings of a unit are looked up one by one in its index."""


def narrowed(query: ModelSelect[DipItemRow], asked: Query, today: date) -> ModelSelect[DipItemRow]:
    """Narrow a query over items to what was asked for."""
    for term in asked.terms:
        wanted = condition(term, today)
        query = query.where(~wanted if term.without else wanted)
    if asked.words:
        query = query.where(DipItemRow.id.in_(_matching(asked.words)))
    for word in asked.without:
        query = query.where(~DipItemRow.id.in_(_matching([word])))
    return query


def attention(name: str, today: date) -> Any:  # noqa: ANN401 - Peewee's expressions
    """Say which items need attention: overdue, soon (within a week), urgent, alone, or spoilt (a file is altered)."""
    due: Any = DipItemRow.due
    if name == "overdue":
        return (due != "") & (due < today.isoformat())
    if name == "soon":
        return (due >= today.isoformat()) & (due <= (today + SOON).isoformat())
    if name == "urgent":
        return (DipItemRow.category == URGENT) & (DipItemRow.published_on == "")
    if name == "spoilt":
        return DipItemRow.id.in_(CacheFixity.select(CacheFixity.item))
    return DipItemRow.id.in_(SQL(ALONE))


def condition(term: Term, today: date) -> Any:  # noqa: ANN401 - Peewee's expressions
    """Say which items one condition means."""
    column: Any = getattr(DipItemRow, term.column, None)
    if term.column in NUMBERS:
        return _within(column, *(int(end) if end else None for end in (term.value, term.last)))
    if term.column in DAYS:
        return (column != "") & _within(column, term.value or None, term.last or None)
    if term.column in {"attention", "form", "unit"}:
        made: Mapping[str, Callable[[], Any]] = {
            "attention": partial(attention, term.value, today),
            "form": partial(operator.eq, _FORMS.get(term.value), 1),
            "unit": partial(_of_units, column, term.value),
        }
        return made[term.column]()
    if term.column in {"category", "update_every", "stage"}:
        return column == (int(term.value) if term.column == "stage" else term.value)
    return column.startswith(term.value) if term.column == "classification" else column.contains(term.value)


def _of_units(column: Any, value: str) -> Any:  # noqa: ANN401 - Peewee's expressions
    return column.in_(_units(value))


def _within(column: Any, first: str | int | None, last: str | int | None) -> Any:  # noqa: ANN401 - Peewee's expressions
    if first is None:
        return column <= last
    return column >= first if last is None else column.between(first, last)


def _units(value: str) -> list[str]:
    """Find the units that a word means: those that hold it, whatever their capitals."""
    wanted = folded(value)
    rows = database.execute_sql("SELECT DISTINCT unit FROM dip_item").fetchall()
    return [unit for (unit,) in rows if wanted in folded(unit)][:_FEW]


def _matching(words: list[str] | tuple[str, ...]) -> SQL:
    phrase = " AND ".join(match_words(word) for word in words if re.search(r"\w", word))
    return SQL(
        f"(SELECT key FROM search_text WHERE {engine().matches('search_text')} AND kind = ?)",  # noqa: S608 - own words
        [engine().question(phrase or '""'), KIND],
    )
