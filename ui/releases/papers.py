"""Opening what belongs to a release outside the window: its files in the system's viewer, its papers as PDF."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QObject, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from desk.attachments import path_of
from desk.errors import DeskError
from desk.releases.rows import FileView
from desk.text import safe_name
from ui.parts.evidence import copy_for_viewing, is_opened, save_copy
from ui.parts.papers import show_paper
from ui.work import Work
from ui.workbench import Workbench

TITLES = {
    "press-release:clean": ("Form Press Release (asli)", "Form Press Release {number} asli.pdf"),
    "press-release:file": ("Form Press Release (pertinggal)", "Form Press Release {number} pertinggal.pdf"),
    "receipt:": ("Tanda terima", "Tanda terima {number}.pdf"),
}


class Papers(QObject):
    """``copied`` gives the copy that is handed to the viewer; copies go when the program ends."""

    copied = Signal(object)

    def __init__(self, workbench: Workbench, owner: QWidget) -> None:
        super().__init__(owner)
        self._workbench, self._owner = workbench, owner
        self._folder = QTemporaryDir()
        self.copied.connect(self._on_copied)

    def show_file(self, file: FileView) -> None:
        """Copy a kept file beside the window, then open the copy; what is not opened from here is saved instead."""
        if not is_opened(file):
            self.save_file(file)
            return
        kept = path_of(self._workbench.workspace, file.sha256)
        copying = partial(copy_for_viewing, kept, file, Path(self._folder.path()))
        Work(self, copying, self.copied.emit, self._on_refused)

    def save_file(self, file: FileView) -> None:
        """Save a copy where the officer wants it."""
        proposed = QDir.home().filePath(safe_name(file.name))
        chosen, _kind = QFileDialog.getSaveFileName(self._owner, f"Simpan salinan {file.name}", proposed)
        if chosen:
            kept = path_of(self._workbench.workspace, file.sha256)
            Work(self, partial(save_copy, kept, Path(chosen)), self._on_saved, self._on_refused)

    def show_paper(self, paper: str, number: str) -> None:
        """Show one of a release's papers; ``paper`` is the form's name and, after a colon, the copy."""
        form, _, copy = paper.partition(":")
        title, name = TITLES[paper]
        options = {"copy": copy} if copy else {}
        shown = {"title": f"{title} {number}", "name": name.format(number=number)}
        try:
            show_paper(self._workbench, self._owner, form, number, **shown, **options)
        except DeskError as refusal:
            self._on_refused(refusal)

    def _on_copied(self, copy: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
            self._workbench.tell(f"Tidak ada aplikasi untuk membuka {copy.name}.", "warn")

    def _on_saved(self, path: Path) -> None:
        self._workbench.tell(f"Salinan tersimpan: {path.name}.")

    def _on_refused(self, refusal: DeskError) -> None:
        self._workbench.tell(str(refusal), "warn")
