"""Laporan semester: what the registers say of each officer, for the evaluation every six months (SOP Akurasi, U.1)."""

from __future__ import annotations

from desk.figures.rows import OfficerLoad, WorkReport
from desk.office import Office
from desk.words import angka, daftar, desimal
from reports.forms.monthly import closing, introduction
from reports.forms.report_parts import (
    Column,
    caption,
    heading,
    own_words,
    remark,
    section,
    signatures,
    signer,
    step_table,
    table,
)
from reports.page import Paper, portrait
from reports.phrases import NOTHING
from reports.sheet import Sheet

NOTICE = (
    "Angka ini dihitung dari register sebagai bahan evaluasi, bukan penilaian: pekerjaan yang tidak dicatat di Meja "
    "Informasi tidak terhitung, dan langkah tanpa waktu baku dalam menit tidak dihitung tepat waktu atau terlambat."
)
COLUMNS = (
    Column("Petugas", 44),
    Column("Langkah SOP", 17, figures=True),
    Column("Tepat waktu", 17, figures=True),
    Column("Terlambat", 19, figures=True),
    Column("Dikembalikan", 24, figures=True),
    Column("Liputan", 16, figures=True),
    Column("Akhir pekan", 16, figures=True),
    Column("Tugas rapat", 18, figures=True),
)


def half_year(report: WorkReport, office: Office, paper: Paper) -> Sheet:
    """Lay the figures of all officers beside each other, then those of each by step."""
    sheet = Sheet(portrait(paper))
    heading(sheet, office, "LAPORAN SEMESTER", "ANGKA PELAKSANAAN TUGAS TIAP PETUGAS", report.period.words)
    section(sheet, "pendahuluan")
    introduction(sheet, report, NOTICE)
    section(sheet, "kegiatan")
    active = [one for one in report.officers if not one.idle]
    idle = [one.name for one in report.officers if one.idle]
    if active:
        table(sheet, COLUMNS, [officer_line(one) for one in active])
    if idle:
        remark(sheet, f"Tidak tercatat pekerjaan: {daftar(idle)}.")
    own_words(sheet, report, "kegiatan")
    section(sheet, "hasil")
    for one in active:
        _officer(sheet, one)
    own_words(sheet, report, "hasil", blank=not active)
    closing(sheet, report)
    signatures(sheet, office, signer(office, report, "kabid"), signer(office, report, "kadis"))
    return sheet


def officer_line(one: OfficerLoad) -> tuple[str, ...]:
    """Write the figures of an officer: steps, on time, late, returned, outings, at weekends, tasks."""
    return (
        one.name,
        angka(one.steps),
        on_time(one),
        angka(one.late),
        angka(one.returned),
        angka(one.outings),
        angka(one.weekend),
        tasks(one),
    )


def on_time(one: OfficerLoad) -> str:
    """Write the share of the timed steps that were on time: '92,3 %'; '–' where none was timed."""
    return f"{desimal(100 * (one.timed - one.late) / one.timed, 1)} %" if one.timed else NOTHING


def tasks(one: OfficerLoad) -> str:
    """Write an officer's tasks from meetings, with those that were late."""
    return f"{angka(one.tasks)} ({angka(one.tasks_late)} lewat batas)" if one.tasks_late else angka(one.tasks)


def _officer(sheet: Sheet, one: OfficerLoad) -> None:
    caption(sheet, f"{one.name} – {daftar(one.titles)}" if one.titles else one.name)
    if one.by_step:
        step_table(sheet, one.by_step)
    else:
        remark(sheet, "Tidak mengerjakan langkah SOP.")
