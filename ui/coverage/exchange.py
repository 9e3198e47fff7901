"""Agendas and calendars in, every row seen before it is taken; the calendar out, for other programs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QDir, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from desk.coverage import calendar
from desk.coverage.agenda_columns import MEANINGS, agenda_columns
from desk.coverage.agenda_out import agenda_listing
from desk.coverage.ics_out import ics_of
from desk.coverage.importing import preview
from desk.errors import DeskError
from desk.exchange.list_columns import ListColumn
from desk.exchange.writing import write_list
from desk.session import Result
from desk.store.files import write_safely
from desk.workspace import Workspace
from ui.coverage.entries import span_words
from ui.dialogs.frame import Question
from ui.parts.fields import ChoiceField
from ui.parts.form_dialog import FormDialog
from ui.parts.list_columns import ColumnsDialog, Meanings, columns_words
from ui.parts.plain import PlainLabel
from ui.parts.table import Column, RowsView
from ui.work import Work
from ui.workbench import Workbench

IN_KINDS: Final = "Agenda dan kalender (*.xlsx *.xls *.ods *.csv *.html *.ics)"
OUT_KINDS: Final = "Kalender (*.ics);;Buku kerja (*.xlsx);;Teks berkolom (*.csv);;Halaman (*.html)"
PERSON_KINDS: Final = "Kalender (*.ics)"
ICS: Final = ".ics"
IMPORT: Final = "coverage.import"
NEW, CHANGED, REJECTED, SKIPPED = "baru", "berubah", "ditolak", "dilewati"
KINDS: Final = {NEW: "ok", CHANGED: "info", REJECTED: "bad", SKIPPED: "plain"}
AGENDA_MEANINGS: Final = Meanings(
    MEANINGS,
    "Di kiri judul kolom dan contoh isinya, di kanan artinya bagi kalender.",
    (({"title"}, "Sebut kolom mana yang memuat nama kegiatan."), ({"day"}, "Sebut kolom mana yang memuat tanggal.")),
)


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
    """What the files hold, and how many events are in the calendar as they are.

    ``columns`` are those of a single agenda, none for calendars and for several files at once.
    """

    rows: tuple[Row, ...]
    same: int
    columns: tuple[ListColumn, ...] = ()

    def count(self, outcome: str) -> int:
        """Count the lines of an outcome."""
        return sum(row.outcome == outcome for row in self.rows)

    def words(self) -> str:
        """Tell what would become of the files."""
        counts = ((self.count(NEW), NEW), (self.count(CHANGED), CHANGED), (self.same, "sama"))
        left = ((self.count(REJECTED), REJECTED), (self.count(SKIPPED), SKIPPED))
        return ", ".join(f"{count} {what}" for count, what in (*counts, *left))


@dataclass(frozen=True)
class Asked:
    """What is to be taken in: files of a kind, or cells that were copied elsewhere; with columns that were chosen."""

    kind: str
    files: tuple[str, ...] = ()
    text: str = ""
    columns: Mapping[str, int] | None = None


class PersonForm(FormDialog):
    """Asks whose calendar is written."""

    title = "Kalender satu petugas"
    told = "Kegiatan yang ditugaskan kepadanya, sebagai berkas ICS untuk kalender ponselnya."
    verb = "Pilih berkas…"

    def __init__(self, workbench: Workbench, persons: Sequence[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(workbench, [ChoiceField("login", "Petugas", persons)], parent)

    def act(self, values: dict[str, Any]) -> Result:
        """Give who was chosen."""
        return {"login": values["login"]}


COLUMNS: Final = (
    Column("Waktu", lambda row: row.when, width=15),
    Column("Kegiatan", lambda row: row.title),
    Column("Tempat", lambda row: row.place, width=9),
    Column("Hasil", lambda row: row.outcome, chip=lambda row: KINDS[row.outcome], width=6),
    Column("Alasan", lambda row: row.reason, width=14),
)


class ImportDialog(Question):
    """Shows every row that would come in; the verb takes them in, all or none.

    ``asked_again`` asks to read with other columns (``Asked``).
    """

    asked_again = Signal(object)

    def __init__(self, workbench: Workbench, asked: Asked, read: Read, parent: QWidget) -> None:
        super().__init__(parent, "Impor agenda", "Impor")
        self._workbench = workbench
        self.counts_label, self.columns_label = self.add_words(""), self.add_words("", "small muted")
        self.columns_button = QPushButton("Ubah &kolom…")
        self.columns_button.clicked.connect(self._on_columns)
        self.add_buttons([self.columns_button])
        self.table = RowsView(COLUMNS, _number, name="Isi berkas yang diimpor")
        self.body.addWidget(self.table, 1)
        self.error_label = PlainLabel("", role="error", wrap=True)
        self.error_label.hide()
        self.body.addWidget(self.error_label)
        self.show_read(asked, read)
        self.ask_room(60, 34)

    def show_read(self, asked: Asked, read: Read) -> None:
        """Show what files or cells hold, read as they were asked for."""
        self._asked, self._read = asked, read
        names = ", ".join(Path(name).name for name in asked.files) or "Sel yang ditempel"
        coming = read.count(NEW) + read.count(CHANGED)
        self.counts_label.setText(f"{names}: {read.words()}.")
        how = "pilihan Anda" if asked.columns else "dikenali sendiri"
        self.columns_label.setText(columns_words(read.columns, MEANINGS, how))
        for widget in (self.columns_label, self.columns_button):
            widget.setVisible(bool(read.columns))
        self.table.set_rows(read.rows)
        self.verb_button.setText(f"Impor {coming} kegiatan" if coming else "Impor")
        self.verb_button.setEnabled(bool(coming))

    def decide(self) -> None:
        """Take the rows in, or say why not."""
        try:
            told = self._workbench.do(IMPORT, **vars(self._asked))
        except DeskError as refusal:
            self.error_label.setText(f"▲ {refusal}")
            self.error_label.show()
            return
        words = f"Agenda diimpor: {told['new']} baru, {told['changed']} berubah, {told['same']} sama"
        undo = partial(undo_import, self._workbench, int(told["id"]))
        self._workbench.tell(f"{words}, {told['rejected']} ditolak.", undo=undo)
        self.accept()

    def _on_columns(self) -> None:
        dialog = ColumnsDialog(self._read.columns, AGENDA_MEANINGS, self)
        dialog.chosen.connect(self._on_chosen)
        dialog.open()

    def _on_chosen(self, columns: Mapping[str, int]) -> None:
        self.asked_again.emit(replace(self._asked, columns=dict(columns) or None))


class Exchange(QObject):
    """Asks for files, reads them beside the window, shows them; writes the calendar to a file."""

    def __init__(self, workbench: Workbench, parent: QWidget) -> None:
        super().__init__(parent)
        self._workbench, self._parent = workbench, parent
        self.dialog: ImportDialog | None = None
        self.form: PersonForm | None = None

    def choose_in(self) -> None:
        """Ask for the files to take in."""
        files, _kind = QFileDialog.getOpenFileNames(self._parent, "Impor agenda", QDir.homePath(), IN_KINDS)
        if files:
            self.take_in(files)

    def take_in(self, files: Sequence[str]) -> None:
        """Read files and show what would come in."""
        kind = "ics" if all(name.lower().endswith(ICS) for name in files) else "agenda"
        self._read(Asked(kind, tuple(files)))

    def take_paste(self) -> None:
        """Read cells that were copied in a sheet or on a web page, and show what would come in."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self._read(Asked("agenda", text=text))
        else:
            self._workbench.tell("Papan klip kosong; salin dahulu sel-sel agendanya (Ctrl+C).", "warn")

    def _read(self, asked: Asked) -> None:
        task: Callable[[], Read] = partial(read_files, self._workbench.workspace, asked)
        Work(self, task, partial(self._on_read, asked), self._on_refused)

    def choose_person(self) -> None:
        """Ask whose events are written to a calendar file, then where."""
        month = self._workbench.session.now().date().isoformat()[:7]
        found = calendar.loads(self._workbench.workspace, month)
        self.form = PersonForm(self._workbench, [(one.login, one.name) for one in found], self._parent)
        self.form.acted.connect(self._on_person)
        self.form.open()

    def _on_person(self, told: Result) -> None:
        login = str(told["login"])
        proposed = QDir.home().filePath(f"liputan-{login}.ics")
        chosen, _kind = QFileDialog.getSaveFileName(self._parent, "Ekspor kalender petugas", proposed, PERSON_KINDS)
        if chosen:
            self.write(Path(chosen), person=login)

    def choose_out(self) -> None:
        """Ask where the calendar is written to."""
        proposed = QDir.home().filePath("liputan.ics")
        chosen, _kind = QFileDialog.getSaveFileName(self._parent, "Ekspor kalender", proposed, OUT_KINDS)
        if chosen:
            self.write(Path(chosen))

    def write(self, path: Path, *, person: str = "") -> None:
        """Write the whole calendar in the form that the file's ending names, or one person's (login) as ICS."""
        task = partial(write_calendar, self._workbench.workspace, path, person=person)
        Work(self, task, self._on_written, self._on_refused)

    def _on_read(self, asked: Asked, read: Read) -> None:
        if self.dialog is not None:
            self.dialog.show_read(asked, read)
            return
        self.dialog = ImportDialog(self._workbench, asked, read, self._parent)
        self.dialog.asked_again.connect(self._read)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.open()

    def _on_finished(self) -> None:
        self.dialog = None

    def _on_written(self, path: Path) -> None:
        self._workbench.tell(f"Kalender tersimpan: {path.name}.")

    def _on_refused(self, refusal: DeskError) -> None:
        self._workbench.tell(str(refusal), "warn")


