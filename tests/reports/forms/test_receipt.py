"""The slip for who brought a release."""

from __future__ import annotations

from dataclasses import replace

from reports.catalog import print_form
from reports.foot import finished
from reports.forms.receipt import receipt
from reports.page import PAPERS
from reports.sheet import Letters
from tests.conftest import Desk
from tests.reports.paper import OFFICE, STAMP, all_words, carries, view

A4 = PAPERS["A4"]


def test_the_slip_says_what_was_received_from_whom_when_and_by_whom() -> None:
    text = all_words(finished(receipt(view(), OFFICE, A4), STAMP, "Uji"))
    for words in (
        "Nomor agenda 0007/2026",
        "Dinas Pekerjaan Umum",
        "Gubernur Resmikan Jembatan Sungai Kayan",
        "Senin, 12 Oktober 2026 pukul 08.31 WITA",
        "Sari Melati",
        "1. jembatan-kayan.jpg (foto) – Gubernur menggunting pita",
        "Belum lengkap: video menyusul",
        "Yang menyerahkan,",
        "Petugas penerima,",
        "Tanjung Selor, 12 Oktober 2026",
    ):
        assert carries(text, words), words


def test_everything_stands_on_the_upper_half() -> None:
    sheet = receipt(view(), OFFICE, A4)
    heights = [mark.y for marks in sheet.pages for mark in marks if isinstance(mark, Letters)]
    assert len(sheet.pages) == 1
    assert min(heights) > sheet.page.cut
    assert sheet.page.cut == sheet.page.height / 2


def test_what_half_a_page_does_not_hold_takes_a_whole_one() -> None:
    shown = view()
    sheet = receipt(replace(shown, files=shown.files * 20), OFFICE, A4)
    assert len(sheet.pages) == 1
    assert sheet.page.cut == 0


def test_a_later_step_does_not_change_the_slip(desk_office: Desk) -> None:
    number = desk_office.accept()
    before = print_form(desk_office.workspace, "receipt", number)
    desk_office.clock.pass_minutes(10)
    desk_office.do("kasi", "releases.check", release=number)
    assert print_form(desk_office.workspace, "receipt", number) == before
