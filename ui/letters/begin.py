"""What a letter asks for is begun from here: its press release, or its event in the coverage calendar."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from desk.actions import find
from desk.letters.lists import LetterView
from desk.letters.outcomes import may_lead_to
from desk.session import Result
from ui.parts.ask import ActionDialog, Ask
from ui.steps.days import day_or_moment
from ui.workbench import Workbench

RELEASE: Final = "letters.begin_release"
EVENT: Final = "letters.begin_event"
LEADS: Final = {RELEASE: "releases", EVENT: "events"}
"""Each action with the register in which what it begins stands."""


class EventDialog(ActionDialog):
    """Asks for the day and the place of what is to be covered."""

    def send(self) -> Result:
        """Enter the event."""
        return self.workbench.do(
            EVENT,
            **self.fixed,
            title=self.take("title"),
            starts=day_or_moment("starts", str(self.take("starts"))),
            details={"place": self.take("place")},
        )


class Beginning(QObject):
    """Opens the two forms; what was begun is shown where it stands, in its own tab."""

    def __init__(self, workbench: Workbench, owner: QWidget) -> None:
        super().__init__(owner)
        self._workbench, self._owner = workbench, owner
        self.dialog: ActionDialog | None = None

    def offered(self, view: LetterView) -> frozenset[str]:
        """Tell which of the two actions the officer may do now, and the letter may still lead to."""
        open_ones = may_lead_to(view.number)
        return frozenset(
            action for action, kind in LEADS.items() if kind in open_ones and self._workbench.may(*find(action).may)
        )

    def begin_release(self, view: LetterView) -> None:
        """Ask what the press release is called, and open it."""
        asks = (
            Ask("title", "&Judul", value=view.subject),
            Ask("place", "T&empat kejadian", hint="Boleh kosong."),
            Ask("event_date", "Tan&ggal kejadian", "day", "", hint="Misalnya 21/11/2026; boleh kosong."),
        )
        told = f"Pengirim dan kontak diambil dari surat {view.number}. Naskahnya ditulis sesudah ini."
        self._open(ActionDialog(self._owner, self._workbench, "Jadikan press release", "&Buka press release", RELEASE,
                                asks, fixed={"letter": view.number}, told=told))  # fmt: skip

    def begin_event(self, view: LetterView) -> None:
        """Ask when and where, and enter the event."""
        asks = (
            Ask("title", "&Kegiatan", value=view.subject),
            Ask("starts", "&Waktu mulai", hint="Misalnya 21/11/2026 09.00; kosong: menunggu di Belum terjadwal."),
            Ask("place", "&Tempat"),
        )
        told = f"Penyelenggara dan kontak diambil dari surat {view.number}."
        self._open(EventDialog(self._owner, self._workbench, "Jadikan kegiatan peliputan", "&Catat kegiatan", EVENT,
                               asks, fixed={"letter": view.number}, told=told))  # fmt: skip

    def _open(self, dialog: ActionDialog) -> None:
        self.dialog = dialog
        dialog.accepted.connect(self._on_begun)
        dialog.finished.connect(self._on_finished)
        dialog.open()

    def _on_begun(self) -> None:
        told = self.dialog.result_told if self.dialog is not None else {}
        for key, kind in (("release", "releases"), ("event", "events")):
            if key in told:
                self._workbench.open_requested.emit(kind, str(told[key]))

    def _on_finished(self, _result: int) -> None:
        if isinstance(self.dialog, QDialog):
            self.dialog.deleteLater()
        self.dialog = None
