"""Outings and weekends of each officer, from the crews of past events."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desk.figures.lists import work_report
from tests.conftest import Desk
from tests.desk.coverage.offices import KALTARA, practice_office

CREW = {"fotografer": ["tara"], "kameraman": ["seno"], "reporter": ["sinta"]}


@pytest.fixture
def kaltara(tmp_path: Path) -> Iterator[Desk]:
    """An office that runs SOP Peliputan."""
    yield from practice_office("kaltara", KALTARA, tmp_path)


def outings(desk: Desk) -> dict[str, tuple[int, int]]:
    """Give each officer's outings and those at a weekend in the half year."""
    return {
        one.login: (one.outings, one.weekend) for one in work_report(desk.workspace, "half-year", "2026-2").officers
    }


def test_an_outing_counts_once_its_day_has_come(kaltara: Desk) -> None:
    line = {"day": "2026-10-14", "officer": "tara", "role": "fotografer"}
    kaltara.do("kasi", "coverage.draw_rota", month="2026-10", lines=[line])
    for starts in ("2026-10-14 09:00", "2026-10-17 08:00", "2026-10-31 08:00"):
        event = kaltara.do("sinta", "coverage.receive_schedule", title=f"Acara {starts}", starts=starts)["id"]
        kaltara.do("sinta", "coverage.report_schedule", event=event)
        kaltara.do("kadis", "coverage.assign", event=event)
        kaltara.do("kasi", "coverage.assign", event=event, crew=CREW)
    assert outings(kaltara)["tara"] == (0, 0)
    kaltara.clock.pass_minutes(6 * 24 * 60)
    kaltara.do("sinta", "coverage.receive_schedule", title="Acara lain", starts="2026-10-30 09:00")
    assert outings(kaltara)["tara"] == (2, 1)
    assert outings(kaltara)["kadis"] == (0, 0)
    groups = {group.title: group for group in work_report(kaltara.workspace, "monthly", "2026-10").counts}
    assert [line.number for line in groups["Peliputan"].lines] == [2, 0, 0, 0]
