"""What officers look at in the cabinet."""

from __future__ import annotations

from dataclasses import dataclass

from peewee import ModelSelect

from desk.cabinet.places import place_code, place_words
from desk.cabinet.tables import CabinetRow, DrawerRow, FolderRow, GuideRow, ItemRow
from desk.numbers.tables import NumberRow
from desk.store.database import database


@dataclass(frozen=True)
class DrawerView:
    """A drawer as it is drawn: how many folders of how many, and how many items in them."""

    cabinet: str
    code: str
    name: str
    folders: int
    capacity: int
    items: int

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


def cabinets() -> list[CabinetView]:
    """List the cabinets with how full their drawers are."""
    counted = _counts()
    views = []
    for cabinet in CabinetRow.select().order_by(CabinetRow.code):
        rows = DrawerRow.select().where(DrawerRow.cabinet == cabinet.id).order_by(DrawerRow.code)
        drawers = tuple(
            DrawerView(cabinet.code, row.code, row.name, *_around(counted.get(row.id, (0, 0)), row.capacity))
            for row in rows
        )
        views.append(CabinetView(cabinet.code, cabinet.name, cabinet.room, drawers))
    return views


def _around(counts: tuple[int, int], capacity: int) -> tuple[int, int, int]:
    return counts[0], capacity, counts[1]


def _counts() -> dict[int, tuple[int, int]]:
    rows = database.execute_sql(
        "SELECT guide.drawer_id, COUNT(DISTINCT folder.id), COUNT(item.id) FROM guide "
        "JOIN folder ON folder.guide_id = guide.id LEFT JOIN item ON item.folder_id = folder.id "
        "GROUP BY guide.drawer_id"
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
            ItemRow.select().where(ItemRow.folder == row.id).count(),
            row.capacity,
        )
        for row in rows
    ]


def items(place: str = "", *, limit: int = 500) -> list[ItemView]:
    """List the items of a place (``FK-01``, ``FK-01/2`` or ``FK-01/2/05``; empty: all), newest first."""
    query = _items().order_by(ItemRow.id.desc()).limit(limit)
    for column, code in zip((CabinetRow.code, DrawerRow.code, FolderRow.code), place.split("/"), strict=False):
        query = query.where(column == code) if code else query
    return [_view(row) for row in query]


def item(number: str) -> ItemView | None:
    """Find an item by its filing number."""
    row = _items().where(NumberRow.printed == number).first()
    return None if row is None else _view(row)


def item_of(kind: str, target: int) -> ItemView | None:
    """Find the item that a thing became when it was filed."""
    row = _items().where(ItemRow.kind == kind, ItemRow.target == target).first()
    return None if row is None else _view(row)


def _items() -> ModelSelect[ItemRow]:
    return (
        ItemRow.select(ItemRow, NumberRow, FolderRow, GuideRow, DrawerRow, CabinetRow)
        .join(FolderRow)
        .join(GuideRow)
        .join(DrawerRow)
        .join(CabinetRow)
        .join_from(ItemRow, NumberRow, on=(ItemRow.number == NumberRow.id), attr="given")
    )


def _view(row: ItemRow) -> ItemView:
    folder = row.folder
    return ItemView(
        row.id,
        row.given.printed,
        row.kind,
        row.target,
        row.title,
        row.dated,
        place_code(folder),
        place_words(folder),
        folder.title,
        folder.classification,
        row.filed_at,
        row.labelled_at,
    )
