"""What officers look at of the register: a page of items, how many there are, one item whole.

Pages go by key and counts by counters that the database keeps, so that a million items open as ten do.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any, Final, cast

from peewee import ModelSelect

from desk.attachments import AttachmentRow, attached
from desk.cabinet.lists import item_of
from desk.dip.finding import attention, narrowed
from desk.dip.item_records import item_at
from desk.dip.item_rows import DipCounts, DipLine, DipPage, DipView, FileView, HardCopy, ItemStageView, PublicationView
from desk.dip.item_tables import DipItemRow, ItemStageRow, PublicationRow
from desk.dip.query import Query, parse
from desk.dip.terms import CATEGORIES, FORMS, KIND, STAGES, URGENT, code_of
from desk.errors import WrongUse
from desk.search import index
from desk.search.index import MOST_COUNTED
from desk.store.database import database
from desk.workspace import Workspace

PAGE: Final = 200
NEEDED: Final = ("overdue", "soon", "urgent", "alone", "spoilt")
"""What needs attention, as the counts name it."""

READ_AHEAD: Final = 500
"""Hits of the search that are looked at together."""
ORDERS: Final[Mapping[str, Any]] = {
    "newest": DipItemRow.id,
    "title": DipItemRow.title,
    "unit": DipItemRow.unit,
    "updated": DipItemRow.updated_on,
    "due": DipItemRow.due,
}
"""What a list can be ordered by; each has an index, and the item's own number decides among equals."""


@dataclass(frozen=True)
class Shown:
    """Which items of the register to show, all where nothing is asked for; ``stage`` counts the stages done.

    ``attention``: overdue, soon, urgent, alone or spoilt; ``query`` is in the search language (``desk.dip.query``).
    """

    category: str = ""
    stage: int | None = None
    attention: str = ""
    unit: str = ""
    year: int = 0
    query: str = ""


@dataclass(frozen=True)
class Sorted:
    """In which order: newest, title, unit, updated or due; newest runs down, the others up unless ``down`` is set."""

    by: str = "newest"
    down: bool | None = None

    @property
    def falls(self) -> bool:
        """Tell whether the order runs down."""
        return self.by == "newest" if self.down is None else self.down


@dataclass
class _Reading:
    today: date
    shown: Shown = field(default_factory=Shown)
    order: Sorted = field(default_factory=Sorted)

    @cached_property
    def asked(self) -> Query:
        """Read the query once. Raises ``Invalid``."""
        return parse(self.shown.query, self.today)


def items(
    workspace: Workspace,
    shown: Shown | None = None,
    order: Sorted | None = None,
    *,
    after: str = "",
    limit: int = PAGE,
    skip: int = 0,
) -> DipPage:
    """Give a page of the register; ``after`` is the key that the page before ended with.

    ``skip`` passes over so many items first, in the index alone: for a jump to a place whose key is not known.

    Raises ``WrongUse`` for an order that there is not, ``Invalid`` for a query that is not understood.
    """
    reading = _Reading(workspace.now().date(), shown or Shown(), order or Sorted())
    if reading.order.by not in ORDERS:
        raise WrongUse(f"Urutan {reading.order.by} tidak ada; pilih: {', '.join(ORDERS)}.")
    if reading.asked.words and reading.order.by == "newest" and reading.order.falls:
        return _newest_found(reading, int(after or 0), limit, skip)
    query = _after(_ordered(_narrowed(reading), reading.order), reading.order, after)
    rows = list(query.limit(limit + 1).offset(skip))
    last = rows[limit - 1] if len(rows) > limit else None
    lines = tuple(line_of(row, reading.today.isoformat()) for row in rows[:limit])
    return DipPage(lines, _key(last, reading.order) if last else "")


def _newest_found(reading: _Reading, before: int, limit: int, skip: int) -> DipPage:
    """Give a page of what words find, newest first, reading the index only as far as the page needs."""
    rest = narrowed(_standing(reading), replace(reading.asked, words=()), reading.today)
    plain = reading.shown == Shown(query=reading.shown.query) and not (reading.asked.terms or reading.asked.without)
    ahead = limit + 1 if plain and not skip else READ_AHEAD
    kept: list[int] = []
    more = True
    while more and len(kept) < limit:
        hits = index.newest(KIND, " ".join(reading.asked.words), before=before, limit=ahead)
        fitting = _ids(rest.where(DipItemRow.id.in_([key for _place, key in hits])))
        more = len(hits) == ahead
        for place, key in hits:
            before = place
            if key in fitting and skip:
                skip -= 1
            elif key in fitting:
                kept.append(key)
            if len(kept) == limit:
                break
    rows = {row.id: row for row in DipItemRow.select().where(DipItemRow.id.in_(kept))}
    lines = tuple(line_of(rows[key], reading.today.isoformat()) for key in kept)
    return DipPage(lines, str(before) if len(kept) == limit else "")


def _ids(query: ModelSelect[DipItemRow]) -> set[int]:
    return {int(key) for (key,) in cast("Iterable[tuple[int]]", query.select(DipItemRow.id).tuples())}


def count(workspace: Workspace, shown: Shown) -> int:
    """Count what a list shows, up to a thousand, so that typing never waits. Raises ``Invalid``."""
    reading = _Reading(workspace.now().date(), shown)
    asked = reading.asked
    if asked.words and shown == Shown(query=shown.query) and not asked.terms and not asked.without:
        return min(index.find(" ".join(asked.words), limit=1, kinds=(KIND,)).count, MOST_COUNTED)
    return len(list(_narrowed(reading).select(DipItemRow.id).limit(MOST_COUNTED).tuples()))


