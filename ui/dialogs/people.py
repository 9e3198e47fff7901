"""Who works here: officers with their positions and keys; taking on, appointing, ending, enrolling."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from desk.errors import DeskError, Invalid
from desk.people import lists as people
from desk.people.lists import PersonRow
from desk.words import daftar
from ui.dialogs.frame import Question
from ui.dialogs.keys import Enrol, RenewKey
from ui.icons import wear
from ui.parts.days import day_words, iso_day
from ui.parts.form import Form
from ui.parts.plain import message
from ui.parts.table import Column, RowsView
from ui.theme import dress
from ui.workbench import Workbench

TITLE = "Petugas dan jabatan"
DAY_HINT = "Seperti 21/11/2026."
COLUMNS = (
    Column("Nama", lambda row: row.name, strong=lambda _row: True),
    Column("Nama masuk", lambda row: row.id, width=6),
    Column("Jabatan", lambda row: daftar(row.titles) or "–", width=18),
    Column(
        "Kunci paraf",
        lambda row: "ada" if row.keyed else "belum",
        width=7,
        chip=lambda row: "ok" if row.keyed else "plain",
    ),
)


class PeopleDialog(Question):
    """The list of officers and what the officer who looks after the PC may do with it."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent, TITLE, cancel="Tutup")
        self.workbench = workbench
        self.people_view = RowsView(COLUMNS, lambda row: row.id, name="Daftar petugas", lines=2)
        self.add_button = QPushButton("&Tambah petugas…")
        self.appoint_button = QPushButton("Tetapkan &jabatan…")
        self.dismiss_button = QPushButton("&Akhiri jabatan…")
        self.rename_button = QPushButton("&Ubah nama…")
        self.enrol_button = QPushButton("&Daftarkan kunci paraf…")
        self.renew_button = QPushButton("&Kunci paraf baru…")
        self._build_body()
        self.people_view.picked.connect(self._on_picked)
        self.add_button.clicked.connect(self._on_add)
        self.appoint_button.clicked.connect(self._on_appoint)
        self.dismiss_button.clicked.connect(self._on_dismiss)
        self.rename_button.clicked.connect(self._on_rename)
        self.enrol_button.clicked.connect(self._on_enrol)
        self.renew_button.clicked.connect(self._on_renew)
        self.load()

    def load(self) -> None:
        """Show the officers as they are now."""
        self.people_view.set_rows(people.people(self.workbench.workspace.now().date()))
        if self.people_view.current_row() is None:
            self.people_view.pick_first()
        self._on_picked(self.people_view.current_row())

    def person(self) -> PersonRow | None:
        """Give the officer at the cursor."""
        row: PersonRow | None = self.people_view.current_row()
        return row

    def _on_picked(self, row: PersonRow | None) -> None:
        may = self.workbench.may("pengelola")
        self.add_button.setEnabled(may)
        self.appoint_button.setEnabled(may and row is not None)
        self.rename_button.setEnabled(may and row is not None)
        self.dismiss_button.setEnabled(may and row is not None and bool(row.positions))
        own = row is not None and row.id == self.workbench.session.officer.login
        keyed = row is not None and row.keyed
        self.enrol_button.setVisible(not keyed)
        self.enrol_button.setEnabled(row is not None and (may or own))
        self.renew_button.setVisible(keyed)
        self.renew_button.setEnabled(may)

    def _on_add(self) -> None:
        dialog = AddOfficer(self.workbench, self)
        if dialog.exec():
            self.load()
            self.people_view.pick(dialog.form.texts()["login"])
            self.people_view.setFocus()

    def _on_appoint(self) -> None:
        person = self.person()
        if person and Appoint(self.workbench, person, self).exec():
            self.load()

    def _on_dismiss(self) -> None:
        person = self.person()
        if person and Dismiss(self.workbench, person, self).exec():
            self.load()

    def _on_rename(self) -> None:
        person = self.person()
        if person and Rename(self.workbench, person, self).exec():
            self.load()

    def _on_enrol(self) -> None:
        if person := self.person():
            self._make_key(Enrol(self.workbench.session, person.id, person.name, self), person)

    def _on_renew(self) -> None:
        if person := self.person():
            self._make_key(RenewKey(self.workbench.session, person.id, person.name, self), person)

    def _make_key(self, dialog: Enrol, person: PersonRow) -> None:
        if dialog.exec():
            self.workbench.look()
            self.load()
            message(self, "Kunci paraf dibuat", f"Catat pada lembar pendaftaran {person.name}: {dialog.mark}")

    def _build_body(self) -> None:
        self.ask_room(52, 28)
        dress(self.people_view, "framed")
        self.body.addWidget(self.people_view, 1)
        row = QHBoxLayout()
        for button, icon in (
            (self.add_button, "add"),
            (self.appoint_button, "person"),
            (self.dismiss_button, "minus"),
            (self.rename_button, "edit"),
            (self.enrol_button, "key"),
            (self.renew_button, "key"),
        ):
            wear(button, icon)
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch()
        self.body.addLayout(row)
        if not self.workbench.may("pengelola"):
            self.add_words("Hanya pengelola Meja Informasi yang mengubah daftar ini.")


