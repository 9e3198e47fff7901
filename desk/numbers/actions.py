"""What officers do with number books: new books, new patterns, reserved and inserted numbers, voids, gaps (F2, F3)."""

from __future__ import annotations

from datetime import date

from desk.actions import action
from desk.errors import Invalid, Missing, Refused
from desk.numbers.books import (
    CONTINUOUS,
    OF_UNIT,
    YEARLY,
    Place,
    Target,
    book_named,
    enter,
    open_series,
    void,
)
from desk.numbers.pattern import Pattern
from desk.numbers.tables import BookPatternRow, BookRow, GapRow, NumberRow, SeriesRow
from desk.session import Change, Result, Session
from desk.text import clean_day, clean_line

KEEPERS = ("arsiparis", "pengelola")
GIVERS = ("arsiparis", "operator", "petugas")
KIND = "numbers"
RESERVED = "reserved"
LETTERS = "abcdefghijklmnopqrstuvwxyz"
MOST_RESERVED = 50


@action("numbers.add_book", may=KEEPERS)
def add_book(  # noqa: PLR0913 - a book as its cover says it
    session: Session,
    kind: str,
    title: str,
    pattern: str,
    *,
    unit: str = "",
    period: str = YEARLY,
    place_accepted: bool = False,
) -> Result:
    """Make a book for a kind of thing, or a unit's own beside the office's (``unit`` is its short name).

    ``period`` is ``tahun`` (from 1 again each year) or ``terus``.
    """
    session.require(KEEPERS, "membuat buku nomor")
    kind, unit = clean_line("kind", kind, limit=40), clean_line("unit", unit, limit=30)
    title = clean_line("title", title, limit=80)
    if not kind.replace("_", "").isalnum() or OF_UNIT in unit:
        raise Invalid(
            "kind" if OF_UNIT not in unit else "unit", "Isi dengan huruf dan angka saja, misalnya nota_dinas."
        )
    if not title:
        raise Invalid("title", "Nama buku belum diisi.")
    if period not in (YEARLY, CONTINUOUS):
        raise Invalid("period", "Pilih tahun (mulai lagi dari 1 tiap tahun) atau terus.")
    template = _accepted_pattern(pattern, place_accepted=place_accepted)
    code = f"{kind}{OF_UNIT}{unit}" if unit else kind
    with session.write("numbers.add_book") as change:
        if BookRow.get_or_none(BookRow.code == code) is not None:
            raise Refused(f"Buku {code} sudah ada.")
        book = change.add(BookRow, code=code, title=title, pattern=template, period=period)
        change.add(SeriesRow, book=book.id, period=str(change.at.year) if period == YEARLY else "")
        return change.done(KIND, code, f"buku {title} dibuat dengan pola {template}", book=code)


@action("numbers.change_pattern", may=KEEPERS)
def change_pattern(
    session: Session, book: str, pattern: str, valid_from: str, *, reason: str, place_accepted: bool = False
) -> Result:
    """Let a book write its numbers in another way from a day on (ISO); numbers given before stay as they are."""
    session.require(KEEPERS, "mengubah pola nomor")
    template = _accepted_pattern(pattern, place_accepted=place_accepted)
    day, reason = clean_day("valid_from", valid_from), clean_line("reason", reason, limit=200)
    if not reason:
        raise Invalid("reason", "Alasan perubahan pola belum diisi.")
    with session.write("numbers.change_pattern") as change:
        row = book_named(book)
        if not day or day < change.at.date().isoformat():
            raise Invalid("valid_from", "Pola baru berlaku mulai hari ini atau sesudahnya; nomor lama tidak berubah.")
        fields = {"pattern": template, "valid_from": day, "reason": reason}
        change.add(BookPatternRow, book=row.id, entered_at=change.at.isoformat(), **fields)
        words = f"pola buku {row.title} mulai {day}: {template} ({reason})"
        return change.done(KIND, book, words, pattern=template, valid_from=day)


@action("numbers.reserve", may=GIVERS)
def reserve(
    session: Session, book: str, purpose: str, *, count: int = 1, classification: str = "", on: str = ""
) -> Result:
    """Keep the next numbers of a book free for papers that are yet to come (nomor cadangan), each with its purpose."""
    session.require(GIVERS, "mencadangkan nomor")
    purpose = _told("purpose", purpose, "Keperluan nomor cadangan belum diisi.")
    if not 1 <= count <= MOST_RESERVED:
        raise Invalid("count", f"Cadangkan 1 sampai {MOST_RESERVED} nomor sekaligus.")
    with session.write("numbers.reserve") as change:
        row, day = book_named(book), _day(change, on)
        printed = [_reserve_next(change, row, day, purpose, classification) for _ in range(count)]
        words = f"{count} nomor dicadangkan di buku {row.title}: {', '.join(printed)} ({purpose})"
        return change.done(KIND, printed[0], words, numbers=printed)


