"""Finding the columns of a list by their headings, and telling its things from headings, blanks and torn rows (pure).

Lists from offices repeat their headings, put section rows between, number their columns, let cells reach over rows.
What a register's columns are called stands in its ``Layout``; what is no thing comes out as what it is, never dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, pairwise
from typing import Final, Literal

from desk.exchange.cells import LONGEST_CELL, Row

Kind = Literal["thing", "faulty", "heading", "columns", "blank", "rest"]

LOOKED_FOR: Final = 200
"""In how many rows of a sheet its headings are looked for."""

_NUMBER: Final = re.compile(r"[(\[]?(?:\d{1,6}[a-z]?|[a-z]|[ivxlc]{1,7})(?:[.\-]\d{1,4})*[.)\]]*", re.IGNORECASE)
_FIRST: Final = frozenset(("1", "a", "i", "01", "001"))
_NUMBERED: Final = re.compile(r"[(\[]?(?:\d{1,3}|[a-zA-Z]|[IVX]{1,5})[.)\]]\s*\S")
_HEADS: Final = re.compile(
    r"n\s*o\b|n\s*o\s*\.|nomor|urut|judul|nama|ringkasan|kategori|kode|tanggal|uraian", re.IGNORECASE
)
_FEWEST: Final = 3
_LONGEST_HEADING: Final = 120
_SHORTEST_LOUD: Final = 10
"""Below this many letters words in capitals are more likely a name than a heading."""


@dataclass(frozen=True)
class Column:
    """A field and how headings call it; of two that fit, the one named first takes the heading."""

    name: str
    said: re.Pattern[str]


@dataclass(frozen=True)
class Layout:
    """The columns of a kind of list.

    ``needs``: a heading row names at least one of each group. ``key``: the fields that name a thing. ``owner``: the
    fields of which one makes a row a thing of its own although its name is lent by a cell that reaches down.
    """

    columns: tuple[Column, ...]
    needs: tuple[tuple[str, ...], ...]
    key: tuple[str, ...]
    owner: tuple[str, ...]
    number: str = "number"

    def column_of(self, words: str) -> str:
        """Name the field that a heading means; '' if none."""
        plain = " ".join(words.replace("_", " ").replace("/", " / ").casefold().split())
        return next((column.name for column in self.columns if column.said.search(plain)), "") if plain else ""


@dataclass(frozen=True)
class Event:
    """A row and what it is: a thing with its fields, headings of columns, a section heading, blank, or the rest."""

    kind: Kind
    row: Row
    fields: Mapping[str, str] = field(default_factory=dict)
    why: str = ""

    @property
    def words(self) -> str:
        """Write what the row holds, for the list of leftovers."""
        return " | ".join(self.row.filled)


def sorted_rows(rows: Iterable[Row], layout: Layout, given: Mapping[str, int] | None = None) -> Iterator[Event]:
    """Tell of every row what it is, in the order of the file.

    ``given`` are columns that the officer named (field → place from 0); then no heading row is needed.
    """
    reading = _Reading(layout, dict(given or {}), fixed=bool(given))
    for row, after in pairwise(chain(rows, (None,))):
        if row is not None:
            yield reading.event(row, after)


def places_in(rows: Iterable[Row], layout: Layout) -> tuple[dict[str, int], list[Row]]:
    """Find the columns of a list by its first rows: field → column, and its heading rows before the first thing."""
    reading, heads = _Reading(layout, {}), []
    for row, after in pairwise(chain(rows, (None,))):
        kind = "blank" if row is None else reading.event(row, after).kind
        if kind == "thing":
            break
        if row is not None and kind == "columns":
            heads.append(row)
    return dict(reading.places), heads


def mapping_of(row: Row, layout: Layout) -> dict[str, int]:
    """Read a row as headings: field → column; empty if it is no heading row."""
    found: dict[str, int] = {}
    for place, words in enumerate(row.cells):
        name = layout.column_of(words) if len(words) <= _LONGEST_HEADING else ""
        if name:
            found.setdefault(name, place)
    every = len(layout.needs) > 1 and len(found) == len(row.filled)
    enough = len(found) >= (len(layout.needs) if every else min(_FEWEST, len(layout.needs) + 1))
    good = enough and all(set(group) & found.keys() for group in layout.needs)
    return found if good else {}


@dataclass
class _Reading:
    layout: Layout
    places: dict[str, int]
    fixed: bool = False
    sheet: str | None = None
    width: int = 0
    heads: tuple[str, ...] = ()
    looked: int = 0
    before: Kind = "blank"

    def event(self, row: Row, after: Row | None) -> Event:
        if row.sheet != self.sheet:
            self._open(row)
        found = self._event(row, after)
        self.before = found.kind
        return found

    def _open(self, row: Row) -> None:
        self.sheet, self.looked, self.before = row.sheet, 0, "blank"
        if not self.fixed:
            self.places, self.width, self.heads = {}, 0, ()

    def _event(self, row: Row, after: Row | None) -> Event:
        filled = row.filled
        if not filled:
            return Event("blank", row, why="baris kosong")
        if self._is_heads(row, filled[0]):
            return Event("columns", row, why="judul kolom")
        if not self.places:
            self.looked += 1
            return Event("heading" if len(filled) == 1 else "rest", row, why="sebelum judul kolom")
        if self.before == "columns" and self._is_under_heads(row):
            return Event("columns", row, why="judul kolom")
        return self._told(row, after)

    def _told(self, row: Row, after: Row | None) -> Event:
        fault = self._fault(row)
        if fault in {"", "faulty"}:
            return Event("faulty" if fault else "thing", row, self._fields(row))
        if self._is_heading(row, after):
            return Event("heading", row, why="judul kelompok")
        return Event("rest", row, why=fault)

    def _is_heads(self, row: Row, first: str) -> bool:
        if self.fixed:
            return bool(_HEADS.match(first)) and bool(mapping_of(row, self.layout))
        if self.places:
            if not _HEADS.match(first) and row.cells != self.heads:
                return False
        elif self.looked >= LOOKED_FOR:
            return False
        found = mapping_of(row, self.layout)
        if not found:
            return False
        self.places, self.width, self.heads = found, row.width, row.cells
        return True

    def _is_under_heads(self, row: Row) -> bool:
        """Tell a second row of headings, whose columns join the first's, and the row that numbers the columns."""
        if _counts_up([words.strip("().") for words in row.filled]):
            return True
        names = {self.layout.column_of(words): place for place, words in enumerate(row.cells) if words}
        if "" in names or any(len(words) > _LONGEST_HEADING for words in row.filled):
            return False
        self.places |= {name: place for name, place in names.items() if name not in self.places}
        return True

    def _fault(self, row: Row) -> str:
        """Say why a row is no thing; '' if it is one, 'faulty' for one that lacks its name."""
        named = self._said(row, self.layout.key)
        if named and self._is_lent(row, named[0]):
            return "lanjutan dari baris di atasnya"
        whole = not self.width or row.width >= self.width
        counted = bool(_NUMBER.fullmatch(row.at(self.places.get(self.layout.number, -1))))
        if named and self._said(row, self.layout.owner) and (whole or counted):
            return ""
        if whole and len(row.filled) >= _FEWEST and (named or counted):
            return "" if named and not set(self.layout.owner) & self.places.keys() else "faulty"
        return "lanjutan atau potongan baris" if self.before in {"thing", "rest"} else "bukan baris data"

    def _said(self, row: Row, names: Iterable[str]) -> list[str]:
        """Give those of the fields whose cells hold words."""
        return [name for name in names if row.at(self.places.get(name, -1))]

    def _is_lent(self, row: Row, name: str) -> bool:
        """Tell whether a row only has its name from a cell that reaches down, and no owner of its own."""
        own = [each for each in self._said(row, self.layout.owner) if self.places[each] not in row.lent]
        return self.places[name] in row.lent and not own

    def _is_heading(self, row: Row, after: Row | None) -> bool:
        """Tell a section heading: one cell, numbered, in capitals or over the whole table, and a thing follows.

        Where the rows before it are torn, the numbers of the things below have to begin anew.
        """
        words = row.filled[0]
        loud = words.isupper() and len(words) > _SHORTEST_LOUD
        if len(row.filled) > 1 or not (row.across or loud or _NUMBERED.match(words)):
            return False
        if (row.across and len(words) > 1) or after is None or not after.filled:
            return row.across or loud
        if mapping_of(after, self.layout) or (loud and len(after.filled) == 1):
            return True
        if self._fault(after):
            return False
        first = after.at(self.places.get(self.layout.number, -1)).strip("().[] ").casefold() in _FIRST
        return first or self.before != "rest"

    def _fields(self, row: Row) -> dict[str, str]:
        cells, width = row.cells, len(row.cells)
        return {name: cells[place] if place < width else "" for name, place in self.places.items()}


def too_long(fields: Mapping[str, str]) -> Sequence[str]:
    """Name the fields that hold more letters than a cell may."""
    if max(map(len, fields.values()), default=0) <= LONGEST_CELL:
        return ()
    return [name for name, words in fields.items() if len(words) > LONGEST_CELL]


def _counts_up(filled: Sequence[str]) -> bool:
    return len(filled) >= _FEWEST and list(filled) == [str(number) for number in range(1, len(filled) + 1)]
