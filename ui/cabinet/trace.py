"""Jejak: one thread from label to invitation (K11); and where a folder, a berkas or an item has been (F14)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desk.cabinet.history import Happening, History, history
from desk.errors import DeskError
from desk.thread.lists import REGISTERS, Thread, ThreadStep, thread
from desk.words import jam, tanggal_pendek
from ui.icons import wear
from ui.parts.list_dialog import ListDialog, Verb
from ui.parts.plain import PlainLabel
from ui.parts.table import Column
from ui.theme import em
from ui.workbench import Workbench

EVERYTHING = frozenset({"cabinet", "releases", "letters", "events", "dip"})


def _when(step: ThreadStep | Happening) -> str:
    at = datetime.fromisoformat(step.at)
    return f"{tanggal_pendek(at)} {jam(at)}"


class ThreadDialog(ListDialog):
    """The thread of whatever number is typed or scanned."""

    title = "Jejak"
    told = "Dari label sampai undangan: semua yang dilakukan, dari nomor mana pun ditelusuri."
    nothing = ("Belum ada jejak.", "Pindai label, atau ketik nomor arsip, agenda, surat, peminjaman atau berkas.")
    columns = (
        Column("Waktu", _when, key=lambda step: step.at, width=8.6),
        Column("Register", lambda step: REGISTERS.get(step.kind, step.kind), width=8),
        Column("Nomor", lambda step: step.number, width=13),
        Column("Oleh", lambda step: step.who, width=11),
        Column("Yang dilakukan", lambda step: step.words),
    )
    concerns = EVERYTHING
    ems = (70.0, 34.0)

    def __init__(self, parent: QWidget | None, workbench: Workbench, number: str = "") -> None:
        self.number = number
        self.found: Thread | None = None
        super().__init__(parent, workbench)
        self.number_edit.setText(number)

    @staticmethod
    def key(row: ThreadStep) -> object:
        """Name a step."""
        return (row.at, row.kind, row.number, row.action, row.words)

    def add_above(self, column: QVBoxLayout) -> None:
        """Lay the box for the number, and the things that the thread goes through."""
        self.number_edit = QLineEdit()
        self.number_edit.setPlaceholderText("Nomor mana pun, lalu Enter")
        self.number_edit.setAccessibleName("Nomor yang ditelusuri")
        self.look_button = QPushButton("&Telusuri")
        self.look_button.setDefault(True)
        wear(self.look_button, "search")
        row = QHBoxLayout()
        row.setSpacing(em(0.5))
        row.addWidget(self.number_edit, 1)
        row.addWidget(self.look_button)
        self.things_label = PlainLabel(role="strong", wrap=True)
        column.addLayout(row)
        column.addWidget(self.things_label)
        self.look_button.clicked.connect(self._on_look)

    def rows(self) -> Sequence[ThreadStep]:
        """Follow the thread; an unknown number is said below."""
        self.found = None
        if self.number:
            try:
                self.found = thread(self.number)
            except DeskError as refusal:
                self.things_label.setText(f"▲ {refusal}")
                return ()
        things = self.found.things if self.found else ()
        named = (f"{REGISTERS.get(thing.kind, thing.kind)} {thing.number}" for thing in things)
        self.things_label.setText(" → ".join(named))
        return self.found.steps if self.found else ()

    def verbs(self) -> list[Verb]:
        """Print."""
        return [Verb("&Cetak lembar jejak", "print", self._on_print)]

    def _on_look(self) -> None:
        self.number = self.number_edit.text().strip()
        self.load()

    def _on_print(self) -> None:
        self.show_form("trace", self.number, f"Lembar jejak {self.number}")


class HistoryDialog(ListDialog):
    """Where a folder, a berkas or an item has been, newest first."""

    title = "Riwayat"
    nothing = ("Belum ada catatan.", "")
    columns = (
        Column("Waktu", _when, key=lambda happening: happening.at, width=8.6),
        Column("Oleh", lambda happening: happening.who, width=12),
        Column("Tempat sesudahnya", lambda happening: happening.place, width=9),
        Column("Yang dilakukan", lambda happening: happening.words),
    )

    def __init__(self, parent: QWidget | None, workbench: Workbench, number: str) -> None:
        self.number = number
        self.found: History = history(number)
        super().__init__(parent, workbench)
        self.setWindowTitle(f"Riwayat {self.found.kind} {self.found.number}")

    @staticmethod
    def key(row: Happening) -> object:
        """Name a happening."""
        return (row.at, row.words)

    def add_above(self, column: QVBoxLayout) -> None:
        """Say whose history it is."""
        column.addWidget(
            PlainLabel(
                f"{self.found.number} · {self.found.title} · sekarang di {self.found.place}", role="strong", wrap=True
            )
        )

    def rows(self) -> Sequence[Happening]:
        """Read the history."""
        self.found = history(self.number)
        return self.found.happenings

    def verbs(self) -> list[Verb]:
        """Print."""
        return [Verb("&Cetak riwayat", "print", self._on_print)]

    def _on_print(self) -> None:
        self.show_form("history", self.number, f"Riwayat {self.number}")
