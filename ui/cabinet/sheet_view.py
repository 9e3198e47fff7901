"""The label sheet as it will come out: the printed page itself, its cells drawn over it, the first one chosen by click.

The paper stays white in every theme; what is drawn on it keeps the colours of the light one.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFocusEvent,
    QFont,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from reports.labels.stock import Stock
from ui.theme import LIGHT, color, em

USED_WORD = "terpakai"
STEPS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


def cell_words(stock: Stock, cell: int) -> str:
    """Say where a label is on its sheet: 'baris 2, kolom 1'."""
    row, column = divmod(cell - 1, stock.columns)
    return f"baris {row + 1}, kolom {column + 1}"


class SheetPicture(QWidget):
    """A page of label stock; ``start_chosen`` gives the cell, from 1, where printing shall begin."""

    start_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stock: Stock | None = None
        self._page_image = QImage()
        self._start, self._count, self._page = 1, 0, 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(em(10))

    def show_sheet(self, stock: Stock, picture: QImage, *, start: int, count: int, page: int) -> None:
        """Show a page (from 0) of ``count`` labels that begin in cell ``start`` of the first."""
        self._stock, self._page_image = stock, picture
        self._start, self._count, self._page = start, count, page
        self.setCursor(Qt.CursorShape.PointingHandCursor if page == 0 else Qt.CursorShape.ArrowCursor)
        where = f"mulai di label {start}, {cell_words(stock, start)}"
        self.setAccessibleName(f"Lembar label: {where}")
        free = stock.count - start + 1
        self.setAccessibleDescription(
            f"{start - 1} label sudah terpakai, {free} sisa, {count} akan dicetak. Tombol panah menggeser awal cetakan."
        )
        self.update()

    def state_of(self, cell: int) -> str:
        """Tell what happens to a cell of this page: ``used`` before, ``printed`` now, or still ``free`` after."""
        if self._stock is None:
            return "free"
        place = self._page * self._stock.count + cell
        if place < self._start:
            return "used"
        return "printed" if place < self._start + self._count else "free"

    def rect_of(self, cell: int) -> QRectF:
        """Give a cell's rectangle on the widget, in logical pixels."""
        if self._stock is None:
            return QRectF()
        paper, scale = self._paper()
        mm = self._stock.cell(cell)
        return QRectF(paper.left() + mm.left * scale, paper.top() + mm.top * scale, mm.width * scale, mm.height * scale)

    def sizeHint(self) -> QSize:
        return QSize(em(14), em(18))

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        if event.button() == Qt.MouseButton.LeftButton and (cell := self._cell_at(event.position())):
            self._choose(cell)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        if self._stock is None or step is None:
            super().keyPressEvent(event)
            return
        self._choose(self._start + step[0] + step[1] * self._stock.columns)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        del event
        if self._stock is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        paper, _scale = self._paper()
        painter.fillRect(paper, QColor("white"))
        if not self._page_image.isNull():
            painter.drawImage(paper, self._page_image)
        for cell in range(1, self._stock.count + 1):
            self._paint_cell(painter, cell)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color("accent" if self.hasFocus() else "edge"), 2 if self.hasFocus() else 1))
        painter.drawRect(paper)

    def _paint_cell(self, painter: QPainter, cell: int) -> None:
        area, state = self.rect_of(cell), self.state_of(cell)
        edges = {"used": (LIGHT.edge, Qt.PenStyle.DotLine), "free": (LIGHT.edge, Qt.PenStyle.DashLine)}
        ink, style = edges.get(state, (LIGHT.accent, Qt.PenStyle.SolidLine))
        first = self._page == 0 and cell == self._start
        painter.setBrush(QColor(LIGHT.track) if state == "used" else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(ink), 2.5 if first else 1, style))
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        if state == "used":
            painter.setBrush(QBrush(QColor(LIGHT.edge), Qt.BrushStyle.BDiagPattern))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRect(area)
            self._write(painter, area, USED_WORD, ground=LIGHT.track)
        elif first and not self._count:
            self._write(painter, area, "mulai di sini", ground="#ffffff")

    def _write(self, painter: QPainter, area: QRectF, words: str, *, ground: str) -> None:
        font = QFont(self.font())
        font.setPixelSize(max(7, round(min(area.height() * 0.3, self.fontMetrics().height() * 0.75))))
        painter.setFont(font)
        needed = QRectF(painter.fontMetrics().boundingRect(words)).adjusted(-3, -1, 3, 1)
        if needed.width() > area.width():
            return
        needed.moveCenter(area.center())
        painter.fillRect(needed, QColor(ground))
        painter.setPen(QColor(LIGHT.muted))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)

    def _paper(self) -> tuple[QRectF, float]:
        if self._stock is None:
            return QRectF(), 1.0
        sheet = self._stock.sheet
        scale = min((self.width() - 2) / sheet.width, (self.height() - 2) / sheet.height)
        left = (self.width() - sheet.width * scale) / 2
        return QRectF(left, 1, sheet.width * scale, sheet.height * scale), scale

    def _cell_at(self, point: QPointF) -> int:
        count = self._stock.count if self._stock else 0
        return next((cell for cell in range(1, count + 1) if self.rect_of(cell).contains(point)), 0)

    def _choose(self, cell: int) -> None:
        if self._stock is not None and self._page == 0 and 1 <= cell <= self._stock.count:
            self.start_chosen.emit(cell)
