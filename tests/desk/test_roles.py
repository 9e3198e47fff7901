"""Who may do what: the hand-written table of the SOPs against the actions, and every forbidden try refused."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from desk.catalogue import actions, roles_for, states_for
from desk.errors import Refused
from desk.journal import diary

TABLE = list(csv.DictReader((Path(__file__).parents[1] / "roles.csv").read_text("utf-8").splitlines()))
STEPS = ("periksa", "paraf-kadis", "paraf-kabid", "unggah", "arsip")
OFFICERS = {"kasi": {"kasi"}, "kadis": {"kadis"}, "kabid": {"kabid"}, "petugas": {"petugas", "operator", "arsiparis"}}
PARAMETERS = {
    "releases.check": {},
    "releases.paraf": {"version": 1},
    "releases.publish": {"url": "https://contoh.go.id/1"},
    "releases.file": {},
    "releases.send_back": {"reason": "Perbaiki."},
    "releases.reject": {"reason": "Bukan berita."},
}


def test_the_actions_are_those_of_the_table():
    expected = {row["action"]: (row["roles"].split(), row["states"].split()) for row in TABLE}
    assert {one.name: (list(roles_for(one)), list(states_for(one))) for one in actions()} == expected


@pytest.mark.parametrize("step", STEPS)
def test_every_forbidden_try_is_refused_and_writes_nothing(desk_office, through, step):
    number = desk_office.accept()
    through(number, step)
    lines = diary.count()
    for row in TABLE:
        if row["action"] not in PARAMETERS:
            continue
        for login, roles in OFFICERS.items():
            if step in row["states"].split() and roles & set(row["roles"].split()) and _doer(step) in roles:
                continue
            with pytest.raises(Refused, match=number):
                desk_office.do(login, row["action"], release=number, **PARAMETERS[row["action"]])
    assert diary.count() == lines


def _doer(step: str) -> str:
    doers = {
        "periksa": "kasi",
        "paraf-kadis": "kadis",
        "paraf-kabid": "kabid",
        "unggah": "operator",
        "arsip": "petugas",
    }
    return doers[step]
