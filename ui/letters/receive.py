"""The page Terima surat: sender, subject and scan go in, the agenda number comes out."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desk.errors import DeskError, Invalid
from desk.letters.actions import NATURES
from ui.icons import wear
from ui.letters.scan_field import ScanField
from ui.letters.words import ASKS
from ui.parts.clock import date_is_sure
from ui.parts.days import iso_day
from ui.parts.drafts import DraftKeeper
from ui.parts.evidence import dropped_paths
from ui.parts.form import Field
from ui.parts.plain import CANCEL, PlainLabel
from ui.theme import dress, em
from ui.workbench import Workbench

FORM = "letters"
LINES = {
    "sender": ("Pen&girim", "Instansi atau orang yang berkirim surat"),
    "subject": ("Peri&hal", ""),
    "reference": ("Nomor &surat", "Nomor pada surat itu"),
    "dated": ("Tan&ggal surat", "21/11/2026"),
    "contact": ("&Kontak pengirim", "WA atau surel, untuk memberi kabar"),
}
CHOICES = {
    "nature": ("Si&fat", [(one, one.capitalize()) for one in NATURES]),
    "asks": ("Per&mintaan", list(ASKS.items())),
}
PLACES = {
    "sender": (0, 0, 1, 2),
    "subject": (1, 0, 1, 2),
    "reference": (2, 0, 1, 1),
    "dated": (2, 1, 1, 1),
    "nature": (3, 0, 1, 1),
    "asks": (3, 1, 1, 1),
    "contact": (4, 0, 1, 2),
}
"""Row, column, and how many of each a field takes."""

DRAFT_TOLD = "Draf tersimpan sendiri 2 detik setelah ketikan terakhir."


class Receive(QWidget):
    """The page. ``received`` gives the action's answer; ``left`` tells that the officer went back to the list."""

    received = Signal(object)
    left = Signal()

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._begun = self._filling = False
        self.keeper = DraftKeeper(workbench.session, FORM, self._typed, self)
        self._build()
        self._connect()

    def start(self, paths: Sequence[Path] = ()) -> None:
        """Begin, or go on where the officer left; scans that were dropped come in."""
        if not self._begun:
            self._begun = True
            self._restore()
        self.scans.add(paths)
        self.lines["sender"].setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        """Enter the letter, or show beside which field it was refused."""
        self.clear()
        if not date_is_sure(self._workbench, self):
            return
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            result = self._workbench.do("letters.receive", **self._values())
        except DeskError as refusal:
            self._refuse(refusal)
        else:
            self._empty()
            self.keeper.drop()
            self.received.emit(result)
        finally:
            QGuiApplication.restoreOverrideCursor()

    def leave(self) -> None:
        """Go back to the list; what was typed stays."""
        self.keeper.flush()
        self.left.emit()

    def clear(self) -> None:
        """Forget every refusal."""
        self.error_label.hide()
        for field in self.fields.values():
            field.clear()

    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent, /) -> None:
        self.scans.add(dropped_paths(event.mimeData()))
        event.acceptProposedAction()

    def _build(self) -> None:
        dress(self, "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self.setAccessibleName("Terima surat masuk")
        self.lines = {name: QLineEdit() for name in LINES}
        self.combos = {name: QComboBox() for name in CHOICES}
        self.scans = ScanField("Pindaian surat")
        self.fields: dict[str, Field] = {}
        for name, (label, prompt) in LINES.items():
            self.lines[name].setPlaceholderText(prompt)
            self.fields[name] = Field(label, self.lines[name])
        for name, (label, choices) in CHOICES.items():
            for key, words in choices:
                self.combos[name].addItem(words, key)
            self.fields[name] = Field(label, self.combos[name])
        self.fields["files"] = self.scans
        left = QGridLayout()
        left.setHorizontalSpacing(em(0.8))
        left.setVerticalSpacing(em(0.6))
        for name, place in PLACES.items():
            left.addWidget(self.fields[name], *place, Qt.AlignmentFlag.AlignTop)
        left.setRowStretch(len(PLACES), 1)
        right = QVBoxLayout()
        right.addWidget(self.scans)
        right.addStretch(1)
        panes = QHBoxLayout()
        panes.setContentsMargins(em(1), em(0.8), em(1), em(0.5))
        panes.setSpacing(em(1.6))
        panes.addLayout(left, 3)
        panes.addLayout(right, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addLayout(panes, 1)
        column.addWidget(self._foot())

    def _head(self) -> QFrame:
        head = QFrame()
        dress(head, "header")
        row = QHBoxLayout(head)
        row.setContentsMargins(em(1), em(0.7), em(1), em(0.7))
        row.addWidget(PlainLabel("Terima surat masuk", role="heading"))
        told = "Nomor agenda diberikan saat surat diterima; surat lalu menunggu disposisi."
        row.addWidget(PlainLabel(told, role="muted small", wrap=True), 1)
        return head

    def _foot(self) -> QFrame:
        foot = QFrame()
        dress(foot, "footer")
        row = QHBoxLayout(foot)
        row.setContentsMargins(em(1), em(0.6), em(1), em(0.6))
        row.setSpacing(em(0.5))
        self.error_label = PlainLabel("", role="error", wrap=True)
        self.error_label.hide()
        words = QVBoxLayout()
        words.addWidget(self.error_label)
        words.addWidget(PlainLabel(DRAFT_TOLD, role="muted small"))
        row.addLayout(words, 1)
        self.cancel_button = QPushButton(f"{CANCEL} (Esc)")
        self.accept_button = QPushButton("Terima && beri nomor (Ctrl+Enter)")
        dress(self.accept_button, "primary")
        wear(self.accept_button, "number", "accent_text")
        row.addWidget(self.cancel_button)
        row.addWidget(self.accept_button)
        return foot

    def _connect(self) -> None:
        for line in self.lines.values():
            line.textChanged.connect(self._on_edited)
        for combo in self.combos.values():
            combo.currentIndexChanged.connect(self._on_edited)
        self.scans.edited.connect(self._on_edited)
        self.cancel_button.clicked.connect(self.leave)
        self.accept_button.clicked.connect(self.submit)
        does = {"Ctrl+Return": self.submit, "Ctrl+Enter": self.submit, "Ctrl+O": self.scans.choose, "Esc": self.leave}
        for key, do in does.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

    def _values(self) -> dict[str, Any]:
        """Give what the action takes.

        Raises ``Invalid`` for a date that is none.
        """
        values: dict[str, Any] = {name: line.text().strip() for name, line in self.lines.items()}
        values["dated"] = iso_day("dated", values["dated"])
        return (
            values | {name: combo.currentData() for name, combo in self.combos.items()} | {"files": self.scans.paths()}
        )

    def _refuse(self, refusal: DeskError) -> None:
        name = {"file": "files"}.get(refusal.field, refusal.field) if isinstance(refusal, Invalid) else ""
        field = self.fields.get(name)
        if field is not None:
            field.refuse(str(refusal))
            field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.error_label.setText(f"▲ {refusal}")
            self.error_label.show()

    def _typed(self) -> Mapping[str, str]:
        typed = {name: line.text() for name, line in self.lines.items()}
        typed |= {name: str(combo.currentData()) for name, combo in self.combos.items()}
        return typed | {"files": json.dumps(self.scans.paths())}

    def _restore(self) -> None:
        """Put back what was typed before the window went."""
        draft = self.keeper.offered()
        if draft is None or not any(draft.content.get(name) for name in LINES):
            return
        self.keeper.take_up()
        self._put(draft.content)

    def _empty(self) -> None:
        self._put({})

    def _put(self, content: Mapping[str, Any]) -> None:
        self._filling = True
        for name, line in self.lines.items():
            line.setText(str(content.get(name, "")))
        for name, combo in self.combos.items():
            combo.setCurrentIndex(max(combo.findData(content.get(name)), 0))
        self.scans.put(json.loads(content.get("files", "[]")))
        self._filling = False

    def _on_edited(self) -> None:
        if not self._filling:
            self.keeper.touched()
