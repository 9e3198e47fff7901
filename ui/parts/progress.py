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
    """Follows the work that is under way, one after the other; hidden while there is none, or while it is short."""

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
        self._works: list[LongWork[Any]] = []
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
        """Follow work that has just begun; what is under way already goes on being told until it ends."""
        self._works.append(work)
        work.advanced.connect(self._on_advanced)
        work.finished.connect(self._on_finished)
        if len(self._works) == 1:
            self._show(work, "", 0)
        self._patience.start()

    def _show(self, work: LongWork[Any], words: str, far: float) -> None:
        self.words_label.setText(f"{work.title}: {words}" if words else work.title)
        self.bar.setValue(round(far * STEPS))
        self.cancel_button.setEnabled(not work.is_called_off())

    def _on_long(self) -> None:
        self.setVisible(bool(self._works))

    def _on_advanced(self, words: str, far: float) -> None:
        work = self.sender()
        if isinstance(work, LongWork) and work in self._works[:1]:
            self._show(work, words, far)

    def _on_finished(self) -> None:
        self._works = [work for work in self._works if work is not self.sender()]
        if self._works:
            self._show(self._works[0], "", 0)
        else:
            self._patience.stop()
            self.hide()

    def _on_cancel(self) -> None:
        if self._works:
            self.cancel_button.setEnabled(False)
            self._works[0].call_off()
