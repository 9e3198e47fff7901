"""The tab Filing Kabinet: from cabinet to folder to item, its history, its label, and what waits."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit

from desk.cabinet import lists as cabinet
from desk.errors import Missing
from ui.cabinet.add_places import AddCabinetDialog, AddFolderDialog, next_code
from ui.cabinet.items import ALL
from ui.cabinet.move_items import MoveDialog
from ui.cabinet.rows import ITEM_COLUMNS, LABEL_WORDS, UNLABELLED, WRONG, ItemRow

FIRST_FOLDER = "FK-01/1/01"


def past(tab) -> str:
    """The lines of the history that is shown."""
    return "\n".join(f"{line.who}: {line.what}" for line in tab.items.past.rows_model.rows())


def test_an_empty_office_says_what_to_do(tab):
    assert tab.items.empty.isVisible()
    assert "Belum ada item" in tab.items.empty.findChildren(type(tab.title_label))[1].text()
    assert tab.waiting() == 0
    assert not tab.waiting_strip.isVisible()


def test_an_item_without_label_waits_and_its_label_is_ready_to_print(tab, filed, qtbot):
    number = filed()
    tab.load()
    assert tab.waiting() == 1
    qtbot.waitUntil(lambda: bool(tab.labels.pdf))
    assert tab.labels.numbers() == (number,)
    assert "1 belum berlabel" in tab.places.unlabelled_button.text()


def test_selecting_items_makes_theirs_the_labels(tab, filed, qtbot):
    numbers = {filed(), filed("Pasar Murah"), filed("Lomba")}
    tab.load()
    tab.items.table.selectRow(0)
    assert tab.labels.numbers() == (tab.items.rows()[0].number,)
    tab.items.table.selectAll()
    assert set(tab.labels.numbers()) == numbers


@pytest.mark.parametrize("by", ["filing", "agenda"])
def test_open_chooses_drawer_folder_and_item(tab, filed, second_folder, by):
    filed()
    number = filed("Pasar Murah", second_folder)
    tab.load()
    tab.open(number if by == "filing" else "0002/2026")
    assert tab.places.place() == second_folder
    assert tab.places.drawer_path() == "FK-01/1"
    assert tab.items.current().number == number
    assert "Map 02 · Jilid dua" in tab.title_label.text()


def test_open_finds_an_item_behind_a_filter(tab, filed):
    number = filed()
    tab.load()
    tab.items.filters.choose(WRONG)
    tab.open(number)
    assert tab.items.filters.current() == ALL
    assert tab.items.current().number == number


def test_open_refuses_what_is_not_there(tab):
    with pytest.raises(Missing):
        tab.open("9999/2026")


def test_enter_on_an_item_opens_its_release(tab, seat, filed, qtbot):
    tab.open(filed())
    qtbot.keyClick(tab.items.table, Qt.Key.Key_Return)
    assert seat.opened == [("releases", "0001/2026")]


def test_a_release_at_the_step_arsip_waits_in_the_strip_and_opens_there(tab, seat, desk_office, through):
    number = desk_office.accept("Tarif & <b>Pajak</b>")
    through(number, "arsip")
    tab.load()
    assert tab.waiting_strip.isVisible()
    tab.waiting_strip.button.click()
    assert seat.opened == [("releases", number)]


def test_several_that_wait_are_offered_in_a_menu(tab, seat, desk_office, through):
    numbers = [desk_office.accept(title) for title in ("Satu & dua", "Tiga")]
    for number in numbers:
        through(number, "arsip")
    tab.load()
    actions = tab.waiting_strip.menu.actions()
    assert [action.text() for action in actions] == ["0001/2026  Satu && dua", "0002/2026  Tiga"]
    actions[1].trigger()
    assert seat.opened == [("releases", "0002/2026")]


def test_history_tells_who_filed_moved_and_labelled(tab, seat, desk_office, filed, second_folder):
    number = filed()
    desk_office.do("petugas", "cabinet.move_items", items=[number], to=second_folder)
    desk_office.do("petugas", "cabinet.note_labels", items=[number])
    tab.load()
    tab.open(number)
    assert f"Petugas Meja Informasi: dipindahkan dari {FIRST_FOLDER} ke {second_folder}" in past(tab)
    assert "label dicetak dan ditempel" in past(tab)
    assert f"Petugas Meja Informasi: diarsipkan {number}" in past(tab)
    assert past(tab).index("ditempel") < past(tab).index("dipindahkan") < past(tab).index("diarsipkan")


def test_a_label_is_wrong_after_a_move_and_right_again_when_moved_back(tab, desk_office, filed, second_folder):
    number = filed()
    desk_office.do("petugas", "cabinet.note_labels", items=[number])
    desk_office.do("petugas", "cabinet.move_items", items=[number], to=second_folder)
    tab.load()
    assert [row.label for row in tab.items.rows()] == [WRONG]
    assert "1 label keliru" in tab.places.wrong_button.text()
    assert tab.labels.numbers() == (number,)
    desk_office.do("petugas", "cabinet.move_items", items=[number], to=FIRST_FOLDER)
    tab.load()
    assert [LABEL_WORDS[row.label] for row in tab.items.rows()] == ["Berlabel"]


def test_what_lacks_a_label_anywhere_is_one_click_away(tab, desk_office, filed):
    desk_office.do("petugas", "cabinet.note_labels", items=[filed()])
    desk_office.do("petugas", "cabinet.add_cabinet", code="FK-02", name="Kedua")
    missing = filed("Pasar Murah")
    tab.load()
    tab.open("FK-02/3")
    assert tab.items.rows() == []
    tab.places.unlabelled_button.click()
    assert [row.number for row in tab.items.rows()] == [missing]
    assert tab.items.filters.current() == UNLABELLED
    assert tab.title_label.text() == "Semua kabinet"


def test_typing_over_a_list_reaches_the_scan_box(tab, filed, qtbot):
    number = filed()
    tab.load()
    tab.items.table.setFocus()
    qtbot.keyClicks(tab.items.table, "MI")
    assert tab.scan.edit.text() == "MI"
    qtbot.keyClicks(tab.scan.edit, f":{number};0001/2026")
    qtbot.keyClick(tab.scan.edit, Qt.Key.Key_Return)
    assert tab.items.current().number == number


def test_the_list_follows_what_was_done_in_another_tab(tab, seat, filed):
    filed()
    assert tab.items.rows() == []
    seat.workbench.announce()
    assert len(tab.items.rows()) == 1


def test_a_hidden_tab_waits_with_its_news_until_it_is_seen(tab, seat, filed):
    tab.hide()
    filed()
    seat.workbench.announce()
    assert tab.items.rows() == []
    tab.show()
    assert len(tab.items.rows()) == 1


def test_peoples_words_stay_plain(tab, filed):
    filed("<b>Tebal</b> & <i>miring</i>")
    tab.load()
    model = tab.items.table.rows_model
    assert model.data(model.index(0, 1)) == "<b>Tebal</b> & <i>miring</i>"


def test_a_new_cabinet_is_proposed_with_the_next_code_and_shown(tab, qtbot):
    tab.deeds.actions["cabinet"].trigger()
    dialog = tab.findChild(AddCabinetDialog)
    assert dialog.code_edit.text() == "FK-02"
    dialog.name_edit.setText("Bidang IKP")
    dialog.verb_button.click()
    assert tab.places.place() == "FK-02/1"
    assert next_code(tab.places.cabinets) == "FK-03"


def test_a_cabinet_code_with_a_slash_is_refused_beside_its_field(tab):
    tab.deeds.actions["cabinet"].trigger()
    dialog = tab.findChild(AddCabinetDialog)
    dialog.code_edit.setText("FK/2")
    dialog.verb_button.click()
    assert dialog.isVisible()
    assert "garis miring" in dialog.form.fields["code"].error_label.text()
    assert dialog.code_edit.text() == "FK/2"


def test_a_new_folder_goes_into_the_drawer_that_is_looked_at(tab):
    tab.open("FK-01/3")
    tab.add_folder_action.trigger()
    dialog = tab.findChild(AddFolderDialog)
    dialog.title_edit.setText("Surat tugas 2026")
    dialog.verb_button.click()
    assert tab.places.place() == "FK-01/3/01"
    assert tab.places.folder_title() == "01 · Surat tugas 2026"


def test_a_full_drawer_refuses_a_folder_and_names_another(tab, desk_office):
    desk_office.do("petugas", "cabinet.add_cabinet", code="FK-02", name="Kecil", drawers=1, capacity=1)
    desk_office.do("petugas", "cabinet.add_folder", drawer="FK-02/1", title="Satu", classification="1", year=2026)
    tab.load()
    tab.open("FK-02/1")
    tab.add_folder_action.trigger()
    dialog = tab.findChild(AddFolderDialog)
    dialog.title_edit.setText("Dua")
    dialog.verb_button.click()
    assert "sudah penuh" in dialog.form.refusal()
    assert "FK-01/1" in dialog.form.refusal()


def test_moving_selected_items_says_what_it_does_and_can_be_undone(tab, seat, filed, second_folder, place_of, qtbot):
    number = filed()
    tab.load()
    tab.items.table.selectAll()
    tab.move_button.click()
    dialog = tab.findChild(MoveDialog)
    dialog.verb_button.click()
    assert "Pilih dahulu map" in dialog.form.refusal()
    assert dialog.table.current_row() is None
    qtbot.keyClicks(dialog.filter_edit, "jilid")
    assert dialog.confirm_label.text() == f"1 item akan dipindahkan ke {second_folder} · Jilid dua."
    qtbot.keyClick(dialog.filter_edit, Qt.Key.Key_Return)
    assert place_of(number) == second_folder
    seat.undo[-1]()
    assert place_of(number) == FIRST_FOLDER


def test_nothing_selected_has_nothing_to_move(tab, filed):
    filed()
    tab.load()
    assert not tab.move_button.isEnabled()
    assert not tab.move_action.isEnabled()


def test_a_narrow_window_folds_the_label_pane_and_keeps_its_verb(tab, filed):
    filed()
    tab.resize(980, 634)
    tab.load()
    assert not tab.labels.isVisible()
    assert tab.label_button.isVisible()


def test_every_control_can_be_named_and_no_two_mnemonics_are_alike(tab):
    nameless = [
        widget
        for kind in (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit)
        for widget in tab.findChildren(kind)
        if widget.isVisibleTo(tab) and not (widget.accessibleName() or getattr(widget, "text", str)())
        and not isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox | QLineEdit)
    ]  # fmt: skip
    assert nameless == []
    mnemonics = [action.text().partition("&")[2][:1].lower() for action in tab.page_actions()]
    assert len(mnemonics) == len(set(mnemonics))


def test_no_button_is_cut_at_the_size_of_an_office_screen(tab, filed):
    filed()
    tab.load()
    cut = [
        button.text()
        for button in tab.findChildren(QAbstractButton)
        if button.isVisible() and button.text() and button.width() < button.sizeHint().width()
    ]
    assert cut == []


def test_what_is_dated_with_a_year_or_a_month_stands_in_the_list_as_such(tab, desk_office, filed):
    item = cabinet.item(filed())
    rows = [ItemRow(replace(item, dated=dated), "", "ada") for dated in ("2016", "2026-03", "2026-03-09")]
    column = next(column for column in ITEM_COLUMNS if column.title == "Tanggal")
    assert [column.text(row) for row in rows] == ["2016", "03/2026", "09/03/2026"]


def test_an_item_tells_how_long_its_berkas_is_kept(tab, desk_office, filed):
    number = filed()
    tab.open(number)
    assert not tab.items.kept_label.isVisibleTo(tab)
    named = {"title": "Jembatan", "indeks": "Jembatan"}
    berkas = desk_office.do("petugas", "cabinet.add_berkas", folder=FIRST_FOLDER, **named)["berkas"]
    kept = {"active": "2 tahun setelah laporan diterima", "inactive": "3 tahun", "fate": "Permanen"}
    desk_office.do("petugas", "cabinet.set_retention", berkas=berkas, **kept)
    tab.load()
    tab.open(number)
    assert tab.items.kept_label.text() == f"Berkas {berkas}: menunggu tanggal: setelah laporan diterima"
    desk_office.do("petugas", "cabinet.set_retention", berkas=berkas, **kept, event_on="2026-10-01")
    tab.load()
    tab.open(number)
    assert tab.items.kept_label.text().endswith("inaktif s.d. 1 Oktober 2031, lalu permanen")
