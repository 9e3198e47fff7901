"""The five stages of an item as a bar of five parts, with their names and marks below it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desk.dip.terms import STAGES
from ui.dip.words import STAGE_NAMES, STORED
from ui.parts.plain import PlainLabel
from ui.theme import color, em, signals


def bar_words(done: int) -> str:
    """Write the stages with their marks: 'Deskripsi ✓ · Verifikasi ✓ · ▸ Otentikasi · Kodefikasi · Penataan'."""
    marks = [
        f"{name} ✓" if place < done else f"▸ {name}" if place == done else name
        for place, name in enumerate(STAGE_NAMES)
    ]
    return " · ".join(marks)


class StageBar(QWidget):
    """The bar and its words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = _Bar()
        self._words = PlainLabel("", role="small muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(0.25))
        column.addWidget(self._bar)
        column.addWidget(self._words)

    def show_stage(self, done: int) -> None:
        """Show how many stages are done."""
        self._bar.done = done
        self._bar.update()
        self._words.setText(bar_words(done))
        waiting = STORED if done >= len(STAGES) else f"menunggu {STAGE_NAMES[done]}"
        self.setAccessibleName(f"{done} dari {len(STAGES)} tahap selesai, {waiting}")


class _Bar(QWidget):
    """Five parts: done filled, the next one hatched, the rest empty."""

    def __init__(self) -> None:
        super().__init__()
        self.done = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        signals.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(em(14), em(0.55))

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap = em(0.2)
        wide = (self.width() - gap * (len(STAGES) - 1)) / len(STAGES)
        for place in range(len(STAGES)):
            part = QRectF(place * (wide + gap) + 0.5, 0.5, wide - 1, self.height() - 1)
            fill = "ok" if place < self.done else "warn" if place == self.done else "track"
            painter.setPen(QPen(color("edge" if fill == "track" else fill), 1))
            painter.setBrush(color(fill))
            painter.drawRoundedRect(part, self.height() / 3, self.height() / 3)
            if place == self.done:
                painter.fillRect(part.adjusted(2, part.height() / 2 - 0.5, -2, 0), color("panel"))
        painter.setPen(Qt.PenStyle.NoPen)
