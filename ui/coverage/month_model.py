"""Days as cells of a table: a month in weeks, or persons over the days of a week."""

from __future__ import annotations

import calendar
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QAbstractTableModel, QMimeData, Qt, Signal
from PySide6.QtWidgets import QWidget

from desk.words import hari_tanggal
from ui.coverage.entries import Entry, by_day, spoken
from ui.parts.plain import tip_words
from ui.parts.table import NO_INDEX, Index

CELL_ROLE = Qt.ItemDataRole.UserRole + 11
MIME = "application/x-meja-liputan"
WEEK = 7
DAY_NAMES = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


@dataclass(frozen=True)
class Cell:
    """A day of the calendar: ``holiday`` names a day off, ``inside`` tells days of the month that is shown."""

    day: date
    entries: tuple[Entry, ...]
    holiday: str = ""
    inside: bool = True
    today: bool = False
    whose: str = ""
    note: str = ""

    @property
    def free(self) -> bool:
        """Tell whether it is a day off."""
        return bool(self.holiday) or self.day.weekday() > calendar.FRIDAY

    def spoken(self) -> str:
        """Say the day and what it holds."""
        holiday = f", {self.holiday}" if self.holiday else ""
        whose = f"{self.whose}: " if self.whose else ""
        return f"{whose}{hari_tanggal(self.day)}{holiday}, {len(self.entries)} liputan{self._told()}"

    def _told(self) -> str:
        return "".join(f"; {entry.title}{' bentrok' if entry.clash else ''}" for entry in self.entries[:5])


def month_span(month: date) -> tuple[date, date]:
    """Give the first and the last day shown for a month: whole weeks from Senin to Minggu."""
    first = month.replace(day=1)
    last = month.replace(day=calendar.monthrange(month.year, month.month)[1])
    return first - timedelta(days=first.weekday()), last + timedelta(days=WEEK - 1 - last.weekday())


def week_of(day: date) -> tuple[date, date]:
    """Give the Senin and the Minggu of a day's week."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=WEEK - 1)


class DaysModel(QAbstractTableModel):
    """Cells by rows of seven days; a drop asks by ``move_requested`` (event, its occurrence, day, copied)."""

    move_requested = Signal(int, str, object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells: list[list[Cell]] = []
        self.tip = ""

    def cell(self, index: Index) -> Cell | None:
        """Give the cell at a place."""
        if not index.isValid() or index.row() >= len(self.cells):
            return None
        return self.cells[index.row()][index.column()]

    def rowCount(self, parent: Index = NO_INDEX, /) -> int:
        return 0 if parent.isValid() else len(self.cells)

    def columnCount(self, parent: Index = NO_INDEX, /) -> int:
        return 0 if parent.isValid() else WEEK

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> object:
        cell = self.cell(index)
        if cell is None:
            return None
        if role == CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return cell.spoken()
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tip
        return str(cell.day.day) if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: Index, /) -> Qt.ItemFlag:
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return plain | Qt.ItemFlag.ItemIsDropEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index, /) -> bool:
        cell = self.cell(parent if parent.isValid() else self.index(row, column))
        dragged, occurrence = dragged_event(data)
        if cell is None or not dragged:
            return False
        self.move_requested.emit(dragged, occurrence, cell.day, action == Qt.DropAction.CopyAction)
        return True

    def set_cells(self, cells: list[list[Cell]]) -> None:
        """Show other cells; where they are as many as before, the view keeps its place."""
        if len(cells) == len(self.cells):
            self.cells = cells
            self.dataChanged.emit(self.index(0, 0), self.index(len(cells) - 1, WEEK - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, WEEK - 1)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(cells) - 1)
            return
        self.beginResetModel()
        self.cells = cells
        self.endResetModel()


class MonthModel(DaysModel):
    """The weeks of a month."""

    def set_month(self, month: date, entries: Sequence[Entry], holidays: Mapping[date, str], today: date) -> None:
        """Show another month, or the same anew."""
        first, last = month_span(month)
        placed = by_day(entries, first, last)
        cells = []
        for week in range(((last - first).days + 1) // WEEK):
            days = [first + timedelta(days=week * WEEK + place) for place in range(WEEK)]
            cells.append(
                [
                    Cell(day, tuple(placed.get(day, ())), holidays.get(day, ""), day.month == month.month, day == today)
                    for day in days
                ]
            )
        self.set_cells(cells)

    def index_of(self, day: date) -> Index:
        """Find where a day stands; no index where it is not shown."""
        if not self.cells:
            return NO_INDEX
        row, column = divmod((day - self.cells[0][0].day).days, WEEK)
        return self.index(row, column) if 0 <= row < len(self.cells) else NO_INDEX

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole, /
    ) -> object:
        across = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.DisplayRole and across:
            return DAY_NAMES[section]
        return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter if role == _ALIGN and across else None


def dragged_event(carried: QMimeData) -> tuple[int, str]:
    """Give the number of the event that is being dragged and the day that names its occurrence; 0 for other things."""
    number, _colon, day = bytes(carried.data(MIME).data()).decode("ascii", "replace").partition(":")
    return (int(number), day) if number.isdigit() else (0, "")


def carry(event: int, day: str = "") -> QMimeData:
    """Make what a drag of an event carries."""
    carried = QMimeData()
    carried.setData(MIME, f"{event}:{day}".encode("ascii"))
    return carried


def tip_of(entry: Entry) -> str:
    """Write what stands under the pointer on an event."""
    return tip_words(spoken(entry).replace(". ", "\n"))


_ALIGN = Qt.ItemDataRole.TextAlignmentRole
