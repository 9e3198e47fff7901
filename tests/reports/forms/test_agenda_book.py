"""The Buku Agenda Press Release as a book (domain.md 5.4)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desk.errors import Missing
from desk.journal import diary
from desk.journal.chain import short_head
from reports.catalog import print_form
from reports.compose import read_period
from reports.foot import finished
from reports.forms.agenda_book import agenda_book
from reports.page import PAPERS
from tests.conftest import Desk
from tests.reports.paper import OFFICE, STAMP, all_words, carries, view

OCTOBER = (date(2026, 10, 1), date(2026, 10, 31))


def book(*views: object) -> str:
    return all_words(finished(agenda_book(views, OFFICE, PAPERS["A4"], OCTOBER), STAMP, "Uji"))


def test_a_line_tells_the_whole_way_of_a_release() -> None:
    text = book(view())
    for words in (
        "1 Oktober 2026 sampai 31 Oktober 2026",
        "0007/2026",
        "12/10/2026 08.31",
        "Dinas Pekerjaan Umum",
        "Gubernur Resmikan Jembatan Sungai Kayan",
        "peresmian",
        "1 foto; belum lengkap: video menyusul",
        "Dra. Wulan Arum, M.Si., 13/10/2026 09.12",
        "disetujui sebagian (1 bagian dicoret)",
        "DPW 13/10/2026 09.12",
        "RM 13/10/2026 09.12",
        "13/10/2026 10.00",
        "https://contoh.go.id/berita/7",
        "400.14.4.3/12/DISKOMINFO/2026",
        "FK-01/1/01",
        "Jumlah: 1 press release.",
    ):
        assert carries(text, words), words


def test_a_void_number_stays_in_the_book_with_its_reason() -> None:
    shown = view(reason="dua kali dicatat")
    text = book(replace(shown, line=replace(shown.line, state="void")))
    assert carries(text, "NOMOR AGENDA BATAL – alasan: dua kali dicatat")
    assert "batal" in text


def test_the_header_is_on_every_page() -> None:
    views = [view(number=f"{number:04}/2026") for number in range(1, 61)]
    text = book(*views)
    pages = text.count("Halaman ")
    assert pages > 2
    assert text.count("Hasil pilah") == pages
    assert all(f"{number:04}/2026" in text for number in range(1, 61))


def test_an_empty_period_says_so(desk_office: Desk) -> None:
    assert "Tidak ada press release." in all_words(print_form(desk_office.workspace, "agenda-book", "2025-01"))


def test_the_head_in_the_foot_is_that_of_the_last_line_about_these_releases(desk_office: Desk) -> None:
    number = desk_office.accept()
    head = diary.history("releases", number)[-1].hash
    before = print_form(desk_office.workspace, "agenda-book", "2026-10")
    desk_office.do("petugas", "cabinet.add_cabinet", code="FK-02", name="Filing kabinet 2")
    assert f"Jurnal {short_head(head)}" in all_words(before)
    assert print_form(desk_office.workspace, "agenda-book", "2026-10") == before


@pytest.mark.parametrize(
    ("key", "first", "last"),
    [
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("2028-02", date(2028, 2, 1), date(2028, 2, 29)),
        ("2026-11-21", date(2026, 11, 21), date(2026, 11, 21)),
        ("2026-11-01..2026-11-15", date(2026, 11, 1), date(2026, 11, 15)),
        ("2026-10..2026-11", date(2026, 10, 1), date(2026, 11, 30)),
    ],
)
def test_a_period_is_a_year_a_month_a_day_or_a_span(key: str, first: date, last: date) -> None:
    assert read_period(key) == (first, last)


@pytest.mark.parametrize("key", ["", "Oktober", "2026-13", "2026-02-30", "2026-10..", "..2026", "2026-1", "0000"])
def test_what_is_no_period_is_refused_with_an_example(key: str) -> None:
    with pytest.raises(Missing, match=r"2026-11-01\.\.2026-11-15"):
        read_period(key)
