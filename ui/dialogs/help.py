"""What the program is and which keys it knows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desk.workspace import Workspace
from ui.dialogs.frame import Question
from ui.help.news import version
from ui.keys import plain_text, spoken_keys
from ui.parts.table import Column, RowsView
from ui.theme import dress


@dataclass(frozen=True)
class KeyRow:
    """A key, what it does, and where."""

    menu: str
    keys: str
    does: str


MOVING = (
    KeyRow("Di mana saja", "Tab, Shift+Tab", "ke isian berikut, sebelumnya"),
    KeyRow("Di mana saja", "Esc", "tutup, batalkan, kosongkan pencarian"),
    KeyRow("Di daftar", "↑ ↓ Home End", "pindah baris"),
    KeyRow("Di daftar", "Enter", "buka baris"),
    KeyRow("Di tabel", "Ctrl+C", "salin baris untuk Excel"),
)
COLUMNS = (
    Column("Menu", lambda row: row.menu, width=9),
    Column("Tombol", lambda row: row.keys, width=11, strong=lambda _row: True),
    Column("Guna", lambda row: row.does),
)


class KeysDialog(Question):
    """The keys of the window and of the tab that is shown."""

    def __init__(self, menus: Sequence[tuple[str, Sequence[QAction]]], parent: QWidget | None = None) -> None:
        super().__init__(parent, "Pintasan papan tik", cancel="Tutup")
        self.ask_room(44, 34)
        found = [
            KeyRow(title, spoken_keys(action), action.statusTip() or plain_text(action.text()))
            for title, actions in menus
            for action in actions
            if action.shortcuts()
        ]
        self.view = RowsView(COLUMNS, lambda row: (row.menu, row.keys, row.does), name="Daftar pintasan")
        dress(self.view, "framed")
        self.view.set_rows([*found, *MOVING])
        self.body.addWidget(self.view, 1)


class AboutDialog(Question):
    """What the program is, whose office is open, and where its data lie."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent, "Tentang Meja Informasi", cancel="Tutup")
        self.add_words(
            "Rilis, paraf, nomor dan filing kabinet untuk meja informasi Dinas Komunikasi dan Informatika.", ""
        )
        self.add_words(f"Versi {version()}")
        self.add_words(workspace.office.agency, "strong")
        self.add_words(f"Data: {workspace.place.folder}")
        self.add_words(f"Catatan kesalahan program: {workspace.place.logs}")
        self.add_words("Huruf Liberation Sans dan DejaVu Sans, ikon Material Design Icons, Qt untuk Python (LGPL).")
