"""One label out of the drawn sheet, as wide as the pane, to be read before it is printed."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from reports.labels.stock import Stock
from ui.theme import color


class Enlarged(QWidget):
    """A window onto one cell of a drawn page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QImage()

    def show_label(self, stock: Stock, page: QImage, cell: int, number: str) -> None:
        """Show the label in a cell of a drawn page."""
        scale, place = page.width() / stock.sheet.width, stock.cell(cell)
        area = QRectF(place.left * scale, place.top * scale, place.width * scale, place.height * scale)
        self._picture = page.copy(area.toRect())
        self.setAccessibleName(f"Label pertama, diperbesar: {number}")
        self._measure()
        self.update()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._measure()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.rect().adjusted(1, 1, -1, -1), self._picture)
        painter.setPen(color("edge"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _measure(self) -> None:
        if not self._picture.isNull():
            self.setFixedHeight(round(self.width() * self._picture.height() / self._picture.width()))
