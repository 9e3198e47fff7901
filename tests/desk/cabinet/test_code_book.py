"""Looking for a classification code: by number, by word anywhere on the way down, in the scheme in force."""

from __future__ import annotations

from datetime import date

import pytest

from desk.cabinet.classification import Code
from desk.cabinet.code_book import CodeBook, code_book

KNOWN = (
    Code("2022", "400", "Kesejahteraan rakyat"),
    Code("2022", "400.2", "Pemuda"),
    Code("2022", "400.14", "Hubungan masyarakat"),
    Code("2022", "400.14.4", "Kehumasan", active="2 tahun", inactive="3 tahun", fate="Musnah"),
    Code("2022", "400.14.4.3", "Siaran pers"),
    Code("2022", "400.14.9", "Media lama", valid_to="2024-12-31"),
    Code("2012", "480", "Media massa"),
)


@pytest.fixture(scope="module")
def book():
    return CodeBook(KNOWN, date(2026, 11, 28))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("400.14.4", ["400.14.4", "400.14.4.3"]),
        ("400.14.4.", ["400.14.4", "400.14.4.3"]),
        ("siaran", ["400.14.4.3"]),
        ("humas PERS", ["400.14.4.3"]),
        ("masyarakat kehumasan", ["400.14.4", "400.14.4.3"]),
        ("media", []),
        ("tidak ada", []),
    ],
)
def test_a_number_or_words_of_the_way_down_find_what_is_in_force(book, typed, found):
    assert [line.code for line in book.search(typed)] == found


def test_the_older_scheme_and_what_ended_are_found_when_asked_for(book):
    assert [(line.code, line.in_force) for line in book.search("media", everything=True)] == [
        ("400.14.9", False),
        ("480", False),
    ]


def test_the_way_down_and_the_clauses_are_told(book):
    line = book.named("400.14.4.3")
    assert line.words == "Kesejahteraan rakyat › Hubungan masyarakat › Kehumasan › Siaran pers"
    assert book.named("400.14.4").retention == "2 tahun › 3 tahun › Musnah"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", ""),
        ("480", "● Media massa (skema 2012, tidak untuk naskah baru)"),
        ("999.1", "▲ Kode tidak ada di daftar klasifikasi; tetap diterima dengan tanda."),
    ],
)
def test_what_is_typed_is_explained_or_marked(book, typed, told):
    assert book.told(typed) == told


def test_the_shipped_list_is_searched_with_the_offices_own(desk_office, tmp_path):
    own = tmp_path / "kode.csv"
    own.write_text("kode,nama,uraian\n400.14.4.3,Siaran pers dan rilis media,\n400.14.4.77,Podcast,\n")
    desk_office.do("petugas", "cabinet.import_classification", file=str(own), scheme="2022")
    found = code_book(date(2026, 11, 28))
    assert [line.code for line in found.search("podcast")] == ["400.14.4.77"]
    assert found.named("400.14.4.3").name == "Siaran pers dan rilis media"
    assert found.named("045.2").scheme == "2012"
