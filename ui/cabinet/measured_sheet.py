"""A label sheet drawn from what was measured so far; the length that is being typed is marked with an arrow (F5).

The paper stays white in every theme; what is drawn on it keeps the colours of the light one.
"""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.exchange.glabels import Template
from ui.theme import LIGHT, color, em

LENGTHS = ("tepi kiri", "tepi atas", "lebar label", "tinggi label", "jarak mendatar", "jarak menurun")
"""The six lengths in the order in which an officer measures them."""
MOST_DRAWN = 1000
SAFE = 0.05
"""What a cell may stick out by rounding, in mm."""


class MeasuredSheet(QWidget):
    """The paper with its labels; a label that does not lie on it is drawn in red."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: Template | None = None
        self._marked = -1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(em(18), em(22))

    def show_sheet(self, sheet: Template) -> None:
        """Draw another sheet."""
        self._sheet = sheet
        columns, rows = sheet.grid
        self.setAccessibleName(f"Lembar label: {columns} kolom, {rows} baris")
        self.update()

    def mark(self, length: int) -> None:
        """Mark one of the six lengths, -1 for none."""
        self._marked = length
        self.update()

    def cells(self) -> list[QRectF]:
        """Give the labels, in mm from the upper left corner of the paper."""
        if self._sheet is None:
            return []
        (left, top), (width, height), (across, down) = self._sheet.corner, self._sheet.size, self._sheet.pitch
        columns, rows = self._sheet.grid
        places = [(column, row) for row in range(rows) for column in range(columns)][:MOST_DRAWN]
        return [QRectF(left + column * across, top + row * down, width, height) for column, row in places]

    def outside(self) -> int:
        """Count the labels that do not lie on the paper."""
        paper = self._paper().adjusted(-SAFE, -SAFE, SAFE, SAFE)
        return sum(not paper.contains(cell) for cell in self.cells())

    def arrow(self) -> QLineF:
        """Give the marked length, in mm on the paper."""
        cells = self.cells()
        if not cells or self._sheet is None:
            return QLineF()
        first, (across, down) = cells[0], self._sheet.pitch
        middle, centre = first.center().y(), first.center().x()
        return {
            0: QLineF(0, middle, first.left(), middle),
            1: QLineF(centre, 0, centre, first.top()),
            2: QLineF(first.left(), middle, first.right(), middle),
            3: QLineF(centre, first.top(), centre, first.bottom()),
            4: QLineF(first.left(), middle, first.left() + across, middle),
            5: QLineF(centre, first.top(), centre, first.top() + down),
        }.get(self._marked, QLineF())

    def sizeHint(self) -> QSize:
        return QSize(em(22), em(30))

    def paintEvent(self, event: QPaintEvent, /) -> None:
        del event
        if self._sheet is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paper = self._paper()
        scale = min((self.width() - 4) / paper.width(), (self.height() - 4) / paper.height())
        painter.translate((self.width() - paper.width() * scale) / 2, 2)
        painter.fillRect(_scaled(paper, scale), QColor("white"))
        for cell in self.cells():
            inside = paper.adjusted(-SAFE, -SAFE, SAFE, SAFE).contains(cell)
            painter.setPen(QPen(QColor(LIGHT.edge if inside else LIGHT.bad), 1.2))
            painter.setBrush(QColor(LIGHT.field) if inside else QBrush(QColor(LIGHT.bad), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(_scaled(cell, scale), 2, 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color("edge"), 1))
        painter.drawRect(_scaled(paper, scale))
        self._paint_arrow(painter, scale)

    def _paint_arrow(self, painter: QPainter, scale: float) -> None:
        line = self.arrow()
        if line.isNull():
            return
        drawn = QLineF(line.p1() * scale, line.p2() * scale)
        painter.setPen(QPen(QColor(LIGHT.accent), 2.2))
        painter.drawLine(drawn)
        level = abs(drawn.dx()) > abs(drawn.dy())
        tick = QPointF(0, em(0.35)) if level else QPointF(em(0.35), 0)
        for end in (drawn.p1(), drawn.p2()):
            painter.drawLine(QLineF(end - tick, end + tick))
        words = f"{LENGTHS[self._marked]} {line.length():g} mm".replace(".", ",")
        font = QFont(self.font())
        font.setBold(True)
        painter.setFont(font)
        box = QRectF(painter.fontMetrics().boundingRect(words)).adjusted(-4, -2, 4, 2)
        box.moveCenter(drawn.center() + (QPointF(0, em(1.1)) if level else QPointF(0, em(0.8))))
        box.moveLeft(max(box.left(), 2.0))
        painter.fillRect(box, QColor("white"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _paper(self) -> QRectF:
        width, height = self._sheet.paper if self._sheet else (0.0, 0.0)
        return QRectF(0, 0, width, height)


def _scaled(area: QRectF, scale: float) -> QRectF:
    return QRectF(area.left() * scale, area.top() * scale, area.width() * scale, area.height() * scale)
