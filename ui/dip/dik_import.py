"""A list of excluded information taken over as proposals: every row seen with what becomes of it first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desk.dip.dik_import import DikReading, plan_exclusions
from desk.errors import DeskError
from desk.words import angka
from ui.dialogs.frame import Question
from ui.parts.plain import PlainLabel
from ui.parts.table import Column, RowsView
from ui.theme import dress, em
from ui.workbench import Workbench

NEW, CHANGED, SAME, REJECTED, LEFT = "Baru", "Berubah", "Sama", "Ditolak", "Sisa"
CHIPS: Final = {NEW: "ok", CHANGED: "info", SAME: "plain", REJECTED: "bad", LEFT: "plain"}


@dataclass(frozen=True)
class Line:
    """A row of the list and what becomes of it."""

    number: int
    line: int
    outcome: str
    words: str
    why: str


def _line(row: Line) -> str:
    return str(row.line)


def _outcome(row: Line) -> str:
    return row.outcome


def _chip(row: Line) -> str:
    return CHIPS[row.outcome]


def _words(row: Line) -> str:
    return row.words or "(baris kosong)"


def _why(row: Line) -> str:
    return row.why


def _key(row: Line) -> int:
    return row.number


COLUMNS: Final = (
    Column("Baris", _line, width=4, key=_key),
    Column("Hasil", _outcome, width=6, chip=_chip),
    Column("Isi baris", _words),
    Column("Dasar hukum atau alasan", _why, width=18),
)


class DikImportDialog(Question):
    """Shows the rows; its verb takes them over, each as a proposal that the PPID decides."""

    def __init__(self, workbench: Workbench, file: str, reading: DikReading, parent: QWidget | None = None) -> None:
        made = plan_exclusions(reading)
        coming = len(made.new) + len(made.changed)
        super().__init__(parent, f"Impor DIK: {Path(file).name}", f"Impor {angka(coming)} usulan")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._workbench, self._file = workbench, file
        self.add_words("Setiap baris menjadi usulan; lengkapi ujinya lewat Ubah sebelum ditetapkan.")
        self.table = RowsView(COLUMNS, _key, self, name="Baris daftar DIK", lines=2)
        self.table.set_rows(list(_lines(reading)))
        self.table.setMinimumHeight(em(12))
        dress(self.table, "framed")
        self.body.addWidget(self.table, 1)
        self.error_label = PlainLabel("", role="error", wrap=True)
        self.error_label.hide()
        self.body.addWidget(self.error_label)
        self.verb_button.setEnabled(bool(coming))
        self.ask_room(56, 32)

    def decide(self) -> None:
        """Take the rows over, or say why not."""
        try:
            told = self._workbench.do("dik.import", file=self._file)
        except DeskError as refusal:
            self.error_label.setText(f"▲ {refusal}")
            self.error_label.show()
            return
        words = f"{angka(int(told['new']))} usulan baru, {angka(int(told['changed']))} berubah"
        self._workbench.tell(f"{Path(self._file).name} diimpor: {words}.")
        self.accept()


def _lines(reading: DikReading) -> Iterator[Line]:
    told = [(line, *_planned(line, fields)) for line, fields in reading.taken]
    told += [(one.line, REJECTED, one.words, one.reason) for one in reading.rejected]
    told += [(one.line, LEFT, one.words, one.reason) for one in reading.leftover]
    for number, row in enumerate(sorted(told, key=lambda row: row[0])):
        yield Line(number, *row)


def _planned(line: int, fields: dict[str, str]) -> tuple[str, str, str]:
    """Tell of one row what its import would do."""
    alone = plan_exclusions(DikReading(taken=[(line, fields)]))
    outcome = NEW if alone.new else CHANGED if alone.changed else SAME
    return outcome, fields["information"], fields.get("legal_basis", "")
