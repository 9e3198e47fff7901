"""What became of one edition until another, or until now: seen line by line, and printed to be signed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from operator import attrgetter
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QStackedWidget, QWidget

from desk.dip.edition_lists import SHOWN, Altered, Difference, difference, editions
from desk.errors import Cancelled, DeskError
from ui.dialogs.frame import Question
from ui.dip.papers import Papers
from ui.parts.chips import FilterChips
from ui.parts.empty import Empty
from ui.parts.plain import CLOSE, PlainLabel
from ui.parts.progress import ProgressStrip
from ui.parts.table import Column, RowsView
from ui.theme import dress
from ui.work import LongWork, Tell
from ui.workbench import Workbench

NOW_WORDS: Final = "daftar saat ini"
ALL, ADDED, CHANGED, WITHDRAWN = "all", "ditambah", "berubah", "ditarik"
CHIPS: Final = {ADDED: "ok", CHANGED: "info", WITHDRAWN: "warn"}
NOTHING: Final = ("Tidak ada perbedaan.", "Pilih dua edisi lain, atau bandingkan dengan daftar saat ini.")


@dataclass(frozen=True)
class Told:
    """A line of the difference: what happened to an item, and in which fields from what to what."""

    number: int
    what: str
    category: str
    title: str
    unit: str
    words: str


def _chip(row: Told) -> str:
    return CHIPS[row.what]


def _category(row: Told) -> str:
    return row.category.capitalize()


COLUMNS: Final = (
    Column("Perubahan", attrgetter("what"), width=7.5, chip=_chip),
    Column("Kategori", _category, width=7),
    Column("Informasi", attrgetter("title")),
    Column("Unit yang menguasai", attrgetter("unit"), width=11),
    Column("Keterangan", attrgetter("words"), width=20),
)


class DifferenceDialog(Question):
    """Two lists chosen, and what is different between them."""

    def __init__(self, workbench: Workbench, before: int, parent: QWidget | None = None) -> None:
        super().__init__(parent, "Perubahan antara dua edisi", "Cetak perubahan", cancel=CLOSE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.before_box, self.after_box = QComboBox(), QComboBox()
        for head in editions():
            words = f"{head.decision} – {head.title}"
            self.before_box.addItem(words, head.id)
            self.after_box.addItem(words, head.id)
        self.after_box.insertItem(0, NOW_WORDS.capitalize(), 0)
        self._build_rows(workbench)
        self.before_box.setCurrentIndex(max(0, self.before_box.findData(before)))
        self.after_box.setCurrentIndex(0)
        self.before_box.currentIndexChanged.connect(self._on_chosen)
        self.after_box.currentIndexChanged.connect(self._on_chosen)
        self.chips.chosen.connect(self._on_filter)
        self.ask_room(66, 36)
        self._told: list[Told] = []
        self._work: LongWork[list[Told]] | None = None
        self._on_chosen()

    def reject(self) -> None:
        """Leave; what is still being compared is called off."""
        if self._work is not None:
            self._work.call_off()
        super().reject()

    def decide(self) -> None:
        """Print what is shown, and stay."""
        after = int(self.after_box.currentData())
        key = f"{self.before_box.currentData()}..{after}" if after else str(self.before_box.currentData())
        self.papers.show("dip-difference", key, "Perubahan Daftar Informasi Publik")

    def _build_rows(self, workbench: Workbench) -> None:
        grid = QGridLayout()
        for row, (words, box) in enumerate((("&Dari edisi", self.before_box), ("&Sampai", self.after_box))):
            label = PlainLabel(words)
            label.setBuddy(box)
            box.setAccessibleName(words.replace("&", ""))
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)
        self.chips = FilterChips(self, name="Saring perubahan")
        self.chips.set_filters([(ALL, "Semua"), *((name, name.capitalize()) for name in CHIPS)])
        self.table = RowsView(COLUMNS, attrgetter("number"), self, name="Perubahan", lines=2)
        dress(self.table, "framed")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(Empty(*NOTHING, icon_name="ok"))
        self.strip = ProgressStrip(self)
        self.papers = Papers(workbench, self, self.strip)
        self.body.addWidget(self.chips)
        self.body.addWidget(self.stack, 1)
        self.body.addWidget(self.strip, 0, Qt.AlignmentFlag.AlignLeft)

    def _on_chosen(self) -> None:
        """Compare beside the window; what was asked for before is called off."""
        if self._work is not None:
            self._work.call_off()
        self.say("")
        asked = (int(self.before_box.currentData()), int(self.after_box.currentData()))
        done = partial(self._on_compared, asked)
        self._work = LongWork(self, "Membandingkan", partial(_compared, *asked), done, self._on_refused)
        self.strip.watch(self._work)

    def _on_compared(self, asked: tuple[int, int], told: list[Told]) -> None:
        if asked != (int(self.before_box.currentData()), int(self.after_box.currentData())):
            return
        self._work, self._told = None, told
        counts = {name: sum(one.what == name for one in self._told) for name in CHIPS}
        self.chips.set_counts({ALL: len(self._told)} | counts)
        self.chips.choose(ALL)

    def _on_refused(self, refusal: DeskError) -> None:
        if not isinstance(refusal, Cancelled):
            self._work = None
            self.say(str(refusal))

    def _on_filter(self, chosen: str) -> None:
        kept = [one for one in self._told if chosen in (ALL, one.what)]
        self.table.set_rows(kept)
        self.stack.setCurrentIndex(0 if kept else 1)


def _compared(before: int, after: int, tell: Tell) -> list[Told]:
    """Compare and write each line as it is shown, so that the window only shows it."""
    return list(_lines(difference(before, after, tell)))


def _lines(found: Difference) -> Iterator[Told]:
    number = 0
    for what, lines in ((ADDED, found.added), (WITHDRAWN, found.withdrawn)):
        for line in lines:
            number += 1
            yield Told(number, what, line.category, line.title, line.unit, line.made)
    for one in found.changed:
        number += 1
        after = one.after
        yield Told(number, CHANGED, after.category, after.title, after.unit, _moved(one))


def _moved(one: Altered) -> str:
    pairs = ((SHOWN[name], getattr(one.before, name), getattr(one.after, name)) for name in one.fields)
    return "; ".join(f"{name}: {_said(before)} → {_said(after)}" for name, before, after in pairs)


def _said(value: object) -> str:
    return (", ".join(value) if isinstance(value, tuple) else str(value)) or "(kosong)"
