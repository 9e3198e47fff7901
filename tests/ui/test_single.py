"""A second start brings the open window forward; a killed one leaves nothing that stops the next (decisions: lock)."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from ui.single import OneWindow

PROJECT = Path(__file__).parents[2]
HELD = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from ui.single import OneWindow
application = QCoreApplication([])
one = OneWindow(Path(sys.argv[1]))
one.asked_forward.connect(application.quit)
one.listen()
print("siap", flush=True)
QTimer.singleShot(30_000, application.quit)
application.exec()
print("dipanggil", flush=True)
"""


@pytest.fixture
def holder(tmp_path, dressed):
    """A process that has the office's window, so to say."""
    asked = [sys.executable, "-c", HELD, str(tmp_path)]
    process = subprocess.Popen(asked, cwd=PROJECT, stdout=subprocess.PIPE, text=True, env=dict(os.environ))
    assert process.stdout.readline() == "siap\n"
    yield process
    process.kill()
    process.communicate(timeout=30)


def test_a_second_start_asks_the_first_to_come_forward(holder, tmp_path):
    assert OneWindow(tmp_path).is_open_elsewhere()
    assert holder.stdout.readline() == "dipanggil\n"


def test_another_office_is_another_window(holder, tmp_path):
    assert not OneWindow(tmp_path / "lain").is_open_elsewhere()


def test_a_killed_window_stops_nobody(holder, tmp_path, qtbot):
    os.kill(holder.pid, signal.SIGKILL)
    holder.wait(timeout=30)
    mine = OneWindow(tmp_path)
    assert not mine.is_open_elsewhere()
    mine.listen()
    asked = "import json, sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication; "
    asked += "from ui.single import OneWindow; a = QCoreApplication([]); "
    asked += "print(json.dumps(OneWindow(Path(sys.argv[1])).is_open_elsewhere()))"
    with qtbot.waitSignal(mine.asked_forward, timeout=20_000):
        second = subprocess.Popen([sys.executable, "-c", asked, str(tmp_path)], cwd=PROJECT, stdout=subprocess.PIPE)
    assert json.loads(second.communicate(timeout=30)[0])
