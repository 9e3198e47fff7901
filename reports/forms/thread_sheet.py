"""Lembar Jejak: one thread from invitation to folder (K11). Riwayat: where a folder, berkas or item has been (F14)."""

from __future__ import annotations

from typing import Final

from desk.cabinet.history import History
from desk.office import Office
from desk.thread.lists import REGISTERS, Thread, ThreadStep
from reports.boxes import paragraph
from reports.forms.report_parts import Column, caption, heading, table
from reports.page import MM, Paper, portrait
from reports.phrases import NOTHING, short_moment
from reports.sheet import Sheet
from reports.styles import BODY

GAP: Final = 3 * MM
THINGS: Final = (Column("Register", 40), Column("Nomor", 44), Column("Uraian", 80))
STEPS: Final = (
    Column("Waktu", 26),
    Column("Register", 28),
    Column("Nomor", 34),
    Column("Oleh", 32),
    Column("Yang dilakukan", 62),
)
PAST: Final = (Column("Waktu", 28), Column("Oleh", 36), Column("Tempat sesudahnya", 30), Column("Yang dilakukan", 84))


def thread_sheet(found: Thread, office: Office, paper: Paper) -> Sheet:
    """Lay the thread of a thing: what it went through, and every act on it, oldest first."""
    sheet = Sheet(portrait(paper))
    heading(sheet, office, "LEMBAR JEJAK", f"Ditelusuri dari nomor {found.asked}")
    caption(sheet, "Dari surat sampai map")
    table(sheet, THINGS, [(register(thing.kind), thing.number, thing.title) for thing in found.things])
    caption(sheet, "Yang dilakukan")
    table(sheet, STEPS, [step_line(step) for step in found.steps])
    paragraph(sheet, f"Jumlah: {len(found.steps)} catatan.", BODY)
    return sheet


def history_sheet(found: History, office: Office, paper: Paper) -> Sheet:
    """Lay the history of a folder, berkas or item, newest first."""
    sheet = Sheet(portrait(paper))
    about = (f"{found.number} · {found.title}", f"Sekarang di {found.place}")
    heading(sheet, office, f"RIWAYAT {found.kind.upper()}", *about)
    table(sheet, PAST, [past_line(found, place) for place in range(len(found.happenings))])
    paragraph(sheet, f"Jumlah: {len(found.happenings)} catatan.", BODY)
    return sheet


def step_line(step: ThreadStep) -> tuple[str, ...]:
    """Write a step of a thread for its table."""
    return short_moment(step.at), register(step.kind), step.number, step.who, step.words or NOTHING


def past_line(found: History, place: int) -> tuple[str, ...]:
    """Write a happening for its table."""
    one = found.happenings[place]
    return short_moment(one.at), one.who, one.place or NOTHING, one.words or NOTHING


def register(kind: str) -> str:
    """Name a register for people."""
    return REGISTERS.get(kind, kind)
