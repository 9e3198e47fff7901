"""The service of publication, from the letter to the report (SOP Layanan Informasi dan Dokumentasi Publik)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desk.actions import perform
from desk.errors import Refused
from desk.founding import found_office
from desk.health.check import check_office
from desk.office import load_office
from desk.paths import Place
from desk.people import lists as people
from desk.people.actions import enrol
from desk.releases import lists
from desk.releases.reach_tables import DeliveryRow
from desk.session import Session
from desk.store.database import close_database
from tests.conftest import SECRET, Desk, StandingClock


@pytest.fixture
def ketapang(tmp_path: Path) -> Iterator[Desk]:
    """An office that runs Ketapang's SOP, with Kadis, Redaktur and Editor."""
    clock = StandingClock()
    office = replace(load_office("ketapang"), practice=True)
    workspace = found_office(Place(tmp_path / "data"), office, trace_folder=tmp_path / "trace", clock=clock)
    petugas = Session(workspace, people.officer("petugas", workspace.now().date()))
    for login, role in (("kadis", "kadis"), ("redaktur", "redaktur"), ("editor", "editor")):
        position = next(one.code for one in office.positions if role in one.roles)
        perform(petugas, "people.add", {"login": login, "name": f"Pejabat {login.title()}"})
        perform(petugas, "people.appoint", {"login": login, "position": position})
        enrol(petugas, login, SECRET)
    yield Desk(workspace, clock, tmp_path)
    close_database()


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
