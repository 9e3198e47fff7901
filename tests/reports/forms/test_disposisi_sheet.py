"""The lembar disposisi that goes along with a letter (domain.md 3.4)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desk.errors import Missing
from desk.journal import diary
from desk.journal.chain import short_head
from desk.letters import lists
from reports.boxes import paragraph
from reports.catalog import print_form
from reports.foot import CODE
from reports.forms.disposisi_sheet import disposisi_sheet, short_posts
from reports.page import PAPERS, half, portrait
from reports.sheet import STEPS, Letters, Sheet, fitted
from reports.styles import BODY
from reports.verify import verify_code, verify_file
from tests.conftest import Desk
from tests.reports.paper import NASTY, OFFICE, all_words, carries, office

A4 = PAPERS["A4"]


def test_the_boxes_say_what_was_ordered_to_whom_and_until_when(desk_office: Desk, letter: str) -> None:
    text = all_words(print_form(desk_office.workspace, "disposisi-sheet", letter))
    for words in (
        "LEMBAR DISPOSISI",
        "Surat dari: Dinas Kesehatan",
        "No. Surat: 440/12/DINKES",
        "Tgl. Surat: 9 Oktober 2026",
        "Diterima Tgl: 12 Oktober 2026 09.00 WITA",
        "No. Agenda: 0001/2026",
        "Sifat: ☐ Sangat segera ☒ Segera ☐ Rahasia",
        "Hal / Perihal: Permohonan publikasi donor darah",
        "☒ Kabid Komunikasi dan Informatika",
        "☒ Kasi Dokumentasi dan Informasi",
        "☐ Operator Website",
        "☒ Proses lebih lanjut",
        "☒ Hubungi PMI",
        "☐ Hadiri/wakili",
        "Utamakan Tanjung Selor.",
        "Selesai paling lambat Rabu, 14 Oktober 2026.",
        "Diberikan 12 Oktober 2026 09.06 WITA",
        "Ir. Darma Putra Wijaya, M.P.",
    ):
        assert carries(text, words), words


def test_what_followed_stands_below_with_who_gave_it(desk_office: Desk, letter: str) -> None:
    told = lists.letter(desk_office.workspace, letter).chain[1]
    desk_office.do("petugas", "letters.carry_out", letter=letter, disposisi=told.id, note="Disimpan di map 3.")
    text = all_words(print_form(desk_office.workspace, "disposisi-sheet", letter))
    assert carries(text, "12/10/2026 09.12")
    assert carries(text, "Rangga Mahesa, S.Kom.")
    assert carries(text, "Disimpan di map 3.")


def test_before_the_first_disposisi_the_boxes_are_empty_for_ink(desk_office: Desk) -> None:
    number = desk_office.do("petugas", "letters.receive", sender="Dinas Sosial", subject="Undangan")["number"]
    text = all_words(print_form(desk_office.workspace, "disposisi-sheet", number))
    assert "☒" not in text
    assert carries(text, "☐ Kabid Komunikasi dan Informatika")
    assert carries(text, "Paraf, tanggal ....")
    assert "elektronik" not in text


@pytest.mark.parametrize("paper", PAPERS)
def test_an_ordinary_sheet_takes_half_a_page(desk_office: Desk, paper: str) -> None:
    number = desk_office.do("petugas", "letters.receive", sender="Dinas Sosial", subject="Undangan")["number"]
    view = lists.letter(desk_office.workspace, number)
    known = office(address="Jalan Kolonel Soetadji Nomor 1", phone="(0552) 000000", email="dinas@contoh.example")
    sheet = disposisi_sheet(view, known, PAPERS[paper], lists.instructions())
    heights = [mark.y for marks in sheet.pages for mark in marks if isinstance(mark, Letters)]
    assert sheet.page.cut == sheet.page.height / 2
    assert min(heights) > sheet.page.cut


def test_a_long_chain_takes_a_whole_page(desk_office: Desk, letter: str) -> None:
    for _ in range(8):
        desk_office.do("kadis", "letters.dispose", letter=letter, to=["kabid"], instructions=["Untuk diketahui"])
    sheet = disposisi_sheet(lists.letter(desk_office.workspace, letter), OFFICE, A4, lists.instructions())
    assert sheet.page.cut == 0


@pytest.mark.parametrize("words", NASTY)
def test_whatever_is_typed_is_read_back(desk_office: Desk, words: str) -> None:
    typed = {"sender": words, "subject": words, "reference": words}
    number = desk_office.do("petugas", "letters.receive", **typed)["number"]
    kept = lists.letter(desk_office.workspace, number)
    desk_office.do("kadis", "letters.dispose", letter=number, to=["kabid"], instructions=[words], note=words)
    text = all_words(print_form(desk_office.workspace, "disposisi-sheet", number))
    for stored in (kept.sender, kept.subject, kept.reference):
        assert carries(text, stored)


def test_the_foot_holds_the_head_after_the_last_line_about_the_letter(desk_office: Desk, letter: str) -> None:
    head = diary.history("letters", letter)[-1].hash
    before = print_form(desk_office.workspace, "disposisi-sheet", letter)
    desk_office.accept()
    assert f"Jurnal {short_head(head)}" in all_words(before)
    assert print_form(desk_office.workspace, "disposisi-sheet", letter) == before


def test_the_sheet_is_verified_by_its_words_and_by_its_code(desk_office: Desk, letter: str, tmp_path: Path) -> None:
    path = tmp_path / "lembar.pdf"
    path.write_bytes(print_form(desk_office.workspace, "disposisi-sheet", letter))
    assert verify_file(desk_office.workspace, path).differs == []
    values = verify_code(desk_office.workspace, CODE.search(all_words(path.read_bytes())).group())
    assert values["Kode"] == "sama dengan register"
    assert values["Perihal"] == "Permohonan publikasi donor darah"


def test_a_letter_that_is_not_there_is_missing(desk_office: Desk) -> None:
    with pytest.raises(Missing, match="9999/2026"):
        print_form(desk_office.workspace, "disposisi-sheet", "9999/2026")


def test_posts_are_worded_as_on_the_official_form_unless_two_would_be_the_same() -> None:
    office = replace(OFFICE, agency="Dinas Komunikasi, Persandian dan Statistik Kabupaten Hulu Sungai Selatan")
    posts = {
        "kabid": "Kepala Bidang Informasi, Persandian dan Statistik Kabupaten Hulu Sungai Selatan",
        "ppid": "Pejabat Pengelola Informasi dan Dokumentasi",
        "kasi": "Kepala Seksi Media",
        "kasi-2": "Kasi Media",
    }
    assert short_posts(posts, office) == {
        "kabid": "Kabid Informasi, Persandian dan Statistik",
        "ppid": "Pejabat Pengelola Informasi dan Dokumentasi",
        "kasi": "Kepala Seksi Media",
        "kasi-2": "Kasi Media",
    }


def test_a_slip_becomes_smaller_by_steps_before_it_takes_another_page() -> None:
    tried = []

    def lay(sheet: Sheet) -> Sheet:
        tried.append((sheet.page.cut > 0, sheet.scale))
        for _ in range(55):
            paragraph(sheet, "Satu baris", BODY)
        return sheet

    laid = fitted((half(PAPERS["A4"]), portrait(PAPERS["A4"])), lay)
    assert tried[: len(STEPS)] == [(True, scale) for scale in STEPS]
    assert (laid.page.cut, len(laid.pages), laid.scale) == (0, 1, 0.95)
    assert all(mark.size == BODY.size * 0.95 for mark in laid.pages[0])
