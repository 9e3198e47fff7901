"""Laporan hasil pendokumentasian: what a cycle asked for, what came, what hindered (SOP Pendokumentasian, step 5)."""

from __future__ import annotations

from datetime import date
from typing import Final

from desk.dip.rows import CycleView, ExpectedView
from desk.dip.terms import STAGES
from desk.office import Office
from desk.people.signing import Signatory
from desk.words import angka, tanggal, tanggal_pendek
from reports.boxes import paragraph
from reports.closing import signature_block
from reports.forms.report_parts import OWN, SECTION, Column, blank_line, heading, remark, table
from reports.page import MM, Paper, portrait
from reports.phrases import NOTHING
from reports.sheet import Sheet
from reports.styles import BODY

GAP: Final = 3 * MM
LETTERS: Final = "ABCDEF"
BLANKS: Final = 3
COUNTS: Final = (
    Column("Perangkat daerah", 70),
    Column("Diminta", 18, figures=True),
    Column("Masuk", 18, figures=True),
    Column("Belum", 18, figures=True),
    Column("Terlambat", 20, figures=True),
    Column("Ditata", 18, figures=True),
)
LINES: Final = (
    Column("No", 9, figures=True),
    Column("Informasi", 58),
    Column("Perangkat daerah", 44),
    Column("Diterima", 22),
    Column("Tahap terakhir", 30),
)


def documentation_report(view: CycleView, office: Office, paper: Paper, who: Signatory | None) -> Sheet:
    """Lay the report of a cycle by its last written report; before there is one, with lines to write on."""
    sheet = Sheet(portrait(paper))
    heading(sheet, office, "LAPORAN HASIL PENDOKUMENTASIAN", view.head.title, f"Masa {view.head.period}")
    report = view.reports[-1] if view.reports else None
    _section(sheet, 0, "Dasar")
    paragraph(sheet, basis_words(view), OWN)
    _section(sheet, 1, "Hasil yang dicapai")
    remark(sheet, count_words(view))
    table(sheet, COUNTS, [counted(view, place) for place in range(len(view.opds))])
    _own(sheet, report.results if report else "")
    _section(sheet, 2, "Hambatan")
    _own(sheet, report.problems if report else "", nothing="Tidak ada hambatan yang dicatat." if report else "")
    _section(sheet, 3, "Kebutuhan")
    _own(sheet, report.needs if report else "", nothing="Tidak ada kebutuhan yang dicatat." if report else "")
    _section(sheet, 4, "Rincian")
    if view.lines:
        table(sheet, LINES, [detail(place, line) for place, line in enumerate(view.lines, start=1)])
    else:
        remark(sheet, "Daftar identifikasi belum disusun.")
    sheet.space(2 * GAP)
    signature_block(sheet, office, who, on=report.at[:10] if report else "")
    return sheet


def basis_words(view: CycleView) -> str:
    """Say by which circular the information was asked for."""
    circular = view.circular
    if circular is None or not circular.number:
        return "Surat edaran pengumpulan informasi belum ditetapkan."
    day = f" tanggal {tanggal(date.fromisoformat(circular.signed_on))}" if circular.signed_on else ""
    return f"Surat Edaran Nomor {circular.number}{day} tentang {circular.subject}."


def count_words(view: CycleView) -> str:
    """Say how much of the list has come."""
    head = view.head
    return f"Diminta {angka(head.expected)} informasi, masuk {angka(head.received)}."


def counted(view: CycleView, place: int) -> tuple[str, ...]:
    """Write the counts of an OPD."""
    one = view.opds[place]
    return one.opd, *map(angka, (one.expected, one.received, one.missing, one.late, one.kept))


def detail(place: int, line: ExpectedView) -> tuple[str, ...]:
    """Write a line of the list: what came when, and the last stage that it went through of ``STAGES``."""
    came = tanggal_pendek(date.fromisoformat(line.received_on)) if line.received_on else "belum"
    stage = f"{line.stages[-1].stage} ({len(line.stages)} dari {len(STAGES)})" if line.stages else NOTHING
    return str(place), line.information, line.opd, came, stage


def _section(sheet: Sheet, place: int, title: str) -> None:
    sheet.space(GAP)
    sheet.need(SECTION.leading + 4 * BODY.leading)
    paragraph(sheet, f"{LETTERS[place]}. {title.upper()}", SECTION)
    sheet.space(GAP / 2)


def _own(sheet: Sheet, words: str, *, nothing: str = "") -> None:
    if words or nothing:
        paragraph(sheet, words or nothing, OWN)
        return
    for _ in range(BLANKS):
        blank_line(sheet)
