"""Freezing the DIP under a decision, and noting that the decision was signed (D3; domain.md 1.5).

An edition is never changed: what comes later shows as the difference to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any, Final

from desk import attachments
from desk.actions import action
from desk.dip.edition_lists import VERIFIED, EditionLine, current_lines, edition_row, standing, told
from desk.dip.edition_tables import EditionLineRow, EditionRow
from desk.dip.item_tables import DipItemRow
from desk.dip.terms import CATEGORIES, FORMS
from desk.errors import Invalid, Refused
from desk.session import Result, Session
from desk.store.database import database
from desk.text import clean_day, clean_line, clean_text
from desk.words import angka

EDITIONS: Final = "dip_editions"
"""What attachments and journal lines of editions are said to be about."""

FREEZERS: Final = ("arsiparis", "ppid", "sekretaris_ppid")
_COLUMNS: Final = dict(zip(FORMS, ("printed", "recorded", "online"), strict=True))


@action("dip.freeze", may=FREEZERS)
def freeze(  # noqa: PLR0913 - number, day and wording of a decision
    session: Session,
    decision: str,
    on: str,
    *,
    title: str = "",
    year: int = 0,
    unverified: str = "",
    order: Sequence[str] = (),
    note: str = "",
) -> Result:
    """Freeze the register as an edition under a decision's number and day (ISO); the columns Nomor are counted now.

    Where items are not yet verified, ``unverified`` says what becomes of them: ``ikut`` or ``tinggal``. ``order`` is
    that of the annexes, by category; not given, it is the office's.
    """
    session.require(FREEZERS, "menetapkan DIP")
    number, day, said = clean_line("decision", decision, limit=120), clean_day("on", on), clean_text("note", note)
    if not number:
        raise Invalid("decision", "Nomor keputusan penetapan DIP belum diisi.")
    if not day:
        raise Invalid("on", "Tanggal keputusan belum diisi; tulis seperti 2026-01-05.")
    annexes = _annexes(session, order)
    name = clean_line("title", title, limit=300)
    with session.write("dip.freeze") as change:
        if EditionRow.get_or_none(EditionRow.decision == number) is not None:
            raise Refused(f"Keputusan {number} sudah dipakai untuk penetapan DIP lain.")
        waiting = _unverified(unverified)
        head = {"decision": number, "decided_on": day, "note": said, "year": year or date.fromisoformat(day).year}
        head |= {"title": name or f"Daftar Informasi Publik Tahun {head['year']}", "items": 0}
        head |= {"left_out": waiting if unverified == "tinggal" else 0, "frozen_at": change.at.isoformat()}
        row = change.add(EditionRow, frozen_by=session.officer.id, **head)
        lines = current_lines(annexes, unverified=unverified != "tinggal")
        count = change.add_many(EditionLineRow, _stored(row.id, told(lines, session.tell, standing())))
        if not count:
            raise Refused("Daftar masih kosong; belum ada informasi yang dapat ditetapkan.")
        change.set(row, items=count)
        words = f"DIP ditetapkan: {number}, {angka(count)} informasi"
        return change.done(EDITIONS, number, words, id=row.id, items=count, left_out=row.left_out)


def _annexes(session: Session, order: Sequence[str]) -> Sequence[str]:
    """Give the order of the annexes: what was asked for, else the office's."""
    annexes = order or session.workspace.office.layout.categories
    if sorted(annexes) != sorted(CATEGORIES):
        raise Invalid("order", f"Urutan lampiran harus memuat {', '.join(CATEGORIES)}, masing-masing sekali.")
    return annexes


@action("dip.sign_edition", may=FREEZERS)
def sign_edition(session: Session, edition: int, by: str, on: str, scan: str) -> Result:
    """Note who signed an edition's decision and when (ISO date), with the scan or certified PDF that shows it."""
    session.require(FREEZERS, "mencatat penandatanganan DIP")
    signer, day = clean_line("by", by), clean_day("on", on)
    if not signer:
        raise Invalid("by", "Nama penanda tangan belum diisi.")
    if not day or date.fromisoformat(day) > session.now().date():
        raise Invalid("on", "Tanggal tanda tangan belum diisi, atau belum tiba.")
    if not scan:
        raise Invalid("scan", "Pindaian keputusan bertanda tangan belum dipilih.")
    kept = attachments.keep(session.workspace, Path(scan))
    with session.write("dip.sign_edition") as change:
        row = edition_row(edition)
        if row.signer:
            raise Refused(f"{row.decision} sudah dicatat ditandatangani {row.signer}.")
        sheet = attachments.attach(change, kept, EDITIONS, row.id, "tanda-tangan")
        change.set(row, signer=signer, signed_on=day, scan=sheet.id)
        return change.done(EDITIONS, row.decision, f"ditandatangani {signer}", id=row.id)


def _unverified(choice: str) -> int:
    """Count the items that nobody verified yet, and refuse where it was not said what becomes of them."""
    waiting = DipItemRow.select().where(DipItemRow.state == "open", DipItemRow.stage < VERIFIED).count()
    if waiting and choice not in {"ikut", "tinggal"}:
        question = f"{angka(waiting)} informasi belum diverifikasi: sertakan (ikut) atau tinggalkan (tinggal)?"
        raise Invalid("unverified", question)
    return int(waiting)


def _stored(edition: int, lines: Iterable[EditionLine]) -> Iterator[dict[str, Any]]:
    first = database.execute_sql("SELECT coalesce(max(id), 0) + 1 FROM dip_edition_line").fetchone()[0]
    for place, line in enumerate(lines, start=first):
        forms = {column: int(form in line.forms) for form, column in _COLUMNS.items()}
        fields = asdict(line)
        del fields["forms"]
        yield {"id": place, "edition": edition, **fields, **forms}
