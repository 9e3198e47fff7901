"""Putting an item's paper into the filing cabinet, where labels, loans and retention find it."""

from __future__ import annotations

from typing import Final

from desk.cabinet import places
from desk.cabinet.tables import FolderRow, ItemRow
from desk.dip.item_tables import DipItemRow
from desk.dip.terms import KIND
from desk.numbers import books
from desk.session import Change

FILING: Final = "release"
"""The office's book of filing numbers, which everything in the cabinet shares."""


def put_into_folder(change: Change, row: DipItemRow, folder: FolderRow) -> str:
    """File an item's paper and give its filing number; one that was filed before moves and keeps its number.

    Raises ``Refused`` for a full folder.
    """
    filed = filed_item(row.id)
    if filed is not None and filed.folder.id == folder.id:
        return books.printed_for(KIND, row.id, FILING)
    places.guard_room_in(folder)
    if filed is not None:
        change.set(filed, folder=folder.id)
        return books.printed_for(KIND, row.id, FILING)
    drawer = folder.guide.drawer
    words = change.session.workspace.office.number_words | {"kode": row.classification or folder.classification}
    words |= {"lemari": drawer.cabinet.code, "laci": drawer.code, "map": folder.code}
    number = books.give(change, FILING, books.Target(KIND, row.id, words))
    dated, at = row.made_on or row.received_on, change.at.isoformat()
    told = {"kind": KIND, "target": row.id, "title": row.title, "dated": dated, "filed_at": at}
    change.add(ItemRow, folder=folder.id, number=number.id, **told)
    return str(number.printed)


def filed_item(item: int) -> ItemRow | None:
    """Find where an item's paper lies in the cabinet; None while it was not filed."""
    found: ItemRow | None = ItemRow.get_or_none(ItemRow.kind == KIND, ItemRow.target == item)
    return found
