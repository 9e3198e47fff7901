"""A new office is led to its first labelled folder: what is done is told from the registers, the rest has a door."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6.QtWidgets")

from desk.founding import found_office
from desk.office import load_office
from desk.paths import Place
from desk.store.database import close_database
from ui.dialogs.first_steps import CHOICE, DONE, OPEN, FirstStepsDialog, first_steps
from ui.help.pages import pages
from ui.tabs import KINDS


def states(workspace):
    return {step.what: step.state for step in first_steps(workspace)}


def test_what_the_office_did_is_told_from_its_registers(office):
    found = states(office.workspace)
    assert found["Petugas dan jabatannya"] == DONE
    assert found["Kunci paraf"] == DONE
    assert found["Kabinet dan map"] == DONE
    assert found["Press release pertama diterima"] == DONE
    assert found["Diparaf, terbit dan bernomor arsip"] == OPEN
    assert found["Label dicetak dan ditempel"] == OPEN


def test_an_office_that_was_just_made_has_all_before_it(tmp_path):
    workspace = found_office(Place(tmp_path / "baru"), load_office("kaltara"), trace_folder=tmp_path / "jejak")
    found = states(workspace)
    close_database()
    assert found["Petugas dan jabatannya"] == OPEN
    assert found["Kunci paraf"] == CHOICE
    assert found["Press release pertama diterima"] == OPEN


def test_each_step_has_a_door_and_a_page(open_window, qtbot):
    window = open_window()
    window.menus.show_first_steps()
    (dialog,) = window.findChildren(FirstStepsDialog)
    assert not dialog.isModal()
    known = {page.name for page in pages()}
    for step in first_steps(window.workbench.workspace):
        assert step.door in dialog._doors
        assert step.page in known
    dialog.table.pick("6")
    dialog.buttons["Kerjakan langkah ini"].click()
    assert window.tab_bar.currentIndex() == KINDS.index("releases")
    dialog.buttons["Caranya"].click()
    assert window.menus.help_key.help.shown.name == "terima-press-release"
    dialog.close()


def test_f1_over_the_steps_shows_how_an_office_is_prepared(open_window, qtbot):
    window = open_window()
    window.menus.show_first_steps()
    (dialog,) = window.findChildren(FirstStepsDialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow, timeout=5_000)
    window.menus.help_key.show()
    assert window.menus.help_key.help.shown.name == "kantor-baru"
    dialog.close()
