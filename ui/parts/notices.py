"""Quiet news in a corner of the window: what was done, and *Urungkan* where it can be undone; no click needed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.parts.chips import SHAPES
from ui.parts.plain import PlainLabel
from ui.theme import dress, em

SECONDS = {"ok": 6, "info": 6, "warn": 10, "bad": 15, "plain": 6}
UNDO_SECONDS = 10
MOST_SHOWN = 3
UNDO = "Urungkan"
ONE_LINE = 70
"""Letters that fit beside each other; longer news is wrapped."""


class Notices(QObject):
    """The corner of a window where notices stand, newest at the bottom; each leaves by itself."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._area = QWidget(host)
        self._area.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self._stack = QVBoxLayout(self._area)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._toasts: list[Toast] = []
        self._area.hide()
        host.installEventFilter(self)

    def show(self, text: str, kind: str = "ok", undo: Callable[[], object] | None = None) -> None:
        """Show a notice; ``undo`` is offered as *Urungkan* for ten seconds. Screen readers speak it."""
        toast = Toast(text, kind, undo, self._area)
        toast.left.connect(self._on_left)
        self._toasts.append(toast)
        self._stack.addWidget(toast)
        while len(self._toasts) > MOST_SHOWN:
            self._toasts[0].leave()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._host, text))
        self._area.show()
        toast.show()
        self._place()

    def texts(self) -> list[str]:
        """Give what is shown now, oldest first."""
        return [toast.text for toast in self._toasts]

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        self._stack.activate()
        self._area.resize(self._stack.totalSizeHint())
        corner = self._host.rect().bottomRight() - self._area.rect().bottomRight()
        self._area.move(corner - QPoint(em(1), em(2.5)))
        self._area.raise_()

    def _on_left(self, toast: QObject) -> None:
        self._toasts = [other for other in self._toasts if other is not toast]
        self._area.setVisible(bool(self._toasts))
        self._place()


class Toast(QFrame):
    """One notice; ``left`` tells that it went."""

    left = Signal(object)

    def __init__(self, text: str, kind: str, undo: Callable[[], object] | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = text
        self._undo = undo
        dress(self, "toast")
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
