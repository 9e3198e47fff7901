"""The day and the week hour by hour: where events stand, and what keyboard and mouse find there."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("PySide6.QtWidgets")

from PySide6.QtCore import QPoint, Qt

from ui.coverage.bar import DAY, WEEK
from ui.coverage.entries import Entry
from ui.coverage.grid_layout import blocks_of, snapped
from ui.coverage.lanes import lanes_for

DAY_OF = date(2026, 10, 14)


def entry(number, starts, ends=""):
    """An event with nothing but its times."""
    lane = lanes_for("PEMERINTAH PROVINSI")[0]
    return Entry(number, f"Rapat {number}", starts, ends, lane, "", "", False, False, "confirmed", (), (), "")


def test_events_at_the_same_time_stand_side_by_side_and_others_take_the_whole_width():
    entries = [
        entry(1, "2026-10-14T08:00", "2026-10-14T10:00"),
        entry(2, "2026-10-14T09:00", "2026-10-14T11:00"),
        entry(3, "2026-10-14T10:00", "2026-10-14T10:30"),
        entry(4, "2026-10-14T13:00"),
    ]
    found = {
        block.entry.id: (block.first, block.last, block.column, block.columns) for block in blocks_of(DAY_OF, entries)
    }
    assert found == {1: (480, 600, 0, 2), 2: (540, 660, 1, 2), 3: (600, 630, 0, 2), 4: (780, 840, 0, 1)}


def test_an_event_over_midnight_is_cut_at_the_day():
    late = entry(1, "2026-10-14T22:00", "2026-10-15T02:00")
    assert [(block.first, block.last) for block in blocks_of(DAY_OF, [late])] == [(1320, 1440)]
    assert [(block.first, block.last) for block in blocks_of(date(2026, 10, 15), [late])] == [(0, 120)]


def test_minutes_snap_to_quarters():
    assert [snapped(minutes) for minutes in (0, 7, 8, 52, 53)] == [0, 0, 15, 45, 60]


def test_a_week_shows_its_hours_and_a_double_click_begins_an_event_at_that_hour(sit, event, qtbot):
    made = event("Panen Raya", starts="2026-10-14 09:00", ends="2026-10-14 11:00")
    tab = sit("sinta")
    tab.page.turning.show_mode(WEEK)
    grid = tab.page.board.grid
    assert tab.page.bar.title_label.text() == "12–18 Oktober 2026"
    (block,) = grid.blocks
    box = grid.block_rect(block)
    assert grid.moment_of(box.center())[0] == DAY_OF
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert tab.page.here.chosen == made
    qtbot.mouseDClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.center().x(), grid.y_of(14 * 60 + 20)))
    assert tab.page.verbs.form.fields["starts"].line_edit.text() == "14/10/2026 14.00"


def test_the_keyboard_walks_through_hours_and_events(sit, event, qtbot):
    first, second = (event(f"Rapat {hour}", starts=f"2026-10-12 {hour:02}:00") for hour in (8, 10))
    tab = sit("sinta")
    tab.page.turning.show_mode(DAY)
    grid = tab.page.board.grid
    assert tab.page.bar.title_label.text() == "Senin, 12 Oktober 2026"
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    assert tab.page.here.chosen == first
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    assert tab.page.here.chosen == second
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert tab.page.here.anchor == date(2026, 10, 13)
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert tab.page.verbs.form.fields["starts"].line_edit.text() == "13/10/2026 07.30"


def test_what_has_no_hour_stands_above_the_hours(sit, event, qtbot):
    made = event("Hari Santri", starts="2026-10-14")
    tab = sit("sinta")
    tab.page.turning.show_mode(WEEK)
    grid = tab.page.board.grid
    assert grid.blocks == []
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=grid.whole_rect(DAY_OF, 0).center())
    assert tab.page.here.chosen == made


def test_more_events_than_a_day_can_show_lead_to_its_hours(sit, event, qtbot):
    for place in range(12):
        event(f"Kegiatan {place}", starts=f"2026-10-14 {8 + place:02}:00")
    tab = sit("sinta")
    month = tab.page.board.month
    area = month.visualRect(tab.page.board.month_model.index_of(DAY_OF))
    last = month.days.places(area, month.days_model.cell(tab.page.board.month_model.index_of(DAY_OF)))[-1][1]
    qtbot.mouseClick(month.viewport(), Qt.MouseButton.LeftButton, pos=last.bottomLeft() + QPoint(20, 10))
    assert tab.page.board.mode == DAY
    assert len(tab.page.board.grid.blocks) == 12
