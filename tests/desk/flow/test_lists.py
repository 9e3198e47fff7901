"""Real times beside the SOP's, counted from the steps that were done."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from desk.actions import perform
from desk.catalogue import actions
from desk.flow.lists import done_today, opened_today, step_times
from desk.people.lists import officer
from desk.session import Session
from desk.store.database import close_database
from tests.offices import take_office

MONDAY_NINE = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
"""09.00 WITA."""


@pytest.fixture
def office(tmp_path):
    """An office with one release received at 09.00; the clock can be moved on."""
    assert actions()
    moment = [MONDAY_NINE]
    workspace = take_office("kaltara", (), tmp_path, clock=lambda: moment[0], at=MONDAY_NINE)
    session = Session(workspace, officer("petugas", MONDAY_NINE.date()))
    made = perform(
        session,
        "releases.accept",
        {"title": "Jembatan Dibuka", "paragraphs": ["Dibuka hari ini."], "sender": "PUPR",
         "files": []},
    ).result  # fmt: skip
    yield workspace, session, made["number"], moment
    close_database()


def test_a_step_takes_the_office_minutes_between_receipt_and_its_end(office):
    workspace, session, number, moment = office
    moment[0] += timedelta(minutes=11)
    perform(session, "releases.forward", {"release": number, "reason": "foto menyusul"})
    times = {time.step: time for time in step_times(workspace)}
    assert times["terima"].minutes == 11
    assert times["terima"].allowed == 7
    assert times["terima"].late
    assert times["terima"].times == 1
    assert times["unggah"].minutes is None
    assert not times["unggah"].late


def test_steps_of_long_ago_are_left_out(office):
    workspace, session, number, moment = office
    perform(session, "releases.forward", {"release": number, "reason": "foto menyusul"})
    moment[0] += timedelta(days=40)
    assert [time.times for time in step_times(workspace)] == [0] * 6


def test_what_came_today_is_counted_and_what_came_yesterday_is_not(office):
    workspace, _session, _number, moment = office
    assert opened_today(workspace, "releases") == 1
    assert done_today(workspace, "releases.publish") == 0
    moment[0] += timedelta(days=1)
    assert opened_today(workspace, "releases") == 0
