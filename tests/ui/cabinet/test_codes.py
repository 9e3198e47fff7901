"""The field for a classification code: proposed while typed, chosen from the list, or typed and marked."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from desk.cabinet import berkas_lists
from tests.desk.cabinet.test_places import folder
from tests.ui.cabinet.test_deeds import asked, fill, press
from ui.cabinet.add_places import AddFolderDialog
from ui.cabinet.berkas import BerkasDialog
from ui.parts.codes import CodeDialog, CodeEdit
from ui.parts.form import Form
from ui.settings.profile import ProfileDialog, SettingDialog


@pytest.fixture
def field(desk_office, qtbot):
    form = Form()
    qtbot.addWidget(form)
    edit = CodeEdit(date(2026, 11, 28))
    made = form.add("classification", "Kode", edit, hint="Kosong: kode mapnya.")
    yield made
    form.close()


def listed(field):
    return next(dialog for dialog in field.window().findChildren(CodeDialog) if dialog.isVisible())


def test_below_the_field_stands_what_the_code_means(field):
    assert field.hint.text() == "Kosong: kode mapnya."
    field.editor.setText("400.14.4.3")
    assert "›" in field.hint.text()
    field.editor.setText("999.77")
    assert field.hint.text() == "▲ Kode tidak ada di daftar klasifikasi; tetap diterima dengan tanda."
    field.editor.clear()
    assert field.hint.text() == "Kosong: kode mapnya."


def test_words_propose_codes_and_a_choice_writes_the_code_alone(field, qtbot):
    qtbot.keyClicks(field.editor, "perjalanan")
    offered = next(words for words in field.editor.offered() if words.startswith("000.1.2.3"))
    field.editor.completer_box.activated.emit(offered)
    assert field.editor.text() == "000.1.2.3"


def test_the_list_opens_at_what_was_typed_and_gives_its_code(field, qtbot):
    field.editor.setText("rapat pimpinan")
    qtbot.keyClick(field.editor, Qt.Key.Key_F4)
    dialog = listed(field)
    assert dialog.code() == "000.1.5"
    assert "Umum › Ketatausahaan" in dialog.told_label.text()
    dialog.choose_button.click()
    assert (field.editor.text(), dialog.isVisible()) == ("000.1.5", False)


def test_the_older_scheme_is_shown_when_asked_for(field):
    field.editor.choose()
    dialog = listed(field)
    dialog.search_edit.setText("045.2")
    assert dialog.table.rows_model.rows() == []
    dialog.all_tick.setChecked(True)
    assert dialog.table.current_row().scheme == "2012"
    dialog.reject()


def test_a_code_that_no_list_holds_is_taken_from_the_search_and_words_are_not(field):
    field.editor.choose()
    dialog = listed(field)
    dialog.search_edit.setText("tidak pernah ada")
    assert not dialog.choose_button.isEnabled()
    dialog.search_edit.setText("999.77")
    assert "tetap diterima" in dialog.told_label.text()
    dialog.choose_button.click()
    assert field.editor.text() == "999.77"


def test_every_form_of_the_cabinet_and_the_profile_asks_for_a_code_in_this_way(tab, desk_office, qtbot):
    place = folder(desk_office, "FK-01/2")
    assert isinstance(AddFolderDialog(tab, tab._workbench, []).classification_edit, CodeEdit)
    tab.show_place(place)
    tab.deeds.actions["berkas"].trigger()
    dialog = asked(tab, BerkasDialog)
    dialog.buttons["Berkas baru…"].click()
    form = asked(dialog)
    assert isinstance(form.editors["classification"], CodeEdit)
    fill(form, folder=place, title="HUT", indeks="HUT", classification="999.77")
    press(form)
    assert berkas_lists.berkas("B0001").mark == "kode tidak ada di daftar klasifikasi"
    assert dialog.table.rows_model.columns[1].text(dialog.current()).startswith("999.77 ▲")
    profile = ProfileDialog(tab, tab._workbench)
    line = next(row for row in profile.rows() if row.key == "release_classification")
    assert isinstance(SettingDialog(profile, tab._workbench, line).editor, CodeEdit)
