"""Which labels on the shelves are wrong: what each one says, beside what it would have to say now (F16).

A label is noted when it is stuck on. Whatever changes afterwards, a place, a number, a code or a title, makes it
wrong until it is printed and stuck on again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, cast

from peewee import JOIN

from desk.actions import action
from desk.cabinet import places
from desk.cabinet.actions import KEEPERS, items_numbered
from desk.cabinet.label_tables import StuckLabelRow
from desk.cabinet.tables import FolderRow, ItemRow
from desk.errors import Invalid
from desk.journal import diary
from desk.journal.chain import canonical
from desk.numbers.tables import NumberRow
from desk.session import Change, Result, Session
from desk.store.database import database
from desk.words import angka

ITEM: Final = "item"
AT_ONCE: Final = 500
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
        folders = _Folders()
        for first in range(0, len(items), AT_ONCE):
            rows = items_numbered(items[first : first + AT_ONCE])
            noted = _noted(row.id for row in rows.values())
            for number, item in rows.items():
                change.set(item, labelled_at=change.at.isoformat())
                says = {"number": number, "title": item.title} | folders.says(item.folder_id)
                _note(change, noted.get(item.id), item.id, says)
            done = min(first + AT_ONCE, len(items))
            session.tell(f"{angka(done)} dari {angka(len(items))} label dicatat", done / len(items))
        return change.done("cabinet", items[0], f"{len(items)} label dicetak dan ditempel", items=list(items))


def wrong_labels(limit: int = 1_000_000) -> list[WrongLabel]:
    """List the items whose label is wrong, in the order in which they stand, to be walked along with a sheet."""
    labelled = _labelled()
    moved = _moved_unnoted({row.number: row.stuck_at for row in labelled if not row.said})
    folders = _Folders()
    found = []
    for row in labelled:
        if not row.said and row.number not in moved:
            continue
        now = {"number": row.number, "title": row.title} | folders.says(row.folder)
        was = json.loads(row.said) if row.said else now | {"place": ""}
        if was == now:
            continue
        other = [name for name in SAYS if was.get(name) != now[name]]
        differences = tuple(Difference(name, was.get(name, ""), now[name]) for name in other)
        if not differences:
            continue
        found.append(WrongLabel(row.number, row.title, folders.code(row.folder), row.stuck_at, differences))
    return sorted(found, key=lambda label: (label.place, label.number))[:limit]


class _Labelled(NamedTuple):
    """An item that bears a label, its folder's row, and what the label says ('' where nobody noted it)."""

    number: str
    title: str
    folder: int
    said: str
    stuck_at: str


def _labelled() -> list[_Labelled]:
    """Read the items that bear a label and still lie here; an office has ten thousands of them."""
    noted = (StuckLabelRow.kind == ITEM) & (StuckLabelRow.target == ItemRow.id)
    asked = (
        ItemRow.select(
            NumberRow.printed, ItemRow.title, ItemRow.folder, StuckLabelRow.said, StuckLabelRow.stuck_at,
            ItemRow.labelled_at,
        )
        .join(NumberRow, on=(ItemRow.number == NumberRow.id))
        .join(StuckLabelRow, JOIN.LEFT_OUTER, on=noted)
        .where(ItemRow.labelled_at != "", ItemRow.id.not_in(places.gone_items()))
    )  # fmt: skip
    # All columns are plain text and figures: read without the ORM's conversions, which took two thirds of the time.
    rows = cast("list[tuple[str, str, int, str | None, str | None, str]]", database.execute(asked).fetchall())
    return [_Labelled(*row[:3], row[3] or "", row[4] or row[5]) for row in rows]


class _Folders:
    """What the folders of items give to their labels; each folder is looked at once."""

    def __init__(self) -> None:
        self._racks = places.racks()
        self._known: dict[int, tuple[dict[str, str], str]] = {}

    def says(self, folder: int) -> dict[str, str]:
        """Give what a label says of the folder that its item lies in."""
        return self._look(folder)[0]

    def code(self, folder: int) -> str:
        """Write where a folder stands, such as ``FK-01/1/05``."""
        return self._look(folder)[1]

    def _look(self, folder: int) -> tuple[dict[str, str], str]:
        if folder not in self._known:
            row = FolderRow.get_by_id(folder)
            where = places.place_words(row, self._racks)
            says = {"place": where, "classification": row.classification, "folder": row.title}
            self._known[folder] = (says, places.place_code(row))
        return self._known[folder]


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


def _noted(items: Iterable[int]) -> dict[int, StuckLabelRow]:
    """Give what was noted of the labels of items, by the items' row ids."""
    rows = StuckLabelRow.select().where(StuckLabelRow.kind == ITEM, StuckLabelRow.target.in_(list(items)))
    return {row.target: row for row in rows}


def _note(change: Change, row: StuckLabelRow | None, item: int, says: Mapping[str, str]) -> None:
    fields = {"said": canonical(dict(says)), "stuck_at": change.at.isoformat()}
    if row is None:
        change.add(StuckLabelRow, kind=ITEM, target=item, **fields)
    else:
        change.set(row, **fields)
