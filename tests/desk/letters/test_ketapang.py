"""The service of publication, from the letter to the report (SOP Layanan Informasi dan Dokumentasi Publik)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desk.errors import Refused
from desk.health.check import check_office
from desk.releases import lists
from desk.releases.reach_tables import DeliveryRow
from tests.conftest import Desk
from tests.sop.offices import office_of


@pytest.fixture
def ketapang(tmp_path: Path) -> Iterator[Desk]:
    """An office that runs Ketapang's SOP, with Kadis, Redaktur and Editor."""
    yield from office_of("ketapang", {"kadis": "kadis", "redaktur": "kabid", "editor": "editor"}, tmp_path, keyed=True)


@pytest.fixture
def positions(ketapang: Desk) -> dict[str, str]:
    """Give each role's position."""
    return {role: one.code for one in ketapang.workspace.office.positions for role in one.roles}


def test_the_letter_leads_to_a_release_that_ends_with_a_report(ketapang, positions):
    got = ketapang.do(
        "petugas", "letters.receive", sender="Dinas Kesehatan", subject="Donor darah", contact="0812345678"
    )
    letter = got["number"]
    ketapang.do(
        "kadis", "letters.dispose", letter=letter, to=[positions["kabid"]], instructions=["Proses lebih lanjut"]
    )
    told = ketapang.do(
        "redaktur", "letters.dispose", letter=letter, to=[positions["editor"]], instructions=["Siapkan bahan"]
    )
    number = told["release"]
    ketapang.do("petugas", "releases.draft", release=number, paragraphs=["Ketapang – Donor darah dibuka."])
    ketapang.do("editor", "releases.paraf", release=number, version=2)
    ketapang.do("redaktur", "releases.paraf", release=number, version=2)
    ketapang.do("petugas", "releases.publish", release=number, url="https://contoh.go.id/donor")
    ketapang.do("petugas", "releases.tell_sender", release=number)
    ended = ketapang.do(
        "petugas", "releases.report", release=number, words="Berita terbit dan pengirim sudah diberi kabar."
    )
    assert ended["step"] == "end"
    assert lists.release(ketapang.workspace, number).line.title == "Donor darah"
    assert "https://contoh.go.id/donor" in DeliveryRow.get().words
    assert check_office(ketapang.workspace) == []


def test_a_text_that_is_not_right_goes_back_to_be_written(ketapang, positions):
    got = ketapang.do("petugas", "letters.receive", sender="Dinas Kesehatan", subject="Donor darah")
    ketapang.do("kadis", "letters.dispose", letter=got["number"], to=[positions["kabid"]], instructions=["x"])
    told = ketapang.do(
        "redaktur", "letters.dispose", letter=got["number"], to=[positions["editor"]], instructions=["x"]
    )
    number = told["release"]
    ketapang.do("petugas", "releases.draft", release=number, paragraphs=["Isi."])
    ketapang.do("editor", "releases.send_back", release=number, reason="Belum menyebut tempat.")
    assert lists.release(ketapang.workspace, number).line.step == "olah-berita"


def test_out_of_order_the_refusal_names_who_is_first(ketapang):
    got = ketapang.do("petugas", "letters.receive", sender="Dinas Kesehatan", subject="Donor darah")
    with pytest.raises(Refused, match="Pejabat Kadis"):
        ketapang.do("redaktur", "letters.dispose", letter=got["number"], to=["kabid"], instructions=["x"])


def test_a_release_of_a_service_without_a_filing_step_is_filed_at_its_end(ketapang, positions):
    test_the_letter_leads_to_a_release_that_ends_with_a_report(ketapang, positions)
    filed = ketapang.do("petugas", "releases.file", release="0001/2026", signature=ketapang.sign("0001/2026"))
    assert filed["filing_number"].startswith("1 /DISKOMINFO")
