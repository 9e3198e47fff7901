"""Moving events on the calendar: asked why where they are confirmed, told with *Urungkan*, done again with Ulangi."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desk.coverage.month import DAY
from desk.errors import DeskError, Invalid
from desk.session import Result
from desk.words import bulan
from ui.coverage.entries import Entry
from ui.coverage.month_model import DAY_NAMES
from ui.parts.fields import LineField
from ui.parts.form_dialog import FormDialog
from ui.workbench import Workbench

ASKED: Final = ("confirmed", "moved")
"""States of events whose move asks why."""

MOST_KEPT: Final = 50


@dataclass(frozen=True)
class Step:
    """Something done on the calendar: the action with its parameters, for which event, as it was told."""

    action: str
    given: Mapping[str, Any]
    event: int
    told: str


class ReasonDialog(FormDialog):
    """Asks why something is done, and does it."""

    def __init__(self, workbench: Workbench, step: Step, words: tuple[str, str, str], parent: QWidget | None) -> None:
        self.title, self.told, self.verb = words
        self.step = step
        super().__init__(workbench, [LineField("reason", "Alasan", prompt="Misalnya: Gubernur berhalangan")], parent)

    def act(self, values: dict[str, Any]) -> Result:
        """Do it with the reason."""
        self.step = replace(self.step, given={**self.step.given, "reason": values["reason"]})
        return self.workbench.do(self.step.action, **self.step.given)


class Moves(QObject):
    """What moves events; ``done`` gives the event that is to be shown."""

    done = Signal(int)

    def __init__(self, workbench: Workbench, parent: QWidget) -> None:
        super().__init__(parent)
        self._workbench, self._parent = workbench, parent
        self.undone: list[Step] = []
        self.kept: list[Step] = []
        self.form: ReasonDialog | None = None

    def to_day(self, entry: Entry, day: date, *, copied: bool = False) -> None:
        """Move an event to a day, at the hour it has; or put a copy there."""
        if copied:
            self.to_times(entry, day.isoformat(), "", copied=True)
        elif not entry.starts or day != entry.first_day:
            given = {"event": entry.id, "starts": day.isoformat(), "day": entry.day}
            self._ask(entry, Step("coverage.move", given, entry.id, f"Dipindah ke {day_told(day)}"))

    def to_times(self, entry: Entry, starts: str, ends: str, *, copied: bool = False) -> None:
        """Let an event take place at other times (ISO moments); or put a copy there."""
        told = moment_told(starts)
        if copied:
            step = Step("coverage.copy", {"event": entry.id, "starts": starts}, entry.id, f"Disalin ke {told}")
            self._do(step, undoable=False)
        elif not entry.starts or len(starts) <= DAY or _length(starts, ends) == _length(entry.starts, entry.ends):
            given = {"event": entry.id, "starts": starts, "day": entry.day} | ({"ends": ends} if ends else {})
            self._ask(entry, Step("coverage.move", given, entry.id, f"Dipindah ke {told}"))
        else:
            given = {"event": entry.id, "starts": starts, "ends": ends, "day": entry.day}
            self._ask(entry, Step("coverage.resize", given, entry.id, f"Waktu menjadi {hours_told(starts, ends)}"))

    def by_days(self, entry: Entry, days: int) -> None:
        """Move an event some days on (or back)."""
        if entry.starts:
            self.to_day(entry, entry.first_day + timedelta(days=days))

    def to_tray(self, entry: Entry) -> None:
        """Take an event's day away."""
        given = {"event": entry.id, "starts": "", "day": entry.day}
        self._ask(entry, Step("coverage.move", given, entry.id, "Dikembalikan ke Belum terjadwal"))

    def stand(self, entry: Entry, action: str, words: tuple[str, str, str], told: str) -> None:
        """Postpone or cancel an event, with its reason; ``words`` are title, meaning and verb of the question."""
        given: dict[str, Any] = {"event": entry.id}
        if action == "coverage.cancel" and entry.day:
            given["day"] = entry.day
        self._open(Step(action, given, entry.id, told), words)

    def confirm(self, entry: Entry) -> None:
        """Say that an event takes place as it stands."""
        self._do(Step("coverage.confirm", {"event": entry.id}, entry.id, f"“{entry.title}” dinyatakan pasti"))

    def undo(self) -> bool:
        """Take back what was done last here; False if nothing was."""
        if not self.kept:
            return False
        step = self.kept.pop()
        try:
            self._workbench.do("coverage.undo", event=step.event)
        except DeskError as refusal:
            self._workbench.tell(str(refusal), "warn")
            return True
        self.undone.append(step)
        self._workbench.tell(f"Diurungkan: {step.told[:1].lower()}{step.told[1:]}")
        self.done.emit(step.event)
        return True

    def redo(self) -> bool:
        """Do again what was taken back last; False if nothing was."""
        if not self.undone:
            return False
        step = self.undone.pop()
        self._do(step, again=True)
        return True

    def _ask(self, entry: Entry, step: Step) -> None:
        """Do it, after asking why where the event stands already."""
        if entry.state in ASKED and entry.starts:
            self._open(step, ("Mengapa dipindah?", f"“{entry.title}” sudah pasti. {step.told}.", "Pindahkan"))
        else:
            self._do(step)

    def _open(self, step: Step, words: tuple[str, str, str]) -> None:
        self.form = ReasonDialog(self._workbench, step, words, self._parent)
        self.form.acted.connect(self._on_acted)
        self.form.finished.connect(self._on_finished)
        self.form.open()

    def _on_acted(self, result: Result) -> None:
        form = self.form
        if form is not None:
            self._keep(form.step, result)

    def _on_finished(self) -> None:
        self.form = None
        self.done.emit(0)

    def _do(self, step: Step, *, undoable: bool = True, again: bool = False) -> None:
        try:
            result = self._workbench.do(step.action, **step.given)
        except Invalid as refusal:
            if refusal.field == "reason":
                self._open(step, ("Mengapa dipindah?", str(refusal), "Pindahkan"))
            else:
                self._workbench.tell(str(refusal), "warn")
            return
        except DeskError as refusal:
            self._workbench.tell(str(refusal), "warn")
            return
        self._keep(step, result, undoable=undoable, again=again)

    def _keep(self, step: Step, result: Result, *, undoable: bool = True, again: bool = False) -> None:
        if not again:
            self.undone.clear()
        if undoable:
            shown = int(result.get("id", step.event))
            self.kept = [*self.kept[-MOST_KEPT:], Step(step.action, step.given, shown, step.told)]
        self._workbench.tell(step.told, "ok", self.undo if undoable else None)
        self.done.emit(int(result.get("id", step.event)))


def day_told(day: date) -> str:
    """Write a day shortly: 'Kamis 3 Des'."""
    return f"{DAY_NAMES[day.weekday()]} {day.day} {bulan(day.month)[:3]}"


def moment_told(iso: str) -> str:
    """Write a day, with its hour if it has one: 'Kamis 3 Des 09.00'."""
    hour = f" {iso[11:16].replace(':', '.')}" if len(iso) > DAY else ""
    return day_told(date.fromisoformat(iso[:DAY])) + hour


def hours_told(starts: str, ends: str) -> str:
    """Write a stretch of time shortly: 'Kamis 3 Des 09.00–11.00'."""
    return f"{moment_told(starts)}–{ends[11:16].replace(':', '.')}"


def _length(starts: str, ends: str) -> timedelta:
    if len(starts) <= DAY or len(ends) <= DAY:
        return timedelta(hours=1)
    return datetime.fromisoformat(ends[:16]) - datetime.fromisoformat(starts[:16])
