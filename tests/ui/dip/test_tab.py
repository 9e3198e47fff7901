"""The register on screen: counts, search, paging, stages, a form without the mouse, files that changed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk.attachments import path_of
from desk.dip import item_lists as lists
from desk.dip.item_lists import Shown
from desk.dip.item_tables import DipItemRow
from tests.ui.conftest import PracticeOffice
from tests.ui.dip.conftest import Sit
from ui.dip.dialogs import AloneDialog
from ui.parts.paged import MOST_PAGES, PAGE

Enter = Callable[..., int]


def titles(tab) -> list[str]:
    """Give what the list shows."""
    model = tab.browse.table.rows_model
    return [model.row(place).title for place in range(model.rowCount())]


def test_an_empty_register_says_what_to_do(sit: Sit) -> None:
    tab = sit()
    assert tab.browse.pages.currentWidget() is tab.browse.empty
    assert not tab.browse.detail.next_button.isVisible()


def test_counts_narrow_the_list_and_the_search_language_narrows_it_further(
    sit: Sit, enter: Enter, qtbot: QtBot
) -> None:
    enter()
    enter("Peringatan Dini Banjir", category="serta merta", unit="BPBD")
    enter("Profil Dinas", category="setiap saat")
    tab = sit()
    assert titles(tab) == ["Profil Dinas", "Peringatan Dini Banjir", "Laporan Realisasi Anggaran Triwulan III 2026"]
    assert tab.browse.counts_pane.choose(Shown(category="serta merta"))
    assert titles(tab) == ["Peringatan Dini Banjir"]
    tab.browse.counts_pane.choose(Shown())
    qtbot.keyClicks(tab.browse.filter_edit, "unit:sekretariat anggaran")
    qtbot.waitUntil(lambda: len(titles(tab)) == 1)
    qtbot.keyClick(tab.browse.filter_edit, Qt.Key.Key_Escape)
    assert len(titles(tab)) == 3


def test_a_query_that_is_not_understood_says_so_and_leaves_the_list(sit: Sit, enter: Enter, qtbot: QtBot) -> None:
    enter()
    tab = sit()
    qtbot.keyClicks(tab.browse.filter_edit, "warna:merah")
    qtbot.keyClick(tab.browse.filter_edit, Qt.Key.Key_Return)
    assert "warna" in tab.browse.error_label.text()
    assert tab.browse.error_label.isVisible()
    assert len(titles(tab)) == 1


def test_an_item_is_entered_without_the_mouse(sit: Sit, qtbot: QtBot, news: list[str]) -> None:
    tab = sit()
    qtbot.keyClick(tab.browse.table, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert tab.form.isVisible()
    typed = ["Renja 2027", "", "Subbag Perencanaan", "Rencana kerja", "2026", "", None, "5 tahun"]
    for words in typed:
        where = QApplication.focusWidget()
        if words:
            qtbot.keyClicks(where, words)
        elif words is None:
            qtbot.keyClick(where, Qt.Key.Key_Space)
            qtbot.keyClick(where, Qt.Key.Key_Tab)
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(tab.form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert tab.form.error_label.isHidden()
    line = tab.browse.detail.view().line
    assert (line.title, line.unit, line.summary) == ("Renja 2027", "Subbag Perencanaan", "Rencana kerja")
    assert (line.made, line.forms, line.retention) == ("Tanjung Selor, 2026", ("cetak",), "5 tahun")
    assert news == [f"{line.code} tersimpan."]


def test_what_was_typed_is_there_again_after_the_window_went(sit: Sit, qtbot: QtBot) -> None:
    tab = sit()
    tab.write_new()
    tab.form.fields["title"].put("Setengah jadi")
    tab.form.keeper.save()
    other = sit()
    other.write_new()
    assert other.form.fields["title"].value() == "Setengah jadi"


def test_a_refusal_stands_beside_its_field_and_nothing_typed_is_lost(sit: Sit, qtbot: QtBot) -> None:
    tab = sit()
    tab.write_new()
    tab.form.fields["title"].put("Tanpa unit")
    tab.form.submit()
    assert "unit" in tab.form.fields["unit"].refusal()
    assert tab.form.fields["title"].value() == "Tanpa unit"


def test_stages_go_one_by_one_and_one_alone_must_say_why(sit: Sit, enter: Enter, qtbot: QtBot, office) -> None:
    number = enter(paper="Naskah 12")
    tab = sit()
    verbs = tab.browse.detail.next_button
    assert verbs.text() == "&Nyatakan terverifikasi"
    qtbot.mouseClick(verbs, Qt.MouseButton.LeftButton)
    assert tab.browse.detail.view().line.stage == 2
    qtbot.mouseClick(verbs, Qt.MouseButton.LeftButton)
    asked = tab.browse.findChild(AloneDialog)
    asked.fields["reason"].put("Petugas lain cuti")
    asked.submit()
    assert lists.item(office.workspace, number).line.next_stage == "kodefikasi"


def test_changing_an_item_shows_what_stood_there_and_sends_it_to_verification(sit: Sit, enter: Enter, qtbot) -> None:
    enter()
    tab = sit()
    qtbot.keyClick(tab.browse.table, Qt.Key.Key_F2)
    assert tab.form.fields["unit"].value() == "Sekretariat"
    tab.form.fields["retention"].put("10 tahun")
    tab.form.submit()
    assert tab.browse.detail.view().line.retention == "10 tahun"


def test_a_stored_file_that_changed_shows_red(sit: Sit, enter: Enter, office: PracticeOffice, qtbot: QtBot) -> None:
    enter(files=[str(office.photo)])
    tab = sit()
    files = tab.browse.detail.files
    qtbot.waitUntil(lambda: files.states() == ["cocok"])
    kept = path_of(office.workspace, tab.browse.detail.view().files[0].sha256)
    kept.chmod(0o644)
    whole = bytearray(kept.read_bytes())
    whole[100] ^= 1
    kept.write_bytes(whole)
    tab.load()
    qtbot.waitUntil(lambda: files.states() == ["BERUBAH"])


def test_excluded_information_is_no_class_of_the_register(sit: Sit, enter: Enter) -> None:
    enter()
    tab = sit("kadis")
    pane = tab.browse.counts_pane
    assert not [place for place in range(pane.count()) if "kecualikan" in pane.item(place).text().lower()]


@pytest.fixture
def many(office: PracticeOffice, enter: Enter) -> int:
    """Fill the register with rows as an import leaves them; the journal is not asked here."""
    first = DipItemRow.get_by_id(enter())
    fields = {name: value for name, value in first.__data__.items() if name != "id"}
    count = 12_000
    for start in range(0, count, 500):
        rows = [fields | {"title": f"Informasi {number}"} for number in range(start, start + 500)]
        DipItemRow.insert_many(rows).execute()
    return count + 1


def test_a_long_list_is_read_a_page_at_a_time_and_jumps_to_its_end(sit: Sit, many: int, qtbot: QtBot) -> None:
    tab = sit()
    table, model = tab.browse.table, tab.browse.table.rows_model
    assert model.rowCount() == many
    assert model.held() <= 2 * PAGE
    table.scrollToBottom()
    QApplication.processEvents()
    assert model.row(many - 1).id == 1
    for place in range(0, many, PAGE):
        model.row(place)
    assert model.held() <= MOST_PAGES * PAGE
    assert [model.row(place).id for place in (0, 5000, 11_999)] == [many, many - 5000, 2]
