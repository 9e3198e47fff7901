"""Lists of frozen rows as tables: columns are given as data; the view keeps its place when rows come anew."""

from __future__ import annotations

import sys
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desk.text import shown
from ui.parts.chips import chip_words
from ui.parts.plain import tip_words
from ui.theme import color, em, signals, sized

Index = QModelIndex | QPersistentModelIndex
Row = Any
"""A frozen row of any register; its columns know which."""

LEFT, RIGHT, MIDDLE = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter
CHIP_ROLE, STRONG_ROLE = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
SOFT = {"ok": ("ok_soft", "ok"), "warn": ("warn_soft", "warn"), "bad": ("bad_soft", "bad"),
        "info": ("blue_soft", "blue"), "plain": ("track", "text")}  # fmt: skip
NO_INDEX = QModelIndex()
INDENT = 0.5
"""Before the words of the first column, in line heights; the style sheet gives its title the same."""


@dataclass(frozen=True)
class Column:
    """A column: its title, the words of a cell, and what it sorts by (text or numbers; the words if not given).

    ``width`` is in line heights; None takes the room that is left. ``chip`` gives the kind of a state that is drawn as
    a tag, ``strong`` tells which words are bold.
    """

    title: str
    text: Callable[[Row], str]
    key: Callable[[Row], object] | None = None
    align: Qt.AlignmentFlag = LEFT
    width: float | None = None
    chip: Callable[[Row], str] | None = None
    strong: Callable[[Row], bool] | None = None


ANSWERS: dict[int, Callable[[Column, Row], object]] = {
    Qt.ItemDataRole.DisplayRole: lambda column, row: shown(column.text(row)),
    Qt.ItemDataRole.ToolTipRole: lambda column, row: tip_words(column.text(row)),
    Qt.ItemDataRole.AccessibleTextRole: lambda column, row: f"{column.title}: {shown(column.text(row)) or 'kosong'}",
    Qt.ItemDataRole.TextAlignmentRole: lambda column, _row: column.align | Qt.AlignmentFlag.AlignVCenter,
    CHIP_ROLE: lambda column, row: column.chip(row) if column.chip else None,
    STRONG_ROLE: lambda column, row: bool(column.strong and column.strong(row)),
}
"""What a cell answers to each question of Qt."""


