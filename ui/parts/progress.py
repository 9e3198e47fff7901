"""How far long work is, with *Batal*: shown in the status line once it takes longer than a moment."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from ui.parts.plain import CANCEL, PlainLabel, literal
from ui.theme import em
from ui.work import LongWork

PATIENCE_MILLISECONDS = 2000
STEPS = 1000


class ProgressStrip(QWidget):
    """Follows the work that began last; hidden while there is none, or while it is still short."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words_label = PlainLabel(role="muted small")
        self.bar = QProgressBar()
        self.bar.setRange(0, STEPS)
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(em(9), em(0.7))
        self.bar.setAccessibleName("Kemajuan")
        self.cancel_button = QPushButton(literal(CANCEL))
        self.cancel_button.setAccessibleName(CANCEL)
        self.cancel_button.clicked.connect(self._on_cancel)
        self._work: LongWork[Any] | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MILLISECONDS)
        self._patience.timeout.connect(self._on_long)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(em(0.6))
        for part in (self.words_label, self.bar, self.cancel_button):
            row.addWidget(part)
        self.hide()

    def watch(self, work: LongWork[Any]) -> None:
        """Follow work that has just begun."""
        self._work = work
        self._on_advanced("", 0)
        self.cancel_button.setEnabled(True)
        work.advanced.connect(self._on_advanced)
        work.finished.connect(self._on_finished)
        self._patience.start()

    def _on_long(self) -> None:
        self.setVisible(self._work is not None)

    def _on_advanced(self, words: str, far: float) -> None:
        if self._work is not None:
            self.words_label.setText(f"{self._work.title}: {words}" if words else self._work.title)
            self.bar.setValue(round(far * STEPS))

    def _on_finished(self) -> None:
        if self.sender() is self._work:
            self._work = None
            self._patience.stop()
            self.hide()

    def _on_cancel(self) -> None:
        if self._work is not None:
            self.cancel_button.setEnabled(False)
            self._work.call_off()
