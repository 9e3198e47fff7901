"""The register out of the window: as a list for other programs, as PDF, and what changed packed for the main PPID."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QDir, QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from desk.dip import item_lists as lists
from desk.dip.exporting import dip_listing
from desk.dip.sending import CHANGES, Unsent, unsent
from desk.dip.terms import code_of
from desk.errors import Cancelled, DeskError
from desk.exchange.writing import Cell, Listing, write_list
from desk.session import Result
from desk.store.files import write_safely
from desk.words import angka
from ui.dialogs.frame import Question
from ui.parts.fields import LineField
from ui.parts.plain import CLOSE, PlainLabel
from ui.parts.progress import ProgressStrip
from ui.parts.table import Column, RowsView
from ui.theme import dress, em
from ui.work import LongWork, Tell
from ui.workbench import Workbench

KINDS: Final = "Buku kerja Excel (*.xlsx);;Teks berkolom (*.csv);;Halaman web (*.html);;PDF siap cetak (*.pdf)"
ZIPS: Final = "Paket (*.zip)"
PDF: Final = ".pdf"
TOLD_EACH: Final = 200
USUAL: Final = "PPID Utama"
CHIPS: Final = {"added": "ok", "changed": "info", "withdrawn": "warn"}


class Export(QObject):
    """Asks where the register goes and writes it beside the window."""

    def __init__(self, workbench: Workbench, owner: QWidget) -> None:
        super().__init__(owner)
        self._workbench, self._owner = workbench, owner

    def choose(self) -> None:
        """Ask for the file; its ending says the form."""
        proposed = QDir.home().filePath(f"dip-{self._workbench.session.now():%Y-%m-%d}.xlsx")
        chosen, kind = QFileDialog.getSaveFileName(self._owner, "Ekspor DIP", proposed, KINDS)
        if chosen:
            ending = kind[kind.index("*") + 1 : kind.index(")")] if "*" in kind else ""
            self.write(Path(chosen) if Path(chosen).suffix else Path(chosen + ending))

    def write(self, path: Path) -> LongWork[Any]:
        """Write the register as it is now, as .xlsx, .csv, .html or .pdf."""
        return self._workbench.run("Ekspor DIP", partial(self._write, path), partial(self._on_written, path))

    def _write(self, path: Path, tell: Tell) -> int:
        total = lists.counts(self._workbench.workspace).total
        if path.suffix.lower() == PDF:
            write_safely(path, [self._workbench.printed("dip", "kini", advance=tell)])
            return total
        listing = dip_listing(self._workbench.workspace)
        return write_list(path, Listing(listing.title, listing.heads, _told(listing.rows, total, tell)))

    def _on_written(self, path: Path, count: int) -> None:
        self._workbench.tell(f"{angka(count)} informasi ditulis ke {path.name}.")


def _told(rows: Any, total: int, tell: Tell) -> Iterator[Sequence[Cell]]:  # noqa: ANN401 - rows of a list
    for place, row in enumerate(rows):
        if place % TOLD_EACH == 0:
            tell(f"{angka(place)} dari {angka(total)} informasi", place / max(total, 1))
        yield row


def _code(row: Unsent) -> str:
    return code_of(row.item)


def _change(row: Unsent) -> str:
    return CHANGES[row.change]


def _chip(row: Unsent) -> str:
    return CHIPS[row.change]


def _title(row: Unsent) -> str:
    return row.line.title if row.line else "(sudah keluar dari daftar)"


def _unit(row: Unsent) -> str:
    return row.line.unit if row.line else ""


def _files(row: Unsent) -> str:
    return f"{len(row.files)} berkas" if row.files else ""


def _key(row: Unsent) -> int:
    return row.item


COLUMNS: Final = (
    Column("Nomor", _code, width=5.5),
    Column("Perubahan", _change, width=6.5, chip=_chip),
    Column("Informasi", _title),
    Column("Unit", _unit, width=11),
    Column("Softcopy", _files, width=6),
)


class SendDialog(Question):
    """What a recipient does not have as it is now, and the package of it."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent, "Paket perubahan DIP", "Buat paket…", cancel=CLOSE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._workbench = workbench
        self._work: LongWork[Any] | None = None
        self._looked_for: str | None = None
        self.add_words(
            "Yang baru, berubah dan ditarik sejak paket terakhir bagi penerima ini, dengan softcopy dan daftar isinya, "
            "dalam satu berkas ZIP."
        )
        self.recipient = LineField("recipient", "Penerima")
        self.recipient.put(USUAL)
        self.recipient.line_edit.editingFinished.connect(self.look)
        self.table = RowsView(COLUMNS, _key, self, name="Yang belum dikirim")
        self.table.setMinimumHeight(em(12))
        dress(self.table, "framed")
        self.count_label = PlainLabel("", role="small muted")
        self.strip = ProgressStrip(self)
        for widget in (self.recipient, self.table, self.count_label):
            self.body.addWidget(widget)
        self.body.addWidget(self.strip, 0, Qt.AlignmentFlag.AlignLeft)
        self.look()
        self.ask_room(56, 34)

    def look(self) -> None:
        """Read beside the window what the recipient does not have; once for each recipient."""
        recipient = self.recipient.value()
        if self._work is not None or recipient == self._looked_for:
            return
        self._looked_for = recipient
        self.say("")
        self.verb_button.setEnabled(False)
        self._work = LongWork(self, "Membaca", partial(unsent, recipient), self._on_looked, self._on_refused)
        self.strip.watch(self._work)

    def decide(self) -> None:
        """Ask where the package goes."""
        proposed = QDir.home().filePath(f"dip-perubahan-{self._workbench.session.now():%Y-%m-%d}.zip")
        chosen, _kind = QFileDialog.getSaveFileName(self, "Paket perubahan DIP", proposed, ZIPS)
        if chosen:
            self.pack(Path(chosen if chosen.lower().endswith(".zip") else f"{chosen}.zip"))

    def pack(self, path: Path) -> None:
        """Write the package and note that it was made."""
        self.say("")
        self.verb_button.setEnabled(False)
        asked = {"file": str(path), "recipient": self.recipient.value()}
        done = partial(self._on_packed, path)
        self._work = self._workbench.do_beside("Paket perubahan", "dip.send", asked, done, self._on_refused)
        self.strip.watch(self._work)

    def reject(self) -> None:
        """Leave; what is under way is called off."""
        if self._work is not None:
            self._work.call_off()
        super().reject()

    def _on_looked(self, found: Sequence[Unsent]) -> None:
        self._work = None
        if self.recipient.value() != self._looked_for:
            self.look()
            return
        self.table.set_rows(found)
        counts = {kind: sum(one.change == kind for one in found) for kind in CHANGES}
        words = ", ".join(f"{angka(count)} {CHANGES[kind]}" for kind, count in counts.items())
        self.count_label.setText(f"{words}." if found else "Tidak ada yang berubah sejak pengiriman terakhir.")
        self.verb_button.setEnabled(bool(found))

    def _on_packed(self, path: Path, told: Result) -> None:
        self._work = None
        words = ", ".join(f"{angka(int(told[kind]))} {said}" for kind, said in CHANGES.items())
        self._workbench.tell(f"Paket {path.name} dibuat: {words}.")
        self.accept()

    def _on_refused(self, refusal: DeskError) -> None:
        """Say why not, and show the list as it is now."""
        self._work = None
        if isinstance(refusal, Cancelled):
            self.verb_button.setEnabled(self.table.rows_model.rowCount() > 0)
        else:
            self._looked_for = None
            self.look()
        self.say(str(refusal))
