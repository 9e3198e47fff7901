"""An own label sheet is measured beside its drawing; templates of gLabels are seen before they are taken (F5)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication

from desk.cabinet.label_stock import own_stocks
from reports.labels.stock import shipped, stocks
from tests.desk.cabinet.test_label_stock import FILE, SIX
from tests.ui.cabinet.test_deeds import asked, press
from ui.cabinet.import_stocks import ImportStocksDialog
from ui.cabinet.measure_stock import MeasureDialog
from ui.cabinet.stocks import StocksDialog
from ui.parts.pdf_view import PdfWindow
from ui.tools import WORK


@pytest.fixture
def listing(seat, qtbot):
    made = StocksDialog(None, seat.workbench)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def form(seat, qtbot):
    made = MeasureDialog(None, seat.workbench)
    qtbot.addWidget(made)
    made.show()
    return made


def measure(form, *lengths):
    for edit, words in zip(form.length_edits, lengths, strict=True):
        edit.setText(words)


def test_the_drawing_follows_each_length_while_it_is_typed(form):
    measure(form, *SIX)
    assert len(form.picture.cells()) == 21
    assert (form.picture.cells()[1].left(), form.picture.outside()) == (73, 0)
    assert form.said_label.text() == "✓ 21 label 63,5 × 38,1 mm pada selembar kertas."
    form.length_edits[4].setText("80")
    assert form.picture.outside() == 7
    assert form.said_label.text().startswith("▲ 3 kolom label keluar dari kertas")
    form.length_edits[4].setText("delapan")
    assert "bukan ukuran dalam mm" in form.said_label.text()
    assert len(form.picture.cells()) == 21


@pytest.mark.parametrize(("length", "measured"), [(0, 7), (1, 15.1), (2, 63.5), (3, 38.1), (4, 66), (5, 38.1)])
def test_the_length_that_is_typed_is_marked_on_the_sheet(form, length, measured):
    measure(form, *SIX)
    QApplication.sendEvent(form.length_edits[length], QFocusEvent(QEvent.Type.FocusIn))
    assert form.picture.arrow().length() == pytest.approx(measured)
    form.picture.grab()


def test_a_measured_sheet_is_kept_and_a_refusal_keeps_what_was_typed(form, listing):
    measure(form, *SIX)
    press(form)
    assert "Nama kertas label belum diisi" in form.form.refusal()
    form.name_edit.setText("Kertas Toko")
    press(form)
    assert not form.isVisible()
    assert listing.table.rows_model.rows()[0].number == "kertas-toko"
    assert stocks()["kertas-toko"].title == "Kertas Toko – 63,5 × 38,1 mm, 21 label"


def test_what_nobody_measured_is_measured_under_its_own_name(listing):
    listing.chips.choose("unmeasured")
    assert {line.number for line in listing.table.rows_model.rows()} == {
        name for name, stock in shipped().items() if stock.unconfirmed
    }
    listing.table.pick("tom-jerry-103")
    listing.buttons["Ukur ulang…"].click()
    form = asked(listing, MeasureDialog)
    assert [edit.text() for edit in form.length_edits] == ["38,5", "40", "64", "32", "69", "37"]
    form.length_edits[1].setText("41,5")
    press(form)
    assert (stocks()["tom-jerry-103"].top, stocks()["tom-jerry-103"].unconfirmed) == (41.5, False)
    listing.chips.choose("own")
    listing.buttons["Cetak garis tepi"].click()
    asked(listing, PdfWindow).close()


def test_templates_are_shown_with_their_state_and_only_the_selected_are_taken(listing, desk_office):
    path = desk_office.folder / "templat.xml"
    path.write_text(FILE)
    listing.buttons["Impor templat gLabels…"].click()
    form = asked(listing, ImportStocksDialog)
    form.file_field.edit.setText(str(path))
    assert form.counts_label.text() == "3 baru, 0 berubah, 0 sudah ada. 3 dipilih untuk diimpor."
    assert "CD" in form.refused_text.toPlainText()
    form.table.pick("Contoh A1")
    press(form)
    assert [one.name for one in own_stocks()] == ["contoh-a1"]
    listing.buttons["Impor templat gLabels…"].click()
    form = asked(listing, ImportStocksDialog)
    form.file_field.edit.setText(str(path))
    assert form.counts_label.text().startswith("2 baru, 0 berubah, 1 sudah ada. 2 dipilih")
    form.reject()


@pytest.mark.parametrize("content", ["bukan XML", "<a/>"])
def test_a_file_that_is_no_template_is_refused_beside_its_field(listing, desk_office, content):
    path = desk_office.folder / "lain.xml"
    path.write_text(content)
    listing.buttons["Impor templat gLabels…"].click()
    form = asked(listing, ImportStocksDialog)
    form.file_field.edit.setText(str(path))
    assert "lain.xml" in form.form.refusal()
    press(form)
    assert form.isVisible()
    form.reject()


def test_the_label_pane_offers_a_new_stock_and_asks_to_measure_one_that_nobody_measured(tab, form, desk_office):
    measure(form, *SIX)
    form.name_edit.setText("Kertas Toko")
    press(form)
    box = tab.labels.stock_box
    assert box.findData("kertas-toko") >= 0
    place = box.findData("tom-jerry-107")
    box.setCurrentIndex(place)
    box.activated.emit(place)
    dialog = asked(tab, MeasureDialog)
    assert dialog.windowTitle() == "Ukur ulang Tom & Jerry No. 107"
    dialog.reject()


def test_label_stock_is_found_under_perkakas():
    assert [tool.name for tool in WORK if tool.module == "cabinet.stocks"] == ["StocksDialog"]
