"""Where things go: code ranges, proposals, full drawers, guides, folders that move, racks and boxes."""

from __future__ import annotations

from datetime import date

import pytest

from desk.cabinet import lists
from desk.cabinet.codes import guide_level, guides_for, in_ranges, range_words, sort_key
from desk.cabinet.standing import Standing
from desk.errors import Invalid, Refused
from desk.health.check import check_office
from tests.conftest import Desk

CODE = "400.14.3"


def folder(desk: Desk, drawer: str, title: str = "Dokumentasi", code: str = CODE, **more: object) -> str:
    made = desk.do("petugas", "cabinet.add_folder", drawer=drawer, title=title, classification=code, year=2026, **more)
    return str(made["folder"])


def paper(desk: Desk, place: str, title: str = "Laporan kegiatan", **more: object) -> str:
    filed = desk.do("petugas", "cabinet.file_paper", title=title, dated="2026-10-01", folder=place, **more)
    return str(filed["filing_number"])


@pytest.mark.parametrize(
    ("ranges", "code", "inside"),
    [
        ("400.14", "400.14.3", True),
        ("400.2-400.10", "400.9.1", True),
        ("400.2-400.10", "400.10.7", True),
        ("400.2 s.d. 400.10", "400.11", False),
        ("400.14–400.14.9, 500.12", "500.12.18.1", True),
        ("400.14", "400.140", False),
        ("045.2", "045.2", True),
        ("", "400.14", False),
    ],
)
def test_a_range_goes_by_figures_and_holds_all_below(ranges, code, inside):
    assert in_ranges(ranges, code) is inside


def test_codes_are_sorted_as_figures():
    assert sorted(["400.10", "400.2", "B-1", "000.1"], key=sort_key) == ["B-1", "000.1", "400.2", "400.10"]


@pytest.mark.parametrize(("words", "said"), [("empat", "bukan kode"), ("500-400", "terbalik")])
def test_a_range_that_is_none_is_refused_in_words(words, said):
    with pytest.raises(Invalid, match=said):
        range_words(words)


def test_guides_stand_before_a_folder_by_level():
    assert list(guides_for("400.14.4.3")) == [("primer", "400"), ("sekunder", "400.14"), ("tersier", "400.14.4")]
    assert list(guides_for("045.2")) == [("primer", "045"), ("sekunder", "045.2")]


def test_a_new_folder_gets_its_guides_once(desk_office):
    folder(desk_office, "FK-01/2")
    folder(desk_office, "FK-01/2", "Jilid dua")
    guides = [one for one in Standing(date(2026, 11, 28)).guides.values() if one.drawer == "FK-01/2"]
    levels = [(guide_level(guide.code), guide.code, guide.folders) for guide in guides]
    assert levels == [("primer", "400", 0), ("sekunder", "400.14", 0), ("tersier", "400.14.3", 2)]
    assert guides[2].title.startswith("Dokumentasi/liputan kegiatan dinas")


def test_a_folder_with_room_is_proposed_before_a_new_one(desk_office):
    place = folder(desk_office, "FK-01/3")
    found = lists.proposal(CODE, 2026)
    assert found is not None
    assert (found.place, found.is_folder) == (place, True)


def test_a_drawer_that_names_the_code_is_proposed_before_an_open_one(desk_office):
    desk_office.do(
        "petugas", "cabinet.edit_drawer", drawer="FK-01/3", name="Humas", codes="400.14-400.14.9", capacity=5
    )
    desk_office.do("petugas", "cabinet.edit_drawer", drawer="FK-01/1", name="Umum", codes="000", capacity=40)
    found = lists.proposal(CODE, 2026)
    assert found is not None
    assert (found.place, found.is_folder) == ("FK-01/3", False)
    assert "400.14–400.14.9" in found.words
    other = lists.proposal("800.1.11.1", 2026)
    assert other is not None
    assert other.place == "FK-01/2"


def test_a_full_drawer_refuses_and_names_one_that_fits_the_code(desk_office):
    desk_office.do("petugas", "cabinet.edit_drawer", drawer="FK-01/2", name="", codes="", capacity=1)
    desk_office.do("petugas", "cabinet.edit_drawer", drawer="FK-01/4", name="", codes="400.14", capacity=1)
    folder(desk_office, "FK-01/2")
    with pytest.raises(Refused, match=r"FK-01/2 sudah penuh.*FK-01/4 masih longgar"):
        folder(desk_office, "FK-01/2")


