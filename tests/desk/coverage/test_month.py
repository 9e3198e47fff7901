"""Months, days and moments are read and compared as officers mean them."""

from __future__ import annotations

import pytest

from desk.coverage.month import clean_moment, day_before, guard_span, month_words, months_between
from desk.errors import Invalid
from desk.words import ZONES

WITA = ZONES["WITA"]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("", ""),
        (" 2026-11-21 ", "2026-11-21"),
        ("2026-11-21 09:00", "2026-11-21T09:00+08:00"),
        ("2026-11-21T01:00Z", "2026-11-21T09:00+08:00"),
    ],
)
def test_a_moment_is_read_in_the_offices_zone(typed, read):
    assert clean_moment("starts", typed, WITA) == read


@pytest.mark.parametrize("typed", ["besok", "2026-02-30", "2026-11-21 25:00"])
def test_what_is_no_moment_is_refused(typed):
    with pytest.raises(Invalid, match="tidak dikenal"):
        clean_moment("starts", typed, WITA)


@pytest.mark.parametrize(
    ("starts", "ends"),
    [
        ("2026-11-21", "2026-11-20"),
        ("2026-11-21T09:00+08:00", "2026-11-21T08:59+08:00"),
        ("", "2026-11-21"),
    ],
)
def test_an_end_before_the_beginning_is_refused(starts, ends):
    with pytest.raises(Invalid, match="sebelum waktu mulai"):
        guard_span(starts, ends)


@pytest.mark.parametrize(
    ("starts", "ends"),
    [("2026-11-21T09:00+08:00", "2026-11-21"), ("2026-11-21", "2026-11-21T08:00+08:00"), ("2026-11-21", "")],
)
def test_a_day_without_an_hour_is_compared_as_a_day(starts, ends):
    guard_span(starts, ends)


def test_months_are_counted_with_both_ends_over_the_year():
    assert months_between("2026-10", "2027-03") == 6
    assert months_between("2026-10", "2026-09") == 0
    assert month_words("2026-11") == "November 2026"


def test_the_day_before_goes_over_the_month():
    assert (day_before("2026-11-01T09:00+08:00"), day_before("")) == ("2026-10-31", "")
