"""An SOP's text with the numbers of its lines, so that a fault that names a line is found."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontDatabase, QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.theme import color, em


class _Margin(QWidget):
    """The strip of line numbers at the left of a text."""

    def __init__(self, text: SopText) -> None:
        super().__init__(text)
        self._text = text

    def sizeHint(self) -> QSize:
        return QSize(self._text.margin_width(), 0)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        self._text.paint_margin(event, self)


class SopText(QPlainTextEdit):
    """The text; ``go_to`` brings a line under the cursor."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setTabChangesFocus(True)
        self.setAccessibleName("Teks SOP")
        self._margin = _Margin(self)
        self.blockCountChanged.connect(self._on_count)
        self.updateRequest.connect(self._on_update)
        self.setPlainText(words)
        self._on_count(self.blockCount())

    def go_to(self, line: int) -> None:
        """Bring a line (from 1) under the cursor."""
        block = self.document().findBlockByNumber(max(0, line - 1))
        self.setTextCursor(QTextCursor(block))
        self.centerCursor()
        self.setFocus()

    def margin_width(self) -> int:
        """Give the room that the longest number needs."""
        digits = len(str(max(1, self.blockCount())))
        return self.fontMetrics().horizontalAdvance("9") * digits + em(0.8)

    def paint_margin(self, event: QPaintEvent, margin: QWidget) -> None:
        """Draw the numbers of the lines that are seen."""
        painter = QPainter(margin)
        painter.fillRect(event.rect(), color("track"))
        painter.setPen(color("muted"))
        painter.setFont(self.font())
        block = self.firstVisibleBlock()
        top = round(self.blockBoundingGeometry(block).translated(self.contentOffset()).top())
        while block.isValid() and top <= event.rect().bottom():
            height = round(self.blockBoundingRect(block).height())
            area = QRect(0, top, margin.width() - em(0.3), height)
            painter.drawText(area, Qt.AlignmentFlag.AlignRight, str(block.blockNumber() + 1))
            top += height
            block = block.next()
        painter.end()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        area = self.contentsRect()
        self._margin.setGeometry(QRect(area.left(), area.top(), self.margin_width(), area.height()))

    def _on_count(self, _lines: int) -> None:
        self.setViewportMargins(self.margin_width(), 0, 0, 0)

    def _on_update(self, area: QRect, moved: int) -> None:
        if moved:
            self._margin.scroll(0, moved)
        else:
            self._margin.update(0, area.y(), self._margin.width(), area.height())