class RowsModel(QAbstractTableModel):
    """Frozen rows behind columns; ``key`` names a row over a reload."""

    def __init__(
        self, columns: Sequence[Column], key: Callable[[Row], Hashable], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.key = key
        self._rows: list[Row] = []
        self._faulty: set[str] = set()
        self._order: tuple[int, Qt.SortOrder] | None = None

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows, in the order that was chosen by a header if any was."""
        self.beginResetModel()
        self._rows = self._sorted(list(rows))
        self.endResetModel()

    def row(self, index: int) -> Row:
        """Give the row at a place."""
        return self._rows[index]

    def rows(self) -> list[Row]:
        """Give the rows as they are shown."""
        return list(self._rows)

    def place_of(self, key: Hashable) -> int | None:
        """Find where the row of a key is shown."""
        return next((place for place, row in enumerate(self._rows) if self.key(row) == key), None)

    def rowCount(self, parent: Index = NO_INDEX, /) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_INDEX, /) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> object:
        if not index.isValid():
            return None
        column, row = self.columns[index.column()], self.row(index.row())
        answer = ANSWERS.get(role)
        return self._answered(answer, column, row) if answer else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole, /
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return self.columns[section].align | Qt.AlignmentFlag.AlignVCenter if role == _ALIGN else None

    def _answered(self, answer: Callable[[Column, Row], object], column: Column, row: Row) -> object:
        try:
            return answer(column, row)
        except Exception as bug:  # noqa: BLE001 - see below
            # Raised through Qt while it draws, it would end the program; told once, when the drawing is done.
            if column.title not in self._faulty:
                self._faulty.add(column.title)
                QTimer.singleShot(0, partial(sys.excepthook, type(bug), bug, bug.__traceback__))
            return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder, /) -> None:
        self._order = (column, order) if column >= 0 else None
        self.layoutAboutToBeChanged.emit()
        keys = [self.key(self._rows[index.row()]) for index in self.persistentIndexList()]
        old = self.persistentIndexList()
        self._rows = self._sorted(self._rows)
        places = {self.key(row): place for place, row in enumerate(self._rows)}
        new = [self.index(places[key], index.column()) for key, index in zip(keys, old, strict=True)]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _sorted(self, rows: list[Row]) -> list[Row]:
        if self._order is None:
            return rows
        column = self.columns[self._order[0]]
        sort_key: Callable[[Row], Any] = column.key or column.text
        return sorted(rows, key=sort_key, reverse=self._order[1] == Qt.SortOrder.DescendingOrder)


_ALIGN = Qt.ItemDataRole.TextAlignmentRole


class RowsView(QTableView):
    """A table that keeps selection, scroll and widths when its rows come anew.

    ``opened`` tells the row that Enter or a double click chose, ``picked`` the row the cursor came to (None: none).
    ``lines`` is how many lines of words a row has room for.
    """

    opened = Signal(object)
    picked = Signal(object)

    def __init__(
        self,
        columns: Sequence[Column],
        key: Callable[[Row], Hashable],
        parent: QWidget | None = None,
        *,
        name: str,
        many: bool = False,
        lines: int = 1,
    ) -> None:
        super().__init__(parent)
        self.rows_model = self.make_model(columns, key)
        self._lines = lines
        self._measured = 0
        self._last_picked: Hashable | None = None
        self._build(name, many=many)
        signals.changed.connect(self._measure)

    def make_model(self, columns: Sequence[Column], key: Callable[[Row], Hashable]) -> RowsModel:
        """Make the model behind the view; a list of another kind has its own."""
        return RowsModel(columns, key, self)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; who was selected stays selected, as far as he is still there."""
        keys = [self.rows_model.key(row) for row in self.selected_rows()]
        current = self.current_row()
        kept = None if current is None else self.rows_model.key(current)
        scroll = self.verticalScrollBar().value()
        selection = self.selectionModel()
        selection.blockSignals(True)
        self.rows_model.set_rows(rows)
        selection.blockSignals(False)
        if kept is not None:
            self._select(kept, keys)
        self.verticalScrollBar().setValue(scroll)
        self._tell()

    def current_row(self) -> Row | None:
        """Give the row at the cursor."""
        index = self.currentIndex()
        return self.rows_model.row(index.row()) if index.isValid() else None

    def selected_rows(self) -> list[Row]:
        """Give the selected rows, top to bottom."""
        chosen = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.rows_model.row(place) for place in chosen]

    def pick(self, key: Hashable) -> bool:
        """Move the cursor to the row of a key; False if it is not shown."""
        place = self.rows_model.place_of(key)
        if place is not None:
            self.selectRow(place)
            self.setCurrentIndex(self.rows_model.index(place, 0))
        return place is not None

    def pick_first(self) -> None:
        """Move the cursor to the first row, if there is one."""
        if self.rows_model.rowCount():
            self.pick(self.rows_model.key(self.rows_model.row(0)))

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers() & ~_KEYPAD:
            if (row := self.current_row()) is not None:
                self.opened.emit(row)
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.as_tsv())
        else:
            super().keyPressEvent(event)

    def as_tsv(self) -> str:
        """Write the selected rows as lines of tab-separated words, as Excel takes them."""
        model = self.rows_model
        cells = [[column.text(row) for column in model.columns] for row in self.selected_rows()]
        return "\n".join("\t".join(cell.replace("\t", " ").replace("\n", " ") for cell in row) for row in cells)

    def _build(self, name: str, *, many: bool) -> None:
        self.setModel(self.rows_model)
        self.setObjectName(name)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if many else mode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(self._lines > 1)
        self.setItemDelegate(CellDelegate(self))
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        header.setDefaultAlignment(LEFT | Qt.AlignmentFlag.AlignVCenter)
        for place, column in enumerate(self.rows_model.columns):
            header.resizeSection(place, em(column.width or 0) + (0 if place else em(INDENT)))
        self._measure()
        self.doubleClicked.connect(self._on_double_clicked)
        self.selectionModel().currentRowChanged.connect(self._tell)

    def _measure(self) -> None:
        vertical, header = self.verticalHeader(), self.horizontalHeader()
        vertical.setMinimumSectionSize(em(1.2))
        vertical.setDefaultSectionSize(em(0.9 + 1.05 * self._lines))
        grown, self._measured = em() / (self._measured or em()), em()
        for place, column in enumerate(self.rows_model.columns):
            if column.width is None:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
            elif grown != 1:
                header.resizeSection(place, round(header.sectionSize(place) * grown))

    def _select(self, kept: Hashable, keys: Sequence[Hashable]) -> None:
        place = self.rows_model.place_of(kept)
        if place is None:
            return
        selection = self.selectionModel()
        flags = selection.SelectionFlag
        self.setCurrentIndex(self.rows_model.index(place, 0))
        for key in keys:
            other = self.rows_model.place_of(key)
            if other is not None:
                selection.select(self.rows_model.index(other, 0), flags.Select | flags.Rows)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(self.rows_model.row(index.row()))

    def _tell(self) -> None:
        row = self.current_row()
        key = None if row is None else self.rows_model.key(row)
        if key is not None or self._last_picked is not None:
            self.picked.emit(row)
        self._last_picked = key


