"""Giving numbers out, inside the transaction of what they number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from desk.actions import action
from desk.errors import Invalid, Missing, Refused
from desk.numbers.pattern import Pattern
from desk.numbers.tables import BookRow, NumberRow, SeriesRow
from desk.session import Change, Result, Session
from desk.words import tanggal

YEARLY = "tahun"


@dataclass(frozen=True)
class Target:
    """What a number is for: the register, its row and the words that the pattern asks for."""

    kind: str
    row_id: int
    words: Mapping[str, str]


def make_books(change: Change, patterns: Mapping[str, tuple[str, str]], year: int) -> None:
    """Open an office's books: code → (title, pattern), each with its series of the first year."""
    for code, (title, template) in patterns.items():
        Pattern(template).check()
        book = change.add(BookRow, code=code, title=title, pattern=template, period=YEARLY)
        change.add(SeriesRow, book=book.id, period=str(year))


def give(change: Change, book_code: str, target: Target, *, on: date | None = None) -> NumberRow:
    """Give the next number of a book to a thing.

    Raises ``Refused`` where the year's book is not open or the clock is doubtful and the date unconfirmed.
    """
    day = on or change.at.date()
    if change.doubtful and not change.session.date_confirmed:
        raise Refused(f"Jam PC meragukan: hari ini {tanggal(day)}? Pastikan tanggalnya, lalu ulangi dengan konfirmasi.")
    book = _book(book_code)
    series = _open_series(book, day)
    serial = _next_free(book, series)
    change.set(series, last=serial)
    return _enter(change, book, series.period, serial, target, on=day)


def give_by_hand(change: Change, book_code: str, target: Target, serial: int, *, on: date) -> NumberRow:
    """Enter a number that was given on paper during an outage; it must be free."""
    book = _book(book_code)
    series = _open_series(book, on)
    if serial < 1:
        raise Invalid("serial", "Nomor urut dimulai dari 1.")
    if _taken(book, series.period, serial):
        raise Refused(f"Nomor urut {serial} sudah dipakai di buku {book.title} {series.period}.")
    return _enter(change, book, series.period, serial, target, on=on)


def void(change: Change, number: NumberRow, reason: str) -> None:
    """Void a number: it keeps its row and its reason, and is never given again."""
    if not reason.strip():
        raise Invalid("reason", "Alasan pembatalan nomor belum diisi.")
    if number.state == "void":
        raise Refused(f"Nomor {number.printed} sudah batal.")
    change.set(number, state="void", reason=reason.strip())


def number_for(kind: str, row_id: int, book_code: str) -> NumberRow | None:
    """Find the number that a thing has in a book."""
    found: NumberRow | None = (
        NumberRow.select()
        .join(BookRow)
        .where(NumberRow.kind == kind, NumberRow.target == row_id, BookRow.code == book_code)
        .first()
    )
    return found


def number_printed(book_code: str, printed: str) -> NumberRow | None:
    """Find a number of a book as it is printed."""
    found: NumberRow | None = (
        NumberRow.select()
        .join(BookRow)
        .where(NumberRow.printed == printed.strip(), BookRow.code == book_code)
        .order_by(NumberRow.id.desc())
        .first()
    )
    return found


def printed_for(kind: str, row_id: int, book_code: str) -> str:
    """Write the number that a thing has in a book; empty if it has none."""
    found = number_for(kind, row_id, book_code)
    return str(found.printed) if found else ""


@action("numbers.open_book", may=("petugas", "arsiparis", "pengelola"))
def open_book(session: Session, year: int) -> Result:
    """Open every yearly book for a new year ("Buka buku 2027")."""
    session.require(("petugas", "arsiparis", "pengelola"), "membuka buku nomor")
    with session.write("numbers.open_book") as change:
        for book in BookRow.select().where(BookRow.period == YEARLY):
            if SeriesRow.get_or_none(SeriesRow.book == book.id, SeriesRow.period == str(year)) is None:
                change.add(SeriesRow, book=book.id, period=str(year))
        return change.done("numbers", str(year), f"buku nomor {year} dibuka", year=year)


@action("numbers.close_book", may=("arsiparis", "pengelola"))
def close_book(session: Session, year: int) -> Result:
    """Close the books of a year: no number is given in them any more ("Tutup buku 2026")."""
    session.require(("arsiparis", "pengelola"), "menutup buku nomor")
    with session.write("numbers.close_book") as change:
        for series in SeriesRow.select().where(SeriesRow.period == str(year), SeriesRow.closed == ""):
            change.set(series, closed=change.at.isoformat())
        return change.done("numbers", str(year), f"buku nomor {year} ditutup", year=year)


def _book(code: str) -> BookRow:
    book: BookRow | None = BookRow.get_or_none(BookRow.code == code)
    if book is None:
        raise Missing(f"Buku nomor {code} belum dibuat di kantor ini.")
    return book


def _open_series(book: BookRow, day: date) -> SeriesRow:
    period = str(day.year) if book.period == YEARLY else ""
    series: SeriesRow | None = SeriesRow.get_or_none(SeriesRow.book == book.id, SeriesRow.period == period)
    if series is None:
        raise Refused(f"Buku {book.title} {period} belum dibuka. Buka buku {period} dahulu.")
    if series.closed:
        raise Refused(f"Buku {book.title} {period} sudah ditutup; nomor baru tidak diberikan lagi.")
    return series


def _next_free(book: BookRow, series: SeriesRow) -> int:
    serial = int(series.last) + 1
    while _taken(book, series.period, serial):
        serial += 1
    return serial


def _taken(book: BookRow, period: str, serial: int) -> bool:
    return (
        NumberRow.select()
        .where(NumberRow.book == book.id, NumberRow.period == period, NumberRow.serial == serial)
        .exists()
    )


def _enter(change: Change, book: BookRow, period: str, serial: int, target: Target, *, on: date) -> NumberRow:
    printed = Pattern(book.pattern).write(serial, on, target.words)
    change.numbers.append((book.code, printed))
    change.serials.append((period, serial))
    return change.add(
        NumberRow,
        book=book.id,
        period=period,
        serial=serial,
        printed=printed,
        kind=target.kind,
        target=target.row_id,
        issued_at=change.at.isoformat(),
    )
