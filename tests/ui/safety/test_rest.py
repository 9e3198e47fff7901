"""While nobody touches the keys: the weekly emergency book and the daily check; both shown with their day."""

from __future__ import annotations

import pytest

from desk.emergency.book import books, faults_of
from desk.emergency.schedule import chosen_folder
from desk.health.last import last_check
from desk.search.files import waiting
from desk.store.database import database
from ui.lock import IdleWatch
from ui.safety.book_dialog import BookDialog
from ui.safety.check_dialog import CheckDialog
from ui.work import idle


@pytest.fixture
def dialog(open_window, qtbot):
    """The dialog of the emergency book, for an officer who may take one along."""
    window = open_window()
    shown = BookDialog(window, window.workbench)
    qtbot.addWidget(shown)
    shown.show()
    return shown


def test_whoever_rests_lets_the_book_and_the_check_be_done(office, open_window, qtbot):
    window, place = open_window(), office.workspace.place
    qtbot.waitUntil(idle, timeout=10_000)
    window.rest_keeper.look()
    qtbot.waitUntil(lambda: last_check(place) is not None and idle(), timeout=20_000)
    [book] = books(place.backups)
    assert faults_of(book.path) == []
    assert last_check(place).findings == 0
    window.rest_keeper.look()
    assert idle()


def test_what_the_check_finds_by_itself_is_said(open_window, qtbot):
    window, heard = open_window(), []
    window.workbench.notice.connect(lambda words, kind: heard.append((words, kind)))
    database.execute_sql("UPDATE release SET title = 'Lain' WHERE id = 1")
    qtbot.waitUntil(idle, timeout=10_000)
    window.rest_keeper.look()
    qtbot.waitUntil(lambda: any("Pemeriksaan menemukan" in words for words, _kind in heard), timeout=20_000)
    dialog = CheckDialog(window.workbench, window)
    qtbot.addWidget(dialog)
    assert "temuan" in dialog.verdict_label.text()


def test_a_minute_without_a_key_is_a_rest(dressed, qtbot, monkeypatch):
    monkeypatch.setattr("ui.lock.REST_SECONDS", 0.05)
    watch = IdleWatch(dressed, idle=60, warning=30)
    with qtbot.waitSignal(watch.rested, timeout=2_000):
        watch.touch()


def test_a_book_is_taken_along_and_its_place_is_told(dialog, qtbot, tmp_path):
    dialog.write(tmp_path / "usb")
    qtbot.waitUntil(lambda: dialog.news_label.text().startswith("✓"), timeout=20_000)
    assert faults_of(books(tmp_path / "usb")[0].path) == []


def test_a_folder_within_the_data_is_refused_in_words(dialog, office, qtbot):
    dialog.write(office.workspace.place.attachments)
    qtbot.waitUntil(lambda: dialog.news_label.text().startswith("▲"), timeout=10_000)
    assert "di luar folder data" in dialog.news_label.text()
    assert dialog.verb_button.isEnabled()


def test_a_weekly_folder_is_chosen_and_shown(dialog, office, tmp_path):
    dialog.keep_weekly(tmp_path / "lemari")
    assert chosen_folder(office.workspace.place) == tmp_path / "lemari"
    assert dialog.rows[1].age_label.text() == "■ belum ada"


def test_who_may_not_take_it_sees_where_it_lies(open_window, qtbot):
    window = open_window("kadis")
    dialog = BookDialog(window, window.workbench)
    qtbot.addWidget(dialog)
    assert dialog.verb_button.isHidden()


def test_whoever_rests_lets_attached_files_be_read(office, open_window, qtbot):
    file = office.folder / "undangan.txt"
    file.write_text("Bimbingan teknis pranata komputer")
    office.do("petugas", "letters.receive", sender="BKN", subject="Undangan", files=[str(file)])
    window = open_window()
    qtbot.waitUntil(idle, timeout=10_000)
    window.rest_keeper.look()
    qtbot.waitUntil(lambda: not waiting(office.workspace) and idle(), timeout=30_000)
    window.header.search_box.ask("pranata")
    assert any("di lampiran “undangan.txt”" in line for line in window.header.search_box.popup.texts())
