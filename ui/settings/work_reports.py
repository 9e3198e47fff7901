"""*Laporan*: weekly, monthly, periodic and half-yearly, with words of one's own in each section (X12)."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QPushButton, QWidget

from desk.errors import DeskError
from desk.figures.actions import KINDS, SECTIONS
from desk.figures.lists import own_words, periods_worked
from desk.figures.periods import period_key, read_period
from ui.dialogs.frame import Question
from ui.icons import wear
from ui.parts.form import Form
from ui.parts.papers import show_paper
from ui.parts.plain import CLOSE, PlainLabel
from ui.theme import em
from ui.workbench import Workbench

TITLE = "Laporan"
SAVED = "✓ Kata-kata tersimpan dan ikut tercetak."
WORDS = {"mingguan": "Laporan mingguan (staf)", "bulanan": "Laporan bulanan (Kabid)"}
WORDS |= {"berkala": "Laporan berkala kepada Pembina", "semester": "Laporan semester tiap petugas"}


class ReportsDialog(Question):
    """Chooses a report and its period, adds words to its sections, shows the sheet."""

    def __init__(self, parent: QWidget | None, workbench: Workbench) -> None:
        super().__init__(parent, TITLE, "Tampilkan…", cancel=CLOSE)
        self._workbench = workbench
        self.kind_combo, self.period_combo, self.section_combo = QComboBox(), QComboBox(), QComboBox()
        self.words_edit = QPlainTextEdit()
        self.save_button = QPushButton("&Simpan kata-kata")
        self.news_label = PlainLabel(role="muted", wrap=True)
        self.form = Form()
        self._build_body()
        self.kind_combo.currentIndexChanged.connect(self._on_kind)
        self.period_combo.currentIndexChanged.connect(self._on_section)
        self.section_combo.currentIndexChanged.connect(self._on_section)
        self.save_button.clicked.connect(self._on_save)
        self._on_kind(0)

    @property
    def kind(self) -> str:
        """The chosen kind of report."""
        return str(self.kind_combo.currentData())

    @property
    def period(self) -> str:
        """The key of the chosen period."""
        return str(self.period_combo.currentData() or "")

    def decide(self) -> None:
        """Show the sheet."""
        title = f"{self.kind_combo.currentText()} {self.period}"
        try:
            show_paper(self._workbench, self, f"{self.kind}-report", self.period, title=title)
        except DeskError as refusal:
            self.form.refuse(refusal)

    def _build_body(self) -> None:
        for kind, words in KINDS.items():
            self.kind_combo.addItem(WORDS[words], kind)
        for section, words in SECTIONS.items():
            self.section_combo.addItem(words, section)
        self.add_words("Angkanya diambil dari data; kata-kata Anda ditambahkan di bagiannya dan dapat diganti lagi.")
        self.form.add("kind", "&Laporan", self.kind_combo)
        self.form.add("period", "&Masa", self.period_combo)
        self.form.add("section", "&Bagian", self.section_combo)
        self.words_edit.setTabChangesFocus(True)
        self.words_edit.setMinimumHeight(em(7))
        self.form.add("words", "&Kata-kata tambahan", self.words_edit)
        self.body.addWidget(self.form)
        self.body.addWidget(self.news_label)
        self.body.addStretch()
        wear(self.verb_button, "print", "accent_text")
        wear(self.save_button, "save")
        self.add_buttons([self.save_button])
        self.ask_room(40, 40)

    def _on_kind(self, _place: int) -> None:
        now = period_key(self.kind, self._workbench.session.now().date())
        self.period_combo.clear()
        for key in dict.fromkeys([now, *periods_worked(self.kind)]):
            self.period_combo.addItem(read_period(self.kind, key).words, key)
        self._on_section(0)

    def _on_section(self, _place: int) -> None:
        section = str(self.section_combo.currentData())
        said = {words.section: words for words in own_words(self.kind, self.period)} if self.period else {}
        self.words_edit.setPlainText(said[section].words if section in said else "")
        self.news_label.setText(f"Ditulis {said[section].by}." if section in said else "")

    def _on_save(self) -> None:
        asked = {"kind": self.kind, "period": self.period, "section": str(self.section_combo.currentData())}
        try:
            self._workbench.do("reports.add_text", words=self.words_edit.toPlainText(), **asked)
        except DeskError as refusal:
            self.form.refuse(refusal)
            return
        self.form.clear()
        self.news_label.setText(SAVED)
