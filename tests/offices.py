"""Practice offices for tests: each kind is founded once in a run and copied for each test that wants one of its own.

Founding runs every step of the database, half a second each time; a copy takes a few milliseconds and is the same
office.
"""

from __future__ import annotations

import atexit
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import desk.catalogue  # noqa: F401 - fills the list of actions
from desk.actions import perform
from desk.demo.build import build_demo
from desk.founding import found_office
from desk.office import load_office
from desk.paths import Place
from desk.people import lists as people
from desk.people.actions import enrol
from desk.session import Session
from desk.store.database import close_database
from desk.workspace import Workspace, open_office

SECRET = "kopi pagi hujan reda"
SAMPLE_NOW = datetime.fromisoformat("2026-11-28T10:00:00+08:00")
MONDAY_NINE = datetime(2026, 10, 12, 1, 0, tzinfo=UTC)
Cast = tuple[tuple[str, str, str], ...]
"""The officers: login, name, position."""


def take_office(
    preset: str, cast: Cast, folder: Path, *, clock: Callable[[], datetime], at: datetime = MONDAY_NINE, keyed=False
) -> Workspace:
    """Open an office of one's own in ``folder/data``, founded ``at`` a moment; its trace lies in ``folder/trace``."""
    shutil.copytree(_founded(preset, cast, at, keyed), folder, dirs_exist_ok=True)
    return replace(open_office(Place(folder / "data"), trace_folder=folder / "trace"), clock=clock)


def open_sample(folder: Path, *, longest: bool = False) -> Workspace:
    """Open a sample office of one's own as it lies on ``SAMPLE_NOW``; the ``longest`` is told in its longest words."""
    shutil.copytree(_sample(longest), folder, dirs_exist_ok=True)
    return open_office(Place(folder / "data"), trace_folder=folder / "trace")


@cache
def _sample(longest: bool) -> Path:  # noqa: FBT001 - a key of the cache
    folder = Path(mkdtemp(prefix="contoh-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    build_demo(Place(folder / "data"), trace_folder=folder / "trace", now=SAMPLE_NOW, longest=longest)
    close_database()
    return folder


@cache
def _founded(preset: str, cast: Cast, at: datetime, keyed: bool) -> Path:  # noqa: FBT001 - a key of the cache
    folder = Path(mkdtemp(prefix="kantor-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    profile = replace(load_office(preset), practice=True)
    workspace = found_office(Place(folder / "data"), profile, trace_folder=folder / "trace", clock=lambda: at)
    petugas = Session(workspace, people.officer("petugas", at.date()))
    for login, name, position in cast:
        perform(petugas, "people.add", {"login": login, "name": name})
        perform(petugas, "people.appoint", {"login": login, "position": position})
        if keyed:
            enrol(petugas, login, SECRET)
    close_database()
    return folder
