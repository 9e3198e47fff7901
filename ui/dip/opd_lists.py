"""What each OPD is expected to deliver in a cycle and still lacks: its lists printed, its reminder copied (D5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QGuiApplication

from desk.dip import lists as cycles
from desk.errors import DeskError
from desk.words import angka
from ui.parts.list_dialog import ListDialog, Verb
from ui.parts.table import Column

EVERY: Final = "every"
LACKING: Final = "lacking"


@dataclass(frozen=True)
class OpdLine:
    """An OPD in a cycle: how much is expected, came, is missing, is late."""

    cycle: int
    title: str
    opd: str
    expected: int
    received: int
    missing: int
    late: int

    @property
    def key(self) -> str:
        """Name it as its papers do."""
        return f"{self.cycle}/{self.opd}"


def _title(row: OpdLine) -> str:
    return row.title


def _opd(row: OpdLine) -> str:
    return row.opd


def _came(row: OpdLine) -> str:
    return f"{angka(row.received)} dari {angka(row.expected)}"


def _state(row: OpdLine) -> str:
    if not row.missing:
        return "lengkap"
    late = f", {angka(row.late)} lewat" if row.late else ""
    return f"kurang {angka(row.missing)}{late}"


def _chip(row: OpdLine) -> str:
    return "bad" if row.late else "warn" if row.missing else "ok"


class OpdListsDialog(ListDialog):
    """The OPD of every documentation cycle, the newest cycle first."""

    title = "Daftar identifikasi per OPD"
    told = "Yang diharapkan dari setiap OPD menurut daftar identifikasi, dan yang belum diterima."
    nothing = ("Belum ada siklus pendokumentasian.", "Siklus dimulai dari Meja Saya dengan daftar identifikasi.")
    filters = ((EVERY, "Semua OPD"), (LACKING, "Masih kurang"))
    columns = (
        Column("Siklus", _title, width=16),
        Column("OPD", _opd, strong=bool),
        Column("Diterima", _came, width=7),
        Column("Keadaan", _state, width=10, chip=_chip),
    )
    concerns = frozenset({"cycles"})
    ems = (54.0, 32.0)

    @staticmethod
    def key(row: OpdLine) -> str:
        """Name a row over a reload."""
        return row.key

    def rows(self) -> Sequence[OpdLine]:
        """Read the OPD of all cycles."""
        workspace = self.workbench.workspace
        views = [cycles.cycle(workspace, head.id) for head in cycles.cycles(workspace)]
        return [
            OpdLine(
                view.head.id, f"{view.head.title} – {view.head.period}", one.opd, one.expected, one.received,
                one.missing, one.late,
            )
            for view in views
            for one in view.opds
        ]  # fmt: skip

    def keeps(self, chosen: str, row: OpdLine) -> bool:
        """Keep all, or those that lack something."""
        return chosen == EVERY or bool(row.missing)

    def verbs(self) -> list[Verb]:
        """Print what is missing or expected, copy the reminder."""
        return [
            Verb("Cetak yang &belum diterima", "print", self._on_missing, primary=True),
            Verb("Cetak daftar &identifikasi", "print", self._on_expected),
            Verb("Cetak seluruh &siklus", "print", self._on_cycle),
            Verb("Salin teks &pengingat", "copy", self._on_remind),
        ]

    def picked(self, row: OpdLine | None) -> None:
        """There is a reminder only where something is missing."""
        self.buttons["Salin teks pengingat"].setEnabled(row is not None and bool(row.missing))

    def _on_missing(self) -> None:
        row: OpdLine = self.current()
        self.show_form("missing-list", row.key, f"Belum diterima {row.opd}")

    def _on_expected(self) -> None:
        row: OpdLine = self.current()
        self.show_form("identification-list", row.key, f"Daftar identifikasi {row.opd}")

    def _on_cycle(self) -> None:
        row: OpdLine = self.current()
        self.show_form("identification-list", str(row.cycle), f"Daftar identifikasi {row.title}")

    def _on_remind(self) -> None:
        row: OpdLine = self.current()
        try:
            words = cycles.reminder_words(self.workbench.workspace, row.cycle, row.opd)
        except DeskError as refusal:
            self.say(str(refusal))
            return
        QGuiApplication.clipboard().setText(words)
        self.workbench.tell(f"Teks pengingat untuk {row.opd} disalin.")
