"""Office time: what counts, when it opens, when a deadline falls."""

from __future__ import annotations

import csv
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.errors import Invalid, Missing
from desk.hours import (
    Holiday,
    OfficeHours,
    SpecialPeriod,
    holiday_names,
    load_holidays,
    tabled_years,
)
from desk.words import ZONES

SHIPPED = Path(__file__).parents[2] / "resources" / "holidays.csv"
REAL = Path(__file__).parents[2] / ".." / "shared" / "data" / "holidays" / "hari_libur.csv"
TABLE = load_holidays(SHIPPED)
WITA = ZONES["WITA"]
MORNING, AFTERNOON = (time(8), time(12)), (time(13), time(16))
WEEK = {**dict.fromkeys(range(4), (MORNING, AFTERNOON)), 4: ((time(8), time(11)), AFTERNOON)}
FASTING = {**dict.fromkeys(range(4), ((time(8), time(15)),)), 4: ((time(8), time(11)),)}
RAMADAN = SpecialPeriod("Ramadan", date(2026, 2, 19), date(2026, 3, 17), FASTING)
HOURS = OfficeHours(WITA, "WITA", WEEK, (), holiday_names(TABLE), tabled_years(TABLE))
WITH_RAMADAN = OfficeHours(WITA, "WITA", WEEK, (RAMADAN,), holiday_names(TABLE), tabled_years(TABLE))

moments = st.datetimes(datetime(2025, 11, 1), datetime(2028, 2, 28), timezones=st.just(WITA))  # noqa: DTZ001 - hypothesis adds the zone


def at(day: int, hour: int, minute: int = 0, *, month: int = 11, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=WITA)


def test_a_release_received_just_before_closing_on_friday_is_three_minutes_old_on_monday_morning():
    friday, monday = at(20, 15, 58), at(23, 8, 1)
    assert HOURS.minutes_between(friday, monday) == 3


def test_seconds_are_left_out_as_on_the_printed_times():
    assert HOURS.minutes_between(at(20, 15, 58).replace(second=59), at(23, 8, 1).replace(second=1)) == 3


@pytest.mark.parametrize(
    ("start", "end"),
    [
        pytest.param(at(18, 12, 0), at(18, 13, 0), id="break"),
        pytest.param(at(20, 11, 0), at(20, 13, 0), id="Friday break"),
        pytest.param(at(21, 0, 0), at(23, 8, 0), id="weekend"),
        pytest.param(at(18, 16, 0), at(19, 8, 0), id="night"),
        pytest.param(at(17, 8, month=8), at(17, 16, month=8), id="holiday"),
        pytest.param(at(24, 8, month=12), at(25, 16, month=12), id="cuti bersama and holiday"),
    ],
)
def test_work_outside_office_hours_counts_nothing(start, end):
    assert HOURS.minutes_between(start, end) == 0


def test_a_day_is_as_long_as_its_hours_without_the_breaks():
    assert HOURS.minutes_between(at(18, 0), at(19, 0)) == 7 * 60
    assert HOURS.minutes_between(at(20, 0), at(21, 0)) == 6 * 60
    assert HOURS.minutes_between(at(16, 0), at(23, 0)) == 4 * 420 + 360


def test_time_over_the_turn_of_the_year_goes_on():
    assert HOURS.minutes_between(at(31, 15, month=12), at(4, 9, month=1, year=2027)) == 60 + 60


def test_a_span_run_backwards_is_negative():
    assert HOURS.minutes_between(at(23, 8, 1), at(20, 15, 58)) == -3


def test_moments_of_other_zones_are_read_on_the_office_clock():
    assert (
        HOURS.minutes_between(datetime(2026, 11, 18, 0, 0, tzinfo=UTC), datetime(2026, 11, 18, 1, 0, tzinfo=UTC)) == 60
    )


def test_in_ramadan_the_special_week_rules_up_to_its_last_day():
    assert WITH_RAMADAN.minutes_between(at(17, 0, month=3), at(18, 0, month=3)) == 7 * 60
    assert WITH_RAMADAN.is_open(at(17, 12, 30, month=3))
    assert not WITH_RAMADAN.is_open(at(17, 15, 30, month=3))
    assert WITH_RAMADAN.closes_at(at(20, 9, month=2)) == at(20, 11, month=2)
    assert WITH_RAMADAN.closes_at(at(25, 9, month=3)) == at(25, 16, month=3)


