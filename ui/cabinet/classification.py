"""*Perkakas › Klasifikasi*: the codes with their retention, and taking over the office's own list (F4, F12)."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desk.cabinet.code_book import CodeBook, CodeLine, code_book
from ui.cabinet.import_classification import ImportClassificationDialog
from ui.parts.list_dialog import ListDialog, Verb
from ui.parts.table import Column
from ui.workbench import Workbench

WAIT_MILLISECONDS = 120
IN_FORCE, OLD, OWN = "berlaku", "lama", "kantor"


def _state(line: CodeLine) -> str:
    words = "berlaku" if line.in_force else f"skema {line.scheme}"
    return f"{words}, daftar kantor" if line.own else words


class ClassificationDialog(ListDialog):
    """Every code that is known, found by number or word."""

    title = "Klasifikasi arsip"
    told = "Daftar kantor berada di atas set awal; kode di luar daftar tetap diterima di mana pun, dengan tanda."
    nothing = ("Tidak ada kode yang cocok.", "Coba sebagian nomor, atau kata lain.")
    columns = (
        Column("Kode", lambda line: line.code, width=8, strong=bool),
        Column("Nama", lambda line: f"{line.name}\n{line.way}" if line.way else line.name),
        Column("Retensi aktif › inaktif › nasib", lambda line: line.retention, width=20),
        Column("Keadaan", _state, width=12, chip=lambda line: "ok" if line.in_force else "plain"),
    )
    filters = ((IN_FORCE, "Skema berlaku"), (OLD, "Skema lama"), (OWN, "Daftar kantor"))
    concerns = frozenset({"classification"})
    ems = (72.0, 38.0)

    def __init__(self, parent: QWidget | None, workbench: Workbench) -> None:
        self._book: CodeBook | None = None
        self._wait = QTimer()
        self._wait.setSingleShot(True)
        self._wait.setInterval(WAIT_MILLISECONDS)
        super().__init__(parent, workbench)
        self._wait.setParent(self)
        self._wait.timeout.connect(self.load)
        self.search_edit.textChanged.connect(self._on_typed)
        self.search_edit.setFocus()

    @staticmethod
    def key(row: CodeLine) -> object:
        """Name a code."""
        return (row.scheme, row.code)

    def add_above(self, column: QVBoxLayout) -> None:
        """Lay the box for numbers and words."""
        self.search_edit = QLineEdit()
        self.search_edit.setPlaceholderText("Nomor atau kata: 400.14, kehumasan, cuti")
        self.search_edit.setAccessibleName("Cari kode klasifikasi")
        self.search_edit.setClearButtonEnabled(True)
        column.addWidget(self.search_edit)

    def rows(self) -> list[CodeLine]:
        """Find the codes; the list is read once and again when it changed."""
        if self._book is None:
            self._book = code_book(self.workbench.workspace.now().year)
        return self._book.search(self.search_edit.text(), everything=True)

    def keeps(self, chosen: str, row: CodeLine) -> bool:
        """Keep by scheme, or what the office's own list holds."""
        return row.own if chosen == OWN else row.in_force == (chosen == IN_FORCE)

    def verbs(self) -> list[Verb]:
        """Import."""
        return [Verb("&Impor daftar kantor…", "inbox", self._on_import, needs_row=False, primary=True)]

    def _on_import(self) -> None:
        ImportClassificationDialog(self, self.workbench).open()

    def _on_typed(self) -> None:
        self._wait.start()

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & self.concerns:
            self._book = None
        super()._on_changed(kinds)
