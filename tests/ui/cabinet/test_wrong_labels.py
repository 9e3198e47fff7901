"""Wrong labels are known at the screen whatever made them wrong, and are printed anew as one job (F16)."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from desk.cabinet.labelling import wrong_labels
from tests.desk.cabinet.test_labelling import stick
from tests.desk.cabinet.test_places import folder, paper
from tests.ui.cabinet.test_deeds import asked, fill, press
from ui.cabinet.wrong_labels import WrongLabelsDialog
from ui.parts.pdf_view import PdfWindow


@pytest.fixture
def place(desk_office):
    return folder(desk_office, "FK-01/2")


@pytest.fixture
def labelled(tab, desk_office, place):
    made = [paper(desk_office, place, title) for title in ("Laporan satu", "Laporan dua", "Laporan tiga")]
    stick(desk_office, *made)
    tab.show_place(place)
    return made


def test_another_code_of_the_folder_is_written_with_its_reason_and_marks_the_labels(tab, labelled, place, seat):
    tab.deeds.actions["folder"].trigger()
    form = asked(tab)
    fill(form, classification="400.14.4")
    press(form)
    assert "tulis alasannya" in form.form.refusal()
    fill(form, reason="daftar kode baru")
    press(form)
    assert {row.label for row in tab.items.rows()} == {"lama"}
    tab.open(labelled[0])
    assert "kode 400.14.3 → 400.14.4: daftar kode baru" in tab.items.past.rows_model.rows()[0].what


def test_folders_are_numbered_anew_and_every_item_tells_where_it_is_now(tab, labelled, desk_office, seat):
    folder(desk_office, "FK-01/2", "Umum", "000.1")
    tab.deeds.actions["renumber"].trigger()
    form = asked(tab)
    fill(form, reason="urut kode")
    press(form)
    assert "2 map dinomori ulang" in seat.told[-1]
    tab.open(labelled[0])
    assert tab.places.place() == "FK-01/2/02"
    assert tab.items.past.rows_model.rows()[0].what == "dipindahkan dari FK-01/2/01 ke FK-01/2/02"


def test_wrong_labels_are_reprinted_as_one_job_and_right_once_they_stick(tab, labelled, desk_office):
    desk_office.do("petugas", "cabinet.move_folder", folder="FK-01/2/01", to="FK-01/3")
    tab.load()
    assert "3 label keliru" in tab.places.wrong_button.text()
    tab.places.wrong_button.click()
    dialog = asked(tab, WrongLabelsDialog)
    assert [label.number for label in dialog.table.rows_model.rows()] == labelled
    assert dialog.table.rows_model.rows()[0].differences[0].words.endswith("→ FK-01 · Laci 3 · Map 01")
    dialog.buttons["Cetak ulang semua"].click()
    assert not dialog.isVisible()
    assert tab.labels.numbers() == tuple(labelled)
    words = PdfReader(io.BytesIO(tab.labels.pdf)).pages[0].extract_text()
    assert words.count("Laci 3") == len(labelled)
    asked(tab, PdfWindow).close()
    tab.labels.ask_whether_stuck()
    tab.labels.stuck_strip.yes_button.click()
    assert wrong_labels() == []
    assert tab.places.wrong_button.isHidden()


def test_one_wrong_label_is_chosen_from_the_list(tab, labelled, desk_office):
    desk_office.do("petugas", "cabinet.move_folder", folder="FK-01/2/01", to="FK-01/3")
    tab.deeds.actions["wrong"].trigger()
    dialog = asked(tab, WrongLabelsDialog)
    dialog.table.pick(labelled[1])
    dialog.buttons["Cetak yang dipilih"].click()
    assert tab.labels.numbers() == (labelled[1],)
    asked(tab, PdfWindow).close()
