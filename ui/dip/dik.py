"""The Daftar Informasi yang Dikecualikan at the screen: only for those who may see it, and never part of the DIP."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from desk.dip.dik import DECIDERS
from desk.dip.dik_import import read_exclusions
from desk.dip.dik_lists import ExclusionView, exclusions
from desk.dip.exporting import STATES, dik_listing
from desk.errors import DeskError
from desk.exchange.writing import write_list
from desk.session import Result
from desk.words import tanggal_pendek
from ui.dip.dik_forms import DecideDialog, EndDialog, ExclusionDialog, RejectDialog
from ui.dip.dik_import import DikImportDialog
from ui.parts.form_dialog import FormDialog
from ui.parts.list_dialog import ListDialog, Verb
from ui.parts.plain import PlainLabel
from ui.parts.table import Column

ENDING: Final = "ending"
CURRENT: Final = "current"
CHIPS: Final = {"proposed": "warn", "approved": "ok", "rejected": "plain", "ended": "plain"}
LISTS: Final = "Daftar (*.xlsx *.xls *.ods *.csv *.txt *.html *.htm)"
WRITTEN: Final = "Buku kerja (*.xlsx);;Teks berkolom (*.csv);;Halaman (*.html)"


def _code(row: ExclusionView) -> str:
    return row.code


def _information(row: ExclusionView) -> str:
    return f"{row.information} – {row.part}" if row.part else row.information


def _basis(row: ExclusionView) -> str:
    return row.legal_basis or "belum ditulis"


def _until(row: ExclusionView) -> str:
    if row.over:
        return f"{_day(row.until)} – lewat"
    return f"{_day(row.until)} – segera" if row.ending else _day(row.until) or row.period


def _until_chip(row: ExclusionView) -> str:
    return "bad" if row.over else "warn" if row.ending else ""


def _decision(row: ExclusionView) -> str:
    return f"{row.decision}, {_day(row.decided_on)}" if row.decision else "–"


def _state(row: ExclusionView) -> str:
    return STATES[row.state]


def _state_chip(row: ExclusionView) -> str:
    return CHIPS[row.state]


class DikDialog(ListDialog):
    """Excluded information with its consequence tests."""

    title = "Daftar Informasi yang Dikecualikan (DIK)"
    told = (
        "Terpisah dari DIP: yang tercantum di sini tidak masuk daftar, cetakan, ekspor, pencarian dan label bagi "
        "petugas lain. Setiap pengecualian memerlukan dasar hukum dan uji konsekuensi."
    )
    nothing = ("Tidak ada informasi yang dikecualikan di sini.", "Usulkan… mencatat pengecualian dan ujinya.")
    filters = (
        (CURRENT, "Diusulkan dan berlaku"),
        ("proposed", "Diusulkan"),
        ("approved", "Berlaku"),
        (ENDING, "Berakhir ≤ 90 hari"),
        ("rejected", "Ditolak"),
        ("ended", "Berakhir"),
    )
    columns = (
        Column("Nomor", _code, width=5.5, strong=bool),
        Column("Informasi", _information),
        Column("Dasar hukum", _basis, width=14),
        Column("Jangka waktu", _until, width=10, key=lambda row: row.until or "9999", chip=_until_chip),
        Column("Keputusan", _decision, width=12),
        Column("Keadaan", _state, width=7, chip=_state_chip),
    )
    concerns = frozenset({"dik", "dip"})
    ems = (72.0, 38.0)

    @staticmethod
    def key(row: ExclusionView) -> int:
        """Name a row over a reload."""
        return row.id

    def rows(self) -> Sequence[ExclusionView]:
        """Read the list; it is empty for whoever may not see it."""
        try:
            return exclusions(self.workbench.session, state="*")
        except DeskError:
            return ()

    def keeps(self, chosen: str, row: ExclusionView) -> bool:
        """Keep the current ones, one state, or what ends soon."""
        if chosen == CURRENT:
            return row.state in {"proposed", "approved"}
        return row.ending or row.over if chosen == ENDING else row.state == chosen

    def add_below(self, column: QVBoxLayout) -> None:
        """Say the consequences of the one at the cursor."""
        self.test_label = PlainLabel(role="small", wrap=True)
        column.addWidget(self.test_label)

    def verbs(self) -> list[Verb]:
        """Propose, change, decide, end, bring in, write out, print."""
        return [
            Verb("&Usulkan…", "add", self._on_propose, needs_row=False, primary=True),
            Verb("U&bah…", "edit", self._on_edit),
            Verb("&Tetapkan…", "approve", self._on_decide),
            Verb("T&olak…", "reject", self._on_reject),
            Verb("&Akhiri…", "unlock", self._on_end),
            Verb("Cetak &lembar uji", "print", self._on_print_test),
            Verb("&Cetak DIK", "print", self._on_print, needs_row=False),
            Verb("&Impor…", "open", self._on_import, needs_row=False),
            Verb("&Ekspor…", "export", self._on_export, needs_row=False),
        ]

    def picked(self, row: ExclusionView | None) -> None:
        """Offer what the state of the row allows, and tell its test."""
        state, deciding = row.state if row else "", self.workbench.may(*DECIDERS)
        self.buttons["Ubah…"].setEnabled(state == "proposed")
        for name in ("Tetapkan…", "Tolak…"):
            self.buttons[name].setEnabled(state == "proposed" and deciding)
        self.buttons["Akhiri…"].setEnabled(state == "approved" and deciding)
        self.test_label.setText(_test(row) if row else "")

    def _open(self, dialog: FormDialog, told: str) -> None:
        dialog.acted.connect(partial(self._on_acted, told))
        dialog.open()

    def _on_acted(self, told: str, result: Result) -> None:
        self.say("")
        self.table.pick(int(result.get("id", 0)))
        self.workbench.tell(f"{result['number']} {told}.")

    def _on_propose(self) -> None:
        self._open(ExclusionDialog(self.workbench, self), "diusulkan")

    def _on_edit(self) -> None:
        self._open(ExclusionDialog(self.workbench, self, view=self.current()), "diubah")

    def _on_decide(self) -> None:
        self._open(DecideDialog(self.workbench, self.current(), self), "ditetapkan")

    def _on_reject(self) -> None:
        self._open(RejectDialog(self.workbench, self.current(), self), "ditolak; informasinya kembali terbuka")

    def _on_end(self) -> None:
        self._open(EndDialog(self.workbench, self.current(), self), "berakhir; informasinya kembali terbuka")

    def _on_print_test(self) -> None:
        row: ExclusionView = self.current()
        self.show_form("consequence-test", row.code, f"Uji konsekuensi {row.code}")

    def _on_print(self) -> None:
        self.show_form("dik-list", "kini", "Daftar Informasi yang Dikecualikan")

    def _on_import(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(self, "Impor DIK", str(Path.home()), LISTS)
        if chosen:
            self.take_in(chosen)

    def take_in(self, file: str) -> None:
        """Show what a list of exclusions would bring as proposals."""
        try:
            reading = read_exclusions(Path(file))
        except DeskError as refusal:
            self.say(str(refusal))
            return
        self.say("")
        DikImportDialog(self.workbench, file, reading, self).open()

    def _on_export(self) -> None:
        chosen, _kind = QFileDialog.getSaveFileName(self, "Ekspor DIK", str(Path.home() / "dik.xlsx"), WRITTEN)
        if chosen:
            self.write(Path(chosen))

    def write(self, path: Path) -> None:
        """Write what is proposed and in force as .xlsx, .csv or .html."""
        try:
            write_list(path, dik_listing(self.workbench.session))
        except DeskError as refusal:
            self.say(str(refusal))
            return
        self.workbench.tell(f"DIK tersimpan: {path.name}. Simpan di tempat yang hanya dibuka yang berwenang.")


def _day(iso: str) -> str:
    return tanggal_pendek(date.fromisoformat(iso)) if iso else ""


def _test(row: ExclusionView) -> str:
    parts = [
        f"Bila dibuka: {row.opened}" if row.opened else "Akibat bila dibuka belum ditulis",
        f"Bila ditutup: {row.closed}" if row.closed else "Manfaat bila ditutup belum ditulis",
        f"Uji {row.test_number} {_day(row.tested_on)}".strip() if row.test_number else "Nomor uji belum ditulis",
        f"Diusulkan {row.proposed_by}, {_day(row.proposed_at[:10])}",
        f"Diputuskan {row.decided_by}" if row.decided_by else "",
        f"Alasan: {row.reason}" if row.reason else "",
    ]
    return " · ".join(filter(None, parts))
