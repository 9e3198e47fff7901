"""The archive's lists on paper: Daftar Berkas, Daftar Isi Berkas, Buku Peminjaman, tunjuk silang (domain.md 4.1)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Final

from desk.cabinet.berkas_lists import BerkasView, ContentLine
from desk.cabinet.filing import SECURITY
from desk.cabinet.lists import CabinetView, DrawerView, FolderView
from desk.cabinet.loan_lists import LoanView
from desk.office import Office
from desk.words import tanggal_tertulis
from reports.boxes import Rows, paragraph, said
from reports.forms.agenda_book import Column, period_words
from reports.forms.pairs import facts_table
from reports.letterhead import letterhead
from reports.page import MM, Paper, half, landscape, portrait
from reports.phrases import NOTHING, short_moment
from reports.sheet import Sheet, fitted
from reports.styles import (
    BODY,
    BOOK,
    BOOK_COUNT,
    BOOK_HEAD,
    SLIP_NUMBER,
    SLIP_TITLE,
    SUBTITLE,
    SUBTITLE_STRONG,
    TITLE,
)

GAP: Final = 3 * MM
BERKAS: Final = (
    Column("No", 8),
    Column("Nomor berkas", 16),
    Column("Kode klasifikasi", 22),
    Column("Indeks", 28),
    Column("Uraian informasi berkas", 62),
    Column("Kurun waktu", 26),
    Column("Tingkat perkembangan", 22),
    Column("Media", 16),
    Column("Jumlah", 14),
    Column("Filing kabinet / laci / map", 34),
    Column("Klasifikasi keamanan", 20),
    Column("Keterangan", 38),
)
CONTENTS: Final = (
    Column("No item", 9),
    Column("Nomor arsip", 34),
    Column("Kode klasifikasi", 20),
    Column("Uraian informasi arsip", 62),
    Column("Tanggal", 18),
    Column("Pencipta / asal", 30),
    Column("Nomor surat", 26),
    Column("Jumlah", 14),
    Column("Tingkat perkembangan", 22),
    Column("Keamanan", 18),
    Column("Keterangan", 34),
)
INDEX: Final = (
    Column("Laci / baris", 30),
    Column("Map / boks", 24),
    Column("Kode klasifikasi", 30),
    Column("Judul map", 96),
    Column("Tahun", 18),
    Column("Isi", 20),
)
LOANS: Final = (
    Column("Nomor", 18),
    Column("Dipinjam", 20),
    Column("Nomor arsip / berkas", 30),
    Column("Uraian", 52),
    Column("Peminjam", 28),
    Column("Unit kerja", 24),
    Column("Keperluan", 32),
    Column("Batas kembali", 18),
    Column("Kembali", 20),
    Column("Keadaan", 22),
)


def berkas_list(views: Sequence[BerkasView], office: Office, paper: Paper, place: str) -> Sheet:
    """Lay the Daftar Berkas of a place."""
    return book(
        paper,
        ("DAFTAR BERKAS", office.agency, f"Tempat: {place or 'semua kabinet'}"),
        BERKAS,
        (berkas_line(number, view) for number, view in enumerate(views, start=1)),
        f"Jumlah: {len(views)} berkas." if views else "Belum ada berkas di tempat ini.",
    )


def contents_list(view: BerkasView, lines: Sequence[ContentLine], office: Office, paper: Paper) -> Sheet:
    """Lay the Daftar Isi Berkas of one berkas."""
    about = f"Berkas {view.number} · {view.classification} · {view.indeks}: {view.title}"
    return book(
        paper,
        ("DAFTAR ISI BERKAS", office.agency, f"{about} – {view.place_words}"),
        CONTENTS,
        map(content_line, lines),
        f"Jumlah: {len(lines)} item." if lines else "Berkas ini belum berisi item.",
    )


def cabinet_index(view: CabinetView, inside: Mapping[str, Sequence[FolderView]], office: Office, paper: Paper) -> Sheet:
    """Lay the index page of a cabinet: every drawer with its folders, in the order in which they stand."""
    about = " · ".join(filter(None, (view.code, view.name, view.unit, f"Ruang {view.room}" if view.room else "")))
    lines: list[tuple[str, ...]] = []
    for drawer in view.drawers:
        lines += [index_line(folder, drawer.name) for folder in inside[drawer.path]]
        lines += [] if inside[drawer.path] else [_empty_drawer(drawer)]
    folders = sum(map(len, inside.values()))
    keeper = f"Penanggung jawab: {view.keeper}. " if view.keeper else ""
    end = f"{keeper}Jumlah: {len(view.drawers)} laci, {folders} map."
    return book(paper, ("INDEKS KABINET", office.agency, about), INDEX, lines, end)


def index_line(folder: FolderView, drawer: str = "") -> tuple[str, ...]:
    """Write a folder's line of its cabinet's index; ``drawer`` is the name of the drawer, '' where it has none."""
    place, _, code = folder.place.rpartition("/")
    told = (
        " · ".join(filter(None, (place, drawer))),
        code,
        folder.classification,
        folder.title,
        str(folder.year or ""),
        f"{folder.items} dari {folder.capacity}",
    )
    return tuple(words or NOTHING for words in told)


def _empty_drawer(drawer: DrawerView) -> tuple[str, ...]:
    meant = f"kosong, untuk kode {drawer.codes}" if drawer.codes else "kosong"
    return (" · ".join(filter(None, (drawer.path, drawer.name))), NOTHING, NOTHING, meant, NOTHING, NOTHING)


def loan_book(views: Sequence[LoanView], office: Office, paper: Paper, period: tuple[date, date]) -> Sheet:
    """Lay the Buku Peminjaman Arsip of a period, in the order of its numbers."""
    return book(
        paper,
        ("BUKU PEMINJAMAN ARSIP", office.agency, period_words(period)),
        LOANS,
        map(loan_line, views),
        f"Jumlah: {len(views)} peminjaman." if views else "Tidak ada peminjaman.",
    )


def slip_sheet(view: BerkasView, office: Office, paper: Paper) -> Sheet:
    """Lay the tunjuk silang of a berkas: what to look at beside it, where and why; half a page while it holds all."""
    return fitted((half(paper), portrait(paper)), partial(_slips, view=view, office=office))


def berkas_line(number: int, view: BerkasView) -> tuple[str, ...]:
    """Write a berkas's line of the Daftar Berkas."""
    notes = [view.state if view.state != "aktif" else "", view.lent]
    notes += [f"lihat juga {slip.to} ({slip.reason})" for slip in view.slips]
    told = (
        str(number),
        view.number,
        view.classification,
        view.indeks,
        view.title,
        span(view.first, view.last),
        view.development,
        view.medium,
        f"{view.items} item",
        view.place_words,
        SECURITY.get(view.security, view.security),
        "; ".join(filter(None, notes)),
    )
    return tuple(words or NOTHING for words in told)