def test_the_office_is_open_from_the_opening_minute_until_before_the_closing_one():
    assert not HOURS.is_open(at(18, 7, 59))
    assert HOURS.is_open(at(18, 8, 0))
    assert not HOURS.is_open(at(18, 12, 0))
    assert HOURS.is_open(at(18, 13, 0))
    assert HOURS.is_open(at(18, 15, 59))
    assert not HOURS.is_open(at(18, 16, 0))


def test_it_opens_next_after_the_break_the_night_the_weekend_and_the_holidays():
    assert HOURS.opens_next(at(18, 6)) == at(18, 8)
    assert HOURS.opens_next(at(18, 12, 10)) == at(18, 13)
    assert HOURS.opens_next(at(20, 16)) == at(23, 8)
    assert HOURS.opens_next(at(23, 16, month=12)) == at(28, 8, month=12)
    assert HOURS.opens_next(at(18, 8)) == at(18, 13)


def test_the_badge_says_until_when_it_is_open_today():
    assert HOURS.closes_at(at(18, 9, 12)) == at(18, 16)
    assert HOURS.closes_at(at(18, 12, 30)) == at(18, 16)
    assert HOURS.closes_at(at(18, 16)) is None
    assert HOURS.closes_at(at(21, 9)) is None


@pytest.mark.parametrize(
    ("start", "minutes", "deadline"),
    [
        (at(18, 9, 12), 7, at(18, 9, 19)),
        (at(18, 11, 58), 2, at(18, 12, 0)),
        (at(18, 11, 58), 7, at(18, 13, 5)),
        (at(20, 15, 58), 7, at(23, 8, 5)),
        (at(21, 10), 7, at(23, 8, 7)),
        (at(21, 10), 0, at(21, 10)),
        (at(31, 15, 59, month=12), 2, at(4, 8, 1, month=1, year=2027)),
    ],
)
def test_a_deadline_runs_in_office_minutes(start, minutes, deadline):
    assert HOURS.add_minutes(start, minutes) == deadline


@given(moments, moments, moments)
def test_office_minutes_add_up(a, b, c):
    assert WITH_RAMADAN.minutes_between(a, b) + WITH_RAMADAN.minutes_between(b, c) == WITH_RAMADAN.minutes_between(a, c)


@given(moments, st.timedeltas(timedelta(), timedelta(days=400)), st.timedeltas(timedelta(), timedelta(days=400)))
def test_office_minutes_never_shrink_with_time_nor_outrun_the_clock(start, first, second):
    shorter, longer = sorted((first, second))
    assert 0 <= HOURS.minutes_between(start, start + shorter) <= HOURS.minutes_between(start, start + longer)
    assert HOURS.minutes_between(start, start + longer) <= longer // timedelta(minutes=1) + 1


@given(moments, st.integers(1, 200_000))
def test_a_deadline_lies_exactly_so_many_office_minutes_ahead_and_not_a_minute_late(start, minutes):
    deadline = WITH_RAMADAN.add_minutes(start, minutes)
    assert WITH_RAMADAN.minutes_between(start, deadline) == minutes
    assert WITH_RAMADAN.minutes_between(start, deadline - timedelta(minutes=1)) == minutes - 1


@given(moments, st.integers(1, 3000))
def test_the_count_equals_the_minutes_at_which_the_office_was_open(start, minutes):
    start = start.replace(second=0, microsecond=0)
    open_minutes = sum(WITH_RAMADAN.is_open(start + timedelta(minutes=n)) for n in range(minutes))
    assert WITH_RAMADAN.minutes_between(start, start + timedelta(minutes=minutes)) == open_minutes


@given(moments)
def test_when_it_opens_next_it_is_open_and_was_not_a_minute_before(moment):
    opening = HOURS.opens_next(moment)
    assert opening > moment
    assert HOURS.is_open(opening)
    assert not HOURS.is_open(opening - timedelta(minutes=1))


