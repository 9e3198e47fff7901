"""Changing many items at once, looked at before and taken back as one (interface.md, habit 23)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from desk.actions import action
from desk.dip.item_fields import LEGAL, Fields, read_fields
from desk.dip.item_lists import all_items
from desk.dip.item_records import item_at, items_at, named, put_into_index
from desk.dip.item_tables import DipItemRow
from desk.dip.items import change_item, guard_not_ahead
from desk.dip.terms import KEEPERS, KIND, code_of
from desk.errors import DeskError, Invalid, Missing, Refused
from desk.journal import diary
from desk.session import Result, Session
from desk.words import angka
from desk.workspace import Workspace

MOST: Final = 5000
"""How many items are changed together at most; a larger change is a list that is imported."""

ONLY_ONE: Final = ("title", "summary")
"""Fields that many items never share."""

TAKEN_BACK: Final = ("dip.change_many", "dip.edit", "dip.renew", "dip.undo")
SHOWN: Final = 3


@dataclass(frozen=True)
class Foreseen:
    """What a bulk change does to one item: fields before and after, or why it cannot be changed."""

    id: int
    code: str
    title: str
    before: Mapping[str, object]
    after: Mapping[str, object]
    again: bool
    problem: str


def foresee(
    workspace: Workspace, items: Sequence[int], fields: Mapping[str, object], query: str = ""
) -> list[Foreseen]:
    """Tell what a bulk change would do to each item; nothing is written.

    ``again`` says that the item will be verified anew. Raises ``Invalid`` for fields that cannot be.
    """
    changes = _changes(fields)
    return [_foreseen(item, changes) for item in _chosen(workspace, items, query)]


@action("dip.change_many", may=KEEPERS)
def change_many(
    session: Session, fields: Mapping[str, object], *, items: Sequence[int] = (), query: str = ""
) -> Result:
    """Change the same fields of many ``items``, or of all that a ``query`` means; all of them, or none.

    The answer's ``undo`` takes the whole change back (``dip.undo``).
    """
    session.require(KEEPERS, "mengubah informasi publik")
    changes = _changes(fields)
    guard_not_ahead(session, changes)
    chosen = _chosen(session.workspace, items, query)
    with session.write("dip.change_many") as change:
        holding = session.require(KEEPERS, "mengubah informasi publik")
        touched = 0
        for row in items_at(chosen):
            moved = {name: value for name, value in changes.items() if getattr(row, name) != value}
            if moved:
                change_item(change, row, moved, holding)
                touched += 1
        if not touched:
            raise Invalid("fields", "Tidak ada yang berubah.")
        told = f"{angka(touched)} informasi diubah bersama: {', '.join(sorted(changes))}"
        number = f"{angka(touched)} informasi"
        return change.done(KIND, number, told, changed=touched, undo=change.token)


@action("dip.undo", may=KEEPERS)
def undo(session: Session, done: str) -> Result:
    """Take back a change of one or many items, as the opposite change; ``done`` is what it answered as ``undo``.

    What was taken back is done again in the same way: the answer's ``undo`` takes back the taking back.

    Raises ``Refused`` where one of the items was changed again since.
    """
    session.require(KEEPERS, "mengurungkan perubahan")
    with session.write("dip.undo") as change:
        entry = diary.answered(done)
        if entry is None or entry.body.get("action") not in TAKEN_BACK:
            raise Missing("Tidak ada perubahan yang dapat diurungkan dengan tanda itu.")
        before, after = entry.body.get("was", {}), entry.body.get("now", {})
        names = [name for name in before if name.startswith("dip_item:")]
        rows = [(DipItemRow.get_by_id(int(name.split(":")[1])), name) for name in names]
        moved = [row for row, name in rows if row.version != after[name]["version"]]
        if moved:
            words = ", ".join(code_of(row.id) for row in moved[:SHOWN])
            raise Refused(f"Tidak dapat diurungkan: sudah diubah lagi sesudahnya: {words}.")
        for row, name in rows:
            change.set(row, **{key: value for key, value in before[name].items() if key != "version"})
            if row.state == "open":
                put_into_index(row)
        told = f"{angka(len(rows))} informasi dikembalikan seperti semula"
        return change.done(KIND, str(entry.body["subject"]["number"]), told, restored=len(rows), undo=change.token)


def _changes(fields: Mapping[str, object]) -> Fields:
    for name in ONLY_ONE:
        if name in fields:
            raise Invalid(name, "Judul dan ringkasan diubah satu per satu.")
    changes = read_fields(fields)
    if not changes:
        raise Invalid("fields", "Belum ada isian yang diubah.")
    return changes


def _chosen(workspace: Workspace, items: Sequence[int], query: str) -> list[int]:
    chosen = list(dict.fromkeys(items))
    if query.strip():
        chosen += [line.id for line in all_items(workspace, MOST + 1, query)]
        if not chosen:
            raise Invalid("query", "Tidak ada informasi yang cocok dengan saringan itu.")
    if not chosen:
        raise Invalid("items", "Belum ada informasi yang dipilih.")
    if len(chosen) > MOST:
        raise Refused(f"Sekali ubah paling banyak {angka(MOST)} informasi; persempit pilihannya.")
    return chosen


def _foreseen(item: int, changes: Fields) -> Foreseen:
    try:
        row = item_at(item)
    except DeskError as refusal:
        return Foreseen(item, code_of(item), "", {}, {}, again=False, problem=str(refusal))
    moved = {name: value for name, value in changes.items() if getattr(row, name) != value}
    before = {name: getattr(row, name) for name in moved}
    again = bool(moved.keys() & set(LEGAL)) and row.stage > 1
    problem = "" if moved else f"{named(row)} sudah demikian."
    return Foreseen(row.id, code_of(row.id), row.title, before, moved, again=again, problem=problem)
