"""Lending items and berkas out of the cabinet, and taking them back (F10, domain.md 4.1; archive code 000.5.3.4)."""

from __future__ import annotations

from datetime import date
from typing import Final

from desk.actions import action
from desk.cabinet import places
from desk.cabinet.actions import KEEPERS, item_numbered
from desk.cabinet.arranging import berkas_numbered, items_of
from desk.cabinet.berkas_tables import BerkasItemRow, BerkasRow
from desk.cabinet.loan_tables import LoanRow
from desk.cabinet.tables import ItemRow
from desk.errors import Invalid, Missing, Refused
from desk.numbers import books
from desk.numbers.tables import NumberRow
from desk.printing import outbox
from desk.session import Change, Result, Session
from desk.text import clean_day, clean_line
from desk.words import hari_tanggal, tanggal

ITEM, BERKAS = "item", "berkas"
BOOK: Final = "peminjaman"
PATTERN: Final = "PJ-{urut:03}/{tahun}"


@action("cabinet.lend", may=KEEPERS)
def lend(  # noqa: PLR0913 - what the loan slip says
    session: Session, borrower: str, unit: str, purpose: str, due: str, *, item: str = "", berkas: str = ""
) -> Result:
    """Lend an item or a whole berkas until a working day (ISO); nothing is lent twice.

    The answer's ``loan`` is the number of its Bukti Peminjaman.
    """
    session.require(KEEPERS, "meminjamkan arsip")
    told = {"borrower": borrower, "unit": unit, "purpose": purpose}
    fields = {name: clean_line(name, words, limit=160) for name, words in told.items()}
    for name, asked in (("borrower", "Nama peminjam"), ("unit", "Unit peminjam"), ("purpose", "Keperluan")):
        if not fields[name]:
            raise Invalid(name, f"{asked} belum diisi.")
    day = clean_day("due", due)
    with session.write("cabinet.lend") as change:
        guard_due(change, day)
        kind, target, what = _thing(item, berkas)
        books.ensure_book(change, BOOK, "Peminjaman Arsip", PATTERN, books.YEARLY)
        number = books.give(change, BOOK, books.Target("loans", 0, {}))
        stamp, officer = change.at.isoformat(), session.officer.id
        loan = change.add(
            LoanRow, number=number.id, kind=kind, target=target, lent_at=stamp, lent_by=officer, due=day, **fields
        )
        change.set(number, target=loan.id)
        outbox.put(change, "loan-slip", number.printed)
        until = tanggal(date.fromisoformat(day))
        words = f"{what} dipinjamkan kepada {fields['borrower']} ({fields['unit']}) sampai {until}, {number.printed}"
        return change.done("cabinet", item or berkas, words, loan=number.printed)


@action("cabinet.take_back", may=KEEPERS)
def take_back(session: Session, loan: str, *, returned_by: str = "", condition: str = "lengkap") -> Result:
    """Take a loan back: who brought it (the borrower if not said) and in what condition; the slip is signed again."""
    session.require(KEEPERS, "menerima pengembalian arsip")
    bringer, condition = clean_line("returned_by", returned_by, limit=160), clean_line("condition", condition)
    if not condition:
        raise Invalid("condition", "Keadaan arsip saat kembali belum diisi, misalnya lengkap.")
    with session.write("cabinet.take_back") as change:
        row = open_loan(loan)
        fields = {"returned_by": bringer or row.borrower, "received_by": session.officer.id, "condition": condition}
        change.set(row, returned_at=change.at.isoformat(), **fields)
        what = thing_words(row)
        words = f"{what} dikembalikan {fields['returned_by']}: {condition} ({loan})"
        return change.done("cabinet", thing_number(row), words, loan=loan)


