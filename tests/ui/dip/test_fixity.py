"""A bit that flips in a stored file: found while nobody works, red on the screen, gone again once it is mended."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk.attachments import path_of
from desk.dip import item_lists as lists
from desk.dip.fixity import last_recheck, spoilt
from desk.dip.item_lists import Shown
from tests.ui.conftest import PracticeOffice
from tests.ui.dip.conftest import Sit
from ui.dip.fixity_keeper import FixityKeeper
from ui.work import idle

Enter = Callable[..., int]


def flip(office: PracticeOffice, number: int) -> bytes:
    """Flip one bit of an item's file; gives what stood there."""
    kept = path_of(office.workspace, lists.item(office.workspace, number).files[0].sha256)
    whole = kept.read_bytes()
    kept.chmod(0o644)
    kept.write_bytes(bytes([whole[0] ^ 1]) + whole[1:])
    return whole


def test_files_are_read_again_once_a_month_while_nobody_works(
    sit: Sit, enter: Enter, office: PracticeOffice, qtbot: QtBot, news: list[str]
) -> None:
    number = enter(files=[str(office.photo)])
    enter("Renja")
    tab = sit()
    flip(office, number)
    at_work = FixityKeeper(tab.browse._workbench, tab.browse)
    at_work.look()
    assert last_recheck() == ""
    resting = FixityKeeper(tab.browse._workbench, tab.browse, rest=0)
    qtbot.waitUntil(lambda: resting.rest.is_over() and idle(), timeout=5_000)
    resting.look()
    qtbot.waitUntil(lambda: bool(last_recheck()) and tab.browse.spoilt_strip.isVisible(), timeout=10_000)
    assert "DIP-0001" in news[-1]
    assert tab.browse.spoilt_strip.label.text().startswith("▲ 1 informasi")
    tab.browse.spoilt_strip.show_button.click()
    assert tab.browse.register.shown == Shown(attention="spoilt")
    assert tab.browse.table.rows_model.rowCount() == 1
    first = last_recheck()
    office.wait(60)
    resting.look()
    assert last_recheck() == first


def test_what_the_item_on_screen_shows_is_counted_and_mended_files_are_not(
    sit: Sit, enter: Enter, office: PracticeOffice, qtbot: QtBot
) -> None:
    number = enter(files=[str(office.photo)])
    whole = flip(office, number)
    tab = sit()
    qtbot.waitUntil(tab.browse.spoilt_strip.isVisible, timeout=10_000)
    assert [one.fault for one in spoilt()] == ["berubah"]
    path_of(office.workspace, lists.item(office.workspace, number).files[0].sha256).write_bytes(whole)
    tab.load()
    qtbot.waitUntil(lambda: not tab.browse.spoilt_strip.isVisible(), timeout=10_000)
    assert spoilt() == []


def test_whoever_comes_back_calls_the_reading_off_and_one_asked_for_goes_on(
    sit: Sit, enter: Enter, office: PracticeOffice, qtbot: QtBot, news: list[str]
) -> None:
    enter(files=[str(office.photo)])
    tab = sit()
    keeper = tab.browse.keeper
    keeper._begin(by_hand=False)
    qtbot.keyClick(tab.browse.table, Qt.Key.Key_Home)
    keeper.rest.touch()
    assert keeper._work is None or keeper._work._called_off.is_set()
    qtbot.waitUntil(lambda: keeper._work is None, timeout=10_000)
    keeper.check_now()
    keeper.rest.touch()
    qtbot.waitUntil(lambda: keeper._work is None, timeout=10_000)
    assert news[-1] == "Semua berkas DIP sama seperti saat diterima."
