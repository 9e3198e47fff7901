"""Changing many items at once: what becomes of each is seen first, and the whole change is taken back as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QWidget

from desk.dip.bulk import Foreseen, foresee
from desk.dip.field_words import change_words
from desk.dip.terms import CATEGORIES, PERIODS
from desk.errors import DeskError, Invalid
from desk.session import Result
from desk.words import angka
from ui.dialogs.frame import Question
from ui.parts.fields import ChoiceField, Input, LineField
from ui.parts.plain import PlainLabel
from ui.parts.progress import ProgressStrip
from ui.parts.table import Column, RowsView
from ui.theme import dress, em
from ui.work import LongWork, Work
from ui.workbench import Workbench

UNCHANGED: Final = "(tidak diubah)"
WAIT_MILLISECONDS: Final = 250
EMPTIABLE: Final = ("maker", "retention", "classification", "heading", "place", "source")
"""Fields that an item need not have."""


@dataclass(frozen=True)
class Chosen:
    """Which items: those that were selected, or all that a ``query`` shows; ``words`` say which."""

    items: tuple[int, ...]
    query: str
    words: str


def _code(row: Foreseen) -> str:
    return row.code


def _title(row: Foreseen) -> str:
    return row.title


def _moved(row: Foreseen) -> str:
    if row.problem:
        return row.problem
    return change_words((name, row.before[name], value) for name, value in row.after.items())


def _what(row: Foreseen) -> str:
    if row.problem:
        return "tetap"
    return "verifikasi lagi" if row.again else "berubah"


def _chip(row: Foreseen) -> str:
    return {"tetap": "plain", "berubah": "ok", "verifikasi lagi": "warn"}[_what(row)]


def _key(row: Foreseen) -> int:
    return row.id


COLUMNS: Final = (
    Column("Nomor", _code, width=5.5),
    Column("Informasi", _title, width=16),
    Column("Yang berubah", _moved),
    Column("Hasil", _what, width=9, chip=_chip),
)


class BulkDialog(Question):
    """Fields that are left empty stay as they are at each item."""

    def __init__(self, workbench: Workbench, choices: Sequence[Chosen], parent: QWidget | None = None) -> None:
        super().__init__(parent, "Ubah banyak informasi", "Ubah")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._workbench, self._choices = workbench, tuple(choices)
        self._work: LongWork[Any] | None = None
        self._asked: tuple[Chosen, dict[str, object]] | None = None
        self.foreseen: list[Foreseen] = []
        self.which = ChoiceField("which", "Informasi yang mana", [(str(n), one.words) for n, one in enumerate(choices)])
        self.fields: dict[str, Input] = {field.name: field for field in _fields()}
        labels = [(name, self.fields[name].label.text()) for name in EMPTIABLE]
        self.emptied = ChoiceField("emptied", "Kosongkan isian", [("", "(tidak ada)"), *labels])
        self._build_fields()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(WAIT_MILLISECONDS)
        self._wait.timeout.connect(self.look)
        self.emptied.edited.connect(self._on_emptied)
        for field in (self.which, self.emptied, *self.fields.values()):
            field.edited.connect(self._wait.start)
        self._show()
        self.ask_room(66, 42)

    def changes(self) -> dict[str, object]:
        """Give the fields that are to change; the one that is to be emptied with no words."""
        emptied = self.emptied.value()
        told = {name: value for name, field in self.fields.items() if (value := field.value()) and name != emptied}
        return told | ({emptied: ""} if emptied else {})

    def look(self) -> None:
        """Tell beside the window what the change would do."""
        self._wait.stop()
        asked = (self._choices[int(self.which.value())], self.changes())
        self._asked, self.foreseen = asked, []
        self._say("")
        self._show()
        if asked[1]:
            chosen, fields = asked
            task = partial(foresee, self._workbench.workspace, chosen.items, fields, chosen.query)
            Work(self, task, partial(self._on_foreseen, asked), self._on_refused)

    def decide(self) -> None:
        """Change them."""
        if self._asked is None or self._work is not None:
            return
        chosen, fields = self._asked
        parameters = {"fields": fields, "items": list(chosen.items), "query": chosen.query}
        work = self._workbench.do_beside("Mengubah", "dip.change_many", parameters, self._on_done, self._on_refused)
        self._work = work
        self.strip.watch(work)
        self._show()

    def reject(self) -> None:
        """Leave; what is under way is called off."""
        if self._work is not None:
            self._work.call_off()
        super().reject()

    def _build_fields(self) -> None:
        self.body.addWidget(self.which)
        self.add_words(
            "Isian yang kosong tidak diubah; yang hendak dikosongkan dipilih di bawah. "
            "Judul dan ringkasan diubah satu per satu."
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(em(0.8))
        for place, field in enumerate((*self.fields.values(), self.emptied)):
            grid.addWidget(field, *divmod(place, 3), Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(grid)
        self.table = RowsView(COLUMNS, _key, self, name="Yang akan berubah", lines=2)
        self.table.setMinimumHeight(em(9))
        dress(self.table, "framed")
        self.count_label = PlainLabel("", role="small muted")
        self.strip = ProgressStrip(self)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.count_label)
        self.body.addWidget(self.strip, 0, Qt.AlignmentFlag.AlignLeft)
        self.verb_button.setAutoDefault(False)
        self.verb_button.setDefault(False)

    def _show(self) -> None:
        touched = sum(not one.problem for one in self.foreseen)
        again = sum(one.again and not one.problem for one in self.foreseen)
        self.verb_button.setText(f"Ubah {angka(touched)} informasi" if touched else "Ubah")
        self.verb_button.setEnabled(bool(touched) and self._work is None)
        self.table.set_rows(self.foreseen)
        words = f"{angka(touched)} berubah, {angka(len(self.foreseen) - touched)} tetap"
        told = f"; {angka(again)} diverifikasi lagi" if again else ""
        self.count_label.setText(
            f"{words}{told}." if self.foreseen else "Isi yang hendak diubah; akibatnya tampil di sini."
        )

    def _say(self, sentence: str) -> None:
        self.say(sentence)
        for field in self.fields.values():
            field.clear()

    def _on_emptied(self) -> None:
        """What is emptied cannot be typed at the same time."""
        for name in EMPTIABLE:
            self.fields[name].setEnabled(name != self.emptied.value())

    def _on_foreseen(self, asked: tuple[Chosen, dict[str, object]], found: list[Foreseen]) -> None:
        if asked == self._asked:
            self.foreseen = found
            self._show()

    def _on_done(self, told: Result) -> None:
        undo = partial(undo_change, self._workbench, str(told["undo"]))
        self._workbench.tell(f"{angka(int(told['changed']))} informasi diubah.", undo=undo)
        self.accept()

    def _on_refused(self, refusal: DeskError) -> None:
        self._work, self.foreseen = None, []
        self._show()
        field = self.fields.get(refusal.field) if isinstance(refusal, Invalid) else None
        if field is not None:
            field.refuse(str(refusal))
        else:
            self._say(str(refusal))


def undo_change(workbench: Workbench, token: str) -> None:
    """Take a change of many back, and say so, or why not; what was taken back can be done again by its *Urungkan*."""
    try:
        told = workbench.do("dip.undo", done=token)
    except DeskError as refusal:
        workbench.tell(str(refusal), "warn")
        return
    again = partial(undo_change, workbench, str(told["undo"]))
    workbench.tell(f"{angka(int(told['restored']))} informasi dikembalikan seperti semula.", undo=again)


def _fields() -> list[Input]:
    categories = [("", UNCHANGED), *((name, name.capitalize()) for name in CATEGORIES)]
    periods = [("", UNCHANGED), *((name, name.capitalize()) for name in PERIODS)]
    return [
        ChoiceField("category", "Kategori", categories),
        LineField("unit", "Unit yang menguasai"),
        LineField("maker", "Penanggung jawab"),
        LineField("retention", "Jangka waktu simpan"),
        LineField("classification", "Kode klasifikasi"),
        ChoiceField("update_every", "Masa pemutakhiran", periods),
        LineField("heading", "Kelompok"),
        LineField("place", "Tempat pembuatan"),
        LineField("source", "Sumber"),
    ]
