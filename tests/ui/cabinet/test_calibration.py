"""A printer is measured at the window, and what is printed for it is moved at once and remembered (F7)."""

from __future__ import annotations

import pytest

from desk.cabinet.calibration import calibrations
from tests.ui.cabinet.test_deeds import asked, press
from ui.cabinet.calibrations import CalibrationsDialog
from ui.cabinet.labels import LabelPane
from ui.cabinet.place_labels import PlaceLabelsDialog
from ui.cabinet.printer_box import NONE
from ui.parts.pdf_view import PdfWindow
from ui.tools import WORK


@pytest.fixture
def listing(seat, qtbot):
    made = CalibrationsDialog(None, seat.workbench)
    qtbot.addWidget(made)
    made.show()
    return made


def write(form, **values):
    for name, words in values.items():
        form.editors[name].setText(words)


def test_a_printer_is_entered_corrected_and_tried(listing):
    listing.buttons["Catat hasil ukur…"].click()
    form = asked(listing)
    write(form, printer="Epson L3210", tray="baki 2", left="21,2", across="140")
    press(form)
    assert "sesuaikan dengan halaman" in form.form.fields["across"].error_label.text()
    assert form.editors["left"].text() == "21,2"
    write(form, across="171")
    press(form)
    assert not form.isVisible()
    listing.buttons["Ukur ulang…"].click()
    form = asked(listing)
    assert [form.editors[name].text() for name in ("left", "top", "across", "down")] == ["21,2", "20", "171", "250"]
    write(form, top="19")
    press(form)
    assert [(one.number, one.top) for one in calibrations()] == [("Epson L3210 · baki 2", 19)]
    listing.buttons["Cetak lembar uji"].click()
    asked(listing, PdfWindow).close()
    listing.buttons["Cetak lembar kalibrasi"].click()
    asked(listing, PdfWindow).close()


def test_labels_for_the_chosen_printer_are_moved_and_the_choice_is_remembered(seat, filed, qtbot, desk_office):
    number = filed()
    desk_office.do("petugas", "labels.calibrate", printer="Epson", left="21,5")
    pane = LabelPane(seat.workbench)
    qtbot.addWidget(pane)
    pane.show_labels([number], selected=True)
    pane.refresh()
    plain, box = pane.pdf, pane.printer_box
    assert [box.itemText(place) for place in range(box.count())] == [NONE, "Epson"]
    box.setCurrentIndex(1)
    box.activated.emit(1)
    stock = pane.stock().name
    assert pane.pdf == seat.workbench.printed("label", number, stock=stock, printer="Epson") != plain
    other = PlaceLabelsDialog(None, seat.workbench, "FK-01")
    qtbot.addWidget(other)
    assert other.printer_box.options() == {"printer": "Epson", "tray": ""}
    before = pane.pdf
    seat.workbench.do("labels.calibrate", printer="Epson", left="19")
    assert pane.pdf != before


def test_perkakas_offers_the_calibration():
    assert [tool.name for tool in WORK if tool.module == "cabinet.calibrations"] == ["CalibrationsDialog"]


def test_bars_are_switched_on_for_the_sheet_and_stay_so(seat, filed, qtbot):
    number = filed()
    pane = LabelPane(seat.workbench)
    qtbot.addWidget(pane)
    pane.show_labels([number], selected=True)
    pane.refresh()
    plain, stock = pane.pdf, pane.stock().name
    pane.bars_check.click()
    assert pane.pdf == seat.workbench.printed("label", number, stock=stock, code128=True) != plain
    again = LabelPane(seat.workbench)
    qtbot.addWidget(again)
    assert again.bars_check.isChecked()
