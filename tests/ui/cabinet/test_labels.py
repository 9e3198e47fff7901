"""The label pane shows the very sheet that is printed, begins where it is clicked, and remembers half-used sheets."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt

from desk.cabinet import lists as cabinet
from ui.cabinet.labels import LabelPane
from ui.cabinet.sheet_memory import SheetMemory
from ui.cabinet.sheet_view import cell_words

STOCK = "avery-l7160"


@pytest.fixture
def pane(seat, qtbot) -> LabelPane:
    made = LabelPane(seat.workbench)
    qtbot.addWidget(made)
    made.resize(340, 634)
    made.show()
    return made


def show(pane: LabelPane, *numbers: str) -> None:
    """Show labels at once."""
    pane.show_labels(numbers, selected=True)
    pane.refresh()


def click_cell(qtbot, pane: LabelPane, cell: int) -> None:
    """Click into a cell of the drawn sheet."""
    at = pane.sheet.rect_of(cell).center().toPoint()
    qtbot.mouseClick(pane.sheet, Qt.MouseButton.LeftButton, pos=at)


def labelled(number: str) -> bool:
    """Tell whether the register says that an item has its label."""
    item = cabinet.item(number)
    return bool(item and item.labelled_at)


def test_without_labels_it_says_what_to_do_and_prints_nothing(pane):
    assert pane.empty.isVisible()
    assert not pane.print_button.isEnabled()


def test_the_sheet_that_is_shown_is_the_form_that_is_printed(pane, seat, filed, tmp_path):
    number = filed()
    show(pane, number)
    assert pane.pdf == seat.workbench.printed("label", number, stock=STOCK, start=1)
    pane.save_as(tmp_path / "label.pdf")
    assert (tmp_path / "label.pdf").read_bytes() == pane.pdf
    assert number.split("/")[0] in PdfReader(io.BytesIO(pane.pdf)).pages[0].extract_text()


def test_a_click_on_a_cell_begins_there_and_the_cells_before_are_used(pane, seat, filed, qtbot):
    number = filed()
    show(pane, number)
    click_cell(qtbot, pane, 5)
    assert pane.start() == pane.start_box.value() == 5
    assert [pane.sheet.state_of(cell) for cell in (4, 5, 6)] == ["used", "printed", "free"]
    assert pane.pdf == seat.workbench.printed("label", number, stock=STOCK, start=5)
    assert "sisa" in pane.left_label.text()


def test_arrows_move_the_beginning_by_cells_and_rows_and_stop_at_the_edge(pane, filed, qtbot):
    show(pane, filed())
    for key, start in ((Qt.Key.Key_Down, 4), (Qt.Key.Key_Right, 5), (Qt.Key.Key_Up, 2), (Qt.Key.Key_Up, 2)):
        qtbot.keyClick(pane.sheet, key)
        assert pane.start() == start
    assert "label 2, baris 1, kolom 2" in pane.sheet.accessibleName()


def test_the_number_field_says_the_same_as_the_sheet(pane, filed):
    show(pane, filed())
    pane.start_box.setValue(8)
    assert pane.where_label.text() == cell_words(pane.stock(), 8) == "baris 3, kolom 2"
    assert pane.sheet.state_of(8) == "printed"


def test_labels_that_do_not_fit_go_on_on_a_second_sheet(pane, filed):
    numbers = [filed(f"Rilis {place}") for place in range(3)]
    show(pane, *numbers)
    pane.start_at(20)
    assert pane.document.pageCount() == 2
    pane.after_button.click()
    assert pane.page_label.text() == "Lembar 2 dari 2"
    assert [pane.sheet.state_of(cell) for cell in (1, 2)] == ["printed", "free"]


def test_labels_that_nobody_selected_fill_no_more_than_the_sheet_at_hand(pane, filed):
    numbers = [filed(f"Rilis {place}") for place in range(3)]
    pane.show_labels(numbers, selected=False)
    pane.start_at(20)
    assert pane.numbers() == tuple(numbers[:2])
    assert pane.document.pageCount() == 1
    assert "2 DARI 3 PERLU LABEL" in pane.heading.text()


def test_labels_are_noted_only_when_they_stick_and_the_sheet_is_remembered(pane, seat, filed, desk_office, qtbot):
    numbers = [filed(), filed("Pasar Murah")]
    show(pane, *numbers)
    pane.ask_whether_stuck()
    assert pane.stuck_strip.isVisible()
    assert not any(labelled(number) for number in numbers)
    pane.stuck_strip.yes_button.click()
    assert all(labelled(number) for number in numbers)
    assert pane.start() == 3
    assert not pane.stuck_strip.isVisible()
    other = LabelPane(seat.workbench)
    qtbot.addWidget(other)
    assert other.start() == 3
    assert (desk_office.workspace.place.folder / "window.ini").exists()


def test_labels_that_did_not_come_out_well_are_not_noted(pane, filed):
    number = filed()
    show(pane, number)
    pane.ask_whether_stuck()
    pane.stuck_strip.no_button.click()
    assert not labelled(number)
    assert pane.start() == 1


def test_what_was_printed_is_noted_even_if_others_were_selected_meanwhile(pane, filed):
    printed, other = filed(), filed("Pasar Murah")
    show(pane, printed)
    pane.ask_whether_stuck()
    show(pane, other)
    pane.stuck_strip.yes_button.click()
    assert labelled(printed)
    assert not labelled(other)


def test_each_stock_remembers_its_own_sheet_and_a_full_one_begins_anew(tmp_path):
    memory = SheetMemory(tmp_path)
    assert memory.remember_used("a", 12, 11, 1) == 12
    assert memory.remember_used("b", 21, 20, 2) == 1
    assert (SheetMemory(tmp_path).next_free("a", 12), SheetMemory(tmp_path).next_free("b", 21)) == (12, 1)
    assert memory.next_free("a", 10) == 1


def test_another_stock_offers_its_own_sheet_and_says_when_it_was_never_measured(pane, filed):
    show(pane, filed())
    pane.start_at(6)
    pane.stock_box.setCurrentIndex(pane.stock_box.findData("tom-jerry-103"))
    pane.stock_box.activated.emit(pane.stock_box.currentIndex())
    assert (pane.start(), pane.stock().count) == (1, 12)
    assert "belum diukur" in pane.left_label.text()


def test_a_number_that_is_no_item_is_refused_in_the_pane(pane):
    show(pane, "bukan nomor")
    assert pane.error_label.text()
    assert not pane.print_button.isEnabled()


def test_no_words_in_a_button_are_cut(pane, filed):
    show(pane, filed())
    for button in (pane.print_button, pane.save_button, pane.look_button):
        assert button.width() >= button.sizeHint().width()
