"""Searching as people do: word forms, typing errors, words that must not be there."""

from __future__ import annotations

import pytest

from desk.search.forgiving import find_as_meant
from desk.search.index import find


@pytest.fixture
def three(desk_office):
    for title in ("Gubernur Meresmikan Pasar Induk", "Pelatihan Petani Muda", "Vaksinasi Ternak Tahap II"):
        desk_office.accept(title)


def titles(typed: str) -> list[str]:
    return [hit.title for hit in find_as_meant(typed).found.hits]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("peresmian pasar", "Gubernur Meresmikan Pasar Induk"),
        ("melatih", "Pelatihan Petani Muda"),
        ("vaksinsi", "Vaksinasi Ternak Tahap II"),
        ("vaksinasi tenrak", "Vaksinasi Ternak Tahap II"),
    ],
)
def test_another_form_or_a_typing_error_finds_it_and_says_so(three, typed, found):
    assert find(typed).count == 0
    assert titles(typed) == [found]
    assert find_as_meant(typed).told


def test_what_is_found_as_typed_is_not_explained(three):
    assert find_as_meant("pasar").told == ""
    assert titles("pasar") == ["Gubernur Meresmikan Pasar Induk"]


def test_nothing_like_it_stays_nothing(three):
    assert titles("qwertzuiop") == []
    assert titles("9999") == []


def test_a_word_after_a_minus_must_not_be_there(desk_office):
    desk_office.accept("Pasar murah dibuka")
    desk_office.accept("Pasar ikan dibuka")
    assert titles("pasar -ikan") == ["Pasar murah dibuka"]
    assert titles("-ikan") == []


def test_signs_that_the_index_reads_as_orders_are_only_signs(three):
    for typed in ('"pasar" OR *', "' NEAR(", "pasar) OR (petani", "-", "--", "- pasar"):
        find_as_meant(typed)
