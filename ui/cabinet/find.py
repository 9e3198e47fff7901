"""Looking for a folder, a berkas or an item by its words; the place is shown, and who has it if it is lent (D9)."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desk.cabinet.finding import ITEM, FoundThing, find
from ui.parts.list_dialog import ListDialog, Verb
from ui.parts.table import Column
from ui.workbench import Workbench

WAIT_MILLISECONDS = 120


def _where_kind(found: FoundThing) -> str:
    return "warn" if found.lent else "plain"


class FindDialog(ListDialog):
    """Shows while one types what bears all the words; ``chosen`` gives the number or the place to go to."""

    chosen = Signal(str)
    title = "Cari di kabinet"
    told = "Judul map, indeks atau nama berkas, nomor arsip, kode, uraian, asal atau nomor naskah; sebagian kata cukup."
    nothing = ("Ketik yang dicari.", "Yang dipinjam disebut peminjamnya dan batas kembalinya.")
    columns = (
        Column("Jenis", lambda found: found.kind, width=4.5),
        Column("Nomor atau tempat", lambda found: found.number, width=12, strong=bool),
        Column("Judul", lambda found: found.title),
        Column("Letaknya sekarang", lambda found: found.where, width=20),
    )
    concerns = frozenset({"cabinet", "releases", "dip"})
    ems = (66.0, 32.0)

    def __init__(self, parent: QWidget | None, workbench: Workbench, typed: str = "") -> None:
        self._wait = QTimer()
        self._wait.setSingleShot(True)
        self._wait.setInterval(WAIT_MILLISECONDS)
        super().__init__(parent, workbench)
        self._wait.setParent(self)
        self.search_edit.setText(typed)
        self._wait.timeout.connect(self.load)
        self.search_edit.textChanged.connect(self._on_typed)
        self.search_edit.returnPressed.connect(self._on_show)
        self.table.opened.connect(self._on_show)
        self.search_edit.setFocus()

    @staticmethod
    def key(row: FoundThing) -> object:
        """Name a thing."""
        return (row.kind, row.number, row.place)

    def add_above(self, column: QVBoxLayout) -> None:
        """Lay the box for the words."""
        self.search_edit = QLineEdit()
        self.search_edit.setPlaceholderText("Misalnya: HUT provinsi, keuangan 2026, 400.14")
        self.search_edit.setAccessibleName("Kata yang dicari di kabinet")
        self.search_edit.setClearButtonEnabled(True)
        column.addWidget(self.search_edit)

    def rows(self) -> list[FoundThing]:
        """Find what bears the words."""
        return find(self.search_edit.text())

    def verbs(self) -> list[Verb]:
        """Go there."""
        return [Verb("&Tunjukkan di kabinet", "cabinet", self._on_show, primary=True)]

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Let the arrows reach the list from the box."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_PageDown) and self.search_edit.hasFocus():
            self.table.setFocus()
            return
        super().keyPressEvent(event)

    def _on_typed(self) -> None:
        self._wait.start()

    def _on_show(self, _row: object = None) -> None:
        if self._wait.isActive():
            self._wait.stop()
            self.load()
        found: FoundThing | None = self.current()
        if found is not None:
            self.accept()
            self.chosen.emit(found.number if found.kind == ITEM else found.place)
