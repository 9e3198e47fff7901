"""Opening what belongs to a letter: its scans in a viewer, its papers as PDF."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QObject, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from desk.attachments import path_of
from desk.errors import DeskError
from desk.letters.lists import LetterView
from desk.releases.rows import FileView
from desk.store.files import storage_faults
from desk.text import safe_name
from ui.letters.side import SHEET
from ui.parts.evidence import copy_for_viewing, is_opened, save_copy
from ui.parts.papers import show_paper
from ui.work import Work
from ui.workbench import Workbench

TITLES = {SHEET: "Lembar Disposisi", "letter-book": "Buku Agenda Surat Masuk"}
MONTH = 7
"""Letters of an ISO time that name its month."""


class Papers(QObject):
    """``opened`` gives the copy that is handed to the system's viewer; copies go when the program ends."""

    opened = Signal(object)

    def __init__(self, workbench: Workbench, owner: QWidget) -> None:
        super().__init__(owner)
        self._workbench, self._owner = workbench, owner
        self._folder = QTemporaryDir()
        self.opened.connect(self._on_copied)

    def show_scan(self, file: FileView) -> None:
        """Show a scan: a PDF in a window of ours, a picture in the system's viewer; anything else is saved."""
        kept = path_of(self._workbench.workspace, file.sha256)
        if Path(file.name).suffix.lower() == ".pdf":
            Work(self, partial(_read, kept), partial(self._show_pdf, file.name), self._on_refused)
        elif is_opened(file):
            copying = partial(copy_for_viewing, kept, file, Path(self._folder.path()))
            Work(self, copying, self.opened.emit, self._on_refused)
        else:
            self.save_scan(file)

    def save_scan(self, file: FileView) -> None:
        """Save a copy where the officer wants it."""
        proposed = QDir.home().filePath(safe_name(file.name))
        chosen, _kind = QFileDialog.getSaveFileName(self._owner, f"Simpan salinan {file.name}", proposed)
        if chosen:
            kept = path_of(self._workbench.workspace, file.sha256)
            Work(self, partial(save_copy, kept, Path(chosen)), self._on_saved, self._on_refused)

    def show_paper(self, paper: str, view: LetterView) -> None:
        """Show the sheet of a letter, or the book of the month in which it came."""
        key = view.number if paper == SHEET else view.received_at[:MONTH]
        try:
            show_paper(self._workbench, self._owner, paper, key, title=f"{TITLES[paper]} {key}")
        except DeskError as refusal:
            self._on_refused(refusal)

    def _show_pdf(self, title: str, pdf: bytes) -> None:
        from ui.parts.pdf_view import show_pdf  # start-up: QtPdf is not needed before the first paper

        try:
            show_pdf(self._owner, title, pdf, title if title.lower().endswith(".pdf") else f"{title}.pdf")
        except DeskError as refusal:
            self._on_refused(refusal)

    def _on_copied(self, copy: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
            self._workbench.tell(f"Tidak ada aplikasi untuk membuka {copy.name}.", "warn")

    def _on_saved(self, path: Path) -> None:
        self._workbench.tell(f"Salinan tersimpan: {path.name}.")

    def _on_refused(self, refusal: DeskError) -> None:
        self._workbench.tell(str(refusal), "warn")


def _read(path: Path) -> bytes:
    with storage_faults(path.parent):
        return path.read_bytes()
