"""Giving numbers out, inside the transaction of what they number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from peewee import Expression

from desk.actions import action
from desk.errors import Invalid, Missing, Refused
from desk.numbers.pattern import Pattern
from desk.numbers.tables import BookPatternRow, BookRow, NumberRow, SeriesRow
from desk.session import Change, Result, Session
from desk.words import tanggal

YEARLY, CONTINUOUS = "tahun", "terus"
AT_ONCE = 500
"""Things that one statement names."""
OF_UNIT = "@"
FILED = ("release", "arsip")
"""The kinds of books that number what lies in the cabinet."""


@dataclass(frozen=True)
class Target:
    """What a number is for: the register, its row and the words that the pattern asks for."""

    kind: str
    row_id: int
    words: Mapping[str, str]


@dataclass(frozen=True)
class Place:
    """Where a number stands in its book: the year (empty in a continuous book), its serial, and ``.a`` if inserted."""

    period: str
    serial: int
    suffix: str = ""


def make_books(change: Change, patterns: Mapping[str, tuple[str, str]], year: int) -> None:
    """Open an office's books: code → (title, pattern), each with its series of the first year."""
    for code, (title, template) in patterns.items():
        Pattern(template).check()
        book = change.add(BookRow, code=code, title=title, pattern=template, period=YEARLY)
        change.add(SeriesRow, book=book.id, period=str(year))


def give(change: Change, book_code: str, target: Target, *, on: date | None = None, reserved: str = "") -> NumberRow:
    """Give the next number of a book to a thing, or the number that was reserved or inserted for it.

    Raises ``Refused`` where the year's book is not open or the clock is doubtful and the date unconfirmed.
    """
    day = on or change.at.date()
    if change.doubtful and not change.session.date_confirmed:
        raise Refused(f"Jam PC meragukan: hari ini {tanggal(day)}? Pastikan tanggalnya, lalu ulangi dengan konfirmasi.")
    book = book_named(book_code)
    if reserved.strip():
        return _use_reserved(change, book, target, reserved.strip())
    series = open_series(book, day)
    serial = _next_free(book, series)
    change.set(series, last=serial)
    return enter(change, book, Place(series.period, serial), target, on=day)


def give_by_hand(change: Change, book_code: str, target: Target, serial: int, *, on: date, reason: str) -> NumberRow:
    """Enter a number that was given on paper, during an outage say; it must be free, and it keeps its reason.

    Raises ``Invalid`` for the field ``serial`` or ``reason``.
    """
    if not reason:
        raise Invalid("reason", "Alasan nomor diberikan dengan tangan belum diisi, misalnya: listrik padam.")
    book = book_named(book_code)
    series = open_series(book, on)
    if serial < 1:
        raise Invalid("serial", "Nomor urut dimulai dari 1.")
    if _taken(book, series.period, serial):
        raise Invalid("serial", f"Nomor urut {serial} sudah dipakai di buku {book.title} {series.period}.".strip())
    number = enter(change, book, Place(series.period, serial), target, on=on)
    change.set(number, reason=reason)
    return number


def next_serial(code: str, day: date) -> int:
    """Tell which serial a book gives next on a day; 0 where that year's book is not open, 1 where none is made yet."""
    book = BookRow.get_or_none(BookRow.code == code)
    if book is None:
        return 1
    period = str(day.year) if book.period == YEARLY else ""
    series = SeriesRow.get_or_none(SeriesRow.book == book.id, SeriesRow.period == period, SeriesRow.closed == "")
    return _next_free(book, series) if series else 0


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
        .where(NumberRow.kind == kind, NumberRow.target == row_id, in_book(book_code))
        .first()
    )
    return found


def number_printed(book_code: str, printed: str) -> NumberRow | None:
    """Find a number of a book as it is printed."""
    found: NumberRow | None = (
        NumberRow.select()
        .join(BookRow)
        .where(NumberRow.printed == printed.strip(), in_book(book_code))
        .order_by(NumberRow.id.desc())
        .first()
    )
    return found


def printed_for(kind: str, row_id: int, book_code: str) -> str:
    """Write the number that a thing has in a book; empty if it has none."""
    found = number_for(kind, row_id, book_code)
    return str(found.printed) if found else ""


def printed_for_each(kind: str, row_ids: Sequence[int], book_code: str) -> list[str]:
    """Write the numbers that things have in a book, in their order, by few looks; empty for those that have none."""
    asked = NumberRow.select(NumberRow.target, NumberRow.printed).join(BookRow).order_by(NumberRow.id.desc())
    asked = asked.where(NumberRow.kind == kind, in_book(book_code))
    printed: dict[int, str] = {}
    for first in range(0, len(row_ids), AT_ONCE):
        rows = asked.where(NumberRow.target.in_(row_ids[first : first + AT_ONCE]))
        printed |= {row.target: str(row.printed) for row in rows}
    return [printed.get(row_id, "") for row_id in row_ids]


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


