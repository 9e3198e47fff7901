"""Berkas: a number of their own, indeks beside the code, their items, and slips that point to others."""

from __future__ import annotations

import pytest

from desk.cabinet import berkas_lists, lists
from desk.errors import Invalid, Refused
from desk.health.check import check_office
from tests.desk.cabinet.test_places import folder, paper


def berkas(desk, place, title="HUT Provinsi", indeks="HUT", **more):
    return str(desk.do("petugas", "cabinet.add_berkas", folder=place, title=title, indeks=indeks, **more)["berkas"])


def test_a_berkas_takes_in_the_loose_items_of_its_folder_and_what_comes_after(desk_office):
    place = folder(desk_office, "FK-01/2")
    before = paper(desk_office, place)
    number = berkas(desk_office, place)
    after = paper(desk_office, place)
    assert number == "B0001"
    assert [lists.item(each).berkas for each in (before, after)] == [number, number]
    assert check_office(desk_office.workspace) == []


def test_with_two_berkas_in_a_folder_the_officer_decides(desk_office):
    place = folder(desk_office, "FK-01/2")
    first, second = berkas(desk_office, place), berkas(desk_office, place, "Pelantikan", "pelantikan")
    item = paper(desk_office, place)
    assert lists.item(item).berkas == ""
    desk_office.do("petugas", "cabinet.put_in_berkas", items=[item], berkas=second)
    desk_office.do("petugas", "cabinet.put_in_berkas", items=[item], berkas=first)
    assert lists.item(item).berkas == first


def test_a_closed_berkas_takes_nothing_more(desk_office):
    place = folder(desk_office, "FK-01/2")
    number = berkas(desk_office, place)
    edit = {"berkas": number, "title": "HUT Provinsi", "indeks": "HUT", "closed_on": "2026-10-12"}
    desk_office.do("petugas", "cabinet.edit_berkas", **edit)
    item = paper(desk_office, place)
    assert lists.item(item).berkas == ""
    with pytest.raises(Refused, match="sudah ditutup"):
        desk_office.do("petugas", "cabinet.put_in_berkas", items=[item], berkas=number)
    with pytest.raises(Invalid, match="belum tiba"):
        desk_office.do("petugas", "cabinet.edit_berkas", **edit | {"closed_on": "2026-10-13"})


def test_a_berkas_moves_with_its_items_only(desk_office):
    place, other = folder(desk_office, "FK-01/2"), folder(desk_office, "FK-01/3", capacity=1)
    number = berkas(desk_office, place)
    items = [paper(desk_office, place) for _ in range(2)]
    with pytest.raises(Refused, match="sudah penuh"):
        desk_office.do("petugas", "cabinet.move_berkas", berkas=number, to=other)
    assert {lists.item(item).place for item in items} == {place}
    bigger = folder(desk_office, "FK-01/3")
    moved = desk_office.do("petugas", "cabinet.move_berkas", berkas=number, to=bigger)
    assert (moved["was"], moved["items"]) == (place, items)
    assert {lists.item(item).place for item in items} == {bigger}


def test_a_slip_points_to_another_berkas_once(desk_office):
    place = folder(desk_office, "FK-01/2")
    first, second = berkas(desk_office, place), berkas(desk_office, place, "Foto HUT", "foto HUT")
    desk_office.do("petugas", "cabinet.link_berkas", berkas=first, to=second, reason="fotonya di sana")
    with pytest.raises(Refused, match="sudah ada"):
        desk_office.do("petugas", "cabinet.link_berkas", berkas=first, to=second, reason="lagi")
    with pytest.raises(Invalid, match="berkas lain"):
        desk_office.do("petugas", "cabinet.link_berkas", berkas=first, to=first, reason="diri sendiri")
    desk_office.do("petugas", "cabinet.unlink_berkas", berkas=first, to=second)
    desk_office.do("petugas", "cabinet.link_berkas", berkas=first, to=second, reason="ternyata perlu")


def test_without_an_indeks_there_is_no_berkas(desk_office):
    with pytest.raises(Invalid, match="Indeks belum diisi"):
        berkas(desk_office, folder(desk_office, "FK-01/2"), indeks="")


def test_the_list_of_berkas_tells_span_place_and_slips(desk_office):
    place = folder(desk_office, "FK-01/2")
    first = berkas(desk_office, place)
    paper(desk_office, place, "Undangan", reference="005/12", origin="Setda", development="fotokopi")
    second = berkas(desk_office, place, "Foto HUT", "foto HUT", classification="400.2")
    desk_office.do("petugas", "cabinet.link_berkas", berkas=first, to=second, reason="fotonya di sana")
    one, two = berkas_lists.berkas_list("FK-01/2")[1], berkas_lists.berkas_list()[0]
    assert (one.number, one.classification, one.first, one.last, one.items) == (
        first, "400.14.3", "2026-10-01", "2026-10-01", 1,
    )  # fmt: skip
    assert [(slip.to, slip.to_place, slip.reason) for slip in one.slips] == [(second, place, "fotonya di sana")]
    assert (two.number, two.items, two.first) == (second, 0, "2026-10-12")
    assert berkas_lists.berkas_list("FK-01/1") == []
    line = berkas_lists.contents(first)[0]
    assert (line.title, line.reference, line.origin, line.development) == ("Undangan", "005/12", "Setda", "fotokopi")
