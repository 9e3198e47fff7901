"""The open letter: what is known of it, its scan, and the chain of disposisi."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desk.attachments import attached, path_of
from desk.letters.actions import KIND
from desk.letters.lists import LetterView
from desk.releases.rows import FileView
from desk.workspace import Workspace
from ui.letters.scans import Scans
from ui.letters.thread import Thread
from ui.letters.words import Seat, chips, facts
from ui.parts.chips import Chip, FlowLayout
from ui.parts.plain import PlainLabel
from ui.theme import dress, em

NO_CHAIN = "Belum ada disposisi."
NO_SCAN = "Surat ini diterima tanpa pindaian."


def scans_of(view: LetterView) -> list[FileView]:
    """List a letter's scans as tiles show them."""
    return [
        FileView(row.id, row.name, row.media, row.size, row.sha256, row.role, "") for row in attached(KIND, view.id)
    ]


class Head(QFrame):
    """Above everything: number, subject, states."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "header")
        column = QVBoxLayout(self)
        column.setContentsMargins(em(0.9), em(0.7), em(0.9), em(0.6))
        column.setSpacing(em(0.3))
        self._above = PlainLabel("", role="small muted", wrap=True)
        self.subject_label = PlainLabel("", role="heading", wrap=True)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, gap=0.3)
        for widget in (self._above, self.subject_label, self._chips):
            column.addWidget(widget)

    def show_letter(self, view: LetterView, seat: Seat, now: datetime) -> None:
        """Show the head of another letter, or the same anew."""
        self._above.setText(f"Surat masuk {view.number} · {view.sender}")
        self.subject_label.setText(view.subject)
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for words, kind in chips(view, seat, now):
            self._flow.addWidget(Chip(words, kind, self._chips))
        self._chips.updateGeometry()


class Reading(QScrollArea):
    """The letter below its head; ``file_requested`` wants a scan seen, ``save_requested`` saved elsewhere."""

    file_requested = Signal(object)
    save_requested = Signal(object)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._build()

    def show_letter(self, view: LetterView, seat: Seat, now: datetime) -> None:
        """Show another letter, or the same anew."""
        self._show_facts(facts(view))
        scans = scans_of(view)
        self.scans.show_files([(file, path_of(self._workspace, file.sha256)) for file in scans])
        self.scans.setVisible(bool(scans))
        self.scans.setFixedWidth(self.scans.width_for(len(scans)))
        self._no_scan.setVisible(not scans)
        self.thread_view.show_chain(view, seat, now)
        self._no_chain.setVisible(not view.chain)

    def _build(self) -> None:
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Isi surat dan disposisi")
        page = QWidget()
        dress(page, "pane")
        column = QVBoxLayout(page)
        column.setContentsMargins(em(0.9), em(0.7), em(0.9), em(0.7))
        column.setSpacing(em(0.5))
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(em(1))
        self._facts.setVerticalSpacing(em(0.25))
        self._facts.setColumnStretch(1, 1)
        self.scans = Scans()
        self.scans.open_requested.connect(self.file_requested)
        self.scans.save_requested.connect(self.save_requested)
        self._no_scan = PlainLabel(NO_SCAN, role="small muted")
        facts_column = QVBoxLayout()
        facts_column.addLayout(self._facts)
        facts_column.addWidget(self._no_scan)
        facts_column.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(em(1))
        top.addLayout(facts_column, 1)
        top.addWidget(self.scans, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        column.addSpacing(em(0.3))
        column.addWidget(PlainLabel("DISPOSISI", role="section"))
        self.thread_view = Thread()
        self._no_chain = PlainLabel(NO_CHAIN, role="muted")
        column.addWidget(self.thread_view)
        column.addWidget(self._no_chain)
        column.addStretch(1)
        self.setWidget(page)

    def _show_facts(self, told: list[tuple[str, str]]) -> None:
        while (item := self._facts.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for row, (label, value) in enumerate(told):
            self._facts.addWidget(PlainLabel(label, role="muted"), row, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(PlainLabel(value, wrap=True), row, 1)