@action("cabinet.extend_loan", may=KEEPERS)
def extend_loan(session: Session, loan: str, due: str, reason: str) -> Result:
    """Let a loan run on until another working day, with the reason."""
    session.require(KEEPERS, "memperpanjang peminjaman")
    day, reason = clean_day("due", due), clean_line("reason", reason, limit=200)
    if not reason:
        raise Invalid("reason", "Alasan perpanjangan belum diisi.")
    with session.write("cabinet.extend_loan") as change:
        row = open_loan(loan)
        guard_due(change, day)
        if day <= row.due:
            raise Invalid("due", f"Perpanjangan harus sesudah {tanggal(date.fromisoformat(row.due))}.")
        change.set(row, due=day)
        words = f"{loan} diperpanjang sampai {tanggal(date.fromisoformat(day))}: {reason}"
        return change.done("cabinet", thing_number(row), words, loan=loan)


def guard_due(change: Change, day: str) -> None:
    """Refuse a day that is past or no working day, and name the next one.

    Raises ``Invalid``.
    """
    if not day:
        raise Invalid("due", "Tanggal kembali belum diisi.")
    due, hours = date.fromisoformat(day), change.session.workspace.hours()
    if due < change.at.date():
        raise Invalid("due", f"Tanggal kembali {tanggal(due)} sudah lewat.")
    if not hours.is_working_day(due):
        other = hari_tanggal(hours.working_day_after(due))
        raise Invalid("due", f"{hari_tanggal(due)} bukan hari kerja; pilih {other}.")


def open_loan(printed: str) -> LoanRow:
    """Find a loan that is still out, by the number of its slip.

    Raises ``Missing``, ``Refused`` where it came back already.
    """
    row = loan_numbered(printed)
    if row.returned_at:
        raise Refused(f"Peminjaman {printed} sudah dikembalikan {row.returned_by}.")
    return row


def loan_numbered(printed: str) -> LoanRow:
    """Find a loan by the number of its slip.

    Raises ``Missing``.
    """
    found: LoanRow | None = (
        LoanRow.select()
        .join(NumberRow, on=(LoanRow.number == NumberRow.id))
        .where(NumberRow.printed == printed.strip())
        .first()
    )
    if found is None:
        raise Missing(f"Tidak ada peminjaman bernomor {printed}.")
    return found


def out(kind: str, target: int) -> LoanRow | None:
    """Find the loan that holds an item or berkas outside now."""
    found: LoanRow | None = (
        LoanRow.select().where(LoanRow.kind == kind, LoanRow.target == target, LoanRow.returned_at == "").first()
    )
    return found


def thing_number(loan: LoanRow) -> str:
    """Give the number of what is lent."""
    row = ItemRow.get_by_id(loan.target) if loan.kind == ITEM else BerkasRow.get_by_id(loan.target)
    return str(NumberRow.get_by_id(row.number).printed)


def thing_words(loan: LoanRow) -> str:
    """Name what is lent, for people."""
    return f"{'item' if loan.kind == ITEM else 'berkas'} {thing_number(loan)}"


def _thing(item: str, berkas: str) -> tuple[str, int, str]:
    """Find what is to be lent; refuse it where it, its berkas or a part of it is out."""
    if bool(item.strip()) == bool(berkas.strip()):
        raise Invalid("item", "Pilih satu: item, atau seluruh berkasnya.")
    if item.strip():
        row = item_numbered(item)
        member = BerkasItemRow.get_or_none(BerkasItemRow.item == row.id)
        if member is not None and member.berkas.state in places.GONE:
            raise Refused(f"Item {item} sudah {member.berkas.state}.")
        _guard_in(f"Item {item}", out(ITEM, row.id) or (out(BERKAS, member.berkas_id) if member else None))
        return ITEM, row.id, f"item {item}"
    whole = berkas_numbered(berkas)
    if whole.state in places.GONE:
        raise Refused(f"Berkas {berkas} sudah {whole.state}.")
    _guard_in(f"Berkas {berkas}", out(BERKAS, whole.id))
    for row in items_of(whole):
        _guard_in(f"Isi berkas {berkas}", out(ITEM, row.id))
    return BERKAS, whole.id, f"berkas {berkas}"


def _guard_in(what: str, loan: LoanRow | None) -> None:
    if loan is not None:
        until = tanggal(date.fromisoformat(loan.due))
        number = NumberRow.get_by_id(loan.number).printed
        raise Refused(f"{what} sedang dipinjam {loan.borrower} ({loan.unit}) sampai {until}, {number}.")
