"""An import as an officer looks at it before and after: its columns, every row and why, the imports that were made."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from desk.dip.field_words import change_words, field_name, shortened
from desk.dip.import_layout import LAYOUT
from desk.dip.import_plan import MANY, Changed, Plan
from desk.dip.import_reading import Reading, Taken
from desk.dip.import_sources import Source, first_rows, preview, remembered, shape_of
from desk.dip.import_tables import ImportRow
from desk.dip.item_tables import DipItemRow
from desk.exchange.list_columns import ListColumn, columns_in
from desk.session import Tell, silent
from desk.workspace import Workspace

OUTCOMES: Final = ("new", "changed", "same", "rejected", "leftover")


@dataclass(frozen=True)
class ListColumns:
    """The columns of a list; ``chosen`` tells that an officer chose them for lists of this ``shape`` before."""

    columns: tuple[ListColumn, ...]
    shape: str
    chosen: bool

    @property
    def mapping(self) -> dict[str, int]:
        """Give field → place from 0, as an import takes it."""
        return {column.field: column.place for column in self.columns if column.field}


@dataclass(frozen=True, slots=True)
class Outcome:
    """A row of a list and what becomes of it: one of ``OUTCOMES``, and why, in words; ``line`` counts in its sheet."""

    number: int
    sheet: str
    line: int
    outcome: str
    words: str
    unit: str
    category: str
    why: str


@dataclass(frozen=True)
class ImportForeseen:
    """What an import would do: every row of the list, how many of each outcome, and how its columns are understood."""

    name: str
    columns: ListColumns
    outcomes: tuple[Outcome, ...]
    counts: Mapping[str, int]

    @property
    def coming(self) -> int:
        """Count the items that would enter the register or change."""
        return self.counts["new"] + self.counts["changed"]


@dataclass(frozen=True)
class ImportView:
    """An import that was made; ``undone_at`` is '' while it stands."""

    id: int
    file: str
    added: int
    changed: int
    same: int
    rejected: int
    leftover: int
    by: str
    at: str
    undone_at: str


def foresee_import(workspace: Workspace, source: Source, tell: Tell = silent) -> ImportForeseen:
    """Tell what becomes of every row of a list; nothing is written.

    Raises ``Invalid`` for a list that cannot be read, ``Cancelled`` where ``tell`` calls it off.
    """
    columns = columns_of(source)
    seen = preview(workspace, source, tell)
    outcomes = tuple(_outcomes(seen.reading, seen.plan))
    counts = dict.fromkeys(OUTCOMES, 0)
    for one in outcomes:
        counts[one.outcome] += 1
    return ImportForeseen(source.name, columns, outcomes, counts)


def columns_of(source: Source) -> ListColumns:
    """Tell how the columns of a list are understood: as chosen now, as chosen before, or by their headings.

    Raises ``Invalid``.
    """
    rows = first_rows(source)
    shape = shape_of(rows)
    known = remembered(shape)
    columns = columns_in(rows, LAYOUT, dict(source.columns) or known)
    return ListColumns(columns, shape, bool(known) and not source.columns)


def imports(*, limit: int = 200) -> list[ImportView]:
    """List the imports of the register, newest first."""
    shown = ("id", "file", "added", "changed", "same", "rejected", "leftover", "at", "undone_at")
    rows = ImportRow.select().order_by(ImportRow.id.desc()).limit(limit)
    return [ImportView(**{name: getattr(row, name) for name in shown}, by=row.officer.name) for row in rows]


def _outcomes(reading: Reading, made: Plan) -> Iterator[Outcome]:
    """Give the rows in the order of the list."""
    found = [*_taken(reading, made)]
    for kind, rows in (("rejected", reading.rejected), ("leftover", reading.leftover)):
        found += [(one.sheet, one.line, kind, one.words, "", "", one.reason) for one in rows]
    order = {sheet: place for place, sheet in enumerate(dict.fromkeys(one[0] for one in found))}
    found.sort(key=lambda one: (order[one[0]], one[1]))
    for number, told in enumerate(found):
        yield Outcome(number, *told)


def _taken(reading: Reading, made: Plan) -> Iterator[tuple[str, int, str, str, str, str, str]]:
    new = {id(one) for one in made.new}
    moved = dict(_moved(made.changed))
    told: dict[tuple[str, int], list[str]] = defaultdict(list)
    for one in reading.unread:
        told[one.sheet, one.line].append(_unread(one.field, one.words))
    for taken in reading.taken:
        place = (taken.sheet, taken.line)
        kind = "new" if id(taken) in new else "changed" if place in moved else "same"
        why = moved.get(place, "") if kind == "changed" else "; ".join(told[place]) if kind == "new" else ""
        yield *place, kind, str(taken.fields["title"]), *_owner(taken), why


def _owner(taken: Taken) -> tuple[str, str]:
    return str(taken.fields["unit"]), str(taken.fields["category"])


def _unread(field: str, words: str) -> str:
    name = field_name(field)
    return f"{name} {words}" if words.startswith("tidak disebut") else f"{name} “{shortened(words)}” dicatat apa adanya"


def _moved(changed: Sequence[Changed]) -> Iterator[tuple[tuple[str, int], str]]:
    """Write for each row that changes an item what stood there and what would stand there."""
    for start in range(0, len(changed), MANY):
        part = changed[start : start + MANY]
        rows = {row.id: row for row in DipItemRow.select().where(DipItemRow.id.in_([one.item for one in part]))}
        for one in part:
            stored = rows[one.item]
            yield (
                (one.sheet, one.line),
                change_words((key, getattr(stored, key), new) for key, new in one.moved.items()),
            )
