"""The periods of reports: what a key names, and what names nothing."""

from __future__ import annotations

from datetime import date

import pytest

from desk.errors import Missing
from desk.figures.periods import period_key, read_period


@pytest.mark.parametrize(
    ("kind", "key", "first", "last", "words"),
    [
        ("weekly", "2026-W47", "2026-11-16", "2026-11-22", "Minggu ke-47 tahun 2026"),
        ("weekly", "2026-W53", "2026-12-28", "2027-01-03", "28 Desember 2026 sampai 3 Januari 2027"),
        ("monthly", "2028-02", "2028-02-01", "2028-02-29", "Februari 2028"),
        ("periodic", "2026-Q4", "2026-10-01", "2026-12-31", "Triwulan IV tahun 2026"),
        ("periodic", "2026", "2026-01-01", "2026-12-31", "Tahun 2026"),
        ("half-year", "2026-1", "2026-01-01", "2026-06-30", "Semester I tahun 2026 (Januari sampai Juni 2026)"),
        ("half-year", " 2026-2 ", "2026-07-01", "2026-12-31", "Semester II"),
    ],
)
def test_a_key_names_its_days(kind: str, key: str, first: str, last: str, words: str) -> None:
    found = read_period(kind, key)
    assert (found.first.isoformat(), found.last.isoformat()) == (first, last)
    assert words in found.words
    assert found.key == key.strip()


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        ("weekly", "2026-W54"),
        ("weekly", "2025-W53"),
        ("weekly", "2026-11"),
        ("monthly", "2026-13"),
        ("monthly", "2026-W47"),
        ("monthly", ""),
        ("periodic", "2026-Q5"),
        ("half-year", "2026-3"),
        ("half-year", "2026"),
        ("yearly", "0000"),
    ],
)
def test_a_key_that_names_no_period_is_refused_with_an_example(kind: str, key: str) -> None:
    with pytest.raises(Missing, match="tulis misalnya 2026"):
        read_period(kind, key)


def test_a_day_lies_in_the_period_that_is_named_for_it() -> None:
    for day in (date(2026, 1, 1), date(2026, 6, 30), date(2026, 7, 1), date(2027, 1, 3)):
        for kind in ("weekly", "monthly", "periodic", "half-year", "yearly"):
            found = read_period(kind, period_key(kind, day))
            assert found.first <= day <= found.last


def test_both_ends_belong_to_a_period() -> None:
    month = read_period("monthly", "2026-11")
    assert month.holds("2026-11-01")
    assert month.holds("2026-11-30T23:59:59+08:00")
    assert not month.holds("2026-10-31T23:59:59+08:00")
    assert not month.holds("2026-12-01")
