"""*Tata letak lembar*: paper, margins, letterhead, wording and order of the office, with a sheet of each change.

The profile and the list of instructions are kept by two actions, each only where something of it changed.
"""

from __future__ import annotations

from itertools import permutations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from desk.errors import DeskError, Invalid
from desk.layout import BOUNDS, CATEGORIES, LABELS
from desk.letters.lists import instructions
from desk.letters.wording import clean_instructions
from desk.office import PAPERS
from desk.session import Result
from desk.settings.actions import changed_office
from ui.parts.act_dialog import ActDialog
from ui.parts.fields import FileField
from ui.parts.number_box import NumberBox
from ui.parts.pdf_view import PdfPane
from ui.parts.plain import PlainLabel
from ui.theme import em
from ui.workbench import Workbench

LETTER, DISPOSISI, DIP = "nota-dinas", "disposisi-sheet", "dip"
SAMPLES = ((LETTER, "Nota dinas"), (DISPOSISI, "Lembar disposisi"), (DIP, "Daftar Informasi Publik"))
IMAGES = "Gambar (*.png *.jpg *.jpeg)"
WAIT_MILLISECONDS = 200
"""The sheet is laid anew when typing has paused for so long."""


class LayoutDialog(ActDialog):
    """Changes how letters and forms are laid out; the sheet at the right is a real one, laid with these values."""

    def __init__(self, parent: QWidget | None, workbench: Workbench) -> None:
        super().__init__(parent, workbench, "Tata letak lembar", "Simpan")
        office = workbench.workspace.office
        self.sample_box = QComboBox()
        self.paper_box = QComboBox()
        self.paper_box.addItems(PAPERS)
        self.paper_box.setCurrentText(office.paper)
        self.government_edit = QLineEdit(office.government)
        self.kop_edit = _lines("\n".join(office.kop_lines), 6)
        self.logo_field = FileField("logo", "", kinds=IMAGES)
        self.no_logo_box = QCheckBox("Tanpa lambang")
        self.boxes = {name: NumberBox(*bounds, getattr(office.layout, name)) for name, bounds in BOUNDS.items()}
        self.instructions_edit = _lines("\n".join(instructions()), 12)
        self.categories_box = QComboBox()
        self.reason_edit = QLineEdit()
        self.pane = PdfPane(self)
        self.fault_label = PlainLabel("", role="warn", wrap=True)
        self._timer = QTimer(self)
        self._build_choices()
        self._build_fields()
        self._connect()
        self.show_sheet()

    def send(self) -> Result:
        """Change the profile and the list of instructions by what differs from them."""
        fields, logo, wording = self.changed(), self.logo_field.value(), self.instructions()
        if not fields and not logo and wording == instructions():
            raise Invalid("fields", "Tidak ada yang berubah.")
        answer: Result = {}
        if fields or logo:
            answer = self.workbench.do("office.change", fields=fields, logo=logo, reason=self.reason_edit.text())
            self.logo_field.put("")
        if wording != instructions():
            answer = self.workbench.do("letters.set_instructions", words=wording)
        return answer

    def changed(self) -> dict[str, object]:
        """Give the fields whose value is another than the office's."""
        office = self.workbench.workspace.office
        known = office.to_mapping()
        lines = [line.strip() for line in self.kop_edit.toPlainText().splitlines() if line.strip()]
        values: dict[str, object] = {name: box.value() for name, box in self.boxes.items()}
        values["categories"] = list(self.categories_box.currentData())
        values["logo"] = "" if self.no_logo_box.isChecked() else office.layout.logo
        typed: dict[str, object] = {
            "paper": self.paper_box.currentText(),
            "government": self.government_edit.text().strip(),
            "kop_lines": lines,
            "layout": values,
        }
        return {name: value for name, value in typed.items() if value != known[name]}

    def instructions(self) -> list[str]:
        """Give the instructions as they are typed, one to a line.

        Raises ``Invalid`` for a list that no lembar disposisi can carry.
        """
        return clean_instructions(self.instructions_edit.toPlainText().splitlines())

    def show_sheet(self) -> None:
        """Lay the chosen sample with what is typed; what cannot be is said in its place."""
        workspace = self.workbench.workspace
        logo = "" if self.no_logo_box.isChecked() else self.logo_field.value()
        try:
            office = changed_office(workspace.office, self.changed())
            chosen = self.sample_box.currentData()
            self.pane.show_bytes(self.workbench.tried(office, chosen, logo=logo, instructions=self.instructions()))
        except DeskError as refusal:
            self.fault_label.setText(str(refusal))
            return
        self.fault_label.setText("")

    def _build_choices(self) -> None:
        for name, title in SAMPLES:
            self.sample_box.addItem(title, name)
        for order in permutations(CATEGORIES):
            self.categories_box.addItem(", ".join(order), order)
        categories = self.workbench.workspace.office.layout.categories
        self.categories_box.setCurrentText(", ".join(categories))

    def _build_fields(self) -> None:
        told = "Contoh di kanan adalah lembar sungguhan dengan nilai ini; belum tersimpan sampai Anda menekan Simpan."
        self.form.add("sample", "&Contoh yang tampil", self.sample_box)
        self.form.add("paper", "&Kertas", self.paper_box)
        self.form.add("government", "Baris &pemerintah", self.government_edit)
        self.form.add("kop_lines", "Baris kop &dinas", self.kop_edit, hint="Satu baris untuk setiap baris kop.")
        self.form.add("logo", "&Lambang daerah", self.logo_field, hint="PNG atau JPEG; berdiri di kiri kop.")
        no_logo = self.form.add("no_logo", "", self.no_logo_box)
        no_logo.label.hide()
        no_logo.setVisible(bool(self.workbench.workspace.office.layout.logo))
        for name, box in self.boxes.items():
            self.form.add(name, LABELS[name], box)
        told_orders = "Satu baris untuk setiap instruksi, menurut urutannya di lembar disposisi."
        self.form.add("words", "&Instruksi lembar disposisi", self.instructions_edit, hint=told_orders)
        self.form.add("categories", "&Urutan lampiran DIP", self.categories_box)
        self.form.add("reason", "Dasar peru&bahan", self.reason_edit, hint="Misalnya nomor peraturannya.")
        self.body.addWidget(PlainLabel(told, role="muted", wrap=True))
        self.body.addWidget(self.fault_label)
        self.stand_beside(self.pane, 1.5)
        self.resize(em(72), em(46))

    def _connect(self) -> None:
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MILLISECONDS)
        self._timer.timeout.connect(self.show_sheet)
        self.sample_box.currentIndexChanged.connect(self._on_typed)
        self.paper_box.currentTextChanged.connect(self._on_typed)
        self.government_edit.textChanged.connect(self._on_typed)
        self.kop_edit.textChanged.connect(self._on_typed)
        self.logo_field.edited.connect(self._on_typed)
        self.no_logo_box.toggled.connect(self._on_typed)
        self.instructions_edit.textChanged.connect(self._on_worded)
        self.categories_box.currentIndexChanged.connect(self._on_ordered)
        for box in self.boxes.values():
            box.valueChanged.connect(self._on_typed)

    def _on_typed(self, *_: object) -> None:
        self._timer.start()

    def _on_worded(self) -> None:
        self._show(DISPOSISI)

    def _on_ordered(self, *_: object) -> None:
        self._show(DIP)

    def _show(self, sample: str) -> None:
        """Show the sheet on which the change is seen."""
        self.sample_box.setCurrentIndex(self.sample_box.findData(sample))
        self._timer.start()


def _lines(words: str, high: float) -> QPlainTextEdit:
    edit = QPlainTextEdit(words)
    edit.setTabChangesFocus(True)
    edit.setMaximumHeight(em(high))
    return edit
