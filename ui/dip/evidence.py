"""The evidence for the yearly openness review: of a year, into a new folder, gathered beside the window."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDir, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from desk.errors import DeskError, Invalid, Refused
from desk.openness.gather import Paper, Piece, gather, papers_asked
from desk.words import angka
from ui.parts.fields import LineField
from ui.parts.form_dialog import FormDialog
from ui.parts.progress import ProgressStrip
from ui.work import LongWork, Tell
from ui.workbench import Workbench

YEAR_DIGITS: Final = 4


class EvidenceDialog(FormDialog):
    """Which year; the folder is asked for then and a new one is made in it."""

    title = "Bukti keterbukaan informasi"
    told = (
        "DIP dan edisinya, selisih antaredisi, keputusan bertanda tangan, register layanan tanpa identitas, pengumuman "
        "dan cetakannya dalam satu folder baru: buka indeks.html. DIK hanya disertakan bila Anda berwenang melihatnya."
    )
    verb = "Kumpulkan ke folder…"

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        year = LineField("year", "Tahun")
        super().__init__(workbench, [year], parent)
        year.put(str(workbench.session.now().year))
        self._work: LongWork[list[Piece]] | None = None
        self.strip = ProgressStrip(self)
        self.body.addWidget(self.strip, 0, Qt.AlignmentFlag.AlignLeft)

    def submit(self) -> None:
        """Ask where the folder goes."""
        if self._work is not None:
            return
        self.forget_refusals()
        year = str(self.values()["year"])
        if not year.isdigit() or len(year) != YEAR_DIGITS:
            self.show_refusal(Invalid("year", "Tahun ditulis dengan empat angka, misalnya 2026."))
            return
        chosen = QFileDialog.getExistingDirectory(self, "Folder bukti ditaruh di mana?", QDir.homePath())
        if chosen:
            self.gather_into(Path(chosen) / f"bukti-keterbukaan-{year}", int(year))

    def gather_into(self, folder: Path, year: int) -> None:
        """Gather a year into a new folder."""
        self.verb_button.setEnabled(False)
        task, done = partial(self._gathered, folder, year), partial(self._on_gathered, folder)
        self._work = LongWork(self, "Mengumpulkan bukti", task, done, self._on_refused)
        self.strip.watch(self._work)

    def reject(self) -> None:
        """Leave; what is under way is called off, and nothing of its folder stays."""
        if self._work is not None:
            self._work.call_off()
        super().reject()

    def _gathered(self, folder: Path, year: int, tell: Tell) -> list[Piece]:
        return gather(self.workbench.session, folder, year, self._papers(year), tell)

    def _papers(self, year: int) -> Iterator[Paper]:
        """Print what the officer may print, one paper after the other as they are asked for."""
        from reports.catalog import list_forms  # start-up: ReportLab is not needed before the first paper

        listed = list_forms(self.workbench.workspace, self.workbench.session)
        for name, key, title in papers_asked(listed, year):
            try:
                yield Paper(f"{name}-{key}", title, self.workbench.printed(name, key))
            except Refused:  # a paper with the names of those who asked stays with who may see them
                continue

    def _on_gathered(self, folder: Path, pieces: list[Piece]) -> None:
        self._work = None
        self.workbench.tell(f"{angka(len(pieces))} bukti dikumpulkan di {folder.name}; buka indeks.html di dalamnya.")
        self.accept()

    def _on_refused(self, refusal: DeskError) -> None:
        self._work = None
        self.verb_button.setEnabled(True)
        self.show_refusal(refusal)
