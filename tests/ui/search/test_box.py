"""The search box of the window: filters as chips, completion with Tab, more of one register, all by the keyboard."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6.QtWidgets")

from PySide6.QtCore import Qt

from ui.search.box import SearchBox


@pytest.fixture
def box(office, dressed, qtbot):
    """The field alone over the practice office, with what it finds under it."""
    made = SearchBox(office.workspace)
    qtbot.addWidget(made)
    made.resize(700, 40)
    made.show()
    qtbot.waitExposed(made)
    return made


def typed(box, words):
    box.setText(words)
    box.look()


def test_filters_stand_as_chips_and_a_click_takes_one_away(office, box, qtbot):
    typed(box, "jenis:rilis unit:pupr minggu ini")
    assert [chip.text() for chip in box.popup.chips()] == [
        "jenis: rilis  ✕",
        "unit: pupr  ✕",
        "tanggal: minggu ini (23/11/2026 – 29/11/2026)  ✕",
    ]
    qtbot.mouseClick(box.popup.chips()[1], Qt.MouseButton.LeftButton)
    assert box.text() == "jenis:rilis minggu ini"
    assert len(box.popup.chips()) == 2
    assert box.popup.isVisible()


def test_ctrl_backspace_takes_the_last_filter_away_and_then_words_as_ever(box, qtbot):
    typed(box, "jembatan tahap:periksa")
    qtbot.keyClick(box, Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier)
    assert box.text() == "jembatan"
    qtbot.keyClick(box, Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier)
    assert box.text() == ""


def test_tab_goes_on_with_what_is_offered_first_and_else_leads_on(office, box, qtbot):
    qtbot.keyClicks(box, "jembatan tah")
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    assert box.text() == "jembatan tahap:"
    assert any(line.startswith("tahap:periksa") for line in box.popup.texts())
    qtbot.keyClicks(box, "per")
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    assert box.text() == "jembatan tahap:periksa "
    assert box.popup.current().number == office.numbers[1]
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    assert box.text() == "jembatan tahap:periksa "


def test_enter_opens_the_first_hit_even_where_something_is_offered(office, box, qtbot):
    typed(box, "jem tah")
    typed(box, "tahap")
    assert box.popup.texts()[0] == "LENGKAPI DENGAN TAB"
    with qtbot.waitSignal(box.chosen) as chosen:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert chosen.args == ["releases", office.numbers[1]]


def test_enter_goes_on_typing_where_nothing_is_found(box, qtbot):
    typed(box, "zzz peny")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.text() == "zzz penyelenggara:"


def test_more_of_a_register_is_one_line_away(office, box, qtbot):
    office.do("petugas", "letters.receive", sender="PUPR", subject="Jembatan putus", files=[str(office.photo)])
    for place in range(5):
        office.accept(f"Jembatan gantung {place}")
    typed(box, "jembatan")
    assert box.popup.texts()[::5] == ["PRESS RELEASE · 7", "Tampilkan semua 7…"]
    for _ in range(4):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.text() == "jenis:rilis jembatan"
    assert len(box.popup.texts()) == 8


def test_a_value_that_is_not_known_is_said_with_the_known_ones(box):
    typed(box, "jenis:rilis status:ungu")
    assert "pilih: berjalan, terbit" in box.popup.count_label.text()
