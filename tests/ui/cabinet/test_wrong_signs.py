"""Wrong signs at the screen: noted where they are printed, listed once something changed, printed anew (F16, F17)."""

from __future__ import annotations

from desk.cabinet.sign_labels import wrong_signs
from tests.desk.cabinet.test_places import folder
from tests.ui.cabinet.test_deeds import asked
from ui.cabinet.place_labels import PlaceLabelsDialog
from ui.cabinet.wrong_labels import WrongLabelsDialog
from ui.cabinet.wrong_signs import WrongSignsDialog
from ui.parts.pdf_view import PdfWindow


def test_a_tab_that_sticks_is_followed_and_printed_anew_after_its_folder_moved(tab, desk_office, seat):
    place = folder(desk_office, "FK-01/2")
    signs = PlaceLabelsDialog(tab, seat.workbench, place)
    signs.table.pick(place)
    signs.buttons["Sudah tertempel"].click()
    assert "1 label tempat dicatat tertempel" in seat.told[-1]
    desk_office.do("petugas", "cabinet.move_folder", folder=place, to="FK-01/3")
    tab.load()
    tab.deeds.actions["wrong"].trigger()
    labels = asked(tab, WrongLabelsDialog)
    labels.buttons["Label tempat yang keliru…"].click()
    dialog = asked(labels, WrongSignsDialog)
    assert [wrong.now.place for wrong in dialog.table.rows_model.rows()] == ["FK-01/3/01"]
    dialog.buttons["Cetak ulang semua"].click()
    asked(dialog, PdfWindow).close()
    dialog.table.pick(("folder", "FK-01/3/01"))
    dialog.buttons["Sudah tertempel"].click()
    assert wrong_signs(seat.workbench.workspace.now().date()) == []
    assert dialog.table.rows_model.rows() == []
    dialog.close()
    labels.close()
