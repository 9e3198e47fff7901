"""Laporan bulanan: the month as the Kabid reports it, with the documentation of each bidang (SOP Akurasi, Q.5)."""

from __future__ import annotations

from desk.figures.rows import WorkReport
from desk.office import Office
from desk.words import angka
from reports.forms.report_parts import (
    Column,
    as_of_words,
    basis_words,
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
from reports.sheet import Sheet

CLOSING = "Demikian laporan ini disampaikan sebagai bahan evaluasi."


def monthly(report: WorkReport, office: Office, paper: Paper) -> Sheet:
    """Lay the report of a month: what was done, how long it took, what was documented and filed."""
    sheet = Sheet(portrait(paper))
    heading(sheet, office, "LAPORAN BULANAN", "PELAKSANAAN LAYANAN INFORMASI DAN DOKUMENTASI", report.period.words)
    section(sheet, "pendahuluan")
    introduction(sheet, report, f"Laporan ini memuat pelaksanaan layanan {office.agency} bulan {report.period.words}.")
    section(sheet, "kegiatan")
    counts_table(sheet, report)
    own_words(sheet, report, "kegiatan")
    section(sheet, "hasil")
    sop_tables(sheet, report)
    documentation(sheet, report)
    archive(sheet, report)
    safety(sheet, report)
    own_words(sheet, report, "hasil")
    closing(sheet, report)
    signatures(sheet, office, signer(office, report, "kabid"), signer(office, report, "kadis"))
    return sheet


def introduction(sheet: Sheet, report: WorkReport, usual: str) -> None:
    """Lay section A: what the report is about, its basis, until when was counted."""
    own_words(sheet, report, "pendahuluan", usual=usual)
    remark(sheet, " ".join(filter(None, (basis_words(report), as_of_words(report)))))


def closing(sheet: Sheet, report: WorkReport) -> None:
    """Lay sections D and E; where nobody wrote a conclusion there are lines for it."""
    section(sheet, "simpulan")
    own_words(sheet, report, "simpulan", blank=True)
    section(sheet, "penutup")
    own_words(sheet, report, "penutup", usual=CLOSING)


def documentation(sheet: Sheet, report: WorkReport) -> None:
    """Lay the documentation of each bidang or OPD against its list."""
    caption(sheet, "Pendokumentasian tiap bidang/OPD terhadap daftar informasi")
    if not report.documented:
        remark(sheet, "Tidak ada siklus pendokumentasian yang berjalan dalam masa ini.")
        return
    heads = ("Wajib", "Masuk masa ini", "Sudah masuk", "Kurang", "Lewat batas", "Selesai 5 tahap")
    columns = [Column("Bidang/OPD", 54), *(Column(head, 17, figures=True) for head in heads)]
    for cycle in dict.fromkeys(area.cycle for area in report.documented):
        own = [area for area in report.documented if area.cycle == cycle]
        remark(sheet, f"Siklus {cycle}")
        figures = [(one.expected, one.came, one.received, one.missing, one.late, one.kept) for one in own]
        rows = [(area.area, *map(angka, line)) for area, line in zip(own, figures, strict=True)]
        sums = (angka(sum(column)) for column in zip(*figures, strict=True))
        table(sheet, columns, [*rows, ("Jumlah", *sums)])


def archive(sheet: Sheet, report: WorkReport) -> None:
    """Lay what was filed under each classification."""
    caption(sheet, "Pengarsipan menurut klasifikasi")
    if not report.filed:
        remark(sheet, "Belum ada berkas dalam filing kabinet.")
        return
    columns = (
        Column("Klasifikasi", 30),
        Column("Uraian", 78),
        Column("Masuk masa ini", 24, figures=True),
        Column("Seluruhnya", 24, figures=True),
    )
    rows = [(one.classification, one.title, angka(one.filed), angka(one.in_all)) for one in report.filed]
    table(sheet, columns, rows)


def safety(sheet: Sheet, report: WorkReport) -> None:
    """Lay the restore drills of the month (SOP-PPID-06 and -07 G.7: back-up and plan for emergencies)."""
    caption(sheet, "Latihan pemulihan data dari cadangan")
    for words in report.drills or ("Tidak ada latihan pemulihan dalam masa ini.",):
        remark(sheet, words)
