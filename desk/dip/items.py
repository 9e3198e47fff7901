"""Entering items into the register, changing them, bringing them up to date, taking them out (SOP Pendokumentasian, 4).

The five stages stand in ``desk.dip.stages``, publication in ``desk.dip.publication``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from desk import attachments
from desk.actions import action
from desk.dip.barred import SENTENCE, any_barred
from desk.dip.item_fields import LEGAL, Fields, due_after, kin_of, read_fields
from desk.dip.item_records import completed, guard_version, item_at, named, note_stage, put_into_index
from desk.dip.item_tables import DipItemRow
from desk.dip.terms import KEEPERS, KIND, URGENT, code_of
from desk.errors import Invalid, Refused
from desk.search import index
from desk.session import Change, Holding, Result, Session
from desk.text import clean_day, clean_line, clean_text

COPY = "softcopy"
"""The role of an item's own files among the attachments."""


@action("dip.add", may=KEEPERS)
def add(  # noqa: PLR0913 - the legal columns and what goes with them
    session: Session,
    title: str,
    *,
    category: str,
    unit: str,
    summary: str = "",
    maker: str = "",
    place: str = "",
    made: str = "",
    forms: Sequence[str] = (),
    media: Sequence[str] = (),
    retention: str = "",
    classification: str = "",
    heading: str = "",
    source: str = "",
    link: str = "",
    update_every: str = "",
    updated_on: str = "",
    received_on: str = "",
    paper: str = "",
    files: Sequence[str] = (),
) -> Result:
    """Enter an item of public information; its description is thereby done and it waits for verifikasi.

    ``made`` is a day, month, year or habit ("2026-10-10", "Oktober 2026", "2026", "setiap bulan"), with its place
    before or after a comma where ``place`` is empty. ``forms``: cetak, rekam, online. ``files`` are soft copies.
    """
    given: dict[str, object] = {"title": title, "category": category, "unit": unit, "summary": summary, "maker": maker}
    given |= {"forms": forms, "media": media, "retention": retention, "classification": classification}
    given |= {"heading": heading, "source": source, "link": link, "made": made, "paper": paper}
    given |= {"updated_on": updated_on, "received_on": received_on}
    given |= {name: words for name, words in (("place", place), ("update_every", update_every)) if words}
    return _add(session, given, files)


@action("dip.edit", may=KEEPERS)
def edit(session: Session, item: int, version: int, fields: Mapping[str, object]) -> Result:
    """Change fields of an item (named as in ``dip.add``); a change of a legal column sends it back to verifikasi."""
    holding = session.require(KEEPERS, "mengubah informasi publik")
    changes = read_fields(fields)
    guard_not_ahead(session, changes)
    with session.write("dip.edit") as change:
        row = item_at(item)
        guard_version(row, version)
        moved = {name: value for name, value in changes.items() if getattr(row, name) != value}
        if not moved:
            raise Invalid("fields", "Tidak ada yang berubah.")
        if any_barred([(str(moved.get("title", row.title)), str(moved.get("unit", row.unit)))]):
            raise Refused(f"“{moved.get('title', row.title)}” {SENTENCE}.")
        again = change_item(change, row, moved, holding)
        words = "diubah; verifikasi diulang" if again else "diubah"
        told = f"{words}: {', '.join(sorted(moved))}"
        return change.done(
            KIND, code_of(row.id), told, id=row.id, version=row.version, stage=row.stage, undo=change.token
        )


@action("dip.renew", may=KEEPERS)
def renew(
    session: Session,
    items: Sequence[int],
    *,
    on: str = "",
    files: Sequence[str] = (),
    paper: str = "",
    note: str = "",
) -> Result:
    """Note that items were brought up to date, today or ``on`` a day; new files send the one item to verifikasi."""
    holding = session.require(KEEPERS, "mencatat pemutakhiran")
    day = clean_day("on", on) or session.now().date().isoformat()
    guard_not_ahead(session, {"updated_on": day})
    if files and len(set(items)) != 1:
        raise Invalid("files", "Berkas pemutakhiran dilampirkan untuk satu informasi saja.")
    reference, said = clean_line("paper", paper), clean_line("note", note)
    kept = [attachments.keep(session.workspace, Path(path)) for path in files]
    with session.write("dip.renew") as change:
        rows = [item_at(item) for item in dict.fromkeys(items)]
        if not rows:
            raise Invalid("items", "Belum ada informasi yang dipilih.")
        for row in rows:
            newer: Fields = {"updated_on": day, "due": due_after(row.update_every, day)}
            if reference:
                newer["paper"] = reference
            change.set(row, **newer)
            for one in kept:
                attachments.attach(change, one, KIND, row.id, COPY)
            if kept or reference:
                begin_round(change, row, holding)
        words = f"dimutakhirkan{': ' + said if said else ''}"
        number = code_of(rows[0].id) if len(rows) == 1 else f"{len(rows)} informasi"
        return change.done(KIND, number, words, items=[row.id for row in rows], updated_on=day, undo=change.token)


