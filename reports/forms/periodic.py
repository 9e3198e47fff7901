"""Laporan berkala: a quarter or a year as the Kadis reports it to the Pembina (SOP Akurasi, Q.5)."""

from __future__ import annotations

from typing import Final

from desk.figures.rows import WorkReport
from desk.office import Office
from reports.boxes import paragraph
from reports.forms.monthly import archive, closing, documentation, introduction
from reports.forms.report_parts import (
    counts_table,
    heading,
    own_words,
    section,
    signatures,
    signer,
    sop_tables,
)
from reports.page import Paper, portrait
from reports.sheet import Sheet
from reports.styles import BODY

HEADS: Final = {
    "PEMERINTAH PROVINSI ": "Gubernur",
    "PEMERINTAH KABUPATEN ": "Bupati",
    "PEMERINTAH KOTA ": "Wali Kota",
}


def periodic(report: WorkReport, office: Office, paper: Paper) -> Sheet:
    """Lay the report of a quarter or a year."""
    sheet = Sheet(portrait(paper))
    heading(sheet, office, "LAPORAN BERKALA", "PELAKSANAAN LAYANAN INFORMASI DAN DOKUMENTASI", report.period.words)
    paragraph(sheet, f"Yth. {pembina(office)} selaku Pembina", BODY)
    section(sheet, "pendahuluan")
    introduction(sheet, report, f"Laporan ini memuat pelaksanaan layanan informasi {office.agency}.")
    section(sheet, "kegiatan")
    counts_table(sheet, report)
    own_words(sheet, report, "kegiatan")
    section(sheet, "hasil")
    sop_tables(sheet, report)
    documentation(sheet, report)
    archive(sheet, report)
    own_words(sheet, report, "hasil")
    closing(sheet, report)
    signatures(sheet, office, signer(office, report, "kadis"))
    return sheet


def pembina(office: Office) -> str:
    """Name the head of the region by its government: 'Gubernur Kalimantan Utara'."""
    for before, title in HEADS.items():
        if office.government.upper().startswith(before):
            return f"{title} {office.government[len(before) :].title()}"
    return f"Pimpinan {office.government.title()}"