def content_line(line: ContentLine) -> tuple[str, ...]:
    """Write an item's line of the Daftar Isi Berkas."""
    told = (
        str(line.place_in_list),
        line.number,
        line.classification,
        line.title,
        _day(line.dated),
        line.origin,
        line.reference,
        line.amount,
        line.development,
        SECURITY.get(line.security, line.security),
        "; ".join(filter(None, (line.note, line.lent))),
    )
    return tuple(words or NOTHING for words in told)


def loan_line(view: LoanView) -> tuple[str, ...]:
    """Write a loan's line of the Buku Peminjaman."""
    told = (
        view.number,
        short_moment(view.lent_at),
        view.thing,
        view.title,
        view.borrower,
        view.unit,
        view.purpose,
        _day(view.due),
        short_moment(view.returned_at) or "belum kembali",
        view.condition,
    )
    return tuple(words or NOTHING for words in told)


def span(first: str, last: str) -> str:
    """Write a kurun waktu: one day, or from the first to the last."""
    return _day(first) if first == last else f"{_day(first)} – {_day(last)}"


def _day(iso: str) -> str:
    return tanggal_tertulis(iso) if iso else NOTHING


def book(
    paper: Paper, titles: tuple[str, str, str], columns: Sequence[Column], lines: Iterable[Sequence[str]], end: str
) -> Sheet:
    """Lay a register sideways: three lines of title, numbered columns with their heads on each page, a last line."""
    sheet = Sheet(landscape(paper))
    for words, style in zip(titles, (TITLE, SUBTITLE, SUBTITLE_STRONG), strict=True):
        paragraph(sheet, words, style)
    sheet.space(GAP)
    share = sheet.page.measure / sum(column.share for column in columns)
    heads = [said(column.head, BOOK_HEAD) for column in columns]
    counts = [said(str(number), BOOK_COUNT) for number in range(1, len(columns) + 1)]
    with Rows(sheet, [column.share * share for column in columns], padding=1.5, header=[heads, counts]) as rows:
        for line in lines:
            rows.row(*(said(words, BOOK) for words in line))
    sheet.space(GAP)
    paragraph(sheet, end, BODY)
    return sheet


def _slips(sheet: Sheet, view: BerkasView, office: Office) -> Sheet:
    letterhead(sheet, office, small=True)
    paragraph(sheet, "TUNJUK SILANG", SLIP_TITLE)
    paragraph(sheet, f"Berkas {view.number} · {view.classification} · {view.indeks}", SLIP_NUMBER)
    sheet.space(GAP)
    facts_table(sheet, [("Uraian", view.title), ("Tempat", view.place_words)])
    for slip in view.slips:
        sheet.space(GAP)
        told = [("LIHAT JUGA", f"berkas {slip.to}"), ("Uraian", slip.to_title), ("Tempat", slip.to_place)]
        facts_table(sheet, [*told, ("Sebab", slip.reason)], strong=("LIHAT JUGA",))
    return sheet
