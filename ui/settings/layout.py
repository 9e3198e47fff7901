"""*Tata letak lembar*: paper, margins and letterhead of the office, with a sheet beside them that shows each change."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from desk.errors import DeskError
from desk.layout import BOUNDS, LABELS
from desk.office import PAPERS
from desk.session import Result
from desk.settings.actions import changed_office
from ui.parts.act_dialog import ActDialog
from ui.parts.number_box import NumberBox
from ui.parts.pdf_view import PdfPane
from ui.parts.plain import PlainLabel
from ui.theme import em
from ui.workbench import Workbench

SAMPLE = "nota-dinas"
WAIT_MILLISECONDS = 200
"""The sheet is laid anew when typing has paused for so long."""


class LayoutDialog(ActDialog):
    """Changes how letters and forms are laid out; the sheet at the right is a real one, laid with these values."""

    def __init__(self, parent: QWidget | None, workbench: Workbench) -> None:
        super().__init__(parent, workbench, "Tata letak lembar", "Simpan")
        office = workbench.workspace.office
        self.paper_box = QComboBox()
        self.paper_box.addItems(PAPERS)
        self.paper_box.setCurrentText(office.paper)
        self.government_edit = QLineEdit(office.government)
        self.kop_edit = QPlainTextEdit("\n".join(office.kop_lines))
        self.kop_edit.setTabChangesFocus(True)
        self.kop_edit.setMaximumHeight(em(6))
        self.boxes = {name: NumberBox(*bounds, getattr(office.layout, name)) for name, bounds in BOUNDS.items()}
        self.reason_edit = QLineEdit()
        self.pane = PdfPane(self)
        self.fault_label = PlainLabel("", role="warn", wrap=True)
        self._timer = QTimer(self)
        self._build_fields()
        self._connect()
        self.show_sheet()

    def send(self) -> Result:
        """Change the profile by what differs from it."""
        return self.workbench.do("office.change", fields=self.changed(), reason=self.reason_edit.text())

    def changed(self) -> dict[str, object]:
        """Give the fields whose value is another than the office's."""
        office = self.workbench.workspace.office.to_mapping()
        lines = [line.strip() for line in self.kop_edit.toPlainText().splitlines() if line.strip()]
        typed: dict[str, object] = {
            "paper": self.paper_box.currentText(),
            "government": self.government_edit.text().strip(),
            "kop_lines": lines,
            "layout": {name: box.value() for name, box in self.boxes.items()},
        }
        return {name: value for name, value in typed.items() if value != office[name]}

    def show_sheet(self) -> None:
        """Lay the sample sheet with what is typed; what cannot be is said in its place."""
        workspace = self.workbench.workspace
        try:
            office = changed_office(workspace.office, self.changed())
            month = workspace.now().date().isoformat()[:7]
            self.pane.show_bytes(self.workbench.tried(office, SAMPLE, f"schedule-month/{month}"))
        except DeskError as refusal:
            self.fault_label.setText(str(refusal))
            return
        self.fault_label.setText("")

    def _build_fields(self) -> None:
        told = "Contoh di kanan adalah lembar sungguhan dengan nilai ini; belum tersimpan sampai Anda menekan Simpan."
        self.form.add("paper", "&Kertas", self.paper_box)
        self.form.add("government", "Baris &pemerintah", self.government_edit)
        self.form.add("kop_lines", "Baris kop &dinas", self.kop_edit, hint="Satu baris untuk setiap baris kop.")
        for name, box in self.boxes.items():
            self.form.add(name, LABELS[name], box)
        self.form.add("reason", "Dasar peru&bahan", self.reason_edit, hint="Misalnya nomor peraturannya.")
        self.body.addWidget(PlainLabel(told, role="muted", wrap=True))
        self.body.addWidget(self.fault_label)
        self.stand_beside(self.pane, 1.5)
        self.resize(em(72), em(46))

    def _on_typed(self, *_: object) -> None:
        self._timer.start()

    def _connect(self) -> None:
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MILLISECONDS)
        self._timer.timeout.connect(self.show_sheet)
        self.paper_box.currentTextChanged.connect(self._on_typed)
        self.government_edit.textChanged.connect(self._on_typed)
        self.kop_edit.textChanged.connect(self._on_typed)
        for box in self.boxes.values():
            box.valueChanged.connect(self._on_typed)
