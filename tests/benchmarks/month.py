"""A month of the coverage calendar, and a drag in it, among ten thousand events, beside the same among a hundred.

Both months hold the same events, so that painting them costs the same: what is timed is what grows, the reading.
"""

from __future__ import annotations

import gc
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from desk.actions import perform
from desk.coverage.board import board
from desk.coverage.calendar import calendar
from desk.founding import found_office
from desk.office import load_office
from desk.paths import Place
from desk.people import lists as people
from desk.session import Session
from desk.store.database import close_database
from desk.workspace import Workspace, open_office
from tests.benchmarks.figures import Figure, Scene, figure
from tests.benchmarks.timing import pair_of, seconds

EVENTS, FEW, IN_MONTH, ROUNDS = 10_000, 100, 60, 5
FIRST = date(2026, 10, 1)
MONTH = ("2026-10-01", "2026-10-31")
AROUND = ("2026-09-14", "2026-11-22")
"""The days for which the window reads who is busy: those on screen and a fortnight at either side."""

OVER = datetime(2026, 10, 20, 9, 30)  # noqa: DTZ001 - the office's wall clock, as the board has it


def month(scene: Scene) -> list[Figure]:
    """Read October 2026 in a large and a small office, in turn."""
    large = min(EVENTS, max(scene.rows, FEW))
    places = [_office(scene.folder / f"month-{count}", count) for count in (large, FEW)]
    pairs = [[_timed(place) for place in places] for _round in range(ROUNDS)]
    months = [(one[0], other[0]) for one, other in pairs]
    drags = [(one[1], other[1]) for one, other in pairs]
    return [
        figure("month_view", pair_of(months, scale=1000), large),
        figure("drag_answer", pair_of(drags, scale=1000), large),
    ]


def _timed(place: Path) -> tuple[float, float]:
    """Time the month, and the first answer to a drag in it: who is busy is read, and told what stands against it."""
    workspace = open_office(Place(place / "data"), trace_folder=place / "trace")
    try:
        manned = next(one.id for one in calendar(workspace, *MONTH) if one.crew)  # compiles its statements
        board(workspace, *AROUND)
        gc.collect()  # what filling the offices left behind is no part of reading a month
        month = seconds(lambda: calendar(workspace, *MONTH))
        return month, seconds(lambda: board(workspace, *AROUND).moved(manned, OVER))
    finally:
        close_database()


def _office(folder: Path, count: int) -> Path:
    """Found an office with so many events, of which the same sixty lie in October 2026."""
    if not (folder / "data").exists():
        office = replace(load_office("kaltara"), practice=True)
        workspace = found_office(Place(folder / "data"), office, trace_folder=folder / "trace")
        _fill(workspace, folder / "acara.ics", count)
        close_database()
    return folder


def _fill(workspace: Workspace, path: Path, count: int) -> None:
    days = [FIRST + timedelta(days=n % 31) for n in range(IN_MONTH)]
    days += [FIRST - timedelta(days=1 + n % 3000) for n in range(count - IN_MONTH)]
    events = "".join(
        f"BEGIN:VEVENT\r\nUID:{n}\r\nSUMMARY:Rapat {n}\r\nDTSTART:{day:%Y%m%d}T{n % 9:02}0000Z\r\nEND:VEVENT\r\n"
        for n, day in enumerate(days)
    )
    path.write_text(f"BEGIN:VCALENDAR\r\n{events}END:VCALENDAR\r\n", "utf-8")
    session = Session(workspace, people.officer("petugas", workspace.now().date()))
    perform(session, "coverage.import", {"kind": "ics", "files": [str(path)]})
    perform(session, "people.appoint", {"login": "petugas", "position": "kasi"})
    kasi = Session(workspace, people.officer("petugas", workspace.now().date()))
    for one in calendar(workspace, *MONTH, clashes=False):
        crew = {"fotografer": ["petugas"]}
        perform(kasi, "coverage.man", {"event": one.id, "crew": crew, "override": "diukur", "reason": "diukur"})
