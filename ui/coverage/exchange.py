"""Agendas and calendars in, every row seen before it is taken; the calendar out, for other programs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDir, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from desk.coverage.agenda_out import agenda_listing
from desk.coverage.ics_out import ics_of
from desk.coverage.importing import preview
from desk.errors import DeskError
from desk.exchange.writing import write_list
from desk.store.files import write_safely
from desk.workspace import Workspace
from ui.coverage.entries import span_words
from ui.dialogs.frame import Question
from ui.parts.plain import PlainLabel
from ui.parts.table import Column, RowsView
from ui.work import Work
from ui.workbench import Workbench

IN_KINDS: Final = "Agenda dan kalender (*.xlsx *.xls *.ods *.csv *.html *.ics)"
OUT_KINDS: Final = "Kalender (*.ics);;Buku kerja (*.xlsx);;Teks berkolom (*.csv);;Halaman (*.html)"
ICS: Final = ".ics"
IMPORT: Final = "coverage.import"
NEW, CHANGED, REJECTED = "baru", "berubah", "ditolak"
KINDS: Final = {NEW: "ok", CHANGED: "info", REJECTED: "bad"}


@dataclass(frozen=True)
class Row:
    """A line of the files as it would come in: when, what, where, and what becomes of it."""

    number: int
    when: str
    title: str
    place: str
    outcome: str
    reason: str = ""


@dataclass(frozen=True)
class Read:
    """What the files hold, and how many events are in the calendar as they are."""

    rows: tuple[Row, ...]
    same: int

    def count(self, outcome: str) -> int:
        """Count the lines of an outcome."""
        return sum(row.outcome == outcome for row in self.rows)

    def words(self) -> str:
        """Tell what would become of the files."""
        counts = ((self.count(NEW), NEW), (self.count(CHANGED), CHANGED), (self.same, "sama"))
        return ", ".join(f"{count} {what}" for count, what in (*counts, (self.count(REJECTED), REJECTED)))


COLUMNS: Final = (
    Column("Waktu", lambda row: row.when, width=15),
    Column("Kegiatan", lambda row: row.title),
    Column("Tempat", lambda row: row.place, width=9),
    Column("Hasil", lambda row: row.outcome, chip=lambda row: KINDS[row.outcome], width=6),
    Column("Alasan", lambda row: row.reason, width=14),
)


class ImportDialog(Question):
    """Shows every row that would come in; the verb takes them in, all or none."""

    def __init__(self, workbench: Workbench, kind: str, files: Sequence[str], read: Read, parent: QWidget) -> None:
        super().__init__(parent, "Impor agenda", f"Impor {read.count(NEW) + read.count(CHANGED)} kegiatan")
        self._workbench, self._asked = workbench, {"kind": kind, "files": list(files)}
        names = ", ".join(Path(name).name for name in files)
        self.add_words(f"{names}: {read.words()}.")
        self.table = RowsView(COLUMNS, _number, name="Isi berkas yang diimpor")
        self.table.set_rows(read.rows)
        self.body.addWidget(self.table, 1)
        self.error_label = PlainLabel("", role="error", wrap=True)
        self.error_label.hide()
        self.body.addWidget(self.error_label)
        self.verb_button.setEnabled(bool(read.count(NEW) + read.count(CHANGED)))
        self.ask_room(60, 34)

    def decide(self) -> None:
        """Take the rows in, or say why not."""
        try:
            told = self._workbench.do(IMPORT, **self._asked)
        except DeskError as refusal:
            self.error_label.setText(f"▲ {refusal}")
            self.error_label.show()
            return
        words = f"Agenda diimpor: {told['new']} baru, {told['changed']} berubah, {told['same']} sama"
        self._workbench.tell(f"{words}, {told['rejected']} ditolak.")
        self.accept()


class Exchange(QObject):
    """Asks for files, reads them beside the window, shows them; writes the calendar to a file."""

    def __init__(self, workbench: Workbench, parent: QWidget) -> None:
        super().__init__(parent)
        self._workbench, self._parent = workbench, parent
        self.dialog: ImportDialog | None = None

    def choose_in(self) -> None:
        """Ask for the files to take in."""
        files, _kind = QFileDialog.getOpenFileNames(self._parent, "Impor agenda", QDir.homePath(), IN_KINDS)
        if files:
            self.take_in(files)

    def take_in(self, files: Sequence[str]) -> None:
        """Read files and show what would come in."""
        kind = "ics" if all(name.lower().endswith(ICS) for name in files) else "agenda"
        task: Callable[[], Read] = partial(read_files, self._workbench.workspace, kind, files)
        Work(self, task, partial(self._on_read, kind, files), self._on_refused)

    def choose_out(self) -> None:
        """Ask where the calendar is written to."""
        proposed = QDir.home().filePath("liputan.ics")
        chosen, _kind = QFileDialog.getSaveFileName(self._parent, "Ekspor kalender", proposed, OUT_KINDS)
        if chosen:
            self.write(Path(chosen))

    def write(self, path: Path) -> None:
        """Write the whole calendar, in the form that the file's ending names."""
        Work(self, partial(write_calendar, self._workbench.workspace, path), self._on_written, self._on_refused)

    def _on_read(self, kind: str, files: Sequence[str], read: Read) -> None:
        self.dialog = ImportDialog(self._workbench, kind, files, read, self._parent)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.open()

    def _on_finished(self) -> None:
        self.dialog = None

    def _on_written(self, path: Path) -> None:
        self._workbench.tell(f"Kalender tersimpan: {path.name}.")

    def _on_refused(self, refusal: DeskError) -> None:
        self._workbench.tell(str(refusal), "warn")


def read_files(workspace: Workspace, kind: str, files: Sequence[str]) -> Read:
    """Tell of every line of some files what would become of it, and change nothing.

    Raises ``Invalid`` for a file that cannot be read.
    """
    read, plan = preview(workspace, kind, files)
    coming = [(one, NEW) for one in plan.new] + [(one, CHANGED) for _row, one in plan.changed]
    told = [(one.fields, outcome, "") for one, outcome in coming]
    rows = [
        Row(place, span_words(fields["starts"], fields["ends"]) or "belum terjadwal", fields["title"],
            fields["place"], outcome, reason)
        for place, (fields, outcome, reason) in enumerate(told)
    ]  # fmt: skip
    for place, one in enumerate(read.rejected, start=len(rows)):
        where = f"{one.get('file', '')} baris {one['line']}".strip()
        rows.append(Row(place, "", where, "", REJECTED, str(one["reason"])))
    return Read(tuple(rows), plan.same)


def write_calendar(workspace: Workspace, path: Path) -> Path:
    """Write the calendar as .ics, .xlsx, .csv or .html; gives the file."""
    if path.suffix.lower() == ICS:
        write_safely(path, [ics_of(workspace)])
    else:
        write_list(path, agenda_listing(workspace))
    return path


def _number(row: Row) -> int:
    return row.number
