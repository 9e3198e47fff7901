"""The scans of a letter that is being received: chosen or dropped files, each with its name and a way back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from desk.errors import Invalid
from desk.exchange.documents import evidence_kind
from ui.icons import wear
from ui.parts.form import Field
from ui.parts.plain import PlainLabel, tip
from ui.theme import dress, em

KINDS = "Pindaian (*.pdf *.jpg *.jpeg *.png *.webp *.heic);;Semua berkas (*)"


class ScanField(Field):
    """The list; ``edited`` tells that a file came or went."""

    edited = Signal()

    def __init__(self, label: str) -> None:
        self._lines: list[ScanLine] = []
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(0.3))
        self._column = QVBoxLayout()
        column.addLayout(self._column)
        self.add_button = QPushButton("Pilih &pindaian… (Ctrl+O)")
        wear(self.add_button, "evidence")
        row = QHBoxLayout()
        row.addWidget(self.add_button)
        row.addWidget(PlainLabel("atau jatuhkan di halaman ini", role="small muted", wrap=True), 1)
        column.addLayout(row)
        super().__init__(label, whole)
        whole.setFocusProxy(self.add_button)
        self.add_button.clicked.connect(self.choose)

    def paths(self) -> list[str]:
        """Give the files, in their order."""
        return [str(line.path) for line in self._lines]

    def put(self, paths: Sequence[str]) -> None:
        """Show other files; those that are gone meanwhile are left out."""
        for line in list(self._lines):
            self._remove(line)
        self.add([Path(path) for path in paths if Path(path).is_file()])

    def add(self, paths: Sequence[Path]) -> None:
        """Take files into the list; what cannot be kept is told beneath and left out."""
        self.clear()
        for path in paths:
            try:
                evidence_kind(path)
            except Invalid as refusal:
                self.refuse(str(refusal))
                continue
            if str(path) not in self.paths():
                line = ScanLine(path)
                line.removed.connect(self._remove)
                self._lines.append(line)
                self._column.addWidget(line)
        self.edited.emit()

    def choose(self) -> None:
        """Let the officer choose files."""
        chosen, _kind = QFileDialog.getOpenFileNames(self, "Pilih pindaian surat", "", KINDS)
        self.add([Path(path) for path in chosen])

    def lines(self) -> list[ScanLine]:
        """Give the lines, in their order."""
        return list(self._lines)

    def _remove(self, line: ScanLine) -> None:
        self._lines.remove(line)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()
        self.edited.emit()


class ScanLine(QWidget):
    """One file in the list. ``removed`` gives the line itself."""

    removed = Signal(object)

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = path
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(PlainLabel(path.name, elide=True), 1)
        self.remove_button = QToolButton()
        dress(self.remove_button, "quiet")
        wear(self.remove_button, "close")
        self.remove_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.remove_button.setAccessibleName(f"Lepas {path.name}")
        tip(self.remove_button, f"Lepas {path.name}")
        self.remove_button.clicked.connect(self._on_remove)
        row.addWidget(self.remove_button)

    def _on_remove(self) -> None:
        self.removed.emit(self)
