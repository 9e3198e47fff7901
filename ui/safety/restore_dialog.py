"""*Pulihkan dari cadangan*: choose, see what comes back, name the last numbers on paper, bring back (trust.md M11).

The office must be closed. The folder that was in use is kept beside the restored one.
"""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desk.backup.contents import PORTABLE, find
from desk.backup.manifest import Manifest
from desk.backup.restore import Restored, Witnesses, replace_office
from desk.errors import DeskError, Invalid
from desk.journal.trace import FILE_NAME, read_trace
from desk.office import BOOKS
from desk.paths import Place, default_trace_folder
from desk.service.terms import BOOKS as SERVICE_BOOKS
from desk.words import angka, hari_tanggal, jam
from ui.dialogs.frame import Question
from ui.icons import wear
from ui.parts.form import Form
from ui.parts.plain import CLOSE, PlainLabel
from ui.parts.progress import ProgressStrip
from ui.theme import RESOURCES, dress
from ui.work import LongWork, Tell

TITLE = "Pulihkan dari cadangan"
HELP = RESOURCES / "help" / "pulihkan.html"
CHOOSE = (
    "Pilih cadangan: satu berkas .zip, atau berkas MANIFEST.json di dalam folder cadangan (di PC ini atau di diska "
    "kedua). Data yang sekarang tidak ditimpa: foldernya disimpan di sebelahnya dengan nama “…-lama”."
)
ASK_PAPER = (
    "Lihat kertas terakhir yang dicetak. Bila nomornya lebih besar daripada yang tertulis di bawah, ketik nomor urut "
    "itu; nomor di antaranya dicatat batal dan tidak pernah diberikan lagi. Bila tidak, biarkan kosong."
)
TITLES = {
    **BOOKS,
    **{code: title for code, title, _pattern in SERVICE_BOOKS.values()},
    "arsip": "Arsip Naskah",
    "berkas": "Daftar Berkas",
}
"""What the books are called; the office is closed, so that its own words for them cannot be asked."""

COUNTED = {
    "release": "press release",
    "letter": "surat masuk",
    "event": "kegiatan",
    "item": "arsip dalam map",
    "attachment": "berkas",
    "journal_line": "baris jurnal",
}


