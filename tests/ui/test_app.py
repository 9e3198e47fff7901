"""Starting the program, its own faults, and pictures of its tabs."""

from __future__ import annotations

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
        trace_folder=office.folder / "jejak",
        login="kabid",
        secret=KATA_SANDI,
        look=Look(theme="dark"),
    )
    assert [path.name for path in taken] == ["meja-saya.png", "press-release.png", "filing-kabinet.png"]
    assert all(path.stat().st_size > 10_000 for path in taken)
    apply_theme(dressed, "light")
