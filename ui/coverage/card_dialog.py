"""A camera's card taken in: every file seen with its event, those that the clock does not tell chosen by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QStackedWidget, QWidget

from desk.coverage import calendar
from desk.coverage.card import Shot, read_card, without_results
from desk.errors import DeskError
from desk.session import Result
from desk.words import angka, daftar, hari_tanggal
from desk.workspace import Workspace
from ui.coverage.card_rows import COLUMNS, OPEN, TAKEN, CardRow, choices_of, row_of
from ui.dialogs.frame import Question
from ui.icons import wear
from ui.parts.chips import FilterChips
from ui.parts.empty import Empty
from ui.parts.fields import ChoiceField, LineField
from ui.parts.form_dialog import FormDialog
from ui.parts.plain import PlainLabel
from ui.parts.progress import ProgressStrip
from ui.parts.table import RowsView
from ui.theme import dress, em
from ui.work import LongWork, Tell
from ui.workbench import Workbench

TAKE_CARD: Final = "coverage.take_card"
TITLE: Final = "Ambil foto dari kartu kamera"
ALL: Final = "all"
FILTERS: Final = ((ALL, "Semua"), (TAKEN, "Diambil"), (OPEN, "Pilih kegiatan"), ("tidak diambil", "Tidak diambil"))
NOTHING: Final = (
    "Pilih folder kartu kamera, misalnya DCIM.",
    "Foto disalin ke kegiatannya menurut jam kamera, dengan keterangan dan kredit, tanpa lokasi. Kartu tidak diubah.",
)
MOST_NAMED: Final = 3
AROUND: Final = timedelta(days=1)
BACK: Final = timedelta(days=14)
"""How far back events are offered where no photo says when it was taken."""


class EventChoice(FormDialog):
    """Asks to which event some photos belong; ``answer`` is its number."""

    title = "Pilih kegiatan"
    verb = "Pilih"

    def __init__(self, workbench: Workbench, count: int, choices: Sequence[tuple[str, str]], parent: QWidget) -> None:
        self.told = f"Untuk {count} foto yang dipilih."
        super().__init__(workbench, [ChoiceField("event", "Kegiatan", choices)], parent)

    def act(self, values: dict[str, Any]) -> Result:
        """Give what was chosen."""
        return {"event": int(values["event"])}


class CaptionForm(FormDialog):
    """Asks for the words beneath some photos."""

    title = "Keterangan foto"
    verb = "Pakai"

    def __init__(self, workbench: Workbench, words: str, count: int, parent: QWidget) -> None:
        self.told = f"Untuk {count} foto yang dipilih; kredit ditambahkan sendiri."
        field = LineField("caption", "Keterangan", prompt="Misalnya: Gubernur memanen padi bersama petani")
        field.put(words)
        super().__init__(workbench, [field], parent)

    def act(self, values: dict[str, Any]) -> Result:
        """Give what was typed."""
        return {"caption": values["caption"]}


class CardDialog(Question):
    """Reads a card beside the window, shows every file; its verb takes the photos in as one act."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent, TITLE, "Ambil")
        self._workbench = workbench
        self._work: LongWork[Any] | None = None
        self._rows: dict[str, CardRow] = {}
        self._card = ("", 0)
        self.form: FormDialog | None = None
        self._build_source()
        self._build_rows()
        self._connect()
        self._fit()
        self.ask_room(74, 42)

    def read(self, folder: str) -> None:
        """Read a card and show what becomes of its files."""
        if self._work is not None:
            return
        self._say("")
        self.folder_field.put(folder)
        try:
            self._card = (folder, whole_minutes(self.shift_field.value()))
        except DeskError as refusal:
            self._say(str(refusal))
            return
        task = partial(_read, Path(folder), self._card[1])
        self._follow(LongWork(self, "Membaca kartu", task, self._on_read, self._on_refused))

    def decide(self) -> None:
        """Take the photos that are shown as taken."""
        if self._work is not None:
            return
        self._say("")
        asked = {
            "folder": self._card[0], "shift": self._card[1], "credit": self.credit_field.value(),
            "choices": choices_of(self._rows.values()),
        }  # fmt: skip
        self._follow(self._workbench.do_beside("Mengambil foto", TAKE_CARD, asked, self._on_done, self._on_refused))

    def reject(self) -> None:
        """Leave; what is under way is called off first, and leaves nothing behind."""
        if self._work is not None:
            self._work.call_off()
        super().reject()

    def _build_source(self) -> None:
        self.folder_field = LineField("folder", "Folder kartu", prompt="Misalnya D:\\DCIM")
        self.choose_button = QPushButton("&Pilih kartu…")
        self.credit_field = LineField("credit", "Kredit foto", prompt="Nama fotografer")
        self.credit_field.put(self._workbench.session.officer.name)
        self.shift_field = LineField("shift", "Jam kamera terlambat (menit)", prompt="0")
        self.read_button = QPushButton("&Baca kartu")
        wear(self.choose_button, "folder")
        row = QHBoxLayout()
        for field, room in ((self.folder_field, 3), (self.choose_button, 0), (self.credit_field, 2),
                            (self.shift_field, 1), (self.read_button, 0)):  # fmt: skip
            row.addWidget(field, room, Qt.AlignmentFlag.AlignBottom)
        for button in (self.choose_button, self.read_button):
            button.setAutoDefault(False)
        self.body.addLayout(row)

    def _build_rows(self) -> None:
        self.chips = FilterChips(self, name="Saring berkas")
        self.chips.set_filters(FILTERS)
        self.table = RowsView(COLUMNS, _key, self, name="Berkas di kartu", many=True)
        dress(self.table, "framed")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(Empty(*NOTHING, icon_name="camera"))
        self.stack.setMinimumHeight(em(12))
        self.event_button, self.caption_button = QPushButton("Pilih &kegiatan…"), QPushButton("&Keterangan…")
        self.leave_button = QPushButton("&Tinggalkan")
        below = QHBoxLayout()
        for button, icon_name in (
            (self.event_button, "calendar"), (self.caption_button, "edit"), (self.leave_button, "minus"),
        ):  # fmt: skip
            button.setAutoDefault(False)
            wear(button, icon_name)
            below.addWidget(button)
        below.addStretch(1)
        self.missing_label = PlainLabel("", role="small muted", wrap=True)
        self.error_label = PlainLabel("", role="error", wrap=True)
        self.error_label.hide()
        self.strip = ProgressStrip(self)
        self.body.addWidget(self.chips)
        self.body.addWidget(self.stack, 1)
        self.body.addLayout(below)
        for each in (self.missing_label, self.error_label, self.strip):
            self.body.addWidget(each)
        self.verb_button.setDefault(False)
        self.verb_button.setAutoDefault(False)

    def _connect(self) -> None:
        self.choose_button.clicked.connect(self._on_choose)
        self.read_button.clicked.connect(self._on_read_asked)
        self.folder_field.line_edit.returnPressed.connect(self._on_read_asked)
        self.shift_field.line_edit.returnPressed.connect(self._on_read_asked)
        self.chips.chosen.connect(self._on_filter)
        self.table.picked.connect(self._on_picked)
        self.event_button.clicked.connect(self._on_event)
        self.caption_button.clicked.connect(self._on_caption)
        self.leave_button.clicked.connect(self._on_leave)

    def _follow(self, work: LongWork[Any]) -> None:
        self._work = work
        self.strip.watch(work)
        self._fit()

    def _fit(self) -> None:
        """Offer what can be done now."""
        busy, rows = self._work is not None, list(self._rows.values())
        self.stack.setCurrentIndex(0 if rows else 1)
        self.chips.setVisible(bool(rows))
        for each in (self.folder_field, self.choose_button, self.credit_field, self.shift_field, self.read_button):
            each.setEnabled(not busy)
        chosen = [row for row in self.table.selected_rows() if row.shot.usable]
        for button in (self.event_button, self.caption_button, self.leave_button):
            button.setVisible(bool(rows))
            button.setEnabled(bool(chosen) and not busy)
        count = sum(row.outcome == TAKEN for row in rows)
        self.verb_button.setText(f"Ambil {angka(count)} foto" if count else "Ambil")
        self.verb_button.setEnabled(bool(count) and not busy)

    def _show(self) -> None:
        rows, kept = list(self._rows.values()), self.chips.current()
        counts = {key: sum(row.outcome == key for row in rows) for key, _words in FILTERS[1:]}
        self.chips.set_counts({ALL: len(rows)} | counts)
        self.table.set_rows([row for row in rows if kept in (ALL, row.outcome)])
        self._fit()

    def _change(self, new: Callable[[CardRow], CardRow]) -> None:
        """Change the rows that are marked, and keep to the same place."""
        for row in self.table.selected_rows():
            if row.shot.usable:
                self._rows[row.name] = new(row)
        self._show()

    def _say(self, sentence: str) -> None:
        self.error_label.setText(f"▲ {sentence}" if sentence else "")
        self.error_label.setVisible(bool(sentence))

    def _ask(self, form: FormDialog, heard: Callable[[Result], None]) -> None:
        self.form = form
        form.acted.connect(heard)
        form.open()

    def _on_choose(self) -> None:
        before = self.folder_field.value() or str(Path.home())
        chosen = QFileDialog.getExistingDirectory(self, "Pilih folder kartu kamera", before)
        if chosen:
            self.read(chosen)

    def _on_read_asked(self) -> None:
        if folder := self.folder_field.value():
            self.read(folder)
        else:
            self._say("Pilih folder kartu kamera dahulu.")

    def _on_event(self) -> None:
        choices = offered(self._workbench.workspace, [row.shot for row in self._rows.values()])
        if choices:
            count = len(self.table.selected_rows())
            self._ask(EventChoice(self._workbench, count, choices, self), self._on_event_chosen)
        else:
            self._say("Tidak ada kegiatan pada hari-hari itu; catat dahulu kegiatannya di kalender.")

    def _on_event_chosen(self, told: Result) -> None:
        event = calendar.calendar_event(self._workbench.workspace, int(told["event"]))
        self._change(partial(_sent, event=event.id, title=event.title))

    def _on_caption(self) -> None:
        rows = self.table.selected_rows()
        self._ask(CaptionForm(self._workbench, rows[0].caption, len(rows), self), self._on_caption_typed)

    def _on_caption_typed(self, told: Result) -> None:
        self._change(partial(replace, caption=str(told["caption"])))

    def _on_leave(self) -> None:
        leave = not all(row.left for row in self.table.selected_rows())
        self._change(partial(replace, left=leave))

    def _on_filter(self, _chosen: str) -> None:
        self._show()

    def _on_picked(self, _row: CardRow | None) -> None:
        self._fit()

    def _on_read(self, shots: list[Shot]) -> None:
        self._work = None
        self._rows = {shot.name: row_of(shot) for shot in shots}
        self.chips.choose(ALL)
        self._show()
        self.missing_label.setText(_missing_words(shots))
        if not shots:
            self._say("Folder itu kosong; pilih folder kartu yang berisi foto.")
        self.table.pick_first()
        self._fit()
        self.table.setFocus()

    def _on_done(self, told: Result) -> None:
        self._work = None
        same = f", {angka(told['same'])} sudah ada" if told["same"] else ""
        left = f", {angka(len(told['left']))} tidak diambil" if told["left"] else ""
        words = f"{angka(told['taken'])} foto diambil untuk {len(told['events'])} kegiatan{same}{left}."
        self._workbench.tell(words)
        self.accept()

    def _on_refused(self, refusal: DeskError) -> None:
        self._work = None
        self._fit()
        self._say(str(refusal))


