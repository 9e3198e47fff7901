"""The signature block names who may sign: the holder, Plt. and Plh., a.n. and u.b. (domain.md 3.6)."""

from __future__ import annotations

from datetime import date

import pytest

from desk.actions import perform
from desk.errors import Missing
from desk.people.enrolment import key_holders, signing_key
from desk.people.signing import behalf, post_title, signatory, signed_by

TODAY = date(2026, 10, 12)
KADIS = "Kepala Dinas Komunikasi dan Informatika"


def delegated(desk_office, kind: str) -> None:
    """Let the Kabid stand in for the Kadis for a week."""
    given = {"position": "kadis", "to": "kabid", "kind": kind, "since": "2026-10-12", "until": "2026-10-18"}
    desk_office.do("kadis", "people.delegate", reason="Dinas luar daerah", **given)


def test_the_holder_signs_with_rank_and_nip_as_the_register_has_them(desk_office):
    told = {"nip": "196911031994031003", "rank": "Pembina Utama Muda (IV/c)"}
    named = {"login": "kadis", "name": "Ir. Darma Putra Wijaya, M.P."}
    perform(desk_office.as_("petugas"), "people.rename", named | told)
    who = signatory(("kadis",), TODAY)
    assert who is not None
    assert (who.title, who.name) == ((KADIS,), "Ir. Darma Putra Wijaya, M.P.")
    assert who.rank == "Pembina Utama Muda (IV/c)"
    assert who.nip == "19691103 199403 1 003"


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        ("plh", ("Plh. Kepala Dinas Komunikasi dan Informatika",)),
        ("plt", ("Plt. Kepala Dinas Komunikasi dan Informatika",)),
        ("an", ("a.n. Kepala Dinas Komunikasi dan Informatika", "Kepala Bidang Komunikasi dan Informatika")),
        ("ub", ("a.n. Kepala Dinas Komunikasi dan Informatika", "u.b.", "Kepala Bidang Komunikasi dan Informatika")),
    ],
)
def test_who_stands_in_signs_in_his_own_name_under_the_words_of_his_kind(desk_office, kind, title):
    delegated(desk_office, kind)
    who = signatory(("kadis",), TODAY)
    assert who is not None
    assert (who.title, who.name) == (title, "Rangga Mahesa, S.Kom.")
    after = signatory(("kadis",), date(2026, 10, 19))
    assert after is not None
    assert after.name == "Ir. Darma Putra Wijaya, M.P."


def test_below_a_secretary_who_acts_for_the_head_stands_the_whole_chain():
    assert behalf("Bupati", "Sekretaris Daerah", "Asisten Umum", below=True) == (
        "a.n. Bupati",
        "Sekretaris Daerah",
        "u.b.",
        "Asisten Umum",
    )


def test_an_office_without_the_post_has_nobody_and_a_stranger_no_nip(desk_office):
    assert signatory(("camat",), TODAY) is None
    assert post_title(("camat",)) == ""
    assert signed_by("Orang Lama", KADIS, TODAY).nip == ""


def test_a_key_shows_its_fingerprint_in_groups_and_who_has_none_is_told_so(desk_office):
    view = signing_key("kadis", TODAY)
    assert view.fingerprint.replace(" ", "").lower() == view.public[:32]
    assert "petugas" not in key_holders(TODAY)
    with pytest.raises(Missing, match="belum mempunyai kunci paraf"):
        signing_key("petugas", TODAY)
