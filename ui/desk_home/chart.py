"""Real times beside the SOP's as bars with their numbers; over the limit in another colour and hatched as well."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.flow.lists import StepTime
from desk.text import shown
from ui.desk_home.today import time_words, times_spoken
from ui.theme import color, em, signals, sized

ROW = 1.7
MOST_FOR_NAMES = 0.45
"""Share of the width that the names of the steps may take."""


class TimesChart(QWidget):
    """The chart; a line marks the standard time of each step."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._times: tuple[StepTime, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Waktu nyata terhadap waktu baku, rata-rata 30 hari")
        signals.changed.connect(self.updateGeometry)

    def set_times(self, times: tuple[StepTime, ...]) -> None:
        """Show other times."""
        self._times = times
        self.setAccessibleDescription(times_spoken(times))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(em(26), em(ROW * max(1, len(self._times))))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(18), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetricsF(sized(0.92))
        numbers = max((metrics.horizontalAdvance(time_words(time)) for time in self._times), default=0) + em(0.6)
        longest_name = max((metrics.horizontalAdvance(shown(time.name)) for time in self._times), default=0)
        names = min(longest_name + em(1), self.width() * MOST_FOR_NAMES)
        bars = max(1.0, self.width() - names - numbers)
        longest = max((max(time.minutes or 0, time.allowed or 0) for time in self._times), default=0) or 1
        for place, time in enumerate(self._times):
            top = place * em(ROW)
            self._write(painter, QRectF(0, top, names - em(0.5), em(ROW)), time.name, ink=color("muted"), times=0.92)
            self._draw_bar(painter, QRectF(names, top, bars, em(ROW)), time, bars / longest)
            area = QRectF(names + bars + em(0.5), top, numbers, em(ROW))
            self._write(painter, area, time_words(time), ink=color("bad" if time.late else "text"), times=0.92)
        painter.end()

    def _draw_bar(self, painter: QPainter, area: QRectF, time: StepTime, scale: float) -> None:
        height = em(0.7)
        bar = QRectF(area.left(), area.center().y() - height / 2, area.width(), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("track"))
        painter.drawRoundedRect(QRectF(bar.left(), bar.top(), (time.allowed or 0) * scale, height), 3, 3)
        if time.minutes is not None:
            bar.setWidth(max(3.0, time.minutes * scale))
            painter.setBrush(color("bad" if time.late else "ok"))
            painter.drawRoundedRect(bar, 3, 3)
            if time.late:
                painter.setBrush(QBrush(color("panel"), Qt.BrushStyle.BDiagPattern))
                painter.drawRoundedRect(bar, 3, 3)
        if time.allowed:
            x = area.left() + time.allowed * scale - 1
            painter.setPen(QPen(color("text"), 2))
            painter.drawLine(QRectF(x, bar.top() - 3, 0, 0).topLeft(), QRectF(x, bar.bottom() + 3, 0, 0).topLeft())

    def _write(self, painter: QPainter, area: QRectF, words: str, *, ink: QColor, times: float = 1.0) -> None:
        painter.setFont(sized(times))
        painter.setPen(ink)
        metrics = QFontMetricsF(painter.font())
        fitting = metrics.elidedText(shown(words), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, fitting)