def offered(workspace: Workspace, shots: Sequence[Shot]) -> list[tuple[str, str]]:
    """Give the events that photos of a card may belong to, by number and words: those of its days, or of late."""
    days = sorted(date.fromisoformat(shot.at[:10]) for shot in shots if shot.at)
    today = workspace.now().date()
    first, last = (days[0] - AROUND, days[-1] + AROUND) if days else (today - BACK, today)
    found = calendar.calendar(workspace, first.isoformat(), last.isoformat(), clashes=False)
    return [(str(one.id), f"{hari_tanggal(date.fromisoformat(one.starts[:10]))}, {one.when} – {one.title}")
            for one in found if not one.off]  # fmt: skip


def whole_minutes(typed: str) -> int:
    """Read minutes that may be below zero; nothing is 0.

    Raises ``DeskError``.
    """
    words = typed.strip() or "0"
    if not words.lstrip("+-").isdigit():
        raise DeskError("Selisih jam kamera ditulis dalam menit, misalnya 60 atau -5.")
    return int(words)


def _read(folder: Path, shift: int, tell: Tell) -> list[Shot]:
    return read_card(folder, shift=shift, tell=tell)


def _sent(row: CardRow, *, event: int, title: str) -> CardRow:
    return row.sent_to(event, title)


def _missing_words(shots: Sequence[Shot]) -> str:
    """Name the events of the card's days from which it brought nothing."""
    days = sorted({shot.at[:10] for shot in shots if shot.event})
    missing = [words for day in days for words in without_results(shots, day, day)]
    more = [f"{len(missing) - MOST_NAMED} lainnya"] if len(missing) > MOST_NAMED else []
    return f"Tanpa foto di kartu ini: {daftar([*missing[:MOST_NAMED], *more])}." if missing else ""


def _key(row: CardRow) -> str:
    return row.name
