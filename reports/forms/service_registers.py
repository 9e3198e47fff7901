"""The registers of the service desk on paper: requests (23 columns), objections, and the public one without names.

Columns: domain.md 1.7; Lampiran of Perki 1/2010 and 1/2021. The public register hides who asked (UU 27/2022).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from desk.office import Office
from desk.service.rows import Asker, ServiceView
from desk.service.terms import GROUNDS
from desk.words import angka, hari_tanggal
from reports.boxes import paragraph, said
from reports.fonts import BOLD
from reports.forms.agenda_book import period_words
from reports.page import MM, Paper, landscape
from reports.phrases import NOTHING, short_moment
from reports.sheet import Sheet
from reports.spans import Head, SpannedRows
from reports.styles import BODY, SUBTITLE, TITLE
from reports.text import Style

GAP: Final = 3 * MM
CELL: Final = Style(6, 7.2)
HEADING: Final = Style(6, 7.2, BOLD, "center")
COUNT: Final = Style(5.5, 6.6, align="center")
TICK: Final = "✓"
PADDING: Final = 1.2

REQUEST_SHARES: Final = (12, 12, 14, 15, 15, 12, 12, 13, 22, 17, 7, 9, 16, 12, 13, 15, 12, 17, 14, 19, 15, 13, 10)
REQUEST_HEADS: Final = (
    *(Head(words, column, rows=3) for column, words in enumerate(
        ("No.", "Tanggal", "Nama", "Alamat", "Pekerjaan", "NPWP", "No. telepon", "E-mail",
         "Rincian informasi yang dibutuhkan", "Tujuan penggunaan informasi"))),
    Head("Status informasi", 10, columns=3),
    Head("Di bawah penguasaan", 10, 1, columns=2),
    Head("Ya", 10, 2), Head("Tidak", 11, 2),
    Head("Belum didokumen-tasikan", 12, 1, rows=2),
    Head("Bentuk informasi yang dikuasai", 13, columns=2),
    Head("Softcopy", 13, 1, rows=2), Head("Hardcopy", 14, 1, rows=2),
    Head("Jenis permohonan", 15, columns=2),
    Head("Melihat/ mengetahui", 15, 1, rows=2), Head("Meminta salinan", 16, 1, rows=2),
    Head("Keputusan", 17, rows=3), Head("Alasan penolakan", 18, rows=3),
    Head("Hari dan tanggal", 19, columns=2),
    Head("Pemberitahuan tertulis", 19, 1, rows=2), Head("Pemberian informasi", 20, 1, rows=2),
    Head("Biaya dan cara pembayaran", 21, columns=2),
    Head("Biaya", 21, 1, rows=2), Head("Cara", 22, 1, rows=2),
)  # fmt: skip
"""Three heading rows over 23 columns."""

OBJECTION_SHARES: Final = (14, 13, 26, 15, 26, 18, 28, 20, 17, 20, 17)
OBJECTION_HEADS: Final = tuple(Head(words, column) for column, words in enumerate(
    ("Nomor registrasi", "Tanggal diterima", "Identitas pemohon/kuasa", "Nomor pendaftaran permohonan",
     "Informasi yang diminta", "Tujuan penggunaan", "Alasan keberatan", "Keputusan atasan PPID",
     "Hari dan tanggal tanggapan", "Nama dan posisi atasan PPID", "Tanggapan pemohon")))  # fmt: skip

PUBLIC_SHARES: Final = (15, 14, 16, 50, 20, 14, 14, 17, 22)
PUBLIC_HEADS: Final = tuple(
    Head(words, column)
    for column, words in enumerate(
        ("Nomor", "Tanggal", "Jenis", "Rincian", "Keputusan", "Dijawab", "Batas", "Melalui", "Dasar hukum penolakan")
    )
)


def request_register(views: Sequence[ServiceView], office: Office, paper: Paper, period: tuple[date, date]) -> Sheet:
    """Lay the register of requests of a period: 23 columns below three heading rows."""
    lines = [request_entry(view) for view in views]
    sheet = _titled("REGISTER PERMOHONAN INFORMASI PUBLIK", office, paper, period)
    return _laid(sheet, REQUEST_SHARES, REQUEST_HEADS, lines, "permohonan")


def objection_register(views: Sequence[ServiceView], office: Office, paper: Paper, period: tuple[date, date]) -> Sheet:
    """Lay the register of objections of a period."""
    lines = [objection_entry(view) for view in views]
    sheet = _titled("REGISTER KEBERATAN", office, paper, period)
    return _laid(sheet, OBJECTION_SHARES, OBJECTION_HEADS, lines, "keberatan")


def public_register(views: Sequence[ServiceView], office: Office, paper: Paper, period: tuple[date, date]) -> Sheet:
    """Lay the register that may be shown to anybody: what was asked and answered, never who asked."""
    lines = [public_entry(view) for view in views]
    sheet = _titled("REGISTER LAYANAN INFORMASI PUBLIK", office, paper, period)
    return _laid(sheet, PUBLIC_SHARES, PUBLIC_HEADS, lines, "catatan; identitas pemohon tidak ditampilkan")


def request_entry(view: ServiceView) -> tuple[str, ...]:
    """Write a request's line: 23 cells."""
    line, asker = view.line, view.asker
    name = f"{asker.name} (kuasa: {asker.proxy})" if asker.proxy else asker.name
    given = view.given_on != ""
    return (
        line.number,
        _short(line.received_at),
        *(words or NOTHING for words in (name, asker.address, asker.occupation, asker.npwp, asker.phone, asker.email)),
        line.subject,
        view.purpose or NOTHING,
        *(_tick(view.held == held) for held in ("dikuasai", "tidak dikuasai", "belum didokumentasikan")),
        *(_tick(form in view.copies) for form in ("softcopy", "hardcopy")),
        *(_tick(view.way == way) for way in ("melihat", "salinan")),
        _decision(view),
        view.legal_reason or NOTHING,
        _long(line.answered_on),
        _long(view.given_on),
        _rupiah(view.cost) if given else NOTHING,
        view.paid_by or (NOTHING if view.cost or not given else "gratis"),
    )


