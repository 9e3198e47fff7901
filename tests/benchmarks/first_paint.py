"""Telling whoever started this process that its window has been painted, and how much memory that took."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QMainWindow

PAINTED = "painted"


class FirstPaint(QObject):
    """Waits until a main window and all in it are on the screen, says so, and ends the program."""

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__()
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:  # noqa: N802 - Qt's name
        """Let everything pass; the whole window is painted within the event that begins it."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QMainWindow):
            QCoreApplication.instance().removeEventFilter(self)
            QTimer.singleShot(0, self._say)
        return False

    def _say(self) -> None:
        sys.stdout.write(f"{PAINTED} {peak_megabytes()}\n")
        sys.stdout.flush()
        QCoreApplication.exit(0)


def peak_megabytes() -> float:
    """Give the most memory that this process ever held, where the system tells (Linux); else 0."""
    status = Path("/proc/self/status")
    lines = status.read_text("utf-8").splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0)
