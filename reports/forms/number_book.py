"""Buku Nomor: every number of one book in one year, also those that are void, kept free or left out (F3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from desk.numbers.lists import BookView, GapView, NumberLine
from desk.office import Office
from reports.boxes import paragraph
from reports.forms.report_parts import Column, heading, table
from reports.page import Paper, portrait
from reports.phrases import NOTHING, short_moment
from reports.sheet import Sheet
from reports.styles import BODY

STATES: Final[Mapping[str, str]] = {"issued": "dipakai", "reserved": "cadangan", "void": "BATAL"}
KINDS: Final[Mapping[str, str]] = {
    "releases": "Press release",
    "letters": "Surat masuk",
    "assignment_letters": "Surat tugas",
    "circulars": "Surat edaran",
    "papers": "Arsip",
    "dip": "Informasi publik",
    "berkas": "Berkas",
    "loans": "Peminjaman",
    "stock_takes": "Stock opname",
    "disposals": "Penyusutan",
    "lost": "Hilang bersama diska",
}
COLUMNS: Final = (
    Column("Urut", 12, figures=True),
    Column("Nomor", 50),
    Column("Diberikan", 38),
    Column("Untuk", 32),
    Column("Keadaan", 20),
    Column("Keterangan", 42),
)


def number_book(
    book: BookView, period: str, lines: Sequence[NumberLine], gaps: Sequence[GapView], paper: tuple[Office, Paper]
) -> Sheet:
    """Lay the book of a year (or the whole of a continuous one) in the order of its serials."""
    sheet = Sheet(portrait(paper[1]))
    when = f"Tahun {period}" if period else "Terus-menerus"
    heading(sheet, paper[0], f"BUKU NOMOR {book.title.upper()}", when, *_patterns(book))
    rows = [(line.serial, number_line(line)) for line in lines] + [(gap.serial, gap_line(gap)) for gap in gaps]
    table(sheet, COLUMNS, [row for _serial, row in sorted(rows)])
    void = sum(line.state == "void" for line in lines)
    paragraph(sheet, f"Jumlah: {len(lines)} nomor, {void} batal, {len(gaps)} terlewat.", BODY)
    return sheet


def number_line(line: NumberLine) -> tuple[str, ...]:
    """Write a number's line."""
    use = KINDS.get(line.kind, NOTHING)
    return (
        str(line.serial),
        line.number,
        short_moment(line.issued_at),
        use,
        STATES.get(line.state, line.state),
        line.reason or NOTHING,
    )


def gap_line(gap: GapView) -> tuple[str, ...]:
    """Write the line of a serial that was left out."""
    return str(gap.serial), NOTHING, NOTHING, NOTHING, "TERLEWAT", gap.remark or "belum berketerangan"


def _patterns(book: BookView) -> list[str]:
    """Say how the numbers are written, and since when."""
    return [f"Pola {pattern}" + (f" sejak {day}" if day else "") for day, pattern in (*book.past, *book.coming)]