class _Doing(Question):
    """A question that does one action with its fields and shows the refusal beside them."""

    def __init__(self, workbench: Workbench, parent: QWidget, title: str, verb: str) -> None:
        super().__init__(parent, title, verb)
        self.workbench = workbench
        self.form = Form()
        self.body.addWidget(self.form)
        self.body.addStretch()

    def do(self, name: str, /, **parameters: str) -> None:
        """Do it and close, or show why it was refused."""
        try:
            self.workbench.do(name, **parameters)
        except DeskError as refusal:
            self.form.refuse(refusal)
            return
        self.accept()

    def days(self, *names: str) -> dict[str, str] | None:
        """Read the days of fields, as ISO texts; None if one was refused beside its field."""
        typed = self.form.texts()
        try:
            return {name: iso_day(name, typed[name]) for name in names}
        except Invalid as refusal:
            self.form.refuse(refusal)
            return None


class AddOfficer(_Doing):
    """Takes an officer into the list."""

    def __init__(self, workbench: Workbench, parent: QWidget) -> None:
        super().__init__(workbench, parent, "Tambah petugas", "Tambah petugas")
        self.form.add("name", "&Nama lengkap dengan gelar", QLineEdit())
        self.form.add("login", "Nama &masuk", QLineEdit(), hint="Huruf kecil, pendek; contoh: siti.")
        self.form.add("nip", "N&IP", QLineEdit(), hint="18 angka; boleh dikosongkan.")
        self.form.add("rank", "&Pangkat, golongan", QLineEdit(), hint="Boleh dikosongkan.")
        self.form.fields["name"].editor.setFocus()

    def decide(self) -> None:
        """Add him."""
        self.do("people.add", **self.form.texts())


class Rename(_Doing):
    """Corrects how an officer is written."""

    def __init__(self, workbench: Workbench, person: PersonRow, parent: QWidget) -> None:
        super().__init__(workbench, parent, f"Ubah nama {person.name}", "Simpan")
        self._login = person.id
        self.form.add("name", "&Nama lengkap dengan gelar", QLineEdit(person.name))
        self.form.add("nip", "N&IP", QLineEdit(person.nip), hint="18 angka; boleh dikosongkan.")
        self.form.add("rank", "&Pangkat, golongan", QLineEdit(person.rank), hint="Boleh dikosongkan.")

    def decide(self) -> None:
        """Correct it."""
        self.do("people.rename", login=self._login, **self.form.texts())


class Appoint(_Doing):
    """Gives an officer a position."""

    def __init__(self, workbench: Workbench, person: PersonRow, parent: QWidget) -> None:
        super().__init__(workbench, parent, f"Jabatan {person.name}", "Tetapkan jabatan")
        self._login = person.id
        self.position_box = QComboBox()
        for position in people.positions():
            self.position_box.addItem(position.title, position.code)
        today = day_words(workbench.workspace.now().date().isoformat())
        self.since_edit, self.until_edit = QLineEdit(today), QLineEdit()
        self.form.add("position", "&Jabatan", self.position_box)
        self.form.add("since", "&Mulai", self.since_edit, hint=DAY_HINT)
        self.form.add("until", "&Sampai", self.until_edit, hint="Kosongkan bila seterusnya.")

    def decide(self) -> None:
        """Appoint him."""
        position = str(self.position_box.currentData())
        dates = self.days("since", "until")
        if dates is not None:
            self.do("people.appoint", login=self._login, position=position, **dates)


class Dismiss(_Doing):
    """Ends an officer's time in a position."""

    def __init__(self, workbench: Workbench, person: PersonRow, parent: QWidget) -> None:
        super().__init__(workbench, parent, f"Akhiri jabatan {person.name}", "Akhiri jabatan")
        self._login = person.id
        self.position_box = QComboBox()
        for code, title in zip(person.positions, person.titles, strict=True):
            self.position_box.addItem(title, code)
        self.until_edit = QLineEdit(day_words(workbench.workspace.now().date().isoformat()))
        self.form.add("position", "&Jabatan", self.position_box)
        self.form.add("until", "&Hari terakhir", self.until_edit, hint=DAY_HINT)

    def decide(self) -> None:
        """End it."""
        position = str(self.position_box.currentData())
        dates = self.days("until")
        if dates is not None:
            self.do("people.dismiss", login=self._login, position=position, **dates)
