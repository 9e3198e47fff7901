"""Quiet news in a corner of the window: what was done, and *Urungkan* where it can be undone; no click needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAbstractButton, QComboBox, QFrame, QHBoxLayout, QLineEdit, QPushButton, QWidget

from ui.parts.chips import SHAPES
from ui.parts.plain import PlainLabel
from ui.theme import dress, em

SECONDS = {"ok": 6, "info": 6, "warn": 10, "bad": 15, "plain": 6}
UNDO_SECONDS = 10
MOST_SHOWN = 3
UNDO = "Urungkan"
WATCH_MILLISECONDS = 250
GAP = 4
"""Pixels between notices."""

PRESSED = (QAbstractButton, QLineEdit, QComboBox)
ONE_LINE = 70
"""Letters that fit beside each other; longer news is wrapped."""


class Notices(QObject):
    """The corner of a window where notices stand, newest at the bottom; each leaves by itself."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._toasts: list[Toast] = []
        self._watch = QTimer(self)
        self._watch.setInterval(WATCH_MILLISECONDS)
        self._watch.timeout.connect(self._on_watch)
        host.installEventFilter(self)

    def show(self, text: str, kind: str = "ok", undo: Callable[[], object] | None = None) -> None:
        """Show a notice; ``undo`` is offered as *Urungkan* for ten seconds. Screen readers speak it."""
        toast = Toast(text, kind, undo, self._host)
        toast.left.connect(self._on_left)
        self._toasts.append(toast)
        while len(self._toasts) > MOST_SHOWN:
            self._toasts[0].leave()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._host, text))
        toast.show()
        self.make_way()
        self._watch.start()

    def texts(self) -> list[str]:
        """Give what is shown now, oldest first."""
        return [toast.text for toast in self._toasts]

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.make_way()
        return super().eventFilter(watched, event)

    def make_way(self) -> None:
        """Stand where nothing lies that an officer would press: in the lower left first, then further right and up."""
        if not self._toasts:
            return
        for toast in self._toasts:
            toast.adjustSize()
        verbs = self._verbs()
        size = QSize(max(each.width() for each in self._toasts), sum(each.height() + GAP for each in self._toasts))
        corner = min(self._corners(size), key=lambda one: _covered(QRect(one, size), verbs))
        for toast in self._toasts:
            toast.move(corner)
            toast.raise_()
            corner += QPoint(0, toast.height() + GAP)

    def _corners(self, size: QSize) -> list[QPoint]:
        """Where the notices may stand, the likeliest first."""
        right = max(em(1), self._host.width() - size.width() - em(1))
        lowest = self._host.height() - size.height() - em(2.5)
        heights = range(lowest, min(lowest, self._host.height() // 4) - 1, -em(2))
        across = [em(1) + round((right - em(1)) * part) for part in (0.2, 0, 0.4, 0.6, 0.8, 1)]
        return [QPoint(x, y) for y in heights for x in across]

    def _verbs(self) -> list[QRect]:
        """Where what an officer presses or types into is seen now."""
        seen = [each for each in self._host.findChildren(QWidget) if isinstance(each, PRESSED) and each.isVisible()]
        own = [each for each in seen if not isinstance(each.parentWidget(), Toast) and each.window() is self._host]
        return [each.visibleRegion().boundingRect().translated(each.mapTo(self._host, QPoint(0, 0))) for each in own]

    def _on_watch(self) -> None:
        """Move on when a verb appeared beneath."""
        verbs = self._verbs()
        if any(_covered(toast.geometry(), verbs) for toast in self._toasts):
            self.make_way()

    def _on_left(self, toast: QObject) -> None:
        self._toasts = [other for other in self._toasts if other is not toast]
        self.make_way()
        if not self._toasts:
            self._watch.stop()


def _covered(area: QRect, verbs: Sequence[QRect]) -> int:
    """Count the pixels of verbs that an area would lie over."""
    both = (area.intersected(verb) for verb in verbs)
    return sum(each.width() * each.height() for each in both if not each.isEmpty())


class Toast(QFrame):
    """One notice; ``left`` tells that it went."""

    left = Signal(object)

    def __init__(self, text: str, kind: str, undo: Callable[[], object] | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = text
        self._undo = undo
        dress(self, "toast")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, undo is None)
        self.setAccessibleName(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(em(0.8), em(0.4), em(0.5), em(0.4))
        row.addWidget(self._words(kind), 1)
        if undo is not None:
            button = QPushButton(UNDO)
            button.setAccessibleName(f"{UNDO}: {text}")
            button.clicked.connect(self._on_undo)
            row.addWidget(button)
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(self.leave)
        timer.start(1000 * (UNDO_SECONDS if undo else SECONDS[kind]))

    def _words(self, kind: str) -> PlainLabel:
        label = PlainLabel(f"{SHAPES[kind]} {self.text}".strip(), wrap=len(self.text) > ONE_LINE)
        if label.wordWrap():
            label.setFixedWidth(em(30))
        return label

    def leave(self) -> None:
        """Go away."""
        self.hide()
        self.left.emit(self)
        self.deleteLater()

    def _on_undo(self) -> None:
        if self._undo is not None:
            self._undo()
        self.leave()
