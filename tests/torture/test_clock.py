"""F18: whatever the PC's clock does, order and numbers stay right and each jump is flagged."""

from __future__ import annotations

import random
from datetime import timedelta

import pytest

from desk.errors import Refused
from desk.health.check import check_office
from desk.journal import diary
from desk.numbers.lists import numbers
from desk.workspace import BACKWARDS, SILENCE, Workspace
from tests.torture.judge import AGENDA

pytestmark = [pytest.mark.torture, pytest.mark.F18]

FORWARD = timedelta(days=730)


def jumps(desk, count: int) -> list[str]:
    """Let the clock jump before each release; gives what is wrong."""
    dice, wrong = random.Random(18), []  # noqa: S311 - chance, not a secret
    session = desk.as_("petugas")
    desk.do("petugas", "numbers.open_book", year=2027)
    start, last = desk.clock.at, desk.clock.at
    for each in range(count):
        span = dice.choice((FORWARD, timedelta(hours=3), timedelta(minutes=5)))
        desk.clock.at = start + span * dice.uniform(-1, 1)
        gap = desk.workspace.now() - last.astimezone(desk.workspace.now().tzinfo)
        doubtful = gap < -BACKWARDS or gap > SILENCE
        session.date_confirmed = False
        try:
            desk.accept(f"Berita {each}")
            if doubtful:
                wrong.append(f"{each}: a number without asking for the date, after a jump of {gap}")
        except Refused as refusal:
            if desk.workspace.now().year in (2026, 2027) and not (doubtful and "Jam PC meragukan" in str(refusal)):
                wrong.append(f"{each}: {refusal}")
            session.date_confirmed = True
            if desk.workspace.now().year in (2026, 2027):
                desk.accept(f"Berita {each}")
            else:
                continue
        entry = list(diary.entries(diary.head().seq - 1))[-1]
        if bool(entry.body.get("clock_doubtful")) != doubtful:
            wrong.append(f"{each}: flagged {not doubtful} after a jump of {gap}")
        last = desk.clock.at
    return [*wrong, *_order(), *(finding.what for finding in check_office(desk.workspace))]


def _order() -> list[str]:
    wrong = []
    for period in ("2026", "2027"):
        serials = [row.serial for row in numbers() if (row.book, row.period) == (AGENDA, period)]
        if serials != list(range(1, len(serials) + 1)):
            wrong.append(f"{period}: {serials}")
    return wrong


def test_order_and_numbers_do_not_follow_the_clock(desk_office, size, tell):
    count = size(50, 500)
    assert jumps(desk_office, count) == []
    tell(f"{count} jumps of up to two years: order and numbers unaffected, each flagged")


def test_a_closed_year_gives_no_number_however_the_clock_stands(desk_office):
    desk_office.do("petugas", "numbers.close_book", year=2026)
    with pytest.raises(Refused, match="sudah ditutup"):
        desk_office.accept()


def test_a_program_that_never_doubts_is_noticed(desk_office, monkeypatch):
    monkeypatch.setattr(Workspace, "doubts_clock", lambda _self: False)
    assert jumps(desk_office, 30)
