"""What happens when the program itself is at fault: a line in the log, and a window that says so.

Neither holds what an officer typed: only the kind of the fault and the places in the program it came from.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QWidget

from desk.paths import Place
from desk.store.database import lost_sentence
from ui.dialogs.frame import Question
from ui.icons import wear
from ui.theme import em

ROOT = Path(__file__).resolve().parents[1]
LOG = "kesalahan.log"
LONGEST = 1_000_000
"""Bytes after which the log begins anew; the last one is kept beside it."""

Caught = Callable[[str], None]


def describe(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Write a fault as its kind and the lines of the program it came through, without a single value."""
    lines = [f"  {_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)]
    return "\n".join([f"{kind.__module__}.{kind.__qualname__}", *lines])


class FaultLog:
    """The file of faults in an office's data folder."""

    def __init__(self, place: Place) -> None:
        self.path = place.logs / LOG

    def write(self, words: str) -> None:
        """Add a fault with its time; a log that cannot be written is no reason to fail once more."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            if self.path.exists() and self.path.stat().st_size > LONGEST:
                self.path.replace(self.path.with_suffix(".lama.log"))
            with self.path.open("a", encoding="utf-8") as file:
                file.write(f"{datetime.now().astimezone().isoformat(timespec='seconds')} {words}\n")
        except OSError:
            return


class CrashDialog(Question):
    """Says that something went wrong, that nothing half done was stored, and lets the officer copy the details."""

    def __init__(self, details: str, log: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent, "Terjadi kesalahan", cancel="Tutup")
        self.details = details
        self.add_words("Program keliru di sini; yang setengah jalan tidak disimpan. Anda dapat terus bekerja.", "")
        self.add_words(f"Rincian tanpa isi surat atau nama tercatat di {log}.")
        self.details_edit = QPlainTextEdit(details)
        self.details_edit.setReadOnly(True)
        self.details_edit.setAccessibleName("Rincian kesalahan")
        self.details_edit.setMinimumHeight(em(10))
        self.body.addWidget(self.details_edit, 1)
        self.copy_button = QPushButton("&Salin rincian")
        wear(self.copy_button, "copy")
        self.copy_button.clicked.connect(self._on_copy)
        self.add_buttons([self.copy_button])

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details)


class CrashWatch:
    """Catches what nobody else catches, in the window's thread, and what Qt says of itself."""

    def __init__(self, place: Place) -> None:
        self.log = FaultLog(place)
        self.tell_lost: Callable[[str], None] | None = None
        self._open: CrashDialog | None = None

    def install(self) -> None:
        """Begin to watch."""
        sys.excepthook = self.catch
        qInstallMessageHandler(self.hear)

    def catch(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        """Log a fault and show it, one window at a time; that the server is away is no fault and told quietly."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.exit(0)
            return
        if self.tell_lost is not None and (words := lost_sentence(fault)):
            self.tell_lost(words)
            return
        details = f"{describe(kind, trace)}\nPython {sys.version.split()[0]}, Qt {qVersion()}, {sys.platform}"
        self.log.write(details)
        if self._open is None and QApplication.instance() is not None:
            self._open = CrashDialog(details, self.log.path, QApplication.activeWindow())
            self._open.exec()
            self._open = None

    def hear(self, kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
        """Log what Qt warns of."""
        if kind != QtMsgType.QtDebugMsg:
            self.log.write(f"Qt {kind.name} {context.category or ''}: {words}")


def _short(filename: str) -> str:
    path = Path(filename)
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else path.name
