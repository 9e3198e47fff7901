"""The list: stages with counts, a filter while typing, one card a release, quick with many."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desk.releases import lists
from tests.conftest import Desk
from tests.ui.releases.conftest import Sit
from ui.releases.cards import CARD_ROLE
from ui.releases.queue import Queue

CTRL = Qt.KeyboardModifier.ControlModifier


def titles(queue: Queue) -> list[str]:
    return [line.title for line in queue.model.lines()]


def chips_of(queue: Queue, place: int) -> list[str]:
    return [words for words, _kind in queue.model.index(place, 0).data(CARD_ROLE)[2]]


def test_what_waits_for_me_comes_first_with_its_count(sit: Sit, desk_office: Desk) -> None:
    numbers = [desk_office.accept(title) for title in ("Satu", "Dua", "Tiga")]
    desk_office.do("kasi", "releases.check", release=numbers[0])
    queue = sit("kadis").browse.queue
    assert queue.stage() == "mine"
    assert titles(queue) == ["Satu"]
    words = [button.text() for button in queue.chips.findChildren(QPushButton)]
    assert words[:2] == ["Menunggu paraf saya 1", "Semua 3"]
    assert "Periksa 2" in words


def test_the_stages_follow_what_the_officer_chooses(sit: Sit, desk_office: Desk, through) -> None:
    number = desk_office.accept("Satu")
    through(number, "arsip")
    other = desk_office.accept("Dua")
    desk_office.do("kasi", "releases.reject", release=other, reason="Bukan berita.")
    queue = sit("kasi").browse.queue
    assert titles(queue) == []
    assert queue.empty_label.text() == "Tidak ada yang menunggu Anda."
    queue.chips.choose("published")
    assert titles(queue) == ["Satu"]
    queue.chips.choose("ended")
    assert titles(queue) == ["Dua"]
    assert chips_of(queue, 0)[0] == "Ditolak"


def test_a_returned_release_is_found_under_its_own_stage(sit: Sit, desk_office: Desk) -> None:
    number = desk_office.accept("Satu")
    desk_office.accept("Dua")
    desk_office.do("kasi", "releases.send_back", release=number, reason="Lengkapi.")
    queue = sit("petugas").browse.queue
    queue.chips.choose("returned")
    assert titles(queue) == ["Satu"]
    assert "Perbaikan ke-1" in chips_of(queue, 0)


def test_time_against_the_standard_stands_on_the_card(sit: Sit, desk_office: Desk) -> None:
    number = desk_office.accept()
    desk_office.clock.pass_minutes(3)
    queue = sit("kasi").browse.queue
    assert chips_of(queue, 0)[0] == "Periksa · sisa 4 menit"
    desk_office.clock.pass_minutes(15)
    queue.load()
    assert chips_of(queue, 0)[0] == "Periksa · terlambat 11 menit"
    assert lists.release(desk_office.workspace, number).line.late


def test_the_evidence_is_counted_on_the_card(sit: Sit, desk_office: Desk, qtbot: QtBot) -> None:
    desk_office.accept(files=[str(desk_office.photo("a.jpg", 1)), str(desk_office.photo("b.jpg", 2))])
    desk_office.accept("Tanpa bukti", files=[])
    queue = sit("petugas").browse.queue
    queue.chips.choose("all")
    qtbot.waitUntil(lambda: not queue._details.isActive())
    assert chips_of(queue, 0)[-1] == "tanpa bukti"
    assert chips_of(queue, 1)[-1] == "2 foto"


def test_the_filter_narrows_while_typing_and_escape_empties_it(sit: Sit, desk_office: Desk, qtbot: QtBot) -> None:
    for title in ("Jembatan Kayan", "Pasar Murah", "Pasar Malam"):
        desk_office.accept(title)
    tab = sit("petugas")
    queue = tab.browse.queue
    queue.chips.choose("all")
    qtbot.keyClick(tab, Qt.Key.Key_F, CTRL)
    assert queue.filter_edit.hasFocus()
    qtbot.keyClicks(queue.filter_edit, "pasar mura")
    qtbot.waitUntil(lambda: titles(queue) == ["Pasar Murah"])
    qtbot.keyClick(queue.filter_edit, Qt.Key.Key_Escape)
    assert len(titles(queue)) == 3
    qtbot.keyClicks(queue.filter_edit, "zzz")
    qtbot.waitUntil(lambda: "Tidak ada yang cocok dengan “zzz”" in queue.empty_label.text())


def test_a_reload_keeps_the_cursor(sit: Sit, desk_office: Desk) -> None:
    numbers = [desk_office.accept(title) for title in ("Satu", "Dua", "Tiga")]
    tab = sit("kasi")
    tab.open(numbers[1])
    desk_office.accept("Empat")
    tab.load()
    assert tab.browse.queue.current_number() == numbers[1]
    assert tab.browse.view().line.number == numbers[1]


def test_more_rows_come_as_the_list_is_scrolled(sit: Sit, desk_office: Desk, qtbot: QtBot) -> None:
    for place in range(70):
        desk_office.accept(f"Berita {place}", files=[])
    queue = sit("petugas").browse.queue
    queue.chips.choose("all")
    assert queue.model.rowCount() == 60
    tester = QAbstractItemModelTester(queue.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    queue.view.scrollToBottom()
    qtbot.waitUntil(lambda: queue.model.rowCount() == 70)
    assert titles(queue)[-1] == "Berita 0"
    tester.deleteLater()


def test_a_release_far_down_is_opened_by_its_number(sit: Sit, desk_office: Desk) -> None:
    for place in range(70):
        desk_office.accept(f"Berita {place}", files=[])
    tab = sit("petugas")
    tab.open("0001/2026")
    assert tab.browse.view().line.title == "Berita 0"
    assert tab.browse.queue.current_number() == "0001/2026"


def test_an_empty_office_says_what_to_do(sit: Sit) -> None:
    tab = sit("petugas")
    assert tab.browse.view() is None
    assert "Ctrl+N" in tab.browse.reading.words()
    tab.browse.queue.chips.choose("all")
    assert "Ctrl+N" in tab.browse.queue.empty_label.text()


def test_nothing_is_cut_in_a_button_at_large_type(sit: Sit, desk_office: Desk, through, qtbot: QtBot, dressed) -> None:
    number = desk_office.accept()
    through(number, "paraf-kadis")
    tab = sit("kadis")
    dressed(15)
    tab.resize(1280, 560)
    qtbot.wait(1)
    for button in tab.browse.verbs.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width(), button.text()


def test_every_control_has_a_name(sit: Sit, desk_office: Desk, qtbot: QtBot) -> None:
    number = desk_office.accept()
    tab = sit("petugas")
    tab.open(number)
    nameless = [
        widget
        for widget in tab.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []


def test_a_tile_shows_its_photo_and_opens_a_copy(sit: Sit, desk_office: Desk, qtbot: QtBot) -> None:
    number = desk_office.accept()
    tab = sit("petugas")
    tab.open(number)
    [tile] = tab.browse.side.evidence.tiles()
    qtbot.waitUntil(tile.has_picture)
    papers = tab.browse.papers
    papers.copied.disconnect()
    with qtbot.waitSignal(papers.copied, timeout=10_000) as opened:
        qtbot.keyClick(tile, Qt.Key.Key_Return)
    copy: Path = opened.args[0]
    assert copy.name == "jembatan.jpg"
    assert copy.read_bytes() == desk_office.photo().read_bytes()
    assert desk_office.workspace.place.attachments not in copy.parents
