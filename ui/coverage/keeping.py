"""What crews need kept: equipment and vehicles, leave, shifts; and how often each person went out this month."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from PySide6.QtWidgets import QWidget

from desk.coverage import calendar
from desk.coverage.calendar_rows import AbsenceView, AssetView, Load
from desk.coverage.month import month_words
from desk.coverage.terms import ABSENCES, ASSET_KINDS
from desk.words import tanggal_pendek
from ui.coverage.register import CONCERNS
from ui.parts.ask import ActionDialog, Ask
from ui.parts.list_dialog import ListDialog, Verb
from ui.parts.table import Column
from ui.workbench import Workbench

ADD_ASSET: Final = "coverage.add_asset"
ASSET, AWAY, SHIFT, LOAD = "asset", "away", "shift", "load"
AHEAD: Final = timedelta(days=366)
"""How far ahead leave and shifts are listed."""


@dataclass(frozen=True)
class Kept:
    """A line of the list: of which part, its number or name there, and its words."""

    part: str
    key: str
    name: str
    kind: str
    words: str


def _name(row: Kept) -> str:
    return row.name


def _kind(row: Kept) -> str:
    return row.kind


def _words(row: Kept) -> str:
    return row.words


class KeepingDialog(ListDialog):
    """The list, part by part; what is ended stays in the books and is no longer proposed."""

    title = "Peralatan, cuti dan giliran"
    told = "Yang tercatat di sini dipakai untuk memeriksa bentrok dan mengusulkan siapa yang bebas."
    nothing = ("Belum ada yang tercatat di bagian ini.", "Catat dengan tombol di bawah.")
    columns = (
        Column("Nama", _name, width=15),
        Column("Jenis", _kind, width=10),
        Column("Keterangan", _words),
    )
    filters = (
        (ASSET, "Peralatan dan kendaraan"),
        (AWAY, "Cuti dan halangan"),
        (SHIFT, "Giliran kerja"),
        (LOAD, "Beban sebulan"),
    )
    concerns = CONCERNS

    def __init__(self, parent: QWidget | None, workbench: Workbench, day: date) -> None:
        self._day = day
        super().__init__(parent, workbench)

    @staticmethod
    def key(row: Kept) -> str:
        """Name a row by its part and its number there."""
        return f"{row.part}:{row.key}"

    def rows(self) -> list[Kept]:
        """Read every part."""
        month = self._day.isoformat()[:7]
        away = calendar.absences(self._day.replace(day=1).isoformat(), (self._day + AHEAD).isoformat())
        return [
            *(_asset(one) for one in calendar.assets()),
            *(_away(one) for one in away),
            *(_load(one, month) for one in calendar.loads(self.workbench.workspace, month)),
        ]

    def keeps(self, chosen: str, row: Kept) -> bool:
        """Keep one part."""
        return chosen == row.part

    def verbs(self) -> list[Verb]:
        """Enter, end."""
        return [
            Verb("&Peralatan baru…", "add", self._on_asset, needs_row=False),
            Verb("&Cuti…", "person", self._on_absence, needs_row=False),
            Verb("&Giliran…", "time", self._on_shift, needs_row=False),
            Verb("&Akhiri…", "void", self._on_end),
        ]

    def picked(self, row: Kept | None) -> None:
        """A person's load is nothing that can be ended."""
        self.buttons["Akhiri…"].setEnabled(row is not None and row.part != LOAD)

    def _persons(self) -> list[tuple[str, str]]:
        found = calendar.loads(self.workbench.workspace, self._day.isoformat()[:7])
        return sorted(((one.login, one.name) for one in found), key=_second)

    def _on_asset(self) -> None:
        kinds = [(kind, kind.capitalize()) for kind in ASSET_KINDS]
        asks = (Ask("name", "&Nama", hint="Misalnya: Kamera foto 1, atau KT 1234 A."),
                Ask("kind", "&Jenis", "choice", choices=kinds), Ask("note", "&Keterangan"))  # fmt: skip
        self._open("Peralatan baru", "&Catat", ADD_ASSET, asks, ASSET)

    def _on_absence(self) -> None:
        kinds = [(kind, kind.capitalize()) for kind in ABSENCES]
        asks = (
            Ask("officer", "&Siapa", "choice", choices=self._persons()),
            Ask("first", "&Mulai", "day", self._day.isoformat()),
            Ask("last", "S&ampai", "day", hint="Kosong: sehari."),
            Ask("kind", "&Jenis", "choice", choices=kinds),
            Ask("reason", "&Keterangan"),
        )
        self._open("Cuti dan halangan", "&Catat", "coverage.add_absence", asks, AWAY)

    def _on_shift(self) -> None:
        asks = (
            Ask("officer", "&Siapa", "choice", choices=self._persons()),
            Ask("first", "&Mulai", "day", self._day.isoformat()),
            Ask("last", "S&ampai", "day", hint="Kosong: sehari."),
            Ask("begins", "&Dari pukul", value="07.00"),
            Ask("ends", "Sampai &pukul", value="13.00"),
        )
        self._open("Giliran kerja", "&Catat", "coverage.add_shift", asks, SHIFT)

    def _on_end(self) -> None:
        row: Kept = self.current()
        if row.part == ASSET:
            asks = (Ask("reason", "&Alasan", hint="Misalnya: rusak; dipinjam bidang lain."),)
            self._open("Tidak dipakai lagi", "&Keluarkan", "coverage.retire_asset", asks, ASSET, name=row.key)
        elif self.attempt("coverage.end_absence", number=int(row.key), shift=row.part == SHIFT):
            self.workbench.tell(f"Dicabut: {row.name}, {row.words}.")

    def _open(self, title: str, verb: str, action: str, asks: Sequence[Ask], part: str, **fixed: object) -> None:
        self.chips.choose(part)
        self.load()
        self.form = ActionDialog(self, self.workbench, title, verb, action, asks, fixed=fixed)
        self.form.open()


def _asset(one: AssetView) -> Kept:
    return Kept(ASSET, one.name, one.name, one.kind, one.note)


def _away(one: AbsenceView) -> Kept:
    first, last = (tanggal_pendek(date.fromisoformat(day)) for day in (one.first, one.last))
    days = first if first == last else f"{first} – {last}"
    words = " · ".join(filter(None, (days, one.hours, one.reason)))
    return Kept(SHIFT if one.hours else AWAY, str(one.id), one.name, one.kind, words)


def _load(one: Load, month: str) -> Kept:
    return Kept(
        LOAD, one.login, one.name, month_words(month), f"{one.outings}× bertugas, {one.weekends}× di hari libur"
    )


def _second(pair: tuple[str, str]) -> str:
    return pair[1].casefold()
