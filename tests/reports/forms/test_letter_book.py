"""The Buku Agenda Surat Masuk as a book."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desk.errors import Missing
from desk.letters import lists
from reports.catalog import print_form
from reports.foot import finished
from reports.forms.letter_book import letter_book
from reports.page import PAPERS
from reports.verify import verify_file
from tests.conftest import Desk
from tests.reports.paper import OFFICE, STAMP, all_words, carries

OCTOBER = (date(2026, 10, 1), date(2026, 10, 31))


def test_a_line_tells_the_whole_way_of_a_letter(desk_office: Desk, letter: str) -> None:
    view = lists.letter(desk_office.workspace, letter)
    desk_office.do("kasi", "letters.carry_out", letter=letter, disposisi=view.chain[2].id, note="Sudah dibahas.")
    text = all_words(print_form(desk_office.workspace, "letter-book", "2026-10"))
    for words in (
        "BUKU AGENDA SURAT MASUK",
        "1 Oktober 2026 sampai 31 Oktober 2026",
        "0001/2026",
        "12/10/2026 09.00",
        "Dinas Kesehatan",
        "440/12/DINKES",
        "09/10/2026",
        "segera",
        "Kepala Dinas Komunikasi dan Informatika → Kepala Bidang Komunikasi dan Informatika: Proses lebih lanjut",
        "Kepala Seksi Dokumentasi dan Informasi: 12/10/2026 09.12, Dra. Wulan Arum, M.Si. – Sudah dibahas.",
        "Petugas Penerima Berita/Informasi: belum",
        "Jumlah: 1 surat masuk.",
    ):
        assert carries(text, words), words


def test_a_letter_that_became_a_release_names_it(desk_office: Desk, letter: str) -> None:
    view = lists.letter(desk_office.workspace, letter)
    sheet = letter_book([view], OFFICE, PAPERS["A4"], OCTOBER, led={letter: ["0007/2026"]})
    assert carries(all_words(finished(sheet, STAMP, "Uji")), "Press release 0007/2026")


def test_the_header_is_on_every_page_and_no_letter_is_left_out(desk_office: Desk, letter: str) -> None:
    view = lists.letter(desk_office.workspace, letter)
    views = [replace(view, number=f"{number:04}/2026") for number in range(1, 31)]
    text = all_words(finished(letter_book(views, OFFICE, PAPERS["F4"], OCTOBER, led={}), STAMP, "Uji"))
    assert text.count("Perihal") == text.count("Halaman ") > 2
    assert all(f"{number:04}/2026" in text for number in range(1, 31))


def test_an_empty_period_says_so(desk_office: Desk, letter: str) -> None:
    assert "Tidak ada surat masuk." in all_words(print_form(desk_office.workspace, "letter-book", "2025-01"))


def test_what_is_no_period_is_refused(desk_office: Desk) -> None:
    with pytest.raises(Missing):
        print_form(desk_office.workspace, "letter-book", "Oktober")


def test_the_book_as_it_was_printed_is_the_same(desk_office: Desk, letter: str, tmp_path: Path) -> None:
    path = tmp_path / "buku.pdf"
    path.write_bytes(print_form(desk_office.workspace, "letter-book", "2026-10"))
    assert verify_file(desk_office.workspace, path).differs == []
