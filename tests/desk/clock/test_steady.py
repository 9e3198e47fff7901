"""The wall clock that is set while the program runs is doubted, also where the journal is none the wiser (M18)."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from desk.journal import diary
from desk.workspace import PcClock, open_office, steady_seconds


def test_a_clock_that_runs_as_the_steady_one_is_not_doubted(desk_office):
    assert not replace(desk_office.workspace, clock=PcClock()).doubts_clock()


@pytest.mark.parametrize("seconds", [150, -150, 86_400])
def test_a_clock_set_while_the_program_runs_is_doubted(desk_office, seconds):
    started = PcClock(time.time() - seconds, steady_seconds())
    assert replace(desk_office.workspace, clock=started).doubts_clock()


def test_two_minutes_of_correction_are_not_doubted(desk_office):
    started = PcClock(time.time() - 110, steady_seconds())
    assert not replace(desk_office.workspace, clock=started).doubts_clock()


def test_what_is_written_meanwhile_is_flagged_in_the_journal(desk_office):
    office = replace(desk_office.workspace, clock=PcClock(time.time() - 600, steady_seconds()))
    session = replace(desk_office.as_("petugas"), workspace=office)
    desk_office.seated("petugas", session)
    desk_office.do("petugas", "contacts.add", kind="media", name="Harian", phone="0812 3456 7890")
    assert list(diary.entries())[-1].body["clock_doubtful"]


@pytest.mark.file
def test_an_opened_office_goes_by_the_pc_s_clock(desk_office):
    place, trace = desk_office.workspace.place, desk_office.workspace.trace.path.parent
    assert isinstance(open_office(place, trace_folder=trace).clock, PcClock)
