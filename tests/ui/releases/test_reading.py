"""Reading with the keyboard: from list to text and back, what is kept while texts and windows change."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk.actions import perform
from desk.releases import lists
from tests.conftest import PARAGRAPHS, Desk
from tests.ui.releases.conftest import Sit
from ui.parts.pdf_view import PdfWindow


def checked(desk_office: Desk, *titles: str) -> list[str]:
    """Receive releases and have them checked, so that they wait for the Kadis."""
    numbers = [desk_office.accept(title) for title in titles]
    for number in numbers:
        desk_office.do("kasi", "releases.check", release=number)
    return numbers


def test_enter_goes_to_the_text_and_escape_back_to_the_list(sit: Sit, desk_office: Desk, qtbot: QtBot) -> None:
    checked(desk_office, "Satu", "Dua")
    tab = sit("kadis")
    tab.browse.queue.view.setFocus()
    qtbot.keyClick(tab.browse.queue.view, Qt.Key.Key_Down)
    qtbot.keyClick(tab.browse.queue.view, Qt.Key.Key_Return)
    assert tab.browse.reading.rows()[0].hasFocus()
    qtbot.keyClick(tab.browse.reading.rows()[0], Qt.Key.Key_J)
    qtbot.keyClick(tab.browse.reading.rows()[1], Qt.Key.Key_K)
    assert tab.browse.reading.place() == 0
    qtbot.keyClick(tab.browse.reading.rows()[0], Qt.Key.Key_Escape)
    assert tab.browse.queue.view.hasFocus()


def test_strikes_and_notes_wait_while_another_release_is_read(sit: Sit, desk_office: Desk, qtbot: QtBot) -> None:
    first, second = checked(desk_office, "Satu", "Dua")
    tab = sit("kadis")
    tab.open(first)
    tab.browse.reading.rows()[2].setFocus()
    qtbot.keyClick(tab.browse.reading.rows()[2], Qt.Key.Key_Space)
    tab.browse.verbs.field_edit.setText("Hati-hati.")
    tab.open(second)
    assert tab.browse.verbs.text() == ""
    tab.open(first)
    assert tab.browse.verbs.text() == "Hati-hati."
    assert tab.browse.reading.rows()[2].boxes()[0].state.mark == "struck"


def test_all_paragraphs_struck_is_refused_in_words(sit: Sit, desk_office: Desk, qtbot: QtBot) -> None:
    checked(desk_office, "Satu")
    tab = sit("kadis")
    for row in tab.browse.reading.rows()[:3]:
        qtbot.mouseClick(row.boxes()[0], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(tab.browse.verbs.primary_button, Qt.MouseButton.LeftButton)
    assert "Semua paragraf dicoret" in tab.browse.verbs.error_label.text()


def test_a_reason_that_came_too_late_is_kept_as_the_note(sit: Sit, desk_office: Desk) -> None:
    [number] = checked(desk_office, "Satu")
    tab = sit("kadis")
    tab.browse.commands.actions["return"].trigger()
    form = tab.browse.form()
    form.fields["reason"].put("Perbaiki angka.")
    changed = [PARAGRAPHS[0].replace("312", "315"), *PARAGRAPHS[1:]]
    desk_office.do("petugas", "releases.edit", release=number, version=1, paragraphs=changed)
    form.submit()
    assert tab.browse.form() is None
    assert tab.browse.verbs.text() == "Perbaiki angka."
    assert tab.browse.reading.changes_strip.isVisible()


def test_a_change_by_another_officer_appears_without_moving_the_cursor(sit: Sit, desk_office: Desk) -> None:
    [number] = checked(desk_office, "Satu")
    tab = sit("kadis")
    tab.browse.reading.rows()[2].setFocus()
    changed = [PARAGRAPHS[0].replace("312", "315"), *PARAGRAPHS[1:]]
    desk_office.do("petugas", "releases.edit", release=number, version=1, paragraphs=changed)
    tab._workbench.changed.emit(frozenset({"releases"}))
    assert tab.browse.view().line.version == 2
    assert tab.browse.reading.place() == 2
    assert "315" in tab.browse.reading.rows()[0].content.words


def test_the_right_pane_folds_when_narrow_and_with_its_key(sit: Sit, desk_office: Desk, qtbot: QtBot) -> None:
    checked(desk_office, "Satu")
    tab = sit("kadis")
    assert tab.browse.side.isVisible()
    qtbot.keyClick(tab, Qt.Key.Key_F9)
    assert not tab.browse.side.isVisible()
    qtbot.keyClick(tab, Qt.Key.Key_F9)
    assert tab.browse.side.isVisible()
    tab.browse._unfolded = None
    tab.resize(900, 600)
    qtbot.waitUntil(lambda: not tab.browse.side.isVisible())


def test_a_paragraph_is_copied_as_it_stands(sit: Sit, desk_office: Desk, qtbot: QtBot) -> None:
    checked(desk_office, "Satu")
    tab = sit("kadis")
    tab.browse.reading.rows()[1].setFocus()
    qtbot.keyClick(tab.browse.reading.rows()[1], Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == PARAGRAPHS[1]


def test_only_approved_words_are_copied_for_the_website(sit: Sit, desk_office: Desk, through) -> None:
    number = desk_office.accept()
    through(number, "paraf-kadis")
    struck = [piece.id for piece in lists.release(desk_office.workspace, number).pieces if piece.text == PARAGRAPHS[1]]
    desk_office.do("kadis", "releases.paraf", release=number, version=1, struck=struck)
    desk_office.do("kabid", "releases.paraf", release=number, version=1)
    tab = sit("petugas")
    tab.open(number)
    tab.browse.commands.actions["copy"].trigger()
    copied = QApplication.clipboard().text()
    assert PARAGRAPHS[0] in copied
    assert PARAGRAPHS[1] not in copied


def test_an_embargo_keeps_the_text_from_being_copied(sit: Sit, desk_office: Desk, through, news: list[str]) -> None:
    number = desk_office.accept(embargo_until="2026-10-12T16:00")
    through(number, "unggah")
    tab = sit("petugas")
    tab.open(number)
    QApplication.clipboard().setText("lama")
    tab.browse.commands.actions["copy"].trigger()
    assert QApplication.clipboard().text() == "lama"
    assert any("Masih diembargo" in told for told in news)


def test_one_who_holds_two_positions_sees_his_paraf_once(sit: Sit, desk_office: Desk, qtbot: QtBot) -> None:
    perform(desk_office.as_("petugas"), "people.appoint", {"login": "kadis", "position": "kabid"})
    [number] = checked(desk_office, "Satu")
    tab = sit("kadis")
    qtbot.mouseClick(tab.browse.verbs.primary_button, Qt.MouseButton.LeftButton)
    stored = lists.release(desk_office.workspace, number)
    assert stored.line.step == "unggah"
    assert len(stored.parafs) == 1


def test_the_form_is_shown_as_the_pdf_that_is_printed(sit: Sit, desk_office: Desk, through, qtbot: QtBot) -> None:
    number = desk_office.accept()
    through(number, "arsip")
    tab = sit("petugas")
    tab.open(number)
    tab.browse.commands.actions["print"].trigger()
    [window] = tab.findChildren(PdfWindow)
    assert window.windowTitle() == f"Form Press Release (pertinggal) {number}"
    window.close()


def test_an_outgoing_form_that_may_not_go_out_is_refused_quietly(sit: Sit, desk_office: Desk, news: list[str]) -> None:
    number = desk_office.accept()
    tab = sit("petugas")
    tab.open(number)
    tab.browse.side.print_requested.emit("press-release:clean")
    assert tab.findChildren(PdfWindow) == []
    assert len(news) == 1
