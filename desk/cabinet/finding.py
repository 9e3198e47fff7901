"""Looking for a folder, a berkas or an item by any of its words, and where it lies or who has it now (D9, F14)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from peewee import JOIN

from desk.cabinet import places
from desk.cabinet.berkas_tables import BerkasRow, PaperRow
from desk.cabinet.filing import PAPERS
from desk.cabinet.lists import items_with
from desk.cabinet.loan_lists import lent_berkas, lent_words
from desk.cabinet.tables import CabinetRow, DrawerRow, FolderRow, GuideRow, ItemRow
from desk.numbers.tables import NumberRow

FOLDER, BERKAS, ITEM = "map", "berkas", "item"
MOST: Final = 60


@dataclass(frozen=True)
class FoundThing:
    """Something in the cabinet: what it is, its number or place, its title, where it stands and who has it if lent.

    ``place`` is the folder (``FK-01/2/05``), ``where`` the same for people, with the loan.
    """

    kind: str
    number: str
    title: str
    place: str
    where: str
    lent: bool
    from_register: bool = False


def find(typed: str, *, limit: int = MOST) -> list[FoundThing]:
    """Find what bears all the words that were typed: folders first, then berkas, then items, newest first."""
    words = typed.casefold().split()
    if not words:
        return []
    return [*_folders(words), *_berkas(words), *_items(words, limit)][:limit]


def _folders(words: Sequence[str]) -> list[FoundThing]:
    racks, lent = places.racks(), _lent_by_folder()
    rows = FolderRow.select(FolderRow, GuideRow, DrawerRow, CabinetRow).join(GuideRow).join(DrawerRow).join(CabinetRow)
    found = []
    for row in rows.order_by(FolderRow.id.desc()):
        code = places.place_code(row)
        if _bears(words, code, row.title, row.classification, str(row.year)):
            out = f" – {lent[row.id]} item dipinjam" if row.id in lent else ""
            where = places.place_words(row, racks) + out
            found.append(FoundThing(FOLDER, code, row.title, code, where, bool(out)))
    return found


def _berkas(words: Sequence[str]) -> list[FoundThing]:
    racks, lent = places.racks(), lent_berkas()
    printed = {row.id: str(row.printed) for row in NumberRow.select().where(NumberRow.kind == BERKAS)}
    rows = BerkasRow.select(BerkasRow, FolderRow, GuideRow, DrawerRow, CabinetRow)
    rows = rows.join(FolderRow).join(GuideRow).join(DrawerRow).join(CabinetRow).order_by(BerkasRow.id.desc())
    found = []
    for row in rows:
        number, out = printed[row.number], lent.get(row.id, "")
        if _bears(words, number, row.indeks, row.title, row.classification):
            where = f"{places.place_words(row.folder, racks)} – {out or row.state}"
            place = places.place_code(row.folder)
            found.append(FoundThing(BERKAS, number, f"{row.indeks}: {row.title}", place, where, bool(out)))
    return found


def _items(words: Sequence[str], limit: int) -> list[FoundThing]:
    rows = (
        ItemRow.select(ItemRow.id)
        .join(NumberRow, on=(ItemRow.number == NumberRow.id))
        .join(PaperRow, JOIN.LEFT_OUTER, on=((ItemRow.kind == PAPERS) & (PaperRow.id == ItemRow.target)))
        .order_by(ItemRow.id.desc())
        .limit(limit)
    )
    for word in words:
        told = (NumberRow.printed, ItemRow.title, PaperRow.origin, PaperRow.reference)
        bears = told[0].contains(word)
        for column in told[1:]:
            bears |= column.contains(word)
        rows = rows.where(bears)
    return [
        FoundThing(
            ITEM, item.number, item.title, item.place,
            f"{item.place_words} – {item.gone or item.lent or 'ada'}", bool(item.lent), item.kind != PAPERS,
        )
        for item in items_with([row.id for row in rows])
    ]  # fmt: skip


def _lent_by_folder() -> dict[int, int]:
    counts: dict[int, int] = {}
    for row in ItemRow.select(ItemRow.id, ItemRow.folder).where(ItemRow.id.in_(list(lent_words()))):
        counts[row.folder_id] = counts.get(row.folder_id, 0) + 1
    return counts


def _bears(words: Sequence[str], *told: str) -> bool:
    text = " ".join(told).casefold()
    return all(word in text for word in words)
