"""Asking for today's date before a number is given while the PC's clock is doubtful."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desk.words import hari_tanggal
from ui.parts.plain import ask
from ui.workbench import Workbench


def date_is_sure(workbench: Workbench, parent: QWidget) -> bool:
    """Tell whether a number may be given today's date; asks once while the clock is doubtful."""
    session = workbench.session
    if session.date_confirmed or not workbench.workspace.doubts_clock():
        return True
    day = hari_tanggal(session.now().date())
    told = f"Jam PC ini meragukan. Nomor akan bertanggal {day}. Benarkah hari ini tanggal itu?"
    session.date_confirmed = ask(parent, "Pastikan tanggal", told, "Ya, tanggalnya benar")
    return session.date_confirmed