@action("dip.attach", may=KEEPERS)
def attach(session: Session, item: int, files: Sequence[str]) -> Result:
    """Add soft copies to an item; what was authenticated without them is verified anew."""
    holding = session.require(KEEPERS, "melampirkan softcopy")
    if not files:
        raise Invalid("files", "Belum ada berkas yang dipilih.")
    kept = [attachments.keep(session.workspace, Path(path)) for path in files]
    with session.write("dip.attach") as change:
        row = item_at(item)
        for one in kept:
            attachments.attach(change, one, KIND, row.id, COPY)
        begin_round(change, row, holding)
        names = ", ".join(one.name for one in kept)
        return change.done(KIND, code_of(row.id), f"softcopy dilampirkan: {names}", id=row.id, stage=row.stage)


@action("dip.withdraw", may=("arsiparis", "ppid", "sekretaris_ppid"))
def withdraw(session: Session, item: int, reason: str) -> Result:
    """Take an item out of the register, with a reason; it stays readable, and editions keep it as signed."""
    session.require(("arsiparis", "ppid", "sekretaris_ppid"), "mencabut informasi publik")
    said = clean_text("reason", reason)
    if not said:
        raise Invalid("reason", "Alasan pencabutan belum ditulis.")
    with session.write("dip.withdraw") as change:
        row = item_at(item)
        change.set(row, state="withdrawn", reason=said)
        index.forget(KIND, row.id)
        return change.done(KIND, code_of(row.id), f"dicabut dari daftar: {said}", id=row.id)


def _add(session: Session, given: Mapping[str, object], files: Sequence[str]) -> Result:
    holding = session.require(KEEPERS, "mencatat informasi publik")
    fields = completed(read_fields(given), session.now().date().isoformat())
    guard_not_ahead(session, fields)
    kept = [attachments.keep(session.workspace, Path(path)) for path in files]
    with session.write("dip.add") as change:
        _guard_new(fields)
        row = enter_item(change, fields, holding)
        for one in kept:
            attachments.attach(change, one, KIND, row.id, COPY)
        words = f"informasi {row.category} dicatat: {row.title}"
        urgent = row.category == URGENT
        return change.done(KIND, code_of(row.id), words, id=row.id, version=1, publish_now=urgent)


def enter_item(change: Change, fields: Fields, holding: Holding) -> DipItemRow:
    """Enter an item within an open change; whoever enters it has described it."""
    officer, at = change.session.officer.id, change.at.isoformat()
    row = change.add(DipItemRow, stage=1, entered_by=officer, entered_at=at, **fields)
    note_stage(change, row, "deskripsi", holding)
    put_into_index(row)
    return row


def change_item(change: Change, row: DipItemRow, moved: Fields, holding: Holding) -> bool:
    """Change fields of an item within an open change, and tell whether it has to be verified anew."""
    extra: Fields = {}
    if {"category", "title"} & moved.keys():
        extra["kin"] = kin_of(str(moved.get("category", row.category)), str(moved.get("title", row.title)))
    if {"update_every", "updated_on"} & moved.keys():
        period = str(moved.get("update_every", row.update_every))
        extra["due"] = due_after(period, str(moved.get("updated_on", row.updated_on) or row.received_on))
    change.set(row, **moved, **extra)
    put_into_index(row)
    again = bool(moved.keys() & set(LEGAL))
    if again:
        begin_round(change, row, holding)
    return again


def begin_round(change: Change, row: DipItemRow, holding: Holding) -> None:
    """Let an item go through its stages anew: whoever changed it has described it again.

    An item that nobody verified yet stays in its round.
    """
    if row.stage > 1:
        change.set(row, round=row.round + 1, stage=1)
        note_stage(change, row, "deskripsi", holding)


def guard_not_ahead(session: Session, fields: Fields) -> None:
    """Refuse a day of receipt or update that has not come yet."""
    today = session.now().date()
    for name in ("received_on", "updated_on"):
        day = str(fields.get(name, ""))
        if day and date.fromisoformat(day) > today:
            raise Invalid(name, "Tanggal itu belum tiba.")


def _guard_new(fields: Fields) -> None:
    if any_barred([(str(fields["title"]), str(fields["unit"]))]):
        raise Refused(f"“{fields['title']}” {SENTENCE}.")
    same = DipItemRow.select().where(
        DipItemRow.kin == fields["kin"], DipItemRow.unit == fields["unit"], DipItemRow.state == "open"
    )
    twin = next((row for row in same if row.made_on == fields.get("made_on")), None)
    if twin is not None:
        raise Refused(f"Sudah ada di daftar sebagai {named(twin)} dari {twin.unit}; buka dan mutakhirkan yang itu.")
