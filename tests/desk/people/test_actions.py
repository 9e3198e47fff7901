"""An officer's name is corrected by who looks after the PC, in the journal, and nothing else of him changes."""

from __future__ import annotations

import pytest

from desk.actions import perform
from desk.errors import Invalid, Missing, Refused
from desk.health.check import check_office
from desk.people import lists


def test_a_name_is_corrected_with_nip_and_rank(desk_office):
    written = {"name": "Dra. Wulan Arum", "nip": "197001011990012001", "rank": "Penata, III/c"}
    perform(desk_office.as_("petugas"), "people.rename", {"login": "kasi", **written})
    found = {person.id: person for person in lists.people(desk_office.workspace.now().date())}["kasi"]
    assert (found.name, found.rank) == ("Dra. Wulan Arum", "Penata, III/c")
    assert found.nip.replace(" ", "") == "197001011990012001"
    assert found.positions == ("kasi",)
    assert check_office(desk_office.workspace) == []


def test_a_name_is_not_emptied_nor_changed_by_others_nor_of_nobody(desk_office):
    with pytest.raises(Invalid, match="belum diisi"):
        perform(desk_office.as_("petugas"), "people.rename", {"login": "kasi", "name": " "})
    with pytest.raises(Refused):
        perform(desk_office.as_("kasi"), "people.rename", {"login": "kasi", "name": "Orang Lain"})
    with pytest.raises(Missing):
        perform(desk_office.as_("petugas"), "people.rename", {"login": "hantu", "name": "Orang Lain"})
