"""A table of days: events are picked, dragged to another day, dropped; every drag has its key."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.coverage.entries import Entry
from ui.coverage.month_model import CELL_ROLE, MIME, Cell, DaysModel, carry, dragged_event, tip_of
from ui.coverage.paint import SIZE, blended, chip_height, draw_entry, draw_more
from ui.parts.table import Index
from ui.theme import color, em, signals, sized

ARROWS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
Clashing = Callable[[int, str, str], str]
"""Says what an event would collide with if it began and ended then (ISO; no end: as long as now); '' for nothing."""


class DaysView(QTableView):
    """The table.

    ``picked`` gives event (0: none) and day the cursor came to; ``opened`` the event that Enter or a double click
    chose; ``new_requested`` the empty day; ``shift_requested`` an event and by how many days; ``turned`` tells that
    the keyboard left at an edge: -1 before, 1 after; ``more_requested`` the day whose events do not all fit.
    """

    picked = Signal(int, object)
    opened = Signal(int)
    new_requested = Signal(object)
    shift_requested = Signal(int, int)
    turned = Signal(int)
    more_requested = Signal(object)

    def __init__(self, name: str, model: DaysModel, parent: QWidget | None = None, *, numbered: bool = True) -> None:
        super().__init__(parent)
        self.days_model = model
        self.chosen, self.movable = 0, False
        self.clashing: Clashing | None = None
        self.hover = QModelIndex()
        self.hover_clash = ""
        self._pressed: tuple[QPoint, Entry] | None = None
        self._hit: Entry | None = None
        self._pressing = False
        self.setModel(model)
        self.setObjectName(name)
        self.setAccessibleName(name)
        self.days = DayDelegate(self, numbered=numbered)
        self.setItemDelegate(self.days)
        self._build()
        self.selectionModel().currentChanged.connect(self._on_current)
        signals.changed.connect(self.viewport().update)

    def choose(self, event_id: int) -> None:
        """Mark an event without moving the cursor."""
        self.chosen = event_id
        self.viewport().update()

    def current_cell(self) -> Cell | None:
        """Give the cell at the cursor."""
        return self.days_model.cell(self.currentIndex())

    def entry_at(self, point: QPoint) -> Entry | None:
        """Find the event drawn at a point of the viewport."""
        index = self.indexAt(point)
        cell = self.days_model.cell(index)
        if cell is None:
            return None
        area = self.visualRect(index)
        return next((one for one, box in self.days.places(area, cell) if box.contains(point)), None)

    def rect_of(self, event_id: int) -> QRect:
        """Tell where an event is drawn first, in the viewport; an empty rectangle where it is not seen."""
        for row, week in enumerate(self.days_model.cells):
            for column, cell in enumerate(week):
                for entry, box in self.days.places(self.visualRect(self.days_model.index(row, column)), cell):
                    if entry.id == event_id:
                        return box
        return QRect()

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        """Pick what was hit; told only after Qt is done with the press, for a day of another month turns the page."""
        point, before = event.position().toPoint(), self.currentIndex()
        self._hit = entry = self.entry_at(point)
        self._pressing = True
        super().mousePressEvent(event)
        self._pressing = False
        self._pressed = (point, entry) if entry is not None and self.movable else None
        cell = self.current_cell()
        if cell is None:
            return
        if entry is not None and event.button() == Qt.MouseButton.LeftButton:
            self._pick(entry.id, cell.day)
        elif self.days.more_at(self.visualRect(self.currentIndex()), cell, point):
            self.more_requested.emit(cell.day)
        elif self.currentIndex() != before:
            self._on_current()

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        pressed = self._pressed
        self.days_model.tip = self.tip_at(event.position().toPoint())
        if pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        if (event.position().toPoint() - pressed[0]).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            self._drag(pressed[1])

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        self._pressed = None
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, _event: QMouseEvent, /) -> None:
        entry, cell = self._hit, self.current_cell()
        if entry is not None:
            self.opened.emit(entry.id)
        elif cell is not None:
            self.new_requested.emit(cell.day)

    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        if self.movable and event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent, /) -> None:
        index = self.indexAt(event.position().toPoint())
        cell, (dragged, _day) = self.days_model.cell(index), dragged_event(event.mimeData())
        if cell is None or not dragged:
            event.ignore()
            return
        event.acceptProposedAction()
        if index != self.hover:
            self.hover = index
            self.hover_clash = self.clashing(dragged, cell.day.isoformat(), "") if self.clashing else ""
            self.viewport().update()

    def dragLeaveEvent(self, event: QDragLeaveEvent, /) -> None:
        self._end_hover()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent, /) -> None:
        index = self.indexAt(event.position().toPoint())
        copied = event.dropAction() == Qt.DropAction.CopyAction
        self._end_hover()
        action = Qt.DropAction.CopyAction if copied else Qt.DropAction.MoveAction
        if self.days_model.dropMimeData(event.mimeData(), action, -1, -1, index):
            event.acceptProposedAction()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        cell, key = self.current_cell(), Qt.Key(event.key())
        if plain == Qt.KeyboardModifier.AltModifier and key in ARROWS and self.chosen and self.movable:
            self.shift_requested.emit(self.chosen, ARROWS[key])
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turned.emit(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key == Qt.Key.Key_Space and cell is not None and cell.entries:
            self._step(cell, back=bool(plain & Qt.KeyboardModifier.ShiftModifier))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not plain and cell is not None:
            self._enter(cell)
        else:
            super().keyPressEvent(event)

    def tip_at(self, point: QPoint) -> str:
        """Write what stands under the pointer at a point."""
        entry = self.entry_at(point)
        return tip_of(entry) if entry is not None else ""

    def _build(self) -> None:
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAcceptDrops(True)
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setMinimumSectionSize(em(3))
        self.horizontalHeader().setAccessibleName("Hari")
        self.verticalHeader().setAccessibleName("Pekan")
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setMinimumSectionSize(em(2.6))
        self.verticalHeader().hide()

    def _step(self, cell: Cell, *, back: bool) -> None:
        """Go through the events of a day."""
        ids = [entry.id for entry in cell.entries]
        place = ids.index(self.chosen) + (-1 if back else 1) if self.chosen in ids else 0
        self._pick(ids[place % len(ids)], cell.day)

    def _enter(self, cell: Cell) -> None:
        if any(entry.id == self.chosen for entry in cell.entries):
            self.opened.emit(self.chosen)
        elif cell.entries:
            self._pick(cell.entries[0].id, cell.day)
        else:
            self.new_requested.emit(cell.day)

    def _pick(self, event_id: int, day: date) -> None:
        self.choose(event_id)
        self.picked.emit(event_id, day)

    def _on_current(self) -> None:
        cell = self.current_cell()
        if cell is not None and not self._pressing:
            first = next(iter(cell.entries), None)
            self._pick(first.id if first is not None else 0, cell.day)

    def _drag(self, entry: Entry) -> None:
        drag = QDrag(self)
        drag.setMimeData(carry(entry.id, entry.day))
        drag.setPixmap(picture_of(entry, self.rect_of(entry.id).width()))
        drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)
        self._end_hover()

    def _end_hover(self) -> None:
        self.hover, self.hover_clash = QModelIndex(), ""
        self.viewport().update()


class DayDelegate(QStyledItemDelegate):
    """Draws a day: its number and name, its events, and how it takes what is dragged over it."""

    def __init__(self, view: DaysView, *, numbered: bool) -> None:
        super().__init__(view)
        self._view = view
        self._numbered = numbered

    def places(self, area: QRect, cell: Cell) -> list[tuple[Entry, QRect]]:
        """Tell which events fit into a cell, and where."""
        top = area.top() + (em(1.25) if self._numbered else em(0.2))
        step = chip_height() + 2
        room = max(1, (area.bottom() - top) // step)
        fitting = len(cell.entries) if len(cell.entries) <= room else max(0, room - 1)
        left, wide = area.left() + em(0.25), area.width() - em(0.55)
        return [
            (entry, QRect(left, top + place * step, wide, step - 2))
            for place, entry in enumerate(cell.entries[:fitting])
        ]

    def more_at(self, area: QRect, cell: Cell, point: QPoint) -> bool:
        """Tell whether a point lies on the words that say how many more there are."""
        shown = self.places(area, cell)
        return len(shown) < len(cell.entries) and self._more_box(area, shown).contains(point)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, /) -> None:
        cell: Cell = index.data(CELL_ROLE)
        area: QRect = option.rect
        painter.save()
        self._ground(painter, area, cell)
        if self._numbered:
            self._head(painter, area, cell)
        elif cell.note and not cell.entries:
            painter.setFont(sized(SIZE))
            painter.setPen(color("muted"))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, cell.note)
        shown = self.places(area, cell)
        for entry, box in shown:
            draw_entry(painter, box, entry, cell.day, chosen=entry.id == self._view.chosen)
        if len(shown) < len(cell.entries):
            draw_more(painter, self._more_box(area, shown), len(cell.entries) - len(shown))
        if index == self._view.hover:
            self._hover(painter, area)
        elif option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(color("accent"), 2 if self._view.hasFocus() else 1))
            painter.drawRect(area.adjusted(1, 1, -2, -2))
        painter.restore()

    def _ground(self, painter: QPainter, area: QRect, cell: Cell) -> None:
        ground = color("panel") if cell.inside else color("surface")
        if cell.free and cell.inside:
            ground = blended("bad_soft", "panel", 0.38)
        painter.fillRect(area, ground)
        painter.setPen(QPen(color("line"), 1))
        painter.drawLine(area.topRight(), area.bottomRight())
        painter.drawLine(area.bottomLeft(), area.bottomRight())

    def _head(self, painter: QPainter, area: QRect, cell: Cell) -> None:
        """Write the day's number, red on a day off, filled today, and the name of the day off."""
        box = QRect(area.left() + em(0.3), area.top() + em(0.1), area.width() - em(0.5), em(1.1))
        painter.setFont(sized(0.92, bold=True))
        words = str(cell.day.day)
        wide = painter.fontMetrics().horizontalAdvance(words) + em(0.5)
        ink = "bad" if cell.free else "text"
        painter.setPen(color(ink if cell.inside else "muted"))
        if cell.today:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pill = QRect(box.left() - em(0.1), box.top() + 1, wide, box.height() - 2)
            painter.setBrush(color("accent"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(pill, em(0.4), em(0.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(color("accent_text"))
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)
        else:
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        told = cell.holiday or cell.note
        if told:
            painter.setFont(sized(SIZE * 0.92))
            painter.setPen(color("bad" if cell.holiday else "muted"))
            room = box.adjusted(wide, 0, 0, 0)
            fitting = painter.fontMetrics().elidedText(told, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, fitting)

    def _hover(self, painter: QPainter, area: QRect) -> None:
        """Show that what is dragged would land here, and what it would collide with."""
        clash = self._view.hover_clash
        painter.setPen(QPen(color("bad" if clash else "accent"), 2, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area.adjusted(1, 1, -2, -2))
        if clash:
            band = QRect(area.left() + 2, area.bottom() - chip_height() - 2, area.width() - 4, chip_height())
            painter.fillRect(band, color("bad_soft"))
            painter.setPen(color("bad"))
            painter.setFont(sized(SIZE, bold=True))
            words = painter.fontMetrics().elidedText(f"▲ {clash}", Qt.TextElideMode.ElideRight, band.width() - 6)
            painter.drawText(band.adjusted(3, 0, -3, 0), Qt.AlignmentFlag.AlignVCenter, words)

    def _more_box(self, area: QRect, shown: list[tuple[Entry, QRect]]) -> QRect:
        top = shown[-1][1].bottom() + 1 if shown else area.top() + (em(1.25) if self._numbered else em(0.2))
        return QRect(area.left() + em(0.4), top, area.width() - em(0.6), chip_height())


def picture_of(entry: Entry, width: int) -> QPixmap:
    """Draw an event as it hangs at the pointer while it is dragged."""
    picture = QPixmap(max(width, em(8)), chip_height())
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw_entry(painter, picture.rect(), entry, entry.first_day if entry.starts else date.min, chosen=True)
    painter.end()
    return picture
