"""Standing in: the delegate acts with his own key, both persons are named, and it ends by itself."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desk.errors import Invalid, Refused
from desk.releases import lists


def delegated(desk_office, by: str = "kadis", **fields: object) -> None:
    """Let the Kabid stand in for the Kadis for two days."""
    given = {"position": "kadis", "to": "kabid", "kind": "plh", "until": "2026-10-13"} | fields
    desk_office.do(by, "people.delegate", **given)
    desk_office._sessions.pop("kabid", None)


def test_a_delegate_parafs_in_the_position_and_the_sheet_names_it(desk_office, through):
    number = desk_office.accept()
    through(number, "paraf-kadis")
    delegated(desk_office)
    desk_office.do("kabid", "releases.paraf", release=number, version=1)
    view = lists.release(desk_office.workspace, number)
    assert view.line.step == "unggah"
    assert view.parafs[0].titles[0].startswith("Plh. Kepala Dinas")
    assert view.parafs[0].name == "Rangga Mahesa, S.Kom."


def test_it_ends_by_itself(desk_office, through):
    number = desk_office.accept()
    through(number, "paraf-kadis")
    delegated(desk_office)
    desk_office.clock.at += timedelta(days=2)
    desk_office._sessions.pop("kabid", None)
    with pytest.raises(Refused, match="hanya boleh"):
        desk_office.do("kabid", "releases.paraf", release=number, version=1)


def test_it_can_end_early(desk_office):
    delegated(desk_office)
    desk_office.do("kadis", "people.end_delegation", position="kadis", to="kabid")
    desk_office._sessions.pop("kabid", None)
    assert "kadis" not in desk_office.as_("kabid").officer.roles()


def test_nobody_delegates_what_is_not_his(desk_office):
    with pytest.raises(Refused, match="pejabatnya sendiri"):
        delegated(desk_office, by="kasi")


def test_who_looks_after_the_pc_needs_the_letter(desk_office):
    with pytest.raises(Invalid, match="dasar pelimpahan"):
        delegated(desk_office, by="petugas")
    delegated(desk_office, by="petugas", reason="SP 800/12/2026")
    assert "kadis" in desk_office.as_("kabid").officer.roles()


def test_the_last_day_is_asked_for(desk_office):
    with pytest.raises(Invalid, match="Tanggal akhir"):
        delegated(desk_office, until="2026-10-01")
