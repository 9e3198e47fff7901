"""The page Terima surat: what goes in, what is refused beside which field, and what is never lost."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from desk.letters import lists
from ui.parts.drafts import SAVE_MILLISECONDS


def fill(tab, qtbot, **words):
    for name, typed in words.items():
        qtbot.keyClicks(tab.receive.lines[name], typed)


def dropped(*paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    nothing = Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, nothing)
    return drop, mime


def test_a_letter_is_received_by_keyboard_and_opens_with_its_number(office, sit, qtbot, news):
    tab = sit("petugas")
    tab.browse.commands.actions["new"].trigger()
    assert tab.receive.lines["sender"].hasFocus()
    fill(tab, qtbot, sender="Biro Umum", subject="Undangan rapat", reference="005/12/UM", dated="20/11/2026")
    tab.receive.combos["nature"].setCurrentText("Segera")
    qtbot.keyClick(tab.receive.lines["dated"], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (view,) = lists.letters(office.workspace)
    assert (view.sender, view.dated, view.nature, view.asks) == ("Biro Umum", "2026-11-20", "segera", "publikasi")
    assert tab.browse.isVisible()
    assert tab.browse.view().number == view.number
    assert news == [f"Surat diterima: nomor agenda {view.number}."]


def test_what_is_missing_is_said_beside_the_field_and_nothing_typed_is_lost(office, sit, qtbot, scan):
    tab = sit("petugas")
    tab.take_in()
    fill(tab, qtbot, sender="Biro Umum", dated="kemarin")
    tab.receive.accept_button.click()
    assert "tidak dikenal" in tab.receive.fields["dated"].error_label.text()
    tab.receive.lines["dated"].clear()
    tab.receive.accept_button.click()
    assert tab.receive.fields["subject"].error_label.text() == "▲ Perihal surat belum diisi."
    assert tab.receive.lines["subject"].hasFocus()
    assert tab.receive.lines["sender"].text() == "Biro Umum"
    assert lists.letters(office.workspace) == []


def test_scans_dropped_on_the_list_begin_the_form_with_them(office, sit, qtbot, scan):
    tab = sit("petugas")
    drop, _kept = dropped(scan)
    tab.dropEvent(drop)
    assert tab.receive.isVisible()
    assert tab.receive.scans.paths() == [scan]
    fill(tab, qtbot, sender="Biro Umum", subject="Undangan")
    tab.receive.accept_button.click()
    (view,) = lists.letters(office.workspace)
    assert len(view.scans) == 1
    assert tab.receive.scans.paths() == []


def test_a_file_that_is_no_scan_is_told_and_left_out(office, sit, tmp_path):
    wrong = tmp_path / "catatan.exe"
    wrong.write_bytes(b"MZ")
    tab = sit("petugas")
    tab.take_in([wrong])
    assert tab.receive.scans.paths() == []
    assert tab.receive.scans.error_label.isVisible()


def test_a_scan_can_be_taken_out_again(sit, scan):
    tab = sit("petugas")
    tab.take_in()
    tab.receive.scans.put([scan])
    (line,) = tab.receive.scans.lines()
    line.remove_button.click()
    assert tab.receive.scans.paths() == []


def test_esc_goes_back_and_what_was_typed_is_there_again(sit, qtbot):
    tab = sit("petugas")
    tab.take_in()
    fill(tab, qtbot, sender="Biro Umum")
    qtbot.keyClick(tab.receive.lines["sender"], Qt.Key.Key_Escape)
    assert tab.browse.isVisible()
    tab.take_in()
    assert tab.receive.lines["sender"].text() == "Biro Umum"


def test_a_draft_outlives_the_window(sit, qtbot, scan):
    tab = sit("petugas")
    tab.take_in()
    fill(tab, qtbot, sender="Biro Umum", subject="Undangan")
    tab.receive.combos["asks"].setCurrentText("Liputan")
    tab.receive.scans.put([scan])
    assert tab.receive.keeper._timer.interval() == SAVE_MILLISECONDS
    tab.receive.leave()
    again = sit("petugas")
    again.take_in()
    assert again.receive.lines["subject"].text() == "Undangan"
    assert again.receive.combos["asks"].currentText() == "Liputan"
    assert again.receive.scans.paths() == [scan]


def test_who_may_not_receive_is_not_offered_it(sit):
    tab = sit("kabid")
    assert not tab.browse.commands.actions["new"].isEnabled()
    assert tab.status_hint().startswith("↑↓")
