"""What the program does of itself while nobody works: the weekly emergency book, the daily check, files to read."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from desk.emergency.book import Book
from desk.emergency.schedule import due, renew
from desk.errors import Cancelled, DeskError, StorageFailed
from desk.health.findings import Finding
from desk.health.last import check_due, checked
from desk.search.files import read_waiting, waiting
from desk.words import angka
from ui.work import LongWork, Tell, idle
from ui.workbench import Workbench

BOOK, CHECK, FILES = "Buku darurat", "Periksa kesehatan", "Membaca lampiran untuk pencarian"


class RestKeeper(QObject):
    """Works when the officer rests, and stops as soon as the window goes; ``done`` says that something was."""

    done = Signal()

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._work: LongWork[list[Book]] | LongWork[list[Finding]] | LongWork[int] | None = None
        self._reading = False

    def look(self) -> None:
        """Begin what is due, one thing at a time, unless the worker is busy."""
        if self._work is not None or not idle():
            return
        workspace = self._workbench.workspace
        try:
            folders, check, files = due(workspace), check_due(workspace), bool(waiting(workspace, limit=1))
        except StorageFailed as fault:
            self._on_refused(fault)
            return
        if folders:

            def write(tell: Tell) -> list[Book]:
                return renew(workspace, folders, tell)

            self._work = LongWork(self, BOOK, write, self._on_books, self._on_refused)
            self._workbench.began.emit(self._work)
        elif check:

            def look_through(_tell: Tell) -> list[Finding]:
                return checked(workspace)

            self._work = LongWork(self, CHECK, look_through, self._on_checked, self._on_refused)
            self._workbench.began.emit(self._work)
        elif files:

            def read(tell: Tell) -> int:
                return read_waiting(workspace, partial(_count, tell))

            self._work = LongWork(self, FILES, read, self._on_read, self._on_refused)
            self._reading = True
            self._workbench.began.emit(self._work)

    def come_back(self) -> None:
        """Leave off reading files, because somebody works again and may need the worker; the rest waits."""
        if self._reading and self._work is not None:
            self._work.call_off()

    def stop(self) -> None:
        """Let go; what is half done is done when somebody next rests."""
        if self._work is not None:
            self._work.call_off()

    def _on_books(self, _made: list[Book]) -> None:
        self._work = None
        self.done.emit()
        self.look()

    def _on_checked(self, found: list[Finding]) -> None:
        self._work = None
        if found:
            self._workbench.tell(f"Pemeriksaan menemukan {len(found)} hal; buka Perkakas › Periksa kesehatan.", "bad")
        self.done.emit()
        self.look()

    def _on_read(self, _count: int) -> None:
        self._work, self._reading = None, False
        self.done.emit()
        self.look()

    def _on_refused(self, refusal: DeskError) -> None:
        self._work, self._reading = None, False
        if not isinstance(refusal, Cancelled):
            self._workbench.tell(f"Buku darurat atau pemeriksaan tidak jadi: {refusal}", "warn")


def _count(tell: Tell, place: int, total: int) -> None:
    tell(f"{angka(place)} dari {angka(total)} berkas", place / total)
