"""A long day at the window: tens of thousands of Qt calls do not end the program."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

LONG_DAY = """
import ui
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QPushButton

class Bell(QObject):
    rung = Signal(bool)

application = QApplication([])
button, bell = QPushButton(), Bell()
bell.rung.connect(button.setEnabled)
for _ in range(50_000):
    button.setText("Paraf")
    bell.rung.emit(True)
    bell.rung.emit(False)
    button.isEnabled()
print("selamat")
"""


def test_fifty_thousand_qt_calls_leave_the_program_alive(qapp):
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", LONG_DAY], cwd=root, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "selamat", done.stderr
