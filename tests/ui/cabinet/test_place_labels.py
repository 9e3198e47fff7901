"""Choosing what gets a sign, on which stock, and printing it."""

from __future__ import annotations

from ui.cabinet.place_labels import PlaceLabelsDialog
from ui.parts.pdf_view import PdfWindow


def test_each_kind_proposes_its_stock_and_prints(seat, tab, qtbot):
    dialog = PlaceLabelsDialog(tab, seat.workbench, "")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.chips.choose("drawer")
    assert dialog.stock_box.currentData() == "tom-jerry-121"
    assert [one.place for one in dialog.table.rows_model.rows()] == ["FK-01/1", "FK-01/2", "FK-01/3", "FK-01/4"]
    dialog.buttons["Cetak semua di daftar…"].click()
    (shown,) = dialog.findChildren(PdfWindow)
    assert shown.isVisible()
    shown.close()
