"""A long day at the window: tens of thousands of Qt calls do not end the program."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

LONG_DAY = """
import ui
from PySide6.QtWidgets import QApplication, QPushButton
application = QApplication([])
button = QPushButton()
for _ in range(50_000):
    button.setText("Paraf")
print("selamat")
"""


def test_fifty_thousand_qt_calls_leave_the_program_alive(qapp):
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", LONG_DAY], cwd=root, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "selamat", done.stderr
