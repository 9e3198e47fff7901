"""Filing at the screen: the number that is offered, the one kept free, the one from the paper book; into a berkas."""

from __future__ import annotations

import pytest

from desk.cabinet import lists
from tests.desk.cabinet.test_berkas import berkas
from tests.desk.cabinet.test_filing import reserve
from tests.desk.cabinet.test_places import folder, paper
from tests.ui.cabinet.test_deeds import asked, fill, press
from ui.cabinet.berkas import BerkasDialog
from ui.cabinet.filing_dialog import BY_HAND, FilingDialog
from ui.cabinet.put_in import PutInDialog


@pytest.fixture
def place(desk_office):
    made = folder(desk_office, "FK-01/2")
    paper(desk_office, made)
    return made


@pytest.fixture
def form(tab, place):
    tab.show_place(place)
    tab.deeds.actions["file"].trigger()
    return asked(tab, FilingDialog)


def choose(box, value):
    box.setCurrentIndex(box.findData(value))


def test_the_next_number_is_shown_before_it_is_given(form, place, seat):
    assert form.number_box.currentText() == "Berikutnya: 400.14.3/A-2/DISKOMINFO/2026"
    assert not form.reason_edit.isVisible()
    fill(form, title="Laporan", folder=place)
    press(form)
    assert "400.14.3/A-2/DISKOMINFO/2026" in seat.told[-1]


def test_a_number_kept_free_is_chosen_from_the_list(tab, place, desk_office, seat):
    kept = reserve(desk_office, 2)
    tab.show_place(place)
    tab.deeds.actions["file"].trigger()
    form = asked(tab, FilingDialog)
    choose(form.number_box, kept[1])
    assert form.number_box.currentText() == f"Cadangan: {kept[1]} – laporan susulan"
    fill(form, title="Laporan susulan", folder=place)
    press(form)
    assert kept[1] in seat.told[-1]


def test_a_number_from_the_paper_book_asks_for_its_reason_and_keeps_what_was_typed(form, place, seat):
    fill(form, title="Laporan", folder=place)
    choose(form.number_box, BY_HAND)
    assert (form.reason_edit.isVisible(), form.serial_box.value()) == (True, 2)
    form.serial_box.setValue(7)
    press(form)
    assert "Alasan nomor" in form.form.refusal()
    assert form.serial_box.value() == 7
    form.reason_edit.setText("listrik padam")
    press(form)
    assert "400.14.3/A-7/DISKOMINFO/2026" in seat.told[-1]


def test_selected_items_go_into_a_berkas_of_their_folder(tab, place, desk_office, seat):
    tab.show_place(place)
    tab.deeds.actions["put_in"].trigger()
    assert "Belum ada berkas yang terbuka" in seat.told[-1]
    first, second = berkas(desk_office, place), berkas(desk_office, place, "Pelantikan", "pelantikan")
    loose = paper(desk_office, place, "Sambutan")
    tab.load()
    tab.open(loose)
    tab.deeds.actions["put_in"].trigger()
    form = asked(tab, PutInDialog)
    assert [item.number for item in form.table.selected_rows()] == [loose]
    choose(form.berkas_box, second)
    assert loose in [item.number for item in form.table.rows_model.rows()]
    form.table.pick(loose)
    assert form.confirm_label.text().startswith(f"1 item akan masuk {second}")
    press(form)
    assert lists.item(loose).berkas == second
    tab.deeds.actions["berkas"].trigger()
    dialog = asked(tab, BerkasDialog)
    dialog.table.pick(first)
    dialog.buttons["Masukkan item…"].click()
    form = asked(dialog, PutInDialog)
    assert form.berkas_box.currentData() == first
    form.table.pick(loose)
    press(form)
    assert lists.item(loose).berkas == first
