"""Which number a filed paper gets: the next, one kept free, or one that was written into the paper book."""

from __future__ import annotations

import pytest

from desk.cabinet import lists
from desk.cabinet.filing_lists import filing_book
from desk.errors import Invalid
from desk.health.check import check_office
from desk.numbers import lists as numbers
from tests.desk.cabinet.test_places import folder, paper


def reserve(desk, count=1):
    return desk.do("petugas", "numbers.reserve", book="arsip", purpose="laporan susulan", count=count)["numbers"]


def test_the_book_of_a_folder_tells_its_next_number_and_what_is_kept_free(desk_office):
    place = folder(desk_office, "FK-01/2")
    book = filing_book(desk_office.workspace, place)
    assert book.next_number == paper(desk_office, place) == "400.14.3/A-1/DISKOMINFO/2026"
    kept = reserve(desk_office)
    book = filing_book(desk_office.workspace, place)
    assert (book.next_serial, [line.number for line in book.reserved]) == (3, kept)


def test_a_number_kept_free_is_used_once(desk_office):
    place = folder(desk_office, "FK-01/2")
    paper(desk_office, place)
    kept = reserve(desk_office)[0]
    assert paper(desk_office, place, reserved=kept) == kept
    with pytest.raises(Invalid, match="tidak dicadangkan") as refused:
        paper(desk_office, place, reserved=kept)
    assert refused.value.field == "reserved"


def test_a_number_given_by_hand_keeps_its_reason_and_is_never_given_again(desk_office):
    place = folder(desk_office, "FK-01/2")
    by_hand = {"serial": 2, "reason": "listrik padam", "given_on": "2026-10-09"}
    assert paper(desk_office, place, **by_hand) == "400.14.3/A-2/DISKOMINFO/2026"
    assert [paper(desk_office, place)[9:12] for _ in range(2)] == ["A-1", "A-3"]
    line = next(line for line in numbers.numbers(book="arsip") if line.serial == 2)
    assert (line.state, line.reason) == ("issued", "listrik padam")
    assert check_office(desk_office.workspace) == []


@pytest.mark.parametrize(
    ("asked", "field", "said"),
    [
        ({"serial": 1, "reason": "padam"}, "serial", "sudah dipakai"),
        ({"serial": 5}, "reason", "Alasan"),
        ({"serial": -1, "reason": "padam"}, "serial", "dimulai dari 1"),
        ({"serial": 5, "reason": "padam", "given_on": "2026-10-13"}, "given_on", "belum tiba"),
        ({"serial": 5, "reason": "padam", "reserved": "x"}, "serial", "Pilih satu"),
    ],
)
def test_a_number_by_hand_that_cannot_be_is_refused_beside_its_field(desk_office, asked, field, said):
    place = folder(desk_office, "FK-01/2")
    paper(desk_office, place)
    with pytest.raises(Invalid, match=said) as refused:
        paper(desk_office, place, **asked)
    assert refused.value.field == field
    assert len(lists.items(place)) == 1
