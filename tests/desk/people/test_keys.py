"""Kata sandi and keys: what opens, what slows, what stays verifiable."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desk.errors import Invalid, Refused
from desk.health.check import check_office
from desk.journal.diary import entries
from desk.people import lists
from desk.people.actions import change_secret, enrol, renew_key, unlock
from desk.people.keys import PRACTICE_STRENGTH, make_key, open_key, signature_holds
from desk.releases.tables import ParafRow
from desk.session import Session

SECRET = "kopi pagi hujan reda"


def fresh(desk_office, login: str) -> Session:
    """Sit down without giving a kata sandi."""
    return Session(desk_office.workspace, lists.officer(login, desk_office.workspace.now().date()))


def test_a_sealed_key_opens_with_its_secret_only():
    sealed = make_key("kadis", "rumput hijau embun pagi", PRACTICE_STRENGTH)
    opened = open_key("kadis", sealed, "rumput hijau embun pagi")
    assert opened is not None
    assert signature_holds(sealed.public, "naskah", opened.sign("naskah"))
    assert not signature_holds(sealed.public, "naskah!", opened.sign("naskah"))
    assert open_key("kadis", sealed, "rumput hijau embun sore") is None


def test_a_seal_cannot_be_handed_to_another_person():
    sealed = make_key("kadis", "rumput hijau embun pagi", PRACTICE_STRENGTH)
    assert open_key("kabid", sealed, "rumput hijau embun pagi") is None


@pytest.mark.parametrize("secret", ["pendek", "passwordpassword", "aaaaaaaaaaaaaa"])
def test_a_guessable_secret_is_refused(desk_office, secret):
    with pytest.raises(Invalid):
        enrol(fresh(desk_office, "petugas"), "petugas", secret)


def test_five_wrong_secrets_make_the_next_try_wait(desk_office):
    session = fresh(desk_office, "kadis")
    for _ in range(5):
        with pytest.raises(Refused, match="Kata sandi salah"):
            unlock(session, "bukan kata sandinya")
    with pytest.raises(Refused, match="Terlalu banyak"):
        unlock(session, SECRET)
    desk_office.clock.at += timedelta(seconds=31)
    assert unlock(session, SECRET).public


def test_a_paraf_without_an_opened_key_is_refused(desk_office, through):
    number = desk_office.accept()
    through(number, "paraf-kadis")
    desk_office._sessions["kadis"] = fresh(desk_office, "kadis")
    with pytest.raises(Refused, match="memerlukan kunci"):
        desk_office.do("kadis", "releases.paraf", release=number, version=1)


def test_old_parafs_stay_verifiable_after_a_new_key(desk_office, through):
    number = desk_office.accept()
    through(number, "paraf-kabid")
    change_secret(desk_office.as_("kadis"), SECRET, "daun teh angin malam")
    assert ParafRow.select().count() == 1
    assert check_office(desk_office.workspace) == []


def test_a_forgotten_kata_sandi_is_replaced_and_old_parafs_stay_verifiable(desk_office, through):
    number = desk_office.accept()
    through(number, "paraf-kabid")
    renew_key(desk_office.as_("petugas"), "kadis", "daun teh angin malam", reason="Nota dinas 800/12/2026")
    session = fresh(desk_office, "kadis")
    with pytest.raises(Refused, match="Kata sandi salah"):
        unlock(session, SECRET)
    assert unlock(session, "daun teh angin malam").public
    assert ParafRow.select().count() == 1
    assert check_office(desk_office.workspace) == []
    assert [line for line in entries() if "Nota dinas 800/12/2026" in str(line.body)]


def test_a_key_is_renewed_only_by_who_looks_after_the_pc_and_with_a_letter(desk_office):
    with pytest.raises(Invalid, match="surat atau persetujuan"):
        renew_key(desk_office.as_("petugas"), "kadis", "daun teh angin malam", reason=" lupa ")
    with pytest.raises(Refused, match="tidak berwenang"):
        renew_key(desk_office.as_("kasi"), "kadis", "daun teh angin malam", reason="Nota dinas 800/12/2026")
    with pytest.raises(Refused, match="belum punya kunci"):
        renew_key(desk_office.as_("petugas"), "petugas", "daun teh angin malam", reason="Nota dinas 800/12/2026")


def test_only_who_looks_after_the_pc_enrols_others(desk_office):
    with pytest.raises(Refused, match="tidak berwenang"):
        enrol(desk_office.as_("kasi"), "petugas", "daun teh angin malam")


def test_no_secret_lies_in_the_data_folder(desk_office):
    desk_office.accept()
    for path in desk_office.workspace.place.folder.rglob("*"):
        if path.is_file():
            assert SECRET.encode() not in path.read_bytes()


def test_a_new_key_is_signed_by_the_head_himself(desk_office):
    petugas, given = desk_office.as_("petugas"), {"reason": "Nota dinas 800/12/2026"}
    with pytest.raises(Refused, match=r"memerlukan paraf Ir\. Darma"):
        renew_key(petugas, "kabid", "daun teh angin malam", **given)
    with pytest.raises(Refused, match="memerlukan paraf"):
        renew_key(petugas, "kabid", "daun teh angin malam", approver=desk_office.as_("kasi"), **given)
    told = renew_key(petugas, "kabid", "daun teh angin malam", approver=desk_office.as_("kadis"), **given)
    assert told["approval"]["by"] == "kadis"
    assert check_office(desk_office.workspace) == []


def test_an_approval_that_was_signed_by_another_key_is_found(desk_office):
    forged = desk_office.as_("kadis")
    forged.key = desk_office.as_("kasi").key
    given = {"reason": "Nota dinas 800/12/2026", "approver": forged}
    renew_key(desk_office.as_("petugas"), "kabid", "daun teh angin malam", **given)
    assert [finding.where for finding in check_office(desk_office.workspace)] == ["kabid"]
