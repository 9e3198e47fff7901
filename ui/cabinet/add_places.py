"""Setting up places: a cabinet with its drawers, a folder in a drawer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from desk.cabinet import lists as cabinet
from desk.cabinet.actions import DRAWERS, FOLDERS_A_DRAWER, ITEMS_A_FOLDER
from desk.cabinet.lists import CabinetView, DrawerView
from desk.session import Result
from ui.cabinet.cabinet_view import drawer_words
from ui.cabinet.fullness import fullness
from ui.parts.act_dialog import ActDialog
from ui.parts.codes import CodeEdit
from ui.parts.number_box import NumberBox
from ui.parts.plain import PlainLabel
from ui.theme import em
from ui.workbench import Workbench

MOST_DRAWERS, MOST_FOLDERS, MOST_ITEMS = 12, 200, 1000
CABINET_PREFIX = "FK-"


class AddCabinetDialog(ActDialog):
    """Asks for a cabinet's code, name, room, and how much it holds."""

    def __init__(self, parent: QWidget | None, workbench: Workbench, cabinets: Sequence[CabinetView]) -> None:
        super().__init__(parent, workbench, "Tambah kabinet", "&Tambah kabinet")
        self.code_edit = QLineEdit(next_code(cabinets))
        self.name_edit, self.room_edit = QLineEdit(), QLineEdit()
        self.drawers_box = NumberBox(1, MOST_DRAWERS, DRAWERS, " laci")
        self.capacity_box = NumberBox(1, MOST_FOLDERS, FOLDERS_A_DRAWER, " map")
        self.form.add("code", "&Kode", self.code_edit, hint="Tertulis di kabinet dan di label, misalnya FK-02.")
        self.form.add("name", "&Nama", self.name_edit, hint="Misalnya Filing kabinet bidang IKP.")
        self.form.add("room", "&Ruang", self.room_edit)
        self.form.add("drawers", "Jumlah &laci", self.drawers_box)
        self.form.add("capacity", "&Isi tiap laci", self.capacity_box)
        self.unit_edit, self.rack_tick = QLineEdit(), QCheckBox("Ini rak untuk boks arsip inaktif")
        self.form.add("unit", "&Unit", self.unit_edit, hint="Kosong: milik bersama. Unit dapat berbuku nomor sendiri.")
        self.form.add("rack", "&Jenis", self.rack_tick)

    def send(self) -> Result:
        """Set the cabinet up."""
        code = self.code_edit.text()
        return self.workbench.do(
            "cabinet.add_cabinet",
            code=code,
            name=self.name_edit.text() or code,
            room=self.room_edit.text(),
            drawers=self.drawers_box.value(),
            capacity=self.capacity_box.value(),
            unit=self.unit_edit.text(),
            rack=self.rack_tick.isChecked(),
        )


class AddFolderDialog(ActDialog):
    """Asks for a folder's drawer, title, code and year; the drawer that is looked at is proposed."""

    def __init__(
        self, parent: QWidget | None, workbench: Workbench, drawers: Sequence[DrawerView], chosen: str = ""
    ) -> None:
        super().__init__(parent, workbench, "Tambah map", "&Tambah map")
        self.setMinimumWidth(em(42))
        office, today = workbench.workspace.office, workbench.workspace.now().date()
        self.drawer_box = QComboBox()
        for drawer in drawers:
            self.drawer_box.addItem(drawer_choice(drawer), drawer.path)
        self.drawer_box.setCurrentIndex(max(0, self.drawer_box.findData(chosen)))
        self.title_edit = QLineEdit()
        self.classification_edit = CodeEdit(today, office.release_classification)
        self.year_box = NumberBox(1945, today.year + 1, today.year)
        self.capacity_box = NumberBox(1, MOST_ITEMS, ITEMS_A_FOLDER, " item")
        self.form.add("drawer", "&Laci", self.drawer_box)
        on_tab = f"Tertulis di tab map, misalnya Press release {today.year}."
        behind = "Map berdiri di belakang sekat kode ini."
        self.form.add("title", "&Judul map", self.title_edit, hint=on_tab)
        self.form.add("classification", "&Kode klasifikasi", self.classification_edit, hint=behind)
        self.form.add("year", "Ta&hun", self.year_box)
        self.form.add("capacity", "&Isi map", self.capacity_box)
        self.proposal_label = PlainLabel(role="muted", wrap=True)
        self.body.addWidget(self.proposal_label)
        self._drawer_decided = bool(chosen)
        self.drawer_box.activated.connect(self._on_drawer_decided)
        self.classification_edit.textChanged.connect(self._propose)
        self.year_box.valueChanged.connect(self._propose)
        self._propose()
        self.title_edit.setFocus()

    def _on_drawer_decided(self, _place: int) -> None:
        self._drawer_decided = True

    def _propose(self) -> None:
        """Say where this code and year would go; the drawer follows until the officer has decided."""
        code = self.classification_edit.text().strip()
        found = cabinet.proposal(code, self.year_box.value()) if code else None
        self.proposal_label.setText(f"Usul: {found.words}" if found else "")
        if found is not None and not found.is_folder and not self._drawer_decided:
            self.drawer_box.setCurrentIndex(max(0, self.drawer_box.findData(found.place)))

    def send(self) -> Result:
        """Put the folder into the drawer."""
        return self.workbench.do(
            "cabinet.add_folder",
            drawer=str(self.drawer_box.currentData()),
            title=self.title_edit.text(),
            classification=self.classification_edit.text().strip(),
            year=self.year_box.value(),
            capacity=self.capacity_box.value(),
        )


def drawer_choice(drawer: DrawerView) -> str:
    """Write a drawer for a list of choices: 'FK-01 · Laci 2 · DIP – 3 dari 40 map · 12 item'."""
    name = f" · {drawer.name}" if drawer.name else ""
    word = fullness(drawer.folders, drawer.capacity).word
    return f"{drawer.cabinet} · Laci {drawer.code}{name} – {drawer_words(drawer)}" + (f" · {word}" if word else "")


def next_code(cabinets: Sequence[CabinetView]) -> str:
    """Propose the code after the last: FK-01 → FK-02."""
    serials = [int(view.code.removeprefix(CABINET_PREFIX)) for view in cabinets if _counted(view.code)]
    return f"{CABINET_PREFIX}{max(serials, default=0) + 1:02d}"


def _counted(code: str) -> bool:
    return code.startswith(CABINET_PREFIX) and code.removeprefix(CABINET_PREFIX).isdecimal()
