"""How an event looks in every calendar: its lane's letter and colour, hour and title; a clash outlined."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from desk.text import shown
from ui.coverage.entries import DONE_STATES, Entry, chip_title
from ui.theme import color, em, sized

SIZE = 0.88
"""Type of an event in a calendar, beside the body's."""

INCOMPLETE = "●"
"""Marks a crew that is not whole; the words stand in the tip, in the list and for who hears."""


def chip_height() -> int:
    """Measure how high an event stands in a month; pixels."""
    return QFontMetrics(sized(SIZE)).height() + em(0.16)


def draw_entry(painter: QPainter, area: QRect, entry: Entry, day: date, *, chosen: bool = False) -> None:
    """Draw an event on a day into an area of one line."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(_edge(entry, chosen=chosen))
    painter.setBrush(color("selected" if chosen and entry.lane.soft == "track" else entry.lane.soft))
    painter.drawRoundedRect(box, 3, 3)
    band = _draw_letter(painter, area, entry)
    font = sized(SIZE, bold=chosen)
    font.setStrikeOut(entry.off)
    painter.setFont(font)
    mark = INCOMPLETE if entry.incomplete else "✓" if entry.state in DONE_STATES else ""
    room = area.adjusted(band + em(0.25), 0, -em(0.2), 0)
    if mark:
        wide = painter.fontMetrics().horizontalAdvance(mark)
        painter.setPen(color("bad" if mark == INCOMPLETE else "ok"))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, mark)
        room.setRight(room.right() - wide - em(0.15))
    painter.setPen(color("bad" if entry.clash else "muted" if entry.off else "text"))
    words = painter.fontMetrics().elidedText(shown(chip_title(entry, day)), Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
    painter.restore()


def draw_more(painter: QPainter, area: QRect, count: int) -> None:
    """Say how many more events a day has than are seen."""
    painter.save()
    painter.setFont(sized(SIZE))
    painter.setPen(color("accent"))
    painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, f"+{count} lagi")
    painter.restore()


def blended(over: str, under: str, part: float) -> QColor:
    """Mix a token's colour into another's; ``part`` 0 to 1 is how much of the first."""
    upper, lower = color(over), color(under)
    mixed = (round(a * part + b * (1 - part)) for a, b in zip(_rgb(upper), _rgb(lower), strict=True))
    return QColor(*mixed)


def _rgb(one: QColor) -> tuple[int, int, int]:
    return one.red(), one.green(), one.blue()


def _edge(entry: Entry, *, chosen: bool) -> QPen:
    if entry.clash:
        return QPen(color("bad"), 2)
    pen = QPen(color(entry.lane.ink) if chosen or entry.tentative else color(entry.lane.soft), 2 if chosen else 1)
    if entry.tentative:
        pen.setStyle(Qt.PenStyle.DashLine)
    return pen


def _draw_letter(painter: QPainter, area: QRect, entry: Entry) -> int:
    """Draw the lane's letter in a band at the left; gives the band's width."""
    painter.setFont(sized(SIZE * 0.86, bold=True))
    wide = em(0.95)
    band = QRect(area.left() + 1, area.top() + 1, wide, area.height() - 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color(entry.lane.ink))
    painter.drawRoundedRect(band, 2, 2)
    painter.setPen(color("panel"))
    painter.drawText(band, Qt.AlignmentFlag.AlignCenter, entry.lane.letter)
    return wide + 1
