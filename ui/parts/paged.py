"""A list of any length: its rows are read a page at a time as they come into view, and few are held."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.parts.table import NO_INDEX, Column, Index, Row, RowsModel, RowsView

PAGE = 200
MOST_PAGES = 40
"""How many pages are held; the least recently seen go first."""

Read = Callable[[int], Sequence[Row]]
"""Gives the rows of a page, counted from 0."""


class PagedModel(RowsModel):
    """So many rows behind columns, of which only the pages in view are read.

    ``sort_wanted`` tells the column and the direction that a header asked for: whoever reads sorts.
    """

    sort_wanted = Signal(int, bool)

    def __init__(
        self, columns: Sequence[Column], key: Callable[[Row], Hashable], parent: QWidget | None = None
    ) -> None:
        super().__init__(columns, key, parent)
        self._count = 0
        self._read: Read | None = None
        self._pages: OrderedDict[int, Sequence[Row]] = OrderedDict()

    def show_pages(self, count: int, read: Read) -> None:
        """Show other rows; pages are read when they are looked at."""
        self.beginResetModel()
        self._count, self._read = count, read
        self._pages.clear()
        self.endResetModel()

    def row(self, index: int) -> Row:
        number, place = divmod(index, PAGE)
        page = self._page(number)
        return page[place] if place < len(page) else None

    def rows(self) -> list[Row]:
        """Give the rows that are held."""
        return [row for _number, page in sorted(self._pages.items()) for row in page]

    def place_of(self, key: Hashable) -> int | None:
        """Find where a row of a key stands among those that are held."""
        for number, page in self._pages.items():
            for place, row in enumerate(page):
                if self.key(row) == key:
                    return number * PAGE + place
        return None

    def rowCount(self, parent: Index = NO_INDEX, /) -> int:
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> object:
        known = index.isValid() and self.row(index.row()) is not None
        return super().data(index, role) if known else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder, /) -> None:
        self.sort_wanted.emit(column, order == Qt.SortOrder.DescendingOrder)

    def held(self) -> int:
        """Count the rows that are in memory."""
        return sum(len(page) for page in self._pages.values())

    def _page(self, number: int) -> Sequence[Row]:
        if number not in self._pages:
            self._pages[number] = self._read(number) if self._read else ()
            while len(self._pages) > MOST_PAGES:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        return self._pages[number]


class PagedView(RowsView):
    """The list; it keeps the cursor and the scroll when its rows come anew, as far as they are still in view."""

    rows_model: PagedModel

    def show_pages(self, count: int, read: Read, *, keep: bool = True) -> None:
        """Show other rows; with ``keep`` the cursor stays on its row if that is still where it was or nearby."""
        current = self.current_row() if keep else None
        place, scroll = self.currentIndex().row(), self.verticalScrollBar().value()
        selection = self.selectionModel()
        selection.blockSignals(True)
        self.rows_model.show_pages(count, read)
        selection.blockSignals(False)
        if current is not None and count:
            self._return_to(self.rows_model.key(current), min(place, count - 1))
            self.verticalScrollBar().setValue(scroll)
        self._tell()

    def make_model(self, columns: Sequence[Column], key: Callable[[Row], Hashable]) -> RowsModel:
        return PagedModel(columns, key, self)

    def _return_to(self, key: Hashable, place: int) -> None:
        self.rows_model.row(place)
        found = self.rows_model.place_of(key)
        if found is not None:
            index = self.rows_model.index(found, 0)
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
