"""Nobody and nothing is sent to two places at once, the way between them included."""

from __future__ import annotations

import json

import pytest

from desk.coverage import calendar
from desk.coverage.board import board
from desk.coverage.clashes import Board, Duty, span_of, wall
from desk.coverage.towns import town_in
from desk.errors import Refused
from desk.health.check import check_office
from tests.desk.coverage.test_calendar import added


def sent(desk, title: str, starts: str, who: str = "tara", **details: object) -> int:
    """Enter an event with a photographer."""
    event = added(desk, title, starts=starts, **details)
    desk.do("kasi", "coverage.man", event=event, crew={"fotografer": [who]})
    return event


def test_samarinda_at_nine_and_bontang_at_ten_is_a_clash_and_the_override_names_who_and_why(kaltara):
    sent(kaltara, "Upacara", "2026-10-21 09:00", ends="2026-10-21 09:30", place="Stadion Madya Samarinda")
    other = added(kaltara, "Peresmian", starts="2026-10-21 10:00", place="Pelabuhan Loktuan, Bontang")
    with pytest.raises(Refused, match=r"Tara: perjalanan Samarinda–Bontang 180 menit, jeda 30 menit; “Upacara”"):
        kaltara.do("kasi", "coverage.man", event=other, crew={"fotografer": ["tara"]})
    assert calendar.calendar_event(kaltara.workspace, other).crew == ()
    kaltara.do("kasi", "coverage.man", event=other, crew={"fotografer": ["tara"]}, override="Naik helikopter")
    over = calendar.overrides(other)[0]
    assert (over.by, over.reason, len(over.clashes)) == ("Kasi Wulan", "Naik helikopter", 1)
    shown = {one.title: one for one in calendar.calendar(kaltara.workspace, "2026-10-21", "2026-10-21")}
    assert "Bontang" in shown["Upacara"].clashes[0]
    assert shown["Peresmian"].overridden == "Kasi Wulan: Naik helikopter"
    assert check_office(kaltara.workspace) == []


def test_the_offices_own_way_counts(kaltara):
    kaltara.do("kasi", "coverage.set_travel", first="Bontang", second="Samarinda", minutes=150)
    sent(kaltara, "Upacara", "2026-10-21 09:00", ends="2026-10-21 09:30", place="Samarinda")
    sent(kaltara, "Peresmian", "2026-10-21 12:00", place="Bontang")
    with pytest.raises(Refused, match="perjalanan"):
        sent(kaltara, "Rapat", "2026-10-21 14:30", place="Samarinda")


def test_in_one_town_only_the_hours_count(kaltara):
    sent(kaltara, "Apel", "2026-10-21 08:00", ends="2026-10-21 09:00", place="Halaman Kantor Gubernur")
    sent(kaltara, "Rapat", "2026-10-21 09:00", place="Aula")
    with pytest.raises(Refused, match="bentrok dengan “Rapat”"):
        sent(kaltara, "Audiensi", "2026-10-21 10:30")


def test_a_day_out_of_town_is_a_whole_day(kaltara):
    sent(kaltara, "Kunjungan", "2026-10-21 07:00", ends="2026-10-21 08:00", place="Nunukan", out_of_town=True)
    with pytest.raises(Refused, match="hari luar kota"):
        sent(kaltara, "Malam Seni", "2026-10-21 20:00", place="Tanjung Selor")
    sent(kaltara, "Panen", "2026-10-21 10:00", place="Nunukan", out_of_town=True)


def test_leave_shifts_and_a_camera_stand_in_the_way_too(kaltara):
    kaltara.do("kasi", "coverage.add_absence", officer="tara", first="2026-10-20", last="2026-10-22")
    kaltara.do("kasi", "coverage.add_shift", officer="seno", first="2026-10-21", begins="13.00", ends="21.00")
    kaltara.do("kasi", "coverage.add_asset", name="Kamera 1", kind="kamera foto")
    with pytest.raises(Refused, match="cuti 20/10–22/10"):
        sent(kaltara, "Apel", "2026-10-21 08:00")
    with pytest.raises(Refused, match=r"di luar giliran 13\.00–21\.00"):
        sent(kaltara, "Apel", "2026-10-21 08:00", who="seno")
    first, second = added(kaltara, "Satu", starts="2026-10-21 14:00"), added(kaltara, "Dua", starts="2026-10-21 15:00")
    kaltara.do("kasi", "coverage.man", event=first, equipment=["Kamera 1"])
    with pytest.raises(Refused, match="Kamera 1: bentrok dengan “Satu”"):
        kaltara.do("kasi", "coverage.man", event=second, equipment=["Kamera 1"])


def test_a_drag_is_answered_without_asking_the_registers(kaltara):
    moved = sent(kaltara, "Satu", "2026-10-21 14:00")
    sent(kaltara, "Dua", "2026-10-22 14:00")
    read = board(kaltara.workspace, "2026-10-01", "2026-10-31")
    assert read.moved(moved, wall("2026-10-22T13:00"))[0].words.startswith("Tenaga Ahli Tara: bentrok dengan “Dua”")
    assert read.moved(moved, wall("2026-10-23T13:00")) == []


def test_who_is_free_is_proposed_who_went_least_first(kaltara):
    sent(kaltara, "Satu", "2026-10-06 14:00")
    sent(kaltara, "Dua", "2026-10-10 14:00", who="seno")
    event = added(kaltara, "Tiga", starts="2026-10-21 09:00")
    found = calendar.candidates(kaltara.workspace, event)
    assert [(one.login, one.outings, one.weekends) for one in found] == [
        ("sinta", 0, 0),
        ("tara", 1, 0),
        ("seno", 1, 1),
    ]
    sent(kaltara, "Empat", "2026-10-21 09:00", who="sinta")
    assert calendar.candidates(kaltara.workspace, event)[-1].login == "sinta"


def test_a_change_of_crew_after_the_brief_is_late_and_says_why(kaltara):
    event = sent(kaltara, "Apel", "2026-10-13 08:00")
    kaltara.clock.pass_minutes(8 * 60)
    with pytest.raises(Refused, match="mendadak"):
        kaltara.do("kasi", "coverage.man", event=event, crew={"fotografer": ["seno"]})
    kaltara.do("kasi", "coverage.man", event=event, crew={"fotografer": ["seno"]}, reason="Tara sakit")
    late = calendar.late_changes("2026-10-12", "2026-10-13")[0]
    assert (late.kind, late.reason, json.dumps(late.now)) == (
        "crew",
        "Tara sakit",
        '{"crew": "Staf Seno (fotografer)"}',
    )


@pytest.mark.parametrize(
    ("place", "town"),
    [
        ("Aula Kantor Wali Kota Bontang", "Bontang"),
        ("Pendopo Lamin Etam, Samarinda", "Samarinda"),
        ("Lapangan Agatis, Tanjung Selor", "Tanjung Selor"),
        ("Ruang Rapat Lantai 2", ""),
        ("", ""),
    ],
)
def test_the_town_is_read_from_the_place(place, town):
    assert town_in(place) == town


def test_three_hundred_events_are_judged_at_once():
    duties = [
        Duty(f"officer:{n % 10}", f"Petugas {n % 10}", span_of(n, f"Acara {n}", f"2026-10-{1 + n % 28:02}T09:00", ""))
        for n in range(300)
    ]
    found = Board(tuple(duties)).all_clashes()
    assert len(found) == 300
