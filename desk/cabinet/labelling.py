"""Which labels on the shelves are wrong: what each one says, beside what it would have to say now (F16).

A label is noted when it is stuck on. Whatever changes afterwards, a place, a number, a code or a title, makes it
wrong until it is printed and stuck on again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, cast

from peewee import JOIN

from desk.actions import action
from desk.cabinet import places
from desk.cabinet.actions import KEEPERS, item_numbered
from desk.cabinet.label_tables import StuckLabelRow
from desk.cabinet.tables import FolderRow, ItemRow
from desk.errors import Invalid
from desk.journal import diary
from desk.journal.chain import canonical
from desk.numbers.tables import NumberRow
from desk.session import Change, Result, Session

ITEM: Final = "item"
MOVES: Final = ("cabinet.move_", "cabinet.carry_out_disposal")
SAYS: Final = {"number": "nomor", "place": "tempat", "classification": "kode", "folder": "judul map", "title": "uraian"}
"""What the label of an item says, with the words for each."""


@dataclass(frozen=True)
class Difference:
    """One thing that a label says and that is no longer so; ``was`` is '' where nobody noted what it said."""

    field: str
    was: str
    now: str

    @property
    def words(self) -> str:
        """Write 'tempat: FK-01 · Laci 1 · Map 01 → FK-01 · Laci 3 · Map 01'."""
        return f"{SAYS[self.field]}: {self.was or 'tidak tercatat'} → {self.now}"


@dataclass(frozen=True)
class WrongLabel:
    """An item whose label is wrong: where it lies now, when the label was stuck on (ISO), and what differs."""

    number: str
    title: str
    place: str
    stuck_at: str
    differences: tuple[Difference, ...]


@action("cabinet.note_labels", may=KEEPERS)
def note_labels(session: Session, items: Sequence[str]) -> Result:
    """Note that labels of these items were printed and stuck on, and what they say."""
    session.require(KEEPERS, "mencatat label")
    if not items:
        raise Invalid("items", "Belum ada item yang labelnya ditempel.")
    with session.write("cabinet.note_labels") as change:
        racks = places.racks()
        for number in items:
            item = item_numbered(number)
            change.set(item, labelled_at=change.at.isoformat())
            _note(change, item.id, item_says(item, number.strip(), racks))
        return change.done("cabinet", items[0], f"{len(items)} label dicetak dan ditempel", items=list(items))


def item_says(item: ItemRow, number: str, racks: frozenset[int]) -> dict[str, str]:
    """Give what the label of an item says now."""
    return {"number": number, "title": item.title} | _folder_says(item.folder, racks)


def wrong_labels(limit: int = 1_000_000) -> list[WrongLabel]:
    """List the items whose label is wrong, in the order in which they stand, to be walked along with a sheet."""
    labelled = _labelled()
    moved = _moved_unnoted({row.number: row.stuck_at for row in labelled if not row.said})
    racks, folders = places.racks(), dict[int, tuple[dict[str, str], str]]()
    found = []
    for row in labelled:
        if not row.said and row.number not in moved:
            continue
        if row.folder not in folders:
            folder = FolderRow.get_by_id(row.folder)
            folders[row.folder] = (_folder_says(folder, racks), places.place_code(folder))
        now = {"number": row.number, "title": row.title} | folders[row.folder][0]
        if row.said == canonical(now):
            continue
        was = json.loads(row.said) if row.said else now | {"place": ""}
        other = [name for name in SAYS if was.get(name) != now[name]]
        differences = tuple(Difference(name, was.get(name, ""), now[name]) for name in other)
        if not differences:
            continue
        found.append(WrongLabel(row.number, row.title, folders[row.folder][1], row.stuck_at, differences))
    return sorted(found, key=lambda label: (label.place, label.number))[:limit]


@dataclass(frozen=True)
class _Labelled:
    """An item that bears a label, its folder's row, and what the label says ('' where nobody noted it)."""

    number: str
    title: str
    folder: int
    said: str
    stuck_at: str


def _labelled() -> list[_Labelled]:
    """Read the items that bear a label and still lie here; an office has ten thousands of them."""
    noted = (StuckLabelRow.kind == ITEM) & (StuckLabelRow.target == ItemRow.id)
    rows = (
        ItemRow.select(
            NumberRow.printed, ItemRow.title, ItemRow.folder, StuckLabelRow.said, StuckLabelRow.stuck_at,
            ItemRow.labelled_at,
        )
        .join(NumberRow, on=(ItemRow.number == NumberRow.id))
        .join(StuckLabelRow, JOIN.LEFT_OUTER, on=noted)
        .where(ItemRow.labelled_at != "", ItemRow.id.not_in(places.gone_items()))
        .tuples()
    )  # fmt: skip
    told = cast("Iterable[tuple[str, str, int, str | None, str | None, str]]", rows)
    return [_Labelled(*row[:3], row[3] or "", row[4] or row[5]) for row in told]


def _folder_says(folder: FolderRow, racks: frozenset[int]) -> dict[str, str]:
    where = places.place_words(folder, racks)
    return {"place": where, "classification": folder.classification, "folder": folder.title}


def _moved_unnoted(since: Mapping[str, str]) -> frozenset[str]:
    """Name the items that moved after a label whose words nobody noted, as offices did before this was kept."""
    if not since:
        return frozenset()
    return frozenset(
        number
        for entry in diary.done_by(*MOVES)
        for number in entry.body.get("result", {}).get("items", ())
        if number in since and str(entry.body.get("at", "")) > since[number]
    )


def _note(change: Change, item: int, says: Mapping[str, str]) -> None:
    row = StuckLabelRow.get_or_none(StuckLabelRow.kind == ITEM, StuckLabelRow.target == item)
    fields = {"said": canonical(dict(says)), "stuck_at": change.at.isoformat()}
    if row is None:
        change.add(StuckLabelRow, kind=ITEM, target=item, **fields)
    else:
        change.set(row, **fields)
