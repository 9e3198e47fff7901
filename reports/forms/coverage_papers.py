"""Papers around coverage: the report on an event's results, the month's theme plan, minutes of evaluation meetings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from desk.coverage.calendar_rows import CalendarEvent
from desk.coverage.month import DAY, month_words
from desk.coverage.owing import Owed
from desk.coverage.rows import EventView, PlanView
from desk.meetings.lists import MeetingView, NewsLine
from desk.office import Office
from desk.people.signing import Signatory
from desk.words import daftar, hari_tanggal, tanggal
from reports.boxes import Rows, paragraph, said
from reports.forms.report_parts import Column, blank_line, caption, heading, remark, signatures, table
from reports.page import MM, Paper, portrait
from reports.phrases import NOTHING
from reports.sheet import Sheet
from reports.styles import BODY, STRONG

LABEL: Final = 46 * MM
RESULTS: Final = (Column("Berkas", 50), Column("Jenis", 16), Column("Keterangan", 60), Column("Oleh", 34))
NEWS: Final = (Column("Nomor", 24), Column("Judul", 70), Column("Terbit", 24), Column("Catatan", 40))
TASKS: Final = (Column("Keputusan", 76), Column("Petugas", 40), Column("Tenggat", 26), Column("Selesai", 20))
PLAN: Final = (
    Column("Tematik", 30),
    Column("Liputan", 50),
    Column("Waktu", 30),
    Column("Tempat", 30),
    Column("Pimpinan", 24),
    Column("Perangkat daerah", 30),
)
OWED: Final = (
    Column("No.", 11),
    Column("Tanggal", 32),
    Column("Kegiatan", 58),
    Column("Yang ditunggu", 30),
    Column("Dari", 44),
    Column("Lewat (hari)", 16, figures=True),
)
BLANKS: Final = 3


def results_report(
    view: EventView, shown: CalendarEvent, office: Office, paper: Paper, signer: Signatory | None
) -> Sheet:
    """Lay the report on what came back from an event (SOP Peliputan, step 7)."""
    sheet = Sheet(portrait(paper))
    heading(sheet, office, "LAPORAN HASIL PELIPUTAN", view.line.title)
    rows = Rows(sheet, [LABEL, sheet.page.measure - LABEL], ruled=False, padding=1.5)
    for name, words in results_facts(view, shown).items():
        rows.row(said(name, STRONG), said(words, BODY))
    caption(sheet, "Hasil liputan")
    if view.results:
        table(sheet, RESULTS, [(one.name, one.media, one.caption or NOTHING, one.by) for one in view.results])
    else:
        remark(sheet, "Belum ada hasil yang diserahkan.")
    signatures(sheet, office, signer)
    return sheet


def results_facts(view: EventView, shown: CalendarEvent) -> dict[str, str]:
    """Tell what the report says of the event itself."""
    when = hari_tanggal(date.fromisoformat(view.line.starts[:DAY])) if view.line.starts else NOTHING
    crew = "; ".join(f"{one.name} ({one.role})" for one in view.line.crew)
    return {
        "Hari, tanggal": when,
        "Waktu": shown.when,
        "Tempat": view.line.place or NOTHING,
        "Pimpinan": view.line.leader or NOTHING,
        "Penyelenggara": view.line.organiser or NOTHING,
        "Tim peliput": crew or NOTHING,
        "Surat tugas": daftar([letter.number for letter in view.letters]) or NOTHING,
        "Disetujui": tanggal(date.fromisoformat(view.approved_at[:DAY])) if view.approved_at else "belum",
        "Terbit di": "; ".join(view.publications) or "belum",
        "Disimpan di": view.medium or "belum",
        "Masih ditunggu": daftar(shown.owed) or "tidak ada",
    }


def owed_list(lines: Sequence[Owed], office: Office, paper: Paper, about: str, on: str) -> Sheet:
    """Lay what is still owed of events that are over: first what is waited for now, then what comes after it."""
    sheet = Sheet(portrait(paper))
    heading(sheet, office, "HASIL LIPUTAN YANG MASIH DITUNGGU", about, on)
    for name, at_hand in (("Ditunggu sekarang", True), ("Menyusul sesudah itu", False)):
        found = [one for one in lines if one.at_hand == at_hand]
        caption(sheet, f"{name} ({len(found)})")
        if found:
            table(sheet, OWED, [(str(place), *owed_line(one)) for place, one in enumerate(found, start=1)])
        else:
            remark(sheet, "Tidak ada.")
    return sheet


def owed_line(one: Owed) -> tuple[str, ...]:
    """Write a line of that list: when, which event and where, what, of whom, how long since."""
    where = f"{one.title}, {one.place}" if one.place else one.title
    return (_day(one.day), where, ", ".join(one.things), one.who, str(one.days))


def minutes(view: MeetingView, office: Office, paper: Paper, signer: Signatory | None) -> Sheet:
    """Lay the minutes of an evaluation meeting (SOP Akurasi, step 9): items, topics, decisions as tasks."""
    sheet = Sheet(portrait(paper))
    heading(sheet, office, "NOTULEN RAPAT EVALUASI", hari_tanggal(date.fromisoformat(view.day)))
    remark(sheet, f"Hadir: {daftar(view.attendees)}.")
    if view.absence:
        remark(sheet, f"Tidak hadir: {view.absence}")
    caption(sheet, f"Berita yang dievaluasi ({len(view.news)})")
    table(sheet, NEWS, [news_line(one) for one in view.news])
    for name, words in (("Topik", view.topics), ("Isu aktual", view.issues)):
        caption(sheet, name)
        remark(sheet, words or NOTHING)
    caption(sheet, "Keputusan dan tugas")
    lines = [(one.words, one.officer, _day(one.due), _day(one.done_at) or NOTHING) for one in view.tasks]
    table(sheet, TASKS, lines)
    signatures(sheet, office, signer)
    return sheet


def meeting_pack(news: list[NewsLine], office: Office, paper: Paper, day: str) -> Sheet:
    """Lay the pack for a meeting to come: what was published since the last, with room for notes."""
    sheet = Sheet(portrait(paper))
    heading(sheet, office, "BAHAN RAPAT EVALUASI", hari_tanggal(date.fromisoformat(day)))
    caption(sheet, f"Berita sejak rapat terakhir ({len(news)})")
    table(sheet, NEWS, [news_line(one) for one in news])
    for name in ("Topik", "Isu aktual", "Keputusan: siapa, apa, tenggat"):
        caption(sheet, name)
        for _ in range(BLANKS):
            blank_line(sheet)
    return sheet


def theme_plan(view: PlanView, office: Office, paper: Paper, signer: Signatory | None) -> Sheet:
    """Lay the plan of themes and coverage of a month (SOP Akurasi, steps 1 to 3)."""
    sheet = Sheet(portrait(paper))
    heading(sheet, office, "RENCANA LIPUTAN DAN TEMATIK", month_words(view.month))
    table(
        sheet,
        PLAN,
        [
            (
                *(one.theme or NOTHING, one.title, _day(one.starts) or "belum ada", one.place or NOTHING),
                *(one.leader or NOTHING, one.organiser or NOTHING),
            )
            for one in view.lines
        ],
    )
    if view.note:
        paragraph(sheet, view.note, BODY)
    signatures(sheet, office, signer)
    return sheet


def news_line(one: NewsLine) -> tuple[str, ...]:
    """Write a news item's line."""
    return one.number, one.title, _day(one.published_at), ""


def _day(moment: str) -> str:
    return tanggal(date.fromisoformat(moment[:DAY])) if moment else ""
