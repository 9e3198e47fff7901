"""The columns of a list as an officer looks at them: heading, a sample of what is below, what it means (pure)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desk.exchange.cells import Row
from desk.exchange.columns import Layout, places_in


@dataclass(frozen=True)
class ListColumn:
    """A column of a list: its place from 0, its heading, the first words in it, and the field it means ('': none)."""

    place: int
    head: str
    sample: str
    field: str


def columns_in(rows: Sequence[Row], layout: Layout, given: Mapping[str, int] | None = None) -> tuple[ListColumn, ...]:
    """Tell how the columns of a list's first rows are understood: as ``given``, or else by their headings."""
    found, heads = places_in(rows, layout)
    field_at = {place: name for name, place in (given or found).items()}
    width = max((len(row.cells) for row in rows), default=0)
    return tuple(
        ListColumn(place, _head(heads, place), _sample(rows, heads, place), field_at.get(place, ""))
        for place in range(width)
    )


def _head(heads: Sequence[Row], place: int) -> str:
    said = (row.at(place) for row in heads)
    return " ".join(dict.fromkeys(words for words in said if words and not words.strip("().").isdigit()))


def _sample(rows: Sequence[Row], heads: Sequence[Row], place: int) -> str:
    """Give the first words of a column below its headings, from a row that is about as full as the list is wide."""
    lines = {(row.sheet, row.line) for row in heads}
    body = [row for row in rows if (row.sheet, row.line) not in lines]
    fullest = max((len(row.filled) for row in body), default=0)
    said = (row.at(place) for row in body if 2 * len(row.filled) >= fullest)
    return " ".join(next((words for words in said if words), "").split())
