"""Back-ups go on beside the officer's work, and the status line says how old they are."""

from __future__ import annotations

from desk.backup.contents import runs
from desk.backup.schedule import choose_second, standing
from desk.backup.verify import check_backup
from ui.parts.progress import ProgressStrip
from ui.work import LongWork, idle


def test_the_first_look_backs_up_and_the_line_says_so(office, open_window, qtbot):
    window = open_window()
    window.keeper.look()
    qtbot.waitUntil(lambda: "teruji" in window.status.backup_label.text(), timeout=10_000)
    assert check_backup(office.workspace.place.backups) == []


def test_nothing_is_copied_again_before_half_an_hour_or_without_a_change(office, open_window, qtbot):
    window, place = open_window(), office.workspace.place
    window.keeper.look()
    qtbot.waitUntil(lambda: len(runs(place.backups)) == 1 and idle(), timeout=10_000)
    office.wait(31)
    window.keeper.look()
    office.accept("Banjir surut")
    window.keeper.look()
    qtbot.waitUntil(lambda: len(runs(place.backups)) == 2 and idle(), timeout=10_000)
    office.accept("Lomba desa")
    window.keeper.look()
    assert idle()


def test_a_second_disk_that_is_not_plugged_in_shows_red_and_stops_nothing(office, open_window, qtbot, tmp_path):
    folder = tmp_path / "usb" / "cadangan"
    choose_second(office.workspace.place, folder)
    folder.rmdir()
    folder.parent.rmdir()
    window = open_window()
    window.keeper.look()
    qtbot.waitUntil(lambda: "teruji" in window.status.backup_label.text(), timeout=10_000)
    assert "diska tidak terpasang" in window.status.backup_label.text()
    assert not standing(folder).reachable


def test_long_work_tells_how_far_it_is_and_can_be_called_off(dressed, qtbot):
    strip = ProgressStrip()
    qtbot.addWidget(strip)
    heard = []

    def forever(tell):
        while True:
            tell("menghitung", 0.5)

    work = LongWork(strip, "Impor", forever, heard.append, heard.append)
    strip.watch(work)
    qtbot.waitUntil(lambda: strip.words_label.text() == "Impor: menghitung")
    strip.cancel_button.click()
    qtbot.waitUntil(lambda: bool(heard))
    assert "Impor dibatalkan" in str(heard[0])
    assert strip.isHidden()
