"""Re-reads the files of items once a month while nobody works, and tells what is not as it came (D8)."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer

from desk.dip.fixity import Spoilt, recheck, recheck_due, spoilt
from desk.errors import Cancelled, DeskError
from desk.words import angka, daftar
from ui.lock import IdleWatch
from ui.work import LongWork, Tell, Work, idle
from ui.workbench import Workbench

REST_SECONDS: Final = 90
"""After so long without a key or the mouse the window is taken to rest."""

LOOK_MILLISECONDS: Final = 60_000
TITLE: Final = "Memeriksa berkas DIP"
CHANGED: Final = frozenset({"dip"})
NAMED: Final = 5
"""How many items a notice names."""


class FixityKeeper(QObject):
    """Looks every minute whether the files are due and the window rests; whoever comes back calls the reading off."""

    def __init__(self, workbench: Workbench, parent: QObject, *, rest: float = REST_SECONDS) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._work: LongWork[list[Spoilt]] | None = None
        self._by_hand = False
        self.rest = IdleWatch(self, idle=rest, warning=rest / 2)
        self.rest.touched.connect(self._on_touched)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MILLISECONDS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Read the files again if they are due and nobody works here."""
        if self._work is None and idle() and self.rest.is_over() and recheck_due(self._workbench.workspace):
            self._begin(by_hand=False)

    def check_now(self) -> None:
        """Read all files again because an officer asks for it; it goes on while he works."""
        if self._work is None:
            self._begin(by_hand=True)

    def note(self, item: int, *, faulty: bool) -> None:
        """Keep what was seen of one item's files, if it is news."""
        if faulty != bool(spoilt(item)):
            Work(self, partial(recheck, self._workbench.workspace, [item]), self._on_noted, self._on_refused)

    def _begin(self, *, by_hand: bool) -> None:
        self._by_hand = by_hand
        self._work = LongWork(self, TITLE, self._read, self._on_read, self._on_refused)
        self._workbench.began.emit(self._work)

    def _read(self, tell: Tell) -> list[Spoilt]:
        def told(count: int, total: int) -> bool:
            tell(f"{angka(count)} dari {angka(total)} berkas", count / max(total, 1))
            return True

        return recheck(self._workbench.workspace, progress=told)

    def _on_touched(self) -> None:
        if self._work is not None and not self._by_hand:
            self._work.call_off()

    def _on_read(self, found: list[Spoilt]) -> None:
        self._work = None
        if found:
            codes = list(dict.fromkeys(one.code for one in found))
            more = [f"{angka(len(codes) - NAMED)} lainnya"] if len(codes) > NAMED else []
            words = f"{angka(len(found))} berkas berubah atau hilang: {daftar([*codes[:NAMED], *more])}"
            self._workbench.tell(f"{words}. Pulihkan dari cadangan.", "bad")
        elif self._by_hand:
            self._workbench.tell("Semua berkas DIP sama seperti saat diterima.")
        self._workbench.changed.emit(CHANGED)

    def _on_noted(self, _found: list[Spoilt]) -> None:
        self._workbench.changed.emit(CHANGED)

    def _on_refused(self, refusal: DeskError) -> None:
        self._work = None
        if self._by_hand or not isinstance(refusal, Cancelled):
            self._workbench.tell(str(refusal), "warn")