def test_nothing_is_piled_into_the_last_drawer(desk_office):
    for drawer in "1234":
        desk_office.do("petugas", "cabinet.edit_drawer", drawer=f"FK-01/{drawer}", name="", codes="", capacity=1)
    for drawer in "234":
        folder(desk_office, f"FK-01/{drawer}")
    with pytest.raises(Refused, match="Tambah laci atau kabinet"):
        folder(desk_office, "FK-01/4")
    assert [drawer.folders for drawer in lists.cabinets()[0].drawers] == [1, 1, 1, 1]


def test_a_drawer_is_not_made_smaller_than_what_stands_in_it(desk_office):
    folder(desk_office, "FK-01/2")
    folder(desk_office, "FK-01/2")
    with pytest.raises(Invalid, match="sudah ada 2 map"):
        desk_office.do("petugas", "cabinet.edit_drawer", drawer="FK-01/2", name="", codes="", capacity=1)


def test_a_folder_moves_with_its_items_and_numbers_are_not_mixed_up(desk_office):
    first, second = folder(desk_office, "FK-01/2", "Satu"), folder(desk_office, "FK-01/2", "Dua")
    number = paper(desk_office, first)
    moved = desk_office.do("petugas", "cabinet.move_folder", folder=first, to="FK-01/3", reason="laci penuh")
    assert (moved["folder"], moved["items"]) == ("FK-01/3/01", [number])
    assert lists.item(number).place == "FK-01/3/01"
    third = folder(desk_office, "FK-01/2", "Tiga")
    assert (second, third) == ("FK-01/2/02", "FK-01/2/03")
    assert check_office(desk_office.workspace) == []


def test_boxes_stand_on_racks_and_folders_in_drawers(desk_office):
    desk_office.do(
        "petugas", "cabinet.add_cabinet", code="RAK-01", name="Rak inaktif", drawers=2, capacity=3, rack=True
    )
    box = desk_office.do("petugas", "cabinet.add_box", shelf="RAK-01/1", title="Humas 2024", year=2024)["folder"]
    assert box == "RAK-01/1/01"
    with pytest.raises(Refused, match="boks"):
        folder(desk_office, "RAK-01/1")
    with pytest.raises(Refused, match="rak"):
        desk_office.do("petugas", "cabinet.add_box", shelf="FK-01/1", title="Humas", year=2024)
    with pytest.raises(Refused, match="Map berdiri di laci, boks di rak"):
        desk_office.do("petugas", "cabinet.move_folder", folder=box, to="FK-01/2")
    assert lists.proposal("400.14.4.3", 2024).place.startswith("FK-01")
    assert lists.item(paper(desk_office, box)).place_words == "RAK-01 · Rak 1 · Boks 01"


def test_an_item_gets_the_number_of_the_unit_whose_cabinet_it_is(desk_office):
    desk_office.do("petugas", "cabinet.add_cabinet", code="FK-02", name="Kabinet IKP", unit="IKP")
    desk_office.do(
        "petugas", "numbers.add_book", kind="arsip", unit="IKP", title="Arsip IKP", pattern="{kode}/{urut}/{bidang}"
    )
    own, common = folder(desk_office, "FK-02/1"), folder(desk_office, "FK-01/2")
    assert paper(desk_office, own) == "400.14.3/1/IKP"
    assert paper(desk_office, common) == "400.14.3/A-1/DISKOMINFO/2026"
    assert paper(desk_office, own) == "400.14.3/2/IKP"


def test_a_paper_that_is_not_described_is_not_filed(desk_office):
    place = folder(desk_office, "FK-01/2")
    with pytest.raises(Invalid, match="Uraian arsip belum diisi"):
        paper(desk_office, place, " ")
    with pytest.raises(Invalid, match="belum tiba"):
        desk_office.do("petugas", "cabinet.file_paper", title="Besok", dated="2026-10-13", folder=place)
    with pytest.raises(Invalid, match="Pilih salah satu"):
        paper(desk_office, place, security="X")
    assert lists.items(place) == []
