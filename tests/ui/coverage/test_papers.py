"""What is printed and sent from the calendar: the very day, month and event that are on screen."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("PySide6.QtWidgets")

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from ui.coverage.papers import brief_text, month_of_number
from ui.parts.pdf_view import PdfWindow


def words_of(qtbot, tab, key, tmp_path):
    """Print by the menu; gives the words of the PDF that is shown."""
    tab.page.commands.actions[key].trigger()
    (window,) = tab.findChildren(PdfWindow)
    qtbot.addWidget(window)
    path = tmp_path / "lembar.pdf"
    path.write_bytes(window.pane.pdf)
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def test_an_event_without_kameraman_stands_so_in_the_brief_and_its_message(sit, kaltara, event, qtbot, tmp_path):
    made = event("Panen Raya", starts="2026-10-14 09:00", place="Tanjung Buka")
    kaltara.do("kasi", "coverage.man", event=made, crew={"fotografer": ["tara"], "reporter": ["seno"]})
    text = brief_text(kaltara.workspace, date(2026, 10, 14))
    assert "1. 09.00 – *Panen Raya*" in text
    assert "fotografer: Tenaga Ahli Tara" in text
    assert "⚠ BELUM LENGKAP: kameraman" in text
    tab = sit("kasi")
    tab.open(str(made))
    tab.page.commands.actions["brief-text"].trigger()
    assert tab.page.papers.dialog.message_field.typed() == text
    tab.page.papers.dialog.reject()
    printed = words_of(qtbot, tab, "coverage-brief", tmp_path)
    assert "Panen Raya" in printed
    assert "kameraman" in printed.lower()


def test_a_day_without_events_says_so(kaltara):
    assert brief_text(kaltara.workspace, date(2026, 10, 18)).endswith("Tidak ada kegiatan.")


def test_the_book_and_the_surat_tugas_are_those_on_screen(sit, manned, qtbot, tmp_path):
    made = manned("Panen Raya", out_of_town=True)
    tab = sit("kadis")
    tab.open(str(made))
    assert "Panen Raya" in words_of(qtbot, tab, "letter-clean", tmp_path)


def test_what_no_paper_can_be_made_of_is_refused_in_words(sit):
    tab = sit("kasi")
    assert not tab.page.commands.actions["letter-clean"].isEnabled()
    tab.page.turning.to_day(date(2027, 3, 1))
    tab.page.commands.actions["crew-rota"].trigger()
    assert "Belum ada jadwal tim peliput" in tab.news[-1]


def test_one_letter_for_several_events_is_ticked_and_printed(sit, kaltara, manned, qtbot):
    first, second = manned("Panen Raya"), manned("Rakor", starts="2026-10-15 09:00")
    tab = sit("sinta")
    tab.page.open(first)
    assert tab.page.commands.actions["shared-letter"].isEnabled()
    tab.page.commands.actions["shared-letter"].trigger()
    dialog = tab.page.papers.shared
    dialog.others_field.list_widget.item(0).setCheckState(Qt.CheckState.Checked)
    assert dialog.key() == f"{first},{second}"
    dialog.reject()


def test_the_collage_of_three_months_reaches_back_from_the_month_on_screen():
    assert [month_of_number(2026 * 12 + 10 - months) for months in (3, 6, 12)] == ["2026-08", "2026-05", "2025-11"]


def test_a_letter_that_no_longer_fits_says_so_and_is_replaced_from_the_menu(sit, kaltara, manned, qtbot):
    made = manned("Panen Raya")
    scan = kaltara.photo("surat-tugas.jpg", 20)
    signature = {"by": "Kadis Darma", "on": "2026-10-12", "scan": str(scan)}
    kaltara.do("sinta", "coverage.issue_letter", event=made, signature=signature)
    tab = sit("sinta")
    tab.open(str(made))
    assert "▲ Surat tugas berubah" not in tab.page.side.chip_words()
    kaltara.do("sinta", "coverage.move", event=made, starts="2026-10-15 13:00", reason="Gubernur ke Jakarta")
    tab.load()
    tab.open(str(made))
    assert "▲ Surat tugas berubah" in tab.page.side.chip_words()
    assert "pukul 13.00" in tab.page.side.facts()["▲ Berubah setelah ditandatangani"]
    tab.page.commands.actions["replace-letter"].trigger()
    form = tab.page.verbs.form
    form.submit()
    assert "Tulis mengapa" in form.reason_field.refusal()
    form.reason_field.put("Acara dipindah.")
    form.submit()
    assert "penanda tangan" in form.signature_field.by_field.refusal().lower()
    form.draft_button.click()
    (window,) = form.findChildren(PdfWindow)
    qtbot.addWidget(window)
    window.close()
    form.signature_field.by_field.put("Kadis Darma")
    form.signature_field.on_field.put("13/10/2026")
    form.signature_field.scan_field.put(str(scan))
    form.submit()
    assert "pengganti" in tab.news[-1]
    assert "▲ Surat tugas berubah" not in tab.page.side.chip_words()
    assert len(tab.page.side.view.letters) == 2


def test_no_line_beside_the_calendar_is_squeezed_however_much_there_is_to_tell(sit, kaltara, manned, qtbot):
    made = manned("Panen Raya")
    for day in range(15, 23):
        kaltara.do("sinta", "coverage.move", event=made, starts=f"2026-10-{day} 09:00", reason="Gubernur ke luar kota")
    tab = sit("sinta")
    for _time in range(3):
        tab.load()
        tab.open(str(made))
    side = tab.page.side

    def whole():
        labels = [one for one in side.findChildren(QLabel) if one.isVisible() and one.wordWrap()]
        assert len(labels) > 20
        assert [one.text() for one in labels if one.height() < one.heightForWidth(one.width())] == []

    qtbot.waitUntil(whole, timeout=5000)
