"""How one release looks in the list: title in two lines at most, number and sender, states as tags; painted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desk.releases.rows import ReleaseLine, ReleaseView
from desk.sop.procedure import END
from desk.text import shown
from ui.parts.chips import chip_words
from ui.parts.table import draw_chip
from ui.releases.words import STATES, clock_words, evidence_words, received_words, since_words, stage_name
from ui.theme import color, em, signals, sized

Index = QModelIndex | QPersistentModelIndex
CARD_ROLE = Qt.ItemDataRole.UserRole + 1
TITLE_LINES = 2
KINDS = {"published": "ok", "filed": "ok", "rejected": "bad", "withdrawn": "bad", "void": "plain"}
Chips = tuple[tuple[str, str], ...]


def detail(line: ReleaseLine, now: datetime) -> str:
    """Write the second line: number, sender, when it came in."""
    return " · ".join(part for part in (line.number, line.sender, received_words(line.received_at, now)) if part)


def chips(line: ReleaseLine, now: datetime, *, open_now: bool) -> Chips:
    """Give the states of a release as words and kind, the most urgent first."""
    shown_states: list[tuple[str, str]] = []
    if line.state in STATES:
        shown_states.append((STATES[line.state], KINDS[line.state]))
    if line.step != END:
        told = " · ".join(part for part in (stage_name(line.step), clock_words(line, open_now=open_now)) if part)
        shown_states.append((told, "bad" if line.late else "warn"))
    if line.returned and line.state == "open":
        shown_states.append((f"Perbaikan ke-{line.returned}", "info"))
    if line.embargo_until and datetime.fromisoformat(line.embargo_until) > now:
        shown_states.append((f"Embargo s.d. {since_words(line.embargo_until, now)}", "warn"))
    return tuple(shown_states)


def more_chips(view: ReleaseView) -> Chips:
    """Give the tags that only the whole release tells: evidence, and what it corrects."""
    evidence = evidence_words(view.files)
    told = [(evidence, "plain") if evidence else ("tanpa bukti", "warn")]
    if view.corrects:
        told.append((f"Ralat atas {view.corrects}", "info"))
    if view.corrected_by:
        told.append(("Sudah diralat", "info"))
    return tuple(told)


class CardDelegate(QStyledItemDelegate):
    """Draws a card; its height follows its title and tags in the list's width."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._heights: dict[tuple[str, Chips, int], int] = {}
        signals.changed.connect(self._heights.clear)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index, /) -> QSize:
        title, _detail, tags = index.data(CARD_ROLE)
        width = self._view.viewport().width()
        key = (title, tags, width)
        if key not in self._heights:
            lines = len(_lines(title, width - 2 * em(0.9)))
            rows = len(_rows(tags, width - 2 * em(0.9)))
            self._heights[key] = em(1.15) * lines + em(1.1) + em(1.45) * rows + em(1.1)
        return QSize(em(8), self._heights[key])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, /) -> None:
        title, below, tags = index.data(CARD_ROLE)
        area: QRect = option.rect
        painter.save()
        self._paint_ground(painter, option)
        left, width, top = area.left() + em(0.9), area.width() - 2 * em(0.9), area.top() + em(0.55)
        painter.setPen(color("text"))
        painter.setFont(sized(1.0, bold=True))
        for words in _lines(title, width):
            painter.drawText(QRect(left, top, width, em(1.15)), Qt.AlignmentFlag.AlignVCenter, words)
            top += em(1.15)
        painter.setPen(color("muted"))
        painter.setFont(sized(0.88))
        fitting = painter.fontMetrics().elidedText(shown(below), Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRect(left, top, width, em(1.1)), Qt.AlignmentFlag.AlignVCenter, fitting)
        top += em(1.2)
        for row in _rows(tags, width):
            self._paint_tags(painter, QRect(left, top, width, em(1.3)), row)
            top += em(1.45)
        painter.restore()

    def _paint_tags(self, painter: QPainter, room: QRect, tags: Sequence[tuple[str, str]]) -> None:
        for words, kind in tags:
            room.setLeft(room.left() + draw_chip(painter, room, chip_words(shown(words), kind), kind) + em(0.3))

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        area: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.fillRect(area, color("selected" if chosen else "hover" if hovered else "panel"))
        painter.setPen(QPen(color("line"), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if chosen:
            painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), color("accent"))
        if chosen and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(color("accent"), 1))
            painter.drawRect(area.adjusted(0, 0, -1, -2))


def _lines(title: str, width: int) -> list[str]:
    """Break a title into two lines at most; the second is shortened where it does not fit."""
    font = sized(1.0, bold=True)
    words = shown(title)
    layout = QTextLayout(words, font)
    layout.beginLayout()
    broken: list[str] = []
    while len(broken) < TITLE_LINES and (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        rest = words[line.textStart() :]
        last = len(broken) == TITLE_LINES - 1
        fitting = QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
        broken.append(fitting if last else rest[: line.textLength()].rstrip())
    layout.endLayout()
    return broken


def _rows(tags: Chips, width: int) -> list[list[tuple[str, str]]]:
    """Arrange tags in rows that fit."""
    metrics = QFontMetrics(sized(0.92))
    rows: list[list[tuple[str, str]]] = []
    used = width + 1
    for words, kind in tags:
        wide = metrics.horizontalAdvance(chip_words(shown(words), kind)) + em(1.5)
        if used + wide > width:
            rows.append([])
            used = 0
        rows[-1].append((words, kind))
        used += wide
    return rows
