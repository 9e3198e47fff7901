"""Starting the program, its own faults, and pictures of its tabs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("PySide6.QtWidgets")

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
)

from desk.errors import WrongUse
from ui.app import guard_display, guard_libraries
from ui.crash import CrashDialog, FaultLog, describe
from ui.pictures import Look, take_pictures
from ui.theme import apply_theme

KATA_SANDI = "kopi pagi hujan reda"
PIN = "482913"
PATIENCE = 20_000
CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QAbstractItemView, QComboBox, QAbstractSpinBox, QTabBar)


WHOLE_RUN = """
import sys
from datetime import datetime
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desk.paths import Place
from ui.crash import CrashDialog
from ui.program import Program

place, trace, moment, login, words = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4], sys.argv[5]
program = Program(Place(place), trace_folder=trace, now=datetime.fromisoformat(moment))

def fail():
    QTimer.singleShot(200, leave)
    int("Nama Rahasia")

def leave():
    dialog = QApplication.activeModalWidget()
    print(isinstance(dialog, CrashDialog), program.window.header.officer_button.accessibleName())
    dialog.reject()
    program.window.close()

QTimer.singleShot(300, fail)
sys.exit(program.run(login, words))
"""


def test_a_whole_run_lets_an_officer_in_survives_a_fault_and_remembers_him(office):
    place, trace = office.workspace.place, office.folder / "trace"
    ran = subprocess.run(
        [sys.executable, "-c", WHOLE_RUN, place.folder, trace, office.moment.isoformat(), "kabid", KATA_SANDI],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.stdout == "True Petugas: Rangga Mahesa, S.Kom., Kepala Bidang Komunikasi dan Informatika\n", ran.stderr
    assert ran.returncode == 0
    logged = (place.logs / "kesalahan.log").read_text("utf-8")
    assert "builtins.ValueError" in logged
    assert "Nama Rahasia" not in logged
    assert "petugas=kabid" in (place.folder / "window.ini").read_text("utf-8")


def test_without_a_display_the_window_is_refused_in_words():
    with pytest.raises(WrongUse, match="Tidak ada layar"):
        guard_display("linux", {})
    guard_display("linux", {"QT_QPA_PLATFORM": "offscreen"})
    guard_display("win32", {})


def test_a_missing_library_is_named_with_the_line_that_installs_it():
    offscreen = {"QT_QPA_PLATFORM": "offscreen"}
    with pytest.raises(WrongUse, match=r"sudo apt-get install .*libtidakada9"):
        guard_libraries("linux", offscreen, {"libtidakada.so.9": "libtidakada9"})
    guard_libraries("darwin", offscreen, {"libtidakada.so.9": "libtidakada9"})


def test_a_fault_is_described_without_what_was_typed():
    name = "Nama Rahasia"
    with pytest.raises(ValueError, match=name) as caught:
        int(name)
    words = describe(caught.type, caught.tb)
    assert words.startswith("builtins.ValueError\n  tests/ui/test_app.py:")
    assert name not in words


def test_the_log_of_faults_begins_anew_when_it_is_long(office):
    log = FaultLog(office.workspace.place)
    log.write("x" * 1_000_001)
    log.write("yang baru")
    assert log.path.read_text("utf-8").endswith("yang baru\n")
    assert log.path.stat().st_size < 100


def test_the_crash_window_copies_its_details(office, dressed, qtbot):
    dialog = CrashDialog("builtins.KeyError\n  ui/x.py:1 f", FaultLog(office.workspace.place).path)
    qtbot.addWidget(dialog)
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == "builtins.KeyError\n  ui/x.py:1 f"


def test_a_picture_of_each_tab_is_taken(office, dressed, tmp_path):
    taken = take_pictures(
        office.workspace.place,
        tmp_path / "out",
        trace_folder=office.folder / "trace",
        login="kabid",
        secret=KATA_SANDI,
        look=Look(theme="dark"),
    )
    names = [path.name for path in taken]
    assert names[:2] == ["meja-saya.png", "press-release.png"]
    assert names[-1] == "filing-kabinet.png"
    assert len(set(names)) == len(names)
    assert all(path.stat().st_size > 10_000 for path in taken)
    apply_theme(dressed, "light")
