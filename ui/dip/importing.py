"""A list taken into the register: chosen or pasted, every row seen with what becomes of it, then all of it or none."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QPushButton, QStackedWidget, QWidget

from desk.dip.import_preview import ImportForeseen, Outcome, foresee_import
from desk.dip.import_sources import Source
from desk.dip.terms import CATEGORIES
from desk.errors import Cancelled, DeskError, Invalid
from desk.session import Result
from desk.words import angka
from ui.dialogs.frame import Question
from ui.dip.import_columns import columns_words, meanings_of
from ui.icons import wear
from ui.parts.chips import FilterChips
from ui.parts.empty import Empty
from ui.parts.fields import PathEdit
from ui.parts.list_columns import ColumnsDialog
from ui.parts.plain import PlainLabel, tip
from ui.parts.progress import ProgressStrip
from ui.parts.table import Column, RowsView
from ui.theme import dress, em
from ui.work import LongWork, Tell
from ui.workbench import Workbench

KINDS: Final = "Daftar (*.xlsx *.xls *.ods *.csv *.txt *.html *.htm);;Semua berkas (*)"
TITLE: Final = "Impor daftar informasi publik"
NAMES: Final = {"new": "Baru", "changed": "Berubah", "same": "Sama", "rejected": "Ditolak", "leftover": "Sisa"}
"""The outcomes as officers read them; a leftover is a row that is no item: a heading, a blank, a torn piece."""

CHIPS: Final = {"new": "ok", "changed": "info", "same": "plain", "rejected": "bad", "leftover": "plain"}
ALL: Final = "all"
NOTHING: Final = (
    "Pilih berkas daftar, atau tempelkan sel-selnya.",
    "Salin sel di Excel atau peramban (Ctrl+C), lalu Ctrl+V di sini. Yang dicatat baru setelah Anda menekan Impor.",
)


def _line(row: Outcome) -> str:
    return f"{row.sheet} {row.line}".strip()


def _words(row: Outcome) -> str:
    return row.words or "(baris kosong)"


def _outcome(row: Outcome) -> str:
    return NAMES[row.outcome]


def _chip(row: Outcome) -> str:
    return CHIPS[row.outcome]


def _why(row: Outcome) -> str:
    return row.why[:1].upper() + row.why[1:]


def _category(row: Outcome) -> str:
    return row.category.capitalize()


def _unit(row: Outcome) -> str:
    return row.unit


def _key(row: Outcome) -> int:
    return row.number


COLUMNS: Final = (
    Column("Baris", _line, width=4.5, key=_key),
    Column("Hasil", _outcome, width=6, chip=_chip),
    Column("Isi baris", _words),
    Column("Unit yang menguasai", _unit, width=10),
    Column("Kategori", _category, width=7),
    Column("Alasan atau perubahan", _why, width=19),
)


class ImportDialog(Question):
    """Reads a list beside the window and shows every row; its verb imports it, as one act that can be undone."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None, *, file: str = "") -> None:
        super().__init__(parent, TITLE, "Impor")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._workbench = workbench
        self._source = Source()
        self._work: LongWork[Any] | None = None
        self.foreseen: ImportForeseen | None = None
        self._build_source()
        self._build_rows()
        self._connect()
        self._fit()
        self.ask_room(72, 42)
        if file:
            self.read_file(file)

    def read_file(self, path: str) -> None:
        """Read a file and show what becomes of its rows."""
        self.path_edit.setText(path)
        self.read(Source(file=path, category=self._chosen_category()))

    def read_paste(self, text: str) -> None:
        """Read cells that were copied elsewhere."""
        self.path_edit.clear()
        self.read(Source(text=text, category=self._chosen_category()))

    def read(self, source: Source) -> None:
        """Read a list anew, with the columns and the category that were chosen."""
        if self._work is not None:
            return
        self._source, self.foreseen = source, None
        self.say("")
        self._follow(LongWork(self, "Membaca", partial(self._read, source), self._on_read, self._on_refused))

    def decide(self) -> None:
        """Import the list that is shown."""
        if self.foreseen is None or self._work is not None:
            return
        self.say("")
        source = self._source
        asked: Mapping[str, Any] = {
            "file": source.file, "text": source.text, "category": source.category, "columns": dict(source.columns),
        }  # fmt: skip
        self._follow(self._workbench.do_beside("Mengimpor", "dip.import", asked, self._on_done, self._on_refused))

    def reject(self) -> None:
        """Leave; what is under way is called off first, and leaves nothing behind."""
        if self._work is not None:
            self._work.call_off()
        super().reject()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Take cells that are pasted where the path is typed; a path is pasted as ever."""
        if watched is self.path_edit and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            text = QGuiApplication.clipboard().text()
            if event.matches(QKeySequence.StandardKey.Paste) and ("\t" in text or "\n" in text.strip()):
                self._on_paste()
                return True
        return super().eventFilter(watched, event)

    def _build_source(self) -> None:
        self.path_edit = PathEdit()
        self.path_edit.setPlaceholderText("Jatuhkan berkas XLSX, CSV atau HTML di sini, atau pilih")
        self.path_edit.setAccessibleName("Berkas daftar")
        self.choose_button, self.paste_button = QPushButton("&Pilih berkas…"), QPushButton("&Tempel sel")
        wear(self.choose_button, "open")
        wear(self.paste_button, "paste")
        tip(self.paste_button, "Ambil sel yang disalin dari Excel atau peramban (Ctrl+V)")
        row = QHBoxLayout()
        row.addWidget(self.path_edit, 1)
        for button in (self.choose_button, self.paste_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.body.addLayout(row)
        self.columns_label = PlainLabel("", role="small muted", wrap=True)
        self.columns_button = QPushButton("Ubah &kolom…")
        self.columns_button.setAutoDefault(False)
        self.category_box = QComboBox()
        self.category_box.setAccessibleName("Kategori bagi baris yang tidak menyebutnya")
        self.category_box.addItem("Setiap saat, bila tidak disebut", "")
        for name in CATEGORIES:
            self.category_box.addItem(f"{name.capitalize()}", name)
        label = PlainLabel("Kate&gori bagi baris yang tidak menyebutnya:", role="small muted")
        label.setBuddy(self.category_box)
        self._understood = QWidget()
        understood = QHBoxLayout(self._understood)
        understood.setContentsMargins(0, 0, 0, 0)
        understood.addWidget(self.columns_label, 1)
        understood.addWidget(self.columns_button, 0, Qt.AlignmentFlag.AlignTop)
        self._category = QWidget()
        category = QHBoxLayout(self._category)
        category.setContentsMargins(0, 0, 0, 0)
        category.addWidget(label)
        category.addWidget(self.category_box)
        category.addStretch(1)
        self.body.addWidget(self._understood)
        self.body.addWidget(self._category)

    def _build_rows(self) -> None:
        self.chips = FilterChips(self, name="Saring baris")
        self.chips.set_filters([(ALL, "Semua baris"), *NAMES.items()])
        self.table = RowsView(COLUMNS, _key, self, name="Baris daftar yang diimpor")
        dress(self.table, "framed")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(Empty(*NOTHING, icon_name="inbox"))
        self.stack.setMinimumHeight(em(12))
        self.row_label = PlainLabel("", role="small", wrap=True)
        self.row_label.setMinimumHeight(em(2.4))
        self.row_label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.strip = ProgressStrip(self)
        self.body.addWidget(self.chips)
        self.body.addWidget(self.stack, 1)
        self.body.addWidget(self.row_label)
        self.body.addWidget(self.strip, 0, Qt.AlignmentFlag.AlignLeft)
        self.verb_button.setDefault(False)
        self.verb_button.setAutoDefault(False)

    def _connect(self) -> None:
        self.choose_button.clicked.connect(self._on_choose)
        self.paste_button.clicked.connect(self._on_paste)
        self.path_edit.dropped.connect(self._on_path)
        self.path_edit.returnPressed.connect(self._on_path)
        self.columns_button.clicked.connect(self._on_columns)
        self.category_box.activated.connect(self._on_category)
        self.chips.chosen.connect(self._on_filter)
        self.table.picked.connect(self._on_picked)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.setContext(Qt.ShortcutContext.WindowShortcut)
        paste.activated.connect(self._on_paste)
        self.path_edit.installEventFilter(self)

    def _read(self, source: Source, tell: Tell) -> ImportForeseen:
        return foresee_import(self._workbench.workspace, source, tell)

    def _follow(self, work: LongWork[Any]) -> None:
        self._work = work
        self.strip.watch(work)
        self._fit()

    def _fit(self) -> None:
        """Offer what can be done now."""
        seen, busy = self.foreseen, self._work is not None
        self._understood.setVisible(seen is not None)
        self._category.setVisible(seen is not None)
        self.chips.setVisible(seen is not None)
        self.row_label.setVisible(seen is not None)
        self.stack.setCurrentIndex(1 if seen is None else 0)
        for widget in (self.choose_button, self.paste_button, self.path_edit, self._understood, self._category):
            widget.setEnabled(not busy)
        coming = seen.coming if seen else 0
        self.verb_button.setText(f"Impor {angka(coming)} informasi" if coming else "Impor")
        self.verb_button.setEnabled(bool(coming) and not busy)

    def _show(self) -> None:
        seen = self.foreseen
        if seen is None:
            return
        self.heading.setText(f"{TITLE}: {seen.name}")
        self.columns_label.setText(columns_words(seen.columns, by_hand=bool(self._source.columns)))
        self.chips.set_counts({ALL: len(seen.outcomes)} | dict(seen.counts))
        kept = self.chips.current()
        self.table.set_rows([one for one in seen.outcomes if kept in (ALL, one.outcome)])
        if not seen.columns.mapping:
            self.say("Judul kolom daftar ini tidak dikenali; tekan Ubah kolom dan sebut mana nama informasi dan unit.")
        elif not seen.coming and not seen.counts["same"]:
            self.say("Tidak satu pun baris dapat dicatat; lihat alasan tiap barisnya, atau ubah kolomnya.")
        elif not seen.coming:
            self.say("Tidak ada yang baru atau berubah: daftar ini sudah ada di register.")

    def _chosen_category(self) -> str:
        return str(self.category_box.currentData() or "")

    def _on_choose(self) -> None:
        start = str(Path(self.path_edit.text()).parent) if self.path_edit.text() else str(Path.home())
        chosen, _kind = QFileDialog.getOpenFileName(self, TITLE, start, KINDS)
        if chosen:
            self.read_file(chosen)

    def _on_path(self) -> None:
        if path := self.path_edit.text().strip():
            self.read_file(path)

    def _on_paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.read_paste(text)
        else:
            self.say("Papan klip kosong; salin dahulu sel-selnya di Excel atau peramban (Ctrl+C).")

    def _on_columns(self) -> None:
        if self.foreseen is not None:
            dialog = ColumnsDialog(self.foreseen.columns.columns, meanings_of(self.foreseen.columns), self)
            dialog.chosen.connect(self._on_columns_chosen)
            dialog.open()

    def _on_columns_chosen(self, columns: Mapping[str, int]) -> None:
        source = self._source
        self.read(Source(source.file, source.text, source.category, dict(columns)))

    def _on_category(self) -> None:
        source = self._source
        self.read(Source(source.file, source.text, self._chosen_category(), source.columns))

    def _on_filter(self, _chosen: str) -> None:
        self._show()

    def _on_picked(self, row: Outcome | None) -> None:
        """Show the whole words of the row at the cursor."""
        said = (f"Baris {_line(row)}: {_words(row)}", row.unit, _why(row)) if row else ()
        self.row_label.setText(" · ".join(filter(None, said)))

    def _on_read(self, foreseen: ImportForeseen) -> None:
        self._work, self.foreseen = None, foreseen
        self._fit()
        self.chips.choose(ALL)
        self.table.pick_first()
        self.table.setFocus()

    def _on_done(self, told: Result) -> None:
        self._work = None
        words = f"{self._source.name} diimpor: {angka(told['new'])} baru, {angka(told['changed'])} berubah"
        undo = partial(undo_import, self._workbench, int(told["id"]))
        self._workbench.tell(f"{words}, {angka(told['rejected'])} ditolak.", undo=undo)
        self.accept()

    def _on_refused(self, refusal: DeskError) -> None:
        self._work = None
        if not isinstance(refusal, Cancelled) and isinstance(refusal, Invalid) and refusal.field == "file":
            self.path_edit.setFocus()
        self._fit()
        self.say(str(refusal))


def undo_import(workbench: Workbench, number: int) -> None:
    """Take a whole import back, and say so; or say why not."""
    try:
        told = workbench.do("dip.undo_import", number=number)
    except DeskError as refusal:
        workbench.tell(str(refusal), "warn")
        return
    removed, restored = angka(told["removed"]), angka(told["restored"])
    workbench.tell(f"Impor {number} diurungkan: {removed} dikeluarkan, {restored} dikembalikan.")
