"""Keeps the back-ups of a window's office going beside the officer's work."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from desk.backup.make import Made
from desk.backup.routine import back_up_due, due
from desk.backup.schedule import Standing, targets
from desk.errors import DeskError, StorageFailed
from ui.work import LongWork, Tell
from ui.workbench import Workbench

LOOK_MILLISECONDS = 60_000
TITLE = "Cadangan"


class BackupKeeper(QObject):
    """Looks every minute whether a back-up is due; ``looked`` gives how old they are then."""

    looked = Signal(object)

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._work: LongWork[list[Made]] | None = None
        self._told = ""
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MILLISECONDS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Back up what is due, and tell how old the back-ups are."""
        try:
            waiting = due(self._workbench.workspace)
        except StorageFailed as fault:
            self._on_refused(fault)
            return
        self.looked.emit(self.standings())
        if waiting and self._work is None:
            self.back_up([each.folder for each in waiting])

    def standings(self) -> list[Standing]:
        """Tell how old the back-ups are."""
        return targets(self._workbench.workspace)

    def back_up(self, folders: list[Path]) -> None:
        """Back up to some folders now, one after the other."""
        if self._work is not None:
            return
        workspace = self._workbench.workspace

        def task(tell: Tell) -> list[Made]:
            return back_up_due(workspace, folders, tell)

        self._work = LongWork(self, TITLE, task, self._on_made, self._on_refused)
        self._workbench.began.emit(self._work)

    def stop(self) -> None:
        """Let go; work under way is called off, for the one at the exit does it."""
        self._timer.stop()
        if self._work is not None:
            self._work.call_off()

    def _on_made(self, made: list[Made]) -> None:
        self._work, self._told = None, ""
        missing = [sha256 for each in made for sha256 in each.missing]
        if missing:
            self._workbench.tell(f"{len(missing)} berkas kantor hilang atau berubah; buka Periksa kesehatan.", "bad")
        self.looked.emit(self.standings())

    def _on_refused(self, refusal: DeskError) -> None:
        """Say it once; the light goes on saying it."""
        self._work = None
        if str(refusal) != self._told:
            self._told = str(refusal)
            self._workbench.tell(f"Cadangan tidak jadi: {refusal}", "bad")
        self.looked.emit(self.standings())