@pytest.mark.parametrize(
    ("received", "n", "due"),
    [
        (date(2026, 3, 6), 10, date(2026, 3, 27)),
        (date(2026, 3, 6), 17, date(2026, 4, 8)),
        (date(2026, 3, 6), 30, date(2026, 4, 27)),
        (date(2026, 12, 17), 10, date(2027, 1, 6)),
        (date(2026, 12, 17), 17, date(2027, 1, 15)),
        (date(2027, 3, 1), 10, date(2027, 3, 23)),
        (date(2027, 3, 1), 17, date(2027, 4, 5)),
        (date(2026, 5, 11), 10, date(2026, 5, 29)),
        (date(2026, 3, 6), 0, date(2026, 3, 6)),
    ],
)
def test_working_days_are_counted_with_the_shipped_table(received, n, due):
    reckoning = HOURS.add_working_days(received, n)
    assert reckoning.date == due
    assert reckoning.warning == ""


def test_the_count_is_shown_in_its_steps():
    assert HOURS.add_working_days(date(2026, 3, 6), 10).steps == (
        "Diterima Jumat, 6 Maret 2026.",
        "Sabtu, 7 Maret 2026 s.d. Minggu, 8 Maret 2026 tidak dihitung: akhir pekan.",
        "Hari kerja ke-1 s.d. ke-5: Senin, 9 Maret 2026 s.d. Jumat, 13 Maret 2026.",
        "Sabtu, 14 Maret 2026 s.d. Minggu, 15 Maret 2026 tidak dihitung: akhir pekan.",
        "Hari kerja ke-6 s.d. ke-7: Senin, 16 Maret 2026 s.d. Selasa, 17 Maret 2026.",
        "Rabu, 18 Maret 2026 tidak dihitung: Cuti bersama Hari Suci Nyepi.",
        "Kamis, 19 Maret 2026 tidak dihitung: Hari Suci Nyepi Tahun Baru Saka 1948.",
        "Jumat, 20 Maret 2026 tidak dihitung: Cuti bersama Idulfitri.",
        "Sabtu, 21 Maret 2026 s.d. Minggu, 22 Maret 2026 tidak dihitung: Hari Raya Idulfitri 1447 Hijriah.",
        "Senin, 23 Maret 2026 s.d. Selasa, 24 Maret 2026 tidak dihitung: Cuti bersama Idulfitri.",
        "Hari kerja ke-8 s.d. ke-10: Rabu, 25 Maret 2026 s.d. Jumat, 27 Maret 2026.",
        "Jatuh tempo Jumat, 27 Maret 2026.",
    )


def test_what_comes_in_after_closing_time_counts_as_received_on_the_next_working_day():
    in_time, late = (HOURS.add_working_days(at(6, *clock, month=3), 1) for clock in ((15, 59), (16, 0)))
    assert in_time.date == date(2026, 3, 9)
    assert late.date == date(2026, 3, 10)
    assert late.steps[0] == (
        "Diterima Jumat, 6 Maret 2026 pukul 16.00 WITA (sesudah kantor tutup), dihitung diterima Senin, 9 Maret 2026."
    )


def test_what_comes_in_on_a_day_off_counts_as_received_on_the_next_working_day():
    reckoning = HOURS.add_working_days(date(2026, 12, 25), 1)
    assert reckoning.date == date(2026, 12, 29)
    assert reckoning.steps[0] == (
        "Diterima Jumat, 25 Desember 2026 (Kelahiran Yesus Kristus), dihitung diterima Senin, 28 Desember 2026."
    )


def test_a_year_without_a_table_of_days_off_is_said():
    reckoning = HOURS.add_working_days(date(2027, 12, 29), 3)
    assert reckoning.date == date(2028, 1, 3)
    assert reckoning.warning == "Tabel hari libur 2028 belum ada; hari libur tahun itu belum dilewati."


def test_a_day_off_of_the_region_is_no_table_for_its_year():
    local = [Holiday(date(2028, 11, 1), "Pilkada", "daerah")]
    hours = OfficeHours(WITA, "WITA", WEEK, (), holiday_names(local), tabled_years(local))
    assert hours.add_working_days(date(2028, 10, 31), 1).warning
    assert hours.add_working_days(date(2028, 10, 31), 1).date == date(2028, 11, 2)


def test_h_minus_1_is_the_last_working_day_before():
    assert HOURS.working_day_before(date(2026, 11, 23)) == date(2026, 11, 20)
    assert HOURS.working_day_before(date(2026, 3, 25)) == date(2026, 3, 17)
    assert HOURS.working_day_after(date(2026, 3, 17)) == date(2026, 3, 25)


