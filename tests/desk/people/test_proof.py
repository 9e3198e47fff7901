"""An office that asks for PIN or kata sandi at each paraf gets it asked by the rule itself, whoever calls."""

from __future__ import annotations

import json

import pytest

from desk.errors import SignerUnproved
from desk.people import lists
from desk.people.actions import prove, renew_key, unlock
from desk.releases.tables import ParafRow
from desk.session import Session
from tests.conftest import SECRET
from tests.desk.test_cli import command  # noqa: F401 - a fixture


@pytest.fixture
def waiting(desk_office, through):
    """Two releases that wait for the Kadis, in an office that asks each time."""
    desk_office.do("petugas", "office.change", fields={"pin_at_paraf": "ya"})
    numbers = [desk_office.accept(title) for title in ("Gubernur Resmikan Jembatan", "Pasar Murah di Tarakan")]
    for number in numbers:
        through(number, "paraf-kadis")
    return numbers


@pytest.mark.parametrize(
    ("action", "told"),
    [
        ("releases.paraf", {"version": 1}),
        ("releases.send_back", {"reason": "Judul belum benar."}),
        ("releases.reject", {"reason": "Bukan berita Pemprov."}),
    ],
)
def test_every_decision_under_a_paraf_asks_and_is_not_written_without(desk_office, waiting, action, told):
    desk_office.as_("kadis")
    with pytest.raises(SignerUnproved, match="PIN atau kata sandi"):
        desk_office.do("kadis", action, release=waiting[0], **told)
    assert ParafRow.select().count() == 0
    prove(desk_office.as_("kadis"), SECRET)
    desk_office.do("kadis", action, release=waiting[0], **told)
    assert ParafRow.select().count() == 1


def test_a_proof_holds_for_the_next_deed_only(desk_office, waiting):
    prove(desk_office.as_("kadis"), SECRET)
    desk_office.do("kadis", "releases.paraf", release=waiting[0], version=1)
    with pytest.raises(SignerUnproved):
        desk_office.do("kadis", "releases.paraf", release=waiting[1], version=1)


def test_the_head_who_approves_a_new_key_is_asked_too(desk_office, waiting):
    head = Session(desk_office.workspace, lists.officer("kadis", desk_office.workspace.now().date()))
    unlock(head, SECRET)
    given = {"reason": "Nota dinas 800/12/2026", "approver": head}
    with pytest.raises(SignerUnproved):
        renew_key(desk_office.as_("petugas"), "kabid", "daun teh angin malam", **given)
    prove(head, SECRET)
    assert renew_key(desk_office.as_("petugas"), "kabid", "daun teh angin malam", **given)["approval"]["by"] == "kadis"


@pytest.mark.file
def test_a_command_proves_each_line_by_the_kata_sandi_on_it(waiting, command):  # noqa: F811 - the fixture
    ask = {"as": "kadis", "version": 1}
    lines = [
        json.dumps(ask | {"release": waiting[0], "secret": SECRET}),
        json.dumps(ask | {"release": waiting[1]}),
        json.dumps(ask | {"release": waiting[1], "secret": SECRET}),
    ]
    answered = command("act", "releases.paraf", "-", stdin="\n".join(lines))
    assert ["error" in json.loads(line) for line in answered.out.splitlines()] == [False, True, False]
    assert answered.code == SignerUnproved.exit_code
    assert ParafRow.select().count() == 2
