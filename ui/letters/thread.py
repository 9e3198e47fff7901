"""The chain of disposisi as an indented thread: who told whom to do what by when, and what was done."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desk.letters.lists import DisposisiView, LetterView
from ui.letters.words import Seat, done_words, due_words, order_state, order_words, since
from ui.parts.chips import Chip
from ui.parts.plain import PlainLabel
from ui.theme import color, dress, em, signals

STEP = 1.5
"""How far each level is set in, in line heights."""

DEEPEST = 6


class Thread(QWidget):
    """All disposisi of one letter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Rangkaian disposisi")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(em(0.5))
        self._lines: list[ThreadLine] = []

    def show_chain(self, view: LetterView, seat: Seat, now: datetime) -> None:
        """Draw the chain of another letter, or the same anew."""
        for old in self._lines:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._lines = [ThreadLine(one, now, mine=one.to in seat.positions) for one in view.chain]
        for line in self._lines:
            self._column.addWidget(line)

    def lines(self) -> list[ThreadLine]:
        """Give the lines, from top to bottom."""
        return list(self._lines)


class ThreadLine(QWidget):
    """One disposisi in its place; a small elbow leads to it from the one before."""

    def __init__(self, order: DisposisiView, now: datetime, *, mine: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.order = order
        self._indent = em(STEP) * min(order.depth, DEEPEST)
        row = QHBoxLayout(self)
        row.setContentsMargins(self._indent, 0, 0, 0)
        row.addWidget(self._card(order, now, mine=mine))
        self.setAccessibleName(spoken(order, now))
        signals.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        if not self._indent:
            return
        painter = QPainter(self)
        painter.setPen(QPen(color("edge"), 1))
        x, y = self._indent - em(STEP * 0.6), em(1.2)
        painter.drawLine(x, 0, x, y)
        painter.drawLine(x, y, self._indent - 2, y)

    def _card(self, order: DisposisiView, now: datetime, *, mine: bool) -> QFrame:
        card = QFrame()
        dress(card, "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(em(0.7), em(0.5), em(0.7), em(0.5))
        column.setSpacing(em(0.15))
        top = QHBoxLayout()
        top.setSpacing(em(0.5))
        top.addWidget(PlainLabel(f"{order.by_title} → {order.to_title}", role="strong", wrap=True), 1)
        if mine and not order.done_at:
            top.addWidget(Chip("untuk Anda", "info"), 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(Chip(*order_state(order, now)), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        column.addWidget(PlainLabel(_given(order, now), role="small muted", wrap=True))
        column.addWidget(PlainLabel(order_words(order), wrap=True))
        if order.note:
            column.addWidget(PlainLabel(f"“{order.note}”", wrap=True))
        if done := done_words(order, now):
            label = PlainLabel(done, wrap=True)
            dress(label, "tone", "ok")
            column.addWidget(label)
        return card


def spoken(order: DisposisiView, now: datetime) -> str:
    """Say a whole disposisi, for who hears the screen."""
    parts = (
        f"{order.by_title} kepada {order.to_title}",
        order_state(order, now)[0],
        _given(order, now),
        order_words(order),
        order.note,
        done_words(order, now),
    )
    return ". ".join(part for part in parts if part)


def _given(order: DisposisiView, now: datetime) -> str:
    return " · ".join(part for part in (order.by, since(order.given_at, now), due_words(order)) if part)