class RestoreDialog(Question):
    """The assistant; ``restored`` is the office once it was brought back."""

    def __init__(self, place: Place, *, trace_folder: Path | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent, TITLE, "Pilih cadangan…", cancel=CLOSE)
        self.restored: Restored | None = None
        self._place, self._trace_folder = place, trace_folder
        self._source: Path | None = None
        self._manifest: Manifest | None = None
        self._traces: list[Path] = []
        self.form = Form()
        self.summary_label = PlainLabel(role="strong", wrap=True)
        self.trace_label = PlainLabel(role="muted", wrap=True)
        self.trace_button = QPushButton("Tambah berkas &jejak…")
        self.help_button = QPushButton("&Petunjuk")
        self.verdict_label = PlainLabel(role="error", wrap=True)
        self.progress = ProgressStrip()
        self.pages = QStackedWidget()
        self._build_body()
        self.trace_button.clicked.connect(self._on_trace)
        self.help_button.clicked.connect(self._on_help)

    def decide(self) -> None:
        """Go on: choose, bring back, or leave with the restored office."""
        if self.restored is not None:
            self.accept()
        elif self._manifest is None:
            self._on_choose()
        else:
            self._bring_back()

    def choose(self, source: Path) -> None:
        """Look at a back-up and show what would come back."""
        try:
            self._manifest = find(source).manifest()
        except DeskError as refusal:
            self.verdict_label.setText(f"▲ {refusal}")
            return
        self._source = source
        self.verdict_label.setText("")
        own = self._trace_folder or default_trace_folder(self._manifest.office)
        self._traces = [own / FILE_NAME] if (own / FILE_NAME).is_file() else []
        self._show_summary(self._manifest)
        self.verb_button.setText("Pulihkan")
        self.pages.setCurrentIndex(1)

    def add_trace(self, file: Path) -> None:
        """Hear another witness of which numbers were given."""
        self._traces.append(file)
        self._show_traces()

    def _build_body(self) -> None:
        first, second = QWidget(), QWidget()
        column = QVBoxLayout(first)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(PlainLabel(CHOOSE, role="muted", wrap=True))
        column.addStretch()
        column = QVBoxLayout(second)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.summary_label, self.trace_label):
            column.addWidget(part)
        column.addWidget(PlainLabel(ASK_PAPER, role="muted", wrap=True))
        column.addWidget(self.form)
        column.addStretch()
        self.pages.addWidget(first)
        self.pages.addWidget(second)
        self.body.addWidget(self.pages, 1)
        self.body.addWidget(self.verdict_label)
        self.body.addWidget(self.progress)
        wear(self.verb_button, "restore", "accent_text")
        self.trace_button.hide()
        self.add_buttons([self.help_button, self.trace_button])
        self.ask_room(44, 30)

    def _show_summary(self, said: Manifest) -> None:
        made = datetime.fromisoformat(said.made_at)
        counts = [f"{angka(said.counts[name])} {words}" for name, words in COUNTED.items() if said.counts.get(name)]
        self.summary_label.setText(f"{said.agency}\n{hari_tanggal(made)} {jam(made)}\n{', '.join(counts)}")
        for name, last in said.numbers.items():
            words = f"Nomor urut terakhir di kertas: {_book_words(name)}"
            self.form.add(name, words, QLineEdit(), hint=f"Di cadangan: {last}")
        self.trace_button.show()
        self._show_traces()

    def _show_traces(self) -> None:
        names = ", ".join(str(path) for path in self._traces)
        said = f"Berkas jejak yang dibaca: {names}." if names else "Berkas jejak PC ini tidak ada."
        self.trace_label.setText(
            f"{said} Tambahkan jejak PC lain bila ada: nomor sesudah cadangan diketahui dari sana."
        )

    def _bring_back(self) -> None:
        try:
            paper = dict(self._on_paper())
        except DeskError as refusal:
            self.form.refuse(refusal)
            return
        self.setEnabled(False)
        trace = [line for path in self._traces for line in read_trace(path)]
        task = partial(self._restored, Witnesses(trace, paper))
        work: LongWork[Restored] = LongWork(self, TITLE, task, self._on_restored, self._on_refused)
        self.progress.watch(work)

    def _restored(self, witnesses: Witnesses, tell: Tell) -> Restored:
        if self._source is None:
            raise Invalid("source", "Belum ada cadangan yang dipilih.")
        return replace_office(
            self._place, self._source, witnesses=witnesses, trace_folder=self._trace_folder, progress=tell
        )

    def _on_paper(self) -> list[tuple[str, int]]:
        found = []
        for name, words in self.form.texts().items():
            if words.strip() and not words.strip().isdecimal():
                raise Invalid(name, "Tulis nomor urutnya saja, misalnya 418.")
            if words.strip():
                found.append((name, int(words)))
        return found

    def _on_choose(self) -> None:
        start = str(self._place.backups)
        chosen, _kind = QFileDialog.getOpenFileName(self, TITLE, start, f"Cadangan (*{PORTABLE} MANIFEST.json)")
        if chosen:
            path = Path(chosen)
            self.choose(path if path.suffix.lower() == PORTABLE else path.parent)

    def _on_help(self) -> None:
        """Open the page of help, which is printed and laid beside the PC."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(HELP)))

    def _on_trace(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(self, "Berkas jejak PC lain", "", "Berkas jejak (*.log)")
        if chosen:
            self.add_trace(Path(chosen))

    def _on_restored(self, restored: Restored) -> None:
        self.restored = restored
        self.setEnabled(True)
        lost = restored.lost
        words = f"✓ Kantor dipulihkan dan sama dengan cadangan. {angka(len(lost))} nomor dinyatakan batal."
        if lost:
            words += f" Masukkan lagi dari kertasnya: {', '.join(lost[:20])}{' …' if len(lost) > 20 else ''}"  # noqa: PLR2004 - as many as fit
        self.summary_label.setText(words)
        dress(self.summary_label, "tone", "ok")
        self.form.hide()
        self.trace_button.hide()
        self.verb_button.setText("Buka kantor")

    def _on_refused(self, refusal: DeskError) -> None:
        self.setEnabled(True)
        self.verdict_label.setText(f"▲ {refusal}")


def _book_words(name: str) -> str:
    """Name a book and its year as the paper does: ``arsip@TIK/2026`` is 'Arsip Naskah, unit TIK 2026'."""
    book, _, period = name.partition("/")
    code, _, unit = book.partition("@")
    return f"{TITLES.get(code, code)}{f', unit {unit}' if unit else ''} {period}".strip()