def objection_entry(view: ServiceView) -> tuple[str, ...]:
    """Write an objection's line: 11 cells."""
    line = view.line
    late = " (diajukan lewat 30 hari kerja)" if view.lodged_late else ""
    who = "\n".join(filter(None, (view.answered_by, view.answered_as)))
    return (
        line.number,
        _short(line.received_at) + late,
        _identity(view.asker),
        view.about,
        line.subject,
        view.purpose or NOTHING,
        "\n".join(f"{letter}. {GROUNDS[letter]}" for letter in view.grounds),
        _decision(view),
        _long(line.answered_on),
        who or NOTHING,
        view.reaction or NOTHING,
    )


def public_entry(view: ServiceView) -> tuple[str, ...]:
    """Write an entry's line without anything that tells who asked: 9 cells."""
    line = view.line
    return (
        line.number,
        _short(line.received_at),
        line.kind,
        line.subject,
        _decision(view),
        _short(line.answered_on) or NOTHING,
        _short(line.due) or NOTHING,
        line.channel,
        view.legal_reason or NOTHING,
    )


def _titled(title: str, office: Office, paper: Paper, period: tuple[date, date]) -> Sheet:
    sheet = Sheet(landscape(paper))
    paragraph(sheet, title, TITLE)
    paragraph(sheet, office.agency, SUBTITLE)
    paragraph(sheet, period_words(period), SUBTITLE)
    sheet.space(GAP)
    return sheet


def _laid(
    sheet: Sheet, shares: Sequence[int], heads: Sequence[Head], lines: Sequence[tuple[str, ...]], what: str
) -> Sheet:
    unit = sheet.page.measure / sum(shares)
    counts = [said(str(number), COUNT) for number in range(1, len(shares) + 1)]
    widths = [share * unit for share in shares]
    table = SpannedRows(sheet, widths, padding=PADDING, header=[counts], heads=heads, head_style=HEADING)
    with table:
        for line in lines:
            table.row(*(said(words, CELL) for words in line))
    sheet.space(GAP)
    paragraph(sheet, f"Jumlah: {len(lines)} {what}." if lines else "Tidak ada catatan pada masa ini.", BODY)
    return sheet


def _decision(view: ServiceView) -> str:
    if view.line.state == "void":
        return f"batal: {view.answer}"
    return view.line.decision or ("diperpanjang" if view.extended_on else "dalam proses")


def _identity(asker: Asker) -> str:
    proxy = f"kuasa: {asker.proxy}" if asker.proxy else ""
    told = (asker.name, proxy, asker.identity, asker.address, asker.phone, asker.email)
    return "\n".join(filter(None, told)) or NOTHING


def _tick(holds: bool) -> str:  # noqa: FBT001 - one question, one mark
    return TICK if holds else ""


def _short(at: str) -> str:
    return short_moment(at[:10])


def _long(day: str) -> str:
    return hari_tanggal(date.fromisoformat(day)) if day else NOTHING


def _rupiah(cost: int) -> str:
    return f"Rp{angka(cost)}" if cost else "Rp0"
