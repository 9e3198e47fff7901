"""The sheet of an SOP with a month's load beside its standards (X18)."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.errors import Missing
from desk.sop.load import procedures
from reports.catalog import keys, print_form
from reports.foot import CODE
from reports.page import PAPERS
from reports.verify import verify_code, verify_file
from tests.conftest import Desk
from tests.reports.paper import all_words, carries

CODE_OF_MEDIA = "kaltara-media-online"


def words(desk: Desk, key: str, **options: str) -> str:
    """Give every word of a sheet."""
    return all_words(print_form(desk.workspace, "sop-sheet", key, **options))


def test_the_sheet_shows_identity_steps_and_this_months_load(desk_office: Desk, filed: str) -> None:
    text = words(desk_office, CODE_OF_MEDIA)
    for told in (
        "STANDAR OPERASIONAL PROSEDUR Layanan Informasi Media On Line Melalui Website",
        "Tanggal efektif : 1 Januari 2016",
        "Disahkan oleh : Kepala Dinas Komunikasi dan Informatika",
        "1. Undang-Undang Nomor 11 Tahun 2008 tentang ITE",
        "Pencatatan dan pendataan : Buku Agenda Press Release",
        "Langkah, dan beban Oktober 2026",
        "Perkara dibuka 1, selesai 1, masih berjalan 0.",
        "Periksa dan pilah",
        "1 1 5 menit 0",
        "bersama langkah “Periksa dan pilah”",
    ):
        assert carries(text, told), told


def test_a_month_may_be_asked_for(desk_office: Desk, filed: str) -> None:
    desk_office.clock.pass_minutes(60 * 24 * 40)
    assert carries(words(desk_office, f"{CODE_OF_MEDIA}@2026-10"), "Perkara dibuka 1, selesai 1, masih berjalan 0.")
    assert carries(words(desk_office, CODE_OF_MEDIA), "beban November 2026 Perkara dibuka 0, selesai 0")


@pytest.mark.parametrize("code", [each.code for each in procedures()])
@pytest.mark.parametrize("paper", PAPERS)
def test_every_sop_prints_with_each_of_its_steps(desk_office: Desk, code: str, paper: str) -> None:
    text = words(desk_office, code, paper=paper)
    found = next(each for each in procedures() if each.code == code)
    for step in found.steps:
        assert carries(text, step.name)
        for need in step.needs:
            assert carries(text, need)


def test_the_offices_own_sops_come_first_among_the_keys(desk_office: Desk) -> None:
    listed = keys(desk_office.workspace, "sop-sheet")
    assert listed[:2] == ["kaltara-peliputan", "kaltara-media-online"]
    assert set(listed) == {each.code for each in procedures()}


@pytest.mark.parametrize("key", ["", "sop-lain", f"{CODE_OF_MEDIA}@Oktober"])
def test_an_sop_or_month_that_is_not_there_is_missing(desk_office: Desk, key: str) -> None:
    with pytest.raises(Missing):
        print_form(desk_office.workspace, "sop-sheet", key)


def test_the_sheet_is_verified_later_for_the_month_that_it_shows(desk_office: Desk, filed: str, tmp_path: Path) -> None:
    path = tmp_path / "sop.pdf"
    path.write_bytes(print_form(desk_office.workspace, "sop-sheet", CODE_OF_MEDIA))
    desk_office.clock.pass_minutes(60 * 24 * 40)
    desk_office.accept()
    assert verify_file(desk_office.workspace, path).differs == []
    code = CODE.search(all_words(path.read_bytes())).group()
    values = verify_code(desk_office.workspace, code)
    assert (values["Kode"], values["Bulan"]) == ("sama dengan register", "Oktober 2026")
    assert print_form(desk_office.workspace, "sop-sheet", f"{CODE_OF_MEDIA}@2026-10") == path.read_bytes()
