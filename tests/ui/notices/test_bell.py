"""The bell: it counts, opens its list, and a thing that was opened is read."""

from __future__ import annotations

from desk.notices.lists import ASSIGNED, Notice, count_unread
from ui.notices.bell import tray_words


def test_the_bell_counts_what_is_new_and_opening_it_reads_it(office, open_window):
    window = open_window("kasi")
    assert window.bell.button.text() == str(len(office.numbers))
    window.bell.action.trigger()
    dialog = window.bell.list_dialog
    assert dialog.table.rows_model.rowCount() == len(office.numbers)
    opened = dialog.current().number
    dialog.buttons["Buka"].click()
    assert not dialog.isVisible()
    assert window.releases_tab.isVisible()
    assert window.bell.button.text() == str(len(office.numbers) - 1)
    assert opened in office.numbers


def test_all_can_be_read_at_once_and_stay_listed(office, open_window):
    window = open_window("kasi")
    window.bell.button.click()
    dialog = window.bell.list_dialog
    dialog.buttons["Tandai semua terbaca"].click()
    assert dialog.table.rows_model.rowCount() == 0
    assert window.bell.button.text() == ""
    assert "tidak ada yang baru" in window.bell.button.accessibleName()
    assert count_unread(office.workspace, window.workbench.session.officer) == 0
    assert len(dialog.rows()) == len(office.numbers)
    dialog.reject()


def test_another_thing_rings_at_once(office, open_window, qtbot):
    window = open_window("kasi")
    office.accept("Rilis ketiga")
    window.workbench.changed.emit(frozenset({"releases"}))
    assert window.bell.button.text() == str(len(office.numbers))


def test_quiet_is_kept_for_the_officer(office, open_window):
    window = open_window("kasi")
    window.bell.show_list()
    window.bell.list_dialog.mute_box.setChecked(True)
    assert window.bell.muted
    window.bell.list_dialog.reject()


def test_the_tray_names_two_and_counts_the_others():
    fresh = [Notice(str(n), "releases", str(n), f"Rilis {n}", ASSIGNED, "", "", read=False) for n in range(4)]
    assert tray_words(fresh).splitlines() == ["Rilis 0 – untuk Anda", "Rilis 1 – untuk Anda", "dan 2 lainnya"]
