"""What stands on cabinets, drawers, guides, folders, boxes and spines (F17)."""

from __future__ import annotations

from datetime import date

import pytest

from desk.cabinet.signs import sign, signs_in
from desk.cabinet.standing import Standing
from desk.errors import Invalid, Missing
from tests.desk.cabinet.test_berkas import berkas
from tests.desk.cabinet.test_places import folder

TODAY = date(2026, 11, 28)


def test_each_thing_bears_what_it_is_found_by(desk_office):
    place = folder(desk_office, "FK-01/2")
    number = berkas(desk_office, place)
    cabinet, drawer, tab, spine = (sign(key, TODAY) for key in ("FK-01", "FK-01/2", place, number))
    assert (cabinet.kind, cabinet.head) == ("cabinet", "FK-01")
    assert (drawer.kind, drawer.head) == ("drawer", "FK-01 · Laci 2")
    assert (tab.kind, tab.place) == ("folder", place)
    assert spine.kind == "berkas"
    assert number in spine.lines


def test_every_place_of_a_cabinet_can_be_named_at_once(desk_office):
    place = folder(desk_office, "FK-01/2")
    every = signs_in("", Standing(TODAY))
    assert every[0] == "FK-01"
    assert place in every
    assert all(sign(key, TODAY).place == key for key in every)
    assert set(signs_in("FK-01/2", Standing(TODAY))) < set(every)


@pytest.mark.parametrize("key", ["FK-99", "FK-01/9", "FK-01/2:999", "FK-01/2/99", "B9999", "FK-01/2/05/7"])
def test_what_is_not_there_has_no_sign(desk_office, key):
    with pytest.raises((Missing, Invalid)):
        sign(key, TODAY)
