"""The check knows who held which post when a paraf was made: a program that was made to forget it is found out."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desk.actions import perform
from desk.health.check import check_office


@pytest.fixture
def waiting(desk_office, through):
    """A release that waits for the Kadis."""
    number = desk_office.accept()
    through(number, "paraf-kadis")
    return number


def signed_by_kasi_as_kadis(desk_office, number):
    """Let the Kasi sign as a program without rules would: in a post that is not his."""
    kasi, kadis = desk_office.as_("kasi"), desk_office.as_("kadis")
    kasi.officer = replace(kasi.officer, holdings=kadis.officer.holdings)
    desk_office.do("kasi", "releases.paraf", release=number, version=1)


def enter(desk_office, action, **fields):
    """Enter something about the Kadis's post."""
    perform(desk_office.as_("petugas"), action, {"position": "kadis"} | fields)


def test_a_paraf_in_a_post_that_its_signer_never_held_is_found(desk_office, waiting):
    signed_by_kasi_as_kadis(desk_office, waiting)
    assert [(one.where, one.what) for one in check_office(desk_office.workspace)] == [
        (waiting, "Paraf 1: penandanya tidak memegang jabatan itu pada waktu itu.")
    ]


def test_to_be_appointed_afterwards_does_not_heal_it(desk_office, waiting):
    signed_by_kasi_as_kadis(desk_office, waiting)
    enter(desk_office, "people.appoint", login="kasi", since="2026-01-01")
    assert len(check_office(desk_office.workspace)) == 1


def test_a_post_that_ended_yesterday_is_no_longer_signed_in(desk_office, waiting):
    desk_office.as_("kadis")
    enter(desk_office, "people.dismiss", login="kadis", until="2026-10-10")
    desk_office.do("kadis", "releases.paraf", release=waiting, version=1)  # his session is still open
    assert len(check_office(desk_office.workspace)) == 1


def test_an_end_that_is_entered_late_leaves_earlier_parafs_in_order(desk_office, waiting):
    desk_office.do("kadis", "releases.paraf", release=waiting, version=1)
    desk_office.clock.at += timedelta(days=20)
    enter(desk_office, "people.dismiss", login="kadis", until="2026-10-01")
    assert check_office(desk_office.workspace) == []


def test_whoever_stands_in_signs_in_order(desk_office, waiting):
    letter = {"kind": "plh", "until": "2026-10-20", "reason": "Surat perintah 800/3/2026"}
    desk_office.do("petugas", "people.delegate", position="kadis", to="kasi", **letter)
    desk_office._sessions.clear()
    desk_office.do("kasi", "releases.paraf", release=waiting, version=1)
    desk_office.do("petugas", "people.end_delegation", position="kadis", to="kasi")
    desk_office.clock.at += timedelta(days=30)
    assert check_office(desk_office.workspace) == []