_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class CellDelegate(QStyledItemDelegate):
    """Draws a cell: words, or a state as a tag; a line under each row, a bar before the chosen one."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._header = view.horizontalHeader()

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index, /) -> None:
        super().initStyleOption(option, index)
        if index.data(STRONG_ROLE):
            option.font.setBold(True)
        if index.data(CHIP_ROLE):
            option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, /) -> None:
        option.state &= ~QStyle.StateFlag.State_HasFocus
        area, chosen = QRect(option.rect), bool(option.state & QStyle.StateFlag.State_Selected)
        first = self._header.visualIndex(index.column()) == 0
        if first:  # its words would touch the edge of the list: Qt gives every column the same 3 pixels
            option.rect = area.adjusted(em(INDENT), 0, 0, 0)
        inner = QRect(option.rect)
        super().paint(painter, option, index)
        painter.save()
        if first and chosen:
            painter.fillRect(QRect(area.topLeft(), inner.bottomLeft()), color("selected"))
            painter.fillRect(QRect(area.topLeft(), area.bottomLeft()).adjusted(0, 0, 2, 0), color("accent"))
        painter.setPen(QPen(color("line"), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if kind := index.data(CHIP_ROLE):
            words = chip_words(str(index.data()), kind)
            if index.data():
                draw_chip(painter, inner.adjusted(em(0.3), 0, -em(0.2), 0), words, kind)
        painter.restore()


def draw_chip(painter: QPainter, area: QRect, words: str, kind: str) -> int:
    """Draw a state as a tag, at the left and in the middle of an area; gives its width in pixels."""
    painter.save()
    soft, ink = SOFT[kind]
    painter.setFont(sized(0.92))
    metrics = painter.fontMetrics()
    height = metrics.height() + em(0.3)
    width = min(chip_width(words), area.width())
    box = QRect(area.left(), area.center().y() - height // 2, width, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color(soft))
    painter.drawRoundedRect(box, height / 2, height / 2)
    painter.setPen(color(ink))
    room = box.adjusted(em(0.5), 0, -em(0.5), 0)
    fitting = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width() + 2)
    painter.drawText(room.adjusted(0, 0, 2, 0), Qt.AlignmentFlag.AlignCenter, fitting)
    painter.restore()
    return width


def chip_width(words: str) -> int:
    """Measure a tag that ``draw_chip`` would draw, in pixels."""
    return QFontMetrics(sized(0.92)).horizontalAdvance(words) + em(1.2)
