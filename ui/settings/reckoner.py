"""*Hitung hari kerja*: a count with its steps shown, so that a due date can be explained at the desk (X9)."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from desk.errors import DeskError, Invalid
from desk.settings.lists import HOURS
from desk.words import hari_tanggal
from ui.dialogs.frame import Question
from ui.parts.days import day_words, iso_day, iso_moment
from ui.parts.form import Form
from ui.parts.number_box import NumberBox
from ui.parts.plain import CLOSE, PlainLabel
from ui.workbench import Workbench

TITLE = "Hitung hari kerja"
TEN = 10
MOST = 400


class ReckonerDialog(Question):
    """Counts anew with each key."""

    def __init__(self, parent: QWidget | None, workbench: Workbench) -> None:
        super().__init__(parent, TITLE, cancel=CLOSE)
        self._workspace = workbench.workspace
        self.received_edit = QLineEdit(day_words(self._workspace.now().date().isoformat()))
        self.days_box = NumberBox(0, MOST, TEN)
        self.hours_combo = QComboBox()
        for name, words in HOURS.items():
            self.hours_combo.addItem(words, name)
        self.form = Form()
        self.due_label = PlainLabel(role="heading", wrap=True)
        self.warning_label = PlainLabel(role="error", wrap=True)
        self.steps_label = PlainLabel(role="muted", wrap=True)
        self._build_body()
        self.received_edit.textChanged.connect(self._on_changed)
        self.days_box.valueChanged.connect(self._on_changed)
        self.hours_combo.currentIndexChanged.connect(self._on_changed)
        self.count()

    def count(self) -> None:
        """Count with what stands in the fields."""
        self.form.clear()
        try:
            received = self._received()
        except DeskError as refusal:
            self.form.refuse(refusal)
            self._show("", "", ())
            return
        hours = self._workspace.hours(str(self.hours_combo.currentData()))
        found = hours.add_working_days(received, self.days_box.value())
        self._show(hari_tanggal(found.date), found.warning, found.steps)

    def _build_body(self) -> None:
        hint = "Tanggal, atau tanggal dan jam seperti 6/3/2026 15.58: sesudah jam tutup dihitung hari berikutnya."
        self.form.add("received", "&Diterima", self.received_edit, hint=hint)
        self.form.add("days", "&Jumlah hari kerja", self.days_box)
        self.form.add("hours", "&Menurut", self.hours_combo)
        for part in (self.form, self.due_label, self.warning_label, self.steps_label):
            self.body.addWidget(part)
        self.body.addStretch()
        self.ask_room(36, 34)

    def _received(self) -> date | datetime:
        words = self.received_edit.text()
        if not words.strip():
            raise Invalid("received", "Tanggal diterima belum diisi.")
        try:
            moment = datetime.fromisoformat(iso_moment("received", words))
        except Invalid:
            return date.fromisoformat(iso_day("received", words))
        return moment if moment.tzinfo else moment.replace(tzinfo=self._workspace.now().tzinfo)

    def _show(self, due: str, warning: str, steps: tuple[str, ...]) -> None:
        self.due_label.setText(due)
        self.warning_label.setText(f"▲ {warning}" if warning else "")
        self.steps_label.setText("\n".join(steps))

    def _on_changed(self, _value: object) -> None:
        self.count()
