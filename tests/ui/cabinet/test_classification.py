"""The codes under Perkakas, and the office's own list: every row seen first, then all of it or none (F4, F12)."""

from __future__ import annotations

from datetime import date

import pytest

from desk.cabinet import classification
from tests.ui.cabinet.test_deeds import asked, fill, press
from ui.cabinet.classification import ClassificationDialog
from ui.cabinet.import_classification import ImportClassificationDialog
from ui.tools import WORK

TODAY = date(2026, 11, 28)
LIST = """kode,nama,retensi aktif,retensi inaktif,nasib akhir
400.14.4,Publikasi,dua tahun setelah data diperbarui,3 tahun,musnah
400.14.4,Publikasi,1 tahun,1 tahun,musnah
500.99.1,Podcast,menurut keadaan,1 tahun,permanen
bukan kode,Apa saja,,,
"""


@pytest.fixture
def listing(seat, qtbot):
    made = ClassificationDialog(None, seat.workbench)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def form(listing, desk_office, qtbot):
    """The import, with a list read."""
    path = desk_office.folder / "kode.csv"
    path.write_text(LIST)
    listing.buttons["Impor daftar kantor…"].click()
    made = asked(listing, ImportClassificationDialog)
    made.file_field.edit.setText(str(path))
    made.read()
    qtbot.waitUntil(lambda: made.foreseen is not None, timeout=10_000)
    return made


def test_codes_are_found_by_word_in_the_scheme_that_is_chosen(listing, qtbot):
    listing.search_edit.setText("perjalanan dinas")
    qtbot.waitUntil(lambda: {row.code for row in listing.table.rows_model.rows()} >= {"000.1.2.3"}, timeout=2000)
    assert all(row.in_force for row in listing.table.rows_model.rows())
    listing.search_edit.clear()
    listing.chips.choose("lama")
    assert {row.scheme for row in listing.table.rows_model.rows()} == {"2012"}
    listing.chips.choose("kantor")
    assert listing.table.rows_model.rows() == []


def test_every_row_of_a_list_is_seen_before_anything_is_taken_over(form):
    seen = {row.line: (row.outcome, row.why) for row in form.table.rows_model.rows()}
    assert [seen[line][0] for line in (1, 2, 3, 4, 5)] == ["leftover", "new", "rejected", "new", "rejected"]
    assert "sudah ada di baris 2" in seen[3][1]
    assert seen[4][1] == "retensi aktif tidak terbaca: menurut keadaan"
    assert "1 menunggu kejadian, 1 tidak terbaca" in form.figures_label.text()
    form.chips.choose("rejected")
    assert [row.line for row in form.table.rows_model.rows()] == [3, 5]
    assert classification.code_named("500.99.1", on=TODAY) is None
    form.reject()


def test_the_list_is_taken_over_whole_and_shown(form, listing, qtbot):
    assert form.verb_button.text() == "&Impor 2 kode"
    press(form)
    qtbot.waitUntil(lambda: not form.isVisible(), timeout=10_000)
    assert classification.code_named("400.14.4", on=TODAY).name == "Publikasi"
    listing.chips.choose("kantor")
    assert {row.code for row in listing.table.rows_model.rows()} == {"400.14.4", "500.99.1"}


def test_a_file_that_is_no_list_is_refused_beside_its_field(listing, desk_office, qtbot):
    listing.buttons["Impor daftar kantor…"].click()
    form = asked(listing, ImportClassificationDialog)
    form.file_field.edit.setText(str(desk_office.folder / "tidak-ada.csv"))
    press(form)
    qtbot.waitUntil(lambda: bool(form.form.refusal()), timeout=10_000)
    assert form.isVisible()
    form.reject()


def test_a_list_of_codes_and_names_alone_is_read(desk_office):
    path = desk_office.folder / "pendek.csv"
    path.write_text("kode;nama\n400.14.4.3;Siaran pers\n400.14.4.77;Podcast\n")
    done = desk_office.do("petugas", "cabinet.import_classification", file=str(path), scheme="2022")
    assert done["new"] == 2


def test_it_is_found_under_perkakas():
    assert [tool.name for tool in WORK if tool.module == "cabinet.classification"] == ["ClassificationDialog"]


def test_a_change_of_a_code_is_dated_shown_and_taken_back(listing, desk_office):
    listing.search_edit.setText("400.14.4.3")
    listing.load()
    listing.table.pick(("2022", "400.14.4.3"))
    listing.buttons["Ubah kode…"].click()
    form = asked(listing)
    fill(form, name="Siaran media", valid_from="1/1/2027", reason="Perda baru")
    press(form)
    listing.chips.choose("nanti")
    (line,) = listing.table.rows_model.rows()
    assert listing.columns[3].text(line) == "berlaku mulai 1 Januari 2027"
    assert listing.awaited_label.text() == "Berlaku mulai 1 Januari 2027: nama Siaran media"
    listing.buttons["Batalkan perubahan…"].click()
    form = asked(listing)
    fill(form, reason="ditunda")
    press(form)
    assert listing.table.rows_model.rows() == []


def test_a_list_for_a_later_day_is_imported_with_its_day(form, desk_office, qtbot):
    form.from_edit.setText("besok lusa")
    form.read()
    assert "besok lusa" in form.form.fields["valid_from"].error_label.text()
    form.from_edit.setText("1/1/2027")
    form.read()
    qtbot.waitUntil(lambda: form.foreseen is not None, timeout=10_000)
    press(form)
    qtbot.waitUntil(lambda: not form.isVisible(), timeout=10_000)
    assert classification.code_named("500.99.1", on=TODAY).valid_from == "2027-01-01"
