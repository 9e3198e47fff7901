"""How a search is written: names, quotes, days in words, ranges."""

from __future__ import annotations

from datetime import date

import pytest

from desk.search.language import Span, day_span, number_span, parts, removed

TODAY = date(2026, 11, 25)
"""A Wednesday."""


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("14 Mei 2026", "2026-05-14", "2026-05-14"),
        ("mei 2026", "2026-05-01", "2026-05-31"),
        ("mei", "2026-05-01", "2026-05-31"),
        ("14 agu", "2026-08-14", "2026-08-14"),
        ("2026-05-14", "2026-05-14", "2026-05-14"),
        ("14/05/2026", "2026-05-14", "2026-05-14"),
        ("2026-02", "2026-02-01", "2026-02-28"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("hari ini", "2026-11-25", "2026-11-25"),
        ("kemarin", "2026-11-24", "2026-11-24"),
        ("minggu ini", "2026-11-23", "2026-11-29"),
        ("pekan-lalu", "2026-11-16", "2026-11-22"),
        ("bulan lalu", "2026-10-01", "2026-10-31"),
        ("bulan depan", "2026-12-01", "2026-12-31"),
        ("tahun lalu", "2025-01-01", "2025-12-31"),
        ("1-7 Mei 2026", "2026-05-01", "2026-05-07"),
        ("28 April s.d. 3 Mei 2026", "2026-04-28", "2026-05-03"),
        ("1 mei 2026 sampai 2 juni 2026", "2026-05-01", "2026-06-02"),
        ("2026-01..2026-03", "2026-01-01", "2026-03-31"),
        ("..2025", "", "2025-12-31"),
        (">mei 2026", "2026-06-01", ""),
        (">=14 Mei 2026", "2026-05-14", ""),
        ("<2026-05-14", "", "2026-05-13"),
    ],
)
def test_days_are_read_as_people_write_them(words, first, last):
    assert day_span(words, TODAY) == Span(first, last)


@pytest.mark.parametrize("words", ["31 Februari 2026", "2026-13", "pasar", "", "..", "> ", "32 mei 2026", "²"])
def test_what_is_no_day_is_none(words):
    assert day_span(words, TODAY) is None


@pytest.mark.parametrize(
    ("words", "span"),
    [("2026", ("2026", "2026")), ("2024..2026", ("2024", "2026")), (">2024", ("2025", "")), ("<=2024", ("", "2024"))],
)
def test_numbers_are_one_a_range_or_above_and_below(words, span):
    assert number_span(words) == Span(*span)
    assert number_span("dua") is None
    assert number_span("²") is None


def told(typed: str) -> list[tuple[str, str]]:
    return [(part.name, part.value) for part in parts(typed, days=("tanggal",), bare=True)]


def test_names_take_a_word_a_quoted_value_or_a_day_in_words():
    assert told('unit:"Dinas Kesehatan" tanggal:14 Mei 2026 pasar') == [
        ("unit", "Dinas Kesehatan"),
        ("tanggal", "14 Mei 2026"),
        ("", "pasar"),
    ]
    assert told("tanggal:1 s.d. 7 mei 2026 ikan") == [("tanggal", "1 s.d. 7 mei 2026"), ("", "ikan")]
    assert told("tanggal:minggu ini tahap:") == [("tanggal", "minggu ini"), ("tahap", "")]
    assert told("tanggal:>2026-01-31 x") == [("tanggal", ">2026-01-31"), ("", "x")]


def test_a_day_without_a_name_is_known_but_a_year_or_a_number_is_a_word():
    assert [part.value for part in parts("pasar 14 Mei 2026 murah", bare=True) if part.bare] == ["14 Mei 2026"]
    assert [part.value for part in parts("laporan minggu ini", bare=True) if part.bare] == ["minggu ini"]
    assert not [part for part in parts("0014/2026 480/12/14.05.2026-A mei", bare=True) if part.bare]
    assert not [part for part in parts('"14 Mei 2026"', bare=True) if part.bare]
    assert not [part for part in parts("14 Mei 2026") if part.bare]


def test_a_part_is_taken_out_and_the_rest_stands():
    typed = 'pasar unit:"Dinas Kesehatan" -ikan'
    assert removed(typed, parts(typed)[1]) == "pasar -ikan"
