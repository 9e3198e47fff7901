"""How the hours of days look: names of the days above, hours at the left, events, what is being dragged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Protocol

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from desk.text import shown
from ui.coverage.entries import Entry
from ui.coverage.grid_layout import SNAP, Block, Drag, whole_days
from ui.coverage.month_model import DAY_NAMES
from ui.coverage.paint import INCOMPLETE, SIZE, blended, draw_entry
from ui.theme import color, em, sized

WEEKEND = 5
NARROWEST = 3
"""Line heights below which an event beside others has no room for more than its first line."""


@dataclass(frozen=True)
class Look:
    """What colours days beside their events: named days off, and the time that it is."""

    holidays: Mapping[date, str] = field(default_factory=dict)
    now: datetime | None = None


class Grid(Protocol):
    """What is painted: the days, what lies on them, and where."""

    days: list[date]
    entries: dict[date, list[Entry]]
    blocks: list[Block]
    chosen: int
    day: date
    minute: int
    drag: Drag | None

    def viewport(self) -> QWidget:
        """Give what is painted on."""

    def hasFocus(self) -> bool:
        """Tell whether the keyboard is here."""

    def gutter(self) -> int:
        """Give the room for the hours at the left."""

    def head_height(self) -> int:
        """Give the height of the days' names and of what has no hour."""

    def y_of(self, minutes: float) -> int:
        """Tell where a minute of the day stands."""

    def column_rect(self, place: int) -> QRect:
        """Tell where a day stands."""

    def block_rect(self, block: Block) -> QRect:
        """Tell where an event stands in its hours."""

    def whole_rect(self, day: date, place: int) -> QRect:
        """Tell where an event without an hour stands."""


