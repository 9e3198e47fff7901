"""*Hari libur*: the table by year, days of the region's own, and which deadlines a change moves (X9)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from PySide6.QtWidgets import QWidget

from desk.clock.actions import KINDS
from desk.clock.lists import DayOff, table_of_days_off
from desk.words import HARI, kapan, tanggal
from ui.parts.ask import ActionDialog, Ask
from ui.parts.list_dialog import ListDialog, Verb
from ui.parts.plain import message
from ui.parts.table import Column
from ui.workbench import Workbench

WORDS = {"nasional": "Libur nasional", "cuti_bersama": "Cuti bersama", "daerah": "Libur daerah"}
MOST_NAMED = 15


def moved_words(result: Mapping[str, Any], now: datetime) -> str:
    """Say which open deadlines a change moved, a line each; '' for none."""
    moved = list(result.get("moved") or ())
    lines = [f"{one['number']}: {_day(one['before'], now)} → {_day(one['after'], now)}" for one in moved[:MOST_NAMED]]
    if len(moved) > MOST_NAMED:
        lines.append(f"… dan {len(moved) - MOST_NAMED} lagi")
    return "\n".join(lines)


def tell_moved(owner: QWidget, workbench: Workbench, result: Mapping[str, Any]) -> None:
    """Show the deadlines that moved, or say quietly that none did."""
    words = moved_words(result, workbench.session.now())
    if words:
        message(owner, "Tenggat yang bergeser", words)
    else:
        workbench.tell("Tersimpan; tidak ada tenggat yang bergeser.")


class DaysOffDialog(ListDialog):
    """The table of days off."""

    title = "Hari libur"
    told = (
        "Hari yang tidak dihitung sebagai hari kerja. Libur nasional dan cuti bersama sudah terisi; tambahkan libur "
        "daerah atau perubahan SKB. Tenggat yang bergeser disebut satu per satu."
    )
    nothing = ("Tahun ini belum punya tabel hari libur.", "Tanpa tabel, hanya Sabtu dan Minggu yang dilewati.")
    concerns = frozenset({"clock"})
    columns = (
        Column("Tanggal", lambda row: _long(row.date), key=lambda row: row.date, width=15, strong=lambda _row: True),
        Column("Nama", lambda row: row.name),
        Column("Jenis", lambda row: WORDS.get(row.kind, row.kind), width=9),
        Column("Keadaan", lambda row: f"hari kerja: {row.removed}" if row.removed else "libur", width=14),
    )

    def __init__(self, parent: QWidget | None, workbench: Workbench) -> None:
        years = sorted({row.date[:4] for row in table_of_days_off()} | {str(workbench.session.now().year)})
        self.filters = tuple((year, year) for year in reversed(years))
        super().__init__(parent, workbench)
        self.chips.choose(str(workbench.session.now().year))
        self.load()

    @staticmethod
    def key(row: DayOff) -> str:
        """Name a row over a reload."""
        return f"{row.date} {row.name} {row.removed}"

    def rows(self) -> Sequence[DayOff]:
        """Read the table."""
        return table_of_days_off()

    def keeps(self, chosen: str, row: DayOff) -> bool:
        """Keep the days of a year."""
        return row.date.startswith(chosen)

    def verbs(self) -> Sequence[Verb]:
        """Add a day, or let one count as a working day again."""
        return (
            Verb("&Tambah hari libur…", "add", self._on_add, needs_row=False, primary=True),
            Verb("&Kembalikan menjadi hari kerja…", "undo", self._on_remove),
        )

    def _on_add(self) -> None:
        asks = (
            Ask("day", "&Tanggal", "day", hint="Seperti 21/11/2026."),
            Ask("name", "&Nama", hint="Misalnya: Pilkada serentak."),
            Ask("kind", "&Jenis", "choice", "daerah", choices=tuple((kind, WORDS[kind]) for kind in KINDS)),
        )
        self._ask("Tambah hari libur", "Simpan", "clock.add_day_off", asks, {})

    def _on_remove(self) -> None:
        row: DayOff = self.current()
        asks = (Ask("reason", "&Dasar atau alasan", hint="Misalnya nomor keputusannya."),)
        self._ask("Kembalikan menjadi hari kerja", "Kembalikan", "clock.remove_day_off", asks, {"day": row.date})

    def _ask(self, title: str, verb: str, action: str, asks: Sequence[Ask], fixed: Mapping[str, Any]) -> None:
        dialog = ActionDialog(self, self.workbench, title, verb, action, asks, fixed=fixed)
        if dialog.exec():
            self.load()
            tell_moved(self, self.workbench, dialog.result_told)


def _long(iso: str) -> str:
    day = date.fromisoformat(iso)
    return f"{HARI[day.weekday()]}, {tanggal(day)}"


def _day(iso: str, now: datetime) -> str:
    return kapan(datetime.fromisoformat(iso), now) if "T" in iso else tanggal(date.fromisoformat(iso))
