"""Where has this folder been: moves, loans, who, when (F14)."""

from __future__ import annotations

import pytest

from desk.cabinet.history import history
from desk.errors import Missing
from tests.desk.cabinet.test_berkas import berkas
from tests.desk.cabinet.test_loans import lend
from tests.desk.cabinet.test_places import folder, paper


def test_a_folder_tells_each_place_and_what_happened_there(desk_office):
    first = folder(desk_office, "FK-01/2", "Dokumentasi")
    item = paper(desk_office, first)
    second = desk_office.do("petugas", "cabinet.move_folder", folder=first, to="FK-01/3", reason="laci penuh")["folder"]
    lend(desk_office, item=item)
    third = desk_office.do("petugas", "cabinet.move_folder", folder=second, to="FK-01/4")["folder"]
    found = history(third)
    assert (found.kind, found.title) == ("map", "Dokumentasi")
    assert [happening.place for happening in found.happenings] == [third, second, second, first, first]
    assert "dipinjamkan kepada Rina" in found.happenings[1].words
    assert "laci penuh" in found.happenings[2].words
    assert {happening.who for happening in found.happenings} == {"Petugas Meja Informasi"}


def test_another_folder_that_stood_at_the_same_place_is_not_mixed_in(desk_office):
    first = folder(desk_office, "FK-01/2", "Satu")
    desk_office.do("petugas", "cabinet.move_folder", folder=first, to="FK-01/3")
    again = folder(desk_office, "FK-01/2", "Dua")
    assert again == first
    assert [happening.words for happening in history(again).happenings] == ["map FK-01/2/01 Dua"]


def test_a_berkas_and_an_item_tell_theirs(desk_office):
    place, other = folder(desk_office, "FK-01/2"), folder(desk_office, "FK-01/3")
    number = berkas(desk_office, place)
    item = paper(desk_office, place)
    desk_office.do("petugas", "cabinet.move_berkas", berkas=number, to=other)
    desk_office.do("petugas", "cabinet.note_labels", items=[item])
    assert [happening.place for happening in history(item).happenings][1:] == [other, place]
    told = [happening.words for happening in history(number).happenings]
    assert told[-1].startswith("berkas B0001")
    assert any("dipindahkan dari FK-01/2/01 ke FK-01/3/01" in words for words in told)


def test_what_is_not_there_has_no_history(desk_office):
    with pytest.raises(Missing):
        history("B0099")
    with pytest.raises(Missing):
        history("FK-01/2/77")
