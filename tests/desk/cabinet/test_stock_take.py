"""Stock take of a drawer: five results, stops and goes on, signed minutes."""

from __future__ import annotations

import pytest

from desk.cabinet import stock_lists
from desk.errors import Invalid, Refused
from desk.health.check import check_office
from tests.desk.cabinet.test_loans import lend
from tests.desk.cabinet.test_places import folder, paper


@pytest.fixture
def place(desk_office):
    return folder(desk_office, "FK-01/2")


def begin(desk, drawer="FK-01/2"):
    return str(desk.do("petugas", "cabinet.open_stock_take", drawer=drawer)["take"])


def count(desk, take, *codes, **more):
    return desk.do("petugas", "cabinet.count_items", take=take, codes=list(codes), **more)["results"]


def test_each_of_the_five_results_is_found(desk_office, place):
    here, gone, out = (paper(desk_office, place, title) for title in ("Ada", "Hilang", "Dipinjam"))
    elsewhere = paper(desk_office, folder(desk_office, "FK-01/3"), "Salah tempat")
    lend(desk_office, item=out)
    take = begin(desk_office)
    assert count(desk_office, take, f"MI:{here};0001/2026", elsewhere, "XX-9") == {
        here: "ada", elsewhere: "salah tempat", "XX-9": "tidak dikenal",
    }  # fmt: skip
    ended = desk_office.do("petugas", "cabinet.end_stock_take", take=take, note="Lampu laci mati.")
    expected = {"ada": 1, "salah tempat": 1, "hilang": 1, "sedang dipinjam": 1, "tidak dikenal": 1}
    assert ended["counts"] == expected
    view = stock_lists.stock_take(take)
    assert view.counts == expected
    assert {line.number for line in view.lines if line.result == "hilang"} == {gone}
    assert next(line for line in view.lines if line.number == elsewhere).expected == "FK-01/3/01"
    assert check_office(desk_office.workspace) == []


def test_an_item_in_another_folder_of_the_same_drawer_is_misplaced(desk_office, place):
    other = folder(desk_office, "FK-01/2")
    item = paper(desk_office, place)
    take = begin(desk_office)
    assert count(desk_office, take, item, seen_in=other) == {item: "salah tempat"}
    assert count(desk_office, take, item, seen_in=place) == {item: "ada"}
    assert [line.result for line in stock_lists.stock_take(take).lines] == ["ada"]


def test_a_stock_take_stops_and_goes_on_another_day(desk_office, place):
    first, second = paper(desk_office, place), paper(desk_office, place)
    take = begin(desk_office)
    count(desk_office, take, first)
    desk_office.clock.pass_minutes(60 * 24)
    assert stock_lists.running_in("FK-01/2") == take
    assert stock_lists.stock_take(take).left == 1
    with pytest.raises(Refused, match="lanjutkan yang itu"):
        begin(desk_office)
    count(desk_office, take, second)
    assert desk_office.do("petugas", "cabinet.end_stock_take", take=take)["counts"] == {"ada": 2}
    assert stock_lists.running_in("FK-01/2") == ""


def test_what_was_counted_by_mistake_is_taken_back(desk_office, place):
    item = paper(desk_office, place)
    take = begin(desk_office)
    count(desk_office, take, item, "XX-9")
    for code in (item, "XX-9"):
        desk_office.do("petugas", "cabinet.uncount_item", take=take, code=code)
    assert desk_office.do("petugas", "cabinet.end_stock_take", take=take)["counts"] == {"hilang": 1}


def test_minutes_are_signed_once_after_the_end(desk_office, place):
    take = begin(desk_office)
    signed = {"take": take, "witness": "Rina", "on": "2026-10-12", "scan": str(desk_office.photo("ba.jpg"))}
    with pytest.raises(Refused, match="belum selesai"):
        desk_office.do("petugas", "cabinet.sign_stock_take", **signed)
    desk_office.do("petugas", "cabinet.end_stock_take", take=take)
    with pytest.raises(Invalid, match="belum tiba"):
        desk_office.do("petugas", "cabinet.sign_stock_take", **signed | {"on": "2026-10-13"})
    desk_office.do("petugas", "cabinet.sign_stock_take", **signed)
    assert stock_lists.stock_take(take).signed_on == "2026-10-12"
    with pytest.raises(Refused, match="sudah ditandatangani"):
        desk_office.do("petugas", "cabinet.sign_stock_take", **signed)
    with pytest.raises(Refused, match="sudah selesai"):
        count(desk_office, take, "XX-9")