def undo_import(workbench: Workbench, number: int) -> None:
    """Take a whole import back, and say so; or say why not."""
    try:
        told = workbench.do("coverage.undo_import", number=number)
    except DeskError as refusal:
        workbench.tell(str(refusal), "warn")
        return
    workbench.tell(f"Impor diurungkan: {told['removed']} dikeluarkan, {told['restored']} dikembalikan.")


def read_files(workspace: Workspace, asked: Asked) -> Read:
    """Tell of every line of some files what would become of it, and change nothing.

    Raises ``Invalid`` for a file that cannot be read.
    """
    read, plan = preview(workspace, asked.kind, asked.files, asked.columns, text=asked.text)
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
    for place, one in enumerate(read.leftover, start=len(rows)):
        where = f"{one.get('file', '')} baris {one['line']}".strip()
        rows.append(Row(place, "", where, "", SKIPPED, str(one["reason"])))
    single = asked.kind == "agenda" and len(asked.files) <= 1
    file = asked.files[0] if asked.files else ""
    columns = agenda_columns(file, asked.text, asked.columns) if single else ()
    return Read(tuple(rows), plan.same, columns)


def write_calendar(workspace: Workspace, path: Path, *, person: str = "") -> Path:
    """Write the calendar as .ics, .xlsx, .csv or .html, or one person's (login) as .ics; gives the file."""
    if person or path.suffix.lower() == ICS:
        write_safely(path, [ics_of(workspace, person=person)])
    else:
        write_list(path, agenda_listing(workspace))
    return path


def _number(row: Row) -> int:
    return row.number
