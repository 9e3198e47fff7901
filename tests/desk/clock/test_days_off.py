"""A day off entered by the office moves open deadlines, and says which."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from desk.errors import Missing
from desk.releases import lists


def test_a_new_day_off_moves_open_deadlines_and_names_them(desk_office):
    desk_office.clock.at = datetime(2026, 10, 12, 7, 58, tzinfo=UTC)
    number = desk_office.accept()
    moved = desk_office.do("petugas", "clock.add_day_off", day="2026-10-13", name="Hari jadi provinsi")["moved"]
    assert moved == [
        {
            "kind": "releases",
            "number": number,
            "before": "2026-10-13T07:35:00+08:00",
            "after": "2026-10-14T07:35:00+08:00",
        }
    ]


def test_no_minute_is_counted_on_an_entered_day_off(desk_office):
    desk_office.clock.at = datetime(2026, 10, 12, 7, 58, tzinfo=UTC)
    number = desk_office.accept()
    desk_office.do("petugas", "clock.add_day_off", day="2026-10-13", name="Hari jadi provinsi")
    desk_office.clock.at = datetime(2026, 10, 13, 23, 31, tzinfo=UTC)
    assert lists.release(desk_office.workspace, number).line.minutes == 3


def test_a_day_can_become_a_working_day_again(desk_office):
    desk_office.do("petugas", "clock.add_day_off", day="2026-10-13", name="Hari jadi provinsi")
    desk_office.do("petugas", "clock.remove_day_off", day="2026-10-13", reason="Keputusan dicabut")
    assert desk_office.workspace.hours().is_working_day(datetime(2026, 10, 13, tzinfo=UTC).date())
    with pytest.raises(Missing):
        desk_office.do("petugas", "clock.remove_day_off", day="2026-10-13", reason="Lagi")


def test_an_office_starts_with_the_national_days_off(desk_office):
    assert not desk_office.workspace.hours().is_working_day(datetime(2026, 8, 17, tzinfo=UTC).date())
    assert not desk_office.workspace.hours().is_working_day(datetime(2027, 5, 6, tzinfo=UTC).date())
