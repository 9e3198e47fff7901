"""What is asked before a number is given: the date while the PC's clock is doubtful, a new year's book."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desk.errors import DeskError
from desk.numbers.lists import year_is_open
from desk.words import hari_tanggal
from ui.parts.plain import ask
from ui.workbench import Workbench

OPENERS = ("petugas", "arsiparis", "pengelola")


def number_may_be_given(workbench: Workbench, parent: QWidget) -> bool:
    """Ask what must be settled before a number: the date, and whether a new year's book is opened."""
    return date_is_sure(workbench, parent) and book_is_open(workbench, parent)


def book_is_open(workbench: Workbench, parent: QWidget) -> bool:
    """Tell whether this year's books are open; offers to open them, once a year, to who may."""
    year = workbench.session.now().year
    if year_is_open(year) or not workbench.may(*OPENERS):
        return True
    told = f"Nomor tahun {year} dimulai dari 1. Buku tahun lalu tetap terbuka sampai ditutup."
    if not ask(parent, f"Buka buku {year}?", told, f"Buka buku {year}"):
        return False
    try:
        workbench.do("numbers.open_book", year=year)
    except DeskError as refusal:
        workbench.tell(str(refusal), "bad")
        return False
    return True


def date_is_sure(workbench: Workbench, parent: QWidget) -> bool:
    """Tell whether a number may be given today's date; asks once while the clock is doubtful."""
    session = workbench.session
    if session.date_confirmed or not workbench.workspace.doubts_clock():
        return True
    day = hari_tanggal(session.now().date())
    told = f"Jam PC ini meragukan. Nomor akan bertanggal {day}. Benarkah hari ini tanggal itu?"
    session.date_confirmed = ask(parent, "Pastikan tanggal", told, "Ya, tanggalnya benar")
    return session.date_confirmed
