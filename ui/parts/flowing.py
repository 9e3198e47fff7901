"""People's words as flowing text with strong, struck and new stretches; plain text, format by format, never markup."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.text import shown
from ui.theme import color, em, signals, sized

LINE_PERCENT = 122
NARROW, WIDE = 8, 46
"""The narrowest and widest a line of reading may be, in line heights."""


@dataclass(frozen=True)
class Run:
    """A stretch of words: ``strong`` is bold, ``gone`` struck through, ``come`` underlined and bold."""

    words: str
    strong: bool = False
    gone: bool = False
    come: bool = False


class FlowText(QWidget):
    """Words that flow in the room there is; ``times`` is their size beside the body's."""

    def __init__(self, runs: Sequence[Run] = (), parent: QWidget | None = None, *, times: float = 1.0) -> None:
        super().__init__(parent)
        self._runs = tuple(runs)
        self._times = times
        self._struck = False
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._write()
        signals.changed.connect(self._write)

    def set_runs(self, runs: Sequence[Run]) -> None:
        """Show other words."""
        self._runs = tuple(runs)
        self._write()

    def set_struck(self, struck: bool) -> None:  # noqa: FBT001 - a state, as Qt sets it
        """Strike all the words through, or none."""
        if struck != self._struck:
            self._struck = struck
            self._write()

    def words(self) -> str:
        """Give the words without their formats."""
        return "".join(run.words for run in self._runs)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        self._document.setTextWidth(self._line_width(width))
        return round(self._document.size().height()) + 1

    def sizeHint(self) -> QSize:
        width = max(self.width(), em(NARROW * 2))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(NARROW), em(1))

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Text, color("muted" if self._struck else "text"))
        context.palette = palette
        context.clip = QRectF(self.rect())
        self._document.setTextWidth(self._line_width(self.width()))
        self._document.documentLayout().draw(painter, context)

    def _line_width(self, width: int) -> int:
        return min(max(width, em(NARROW)), em(WIDE))

    def _write(self) -> None:
        self._document.clear()
        self._document.setDefaultFont(sized(self._times))
        cursor = QTextCursor(self._document)
        spaced = QTextBlockFormat()
        spaced.setLineHeight(LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(spaced)
        for run in self._runs:
            cursor.insertText(shown(run.words), self._format(run))
        self.updateGeometry()
        self.update()

    def _format(self, run: Run) -> QTextCharFormat:
        written = QTextCharFormat()
        written.setFont(sized(self._times, bold=run.strong or run.come))
        written.setFontStrikeOut(run.gone or self._struck)
        written.setFontUnderline(run.come)
        return written
