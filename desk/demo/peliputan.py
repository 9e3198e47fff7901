"""Who covers events on which day, in the sample office: the month's rota (SOP Peliputan Kegiatan Dinas, step 1)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from typing import Final

from desk.demo.stage import Stage
from desk.demo.story import Deed, month_from, play_act

ROTA: Final = "coverage.draw_rota"
FIRST, NEXT = 6490, 2600
"""When the rotas of the story's own months and of the next one are drawn up, in office minutes before now."""

TEAMS: Final = (
    {"fotografer": "fotografer", "kameraman": "kameraman", "reporter": "reporter"},
    {"fotografer": "fotografer2", "kameraman": "kameraman2", "reporter": "reporter2"},
)


def rota_story(stage: Stage) -> Iterator[Deed]:
    """Give the rotas of every month that the story touches, and of the month after it."""
    begins = stage.now()
    months = [month_from(begins, count) for count in range(3)]
    last = month_from(stage.today, 1)
    for month in (month for month in months if month <= last):
        before = NEXT if month == last else FIRST
        given = {"month": month, "lines": _duties(stage, month)}
        yield Deed(before, partial(play_act, login="kasi", action=ROTA, given=given))


def _duties(stage: Stage, month: str) -> list[dict[str, str]]:
    """Let the two teams take turns on the working days of a month."""
    day, lines = date.fromisoformat(f"{month}-01"), []
    turn = 0
    while day.isoformat().startswith(month):
        if stage.hours.is_working_day(day):
            team, turn = TEAMS[turn % len(TEAMS)], turn + 1
            lines += [{"day": day.isoformat(), "officer": login, "role": role} for role, login in team.items()]
        day += timedelta(days=1)
    return lines
