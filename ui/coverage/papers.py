"""The papers of the calendar: books, brief of tomorrow, rota, surat tugas, results; and the brief as a message."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desk.coverage import calendar
from desk.coverage.calendar_rows import CalendarEvent
from desk.coverage.month import month_words
from desk.errors import DeskError
from desk.words import hari_tanggal
from desk.workspace import Workspace
from ui.coverage.shared_letter import SharedLetterDialog
from ui.dialogs.frame import Question
from ui.parts.papers import show_paper
from ui.parts.plain import CLOSE
from ui.steps.message_field import MessageField
from ui.workbench import Workbench

TITLES: Final = {
    "schedule-month": "Buku Jadwal Kegiatan {month}",
    "schedule-day": "Buku Jadwal Kegiatan {day}",
    "coverage-brief": "Ringkasan H-1 untuk {day}",
    "crew-rota": "Jadwal tim peliput {month}",
    "assignment-letter": "Surat tugas {event}",
    "results-report": "Laporan hasil liputan {event}",
    "photo-collage": "Kolase foto {months} bulan sampai {month}",
}
MONTHLY: Final = ("schedule-month", "crew-rota")
OF_EVENT: Final = ("assignment-letter", "results-report")
COLLAGES: Final = {"collage-3": 3, "collage-6": 6}
"""Months up to that on screen (SOP Peliputan, step 9: every 3 to 6 months)."""

COPIES: Final = {"letter-clean": "clean", "letter-file": "file"}


class BriefDialog(Question):
    """The brief of a day as a message: copied, or opened in WhatsApp."""

    def __init__(self, workspace: Workspace, day: date, parent: QWidget) -> None:
        super().__init__(parent, f"Ringkasan H-1 untuk {hari_tanggal(day)}", cancel=CLOSE)
        self.message_field = MessageField("words", "Teks siap kirim", contact="", subject="Ringkasan H-1 peliputan")
        self.message_field.put(brief_text(workspace, day))
        self.body.addWidget(self.message_field)
        self.ask_room(42, 30)


class Papers(QObject):
    """Shows the papers of the day, month or event that is on screen."""

    def __init__(self, workbench: Workbench, parent: QWidget) -> None:
        super().__init__(parent)
        self._workbench, self._parent = workbench, parent
        self.dialog: BriefDialog | None = None
        self.shared: SharedLetterDialog | None = None

    def show(self, form: str, day: date, event: int = 0) -> None:
        """Show a paper by its form; ``letter-clean`` and ``letter-file`` are the copies of the surat tugas."""
        copy = COPIES.get(form, "")
        name = "assignment-letter" if copy else form
        key = str(event) if name in OF_EVENT else day.isoformat()[:7] if name in MONTHLY else day.isoformat()
        words = {"month": month_words(day.isoformat()[:7]), "day": hari_tanggal(day), "event": str(event)}
        options = {"copy": copy} if copy else {}
        try:
            show_paper(self._workbench, self._parent, name, key, title=TITLES[name].format(**words), **options)
        except DeskError as refusal:
            self._workbench.tell(str(refusal), "warn")

    def show_collage(self, day: date, months: int) -> None:
        """Show the collage of some months, up to that of a day."""
        first = month_of_number(day.year * 12 + day.month - months)
        key = f"{first}..{day.isoformat()[:7]}"
        title = TITLES["photo-collage"].format(months=months, month=month_words(day.isoformat()[:7]))
        try:
            show_paper(self._workbench, self._parent, "photo-collage", key, title=title)
        except DeskError as refusal:
            self._workbench.tell(str(refusal), "warn")

    def show_shared(self, event: int) -> None:
        """Ask which events stand in one surat tugas with this, and show it."""
        if event:
            self.shared = SharedLetterDialog(self._workbench, event, self._parent)
            self.shared.open()

    def show_brief(self, day: date) -> None:
        """Show the brief of a day as a message."""
        self.dialog = BriefDialog(self._workbench.workspace, day, self._parent)
        self.dialog.open()

    def commands(self, shown: Callable[[], tuple[date, int]]) -> dict[str, Callable[[], None]]:
        """Give what the menu does, by its keys; ``shown`` gives the day and event on screen."""

        def paper(form: str) -> Callable[[], None]:
            def show() -> None:
                self.show(form, *shown())

            return show

        def brief() -> None:
            self.show_brief(shown()[0])

        def together() -> None:
            self.show_shared(shown()[1])

        def months(count: int) -> Callable[[], None]:
            def show() -> None:
                self.show_collage(shown()[0], count)

            return show

        forms = ("schedule-month", "schedule-day", "coverage-brief", "crew-rota", *COPIES, "results-report")
        collages = {key: months(count) for key, count in COLLAGES.items()}
        return {form: paper(form) for form in forms} | collages | {"brief-text": brief, "shared-letter": together}


def month_of_number(number: int) -> str:
    """Write a month counted from year 0, January being 0: '2026-07'."""
    return f"{number // 12}-{number % 12 + 1:02}"


def brief_text(workspace: Workspace, day: date) -> str:
    """Write tomorrow's coverage as a message, hour by hour; who is missing stands there in words."""
    shown = calendar.calendar(workspace, day.isoformat(), day.isoformat())
    eve = day - timedelta(days=1)
    head = f"*Peliputan {hari_tanggal(day)}* (H-1 {hari_tanggal(eve)})"
    lines = [_event_text(place, one) for place, one in enumerate((one for one in shown if not one.off), start=1)]
    return "\n\n".join([head, *(lines or ["Tidak ada kegiatan."])])


def _event_text(place: int, one: CalendarEvent) -> str:
    where = " · ".join(filter(None, (one.place, "LUAR KOTA" if one.out_of_town else "")))
    crew = [f"{person.role}: {person.name}" for person in one.crew]
    lines = [f"{place}. {one.when} – *{one.title}*", one.leader, where, *crew]
    lines += [f"⚠ BELUM LENGKAP: {', '.join(one.missing)}"] if one.incomplete else []
    lines += [f"⚠ BENTROK: {'; '.join(one.clashes)}"] if one.clashes else []
    return "\n".join(filter(None, lines))
