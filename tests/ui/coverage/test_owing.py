"""The list of all that is still owed: by person and month, opened with Enter, printed, copied as a message."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6.QtWidgets")

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from ui.parts.pdf_view import PdfWindow

AFTER = 30 * 24 * 60


@pytest.fixture
def listed(sit, kaltara, manned):
    """The list before the Kasi, of an event of October and one of November; gives tab, list and events."""
    events = (manned("Panen Raya"), manned("Rakor", starts="2026-11-03 09:00"))
    kaltara.clock.pass_minutes(AFTER)
    tab = sit("kasi")
    tab.page.bar.owed_button.click()
    return tab, tab.page.verbs.form, events


def shown(dialog):
    return [(row.title, row.things, row.who) for row in dialog.table.rows_model.rows()]


def choose(box, value):
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_the_list_shows_who_owes_what_and_is_kept_to_a_person_and_a_month(listed):
    _tab, dialog, _events = listed
    assert ("Panen Raya", ("foto",), "Tenaga Ahli Tara") in shown(dialog)
    assert ("Rakor", ("video",), "Staf Seno") in shown(dialog)
    assert len(shown(dialog)) == 6
    choose(dialog.person_box, "tara")
    assert shown(dialog) == [("Panen Raya", ("foto",), "Tenaga Ahli Tara"), ("Rakor", ("foto",), "Tenaga Ahli Tara")]
    choose(dialog.month_box, "2026-10")
    assert shown(dialog) == [("Panen Raya", ("foto",), "Tenaga Ahli Tara")]
    assert dialog.paper_key() == "2026-10/tara"
    dialog.chips.choose("later")
    dialog.load()
    assert shown(dialog) == []
    dialog.reject()


def test_enter_opens_the_results_of_the_event(listed, qtbot):
    tab, dialog, (first, _second) = listed
    dialog.table.pick_first()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert tab.page.verbs.form is None
    assert tab.page.here.chosen == first
    assert tab.page.side.title_label.text() == "Panen Raya"
    assert tab.page.side.isVisible()
    assert tab.page.side.facts()["Foto/video"] == "belum"


def test_the_list_goes_on_paper_and_into_a_message_as_it_is_filtered(listed, qtbot, tmp_path):
    _tab, dialog, _events = listed
    choose(dialog.month_box, "2026-10")
    dialog.buttons["Cetak…"].click()
    (window,) = dialog.findChildren(PdfWindow)
    qtbot.addWidget(window)
    path = tmp_path / "lembar.pdf"
    path.write_bytes(window.pane.pdf)
    words = " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())
    assert "HASIL LIPUTAN YANG MASIH DITUNGGU" in words
    assert "Panen Raya" in words
    assert "Rakor" not in words
    dialog.buttons["Salin sebagai pesan"].click()
    text = QGuiApplication.clipboard().text()
    assert text.startswith("*Hasil liputan yang masih ditunggu – Oktober 2026*")
    assert "Staf Seno:\n- video: Panen Raya" in text
    window.close()
    dialog.reject()
