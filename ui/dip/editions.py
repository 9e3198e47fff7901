"""Editions at the screen: the register frozen under a decision, signed, printed, and compared."""

from __future__ import annotations

from datetime import date
from itertools import permutations
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.dip import item_lists as lists
from desk.dip.edition_lists import VERIFIED, EditionHead, editions
from desk.dip.terms import CATEGORIES
from desk.errors import DeskError, Invalid
from desk.session import Result
from desk.words import angka, tanggal_pendek
from ui.dip.difference import DifferenceDialog
from ui.dip.papers import Papers
from ui.parts.days import day_words
from ui.parts.fields import ChoiceField, DayField, FileField, Input, LineField, TextField
from ui.parts.form_dialog import FormDialog
from ui.parts.list_dialog import ListDialog, Verb
from ui.parts.progress import ProgressStrip
from ui.parts.table import Column
from ui.work import LongWork
from ui.workbench import Workbench

NOW: Final = "kini"
SCANS: Final = "Pindaian (*.pdf *.jpg *.jpeg *.png)"
ASKED: Final = "Pilih…"


class FreezeDialog(FormDialog):
    """The decision under which the register is frozen, and in which order its annexes stand."""

    title = "Tetapkan edisi DIP"
    told = (
        "Daftar dibekukan seperti saat ini dan kolom Nomor dihitung. Edisi tidak diubah lagi; yang berubah sesudahnya "
        "tampil sebagai perubahan terhadapnya."
    )
    verb = "Tetapkan edisi"

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        today = workbench.session.now().date()
        counts = lists.counts(workbench.workspace)
        self.waiting = sum(count for stage, count in counts.stages.items() if stage < VERIFIED)
        day = DayField("on", "Tanggal keputusan")
        year = LineField("year", "Tahun daftar")
        title = LineField("title", "Judul (boleh kosong)", prompt=f"Daftar Informasi Publik Tahun {today.year}")
        usual = workbench.workspace.office.layout.categories
        order = ChoiceField("order", "Urutan lampiran", [(_key(one), _words(one)) for one in permutations(CATEGORIES)])
        order.put(_key(usual))
        fields: list[Input] = [LineField("decision", "Nomor keputusan (SK)", prompt="Misalnya: 188.4/12/2026"), day]
        fields += [year, title, order]
        if self.waiting:
            waiting = f"{angka(self.waiting)} informasi belum diverifikasi"
            choices = [("", ASKED), ("tinggal", "Tinggalkan; masuk edisi berikut"), ("ikut", "Sertakan juga")]
            fields.append(ChoiceField("unverified", waiting, choices))
        super().__init__(workbench, [*fields, TextField("note", "Catatan (boleh kosong)", lines=2)], parent)
        day.put(day_words(today.isoformat()))
        year.put(str(today.year))
        self._work: LongWork[Result] | None = None
        self.strip = ProgressStrip(self)
        self.body.addWidget(self.strip, 0, Qt.AlignmentFlag.AlignLeft)

    def submit(self) -> None:
        """Freeze it beside the window: a register of thousands takes a while."""
        if self._work is not None:
            return
        self.forget_refusals()
        values = self.values()
        year = str(values.pop("year"))
        if not year.isdigit():
            self.show_refusal(Invalid("year", "Tahun ditulis dengan angka, misalnya 2026."))
            return
        asked = values | {"year": int(year), "order": str(values["order"]).split("|")}
        self.verb_button.setEnabled(False)
        self._work = self.workbench.do_beside(
            "Menetapkan edisi", "dip.freeze", asked, self._on_frozen, self._on_refused
        )
        self.strip.watch(self._work)

    def reject(self) -> None:
        """Leave; what is under way is called off, and leaves nothing behind."""
        if self._work is not None:
            self._work.call_off()
        super().reject()

    def _on_frozen(self, told: Result) -> None:
        self._work = None
        self.acted.emit(told)
        self.accept()

    def _on_refused(self, refusal: DeskError) -> None:
        self._work = None
        self.verb_button.setEnabled(True)
        self.show_refusal(refusal)


