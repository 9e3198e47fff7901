"""*Buku darurat*: where it lies and how old it is, one to take along now, a folder that gets it every week (X7)."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from desk.emergency.actions import TAKERS
from desk.emergency.book import INDEX
from desk.emergency.schedule import Shelf, choose_folder, chosen_folder, shelves
from desk.errors import DeskError
from desk.session import Result
from desk.words import angka, kapan
from ui.dialogs.frame import Question
from ui.icons import wear
from ui.parts.plain import CLOSE, PlainLabel
from ui.safety.backup_dialog import TargetRow
from ui.safety.words import SIGNS
from ui.workbench import Workbench

TITLE = "Buku darurat"
EXPLAINED = (
    "Semua daftar kantor dan berkasnya dalam satu folder yang dapat dibaca tanpa program ini: buka indeks.html. "
    "Diperbarui sendiri setiap minggu di tempat cadangan dan di folder pilihan Anda. DIK, nama pemohon informasi, isi "
    "surat rahasia dan arsip terbatas tidak ada di dalamnya."
)
WRITING = "Buku darurat sedang ditulis …"


class BookDialog(Question):
    """The state of the emergency books, and taking one along."""

    def __init__(self, parent: QWidget | None, workbench: Workbench) -> None:
        super().__init__(parent, TITLE, "Tulis ke folder…" if workbench.may(*TAKERS) else "", cancel=CLOSE)
        self._workbench = workbench
        self.rows: list[TargetRow] = []
        self.news_label = PlainLabel(role="muted", wrap=True)
        self.open_button = QPushButton("&Buka yang terbaru")
        self.weekly_button = QPushButton("&Folder mingguan…")
        self._build_body()
        self.open_button.clicked.connect(self._on_open)
        self.weekly_button.clicked.connect(self._on_weekly)
        self._look()

    def decide(self) -> None:
        """Ask for a folder and write a book into it."""
        chosen = QFileDialog.getExistingDirectory(self, "Pilih folder, misalnya di diska USB")
        if chosen:
            self.write(Path(chosen))

    def write(self, folder: Path) -> None:
        """Write a book into a folder; the journal says who took it."""
        self._say(WRITING)
        self.verb_button.setEnabled(False)
        work = self._workbench.do_beside(
            TITLE, "safety.write_book", {"folder": str(folder)}, self._on_written, self._on_refused
        )
        self._workbench.began.emit(work)

    def keep_weekly(self, folder: Path | None) -> None:
        """Let a folder have the book every week, or no longer."""
        try:
            choose_folder(self._workbench.workspace, folder)
            self._say("Buku darurat ditulis ke sana begitu komputer tidak dipakai semenit." if folder else "")
        except DeskError as refusal:
            self._say(f"▲ {refusal}")
        self._look()

    def _build_body(self) -> None:
        self.add_words(EXPLAINED)
        self.rows = [TargetRow("") for _ in range(3)]
        for row in self.rows:
            self.body.addWidget(row)
        self.body.addWidget(self.news_label)
        self.body.addStretch()
        wear(self.verb_button, "save", "accent_text")
        self.add_buttons([self.open_button, self.weekly_button])
        self.ask_room(54, 30)

    def _look(self) -> None:
        found = shelves(self._workbench.workspace)
        for row, shelf in zip(self.rows, [*found, None, None], strict=False):
            row.setVisible(shelf is not None)
            if shelf is not None:
                self._show(row, shelf)
        self.open_button.setEnabled(any(shelf.newest for shelf in found))

    def _show(self, row: TargetRow, shelf: Shelf) -> None:
        now, place = self._workbench.workspace.now(), self._workbench.workspace.place
        light, book = shelf.light(now), shelf.newest
        names = {place.backups: "Di PC ini", chosen_folder(place): "Folder mingguan"}
        row.title_label.setText(names.get(shelf.folder, "Diska kedua"))
        missing = "belum ada" if shelf.reachable else "diska tidak terpasang"
        row.say(f"{SIGNS[light]} {kapan(book.made_at, now) if book else missing}", light, str(shelf.folder))

    def _say(self, words: str) -> None:
        self.news_label.setText(words)

    def _on_open(self) -> None:
        books = [shelf.newest for shelf in shelves(self._workbench.workspace) if shelf.newest]
        if books:
            newest = max(books, key=lambda book: book.seq)
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(newest.path / INDEX)))

    def _on_weekly(self) -> None:
        before = chosen_folder(self._workbench.workspace.place)
        chosen = QFileDialog.getExistingDirectory(self, "Pilih folder untuk buku darurat mingguan", str(before or ""))
        if chosen:
            self.keep_weekly(Path(chosen))

    def _on_written(self, told: Result) -> None:
        self.verb_button.setEnabled(True)
        lost = f" {angka(told['missing'])} berkas hilang di kantor ini." if told["missing"] else ""
        self._say(f"✓ Ditulis dan dibaca ulang: {told['path']} ({angka(told['rows'])} baris).{lost}")

    def _on_refused(self, refusal: DeskError) -> None:
        self.verb_button.setEnabled(True)
        self._say(f"▲ {refusal}")
