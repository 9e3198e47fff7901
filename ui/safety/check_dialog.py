"""*Periksa kesehatan*: whether the office's data are whole, each finding with what to do (X16)."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from desk.errors import DeskError
from desk.health.findings import Finding
from desk.health.last import checked, last_check
from desk.words import angka, kapan
from ui.dialogs.frame import Question
from ui.icons import wear
from ui.parts.plain import CLOSE, PlainLabel
from ui.parts.table import Column, RowsView
from ui.theme import dress
from ui.work import LongWork, Tell
from ui.workbench import Workbench

TITLE = "Periksa kesehatan"
EXPLAINED = (
    "Membaca seluruh catatan, jurnal, paraf, nomor dan berkas, lalu membandingkannya dengan berkas jejak. Pemeriksaan "
    "hanya membaca; petugas lain boleh terus bekerja."
)
COLUMNS = (
    Column("Di mana", lambda row: row.where, width=11, strong=lambda _row: True),
    Column("Yang ditemukan", lambda row: row.what),
    Column("Yang perlu dilakukan", lambda row: row.repair, width=20),
)


class CheckDialog(Question):
    """Runs the check beside the window and lists what it finds."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent, TITLE, "Periksa sekarang", cancel=CLOSE)
        self._workbench = workbench
        self._work: LongWork[list[Finding]] | None = None
        self._found: list[Finding] = []
        self.verdict_label = PlainLabel(role="strong", wrap=True)
        self.findings_view = RowsView(COLUMNS, lambda row: (row.where, row.what), name="Temuan", lines=3)
        self.copy_button = QPushButton("&Salin temuan")
        self._build_body()
        self._say_last()
        self.copy_button.clicked.connect(self._on_copy)

    def decide(self) -> None:
        """Check now."""
        if self._work is not None:
            return
        workspace = self._workbench.workspace

        def task(_tell: Tell) -> list[Finding]:
            return checked(workspace)

        self._say("Sedang diperiksa …", "")
        self.verb_button.setEnabled(False)
        self._work = LongWork(self, TITLE, task, self._on_checked, self._on_refused)
        self._workbench.began.emit(self._work)

    def _build_body(self) -> None:
        self.add_words(EXPLAINED)
        self.body.addWidget(self.verdict_label)
        self.body.addWidget(self.findings_view, 1)
        self.findings_view.hide()
        self.copy_button.hide()
        wear(self.verb_button, "check", "accent_text")
        wear(self.copy_button, "copy")
        self.add_buttons([self.copy_button])
        self.ask_room(54, 26)

    def _say_last(self) -> None:
        """Say when this PC last looked, of itself or asked."""
        last, now = last_check(self._workbench.workspace.place), self._workbench.workspace.now()
        if last is not None:
            words = f"Terakhir diperiksa {kapan(last.at, now)}: "
            self._say(words + (f"{angka(last.findings)} temuan." if last.findings else "utuh."), "")

    def _say(self, words: str, light: str) -> None:
        self.verdict_label.setText(words)
        dress(self.verdict_label, "tone", light)

    def _on_checked(self, found: list[Finding]) -> None:
        self._work, self._found = None, found
        self.verb_button.setEnabled(True)
        self.findings_view.set_rows(found)
        self.findings_view.setVisible(bool(found))
        self.copy_button.setVisible(bool(found))
        if found:
            self._say(f"▲ {len(found)} temuan. Jangan ubah apa pun dahulu; ikuti kolom terakhir.", "bad")
        else:
            self._say("✓ Semua data utuh: catatan, jurnal, paraf, nomor dan berkas.", "ok")

    def _on_refused(self, refusal: DeskError) -> None:
        self._work = None
        self.verb_button.setEnabled(True)
        self._say(f"▲ {refusal}", "bad")

    def _on_copy(self) -> None:
        lines = [f"{each.where}\t{each.what}\t{each.repair}" for each in self._found]
        QApplication.clipboard().setText("\n".join(lines))
        self._workbench.tell("Temuan disalin; tempelkan di laporan kepada pengelola.")
