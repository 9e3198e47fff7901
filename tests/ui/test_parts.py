"""Notices, tables and the workbench, which every tab is made with."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

pytest.importorskip("PySide6.QtWidgets")

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QWidget,
)

from desk.errors import Refused
from ui.parts.notices import Notices
from ui.parts.table import Column, RowsView
from ui.workbench import Workbench

KATA_SANDI = "kopi pagi hujan reda"
PIN = "482913"
PATIENCE = 20_000
CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QAbstractItemView, QComboBox, QAbstractSpinBox, QTabBar)


OTHER_PROCESS = """
import sys
from datetime import datetime
from pathlib import Path
from desk import catalogue
from desk.actions import perform
from desk.paths import Place
from desk.people.lists import officer
from desk.session import Session
from desk.workspace import open_office

place, trace = map(Path, sys.argv[1:3])
workspace = open_office(Place(place), trace_folder=trace, now=datetime.fromisoformat(sys.argv[3]))
session = Session(workspace, officer("petugas", workspace.now().date()))
perform(session, "people.add", {"login": "luar", "name": "Dari Luar"})
"""


def test_a_notice_offers_to_undo_and_goes_when_it_was_used(dressed, qtbot):
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(800, 500)
    host.show()
    notices, undone = Notices(host), []
    notices.show("Dipindahkan ke map 05", undo=lambda: undone.append(True))
    assert notices.texts() == ["Dipindahkan ke map 05"]
    button = host.findChild(QPushButton)
    assert button.accessibleName() == "Urungkan: Dipindahkan ke map 05"
    button.click()
    assert undone == [True]
    assert notices.texts() == []


def test_only_the_latest_notices_are_shown(dressed, qtbot):
    host = QWidget()
    qtbot.addWidget(host)
    notices = Notices(host)
    for number in range(5):
        notices.show(f"Ke-{number}")
    assert notices.texts() == ["Ke-2", "Ke-3", "Ke-4"]


def test_a_table_keeps_its_row_and_copies_for_excel(dressed, qtbot):
    view = RowsView(
        [Column("Nomor", str, key=int), Column("Kuadrat", lambda row: str(int(row) ** 2))], str, name="Angka"
    )
    qtbot.addWidget(view)
    view.set_rows(["10", "9", "8"])
    view.pick("9")
    view.set_rows(["11", "10", "9"])
    assert view.current_row() == "9"
    view.rows_model.sort(0, Qt.SortOrder.AscendingOrder)
    assert view.rows_model.rows() == ["9", "10", "11"]
    assert view.current_row() == "9"
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "9\t81"
    opened = []
    view.opened.connect(opened.append)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened == ["9"]


def test_the_table_model_is_one_that_qt_can_rely_on(dressed, qtmodeltester):
    view = RowsView([Column("Nomor", str, key=int)], str, name="Angka")
    view.set_rows(["1", "2", "3"])
    qtmodeltester.check(view.rows_model)
    view.rows_model.sort(0, Qt.SortOrder.DescendingOrder)
    view.deleteLater()


def test_a_refusal_reaches_who_asked_and_changes_nothing(office, dressed, qtbot):
    workbench = Workbench(office.seat("kabid"))
    with qtbot.assertNotEmitted(workbench.changed), pytest.raises(Refused):
        workbench.do("releases.check", release=office.numbers[0])
    workbench.stop()


def test_everyone_hears_what_another_process_did(office, dressed, qtbot, tmp_path):
    workbench = Workbench(office.seat("kabid"))
    with qtbot.waitSignal(workbench.changed, timeout=PATIENCE) as heard:
        subprocess.run(
            [
                sys.executable,
                "-c",
                OTHER_PROCESS,
                office.workspace.place.folder,
                office.folder / "trace",
                office.moment.isoformat(),
            ],
            check=True,
            cwd=Path(__file__).parents[2],
        )
    assert "people" in heard.args[0]
    workbench.stop()


def test_a_cell_that_fails_is_told_once_and_the_list_goes_on(qtbot, monkeypatch):
    told = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, fault, trace: told.append(kind))
    view = RowsView([Column("Tanggal", date.fromisoformat), Column("Kata", str)], str, name="Daftar")
    qtbot.addWidget(view)
    view.set_rows(["2016", "2017-01"])
    view.show()
    view.grab()
    qtbot.waitUntil(lambda: bool(told), timeout=5000)
    view.grab()
    qtbot.wait(10)
    assert told == [ValueError]
    assert view.rows_model.data(view.rows_model.index(1, 1)) == "2017-01"
