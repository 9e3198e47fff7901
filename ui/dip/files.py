"""An item's files with their fixity: the hash that came in, and whether the stored file still has it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDir, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desk.attachments import path_of, sha256_of
from desk.dip.item_rows import FileView
from desk.errors import DeskError
from desk.releases.rows import FileView as Kept
from desk.store.files import storage_faults
from desk.text import safe_name
from desk.words import desimal
from desk.workspace import Workspace
from ui.icons import wear
from ui.parts.chips import Chip
from ui.parts.evidence import copy_for_viewing, is_opened, save_copy
from ui.parts.plain import PlainLabel, literal, tip
from ui.theme import dress, em
from ui.work import Work
from ui.workbench import Workbench

SAME, ALTERED, LOST = "cocok", "BERUBAH", "HILANG"
CHIPS: Final = {SAME: "ok", ALTERED: "bad", LOST: "bad"}
_KIB: Final = 1024


def fixity(workspace: Workspace, hashes: Sequence[str]) -> dict[str, str]:
    """Read stored files anew and tell of each hash whether its file still has it."""
    return {sha256: _state(path_of(workspace, sha256), sha256) for sha256 in hashes}


def _state(path: Path, sha256: str) -> str:
    if not path.is_file():
        return LOST
    return SAME if sha256_of(path) == sha256 else ALTERED


class FileList(QWidget):
    """The files of the item on screen; ``checked`` gives the state of each hash once they are read."""

    checked = Signal(object)

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._files: tuple[FileView, ...] = ()
        self._lines: list[QWidget] = []
        self._chips: dict[str, list[Chip]] = {}
        self._folder = QTemporaryDir()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(em(0.35))

    def show_files(self, files: Sequence[FileView]) -> None:
        """Show other files and read them anew beside the window."""
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._files, self._lines, self._chips = tuple(files), [], {}
        for file in files:
            self._add(file)
        self.setVisible(bool(files))
        if files:
            hashes = tuple(dict.fromkeys(file.sha256 for file in files))
            done = partial(self._on_checked, self._files)
            Work(self, partial(fixity, self._workbench.workspace, hashes), done, self._on_refused)

    def states(self) -> list[str]:
        """Give the states that are shown, file by file."""
        return [chip.accessibleName() for chips in self._chips.values() for chip in chips]

    def _add(self, file: FileView) -> None:
        line = QWidget()
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        button = QPushButton(literal(file.name))
        dress(button, "quiet")
        wear(button, "file", "accent")
        button.setProperty("file", file.id)
        tip(button, f"Buka salinan {file.name}")
        button.clicked.connect(self._on_open)
        chip = Chip("memeriksa…", "plain")
        self._chips.setdefault(file.sha256, []).append(chip)
        row = QHBoxLayout()
        row.setContentsMargins(em(0.5), 0, 0, 0)
        row.addWidget(PlainLabel(f"sha-256 {file.sha256[:4]}…{file.sha256[-4:]}", role="small muted"))
        row.addWidget(chip)
        row.addStretch(1)
        row.addWidget(PlainLabel(_size(file.size), role="small muted"))
        column.addWidget(button)
        column.addLayout(row)
        self._lines.append(line)
        self._column.addWidget(line)

    def _on_checked(self, files: tuple[FileView, ...], states: Mapping[str, str]) -> None:
        if files is not self._files:
            return
        for sha256, state in states.items():
            for chip in self._chips.get(sha256, ()):
                chip.say(state, CHIPS[state])
        self.checked.emit(states)

    def _on_open(self) -> None:
        number = self.sender().property("file")
        file = next(one for one in self._files if one.id == number)
        kept = path_of(self._workbench.workspace, file.sha256)
        shown = Kept(file.id, file.name, file.media, file.size, file.sha256, file.role, "")
        if is_opened(shown):
            copying = partial(copy_for_viewing, kept, shown, Path(self._folder.path()))
            Work(self, copying, self._on_copied, self._on_refused)
            return
        proposed = QDir.home().filePath(safe_name(file.name))
        chosen, _kind = QFileDialog.getSaveFileName(self, f"Simpan salinan {file.name}", proposed)
        if chosen:
            Work(self, partial(save_copy, kept, Path(chosen)), self._on_saved, self._on_refused)

    def _on_copied(self, copy: Path) -> None:
        with storage_faults(copy.parent):
            opened = QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy)))
        if not opened:
            self._workbench.tell(f"Tidak ada aplikasi untuk membuka {copy.name}.", "warn")

    def _on_saved(self, path: Path) -> None:
        self._workbench.tell(f"Salinan tersimpan: {path.name}.")

    def _on_refused(self, refusal: DeskError) -> None:
        self._workbench.tell(str(refusal), "warn")


def _size(size: int) -> str:
    if size >= _KIB * _KIB:
        return f"{desimal(size / _KIB / _KIB, 1)} MB"
    return f"{max(size // _KIB, 1)} KB"
