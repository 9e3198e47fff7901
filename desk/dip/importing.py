"""Importing a list into the register as one act, and taking the whole import back as another (D2).

All of its rows, or none: one transaction, one journal line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from desk.actions import action
from desk.dip.import_plan import Changed, plan
from desk.dip.import_reading import Taken
from desk.dip.import_sources import FIRST_ROWS, Source, first_rows, forget_reading, read_source, remember, shape_of
from desk.dip.import_tables import ImportRow
from desk.dip.item_fields import Fields
from desk.dip.item_records import completed, indexed_words, put_into_index
from desk.dip.item_tables import DipItemRow
from desk.dip.items import change_item
from desk.dip.terms import KEEPERS, KIND, code_of
from desk.errors import Invalid, Missing, Refused
from desk.journal import diary
from desk.search import index
from desk.session import MANY, Change, Holding, Result, Session
from desk.store.database import database
from desk.words import angka

SHOWN = 3
"""How many items a refusal names."""


@action("dip.import", may=KEEPERS, copied_first=True)
def import_list(
    session: Session,
    *,
    file: str = "",
    text: str = "",
    category: str = "",
    columns: Mapping[str, int] | None = None,
) -> Result:
    """Import a list from a ``file`` (XLSX, XLS, ODS, CSV, TXT, HTML) or pasted ``text``.

    New items wait for verifikasi; an item that the list changes is verified anew; what it does not say stays.
    ``category`` is for rows that name none, ``columns`` (field → column from 0) where headings are not understood;
    they are remembered. Raises ``Invalid`` where not one row can be taken.
    """
    holding = session.require(KEEPERS, "mengimpor daftar informasi publik")
    source = Source(file, text, category, dict(columns or {}))
    reading, sha256 = read_source(session.workspace, source, session.tell)
    if not reading.taken:
        forget_reading()
        raise Invalid("file", _nothing(source.name, len(reading.rejected)))
    with session.write("dip.import") as change:
        made = plan(reading.taken)
        counts = {"new": len(made.new), "changed": len(made.changed), "same": made.same}
        counts |= {"rejected": len(reading.rejected), "leftover": len(reading.leftover)}
        row = _entered(change, source.name, sha256, counts)
        _add(change, made.new, row.id)
        _change(change, made.changed, holding)
        told = f"{angka(counts['new'])} baru, {angka(counts['changed'])} berubah, {angka(counts['same'])} sama"
        result = change.done(KIND, f"impor {row.id}", f"impor {source.name}: {told}", id=row.id, **counts)
    forget_reading()
    if source.columns:
        remember(session, shape_of(first_rows(source, FIRST_ROWS)), source.columns)
    return result


@action("dip.undo_import", may=KEEPERS)
def undo_import(session: Session, number: int) -> Result:
    """Take a whole import back: its new items leave the register, changed ones are as before.

    Raises ``Refused`` where somebody worked on one of its items since.
    """
    session.require(KEEPERS, "mengurungkan impor")
    with session.write("dip.undo_import") as change:
        row = ImportRow.get_or_none(ImportRow.id == number)
        if row is None:
            raise Missing(f"Tidak ada impor nomor {number}.")
        if row.undone_at:
            raise Refused(f"Impor {number} sudah diurungkan.")
        ids = [item for (item,) in database.execute_sql("SELECT id FROM dip_item WHERE imported = ?", (number,))]
        entry = diary.answered(row.token)
        before, after = (entry.body.get(part, {}) if entry else {} for part in ("was", "now"))
        changed = {int(name.split(":")[1]): fields for name, fields in before.items() if name.startswith("dip_item:")}
        _guard_untouched(number, changed.keys(), after)
        change.set_many(DipItemRow, ids, state="undone", reason=f"impor {number} diurungkan")
        index.forget_many(KIND, ids)
        for item, fields in changed.items():
            stored = DipItemRow.get_by_id(item)
            change.set(stored, **{name: value for name, value in fields.items() if name != "version"})
            put_into_index(stored)
        change.set(row, undone_at=change.at.isoformat())
        told = f"impor {number} ({row.file}) diurungkan: {angka(len(ids))} baru, {angka(len(changed))} berubah"
        return change.done(KIND, f"impor {number}", told, id=number, removed=len(ids), restored=len(changed))


def _nothing(name: str, rejected: int) -> str:
    if rejected:
        return f"Tidak satu pun dari {angka(rejected)} baris {name} dapat dicatat; lihat alasan tiap barisnya."
    return f"Judul kolom {name} tidak dikenali; sebut kolom judul, unit dan seterusnya, lalu ulangi."


def _entered(change: Change, name: str, sha256: str, counts: Mapping[str, int]) -> ImportRow:
    told = {key: count for key, count in counts.items() if key != "new"} | {"added": counts["new"]}
    officer, at = change.session.officer.id, change.at.isoformat()
    return change.add(ImportRow, file=name[:255], sha256=sha256, officer=officer, at=at, token=change.token, **told)


def _add(change: Change, new: Sequence[Taken], number: int) -> None:
    first = database.execute_sql("SELECT coalesce(max(id), 0) + 1 FROM dip_item").fetchone()[0]
    change.add_many(DipItemRow, _rows(change, new, number, first))
    entries = ((item, code_of(item), *indexed_words(one.fields)) for item, one in enumerate(new, start=first))
    index.put_many(KIND, entries)


def _rows(change: Change, new: Sequence[Taken], number: int, first: int) -> Iterator[Mapping[str, Any]]:
    """Give the rows of new items, telling how far it is; calling it off here leaves nothing behind."""
    blank: dict[str, Any] = {name: one.default for name, one in DipItemRow._meta.fields.items()}
    blank |= {"stage": 1, "imported": number, "entered_by": change.session.officer.id, "version": 1}
    blank |= {"entered_at": change.at.isoformat(), "source": f"impor {number}"}
    today = change.at.date().isoformat()
    for item, one in enumerate(new, start=first):
        if (done := item - first) % MANY == 0:
            change.session.tell(f"{angka(done)} dari {angka(len(new))} informasi dicatat", done / len(new))
        fields: Fields = completed(one.fields, today, kin=one.kin)
        yield {**blank, **fields, "id": item}


def _change(change: Change, changed: Sequence[Changed], holding: Holding) -> None:
    for place, one in enumerate(changed):
        change.session.tell(f"{angka(place)} dari {angka(len(changed))} informasi diubah", place / len(changed))
        change_item(change, DipItemRow.get_by_id(one.item), one.moved, holding)


def _guard_untouched(number: int, changed: Any, after: Mapping[str, Mapping[str, Any]]) -> None:  # noqa: ANN401 - keys
    """Refuse where an item of the import moved on since: its version is no longer the one that the import left."""
    new = DipItemRow.select().where(DipItemRow.imported == number, DipItemRow.version != 1).limit(SHOWN)
    moved = [row for row in new if row.state != "undone"]
    for item in changed:
        row = DipItemRow.get_by_id(item)
        if row.version != after[f"dip_item:{item}"]["version"]:
            moved.append(row)
    if moved:
        words = ", ".join(code_of(row.id) for row in moved[:SHOWN])
        raise Refused(f"Impor {number} tidak dapat diurungkan: sudah dikerjakan sesudahnya: {words}.")