class GridPainter:
    """Paints one picture of a grid."""

    def __init__(self, grid: Grid, look: Look) -> None:
        self._grid, self._look = grid, look

    def paint(self, painter: QPainter) -> None:
        """Paint everything, the head last so that nothing shows through it."""
        grid, room = self._grid, self._grid.viewport().rect()
        painter.fillRect(room, color("panel"))
        for place, day in enumerate(grid.days):
            self._ground(painter, grid.column_rect(place), day)
        self._hours(painter)
        for block in grid.blocks:
            if grid.drag is None or grid.drag.copied or block.entry.id != grid.drag.block.entry.id:
                self._block(painter, block)
        self._now(painter)
        self._cursor(painter)
        self._dragged(painter)
        self._head(painter)

    def _ground(self, painter: QPainter, column: QRect, day: date) -> None:
        if self._free(day):
            painter.fillRect(column, blended("bad_soft", "panel", 0.38))
        painter.setPen(QPen(color("line"), 1))
        painter.drawLine(column.topLeft(), column.bottomLeft())

    def _hours(self, painter: QPainter) -> None:
        grid = self._grid
        painter.setFont(sized(SIZE * 0.95))
        for hour in range(24):
            top = grid.y_of(hour * 60)
            painter.setPen(QPen(color("line"), 1))
            painter.drawLine(grid.gutter(), top, grid.viewport().width(), top)
            painter.setPen(color("muted"))
            box = QRect(0, top - em(0.5), grid.gutter() - em(0.3), em(1))
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{hour:02}.00")

    def _block(self, painter: QPainter, block: Block) -> None:
        self._box(painter, self._grid.block_rect(block), block.entry, block.day)

    def _box(self, painter: QPainter, box: QRect, entry: Entry, day: date) -> None:
        """Draw an event in its hours: lane's band, title, place, what is wrong."""
        if box.height() < em(2):
            draw_entry(painter, box, entry, day, chosen=entry.id == self._grid.chosen)
            return
        line = QRect(box.left(), box.top(), box.width(), em(1.15))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("bad" if entry.clash else entry.lane.ink), 2 if entry.clash else 1))
        painter.setBrush(color(entry.lane.soft))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.restore()
        draw_entry(painter, line.adjusted(1, 1, -1, 0), entry, day, chosen=entry.id == self._grid.chosen)
        painter.save()
        painter.setFont(sized(SIZE * 0.95))
        told = [(f"▲ {entry.clash}", "bad")] if entry.clash else []
        told += [(f"{INCOMPLETE} belum lengkap: {', '.join(entry.missing)}", "bad")] if entry.incomplete else []
        told += [(entry.place, "muted"), (", ".join(one.name for one in entry.crew), "muted")]
        room = box.adjusted(em(0.4), line.height(), -em(0.3), 0)
        for words, ink in told:
            if words and room.height() >= em(0.95) and room.width() >= em(NARROWEST):
                painter.setPen(color(ink))
                fitting = painter.fontMetrics().elidedText(shown(words), Qt.TextElideMode.ElideRight, room.width())
                painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, fitting)
                room.setTop(room.top() + em(1))
        painter.restore()

    def _now(self, painter: QPainter) -> None:
        now = self._look.now
        if now is not None and now.date() in self._grid.days:
            column = self._grid.column_rect(self._grid.days.index(now.date()))
            top = self._grid.y_of(now.hour * 60 + now.minute)
            painter.setPen(QPen(color("bad"), 2))
            painter.drawLine(column.left(), top, column.right(), top)

    def _cursor(self, painter: QPainter) -> None:
        grid = self._grid
        if grid.day not in grid.days or not grid.hasFocus():
            return
        column = grid.column_rect(grid.days.index(grid.day))
        first, last = (grid.y_of(minute) for minute in (grid.minute, grid.minute + 2 * SNAP))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color("accent"), 1, Qt.PenStyle.DotLine))
        painter.drawRect(column.left() + 1, first, column.width() - 3, last - first)

    def _dragged(self, painter: QPainter) -> None:
        """Draw what is dragged where it would come to lie, with its hours or what it collides with."""
        drag, grid = self._grid.drag, self._grid
        if drag is None or drag.starts.date() not in grid.days:
            return
        day = drag.starts.date()
        first = drag.starts.hour * 60 + drag.starts.minute
        last = min(24 * 60, first + round((drag.ends - drag.starts) / timedelta(minutes=1)))
        box = grid.block_rect(Block(drag.block.entry, day, first, max(last, first + SNAP)))
        self._box(painter, box, drag.block.entry, day)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color("bad" if drag.clash else "accent"), 2, Qt.PenStyle.DashLine))
        painter.drawRect(box)
        sign = "+ " if drag.copied else ""
        words = f"▲ {drag.clash}" if drag.clash else f"{sign}{drag.starts:%H.%M}–{drag.ends:%H.%M}"
        painter.setFont(sized(SIZE, bold=True))
        band = QRect(box.left(), box.bottom() - em(1.1), box.width(), em(1.1))
        painter.fillRect(band, color("bad_soft" if drag.clash else "selected"))
        painter.setPen(color("bad" if drag.clash else "text"))
        fitting = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, band.width() - 6)
        painter.drawText(band.adjusted(3, 0, -3, 0), Qt.AlignmentFlag.AlignVCenter, fitting)

    def _head(self, painter: QPainter) -> None:
        grid = self._grid
        painter.fillRect(QRect(0, 0, grid.viewport().width(), grid.head_height()), color("panel"))
        for place, day in enumerate(grid.days):
            column = grid.column_rect(place)
            if self._free(day):
                painter.fillRect(QRect(column.left(), 0, column.width(), grid.head_height()),
                                 blended("bad_soft", "panel", 0.38))  # fmt: skip
            painter.setFont(sized(0.95, bold=True))
            today = self._look.now is not None and day == self._look.now.date()
            painter.setPen(color("accent" if today else "bad" if self._free(day) else "text"))
            box = QRect(column.left() + em(0.4), 0, column.width() - em(0.6), em(1.6))
            name = DAY_NAMES[day.weekday()] + f" {day.day}" + (" · hari ini" if today else "")
            holiday = self._look.holidays.get(day, "")
            words = f"{name} · {holiday}" if holiday else name
            fitting = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, fitting)
            for row, entry in enumerate(whole_days(grid.entries.get(day, ()))):
                draw_entry(painter, grid.whole_rect(day, row), entry, day, chosen=entry.id == grid.chosen)
        painter.setPen(QPen(color("edge"), 1))
        painter.drawLine(0, grid.head_height() - 1, grid.viewport().width(), grid.head_height() - 1)

    def _free(self, day: date) -> bool:
        return day in self._look.holidays or day.weekday() >= WEEKEND
