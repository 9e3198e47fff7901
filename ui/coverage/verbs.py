"""What an officer does with an event: enter, change, send a crew, confirm, put off, cancel, do its step of the SOP."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from desk.actions import find
from desk.coverage import calendar
from desk.coverage.rows import LetterView
from desk.errors import DeskError
from desk.session import Result
from ui.coverage.absence_form import AbsenceForm
from ui.coverage.card_dialog import CardDialog
from ui.coverage.crew_form import CrewForm
from ui.coverage.entries import Entry, Person
from ui.coverage.event_form import TAKE_UP, EventForm
from ui.coverage.keeping import KeepingDialog
from ui.coverage.lanes import Lane
from ui.coverage.moves import Moves
from ui.coverage.owing_dialog import OwingDialog
from ui.coverage.replace_letter import ReplaceLetterForm
from ui.settings.crew_ways import CrewWaysDialog
from ui.steps.dialog import step_dialog
from ui.workbench import Workbench

ADD, EDIT, MAN, MOVE = "coverage.add", "coverage.edit", "coverage.man", "coverage.move"
WRITE: Final = "coverage.write_release"
POSTPONE: Final = ("Tunda kegiatan", "Tanggalnya dilepas dan kegiatan menunggu di Belum terjadwal.", "Tunda")
CANCEL: Final = ("Batalkan kegiatan", "Kegiatan tetap tercatat sebagai batal; SOP-nya berhenti.", "Batalkan")
NOT_YOURS: Final = "Kegiatan baru dicatat oleh {who}."


class Verbs(QObject):
    """The doing; ``acted`` gives the event that is to be shown then (0: the one that is)."""

    acted = Signal(int)

    def __init__(self, workbench: Workbench, lanes: tuple[Lane, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._workbench, self._lanes, self._parent = workbench, lanes, parent
        self.moves = Moves(workbench, parent)
        self.moves.done.connect(self.acted)
        self.form: QDialog | None = None

    def may(self, action: str) -> bool:
        """Tell whether the officer may do an action."""
        return self._workbench.may(*find(action).may)

    def begin(self, starts: str = "") -> None:
        """Open the form of a new event; ``starts`` as it is typed."""
        if not self.may(ADD):
            self._workbench.tell(NOT_YOURS.format(who=", ".join(find(ADD).may)), "warn")
            return
        self._open(EventForm(self._workbench, self._lanes, {"starts": starts}, sop=self.may(TAKE_UP),
                             parent=self._parent))  # fmt: skip

    def edit(self, event: int, day: str = "") -> None:
        """Open the form of an event that is known; ``day`` names the occurrence of a repeated one."""
        shown = calendar.calendar_event(self._workbench.workspace, event)
        self._open(EventForm(self._workbench, self._lanes, {}, event=shown, day=day, parent=self._parent))

    def send(self, event: int) -> None:
        """Open the form of an event's crew."""
        self._open(CrewForm(self._workbench, event, self._parent))

    def enter_absence(self, persons: Sequence[Person], day: str) -> None:
        """Open the form of leave, from a day (ISO) on."""
        self._open(AbsenceForm(self._workbench, persons, day, self._parent))

    def take_card(self) -> None:
        """Open the window that takes a camera's card in."""
        self.form = CardDialog(self._workbench, self._parent)
        self.form.finished.connect(self._on_finished)
        self.form.open()

    def keep_up(self, day: date) -> None:
        """Open the list of equipment, leave and shifts, as of a day."""
        self.form = KeepingDialog(self._parent, self._workbench, day)
        self.form.finished.connect(self._on_finished)
        self.form.open()

    def keep_ways(self) -> None:
        """Open the minutes between towns and the roles of crews."""
        self.form = CrewWaysDialog(self._parent, self._workbench)
        self.form.finished.connect(self._on_finished)
        self.form.open()

    def replace_letter(self, event: int, letter: LetterView) -> None:
        """Open the form of a surat tugas in place of one that was signed."""
        self._open(ReplaceLetterForm(self._workbench, event, letter, self._parent))

    def list_owed(self) -> OwingDialog:
        """Open the list of all that is still owed of events that are over; gives it."""
        self.form = dialog = OwingDialog(self._parent, self._workbench)
        dialog.finished.connect(self._on_finished)
        dialog.open()
        return dialog

    def do_step(self, event: int) -> None:
        """Do what the event waits for: its step of the SOP, or taking it into the SOP."""
        form = step_dialog(self._workbench, "events", event, self._parent)
        if form is not None:
            self._open(form)
            return
        try:
            self._workbench.do(TAKE_UP, event=event)
        except DeskError as refusal:
            self._workbench.tell(str(refusal), "warn")
        else:
            self._workbench.tell("Jadwal diterima dalam SOP peliputan.")
        self.acted.emit(event)

    def postpone(self, entry: Entry) -> None:
        """Put an event off, with the reason."""
        self.moves.stand(entry, "coverage.postpone", POSTPONE, f"“{entry.title}” ditunda")

    def cancel(self, entry: Entry) -> None:
        """Cancel an event, with the reason."""
        self.moves.stand(entry, "coverage.cancel", CANCEL, f"“{entry.title}” dibatalkan")

    def write(self, entry: Entry) -> None:
        """Begin the press release of an event ("Mulai tulis") and go to it."""
        try:
            told = self._workbench.do(WRITE, event=entry.id)
        except DeskError as refusal:
            self._workbench.tell(str(refusal), "warn")
            return
        self._workbench.open_requested.emit("releases", str(told["release"]))

    def for_entry(self) -> dict[str, Callable[[Entry], None]]:
        """Give what is done with the chosen event, by the command's key."""
        return {
            "confirm": self.moves.confirm,
            "postpone": self.postpone,
            "cancel": self.cancel,
            "untray": self.moves.to_tray,
            "write": self.write,
        }

    def _open(self, form: QDialog) -> None:
        self.form = form
        form.acted.connect(self._on_acted)  # type: ignore[attr-defined]
        form.finished.connect(self._on_finished)
        form.open()

    def _on_acted(self, result: Result) -> None:
        self.acted.emit(int(str(result.get("id", 0))))

    def _on_finished(self) -> None:
        self.form = None
        self.acted.emit(0)
