"""What waits for an officer under every SOP: the earliest deadline first, each thing by its name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desk.flow.case_list import done_before, waiting, waiting_at
from desk.people.lists import officer
from tests.conftest import Desk
from tests.desk.coverage.offices import KALTARA, KALTIM, appoint, practice_office

ROTA = [{"day": "2026-10-14", "officer": "tara", "role": "fotografer"}]
LINE = {"opd": "Dinas Kesehatan", "information": "Profil", "category": "berkala", "form": "softcopy"}
LINE |= {"due": "2026-10-30"}


@pytest.fixture
def kaltara(tmp_path: Path) -> Iterator[Desk]:
    """An office that runs SOP Peliputan and SOP Media On Line."""
    yield from practice_office("kaltara", KALTARA, tmp_path)


@pytest.fixture
def kaltim(tmp_path: Path) -> Iterator[Desk]:
    """An office that runs SOP Akurasi and SOP Pendokumentasian."""
    yield from practice_office("kaltim", (*KALTIM, ("sari", "Sekretaris Sari", "sekretaris-ppid")), tmp_path)


def lines(desk: Desk, login: str):
    """List what waits for an officer."""
    return waiting(desk.workspace, officer(login, desk.workspace.now().date()))


def event(desk: Desk, title: str, starts: str) -> int:
    """Receive an event."""
    return int(desk.do("sinta", "coverage.receive_schedule", title=title, starts=starts, place="Nunukan")["id"])


def test_releases_and_events_stand_in_one_list_by_their_deadline(kaltara):
    kaltara.do("kasi", "coverage.draw_rota", month="2026-10", lines=ROTA)
    far, near = event(kaltara, "Panen Raya", "2026-10-20"), event(kaltara, "Musrenbang", "2026-10-14 09:00")
    for number in (far, near):
        kaltara.do("sinta", "coverage.report_schedule", event=number)
    release = kaltara.accept()
    found = lines(kaltara, "kasi")
    assert [(line.kind, line.title) for line in found] == [
        ("releases", "Gubernur Resmikan Jembatan"),
        ("events", "Musrenbang"),
        ("events", "Panen Raya"),
    ]
    assert (found[0].number, found[0].action, found[0].allowed, found[0].standard) == (
        release,
        "releases.check",
        7,
        "7 menit",
    )
    assert (found[1].due, found[1].standard, found[1].late) == ("2026-10-13", "H-1", False)
    assert found[1].detail == "Rabu, 14 Oktober 2026 09.00 · Nunukan"
    assert lines(kaltara, "tara") == []


def test_past_the_day_before_an_event_is_late_and_first(kaltara):
    kaltara.do("kasi", "coverage.draw_rota", month="2026-10", lines=ROTA)
    event(kaltara, "Panen Raya", "2026-10-20"), event(kaltara, "Rapat Pagi Ini", "2026-10-12 15:00")
    assert [(line.title, line.late) for line in lines(kaltara, "sinta")] == [
        ("Rapat Pagi Ini", True),
        ("Panen Raya", False),
    ]


def test_minutes_at_the_step_are_counted_against_its_standard(kaltim):
    kaltim.do("kasi", "themes.assign", month="2026-11")
    kaltim.clock.pass_minutes(26)
    (plan,) = lines(kaltim, "rena")
    assert (plan.kind, plan.number, plan.title) == ("plans", "2026-11", "Rencana liputan November 2026")
    assert (plan.minutes, plan.allowed, plan.left, plan.late) == (26, 25, -1, True)
    (done,) = done_before(plan.case)
    assert (done.name[:21], done.who, done.outcome) == ("Tugaskan Tim Redaksi ", "Kasi Kirana", "done")


def test_a_continuous_step_has_no_deadline_and_stands_last(kaltim):
    kaltim.do("petugas", "cycles.identify", lines=[LINE], title="Pendokumentasian", period="2026")
    (cycle,) = lines(kaltim, "sari")
    assert (cycle.kind, cycle.title, cycle.detail) == ("cycles", "Pendokumentasian", "2026")
    assert (cycle.left, cycle.late, cycle.standard) == (None, False, "berkelanjutan")


def test_what_one_did_oneself_waits_for_the_other_to_check(kaltim):
    appoint(kaltim, "petugas", "sekretaris-ppid")
    kaltim.do("petugas", "cycles.identify", lines=[LINE], title="Pendokumentasian", period="2026")
    assert lines(kaltim, "petugas") == []
    assert len(lines(kaltim, "sari")) == 1


def test_a_thing_returned_says_how_often(kaltim):
    kaltim.do("kasi", "themes.assign", month="2026-11")
    kaltim.do("rena", "themes.draft", month="2026-11", lines=[{"title": "Panen"}])
    kaltim.do("kasi", "themes.check", month="2026-11", approved=False, reason="Kurang rinci")
    (plan,) = lines(kaltim, "rena")
    assert plan.returned == 1
    assert waiting_at(kaltim.workspace, "plans", plan.target) == plan


def test_what_has_ended_waits_for_nobody(kaltara):
    kaltara.do("kasi", "coverage.draw_rota", month="2026-10", lines=ROTA)
    release = kaltara.accept()
    kaltara.do("petugas", "releases.void", release=release, reason="Dobel")
    assert lines(kaltara, "petugas") == []
    assert waiting_at(kaltara.workspace, "releases", 1) is None


def test_without_a_role_nothing_waits(kaltara):
    idle = replace(officer("sinta", kaltara.workspace.now().date()), holdings=())
    assert waiting(kaltara.workspace, idle) == []
