"""Buku Agenda Surat Masuk: the register of incoming letters, and what became of each, as a printed book."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from desk.letters.lists import DisposisiView, LetterView
from desk.office import Office
from desk.words import daftar, tanggal_pendek
from reports.boxes import Rows, paragraph, said
from reports.forms.agenda_book import Column, period_words
from reports.forms.disposisi_sheet import done_words
from reports.page import MM, Paper, landscape
from reports.phrases import NOTHING, short_moment
from reports.sheet import Sheet
from reports.styles import BODY, BOOK, BOOK_COUNT, BOOK_HEAD, SUBTITLE, TITLE

GAP: Final = 3 * MM
COLUMNS: Final = (
    Column("Nomor agenda", 16),
    Column("Diterima", 17),
    Column("Pengirim", 27),
    Column("Nomor surat", 24),
    Column("Tanggal surat", 16),
    Column("Perihal", 42),
    Column("Sifat", 14),
    Column("Permintaan", 17),
    Column("Disposisi", 50),
    Column("Batas", 16),
    Column("Pelaksanaan", 40),
    Column("Menjadi", 20),
)

Led = Mapping[str, Sequence[str]]
"""Agenda number of a letter → the numbers of the press releases that it led to."""


def letter_book(
    views: Sequence[LetterView], office: Office, paper: Paper, period: tuple[date, date], *, led: Led
) -> Sheet:
    """Lay the book of a period, in the order of its numbers."""
    sheet = Sheet(landscape(paper))
    paragraph(sheet, "BUKU AGENDA SURAT MASUK", TITLE)
    paragraph(sheet, office.agency, SUBTITLE)
    paragraph(sheet, period_words(period), SUBTITLE)
    sheet.space(GAP)
    share = sheet.page.measure / sum(column.share for column in COLUMNS)
    heads = [said(column.head, BOOK_HEAD) for column in COLUMNS]
    counts = [said(str(number), BOOK_COUNT) for number in range(1, len(COLUMNS) + 1)]
    with Rows(sheet, [column.share * share for column in COLUMNS], padding=1.5, header=[heads, counts]) as rows:
        for view in views:
            rows.row(*(said(words, BOOK) for words in letter_entry(view, led)))
    sheet.space(GAP)
    paragraph(sheet, f"Jumlah: {len(views)} surat masuk." if views else "Tidak ada surat masuk.", BODY)
    return sheet


def letter_entry(view: LetterView, led: Led) -> tuple[str, ...]:
    """Write a letter's line in the book."""
    due = sorted({one.due for one in view.chain if one.due})
    told = (
        view.number,
        short_moment(view.received_at),
        view.sender,
        view.reference,
        tanggal_pendek(date.fromisoformat(view.dated)) if view.dated else "",
        view.subject,
        view.nature,
        view.asks,
        "\n".join(_order(one) for one in view.chain),
        "\n".join(tanggal_pendek(date.fromisoformat(day)) for day in due),
        "\n".join(f"{one.to_title}: {done_words(one) or 'belum'}" for one in view.chain),
        f"Press release {daftar(led[view.number])}" if led.get(view.number) else "",
    )
    return tuple(words or NOTHING for words in told)


def _order(one: DisposisiView) -> str:
    orders = "; ".join((*one.instructions, *([one.note] if one.note else [])))
    return f"{short_moment(one.given_at)} {one.by_title} → {one.to_title}{f': {orders}' if orders else ''}"
