"""Laporan mingguan: what the staff did in a week, officer by officer (SOP Akurasi, Q.4)."""

from __future__ import annotations

from desk.figures.rows import OfficerLoad, WorkReport
from desk.office import Office
from desk.words import angka, daftar
from reports.forms.monthly import closing, introduction
from reports.forms.report_parts import (
    Column,
    caption,
    counts_table,
    heading,
    own_words,
    remark,
    section,
    signatures,
    signer,
    sop_tables,
    table,
)
from reports.page import Paper, portrait
from reports.phrases import NOTHING
from reports.sheet import Sheet

COLUMNS = (
    Column("Petugas", 46),
    Column("Jabatan", 50),
    Column("Langkah SOP", 18, figures=True),
    Column("Terlambat", 18, figures=True),
    Column("Surat diterima", 18, figures=True),
    Column("Liputan", 16, figures=True),
)


def weekly(report: WorkReport, office: Office, paper: Paper) -> Sheet:
    """Lay the report of a week."""
    sheet = Sheet(portrait(paper))
    heading(sheet, office, "LAPORAN MINGGUAN", "PELAKSANAAN TUGAS STAF", report.period.words)
    section(sheet, "pendahuluan")
    introduction(sheet, report, f"Laporan ini memuat pelaksanaan tugas staf {office.agency} selama sepekan.")
    section(sheet, "kegiatan")
    counts_table(sheet, report)
    staff_table(sheet, report)
    own_words(sheet, report, "kegiatan")
    section(sheet, "hasil")
    sop_tables(sheet, report)
    own_words(sheet, report, "hasil")
    closing(sheet, report)
    signatures(sheet, office, signer(office, report, "petugas", "staf"), signer(office, report, "kasi", "kabid"))
    return sheet


def staff_table(sheet: Sheet, report: WorkReport) -> None:
    """Lay a line for every officer whom the registers name, and name those whom they do not."""
    active = [one for one in report.officers if not one.idle]
    idle = [one.name for one in report.officers if one.idle]
    caption(sheet, "Pekerjaan tiap petugas")
    if active:
        table(sheet, COLUMNS, [_line(one) for one in active])
    if idle:
        remark(sheet, f"Tidak tercatat pekerjaan: {daftar(idle)}.")


def _line(one: OfficerLoad) -> tuple[str, ...]:
    numbers = (one.steps, one.late, one.letters, one.outings)
    return (one.name, daftar(one.titles) or NOTHING, *map(angka, numbers))