@action("numbers.insert", may=GIVERS)
def insert(  # noqa: PLR0913 - what an inserted number says
    session: Session, book: str, after: int, purpose: str, *, year: int = 0, classification: str = "", on: str = ""
) -> Result:
    """Insert a number beside one that was given (15 → 15.a, nomor sisipan), for a paper dated earlier."""
    session.require(GIVERS, "menyisipkan nomor")
    purpose = _told("purpose", purpose, "Keperluan nomor sisipan belum diisi.")
    with session.write("numbers.insert") as change:
        row, day = book_named(book), _day(change, on)
        period = (str(year or day.year)) if row.period == YEARLY else ""
        beside = _numbers_at(row, period, after)
        if not beside:
            raise Missing(f"Nomor urut {after} belum diberikan di buku {row.title} {period}.".replace(" .", "."))
        suffix = _next_suffix(beside)
        words = _words(change, classification)
        given = enter(change, row, Place(period, after, suffix), Target(RESERVED, 0, words), on=day, state=RESERVED)
        change.set(given, reason=purpose)
        told = f"nomor sisipan {given.printed} di buku {row.title} ({purpose})"
        return change.done(KIND, given.printed, told, numbers=[given.printed])


@action("numbers.void", may=GIVERS)
def void_number(session: Session, book: str, number: str, reason: str) -> Result:
    """Void a reserved or inserted number that nobody needs any more; it is never given again.

    A number that stands on a thing is voided with that thing.
    """
    session.require(GIVERS, "membatalkan nomor")
    with session.write("numbers.void") as change:
        book_row = book_named(book)
        row = NumberRow.get_or_none(NumberRow.book == book_row.id, NumberRow.printed == number.strip())
        if row is None:
            raise Missing(f"Tidak ada nomor {number} di buku {book_row.title}.")
        if row.state == "issued":
            raise Refused(f"Nomor {number} sudah dipakai; batalkan surat atau arsipnya, nomornya ikut batal.")
        void(change, row, clean_line("reason", reason, limit=200))
        return change.done(KIND, row.printed, f"nomor {row.printed} batal: {row.reason}")


@action("numbers.explain_gap", may=(*GIVERS, "pengelola"))
def explain_gap(session: Session, book: str, serial: int, remark: str, *, year: int = 0) -> Result:
    """Say why a serial was left out (nomor lompat), so that the book explains itself."""
    session.require((*GIVERS, "pengelola"), "mencatat nomor lompat")
    remark = _told("remark", remark, "Keterangan nomor lompat belum diisi.")
    with session.write("numbers.explain_gap") as change:
        row = book_named(book)
        period = str(year or change.at.year) if row.period == YEARLY else ""
        series = SeriesRow.get_or_none(SeriesRow.book == row.id, SeriesRow.period == period)
        if series is None or not 1 <= serial <= series.last or _numbers_at(row, period, serial):
            raise Refused(f"Nomor urut {serial} tidak terlewat di buku {row.title} {period}.".replace(" .", "."))
        if GapRow.get_or_none(GapRow.book == row.id, GapRow.period == period, GapRow.serial == serial) is not None:
            raise Refused(f"Nomor lompat {serial} sudah berketerangan.")
        stamp = change.at.isoformat()
        change.add(GapRow, book=row.id, period=period, serial=serial, remark=remark, entered_at=stamp)
        return change.done(KIND, book, f"nomor urut {serial} di buku {row.title} terlewat: {remark}", serial=serial)


def _accepted_pattern(pattern: str, *, place_accepted: bool) -> str:
    template = clean_line("pattern", pattern, limit=120)
    found = Pattern(template)
    found.check()
    if found.names_a_place() and not place_accepted:
        raise Invalid(
            "pattern",
            "Pola ini memuat tempat ({lemari}, {laci} atau {map}): nomornya keliru begitu map berpindah. "
            "Setujui peringatan ini bila tetap dikehendaki.",
        )
    return template


def _reserve_next(change: Change, book: BookRow, day: date, purpose: str, classification: str) -> str:
    series = open_series(book, day)
    serial = int(series.last) + 1
    while _numbers_at(book, series.period, serial):
        serial += 1
    change.set(series, last=serial)
    target = Target(RESERVED, 0, _words(change, classification))
    row = enter(change, book, Place(series.period, serial), target, on=day, state=RESERVED)
    change.set(row, reason=purpose)
    return str(row.printed)


def _words(change: Change, classification: str) -> dict[str, str]:
    office = change.session.workspace.office
    code = clean_line("classification", classification, limit=40) or office.release_classification
    return office.number_words | {"kode": code, "sifat": "B"}


def _numbers_at(book: BookRow, period: str, serial: int) -> list[NumberRow]:
    return list(
        NumberRow.select().where(NumberRow.book == book.id, NumberRow.period == period, NumberRow.serial == serial)
    )


def _next_suffix(beside: list[NumberRow]) -> str:
    used = {str(row.suffix) for row in beside}
    free = next((f".{letter}" for letter in LETTERS if f".{letter}" not in used), "")
    if not free:
        raise Refused("Nomor sisipan di sini sudah sampai huruf z.")
    return free


def _told(field: str, words: str, sentence: str) -> str:
    told = clean_line(field, words, limit=200)
    if not told:
        raise Invalid(field, sentence)
    return told


def _day(change: Change, on: str) -> date:
    given = clean_day("on", on)
    day = date.fromisoformat(given) if given else change.at.date()
    if day > change.at.date():
        raise Invalid("on", "Tanggal nomor belum tiba.")
    return day
