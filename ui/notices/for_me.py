"""Untuk saya: one list of what was assigned, returned, falls due or is overdue; opening a thing reads its notice."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desk.notices.lists import ASSIGNED, CHANGED, DUE, OVERDUE, RETURNED, Notice, mark_read, notices
from desk.words import kapan
from ui.parts.list_dialog import ListDialog, Verb
from ui.parts.table import Column
from ui.workbench import EVERYTHING, Workbench

CHIPS: Final = {ASSIGNED: "info", CHANGED: "warn", RETURNED: "warn", DUE: "warn", OVERDUE: "bad"}
NEW, ALL = "baru", "semua"


class ForMeDialog(ListDialog):
    """The list; ``marked`` tells that something was read."""

    marked = Signal()
    title = "Untuk saya"
    told = "Yang ditugaskan, dikembalikan, berubah jadwalnya, segera jatuh tempo atau lewat waktu. Satu baris tiap hal."
    nothing = ("Tidak ada yang baru untuk Anda.", "Yang sudah dibaca tetap ada di Semua sampai selesai.")
    filters = ((NEW, "Belum dibaca"), (ALL, "Semua"))
    concerns = EVERYTHING

    def __init__(self, parent: QWidget | None, workbench: Workbench) -> None:
        self.columns = (
            Column("Perihal", lambda one: f"{one.title}\n{one.words}", strong=lambda one: not one.read),
            Column("Nomor", lambda one: one.number, width=9),
            Column("Sejak", self._since, key=lambda one: one.at, width=9),
            Column("Keadaan", lambda one: one.state, width=10.5, chip=lambda one: CHIPS[one.state]),
        )
        super().__init__(parent, workbench)
        self.table.opened.connect(self._on_open)

    @staticmethod
    def key(row: Notice) -> str:
        """Name it by its thing and state."""
        return row.key

    def rows(self) -> list[Notice]:
        """Read what wants this officer now."""
        return notices(self.workbench.workspace, self.workbench.session.officer)

    def keeps(self, chosen: str, row: Notice) -> bool:
        """Keep what is not read."""
        return chosen == ALL or not row.read

    def verbs(self) -> list[Verb]:
        """Open, read."""
        return [
            Verb("&Buka", "return", self._on_open, primary=True),
            Verb("&Tandai terbaca", "ok", self._on_read),
            Verb("Tandai &semua terbaca", "ok", self._on_read_all),
        ]

    def add_below(self, column: QVBoxLayout) -> None:
        """Let the officer ask for quiet."""
        self.mute_box = QCheckBox("&Jangan tampilkan pemberitahuan di baki sistem")
        column.addWidget(self.mute_box)

    def _since(self, one: Notice) -> str:
        return kapan(datetime.fromisoformat(one.at), self.workbench.workspace.now())

    def _on_open(self) -> None:
        one: Notice = self.current()
        self._mark([one])
        self.accept()
        self.workbench.open_requested.emit(one.kind, one.number)

    def _on_read(self) -> None:
        self._mark(self.table.selected_rows())

    def _on_read_all(self) -> None:
        self._mark(self.table.rows_model.rows())

    def _mark(self, read: Sequence[Notice]) -> None:
        mark_read(self.workbench.session, [one.key for one in read])
        self.load()
        self.marked.emit()
