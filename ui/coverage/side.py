"""The open event: its facts, crew, surat tugas and results, what is owed, and the one verb that it waits for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desk.coverage.calendar_rows import CalendarEvent
from desk.coverage.duty_changes import changed_words
from desk.coverage.month import DAY
from desk.coverage.records import EVENTS
from desk.coverage.rows import EventView
from desk.flow import links
from desk.words import kapan
from ui.coverage.entries import Entry, span_words
from ui.coverage.facts import crew_of, facts_of, letters_of, results_of, tags_of
from ui.coverage.turn import Turn
from ui.icons import wear
from ui.parts.chips import Chip, FlowLayout
from ui.parts.empty import Empty
from ui.parts.growing import RollingPane
from ui.parts.plain import PlainLabel, literal, tip
from ui.theme import dress, em

NOTHING: Final = (
    "Belum ada kegiatan yang dipilih.",
    "Klik kegiatan di kalender; klik dua kali hari kosong untuk baru.",
)
LINKS: Final = {"letters": ("Dari surat masuk", "letter"), "releases": ("Press release", "link")}
"""What hangs together with an event: how the link is called, and its icon."""


class Side(QWidget):
    """The right pane. It asks for the step's form (``act_requested``), another record, a paper or a command by key."""

    act_requested = Signal()
    open_requested = Signal(str, str)
    command_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown_event: CalendarEvent | None = None
        self.view: EventView | None = None
        self.links: list[QPushButton] = []
        self._shown_tags: list[Chip] = []
        self._build()
        self.show_nothing()

    def show_nothing(self) -> None:
        """Show no event."""
        self.shown_event = self.view = None
        self.act_button.setText("")
        self._area.hide()
        self._foot.hide()
        self.nothing.show()

    def show_event(self, event: CalendarEvent, view: EventView | None, entry: Entry, turn: Turn) -> None:
        """Show an event; ``view`` is what became of it in the SOP, None where it does not run in one."""
        self.shown_event, self.view = event, view
        self.nothing.hide()
        self._area.show()
        self._foot.show()
        when = span_words(event.starts, event.ends) or "Belum terjadwal"
        timed = len(event.starts) > DAY
        self.when_label.setText(f"{when} {turn.zone}" if timed else when)
        self.title_label.setText(event.title)
        self._show_chips(event, view, entry)
        self._fill(self._facts, facts_of(event, view))
        self._fill(self._crew, crew_of(event, view, entry))
        self._fill(self._letters, letters_of(event, view))
        self._fill(self._results, results_of(event, view))
        self._show_links(event.id)
        self._show_past(view, turn)
        self.act_button.setVisible(bool(turn.verb))
        self.act_button.setText(turn.verb)
        self.waits_label.setText(turn.waits)
        self._area.fit_soon()

    def show_results(self) -> None:
        """Bring what came back from the event into sight."""
        item = self._results.itemAtPosition(self._results.rowCount() - 1, 0)
        if item is not None and (widget := item.widget()) is not None:
            self._area.ensureWidgetVisible(widget, 0, em(3))

    def facts(self) -> dict[str, str]:
        """Give what is shown, line by line: label and words."""
        found: dict[str, str] = {}
        for grid in (self._facts, self._crew, self._letters, self._results):
            for row in range(grid.rowCount()):
                pair = [grid.itemAtPosition(row, column) for column in (0, 1)]
                widgets = [item.widget() for item in pair if item is not None]
                words = [str(widget.property("words")) for widget in widgets if widget is not None]
                found |= {words[0]: words[1]} if len(words) > 1 else {}
        return found

    def chip_words(self) -> list[str]:
        """Give the words of the tags under the title."""
        return [chip.text() for chip in self._shown_tags]

    def _build(self) -> None:
        dress(self, "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Kegiatan yang dipilih")
        self.nothing = Empty(*NOTHING, "calendar")
        page = QWidget()
        dress(page, "pane")
        column = QVBoxLayout(page)
        column.setContentsMargins(em(0.9), em(0.6), em(0.9), em(0.6))
        column.setSpacing(em(0.3))
        self.when_label = PlainLabel(role="muted small", wrap=True)
        self.title_label = PlainLabel(role="heading", wrap=True)
        column.addWidget(self.when_label)
        column.addWidget(self.title_label)
        tags = QWidget()
        self._tags = tags
        self._chips = FlowLayout(tags, gap=0.25)
        column.addWidget(tags)
        self._facts = self._grid(column, "")
        self._crew = self._grid(column, "TIM PELIPUT")
        self._letters = self._grid(column, "SURAT TUGAS")
        self._results = self._grid(column, "HASIL LIPUTAN")
        self._link_column = QVBoxLayout()
        column.addLayout(self._link_column)
        self._past = self._grid(column, "RIWAYAT")
        column.addStretch(1)
        self._area = RollingPane(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.nothing, 1)
        outer.addWidget(self._area, 1)
        outer.addWidget(self._build_foot())

    def _build_foot(self) -> QFrame:
        self._foot = QFrame()
        dress(self._foot, "footer")
        column = QVBoxLayout(self._foot)
        column.setContentsMargins(em(0.9), em(0.4), em(0.9), em(0.5))
        column.setSpacing(em(0.3))
        row = QHBoxLayout()
        self.waits_label = PlainLabel(role="muted small", wrap=True)
        self.act_button = QPushButton()
        self.act_button.setAutoDefault(False)
        dress(self.act_button, "primary")
        tip(self.act_button, "Kerjakan langkah berikutnya (Ctrl+Enter)")
        self.act_button.clicked.connect(self.act_requested)
        self.more_button = QPushButton("Lainnya")
        self.more_button.setAutoDefault(False)
        tip(self.more_button, "Ubah, tim, tunda, batalkan, cetak")
        column.addWidget(self.waits_label)
        column.addLayout(row)
        row.addStretch(1)
        row.addWidget(self.more_button)
        row.addWidget(self.act_button)
        return self._foot

    def _grid(self, column: QVBoxLayout, title: str) -> QGridLayout:
        if title:
            line = QFrame()
            dress(line, "rule")
            column.addSpacing(em(0.2))
            column.addWidget(line)
            column.addWidget(PlainLabel(title, role="section"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(em(0.5))
        grid.setVerticalSpacing(em(0.2))
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, em(5.2))
        column.addLayout(grid)
        return grid

    def _fill(self, grid: QGridLayout, lines: Sequence[tuple[str, ...]]) -> None:
        """Put lines of label, words and perhaps a tone into a part of the pane, in place of the old ones."""
        _empty(grid)
        for row, (label, words, *tone) in enumerate(lines):
            left, right = PlainLabel(label, role="muted", wrap=True), PlainLabel(words, wrap=True)
            left.setProperty("words", label)
            right.setProperty("words", words)
            left.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            for kind in tone:
                dress(right, "tone", kind)
                dress(right, "strong")
            grid.addWidget(left, row, 0)
            grid.addWidget(right, row, 1)

    def _show_past(self, view: EventView | None, turn: Turn) -> None:
        """Show what was done under the SOP and on the calendar, latest first."""
        steps = [(one.ended, one.name, one.who, one.note) for one in (view.steps if view else ())]
        changes = [(one.at, changed_words(one), one.by, one.reason) for one in turn.changes]
        _empty(self._past)
        for row, (at, words, who, note) in enumerate(sorted((*steps, *changes), reverse=True)):
            told = PlainLabel(words, wrap=True)
            below = " · ".join(filter(None, (kapan(datetime.fromisoformat(at), turn.now), who, note)))
            self._past.addWidget(told, row * 2, 0, 1, 2)
            self._past.addWidget(PlainLabel(below, role="muted small", wrap=True), row * 2 + 1, 0, 1, 2)

    def _show_chips(self, event: CalendarEvent, view: EventView | None, entry: Entry) -> None:
        _empty(self._chips)
        self._shown_tags = []
        for words, kind in tags_of(event, view, entry):
            chip = Chip(words, kind, self._tags)
            chip.show()
            self._shown_tags.append(chip)
            self._chips.addWidget(chip)
        self._chips.invalidate()

    def _show_links(self, event: int) -> None:
        """Show the letter that asked for an event, and the news that was written of it."""
        for old in self.links:
            self._link_column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.links = []
        for one in (*links.before(EVENTS, event), *links.after(EVENTS, event)):
            if one.kind in LINKS:
                words, icon_name = LINKS[one.kind]
                button = QPushButton(literal(f"{words} {one.number}"))
                button.setProperty("link", [one.kind, one.number])
                dress(button, "quiet")
                wear(button, icon_name, "accent")
                button.clicked.connect(self._on_link)
                self.links.append(button)
                self._link_column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _on_link(self) -> None:
        kind, number = self.sender().property("link")
        self.open_requested.emit(kind, number)


def _empty(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while layout.count():
        old = layout.takeAt(0)
        if old is not None and (widget := old.widget()) is not None:
            widget.hide()
            widget.deleteLater()
