"""The items of a place a page at a time: counted, ordered and narrowed by the database, however many there are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final, cast

from peewee import ModelSelect

from desk.cabinet.lists import ItemView, items_with
from desk.cabinet.tables import CabinetRow, DrawerRow, FolderRow, GuideRow, ItemRow
from desk.errors import Missing, WrongUse
from desk.numbers.tables import NumberRow

NEWEST: Final = "newest"
ORDERS: Final[dict[str, Any]] = {
    NEWEST: ItemRow.id,
    "title": ItemRow.title,
    "dated": ItemRow.dated,
    "labelled": ItemRow.labelled_at,
}
"""What a list can be ordered by; the newest goes first among equals."""


@dataclass(frozen=True)
class Shelf:
    """Which items: those of a place (``FK-01``, ``FK-01/2``, ``FK-01/2/05``; '' for all), or of these numbers alone.

    ``by`` is a key of ``ORDERS``; newest runs down, the others up unless ``down`` is set.
    """

    place: str = ""
    unlabelled: bool = False
    numbers: tuple[str, ...] | None = None
    by: str = NEWEST
    down: bool = True


def count(shelf: Shelf) -> int:
    """Count the items."""
    return int(_asked(shelf).count())


def page(shelf: Shelf, first: int, limit: int) -> list[ItemView]:
    """Read ``limit`` items from a place in the list on.

    Raises ``WrongUse`` for an order that there is not.
    """
    if shelf.by not in ORDERS:
        raise WrongUse(f"Urutan {shelf.by} tidak ada; pilih: {', '.join(ORDERS)}.")
    key = ORDERS[shelf.by]
    newest = ItemRow.id.desc()
    keys = [newest if shelf.down else ItemRow.id] if shelf.by == NEWEST else [key.desc() if shelf.down else key, newest]
    # Only the ids are walked over; what a row says is read for those that are shown.
    rows = cast("Iterable[tuple[int]]", _asked(shelf).order_by(*keys).limit(limit).offset(first).tuples())
    ids = [row_id for (row_id,) in rows]
    views = {view.id: view for view in items_with(ids)}
    return [views[row_id] for row_id in ids]


def place_in(shelf: Shelf, item: int) -> int:
    """Tell how many items stand before one (by its row id) where the newest is first.

    Raises ``Missing`` where it is not among them.
    """
    asked = _asked(shelf)
    if not asked.where(ItemRow.id == item).exists():
        raise Missing("Item itu tidak ada di tempat ini.")
    return int(asked.where(ItemRow.id > item).count())


def numbers(shelf: Shelf) -> list[str]:
    """Name all the items by their filing numbers, newest first."""
    query = _asked(shelf).order_by(ItemRow.id.desc())
    if shelf.numbers is None:
        query = query.join(NumberRow, on=(ItemRow.number == NumberRow.id))
    rows = cast("Iterable[tuple[str]]", query.select(NumberRow.printed).tuples())
    return [printed for (printed,) in rows]


def _asked(shelf: Shelf) -> ModelSelect[ItemRow]:
    query = ItemRow.select(ItemRow.id)
    if shelf.place:
        query = query.where(ItemRow.folder.in_(_folders(shelf.place)))
    if shelf.unlabelled:
        query = query.where(ItemRow.labelled_at == "")
    if shelf.numbers is not None:
        query = query.join(NumberRow, on=(ItemRow.number == NumberRow.id))
        query = query.where(NumberRow.printed.in_(shelf.numbers))
    return query


def _folders(place: str) -> ModelSelect[FolderRow]:
    query = FolderRow.select(FolderRow.id).join(GuideRow).join(DrawerRow).join(CabinetRow)
    for column, code in zip((CabinetRow.code, DrawerRow.code, FolderRow.code), place.split("/"), strict=False):
        query = query.where(column == code)
    return query
