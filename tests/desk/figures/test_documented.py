"""The documentation of each area against its list, as it stood at the end of a period."""

from __future__ import annotations

from desk.figures.lists import work_report


def areas(desk, kind, key):
    """Give the figures of each area: expected, came, received, missing, late, kept."""
    return {
        one.area: (one.expected, one.came, one.received, one.missing, one.late, one.kept)
        for one in work_report(desk.workspace, kind, key).documented
    }


def test_each_area_is_counted_month_by_month(kaltim, cycle_at, lines_of, deliver, put_through):
    """Of 12 papers 9 came on 12 October and 1 in November; all were due on 30 October."""
    number = cycle_at("himpun")
    lines = lines_of(number, "Dinas Kesehatan")
    deliver(number, lines[:9])
    put_through(number, lines[0])
    assert areas(kaltim, "monthly", "2026-10") == {
        "Bidang IKP": (1, 0, 0, 1, 0, 0),
        "Dinas Kesehatan": (12, 9, 9, 3, 0, 1),
        "Dinas Pendidikan": (2, 0, 0, 2, 0, 0),
    }
    october = work_report(kaltim.workspace, "monthly", "2026-10").documented
    kaltim.clock.pass_minutes(30 * 24 * 60)
    came = [{"line": lines[9], "on": "2026-11-10", "paper": "Map 3"}]
    kaltim.do("petugas", "cycles.collect", cycle=number, received=came)
    put_through(number, lines[1])
    assert areas(kaltim, "monthly", "2026-11")["Dinas Kesehatan"] == (12, 1, 10, 2, 2, 2)
    assert areas(kaltim, "monthly", "2026-10")["Dinas Kesehatan"] == (12, 9, 9, 3, 3, 1)
    assert work_report(kaltim.workspace, "monthly", "2026-10@2026-10-12").documented == october
    assert areas(kaltim, "monthly", "2026-09") == {}


def test_an_office_without_a_cycle_has_no_areas(desk_office):
    assert work_report(desk_office.workspace, "monthly", "2026-10").documented == ()
