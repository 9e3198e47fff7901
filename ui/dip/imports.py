"""The imports of the register: what each brought, and taking a whole one back."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from PySide6.QtCore import Signal

from desk.dip.import_preview import ImportView, imports
from desk.words import angka, tanggal_pendek
from ui.dip.importing import ImportDialog
from ui.parts.list_dialog import ListDialog, Verb
from ui.parts.table import Column

STANDING, UNDONE = "berlaku", "diurungkan"
CHIPS: Final = {STANDING: "ok", UNDONE: "plain"}


def _day(row: ImportView) -> str:
    at = datetime.fromisoformat(row.at)
    return f"{tanggal_pendek(at.date())} {at:%H.%M}"


def _file(row: ImportView) -> str:
    return row.file


def _brought(row: ImportView) -> str:
    return f"{angka(row.added)} baru, {angka(row.changed)} berubah, {angka(row.same)} sama"


def _left(row: ImportView) -> str:
    return f"{angka(row.rejected)} ditolak, {angka(row.leftover)} sisa"


def _by(row: ImportView) -> str:
    return row.by


def _state(row: ImportView) -> str:
    return UNDONE if row.undone_at else STANDING


def _chip(row: ImportView) -> str:
    return CHIPS[_state(row)]


class ImportsDialog(ListDialog):
    """The imports, newest first; ``shown`` gives the query of one whose items are to be seen."""

    shown = Signal(str)

    title = "Impor daftar informasi"
    told = "Satu impor dapat diurungkan seluruhnya, selama belum ada yang mengerjakan informasinya sesudah itu."
    nothing = ("Belum ada daftar yang diimpor.", "Impor mengambil daftar dari XLSX, CSV, HTML atau sel yang ditempel.")
    columns = (
        Column("Waktu", _day, width=9, key=lambda row: row.at),
        Column("Berkas", _file, strong=bool),
        Column("Hasil", _brought, width=15),
        Column("Tidak masuk", _left, width=10),
        Column("Petugas", _by, width=10),
        Column("Keadaan", _state, width=7.5, chip=_chip),
    )
    concerns = frozenset({"dip"})
    ems = (72.0, 32.0)

    @staticmethod
    def key(row: ImportView) -> int:
        """Name a row over a reload."""
        return row.id

    def rows(self) -> list[ImportView]:
        """Read the imports."""
        return imports()

    def verbs(self) -> list[Verb]:
        """Import, take back."""
        return [
            Verb("&Impor daftar…", "open", self._on_import, needs_row=False, primary=True),
            Verb("&Tampilkan isinya", "list", self._on_show),
            Verb("&Urungkan impor ini", "undo", self._on_undo),
        ]

    def picked(self, row: ImportView | None) -> None:
        """What was taken back is not taken back again."""
        self.buttons["Urungkan impor ini"].setEnabled(row is not None and not row.undone_at)

    def _on_import(self) -> None:
        ImportDialog(self.workbench, self).open()

    def _on_show(self) -> None:
        self.shown.emit(f"impor:{self.current().id}")
        self.accept()

    def _on_undo(self) -> None:
        row: ImportView = self.current()
        if self.attempt("dip.undo_import", number=row.id):
            self.workbench.tell(f"Impor {row.file} diurungkan seluruhnya.")
