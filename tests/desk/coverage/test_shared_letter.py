"""One surat tugas over several events: every person once, a line for each day, one number for all."""

from __future__ import annotations

import pytest

from desk.coverage import lists
from desk.errors import Refused
from desk.health.check import check_office
from tests.desk.coverage.test_peliputan import received, scan
from tests.reports.forms.test_coverage_papers import words

CREWS = (
    {"fotografer": ["tara"], "kameraman": ["seno"], "reporter": ["sinta"]},
    {"fotografer": ["sinta"], "kameraman": ["seno"], "reporter": ["sinta"]},
)


def awaiting(desk, title: str, day: str, crew: dict, **fields: object) -> int:
    """Bring an event to where it waits for its surat tugas."""
    event = received(desk, title=title, starts=f"{day} 09:00", **fields)
    desk.do("sinta", "coverage.report_schedule", event=event)
    desk.do("kasi", "coverage.assign", event=event, crew=crew, order="lewat telepon")
    return event


@pytest.fixture
def two(kaltara) -> tuple[int, int]:
    """Two events in town, with crews that differ, on two days."""
    days = ("2026-10-14", "2026-10-16")
    titles = ("Peresmian Jembatan", "Panen Raya")
    first, second = (awaiting(kaltara, *one) for one in zip(titles, days, CREWS, strict=True))
    return first, second


def test_one_letter_sends_to_two_events_and_brings_both_a_step_on(kaltara, two):
    first, second = two
    assert [one.id for one in lists.awaiting_letter(kaltara.workspace, first)] == [second]
    told = kaltara.do("sinta", "coverage.issue_letter", event=first, others=[second], signature=scan(kaltara))
    views = [lists.event(kaltara.workspace, one) for one in two]
    assert [view.line.step for view in views] == ["liput", "liput"]
    assert [[letter.number for letter in view.letters] for view in views] == [[told["letter"]]] * 2
    letter = views[1].letters[0]
    assert letter.events == two
    assert [(one.name, one.role) for one in letter.persons] == [
        ("Tenaga Ahli Tara", "fotografer"),
        ("Staf Seno", "kameraman"),
        ("Staf Sinta", "reporter, fotografer"),
    ]
    assert check_office(kaltara.workspace) == []


@pytest.mark.parametrize("copy", ["file", "clean"])
def test_it_is_printed_before_it_is_signed_and_after_with_a_line_for_each_event(kaltara, two, copy):
    before = words(kaltara, "assignment-letter", f"{two[0]},{two[1]}", copy=copy)
    number = kaltara.do("sinta", "coverage.issue_letter", event=two[0], others=[two[1]], signature=scan(kaltara))
    after = words(kaltara, "assignment-letter", number["letter"], copy=copy)
    for said in (before, after):
        assert "Meliput Peresmian Jembatan, Rabu, 14 Oktober 2026 pukul 09.00" in said
        assert "Meliput Panen Raya, Jumat, 16 Oktober 2026 pukul 09.00" in said
        assert "(petugas: Staf Sinta dan Staf Seno)" in said
        assert ("PARAF HIERARKI" in said) == (copy == "file")
    assert number["letter"] in after


def test_in_town_and_out_of_town_do_not_share_a_letter(kaltara, two):
    away = awaiting(kaltara, "Kunjungan Nunukan", "2026-10-15", CREWS[0], out_of_town=True, place="Nunukan")
    assert away not in [one.id for one in lists.awaiting_letter(kaltara.workspace, two[0])]
    with pytest.raises(Refused):
        kaltara.do("sinta", "coverage.issue_letter", event=two[0], others=[away], signature=scan(kaltara))
    assert lists.event(kaltara.workspace, two[0]).letters == ()
