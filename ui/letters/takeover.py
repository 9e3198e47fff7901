"""Taking over the agenda book of incoming letters from Excel: every row is seen before anything is taken (X19)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDir
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from desk.errors import DeskError
from desk.exchange.list_columns import ListColumn
from desk.letters.old_book import MEANINGS, OldLetter
from desk.letters.takeover import book_columns, preview
from desk.words import angka, tanggal
from desk.workspace import Workspace
from ui.dialogs.frame import Question
from ui.icons import wear
from ui.parts.list_columns import ColumnsDialog, Meanings, columns_words
from ui.parts.plain import CLOSE, PlainLabel, ask
from ui.parts.table import Column, RowsView
from ui.work import Work
from ui.workbench import Workbench

TITLE: Final = "Ambil alih buku surat masuk"
FILES: Final = "Buku agenda (*.xlsx *.xls *.ods *.csv *.txt *.html *.htm)"
TOLD: Final = (
    "Buku agenda surat masuk yang selama ini di Excel menjadi bagian daftar Surat Masuk dengan nomornya sendiri. Judul "
    "kolomnya dicari sendiri; surat lama tidak menunggu disposisi. Nomor baru melanjutkan nomor tertingginya."
)
BOOK_MEANINGS: Final = Meanings(
    MEANINGS,
    "Di kiri judul kolom dan contoh isinya, di kanan artinya bagi daftar Surat Masuk.",
    (
        ({"serial"}, "Sebut kolom mana yang memuat nomor agenda."),
        ({"sender"}, "Sebut kolom mana yang memuat pengirim."),
        ({"subject"}, "Sebut kolom mana yang memuat perihal."),
    ),
)
NEW, CHANGED, REJECTED, LEFT, UNREAD = "baru", "berubah", "ditolak", "bukan surat", "tidak diambil"
KINDS: Final = {NEW: "ok", CHANGED: "info", REJECTED: "bad", LEFT: "plain", UNREAD: "warn"}


@dataclass(frozen=True)
class Line:
    """A line of the file and what becomes of it."""

    line: int
    outcome: str
    number: str
    day: str
    words: str
    why: str = ""


@dataclass(frozen=True)
class Seen:
    """What a file holds, and how many of its letters stand in the register as they are."""

    lines: tuple[Line, ...]
    same: int
    columns: tuple[ListColumn, ...]

    def count(self, outcome: str) -> int:
        """Count the lines of an outcome."""
        return sum(line.outcome == outcome for line in self.lines)

    @property
    def coming(self) -> int:
        """Count the letters that would be entered or corrected."""
        return self.count(NEW) + self.count(CHANGED)

    def told(self) -> str:
        """Say what would become of the file."""
        counts = [(self.count(NEW), NEW), (self.count(CHANGED), CHANGED), (self.same, "sama")]
        counts += [(self.count(outcome), outcome) for outcome in (REJECTED, LEFT)]
        return ", ".join(f"{angka(count)} {words}" for count, words in counts)


COLUMNS: Final = (
    Column("Baris", lambda row: str(row.line), key=lambda row: row.line, width=4),
    Column("Hasil", lambda row: row.outcome, chip=lambda row: KINDS[row.outcome], width=7),
    Column("Nomor", lambda row: row.number, width=5),
    Column("Diterima", lambda row: row.day, width=9),
    Column("Surat", lambda row: row.words),
    Column("Alasan", lambda row: row.why, width=15),
)


class TakeoverDialog(Question):
    """Asks for a file, shows its lines, takes them over; or takes back what came from a file."""

    def __init__(self, parent: QWidget | None, workbench: Workbench) -> None:
        super().__init__(parent, TITLE, "Ambil alih", cancel=CLOSE)
        self._workbench, self._file = workbench, ""
        self._columns: dict[str, int] = {}
        self._found: tuple[ListColumn, ...] = ()
        self.add_words(TOLD)
        self.told_label = PlainLabel("Belum ada berkas yang dipilih.", role="strong", wrap=True)
        self.table = RowsView(COLUMNS, lambda row: (row.line, row.outcome), name="Isi buku yang diambil alih")
        self.error_label = PlainLabel("", role="error", wrap=True)
        self.columns_label = PlainLabel("", role="small muted", wrap=True)
        self.columns_button = QPushButton("Ubah &kolom…")
        self.choose_button = QPushButton("&Pilih berkas…")
        self.undo_button = QPushButton("&Urungkan pengambilalihan…")
        self._build_body()
        self.choose_button.clicked.connect(self._on_choose)
        self.undo_button.clicked.connect(self._on_undo)
        self.columns_button.clicked.connect(self._on_columns)

    def read(self, file: str, columns: Mapping[str, int] | None = None) -> None:
        """Read a file beside the window and show what would become of each line; ``columns`` as the action has them."""
        self._file, self._columns = file, dict(columns or {})
        self.say("")
        self.told_label.setText(f"Membaca {Path(file).name} …")
        self.verb_button.setEnabled(False)
        task = partial(see, self._workbench.workspace, file, self._columns or None)
        Work(self, task, self._on_read, self._on_refused)

    def decide(self) -> None:
        """Take the letters over, or say why not."""
        try:
            told = self._workbench.do("letters.import_book", file=self._file, columns=self._columns or None)
        except DeskError as refusal:
            self.say(str(refusal))
            return
        counts = f"{told['new']} baru, {told['changed']} berubah, {told['same']} sama, {told['rejected']} ditolak"
        self._workbench.tell(f"Buku {Path(self._file).name} diambil alih: {counts}.")
        self.accept()

    def take_back(self, file: str) -> None:
        """Take back what came from a file of this name, or say why not."""
        try:
            told = self._workbench.do("letters.undo_book", file=file)
        except DeskError as refusal:
            self.say(str(refusal))
            return
        self.say("")
        self.told_label.setText(f"{angka(told['removed'])} surat dari {Path(file).name} dikeluarkan lagi.")

    def say(self, sentence: str) -> None:
        """Show what was refused; '' for nothing."""
        self.error_label.setText(f"▲ {sentence}" if sentence else "")
        self.error_label.setVisible(bool(sentence))

    def _build_body(self) -> None:
        self.body.addWidget(self.told_label)
        self.body.addWidget(self.columns_label)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.error_label)
        self.error_label.hide()
        self.verb_button.setEnabled(False)
        wear(self.choose_button, "inbox")
        wear(self.undo_button, "undo")
        self.columns_button.setEnabled(False)
        self.add_buttons([self.choose_button, self.columns_button, self.undo_button])
        self.ask_room(84, 40)

    def _on_choose(self) -> None:
        file, _kind = QFileDialog.getOpenFileName(self, TITLE, QDir.homePath(), FILES)
        if file:
            self.read(file)

    def _on_undo(self) -> None:
        file, _kind = QFileDialog.getOpenFileName(self, "Berkas yang diambil alih", QDir.homePath(), FILES)
        name = Path(file).name
        told = f"Semua surat yang diambil alih dari {name} dikeluarkan dari daftar; nomornya batal sampai diambil lagi."
        if file and ask(self, "Urungkan pengambilalihan", told, "Urungkan"):
            self.take_back(file)

    def _on_columns(self) -> None:
        dialog = ColumnsDialog(self._found, BOOK_MEANINGS, self)
        dialog.chosen.connect(self._on_columns_chosen)
        dialog.open()

    def _on_columns_chosen(self, columns: Mapping[str, int]) -> None:
        self.read(self._file, columns)

    def _on_read(self, seen: Seen) -> None:
        self._found = seen.columns
        self.columns_label.setText(
            columns_words(seen.columns, MEANINGS, "pilihan Anda" if self._columns else "dikenali")
        )
        self.columns_button.setEnabled(bool(seen.columns))
        self.table.set_rows(seen.lines)
        self.told_label.setText(f"{Path(self._file).name}: {seen.told()}.")
        self.verb_button.setText(f"Ambil alih {angka(seen.coming)} surat")
        self.verb_button.setEnabled(bool(seen.coming))

    def _on_refused(self, refusal: DeskError) -> None:
        self.table.set_rows([])
        self.columns_label.setText("")
        self.columns_button.setEnabled(False)
        self.told_label.setText("Berkas ini tidak dapat dibaca.")
        self.say(str(refusal))


def see(workspace: Workspace, file: str, columns: Mapping[str, int] | None = None) -> Seen:
    """Tell of every line of a book what would become of it, and change nothing.

    Raises ``Invalid`` for a file that cannot be read.
    """
    read, plan = preview(workspace, file, columns)
    lines = [_coming(one, NEW) for one in (*plan.new, *(one for _number, one in plan.again))]
    lines += [_coming(one, CHANGED) for _row, _number, one in plan.changed]
    lines += _others(read.rejected, REJECTED) + _others(read.leftover, LEFT) + _others(read.unread, UNREAD)
    return Seen(tuple(sorted(lines, key=lambda line: line.line)), plan.same, book_columns(file, columns))


def _coming(one: OldLetter, outcome: str) -> Line:
    return Line(
        one.line, outcome, str(one.serial), tanggal(one.day), f"{one.fields['sender']}: {one.fields['subject']}"
    )


def _others(rows: Sequence[dict[str, object]], outcome: str) -> list[Line]:
    return [Line(int(str(row["line"])), outcome, "", "", str(row["words"]), str(row["reason"])) for row in rows]
