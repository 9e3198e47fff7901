"""A scanner gun anywhere in the window: the code of a label, typed at once where no text field has the focus (F9).

A gun types faster than hands. Keys that could begin a label's code are held back for the blink that a gun takes; what
turns out to be no code reaches the screen that has the focus, as if nothing had been.
"""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from desk.cabinet.scanning import LABEL_CODE

BLINK_MILLISECONDS = 90
"""Between two keys of a gun lie 1 to 30 ms; of a fast typist about 100."""

LATE_MILLISECONDS = 2 * BLINK_MILLISECONDS

TYPING = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox)
ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_CapsLock)
"""A gun presses them as a hand does; they are no letters."""

SHIFTED = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)


class ScanWatch(QObject):
    """Watches the keys of one window; ``scanned`` gives the whole code of a label."""

    scanned = Signal(str)

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._held: list[tuple[QWidget, QKeyEvent]] = []
        self._giving_back = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(BLINK_MILLISECONDS)
        self._timer.timeout.connect(self._on_quiet)
        self._since_key = QElapsedTimer()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if self._giving_back or not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        return isinstance(watched, QWidget) and self._take(watched, event)

    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        """Watch what has the focus, and nothing else: a filter on everything would slow each event down."""
        if old is not None:
            old.removeEventFilter(self)
        if new is not None and new.window() is self._window and not isinstance(new, TYPING):
            new.installEventFilter(self)

    def _on_quiet(self) -> None:
        """Give back after the blink; one that ends late tells that the screen was busy, and keys may wait behind it."""
        if self._since_key.elapsed() > LATE_MILLISECONDS:
            self._wait()
        else:
            self.give_back()

    def _wait(self) -> None:
        self._since_key.start()
        self._timer.start()

    def give_back(self) -> None:
        """Let what was held back reach the screen after all."""
        held, self._held = self._held, []
        self._giving_back = True
        try:
            for widget, event in held:
                QApplication.sendEvent(widget, event)
        finally:
            self._giving_back = False

    def _take(self, widget: QWidget, event: QKeyEvent) -> bool:
        if event.key() in MODIFIERS:
            return False
        said = self._said()
        if said.upper().startswith(LABEL_CODE) and event.key() in ENDS:
            self._timer.stop()
            self._held = []
            self.scanned.emit(said)
            return True
        coming = said + event.text()
        short = coming[: len(LABEL_CODE)].upper()
        if event.text() and event.modifiers() in SHIFTED and LABEL_CODE.startswith(short):
            self._held.append((widget, event.clone()))
            self._wait()
            return True
        if self._held:
            self._timer.stop()
            self.give_back()
        return False

    def _said(self) -> str:
        return "".join(event.text() for _widget, event in self._held)
