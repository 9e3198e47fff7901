"""What was done to a release, and any two of its versions beside each other."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desk.releases import lists
from desk.releases.rows import ReleaseView
from desk.words import kapan
from desk.workspace import Workspace
from ui.parts.differences import DifferenceText
from ui.parts.plain import CLOSE, PlainLabel
from ui.parts.table import Column, RowsView
from ui.releases.words import PIECES
from ui.theme import dress, em

Event = tuple[str, str, str, str]


class History(QDialog):
    """The journal of one release at the left, the words that changed between two versions at the right."""

    def __init__(self, workspace: Workspace, view: ReleaseView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._number, self._newest = view.line.number, view.line.version
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"Riwayat {self._number}")
        self.resize(em(62), em(34))
        self._build(view)
        self._compare()

    def changes_shown(self) -> list[str]:
        """Give the differences that are shown, in words."""
        return [
            widget.accessibleName()
            for place in range(self._changes.count())
            if (item := self._changes.itemAt(place)) and isinstance(widget := item.widget(), DifferenceText)
        ]

    def _build(self, view: ReleaseView) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(em(1), em(0.8), em(1), em(0.8))
        column.addWidget(PlainLabel(f"Riwayat · {view.line.title}", role="heading", wrap=True))
        panes = QHBoxLayout()
        panes.setSpacing(em(0.8))
        columns = [Column("Kapan", self._when, width=8), Column("Siapa dan apa", _what)]
        self.events = RowsView(columns, _moment, name="Riwayat press release", lines=2)
        dress(self.events, "framed")
        self.events.set_rows(lists.thread(self._number))
        panes.addWidget(self.events, 1)
        right = QVBoxLayout()
        choosing = QHBoxLayout()
        self.old_combo, self.new_combo = QComboBox(), QComboBox()
        versions = [f"Versi {version}" for version in range(1, self._newest + 1)]
        for combo, words in ((self.old_combo, "Bandingkan"), (self.new_combo, "dengan")):
            combo.addItems(versions)
            combo.setAccessibleName(words)
            choosing.addWidget(PlainLabel(words, role="muted"))
            choosing.addWidget(combo)
        choosing.addStretch(1)
        self.old_combo.setCurrentIndex(max(self._newest - 2, 0))
        self.new_combo.setCurrentIndex(self._newest - 1)
        self.old_combo.activated.connect(self._compare)
        self.new_combo.activated.connect(self._compare)
        right.addLayout(choosing)
        page = QWidget()
        dress(page, "pane")
        self._changes = QVBoxLayout(page)
        self._changes.setAlignment(Qt.AlignmentFlag.AlignTop)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        scroll.setAccessibleName("Perubahan antara dua versi")
        right.addWidget(scroll, 1)
        panes.addLayout(right, 1)
        column.addLayout(panes, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        close_button = QPushButton(CLOSE)
        close_button.clicked.connect(self.accept)
        row.addWidget(close_button)
        column.addLayout(row)

    def _compare(self) -> None:
        while (item := self._changes.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        first, second = self.old_combo.currentIndex() + 1, self.new_combo.currentIndex() + 1
        changes = lists.changes_between(self._number, first, second) if first != second else []
        if not changes:
            words = "Baru ada satu versi." if self._newest == 1 else "Kedua versi sama."
            self._changes.addWidget(PlainLabel(words, role="muted"))
        for change in changes:
            self._changes.addWidget(PlainLabel(PIECES[change.kind], role="small strong"))
            if change.kind == "attachment":
                words = "Berkas ditambahkan." if not change.before else "Berkas dilepas."
                self._changes.addWidget(PlainLabel(words))
            else:
                self._changes.addWidget(DifferenceText(change.before, change.after))

    def _when(self, event: Event) -> str:
        return kapan(datetime.fromisoformat(event[2]), self._workspace.now())


def _moment(event: Event) -> str:
    return f"{event[2]} {event[0]}"


def _what(event: Event) -> str:
    return event[3]
