"""Who and what goes to an event: free persons first, the least sent first; a clash is named and needs a reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QDialog, QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desk.coverage import calendar, manning
from desk.coverage.calendar_rows import CalendarEvent, Candidate
from desk.coverage.terms import CREW
from desk.errors import DeskError, Invalid, Refused
from desk.text import shown
from ui.coverage.entries import span_words
from ui.parts.fields import LineField, TicksField
from ui.parts.growing import RollingBody
from ui.parts.plain import CANCEL, PlainLabel
from ui.theme import dress, em
from ui.workbench import Workbench

MAN: Final = "coverage.man"
NOBODY: Final = "– belum ada –"
TOLD: Final = (
    "Yang bebas lebih dahulu, yang paling jarang bertugas paling atas; 4× (1× libur): empat kali bulan ini, sekali di "
    "hari libur."
)
SECOND: Final = 2
"""Persons that one role may have at most here; more are named by the command."""


class CrewForm(QDialog):
    """The form; ``acted`` gives the action's answer. What stands against a choice is told while choosing."""

    acted = Signal(object)

    def __init__(self, workbench: Workbench, event: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.workbench, self.event_id = workbench, event
        self.shown_event: CalendarEvent = calendar.calendar_event(workbench.workspace, event)
        self.offered: Sequence[Candidate] = calendar.candidates(workbench.workspace, event)
        self.combos: dict[str, list[QComboBox]] = {}
        self._build()
        self._look()

    def submit(self) -> None:
        """Send this crew, or say what stands against it."""
        self.error_label.hide()
        self.override_field.clear()
        try:
            result = self.workbench.do(MAN, **self._given())
        except Invalid as refusal:
            self.override_field.show()
            self.override_field.refuse(str(refusal))
            self.override_field.setFocus()
        except Refused as refusal:
            self.override_field.show()
            self.error_label.setText(f"▲ {refusal}")
            self.error_label.show()
            self.override_field.setFocus()
        except DeskError as refusal:
            self.error_label.setText(f"▲ {refusal}")
            self.error_label.show()
        else:
            missing = result.get("missing") or []
            told = f"Tim tercatat; belum lengkap: {', '.join(missing)}." if missing else "Tim lengkap dan tercatat."
            self.workbench.tell(told, "warn" if missing else "ok")
            self.acted.emit(result)
            self.accept()

    def chosen(self) -> dict[str, list[str]]:
        """Give who is chosen as what: logins by role."""
        return {
            role: [str(combo.currentData()) for combo in combos if combo.currentData()]
            for role, combos in self.combos.items()
        }

    def _given(self) -> dict[str, Any]:
        words = str(self.override_field.value())
        given: dict[str, Any] = {"event": self.event_id, "crew": self.chosen(), "override": words, "reason": words}
        if self.equipment_field is not None:
            given["equipment"] = [self._assets[number] for number in self.equipment_field.value()]
        return given

    def _build(self) -> None:
        self.setWindowTitle("Tim peliput")
        body = RollingBody()
        column = body.column
        column.setContentsMargins(em(1.2), em(0.9), em(1.2), em(0.9))
        column.setSpacing(em(0.5))
        column.addWidget(PlainLabel(self.shown_event.title, role="heading", wrap=True))
        when = span_words(self.shown_event.starts, self.shown_event.ends) or "Belum terjadwal"
        about = " · ".join(filter(None, (when, self.shown_event.place)))
        column.addWidget(PlainLabel(about, role="muted", wrap=True))
        column.addWidget(PlainLabel(TOLD, role="muted small", wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(em(0.8))
        grid.setVerticalSpacing(em(0.4))
        for row, role in enumerate(manning.roles()):
            self._add_role(grid, row, role)
        column.addLayout(grid)
        self.clash_label = PlainLabel("", role="error", wrap=True)
        column.addWidget(self.clash_label)
        self._add_equipment(column)
        self.override_field = LineField("override", "Alasan tetap ditugaskan, atau alasan perubahan mendadak")
        column.addWidget(self.override_field)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(body, 1)
        outer.addWidget(self._build_foot())
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.submit)
        room = self.screen().availableSize()
        self.resize(min(em(50), round(room.width() * 0.95)), min(em(36), round(room.height() * 0.9)))

    def _add_role(self, grid: QGridLayout, row: int, role: str) -> None:
        """Offer one or two persons for a role; the roles that must be filled stand first."""
        present = [one.login for one in self.shown_event.crew if one.role == role]
        self.combos[role] = []
        needed = " (wajib)" if role in CREW else ""
        grid.addWidget(PlainLabel(f"{role.capitalize()}{needed}", role="strong" if needed else ""), row, 0)
        for place in range(max(SECOND, len(present)) if needed else 1):
            combo = QComboBox()
            combo.setAccessibleName(f"{role.capitalize()} {place + 1}")
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.addItem(NOBODY if place == 0 else "– tambah –", "")
            for one in self.offered:
                combo.addItem(shown(candidate_words(one)), one.login)
            if place < len(present):
                combo.setCurrentIndex(max(0, combo.findData(present[place])))
            combo.currentIndexChanged.connect(self._look)
            self.combos[role].append(combo)
            grid.addWidget(combo, row, place + 1)
            grid.setColumnStretch(place + 1, 1)

    def _add_equipment(self, column: QVBoxLayout) -> None:
        known = calendar.assets()
        self._assets: Mapping[int, str] = {one.id: one.name for one in known}
        self.equipment_field: TicksField | None = None
        if known:
            choices = [(one.id, f"{one.name} · {one.kind}") for one in known]
            self.equipment_field = TicksField("equipment", "Peralatan dan kendaraan", choices)
            self.equipment_field.put(" ".join(str(one.id) for one in self.shown_event.assets))
            column.addWidget(self.equipment_field)

    def _build_foot(self) -> QFrame:
        foot = QFrame()
        dress(foot, "footer")
        column = QVBoxLayout(foot)
        column.setContentsMargins(em(1.2), em(0.6), em(1.2), em(0.6))
        self.error_label = PlainLabel("", role="error", wrap=True)
        self.error_label.hide()
        column.addWidget(self.error_label)
        row = QHBoxLayout()
        row.addStretch(1)
        self.cancel_button, self.act_button = QPushButton(CANCEL), QPushButton("Tetapkan tim (Ctrl+Enter)")
        for button in (self.cancel_button, self.act_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.cancel_button.clicked.connect(self.reject)
        self.act_button.clicked.connect(self.submit)
        dress(self.act_button, "primary")
        column.addLayout(row)
        return foot

    def _look(self) -> None:
        """Tell at once what stands against who is chosen."""
        logins = {login for several in self.chosen().values() for login in several}
        told = [words for one in self.offered if one.login in logins for words in one.clashes]
        self.clash_label.setText("\n".join(f"▲ {words}" for words in told))
        self.clash_label.setVisible(bool(told))
        self.override_field.setVisible(bool(told) or bool(self.override_field.value()))


def candidate_words(one: Candidate) -> str:
    """Write somebody who might go: name, how often he went, and what stands against it."""
    weekends = f" ({one.weekends}× libur)" if one.weekends else ""
    load = f"{one.outings}×{weekends}"
    return f"▲ {one.name} · {load} · bentrok" if one.clashes else f"{one.name} · {load}"