def all_items(workspace: Workspace, limit: int, query: str = "") -> Iterable[DipLine]:
    """Give items one after another, newest first, reading a page at a time."""
    after, left = "", limit
    while left > 0:
        page = items(workspace, Shown(query=query), after=after, limit=min(PAGE, left))
        yield from page.lines
        after, left = page.after, left - len(page.lines)
        if not after:
            return


def counts(workspace: Workspace) -> DipCounts:
    """Count the register by category, by stage, and what needs attention."""
    rows = database.execute_sql("SELECT category, stage, items FROM cache_dip_count WHERE state = 'open'").fetchall()
    categories, stages = dict.fromkeys(CATEGORIES, 0), dict.fromkeys(range(len(STAGES) + 1), 0)
    for category, stage, number in rows:
        categories[category] = categories.get(category, 0) + number
        stages[stage] += number
    total = sum(categories.values())
    attention = {name: _count(workspace, Shown(attention=name)) for name in NEEDED}
    return DipCounts(total, categories, stages, **attention)


def item(workspace: Workspace, number: int) -> DipView:
    """Show one item whole.

    Raises ``Missing`` or ``Refused``.
    """
    row = item_at(number)
    filed = item_of(KIND, row.id)
    return DipView(
        line=line_of(row, workspace.now().date().isoformat()),
        round=row.round,
        place=row.place,
        made_kind=row.made_kind,
        made_on=row.made_on,
        made_words=row.made_words,
        media=tuple(filter(None, row.media.split("\n"))),
        source=row.source,
        paper=row.paper,
        returned=row.reason,
        hard_copy=HardCopy(filed.place, filed.place_words, filed.number) if filed else None,
        stages=tuple(_stages(row)),
        files=tuple(_file(one) for one in attached(KIND, row.id)),
        publications=tuple(_publications(row)),
        entered_by=row.entered_by.name,
        entered_at=row.entered_at,
    )


def units() -> list[str]:
    """List the units that the register names, for narrowing and for completing what is typed."""
    rows = database.execute_sql("SELECT DISTINCT unit FROM dip_item WHERE state = 'open' ORDER BY unit LIMIT 1000")
    return [unit for (unit,) in rows.fetchall()]


def line_of(row: DipItemRow, today: str) -> DipLine:
    """Write a row as it stands in a list."""
    return DipLine(
        id=row.id,
        code=code_of(row.id),
        category=row.category,
        heading=row.heading,
        title=row.title,
        summary=row.summary,
        unit=row.unit,
        maker=row.maker,
        made=", ".join(filter(None, (row.place, row.made_words))),
        forms=tuple(name for name, given in zip(FORMS, (row.printed, row.recorded, row.online), strict=True) if given),
        retention=row.retention,
        classification=row.classification,
        stage=row.stage,
        state=row.state,
        link=row.link,
        update_every=row.update_every,
        updated_on=row.updated_on,
        due=row.due,
        published_on=row.published_on,
        received_on=row.received_on,
        year=row.year,
        overdue=bool(row.due) and row.due < today,
        urgent=row.category == URGENT and not row.published_on,
        version=row.version,
    )


def _narrowed(reading: _Reading) -> ModelSelect[DipItemRow]:
    return narrowed(_standing(reading), reading.asked, reading.today)


def _standing(reading: _Reading) -> ModelSelect[DipItemRow]:
    """Ask for the items that stand in the register, narrowed by what was chosen at the left."""
    shown, query = reading.shown, DipItemRow.select().where(DipItemRow.state == "open")
    query = query.where(DipItemRow.category == shown.category) if shown.category else query
    query = query.where(DipItemRow.stage == shown.stage) if shown.stage is not None else query
    query = query.where(DipItemRow.unit == shown.unit) if shown.unit else query
    query = query.where(DipItemRow.year == shown.year) if shown.year else query
    return query.where(attention(shown.attention, reading.today)) if shown.attention else query


def _count(workspace: Workspace, shown: Shown) -> int:
    return int(_narrowed(_Reading(workspace.now().date(), shown)).count())


def _ordered(query: ModelSelect[DipItemRow], order: Sorted) -> ModelSelect[DipItemRow]:
    column = ORDERS[order.by]
    keys = [column] if order.by == "newest" else [column, DipItemRow.id]
    return query.order_by(*((key.desc() if order.falls else key.asc()) for key in keys))


def _after(query: ModelSelect[DipItemRow], order: Sorted, after: str) -> ModelSelect[DipItemRow]:
    """Begin behind a key: SQLite walks the index from there, however far down it lies."""
    if not after:
        return query
    value, last = json.loads(after)
    column: Any = ORDERS[order.by]
    if order.by == "newest":
        return query.where(column < last if order.falls else column > last)
    if order.falls:
        return query.where(column <= value, (column < value) | (DipItemRow.id < last))
    return query.where(column >= value, (column > value) | (DipItemRow.id > last))


def _key(row: DipItemRow, order: Sorted) -> str:
    return json.dumps([getattr(row, ORDERS[order.by].name), row.id], ensure_ascii=False)


def _stages(row: DipItemRow) -> Iterable[ItemStageView]:
    for done in ItemStageRow.select().where(ItemStageRow.item == row.id).order_by(ItemStageRow.id):
        yield ItemStageView(done.stage, done.round, done.officer.name, done.position, done.words, done.reason, done.at)


def _file(row: AttachmentRow) -> FileView:
    return FileView(row.id, str(row.sha256), str(row.name), row.size, str(row.media), str(row.role), str(row.added_at))


def _publications(row: DipItemRow) -> Iterable[PublicationView]:
    for one in PublicationRow.select().where(PublicationRow.item == row.id).order_by(PublicationRow.id):
        proof = AttachmentRow.get_or_none(AttachmentRow.id == one.evidence)
        yield PublicationView(
            one.medium, one.address, one.published_on, one.officer.name, one.note, proof.sha256 if proof else ""
        )