class SignDialog(FormDialog):
    """Who signed the decision of an edition, with the scan."""

    title = "Catat penandatanganan"
    told = "Keputusan yang sudah ditandatangani dilampirkan sebagai pindaian atau PDF bersertifikat."
    verb = "Catat tanda tangan"

    def __init__(self, workbench: Workbench, edition: int, parent: QWidget | None = None) -> None:
        self.edition = edition
        day, scan = DayField("on", "Ditandatangani pada"), FileField("scan", "Pindaian keputusan", kinds=SCANS)
        super().__init__(workbench, [LineField("by", "Ditandatangani oleh"), day, scan], parent)
        day.put(day_words(workbench.session.now().date().isoformat()))

    def act(self, values: dict[str, Any]) -> Result:
        return self.workbench.do("dip.sign_edition", edition=self.edition, **values)


def _decision(row: EditionHead) -> str:
    return row.decision


def _day(row: EditionHead) -> str:
    return tanggal_pendek(date.fromisoformat(row.decided_on))


def _title(row: EditionHead) -> str:
    return row.title


def _items(row: EditionHead) -> str:
    left = f", {angka(row.left_out)} ditinggal" if row.left_out else ""
    return f"{angka(row.items)} informasi{left}"


def _signer(row: EditionHead) -> str:
    return row.signer


def _signed(row: EditionHead) -> str:
    return tanggal_pendek(date.fromisoformat(row.signed_on)) if row.signer else "belum"


def _chip(row: EditionHead) -> str:
    return "ok" if row.signer else "warn"


class EditionsDialog(ListDialog):
    """The editions, newest first."""

    title = "Edisi DIP"
    told = "Setiap edisi tetap seperti ditandatangani, satu lampiran untuk setiap kategori."
    nothing = ("Belum ada edisi.", "Tetapkan edisi bila keputusan penetapan DIP sudah bernomor.")
    columns = (
        Column("Keputusan", _decision, width=12, strong=bool),
        Column("Tanggal", _day, width=6.5, key=lambda row: row.decided_on),
        Column("Judul", _title),
        Column("Isi", _items, width=11),
        Column("Ditandatangani", _signed, width=7.5, chip=_chip),
        Column("Oleh", _signer, width=11),
    )
    concerns = frozenset({"dip_editions"})
    ems = (68.0, 32.0)

    @staticmethod
    def key(row: EditionHead) -> int:
        """Name a row over a reload."""
        return row.id

    def add_below(self, column: QVBoxLayout) -> None:
        """Show how far a long list is."""
        self.strip = ProgressStrip(self)
        self.papers = Papers(self.workbench, self, self.strip)
        column.addWidget(self.strip, 0, Qt.AlignmentFlag.AlignLeft)

    def rows(self) -> list[EditionHead]:
        """Read the editions."""
        return editions()

    def verbs(self) -> list[Verb]:
        """Freeze, sign, print, compare."""
        return [
            Verb("&Tetapkan edisi…", "add", self._on_freeze, needs_row=False, primary=True),
            Verb("Catat tanda ta&ngan…", "sign", self._on_sign),
            Verb("&Cetak edisi", "print", self._on_print),
            Verb("&Bandingkan…", "list", self._on_compare),
            Verb("Cetak &daftar saat ini", "print", self._on_print_now, needs_row=False),
        ]

    def picked(self, row: EditionHead | None) -> None:
        """A decision is signed once."""
        freezing = self.workbench.may("arsiparis", "ppid", "sekretaris_ppid")
        self.buttons["Tetapkan edisi…"].setEnabled(freezing)
        self.buttons["Catat tanda tangan…"].setEnabled(freezing and row is not None and not row.signer)

    def _on_freeze(self) -> None:
        dialog = FreezeDialog(self.workbench, self)
        dialog.acted.connect(self._on_frozen)
        dialog.open()

    def _on_frozen(self, told: Result) -> None:
        self.table.pick(int(told["id"]))
        self.workbench.tell(f"Edisi {told['number']} ditetapkan: {angka(int(told['items']))} informasi.")

    def _on_sign(self) -> None:
        SignDialog(self.workbench, self.current().id, self).open()

    def _on_print(self) -> None:
        row: EditionHead = self.current()
        self.papers.show("dip", str(row.id), f"{row.title} {row.decision}")

    def _on_print_now(self) -> None:
        self.papers.show("dip", NOW, "Daftar Informasi Publik saat ini")

    def _on_compare(self) -> None:
        DifferenceDialog(self.workbench, self.current().id, self).open()


def _key(order: tuple[str, ...]) -> str:
    return "|".join(order)


def _words(order: tuple[str, ...]) -> str:
    return " · ".join(name.capitalize() for name in order)
