"""The items of a place: filtered by the state of their labels, and the history of the one at the cursor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desk.cabinet.lists import ItemView
from desk.errors import Missing
from ui.cabinet.past import PastLine
from ui.cabinet.rows import ITEM_COLUMNS, KEY, UNLABELLED, WRONG, ItemRow
from ui.cabinet.shelf_rows import ALL, ShelfRows
from ui.parts.chips import FilterChips
from ui.parts.empty import Empty
from ui.parts.paged import PagedView
from ui.parts.plain import PlainLabel
from ui.parts.table import Column, RowsView
from ui.theme import dress, em

FIRST = ITEM_COLUMNS[0].title
FILTERS = ((ALL, "Semua"), (UNLABELLED, "Belum berlabel"), (WRONG, "Label keliru"))
PLACE_COLUMN = next(place for place, column in enumerate(ITEM_COLUMNS) if column.title == "Tempat")
NOTHING_LEFT = {
    UNLABELLED: ("Semua item di sini sudah berlabel.", "Pilih Semua untuk melihat item lain."),
    WRONG: ("Tidak ada label yang keliru di sini.", "Pilih Semua untuk melihat item lain."),
}
PAST_COLUMNS = (
    Column("Waktu", lambda line: line.when, key=lambda line: line.seq, width=8.4),
    Column("Oleh", lambda line: line.who, width=13),
    Column("Yang dilakukan", lambda line: line.what),
)


class ItemsPane(QWidget):
    """The list; ``selected`` tells that others are selected, ``picked`` the row at the cursor, ``opened`` Enter."""

    selected = Signal()
    picked = Signal(object)
    opened = Signal(object)

    def __init__(self, shelf: ShelfRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._nothing = ("", "")
        self._counts: Mapping[str, int] = {ALL: 0}
        self._build()
        self.filters.chosen.connect(self._on_filter)
        self.table.opened.connect(self.opened)
        self.table.picked.connect(self.picked)
        self.table.selectionModel().selectionChanged.connect(self.selected)
        self.table.rows_model.sort_wanted.connect(self._on_sort)

    def show_place(self, *, with_places: bool, nothing: tuple[str, str]) -> None:
        """Show the place that the shelf looks at; ``nothing`` says what to do where there are no items."""
        self._nothing = nothing
        self.table.setColumnHidden(PLACE_COLUMN, not with_places)
        self._counts = self._shelf.counts()
        self.filters.set_counts(dict(self._counts))
        self._fill()

    def rows(self) -> list[ItemRow]:
        """Give the rows that were read, those at the top among them."""
        model = self.table.rows_model
        if model.rowCount():
            model.row(0)
        rows: list[ItemRow] = model.rows()
        return rows

    def chosen(self) -> list[ItemRow]:
        """Give the selected rows."""
        return self.table.selected_rows()

    def current(self) -> ItemRow | None:
        """Give the row at the cursor."""
        return self.table.current_row()

    def pick(self, item: ItemView) -> bool:
        """Move the cursor to an item, whatever the filter was; False if it is not in this place."""
        for state in dict.fromkeys((self.filters.current(), ALL)):
            if state != self.filters.current():
                self.filters.choose(state)
            try:
                place = self._shelf.place_of(item.id)
            except Missing:
                continue
            self._fill()
            self.table.rows_model.row(place)  # reads its page
            self.table.pick(item.number)
            self.table.setFocus()
            return True
        return False

    def show_past(self, number: str, lines: Sequence[PastLine], kept: str = "") -> None:
        """Show what was done to an item, newest first, and how long it is ``kept``; '' for none."""
        self._past_heading.setText(f"RIWAYAT {number}" if number else "RIWAYAT")
        self.kept_label.setText(kept)
        self.kept_label.setVisible(bool(kept))
        self.past.set_rows(lines)
        self._past_stack.setCurrentIndex(0 if lines else 1)

    def _build(self) -> None:
        self.filters = FilterChips(self, name="Saring menurut label")
        self.filters.set_filters(FILTERS)
        self.table = PagedView(ITEM_COLUMNS, KEY, self, name="Daftar item", many=True, lines=2)
        self.empty = Empty("", icon_name="folder")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self.past = RowsView(PAST_COLUMNS, _seq_of, self, name="Riwayat item")
        self.past.horizontalHeader().hide()
        self._past_heading = PlainLabel("RIWAYAT", role="section")
        self.kept_label = PlainLabel(role="muted", wrap=True)
        self.kept_label.hide()
        hint = PlainLabel("Pilih satu item untuk melihat riwayatnya.", role="muted")
        hint.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        hint.setContentsMargins(em(0.9), 0, 0, 0)
        self._past_stack = QStackedWidget()
        self._past_stack.addWidget(self.past)
        self._past_stack.addWidget(hint)
        below = QFrame()
        below_column = QVBoxLayout(below)
        below_column.setContentsMargins(0, em(0.5), 0, 0)
        heading = QVBoxLayout()
        heading.setContentsMargins(em(0.9), 0, 0, 0)
        heading.addWidget(self._past_heading)
        heading.addWidget(self.kept_label)
        below_column.addLayout(heading)
        below_column.addWidget(self._past_stack, 1)
        above = QWidget()
        above_column = QVBoxLayout(above)
        above_column.setContentsMargins(0, 0, 0, 0)
        chips = QVBoxLayout()
        chips.setContentsMargins(em(0.9), 0, em(0.9), 0)
        chips.addWidget(self.filters)
        above_column.addLayout(chips)
        above_column.addWidget(self._stack, 1)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(above)
        splitter.addWidget(below)
        splitter.setSizes([em(24), em(8.5)])
        splitter.setStretchFactor(0, 1)
        dress(below, "past")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(splitter)

    def _fill(self) -> None:
        held = self.filters.current()
        self._shelf.narrow(held)
        total = self._shelf.total()
        self.table.show_pages(total, self._shelf.page)
        words = self._nothing if held == ALL or not self._counts[ALL] else NOTHING_LEFT[held]
        self.empty.say(*words)
        self._stack.setCurrentIndex(0 if total else 1)
        self.selected.emit()

    def _on_filter(self, _key: str) -> None:
        self._fill()

    def _on_sort(self, column: int, falling: bool) -> None:  # noqa: FBT001 - a signal of two values
        title = ITEM_COLUMNS[column].title if column >= 0 else FIRST
        # The first column runs newest first until it is asked to run the other way.
        if self._shelf.sort(title, down=falling if column >= 0 else True):
            self._fill()


def _seq_of(line: PastLine) -> int:
    return line.seq