def in_book(code: str) -> Expression:
    """Say that a number stands in a book, or in a unit's own book of the same kind."""
    return (BookRow.code == code) | BookRow.code.startswith(f"{code}{OF_UNIT}")


def book_for(kind: str, unit: str) -> str:
    """Name the book that numbers a kind for a unit: the unit's own, or the office's where it has none."""
    own = f"{kind}{OF_UNIT}{unit}"
    return own if unit and BookRow.select().where(BookRow.code == own).exists() else kind


def book_named(code: str) -> BookRow:
    """Find a book.

    Raises ``Missing``.
    """
    book: BookRow | None = BookRow.get_or_none(BookRow.code == code)
    if book is None:
        raise Missing(f"Buku nomor {code} belum dibuat di kantor ini.")
    return book


def ensure_book(change: Change, code: str, title: str, template: str, period: str = CONTINUOUS) -> None:
    """Make a book that offices of before did not have, within an open change; an existing one stays as it is."""
    if BookRow.get_or_none(BookRow.code == code) is not None:
        return
    book = change.add(BookRow, code=code, title=title, pattern=template, period=period)
    change.add(SeriesRow, book=book.id, period=str(change.at.year) if period == YEARLY else "")


def pattern_on(book: BookRow, day: date) -> str:
    """Give the pattern of a book that holds on a day: the last one entered that was valid by then."""
    found = (
        BookPatternRow.select()
        .where(BookPatternRow.book == book.id, BookPatternRow.valid_from <= day.isoformat())
        .order_by(BookPatternRow.valid_from.desc(), BookPatternRow.id.desc())
        .first()
    )
    return str(found.pattern if found else book.pattern)


def open_series(book: BookRow, day: date) -> SeriesRow:
    """Find the running state of a book on a day.

    Raises ``Refused`` where that year's book is not open, or closed.
    """
    period = str(day.year) if book.period == YEARLY else ""
    series: SeriesRow | None = SeriesRow.get_or_none(SeriesRow.book == book.id, SeriesRow.period == period)
    if series is None:
        raise Refused(f"Buku {book.title} {period} belum dibuka. Buka buku {period} dahulu.")
    if series.closed:
        raise Refused(f"Buku {book.title} {period} sudah ditutup; nomor baru tidak diberikan lagi.")
    return series


def enter(change: Change, book: BookRow, place: Place, target: Target, *, on: date, state: str = "issued") -> NumberRow:
    """Enter a number at a free place of its book, as the pattern of that day writes it, within an open change.

    Raises ``Refused`` where a book of the same kind has printed the same number in the same year.
    """
    printed = Pattern(pattern_on(book, on)).write(place.serial, on, target.words, place.suffix)
    _guard_unlike_others(book, place.period, printed)
    change.numbers.append((book.code, printed))
    change.serials.append((place.period, place.serial))
    return change.add(
        NumberRow,
        book=book.id,
        period=place.period,
        serial=place.serial,
        suffix=place.suffix,
        printed=printed,
        kind=target.kind,
        target=target.row_id,
        state=state,
        issued_at=change.at.isoformat(),
    )


def family(code: str) -> tuple[str, ...]:
    """Name the kinds of books whose numbers must differ from this one's: they stand side by side on labels."""
    kind = code.partition(OF_UNIT)[0]
    return FILED if kind in FILED else (kind,)


def _guard_unlike_others(book: BookRow, period: str, printed: str) -> None:
    alike = NumberRow.select(NumberRow, BookRow).join(BookRow)
    for row in alike.where(NumberRow.printed == printed, NumberRow.period == period):
        if row.book.code.partition(OF_UNIT)[0] in family(book.code):
            raise Refused(
                f"Nomor {printed} sudah ada di buku {row.book.title} {row.period}. "
                f"Ubah pola buku {book.title} agar nomornya berbeda."
            )


def _use_reserved(change: Change, book: BookRow, target: Target, printed: str) -> NumberRow:
    row = NumberRow.get_or_none(NumberRow.book == book.id, NumberRow.printed == printed)
    if row is None or row.state != "reserved":
        raise Invalid("reserved", f"Nomor {printed} tidak dicadangkan di buku {book.title}.")
    change.set(row, kind=target.kind, target=target.row_id, state="issued")
    found: NumberRow = row
    return found


def _next_free(book: BookRow, series: SeriesRow) -> int:
    serial = int(series.last) + 1
    while _taken(book, series.period, serial):
        serial += 1
    return serial


def _taken(book: BookRow, period: str, serial: int) -> bool:
    return bool(
        NumberRow.select()
        .where(NumberRow.book == book.id, NumberRow.period == period, NumberRow.serial == serial)
        .exists()
    )
