"""Looking in the cabinet while one types, going there, and the same from the one search of the window."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt

from desk.search.everywhere import find
from tests.desk.cabinet.test_berkas import berkas
from tests.desk.cabinet.test_loans import lend
from tests.desk.cabinet.test_places import folder, paper
from tests.ui.cabinet.test_deeds import asked
from ui.cabinet.find import FindDialog


@pytest.fixture
def filled(desk_office):
    place = folder(desk_office, "FK-01/3", "Keuangan 2026")
    berkas(desk_office, place, "Anggaran perubahan", "APBD-P")
    return place, paper(desk_office, place, "Laporan realisasi")


def test_an_item_is_found_and_shown_in_its_folder(tab, filled, desk_office, qtbot):
    place, number = filled
    lend(desk_office, item=number)
    tab.deeds.actions["find"].trigger()
    dialog = asked(tab, FindDialog)
    qtbot.keyClicks(dialog.search_edit, "realisasi")
    qtbot.keyClick(dialog.search_edit, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert tab.places.place() == place
    assert tab.items.current().number == number


def test_what_is_found_says_where_it_lies_and_leads_to_its_folder(tab, filled, qtbot):
    tab.deeds.actions["find"].trigger()
    dialog = asked(tab, FindDialog)
    qtbot.keyClicks(dialog.search_edit, "apbd")
    qtbot.waitUntil(lambda: len(dialog.table.rows_model.rows()) == 1, timeout=2000)
    assert dialog.current().where == "FK-01 · Laci 3 · Map 01 – aktif"
    dialog.buttons["Tunjukkan di kabinet"].click()
    assert tab.places.place() == filled[0]


def test_nothing_found_leaves_the_window_open(tab, filled, qtbot):
    tab.deeds.actions["find"].trigger()
    dialog = asked(tab, FindDialog)
    qtbot.keyClicks(dialog.search_edit, "tidak ada")
    qtbot.keyClick(dialog.search_edit, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.reject()


def test_the_one_search_finds_folders_berkas_and_papers_and_says_where_a_release_lies(filled, filed, desk_office):
    place, number = filled
    looked = partial(find, desk_office.workspace)
    assert [(thing.kind, thing.number) for thing in looked("keuangan").things()] == [("cabinet", place)]
    assert [thing.number for thing in looked("apbd").things()] == ["B0001"]
    answer = looked(number)
    (paper_found,) = answer.things()
    assert (paper_found.number, paper_found.where, answer.count) == (number, "FK-01 · Laci 3 · Map 01", 1)
    assert answer.told == ""
    release = filed("Panen raya di Malinau")
    lend(desk_office, item=release)
    (thing,) = looked("malinau").things()
    assert thing.kind == "releases"
    assert "dipinjam oleh" in thing.where
