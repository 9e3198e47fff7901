"""A list of evidence to be handed in: chosen or dropped files, each with its caption."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from desk.errors import Invalid
from desk.exchange.documents import evidence_kind
from desk.exchange.signatures import EVIDENCE
from desk.releases.records import MULTIMEDIA
from ui.icons import wear
from ui.parts.evidence import WORDS, dropped_paths
from ui.parts.fields import Input
from ui.parts.plain import PlainLabel, tip
from ui.theme import dress, em

KINDS = f"Bukti ({' '.join(f'*{ending}' for ending in EVIDENCE)})"


class EvidenceField(Input):
    """Files with captions; its value is the list of their paths."""

    def __init__(self, name: str, label: str, *, captions: bool = True) -> None:
        self._with_captions = captions
        self._lines: list[EvidenceLine] = []
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(0.2))
        self._column = QVBoxLayout()
        self._column.setSpacing(em(0.2))
        column.addLayout(self._column)
        self.add_button = QPushButton("Tambah b&ukti…")
        self.add_button.setAutoDefault(False)
        wear(self.add_button, "evidence")
        row = QHBoxLayout()
        row.addWidget(self.add_button)
        row.addWidget(PlainLabel("atau jatuhkan di sini", role="small muted"), 1)
        column.addLayout(row)
        super().__init__(name, label, whole)
        self.setFocusProxy(self.add_button)
        self.setAcceptDrops(True)
        self.add_button.clicked.connect(self._on_add)

    def value(self) -> list[str]:
        return [str(line.path) for line in self._lines]

    def captions(self) -> dict[str, str]:
        """Give the captions by file name."""
        return {line.path.name: line.caption_edit.text().strip() for line in self._lines}

    def typed(self) -> str:
        return json.dumps([[str(line.path), line.caption_edit.text()] for line in self._lines], ensure_ascii=False)

    def put(self, words: str) -> None:
        for line in list(self._lines):
            self._drop_line(line)
        for path, caption in json.loads(words or "[]"):
            if Path(path).exists():
                self.add([Path(path)])
                self._lines[-1].caption_edit.setText(caption)

    def add(self, paths: Sequence[Path]) -> None:
        """Take files into the list; what is no evidence is told beneath and left out."""
        self.clear()
        for path in paths:
            try:
                media = evidence_kind(path)
            except Invalid as refusal:
                self.refuse(str(refusal))
                continue
            if str(path) in self.value():
                continue
            line = EvidenceLine(path, media, captions=self._with_captions)
            line.edited.connect(self._on_edited)
            line.removed.connect(self._drop_line)
            self._lines.append(line)
            self._column.addWidget(line)
            self.edited.emit()

    def shows_multimedia(self) -> bool:
        """Tell whether a photo, video or recording is in the list."""
        return any(line.media in MULTIMEDIA for line in self._lines)

    def lines(self) -> list[EvidenceLine]:
        """Give the lines, in their order."""
        return list(self._lines)

    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent, /) -> None:
        self.add(dropped_paths(event.mimeData()))
        event.acceptProposedAction()

    def _drop_line(self, line: EvidenceLine) -> None:
        self._lines.remove(line)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()
        self.edited.emit()

    def _on_add(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileNames(self, "Pilih bukti", "", KINDS)
        self.add([Path(path) for path in chosen])


class EvidenceLine(QWidget):
    """One file in the list. ``removed`` gives the line itself."""

    edited = Signal()
    removed = Signal(object)

    def __init__(self, path: Path, media: str, *, captions: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path, self.media = path, media
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        name = PlainLabel(f"{WORDS[media]}: {path.name}", role="small", elide=True)
        name.setMinimumWidth(em(6))
        row.addWidget(name, 1)
        self.caption_edit = QLineEdit()
        self.caption_edit.setPlaceholderText("Keterangan: siapa, apa, di mana")
        self.caption_edit.setAccessibleName(f"Keterangan {path.name}")
        self.caption_edit.setVisible(captions)
        self.caption_edit.textEdited.connect(self.edited)
        row.addWidget(self.caption_edit, 2)
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
