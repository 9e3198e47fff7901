"""Days hour by hour, painted: events are moved, stretched at their edges and copied, by mouse and by key.

The list of events is its twin for who hears the screen; what the cursor comes to is spoken here too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ui.coverage.days_view import Clashing
from ui.coverage.entries import Entry, spoken
from ui.coverage.grid_layout import DAY_MINUTES, SNAP, Block, Drag, blocks_of, moment_at, snapped, whole_days
from ui.coverage.grid_paint import GridPainter, Look
from ui.coverage.month_model import MIME, dragged_event
from ui.coverage.paint import chip_height
from ui.theme import em, signals

HOUR: Final = 2.3
"""Height of an hour, in line heights."""

FIRST_SEEN: Final = 7
"""The hour at the top when a grid is opened."""

EDGE: Final = 0.35
"""How near to its edge an event is stretched instead of moved, in line heights."""


class TimeGrid(QAbstractScrollArea):
    """The grid; ``dragged`` gives event, occurrence, beginning and end (ISO moments), copied."""

    picked = Signal(int, object)
    opened = Signal(int)
    new_requested = Signal(object)
    shift_requested = Signal(int, int)
    dragged = Signal(int, str, str, str, bool)
    turned = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days: list[date] = []
        self.entries: dict[date, list[Entry]] = {}
        self.blocks: list[Block] = []
        self.chosen = 0
        self.clashing: Clashing = _no_clash
        self.day, self.minute = date.min, FIRST_SEEN * 60
        self.drag: Drag | None = None
        self.movable = False
        self._look = Look()
        self._opened = False
        self.setObjectName(name)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.viewport().setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        signals.changed.connect(self._measure)

    def show_days(
        self, days: Sequence[date], placed: Mapping[date, list[Entry]], holidays: Mapping[date, str], now: datetime
    ) -> None:
        """Show days with their events, or the same anew."""
        self.days, self.entries = list(days), dict(placed)
        self.blocks = [block for day in days for block in blocks_of(day, placed.get(day, ()))]
        self._look = Look(dict(holidays), now)
        if self.day not in self.days:
            self.day = self.days[0]
        self._measure()

    def choose(self, event_id: int) -> None:
        """Mark an event."""
        self.chosen = event_id
        self.viewport().update()

    def stand_on(self, day: date) -> None:
        """Let the cursor stand on a day."""
        self.day = day
        self.viewport().update()

    def block_rect(self, block: Block) -> QRect:
        """Tell where a block is drawn, in the viewport."""
        column = self.column_rect(self.days.index(block.day))
        wide = (column.width() - 4) // block.columns
        top, bottom = self.y_of(block.first), self.y_of(block.last)
        return QRect(column.left() + 2 + block.column * wide, top, wide - 1, max(bottom - top - 1, chip_height()))

    def column_rect(self, place: int) -> QRect:
        """Tell where a day stands, over the whole height."""
        left, room = self.gutter(), self.viewport().width() - self.gutter()
        first, last = (left + room * at // max(1, len(self.days)) for at in (place, place + 1))
        return QRect(first, 0, last - first, self.viewport().height())

    def gutter(self) -> int:
        """Give the room for the hours at the left."""
        return em(2.6)

    def head_height(self) -> int:
        """Give the height of the days' names and of what has no hour."""
        most = max((len(whole_days(self.entries.get(day, ()))) for day in self.days), default=0)
        return em(1.9) + most * (chip_height() + 2)

    def whole_rect(self, day: date, place: int) -> QRect:
        """Tell where an event without an hour stands on its day."""
        column = self.column_rect(self.days.index(day))
        step = chip_height() + 2
        return QRect(column.left() + 3, em(1.7) + place * step, column.width() - 6, step - 2)

    def moment_of(self, point: QPoint) -> tuple[date, int]:
        """Tell which day and minute lie at a point of the viewport; minute -1 in the head."""
        place = max(0, min(len(self.days) - 1, self._place(point.x())))
        if point.y() < self.head_height():
            return self.days[place], -1
        return self.days[place], max(0, min(DAY_MINUTES, round(self._minutes(point.y()))))

    def sizeHint(self) -> QSize:
        return QSize(em(40), em(24))

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        point = event.position().toPoint()
        block, entry = self._block_at(point), self._entry_at(point)
        if not self.days or event.button() != Qt.MouseButton.LeftButton:
            return
        self.day, minute = self.moment_of(point)
        self.minute = max(0, snapped(minute, SNAP * 2))
        self._pick(entry.id if entry is not None else 0)
        if block is not None and self.movable:
            grip = round(self._minutes(point.y())) - block.first
            begun, ended = block.entry.begin(), block.entry.end()
            self.drag = Drag(block, self._part(block, point), grip, begun, ended)

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        point = event.position().toPoint()
        if self.drag is None:
            block = self._block_at(point)
            edged = self.movable and block is not None and self._part(block, point) != "move"
            self.viewport().setCursor(Qt.CursorShape.SizeVerCursor if edged else Qt.CursorShape.ArrowCursor)
            return
        copied = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier) and self.drag.part == "move"
        self._drag_to(point, copied=copied)

    def mouseReleaseEvent(self, _event: QMouseEvent, /) -> None:
        drag, self.drag = self.drag, None
        self.viewport().update()
        if drag is not None and not drag.still:
            starts, ends = (moment.isoformat(timespec="minutes") for moment in (drag.starts, drag.ends))
            self.dragged.emit(drag.block.entry.id, drag.block.entry.day, starts, ends, drag.copied)

    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        point = event.position().toPoint()
        entry = self._entry_at(point)
        if entry is not None:
            self.opened.emit(entry.id)
        elif self.days:
            day, minute = self.moment_of(point)
            self.new_requested.emit(day if minute < 0 else moment_at(day, snapped(minute - SNAP, SNAP * 2)))

    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        if self.movable and event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent, /) -> None:
        event.acceptProposedAction()
        self.day, minute = self.moment_of(event.position().toPoint())
        self.minute = max(0, snapped(minute, SNAP * 2))
        self.viewport().update()

    def dropEvent(self, event: QDropEvent, /) -> None:
        dropped, occurrence = dragged_event(event.mimeData())
        day, minute = self.moment_of(event.position().toPoint())
        if dropped:
            event.acceptProposedAction()
            begun = moment_at(day, snapped(minute, SNAP * 2)).isoformat(timespec="minutes")
            copied = event.dropAction() == Qt.DropAction.CopyAction
            self.dragged.emit(dropped, occurrence, day.isoformat() if minute < 0 else begun, "", copied)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_Escape and self.drag is not None:
            self.drag = None
            self.viewport().update()
        elif held & Qt.KeyboardModifier.AltModifier and self._may_drag(key):
            self._key_drag(key, stretch=bool(held & Qt.KeyboardModifier.ShiftModifier))
        elif key in _STEPS and not held:
            self._walk(*_STEPS[key])
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turned.emit(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key == Qt.Key.Key_Space:
            self._step(back=bool(held))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held:
            if self.chosen:
                self.opened.emit(self.chosen)
            else:
                self.new_requested.emit(moment_at(self.day, self.minute))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        GridPainter(self, self._look).paint(QPainter(self.viewport()))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._measure()

    def scrollContentsBy(self, _dx: int, _dy: int, /) -> None:
        self.viewport().update()

    def _measure(self) -> None:
        room = self.viewport().height() - self.head_height()
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, 24 * em(HOUR) - room))
        bar.setPageStep(max(1, room))
        bar.setSingleStep(em(HOUR) // 2)
        if not self._opened and self.days and room > em(4):
            self._opened = True
            bar.setValue(FIRST_SEEN * em(HOUR) - em(0.3))
        self.viewport().update()

    def y_of(self, minutes: float) -> int:
        """Tell where a minute of the day stands in the viewport."""
        return round(minutes * em(HOUR) / 60) - self.verticalScrollBar().value() + self.head_height()

    def _minutes(self, y: int) -> float:
        return (y - self.head_height() + self.verticalScrollBar().value()) * 60 / em(HOUR)

    def _place(self, x: int) -> int:
        return next((place for place in range(len(self.days)) if x <= self.column_rect(place).right()), len(self.days))

    def _block_at(self, point: QPoint) -> Block | None:
        if point.y() < self.head_height():
            return None
        return next((one for one in reversed(self.blocks) if self.block_rect(one).contains(point)), None)

    def _entry_at(self, point: QPoint) -> Entry | None:
        if point.y() >= self.head_height():
            block = self._block_at(point)
            return block.entry if block is not None else None
        whole = [(day, *one) for day in self.days for one in enumerate(whole_days(self.entries.get(day, ())))]
        return next((entry for day, place, entry in whole if self.whole_rect(day, place).contains(point)), None)

    def _part(self, block: Block, point: QPoint) -> str:
        box, near = self.block_rect(block), em(EDGE)
        if box.bottom() - point.y() <= near:
            return "last"
        return "first" if point.y() - box.top() <= near and box.height() > 3 * near else "move"

    def _drag_to(self, point: QPoint, *, copied: bool) -> None:
        """Follow the pointer with what is dragged, and say what it would collide with."""
        drag = self.drag
        if drag is None:
            return
        entry, (day, minute) = drag.block.entry, self.moment_of(point)
        starts, ends = entry.begin(), entry.end()
        here = moment_at(day, snapped(max(0, minute)))
        if drag.part == "move":
            begun = moment_at(day, snapped(max(0, minute) - drag.grip))
            starts = begun - timedelta(days=(drag.block.day - entry.first_day).days)
            ends = starts + (entry.end() - entry.begin())
        elif drag.part == "first":
            starts = min(here, ends - timedelta(minutes=SNAP))
        else:
            ends = max(here, starts + timedelta(minutes=SNAP))
        told = self.clashing(entry.id, starts.isoformat(timespec="minutes"), ends.isoformat(timespec="minutes"))
        self.drag = Drag(drag.block, drag.part, drag.grip, starts, ends, copied, told)
        self.viewport().update()

    def _may_drag(self, key: Qt.Key) -> bool:
        return self.movable and bool(self.chosen) and key in _STEPS

    def _key_drag(self, key: Qt.Key, *, stretch: bool) -> None:
        """Do by key what the mouse does: a day or half an hour, or the end by half an hour."""
        days, minutes = _STEPS[key]
        entry = next((block.entry for block in self.blocks if block.entry.id == self.chosen), None)
        if days:
            self.shift_requested.emit(self.chosen, days)
        elif entry is not None:
            by = timedelta(minutes=minutes)
            starts = entry.begin() if stretch else entry.begin() + by
            ends = entry.end() + by
            if ends > starts:
                told = (moment.isoformat(timespec="minutes") for moment in (starts, ends))
                self.dragged.emit(entry.id, entry.day, *told, False)

    def _walk(self, days: int, minutes: int) -> None:
        place = self.days.index(self.day) + days
        if not 0 <= place < len(self.days):
            self.turned.emit(days)
            return
        self.day = self.days[place]
        self.minute = max(0, min(DAY_MINUTES - SNAP * 2, self.minute + minutes))
        bar, top = self.verticalScrollBar(), self.y_of(self.minute) - self.head_height()
        if top < 0 or top > bar.pageStep() - em(HOUR):
            bar.setValue(bar.value() + minutes * em(HOUR) // 60)
        here = next((one for one in self.blocks if one.day == self.day and one.first <= self.minute < one.last), None)
        self._pick(here.entry.id if here is not None else 0)

    def _step(self, *, back: bool) -> None:
        """Go through the events of the day."""
        ids = [entry.id for entry in self.entries.get(self.day, ())]
        if ids:
            place = ids.index(self.chosen) + (-1 if back else 1) if self.chosen in ids else 0
            self._pick(ids[place % len(ids)])

    def _pick(self, event_id: int) -> None:
        self.choose(event_id)
        entry = next((one for one in self.entries.get(self.day, ()) if one.id == event_id), None)
        if entry is not None:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spoken(entry)))
        self.picked.emit(event_id, self.day)


_STEPS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -SNAP * 2),
    Qt.Key.Key_Down: (0, SNAP * 2),
}


def _no_clash(_event: int, _starts: str, _ends: str) -> str:
    return ""