def test_a_moment_without_a_zone_is_a_bug():
    naive = datetime(2026, 11, 18, 9, 0)  # noqa: DTZ001 - the point
    for ask in (HOURS.is_open, HOURS.opens_next, HOURS.closes_at):
        with pytest.raises(ValueError, match="needs its zone"):
            ask(naive)
    with pytest.raises(ValueError, match="needs its zone"):
        HOURS.minutes_between(naive, at(18, 9))
    with pytest.raises(ValueError, match="needs its zone"):
        HOURS.add_minutes(naive, 1)
    with pytest.raises(ValueError, match="needs its zone"):
        HOURS.add_working_days(naive, 1)


def test_nobody_counts_backwards():
    with pytest.raises(ValueError, match="ahead"):
        HOURS.add_minutes(at(18, 9), -1)
    with pytest.raises(ValueError, match="forward"):
        HOURS.add_working_days(date(2026, 11, 18), -1)


@pytest.mark.parametrize(
    "week",
    [
        pytest.param({}, id="never open"),
        pytest.param({0: ()}, id="open on no hour"),
        pytest.param({0: ((time(12), time(8)),)}, id="backwards"),
        pytest.param({0: (AFTERNOON, MORNING)}, id="out of order"),
        pytest.param({0: (MORNING, (time(11), time(16)))}, id="overlapping"),
    ],
)
def test_impossible_hours_are_a_bug(week):
    with pytest.raises(ValueError, match=r"never opens|out of order"):
        OfficeHours(WITA, "WITA", week)


def test_two_holidays_on_one_day_share_it():
    day = date(2030, 1, 1)
    assert holiday_names([Holiday(day, "A", "nasional"), Holiday(day, "B", "nasional")]) == {day: "A dan B"}


def test_the_shipped_table_holds_both_decrees():
    counts = {
        (day.year, kind): 0 for day in (date(2026, 1, 1), date(2027, 1, 1)) for kind in ("nasional", "cuti_bersama")
    }
    for holiday in TABLE:
        counts[holiday.date.year, holiday.kind] += 1
    assert counts == {
        (2026, "nasional"): 17,
        (2026, "cuti_bersama"): 8,
        (2027, "nasional"): 18,
        (2027, "cuti_bersama"): 8,
    }


@pytest.mark.skipif(not REAL.exists(), reason="shared/data/holidays is not here")
def test_the_shipped_table_says_the_same_days_as_the_real_list():
    with REAL.open(encoding="utf-8") as lines:
        real = {row["tanggal"]: row["jenis"] == "libur" for row in csv.DictReader(lines)}
    assert {holiday.date.isoformat(): holiday.kind == "nasional" for holiday in TABLE} == real


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("tanggal,nama\n", "berkolom"),
        ("", "berkolom"),
        ("date,name,kind\n2026-02-30,X,nasional\n", "Baris 2"),
        ("# catatan\n\ndate,name,kind\n2026-02-03,X\n", "Baris 4"),
        ("date,name,kind\n2026-02-03,,nasional\n", "Baris 2"),
        ("date,name,kind\n2026-02-03,X,pasar\n", "Baris 2"),
    ],
)
def test_a_table_that_cannot_be_read_is_refused_with_its_line(tmp_path, text, words):
    table = tmp_path / "libur.csv"
    table.write_text(text, "utf-8")
    with pytest.raises(Invalid, match=words):
        load_holidays(table)


def test_a_table_from_a_spreadsheet_is_read(tmp_path):
    table = tmp_path / "libur.csv"
    table.write_bytes('date,name,kind\r\n2026-02-03,"Hari Jadi, ke-7",daerah\r\n'.encode("utf-8-sig"))
    assert load_holidays(table) == (Holiday(date(2026, 2, 3), "Hari Jadi, ke-7", "daerah"),)


def test_a_table_that_is_missing_or_no_text_is_refused(tmp_path):
    with pytest.raises(Missing, match="tidak ditemukan"):
        load_holidays(tmp_path / "libur.csv")
    (tmp_path / "libur.csv").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(Invalid, match="UTF-8"):
        load_holidays(tmp_path / "libur.csv")
