"""What officers look at in the cabinet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, cast

from peewee import Expression, ModelSelect

from desk.cabinet.berkas_tables import BerkasItemRow, BerkasRow, CabinetUseRow, PaperRow
from desk.cabinet.classification import code_named
from desk.cabinet.loan_lists import lent_words
from desk.cabinet.places import GONE, RACK, Proposal, count_in, place_code, place_words, proposed_place, racks
from desk.cabinet.tables import CabinetRow, DrawerRow, FolderRow, GuideRow, ItemRow
from desk.numbers.tables import NumberRow
from desk.store.database import database

FEW: Final = 500
"""Up to so many rows are named to the database one by one; for more the whole table is read."""


@dataclass(frozen=True)
class DrawerView:
    """A drawer as it is drawn: how many folders of how many, and how many items in them."""

    cabinet: str
    code: str
    name: str
    folders: int
    capacity: int
    items: int
    codes: str = ""

    @property
    def path(self) -> str:
        """Write its place, such as ``FK-01/2``."""
        return f"{self.cabinet}/{self.code}"


@dataclass(frozen=True)
class CabinetView:
    """A cabinet with its drawers, top to bottom."""

    code: str
    name: str
    room: str
    drawers: tuple[DrawerView, ...]
    unit: str = ""
    keeper: str = ""
    is_rack: bool = False


@dataclass(frozen=True)
class FolderView:
    """A folder in the list of a drawer."""

    place: str
    title: str
    classification: str
    year: int
    items: int
    capacity: int


@dataclass(frozen=True)
class ItemView:
    """An item as lists, labels and traces show it; dates are ISO texts."""

    id: int
    number: str
    kind: str
    target: int
    title: str
    dated: str
    place: str
    place_words: str
    folder_title: str
    classification: str
    filed_at: str
    labelled_at: str
    origin: str = ""
    berkas: str = ""
    lent: str = ""
    gone: str = ""


def cabinets() -> list[CabinetView]:
    """List the cabinets with how full their drawers are."""
    counted = _counts()
    uses = {use.cabinet_id: use for use in CabinetUseRow.select()}
    views = []
    for cabinet in CabinetRow.select().order_by(CabinetRow.code):
        rows = DrawerRow.select().where(DrawerRow.cabinet == cabinet.id).order_by(DrawerRow.code)
        drawers = tuple(
            DrawerView(cabinet.code, row.code, row.name, *_around(counted.get(row.id, (0, 0)), row.capacity), row.codes)
            for row in rows
        )
        use = uses.get(cabinet.id)
        whose = (use.unit, use.keeper, use.kind == RACK) if use else ("", "", False)
        views.append(CabinetView(cabinet.code, cabinet.name, cabinet.room, drawers, *whose))
    return views


def _around(counts: tuple[int, int], capacity: int) -> tuple[int, int, int]:
    return counts[0], capacity, counts[1]


def _counts() -> dict[int, tuple[int, int]]:
    rows = database.execute_sql(
        "SELECT guide.drawer_id, COUNT(DISTINCT folder.id), COUNT(item.id) FROM guide "
        "JOIN folder ON folder.guide_id = guide.id LEFT JOIN item ON item.folder_id = folder.id "
        "AND item.id NOT IN (SELECT item_id FROM berkas_item JOIN berkas ON berkas.id = berkas_item.berkas_id "
        "WHERE berkas.state IN ('musnah', 'diserahkan')) GROUP BY guide.drawer_id"
    ).fetchall()
    return {drawer: (folders, items) for drawer, folders, items in rows}


def folders(cabinet: str, drawer: str) -> list[FolderView]:
    """List the folders of a drawer, in their order."""
    rows = (
        FolderRow.select()
        .join(GuideRow)
        .join(DrawerRow)
        .join(CabinetRow)
        .where(CabinetRow.code == cabinet, DrawerRow.code == drawer)
        .order_by(FolderRow.code)
    )
    return [
        FolderView(
            place_code(row),
            row.title,
            row.classification,
            row.year,
            count_in(row),
            row.capacity,
        )
        for row in rows
    ]


def names_of(wanted: Iterable[str], on: date) -> dict[str, str]:
    """Name codes as the classification in force on a day does; '' where no list holds one."""
    found = {code: code_named(code, on=on) for code in set(wanted)}
    return {code: named.name if named else "" for code, named in found.items()}


def proposal(classification: str, year: int) -> Proposal | None:
    """Propose where something of a code and year goes; the officer decides."""
    return proposed_place(classification.strip(), year)


def items(place: str = "", *, limit: int = 500) -> list[ItemView]:
    """List the items of a place (``FK-01``, ``FK-01/2`` or ``FK-01/2/05``; empty: all), newest first."""
    query = _items().order_by(ItemRow.id.desc()).limit(limit)
    for column, code in zip((CabinetRow.code, DrawerRow.code, FolderRow.code), place.split("/"), strict=False):
        query = query.where(column == code) if code else query
    return _views(query)


def item(number: str) -> ItemView | None:
    """Find an item by its filing number."""
    return next(iter(_views(_items().where(NumberRow.printed == number).order_by(ItemRow.id.desc()).limit(1))), None)


def items_numbered(numbers: Sequence[str]) -> dict[str, ItemView]:
    """Find items by their filing numbers, many at once; a number that is none is left out."""
    found: dict[str, ItemView] = {}
    for first in range(0, len(numbers), FEW):
        query = _items().where(NumberRow.printed.in_(numbers[first : first + FEW])).order_by(ItemRow.id)
        found |= {view.number: view for view in _views(query)}
    return found


def items_with(ids: Sequence[int]) -> list[ItemView]:
    """List items by their row ids, newest first."""
    return _views(_items().where(ItemRow.id.in_(list(ids))).order_by(ItemRow.id.desc()))


def item_of(kind: str, target: int) -> ItemView | None:
    """Find the item that a thing became when it was filed."""
    return next(iter(_views(_items().where(ItemRow.kind == kind, ItemRow.target == target).limit(1))), None)


def _items() -> ModelSelect[ItemRow]:
    return (
        ItemRow.select(ItemRow, NumberRow, FolderRow, GuideRow, DrawerRow, CabinetRow)
        .join(FolderRow)
        .join(GuideRow)
        .join(DrawerRow)
        .join(CabinetRow)
        .join_from(ItemRow, NumberRow, on=(ItemRow.number == NumberRow.id), attr="given")
    )


def _views(query: Iterable[ItemRow]) -> list[ItemView]:
    rows, on_racks, lent = list(query), racks(), lent_words()
    wanted = [row.id for row in rows]
    kept = BerkasItemRow.select(BerkasItemRow.item, NumberRow.printed).join(BerkasRow)
    kept = kept.join(NumberRow, on=(BerkasRow.number == NumberRow.id))
    few = len(wanted) <= FEW
    berkas = dict(cast("Iterable[tuple[int, str]]", (kept.where(_of(wanted)) if few else kept).tuples()))
    states = BerkasItemRow.select(BerkasItemRow.item, BerkasRow.state).join(BerkasRow).where(BerkasRow.state.in_(GONE))
    gone = dict(cast("Iterable[tuple[int, str]]", states.tuples()))
    papers = PaperRow.select(PaperRow.id, PaperRow.origin).tuples()
    if few:
        papers = papers.where(PaperRow.id.in_([row.target for row in rows if row.kind == "papers"]))
    origins = dict(cast("Iterable[tuple[int, str]]", papers))
    return [
        ItemView(
            row.id,
            row.given.printed,
            row.kind,
            row.target,
            row.title,
            row.dated,
            place_code(row.folder),
            place_words(row.folder, on_racks),
            row.folder.title,
            row.folder.classification,
            row.filed_at,
            row.labelled_at,
            origin=origins.get(row.target, "") if row.kind == "papers" else "",
            berkas=berkas.get(row.id, ""),
            lent=lent.get(row.id, ""),
            gone=gone.get(row.id, ""),
        )
        for row in rows
    ]


def _of(wanted: list[int]) -> Expression:
    return BerkasItemRow.item.in_(wanted)
