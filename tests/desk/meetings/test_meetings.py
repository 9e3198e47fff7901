"""The evaluation meeting: the news since the last one, topics, decisions that become tasks (SOP Akurasi, step 9)."""

from __future__ import annotations

import pytest

from desk.errors import Invalid, Missing, Refused
from desk.flow.cases import case_of, steps_done
from desk.health.check import check_office
from desk.meetings import lists

DAY = 24 * 60
TODAY = "2026-10-12"


def held(desk, login: str = "kadis", **fields: object) -> dict:
    """Hold a meeting of Kadis, Kabid and Kasi."""
    fields = {"topics": "Kecepatan unggah", "attendees": ["kadis", "kabid", "kasi"]} | fields
    return desk.do(login, "meetings.evaluate", **fields)


def published(desk, title: str) -> str:
    """Take one line of the month's plan to the website; gives the number of its news."""
    month = desk.workspace.now().date().isoformat()[:7]
    desk.do("kasi", "themes.assign", month=month)
    desk.do("rena", "themes.draft", month=month, lines=[{"title": title}])
    (event,) = desk.do("kasi", "themes.check", month=month, approved=True)["events"]
    (number,) = desk.do("pandu", "coverage.gather", event=event, note="Catatan.")["releases"]
    desk.do("pandu", "releases.draft", release=number, paragraphs=["Samarinda – Isi."])
    desk.do("rena", "releases.check", release=number)
    desk.do("petugas", "releases.publish", release=number, url="https://contoh.go.id/1")
    return str(number)


def test_the_meeting_talks_about_what_was_published_since_the_last_one(kaltim):
    first = published(kaltim, "Pasar murah")
    got = held(kaltim)
    assert (got["number"], got["news"], got["step"]) == (TODAY, 1, "end")
    assert [one.number for one in lists.meeting(kaltim.workspace, TODAY).news] == [first]
    kaltim.clock.pass_minutes(DAY)
    assert lists.news_for("2026-10-13") == []
    assert held(kaltim)["news"] == 0
    assert [one.day for one in lists.meetings(kaltim.workspace)] == ["2026-10-13", TODAY]
    assert check_office(kaltim.workspace) == []


def test_news_after_the_meeting_of_the_same_day_comes_up_at_the_next(kaltim):
    held(kaltim)
    late = published(kaltim, "Pasar murah")
    kaltim.clock.pass_minutes(DAY)
    assert [one.number for one in lists.news_for("2026-10-13")] == [late]
    assert held(kaltim, news=[late])["news"] == 1


def test_a_decision_becomes_a_task_that_its_officer_finishes(kaltim):
    decisions = [{"words": "Susun panduan judul", "officer": "rena", "due": "2026-10-14"}]
    (task,) = held(kaltim, decisions=decisions)["tasks"]
    (view,) = lists.tasks(kaltim.workspace, login="rena")
    assert (view.words, view.officer, view.due, view.late) == (
        "Susun panduan judul",
        "Redaktur Rena",
        "2026-10-14",
        False,
    )
    kaltim.clock.pass_minutes(3 * DAY)
    assert [one.late for one in lists.tasks(kaltim.workspace)] == [True]
    with pytest.raises(Refused, match="untuk Redaktur Rena"):
        kaltim.do("pandu", "meetings.finish_task", task=task)
    kaltim.do("rena", "meetings.finish_task", task=task, note="Sudah dibagikan.")
    with pytest.raises(Refused, match="sudah ditandai"):
        kaltim.do("rena", "meetings.finish_task", task=task)
    assert lists.tasks(kaltim.workspace) == []
    (done,) = lists.tasks(kaltim.workspace, everything=True)
    assert (done.done_note, done.late) == ("Sudah dibagikan.", False)
    assert check_office(kaltim.workspace) == []


def test_kadis_kabid_and_kasi_are_there_or_the_minutes_say_why_not(kaltim):
    with pytest.raises(Invalid, match=r"Kadis Kartika.*tulis alasan") as refusal:
        held(kaltim, login="kasi", attendees=["kabid"])
    assert refusal.value.field == "attendees"
    held(kaltim, login="kasi", attendees=["kabid", "rena"], absence="Kadis dinas luar.")
    view = lists.meeting(kaltim.workspace, TODAY)
    assert view.attendees == ("Kasi Kirana", "Kabid Bagas", "Redaktur Rena")
    assert view.absence == "Kadis dinas luar."
    assert steps_done(case_of("meetings", view.id))[0].note == "Kadis dinas luar."


@pytest.mark.parametrize("login", ["rena", "pandu", "petugas"])
def test_nobody_else_records_the_meeting(kaltim, login):
    with pytest.raises(Refused, match="hanya boleh dikerjakan"):
        held(kaltim, login=login)
    assert lists.meetings(kaltim.workspace) == []


def test_a_day_has_one_meeting_and_it_is_not_ahead(kaltim):
    held(kaltim)
    with pytest.raises(Refused, match="12 Oktober 2026 sudah dicatat"):
        held(kaltim, login="kabid")
    with pytest.raises(Invalid, match="belum berlangsung"):
        held(kaltim, day="2026-10-13")


@pytest.mark.parametrize(
    "decision",
    [
        {"officer": "rena", "due": "2026-10-14"},
        {"words": "Susun panduan", "officer": "siapa", "due": "2026-10-14"},
        {"words": "Susun panduan", "officer": "rena"},
        {"words": "Susun panduan", "officer": "rena", "due": "2026-10-11"},
        "Susun panduan",
    ],
)
def test_a_decision_without_words_officer_or_day_is_named(kaltim, decision):
    with pytest.raises(Invalid, match="Keputusan 1"):
        held(kaltim, decisions=[decision])
    assert lists.meetings(kaltim.workspace) == []


def test_a_meeting_has_a_topic_and_a_task_exists(kaltim):
    with pytest.raises(Invalid, match="Topik"):
        held(kaltim, topics=" ")
    with pytest.raises(Missing, match="tugas nomor 9"):
        kaltim.do("rena", "meetings.finish_task", task=9)
    with pytest.raises(Missing, match=TODAY):
        lists.meeting(kaltim.workspace, TODAY)
