"""The first start: which office this is, what its papers could not tell, and who the first officer is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desk.demo.build import build_demo
from desk.errors import DeskError, Invalid
from desk.founding import found_office
from desk.office import LOCK_MINUTES, OWN_PC, Office, load_office, presets
from desk.paths import Place
from desk.text import clean_line
from ui.dialogs.frame import Question
from ui.icons import wear
from ui.parts.cards import Card, CardsView
from ui.parts.form import Form
from ui.parts.plain import PlainLabel
from ui.theme import dress, em
from ui.work import Work

TITLE = "Selamat datang di Meja Informasi"
SAMPLE = "kantor-contoh"
REQUIRED = ("bidang",)
"""What a number cannot be written without."""


def sample_place(place: Place) -> Place:
    """Find where the sample office lies: inside the data folder, apart from the real office."""
    return Place(place.folder / SAMPLE)


def sample_trace(trace_folder: Path | None) -> Path | None:
    """Find where the sample office writes its trace: never into the real office's."""
    return trace_folder / SAMPLE if trace_folder else None


PC_USES = (
    ("Beberapa petugas bergantian", LOCK_MINUTES[0]),
    ("Hanya satu petugas, dengan akunnya sendiri", OWN_PC),
)
"""Who uses the PC, and after how many minutes its screen locks."""


class FirstRun(Question):
    """Makes the office; ``place`` is where it lies once it was made.

    ``restore_wanted`` is True once the officer would rather bring one back.
    """

    def __init__(self, place: Place, *, trace_folder: Path | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent, TITLE, "Lanjut", cancel="Keluar")
        self.place = place
        self.restore_wanted = False
        self._trace_folder = trace_folder
        self.offices = {code: load_office(code) for code in presets()}
        self.offices_list = CardsView("Pilihan kantor", beside=True)
        self.sample_button = QPushButton("&Coba dengan kantor contoh")
        self.restore_button = QPushButton("&Pulihkan dari cadangan…")
        self.back_button = QPushButton("K&embali")
        self.form = Form()
        self.progress = PlainLabel(role="muted", wrap=True)
        self.pages = QStackedWidget()
        self._build_body()
        self.turns_box = QComboBox()
        self.offices_list.opened.connect(self._on_opened)
        self.sample_button.clicked.connect(self._on_sample)
        self.restore_button.clicked.connect(self._on_restore)
        self.back_button.clicked.connect(self._on_back)
        self.offices_list.setFocus()

    @property
    def office(self) -> Office:
        """The office that is chosen."""
        return self.offices[self.offices_list.current_key()]

    def decide(self) -> None:
        """Go on to the questions, or make the office with the answers."""
        if self.pages.currentIndex() == 0:
            self._ask()
        else:
            self._make()

    def _ask(self) -> None:
        for field in self.form.fields.values():
            field.deleteLater()
        self.form.fields.clear()
        self.form.add(
            "name", "&Nama Anda, petugas pertama", QLineEdit(), hint="Lengkap dengan gelar, seperti di surat."
        )
        turns = QComboBox()
        for words, minutes in PC_USES:
            turns.addItem(words, minutes)
        self.turns_box = turns
        hint = "Menentukan kapan layar terkunci sendiri; dapat diubah di Profil kantor."
        self.form.add("turns", "Siapa memakai &PC ini?", turns, hint=hint)
        for name, question in self.office.missing():
            hint = "" if name in REQUIRED else "Boleh dikosongkan dahulu."
            self.form.add(name, question, QLineEdit(), hint=hint)
        self.heading.setText(self.office.agency)
        self.verb_button.setText("Buat kantor")
        self.back_button.show()
        self.sample_button.hide()
        self.restore_button.hide()
        self.pages.setCurrentIndex(1)
        self.form.fields["name"].editor.setFocus()

    def _make(self) -> None:
        try:
            answers = {name: clean_line(name, words) for name, words in self.form.texts().items()}
            for name in ("name", *REQUIRED):
                if name in answers and not answers[name]:
                    raise Invalid(name, "Belum diisi.")
            name = answers.pop("name")
            answers["lock_minutes"] = str(self.turns_box.currentData())
            found_office(self.place, replace(self.office, **answers), trace_folder=self._trace_folder, name=name)  # type: ignore[arg-type]  # texts only
        except DeskError as refusal:
            self.form.refuse(refusal)
            return
        self.accept()

    def _on_opened(self, _key: str) -> None:
        self.decide()

    def _on_back(self) -> None:
        self.heading.setText(TITLE)
        self.verb_button.setText("Lanjut")
        self.back_button.hide()
        self.sample_button.show()
        self.restore_button.show()
        self.pages.setCurrentIndex(0)

    def _on_restore(self) -> None:
        self.restore_wanted = True
        self.reject()

    def _on_sample(self) -> None:
        self.place = sample_place(self.place)
        if self.place.database.exists():
            self.accept()
            return
        self.setEnabled(False)
        self.progress.setText("Menyiapkan kantor contoh dengan tiga minggu pekerjaan …")
        Work(self, self._built_sample, self._on_built, self._on_refused)

    def _built_sample(self) -> None:
        build_demo(self.place, trace_folder=sample_trace(self._trace_folder))

    def _on_built(self, _nothing: None) -> None:
        self.accept()

    def _on_refused(self, refusal: DeskError) -> None:
        self.setEnabled(True)
        self.progress.setText(f"▲ {refusal}")

    def _build_body(self) -> None:
        first, second = QWidget(), QWidget()
        column = QVBoxLayout(first)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(PlainLabel("Kantor mana yang memakai program ini?", role="strong"))
        dress(self.offices_list, "framed")
        self.offices_list.setMinimumHeight(em(12))
        self.offices_list.set_cards([_card(code, office) for code, office in self.offices.items()])
        self.offices_list.pick(next(iter(self.offices)))
        column.addWidget(self.offices_list, 1)
        words = "Nomor, jam kerja, jabatan dan SOP kantor itu sudah disiapkan; semuanya dapat diubah nanti."
        column.addWidget(PlainLabel(words, role="muted", wrap=True))
        answers = QVBoxLayout(second)
        answers.setContentsMargins(0, 0, 0, 0)
        answers.addWidget(self.form)
        answers.addStretch()
        self.pages.addWidget(first)
        self.pages.addWidget(second)
        self.body.addWidget(self.pages, 1)
        self.body.addWidget(self.progress)
        self.back_button.hide()
        wear(self.sample_button, "play")
        wear(self.restore_button, "restore")
        self.add_buttons([self.sample_button, self.restore_button, self.back_button])


def _card(code: str, office: Office) -> Card:
    return Card(code, office.government.title(), office.agency)
