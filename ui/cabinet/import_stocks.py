"""Importing label stock from a gLabels template file: what it holds is seen before anything is taken (F5)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desk.cabinet.label_stock import size_words, states_of, usable
from desk.errors import DeskError, Invalid
from desk.exchange.glabels import Template, read_templates
from desk.session import Result
from desk.words import angka
from ui.parts.act_dialog import ActDialog
from ui.parts.ask import FilePath
from ui.parts.plain import PlainLabel
from ui.parts.table import Column, RowsView
from ui.theme import dress, em
from ui.workbench import Workbench

TEMPLATES = "Templat gLabels (*.xml *.template);;Semua berkas (*)"
STATES = {"new": "baru", "changed": "berubah", "same": "sudah ada"}
KINDS = {"new": "ok", "changed": "warn", "same": "plain"}
_ADD = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


@dataclass(frozen=True)
class TemplateLine:
    """A template of the file, and what an import would do with it: new, changed, same."""

    template: Template
    state: str


def _name(line: TemplateLine) -> str:
    return line.template.name


def _sheet(line: TemplateLine) -> str:
    columns, rows = line.template.grid
    return f"{columns} × {rows}" if columns * rows > 1 else "rol"


COLUMNS = (
    Column("Templat", _name, width=13, strong=bool),
    Column("Keterangan", lambda line: line.template.title),
    Column("Label", lambda line: size_words(line.template), key=lambda line: line.template.size, width=9),
    Column("Selembar", _sheet, width=6),
    Column("Keadaan", lambda line: STATES[line.state], width=7, chip=lambda line: KINDS[line.state]),
)


class ImportStocksDialog(ActDialog):
    """Shows each template with its size; the selected ones are imported, and what is refused says why."""

    def __init__(self, parent: QWidget | None, workbench: Workbench) -> None:
        super().__init__(parent, workbench, "Impor kertas label", "&Impor yang dipilih")
        self.file_field = FilePath("Pilih berkas templat", TEMPLATES)
        self.table = RowsView(COLUMNS, _name, self, name="Templat di berkas", many=True)
        self.counts_label = PlainLabel(role="strong", wrap=True)
        self.refused_text = QPlainTextEdit()
        self._build_body()
        self.file_field.edit.textChanged.connect(self._read)
        self.table.selectionModel().selectionChanged.connect(self._say)
        self._read()

    def send(self) -> Result:
        """Import what is selected."""
        chosen = [line.template.name for line in self.table.selected_rows()]
        if not chosen:
            raise Invalid("file", "Pilih berkas templat, lalu templat yang diimpor.")
        result = self.workbench.do("labels.import_stocks", file=self.file_field.edit.text().strip(), names=chosen)
        told = f"{angka(int(result['new']))} baru, {angka(int(result['changed']))} berubah"
        self.workbench.tell(f"Kertas label diimpor: {told}, {angka(int(result['same']))} sama.")
        return result

    def _build_body(self) -> None:
        dress(self.table, "framed")
        self.setMinimumSize(em(54), em(32))
        self.table.setMinimumHeight(em(12))
        self.refused_text.setReadOnly(True)
        self.refused_text.setTabChangesFocus(True)
        self.refused_text.setFixedHeight(em(5))
        self.refused_text.setAccessibleName("Yang tidak dapat dipakai")
        hint = "Berkas .xml dari gLabels; cakram dan bentuk bulat ditolak dengan alasannya."
        self.form.add("file", "&Berkas", self.file_field, hint=hint)
        self.rolling.column.removeWidget(self.form)
        self.rolling.column.insertWidget(0, self.form)
        self.body.addWidget(self.counts_label)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.refused_text)

    def _read(self) -> None:
        """Read the file without taking anything."""
        self.form.clear()
        typed = self.file_field.edit.text().strip()
        rows: list[TemplateLine] = []
        refused: list[tuple[int, str]] = []
        if typed:
            try:
                found = usable(read_templates(Path(typed)))
            except DeskError as refusal:
                self.form.refuse(refusal)
            else:
                rows = [TemplateLine(*pair) for pair in zip(found.taken, states_of(found), strict=True)]
                refused = found.rejected
        self.table.set_rows(rows)
        for place, line in enumerate(self.table.rows_model.rows()):
            if line.state != "same":
                self.table.selectionModel().select(self.table.rows_model.index(place, 0), _ADD)
        self.refused_text.setPlainText("\n".join(f"Baris {line}: {why}" if line else why for line, why in refused))
        self.refused_text.setVisible(bool(refused))
        self.counts_label.setVisible(bool(rows))
        self._say()

    def _say(self) -> None:
        lines: list[TemplateLine] = self.table.rows_model.rows()
        counts = [f"{angka(sum(line.state == state for line in lines))} {words}" for state, words in STATES.items()]
        chosen = angka(len(self.table.selected_rows()))
        self.counts_label.setText(f"{', '.join(counts)}. {chosen} dipilih untuk diimpor.")
