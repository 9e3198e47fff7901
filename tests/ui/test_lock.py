"""The locked screen covers everything, takes the key, and opens by PIN, kata sandi or, without either, a press."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6.QtWidgets")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
)

from desk.people.pin import PinSeal
from ui.dialogs.help import AboutDialog

KATA_SANDI = "kopi pagi hujan reda"
PIN = "482913"
PATIENCE = 20_000
CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QAbstractItemView, QComboBox, QAbstractSpinBox, QTabBar)


def test_the_lock_covers_the_window_and_takes_the_key(open_window, qtbot):
    window = open_window("kabid")
    [entry] = [entry for entry in window.menus.file.actions() if entry.text() == "&Kunci layar"]
    entry.trigger()
    assert window.locker.is_locked()
    assert window.workbench.session.key is None
    assert not window.menuBar().isEnabled()
    assert not window.pages.isEnabled()
    corner = window.childAt(window.rect().center())
    assert window.locker._covers[0].isAncestorOf(corner) or corner is window.locker._covers[0]


def test_the_kata_sandi_opens_the_lock_and_a_wrong_one_does_not(open_window, qtbot):
    window = open_window("kabid")
    window.lock()
    form = window.locker.form
    assert window.focusWidget() is form.edit
    form.edit.setText("bukan kata sandinya")
    form.decide()
    qtbot.waitUntil(lambda: "Kata sandi salah" in form.field.error_label.text(), timeout=PATIENCE)
    assert window.locker.is_locked()
    form.edit.setText(KATA_SANDI)
    with qtbot.waitSignal(window.locker.opened, timeout=PATIENCE):
        form.decide()
    assert window.workbench.session.key.sign("x")
    assert window.menuBar().isEnabled()
    assert window.pages.isEnabled()


def test_the_pin_opens_the_lock_and_gives_the_key_back(open_window, qtbot):
    window = open_window("kabid")
    public = window.workbench.session.key.public
    window.locker.seal = PinSeal(PIN, window.workbench.session.key)
    window.lock()
    window.locker.form.edit.setText(PIN)
    qtbot.keyClick(window.locker.form.edit, Qt.Key.Key_Return)
    assert not window.locker.is_locked()
    assert window.workbench.session.key.public == public


def test_three_wrong_pins_ask_for_the_kata_sandi_again(open_window, qtbot):
    window = open_window("kabid")
    window.locker.seal = PinSeal(PIN, window.workbench.session.key)
    window.lock()
    form = window.locker.form
    for _ in range(3):
        form.edit.setText("999913")
        form.decide()
    assert "Masukkan kata sandi" in form.field.error_label.text()
    assert form.field.label.text() == "&Kata sandi"
    form.edit.setText(PIN)
    form.decide()
    qtbot.waitUntil(lambda: "Kata sandi salah" in form.field.error_label.text(), timeout=PATIENCE)
    assert window.workbench.session.key is None


def test_an_officer_without_a_key_opens_the_lock_by_a_press(open_window, qtbot):
    window = open_window("petugas")
    window.lock()
    qtbot.mouseClick(window.locker.form.open_button, Qt.MouseButton.LeftButton)
    assert not window.locker.is_locked()


def test_an_open_dialog_is_covered_too_and_asks_for_the_way_back(open_window, qtbot):
    window = open_window("petugas")
    dialog = AboutDialog(window.workbench.workspace, window)
    dialog.setModal(True)
    dialog.show()
    window.lock()
    assert window.locker.form.window() is dialog
    qtbot.keyClick(window.locker.form.open_button, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    dialog.reject()
    assert window.locker.form.window() is window
    window.locker.form.decide()
    assert not window.locker.is_locked()


def test_the_lock_says_when_anybody_can_open_it(open_window):
    window = open_window("petugas")
    window.lock()
    assert "tidak punya kata sandi" in window.locker.form.open_label.text()
    assert window.locker.form.open_label.isVisible()
    keyed = open_window("kabid")
    keyed.lock()
    assert not keyed.locker.form.open_label.isVisible()
