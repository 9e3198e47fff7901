"""The SOP's steps as a ribbon: who, when, real beside standard minutes; each state a shape and a word."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.releases.rows import StepView
from desk.words import kapan
from ui.parts.plain import PlainLabel
from ui.theme import color, dress, em, signals, sized

STATES = {"done": "selesai", "current": "sedang menunggu", "ahead": "belum"}


def minutes_words(step: StepView) -> str:
    """Write real beside standard minutes: '5/7 mnt', '18/7 mnt', '7 mnt' where it has not begun."""
    if step.minutes is None:
        return f"{step.allowed} mnt" if step.allowed is not None else ""
    return f"{step.minutes}/{step.allowed} mnt" if step.allowed is not None else f"{step.minutes} mnt"


def who_words(step: StepView, now: datetime, roles: frozenset[str]) -> str:
    """Tell who did a step and when, whom it waits for, or who will do it."""
    if step.state == "done":
        return f"{step.who} · {kapan(datetime.fromisoformat(step.at), now).removeprefix('hari ini ')}"
    if step.state == "current":
        return f"menunggu {'Anda' if roles & set(step.actors) else step.who}"
    return " / ".join(actor.capitalize() for actor in step.actors)


def is_late(step: StepView) -> bool:
    """Tell whether a step took, or takes, longer than its standard."""
    return step.minutes is not None and step.allowed is not None and step.minutes > step.allowed


class Steps(QWidget):
    """All steps of one case, top to bottom."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Alur SOP")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(em(0.45))

    def show_steps(self, steps: Sequence[StepView], now: datetime, roles: frozenset[str] = frozenset()) -> None:
        """Draw the steps of another case, or the same anew; ``roles`` are those of the officer who looks."""
        while (item := self._layout.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for place, step in enumerate(steps, start=1):
            self._layout.addWidget(StepLine(place, step, who_words(step, now, roles)))


class StepLine(QWidget):
    """One step: its mark, name, who and when, and its minutes."""

    def __init__(self, place: int, step: StepView, who: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(em(0.5))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        name = PlainLabel(step.name, role="strong" if step.state == "current" else "", wrap=True)
        minutes = PlainLabel(minutes_words(step), role="small muted")
        if is_late(step):
            dress(minutes, "tone", "bad")
            minutes.setText(f"▲ {minutes_words(step)}")
        elif step.state == "current":
            dress(minutes, "tone", "warn")
        grid.addWidget(StepMark(place, step.state), 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(name, 0, 1)
        grid.addWidget(minutes, 0, 2, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        grid.addWidget(PlainLabel(who, role="small muted", wrap=True), 1, 1, 1, 2)
        late = ", terlambat" if is_late(step) else ""
        self.setAccessibleName(f"{place}. {step.name}, {STATES[step.state]}{late}, {who}, {minutes_words(step)}")


class StepMark(QWidget):
    """A disc: a tick when done, its number when it waits (filled) or lies ahead (outlined)."""

    def __init__(self, place: int, state: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place, self._state = place, state
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        signals.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(em(1.25), em(1.25))

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        disc = QRect(1, 1, self.width() - 2, self.height() - 2)
        filled = {"done": "ok", "current": "accent"}.get(self._state)
        painter.setPen(Qt.PenStyle.NoPen if filled else QPen(color("edge"), 1))
        painter.setBrush(color(filled) if filled else color("track"))
        painter.drawEllipse(disc)
        painter.setPen(color("panel" if self._state == "done" else "accent_text" if filled else "muted"))
        painter.setFont(sized(0.85, bold=bool(filled)))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, "✓" if self._state == "done" else str(self._place))
