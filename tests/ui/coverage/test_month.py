"""The month: its days and their names, events in their lanes, what the keyboard and the mouse do there."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("PySide6.QtWidgets")

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from ui.coverage.bar import LIST, TEAM
from ui.coverage.entries import chip_title, flags
from ui.coverage.month_model import CELL_ROLE, month_span
from ui.theme import apply_theme

TODAY = date(2026, 10, 12)
ENTER = Qt.Key.Key_Return
ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


def cell(tab, day):
    return tab.page.board.month_model.index_of(day).data(CELL_ROLE)


def go(tab, day):
    board = tab.page.board
    board.month.setCurrentIndex(board.month_model.index_of(day))


def centre(tab, event_id):
    return tab.page.board.month.rect_of(event_id).center()


def test_weeks_begin_on_senin_and_the_month_is_whole(sit):
    tab = sit("sinta")
    model = tab.page.board.month_model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    heads = [model.headerData(place, Qt.Orientation.Horizontal) for place in range(7)]
    assert heads == ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
    assert month_span(TODAY) == (date(2026, 9, 28), date(2026, 11, 1))
    assert (model.rowCount(), model.cells[0][0].day, model.cells[4][6].day) == (5, *month_span(TODAY))
    assert [week[0].inside for week in model.cells] == [False, True, True, True, True]
    assert cell(tab, TODAY).today
    assert tab.page.bar.title_label.text() == "Oktober 2026"


def test_a_day_off_is_named_and_counts_as_one(sit):
    tab = sit("sinta")
    tab.page.turning.to_day(date(2026, 12, 10))
    christmas = cell(tab, date(2026, 12, 25))
    assert christmas.free
    assert "Kelahiran Yesus Kristus" in christmas.holiday
    assert "Kelahiran Yesus Kristus" in tab.page.board.month_model.index_of(christmas.day).data(ACCESSIBLE)
    assert cell(tab, date(2026, 12, 5)).free
    assert not cell(tab, date(2026, 12, 10)).free


def test_an_event_stands_on_its_day_with_hour_letter_and_what_is_wrong(sit, event, manned):
    first = event("Panen Raya", starts="2026-10-14 08:30", leader="Wakil Gubernur", tentative=True)
    manned("Apel Gabungan", starts="2026-10-14", leader="Gubernur")
    tab = sit("sinta")
    whole_day, hourly = cell(tab, date(2026, 10, 14)).entries
    assert (whole_day.title, whole_day.lane.letter, whole_day.incomplete) == ("Apel Gabungan", "G", False)
    assert (hourly.id, hourly.lane.letter, chip_title(hourly, hourly.first_day)) == (first, "W", "08.30 Panen Raya (?)")
    assert flags(hourly) == ["belum lengkap: fotografer, kameraman, reporter", "belum pasti", "rancangan"]
    assert tab.page.bar.attention_button.text() == "● 1 belum lengkap"


def test_an_event_of_several_days_stands_on_each_of_them_over_a_new_month(sit, event):
    event("Kunjungan Kerja", starts="2026-10-31 08:00", ends="2026-11-02 12:00")
    tab = sit("sinta")
    tab.page.turning.to_day(date(2026, 11, 1))
    days = [date(2026, 10, 31), date(2026, 11, 1), date(2026, 11, 2)]
    assert [chip_title(cell(tab, day).entries[0], day) for day in days] == [
        "08 Kunjungan Kerja ›",
        "‹ Kunjungan Kerja",
        "‹ Kunjungan Kerja",
    ]


def test_the_keyboard_goes_through_days_events_and_months(sit, event, qtbot):
    events = [event(f"Rapat {hour}", starts=f"2026-10-13 {hour:02}:00") for hour in (8, 10)]
    tab = sit("sinta")
    month = tab.page.board.month
    qtbot.keyClick(month, Qt.Key.Key_Right)
    assert (tab.page.here.anchor, tab.page.here.chosen) == (date(2026, 10, 13), events[0])
    qtbot.keyClick(month, Qt.Key.Key_Space)
    assert tab.page.here.chosen == events[1]
    assert tab.page.side.title_label.text() == "Rapat 10"
    qtbot.keyClick(month, Qt.Key.Key_PageDown)
    assert (tab.page.bar.title_label.text(), tab.page.here.anchor) == ("November 2026", date(2026, 11, 13))
    tab.page.commands.actions["today"].trigger()
    assert tab.page.here.anchor == TODAY


def test_a_click_picks_the_event_and_shows_its_facts(sit, manned, qtbot):
    made = manned("Panen Raya", place="Desa Tanjung Buka", organiser="Dinas Pertanian", out_of_town=True)
    tab = sit("kadis")
    qtbot.mouseClick(tab.page.board.month.viewport(), Qt.MouseButton.LeftButton, pos=centre(tab, made))
    side = tab.page.side
    assert side.when_label.text() == "Rabu, 14 Oktober 2026 · 09.00 WITA"
    assert side.facts()["Tempat"] == "Desa Tanjung Buka (luar kota)"
    assert side.facts()["Kameraman"] == "Staf Seno"
    assert side.act_button.text() == "Beri nomor && terbitkan"
    assert side.waits_label.text() == "Terbitkan surat tugas ke luar kota"
    assert side.chip_words()[:2] == ["OPD", "● Luar kota"]


def test_a_missing_kameraman_is_said_in_words(sit, kaltara, event):
    made = event()
    kaltara.do("sinta", "coverage.report_schedule", event=made)
    kaltara.do("kasi", "coverage.assign", event=made, crew={"fotografer": ["tara"], "reporter": ["seno"]})
    tab = sit("kasi")
    tab.open(str(made))
    assert tab.page.side.facts()["Kameraman"] == "belum ada"
    assert "▲ Tim belum lengkap" in tab.page.side.chip_words()


def test_the_verb_is_that_of_the_step_and_opens_its_form(sit, event, qtbot):
    made = event()
    tab = sit("sinta")
    tab.open(str(made))
    assert tab.page.side.act_button.text() == "Laporkan"
    qtbot.keyClick(tab.page.board.month, ENTER, Qt.KeyboardModifier.ControlModifier)
    tab.page.verbs.form.submit()
    assert tab.page.verbs.form is None
    assert "Tugaskan tim peliput: menunggu" in tab.page.side.waits_label.text()
    assert tab.waiting() == 0


def test_a_double_click_on_an_empty_day_begins_an_event_there(sit, qtbot, kaltara):
    tab = sit("sinta")
    month = tab.page.board.month
    empty = month.visualRect(tab.page.board.month_model.index_of(date(2026, 10, 21)))
    for press in (qtbot.mouseClick, qtbot.mouseDClick):
        press(month.viewport(), Qt.MouseButton.LeftButton, pos=empty.center() + QPoint(0, 8))
    form = tab.page.verbs.form
    assert form.fields["starts"].line_edit.text() == "21/10/2026"
    qtbot.keyClicks(form.fields["title"].line_edit, "Festival Budaya")
    form.submit()
    assert [one.title for one in cell(tab, date(2026, 10, 21)).entries] == ["Festival Budaya"]
    assert tab.page.side.title_label.text() == "Festival Budaya"


def test_who_may_not_enter_events_is_told_so(sit, qtbot):
    tab = sit("tara")
    assert not tab.page.bar.new_button.isVisible()
    qtbot.keyClick(tab.page.board.month, ENTER)
    assert tab.page.verbs.form is None
    assert "Kegiatan baru dicatat oleh" in tab.news[-1]


def test_lanes_are_switched_off_one_by_one(sit, event):
    event("Panen Raya", leader="Gubernur")
    event("Rakor Inflasi", leader="Sekda")
    tab = sit("sinta")
    tab.page.bar.lane_buttons["sekda"].click()
    assert [one.title for one in cell(tab, date(2026, 10, 14)).entries] == ["Panen Raya"]
    tab.page.bar.lane_buttons["sekda"].click()
    assert len(cell(tab, date(2026, 10, 14)).entries) == 2


def test_the_list_tells_in_words_what_the_calendar_draws(sit, event, qtbot):
    event("Panen Raya", leader="Gubernur", place="Bulungan", out_of_town=True)
    tab = sit("sinta")
    tab.page.turning.show_mode(LIST)
    model = tab.page.board.list_view.rows_model
    shown = [model.index(0, column).data() for column in range(model.columnCount())]
    assert shown[:5] == ["Rabu, 14 Oktober 2026", "09.00", "Panen Raya", "Gubernur", "Bulungan (luar kota)"]
    assert shown[6] == "● belum lengkap: fotografer, kameraman, reporter"
    tab.page.turning.to_day(date(2026, 11, 3))
    assert tab.page.board.list_page.currentIndex() == 1


def test_the_crew_has_its_week_with_the_load_of_the_month(sit, manned):
    manned("Panen Raya", crew={"fotografer": ["tara"], "kameraman": ["seno"], "reporter": ["seno"]})
    tab = sit("kasi")
    model = tab.page.board.strip.team_model
    heads = [model.headerData(row, Qt.Orientation.Vertical) for row in range(model.rowCount())]
    assert sorted(heads) == ["Staf Seno · 1×", "Staf Sinta", "Tenaga Ahli · 1×"]
    seno = next(place for place, person in enumerate(model.persons) if person.login == "seno")
    assert [len(one.entries) for one in model.cells[seno]] == [0, 0, 1, 0, 0, 0, 0]
    tab.page.turning.show_mode(TEAM)
    assert tab.page.board.team.isVisible()


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_a_lanes_letter_differs_from_its_ground_in_every_theme(sit, event, theme):
    made = event("Panen Raya", leader="Wakil Gubernur")
    tab = sit("sinta")
    apply_theme(QApplication.instance(), theme)
    picture = tab.page.board.month.viewport().grab().toImage()
    box = tab.page.board.month.rect_of(made)
    ratio = picture.devicePixelRatio()
    inks = {picture.pixel(round((box.left() + x) * ratio), round(box.center().y() * ratio)) for x in range(2, 14)}
    apply_theme(QApplication.instance(), "light")
    assert len(inks) > 1


def test_three_hundred_events_in_a_month_are_all_reachable(sit, kaltara, event):
    for place in range(60):
        event(f"Kegiatan {place}", starts=f"2026-10-{place % 2 + 14} {8 + place % 9:02}:00")
    tab = sit("sinta")
    month = tab.page.board.month
    full = cell(tab, date(2026, 10, 14))
    area = month.visualRect(tab.page.board.month_model.index_of(full.day))
    shown = month.days.places(area, full)
    assert len(full.entries) == 30
    assert 0 < len(shown) < 30
    assert all(area.contains(box) for _entry, box in shown)


def test_a_click_into_the_next_month_turns_there_and_stays_with_what_was_clicked(sit, event, qtbot):
    wanted = event("Apel", starts="2026-12-01 08:00")
    event("Rapat", starts="2026-12-29 08:00")  # comes to lie under the pointer once December is shown
    tab = sit("sinta")
    month = tab.page.board.month
    tab.page.turning.to_day(date(2026, 11, 10))
    point = month.rect_of(wanted).center()
    qtbot.mouseClick(month.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert tab.page.bar.title_label.text() == "Desember 2026"
    assert tab.page.here.anchor == month.current_cell().day == date(2026, 12, 1)
    assert tab.page.here.chosen == wanted
    qtbot.mouseDClick(month.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert tab.page.here.chosen == wanted
