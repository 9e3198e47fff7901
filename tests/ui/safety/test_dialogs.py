"""Back-up, check and their words at the window."""

from __future__ import annotations

import pytest

from desk.backup.contents import runs
from desk.backup.make import back_up
from desk.backup.schedule import second_target
from desk.backup.verify import check_backup
from desk.store.database import database
from ui.safety.backup_dialog import WHOLE, BackupDialog
from ui.safety.check_dialog import CheckDialog


@pytest.fixture
def dialog(open_window, qtbot):
    window = open_window()
    shown = BackupDialog(window.workbench, window.keeper, window)
    qtbot.addWidget(shown)
    shown.show()
    return shown


def test_one_press_backs_up_here_and_on_the_second_disk(dialog, office, qtbot, tmp_path):
    dialog.choose(tmp_path / "usb")
    assert "diska yang sama" in dialog.news_label.text()
    assert second_target(office.workspace.place) == tmp_path / "usb"
    assert dialog.second_row.age_label.text() == "■ belum ada"
    dialog.verb_button.click()
    qtbot.waitUntil(lambda: "teruji" in dialog.second_row.age_label.text(), timeout=10_000)
    assert check_backup(tmp_path / "usb") == []
    assert len(runs(office.workspace.place.backups)) == 1


def test_a_second_disk_inside_the_data_is_refused_in_words(dialog, office):
    dialog.choose(office.workspace.place.folder / "sini")
    assert dialog.news_label.text() == "▲ Pilih folder di luar folder data, sebaiknya di diska lain."
    assert second_target(office.workspace.place) is None


def test_one_file_is_made_and_read_again(dialog, qtbot, tmp_path):
    dialog.save_file(tmp_path / "kantor.zip")
    qtbot.waitUntil(lambda: dialog.news_label.text().startswith("✓"), timeout=10_000)
    dialog.check(tmp_path / "kantor.zip")
    qtbot.waitUntil(lambda: WHOLE in dialog.news_label.text(), timeout=10_000)


def test_a_whole_office_is_said_to_be_whole(open_window, qtbot):
    window = open_window()
    dialog = CheckDialog(window.workbench, window)
    qtbot.addWidget(dialog)
    dialog.verb_button.click()
    qtbot.waitUntil(lambda: dialog.verdict_label.text().startswith("✓"), timeout=10_000)
    assert dialog.findings_view.isHidden()


def test_what_was_changed_outside_the_program_is_listed_with_what_to_do(open_window, qtbot):
    window = open_window()
    database.execute_sql("UPDATE release SET title = 'Lain' WHERE id = 1")
    dialog = CheckDialog(window.workbench, window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.verb_button.click()
    qtbot.waitUntil(lambda: dialog.verdict_label.text().startswith("▲"), timeout=10_000)
    row = dialog.findings_view.rows_model.row(0)
    assert row.where == "0001/2026"
    assert "di luar program" in row.what
    assert "laporkan" in row.repair
    dialog.copy_button.click()


FAULTS = (
    ("DROP TRIGGER fix_number_serial", "Susunan basis data bukan buatan program ini"),
    ("UPDATE release SET title = 'Lain' WHERE id = 1", "Catatan press release (release:1) diubah"),
    ("UPDATE tenure SET since = '2020-01-01' WHERE id = 1", "Catatan masa jabatan (tenure:1) diubah"),
    ("UPDATE paraf SET note = 'lain' WHERE id = 1", "Paraf 1: catatannya tidak sama dengan yang diparaf."),
    ("UPDATE number SET serial = 98 WHERE id = 1", "Catatan nomor (number:1) diubah"),
    ("INSERT INTO position SELECT 99, 'palsu', title, level, roles, version FROM position LIMIT 1",
     "Catatan jabatan (position:99) diubah atau disisipkan"),
    ("DELETE FROM print_job WHERE id = 1", "Catatan lembar cetak (print_job:1) hilang"),
    ("UPDATE journal_line SET body = body || ' ' WHERE seq = 12", "Baris jurnal diubah"),
)  # fmt: skip
"""One of each kind: what somebody does outside the program, and the sentence that the officer reads."""


def test_one_fault_of_each_kind_is_listed_in_words(office, open_window, qtbot):
    office.do("kasi", "releases.check", release=office.numbers[0])
    office.do("kadis", "releases.paraf", release=office.numbers[0], version=1)
    window = open_window()
    for words, _sentence in FAULTS:
        database.execute_sql(words)
    changed = next(path for path in office.workspace.place.attachments.rglob("*") if path.is_file())
    changed.chmod(0o644)
    changed.write_bytes(b"lain")
    dialog = CheckDialog(window.workbench, window)
    qtbot.addWidget(dialog)
    dialog.verb_button.click()
    qtbot.waitUntil(lambda: dialog.verdict_label.text().startswith("▲"), timeout=10_000)
    rows = [dialog.findings_view.rows_model.row(each) for each in range(dialog.findings_view.rows_model.rowCount())]
    expected = [*(sentence for _words, sentence in FAULTS), "Berkas jembatan.jpg berubah."]
    assert [said for said in expected if not any(said in row.what for row in rows)] == []
    assert all(row.where and row.repair.endswith(".") for row in rows)


def test_a_drill_brings_the_office_back_beside_it_and_its_day_is_shown(dialog, office, qtbot):
    assert "belum pernah" in dialog.drill_row.age_label.text()
    back_up(office.workspace, office.workspace.place.backups)
    dialog.drill_button.click()
    qtbot.waitUntil(lambda: dialog.news_label.text().startswith("✓ Kantor dapat dipulihkan"), timeout=60_000)
    assert "hari ini" in dialog.drill_row.age_label.text()
