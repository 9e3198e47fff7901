"""Signs on folders and drawers that say what is no longer so are known, and right once they are stuck on anew."""

from __future__ import annotations

from datetime import date

import pytest

from desk.cabinet.sign_labels import wrong_signs
from desk.errors import Invalid, Missing
from desk.health.check import check_office
from tests.desk.cabinet.test_berkas import berkas
from tests.desk.cabinet.test_places import folder

TODAY = date(2026, 11, 28)


def note(desk, *places):
    desk.do("petugas", "cabinet.note_signs", signs=list(places))


@pytest.fixture
def place(desk_office):
    made = folder(desk_office, "FK-01/2")
    note(desk_office, made, "FK-01/2", "FK-01", "FK-01/2:400.14.3", berkas(desk_office, made))
    return made


def test_a_sign_just_stuck_on_is_right(place):
    assert wrong_signs(TODAY) == []


def test_a_folder_that_moved_has_a_wrong_tab_until_it_is_stuck_on_anew(desk_office, place):
    desk_office.do("petugas", "cabinet.move_folder", folder=place, to="FK-01/3")
    wrong = {one.now.place: one.words for one in wrong_signs(TODAY)}
    assert wrong["FK-01/3/01"] == (
        "400.14.3 · Dokumentasi · FK-01/2/01 · 2026 → 400.14.3 · Dokumentasi · FK-01/3/01 · 2026"
    )
    assert "B0001" in wrong
    note(desk_office, *wrong)
    assert wrong_signs(TODAY) == []
    assert check_office(desk_office.workspace) == []


def test_another_name_of_a_drawer_or_code_of_a_folder_is_seen(desk_office, place):
    desk_office.do("petugas", "cabinet.edit_drawer", drawer="FK-01/2", name="Humas", codes="400.14", capacity=20)
    tab = {"title": "Foto", "classification": "400.14.4", "capacity": 100, "reason": "uji"}
    desk_office.do("petugas", "cabinet.edit_folder", folder=place, **tab)
    assert {"FK-01/2", place} <= {one.now.place for one in wrong_signs(TODAY)}


def test_what_is_not_there_gets_no_sign(desk_office):
    with pytest.raises(Invalid, match="Belum ada"):
        note(desk_office)
    with pytest.raises(Missing):
        note(desk_office, "FK-09")
