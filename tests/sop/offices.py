"""The offices of the scenarios: each officer's login is what the scenario calls him."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from desk.actions import perform
from desk.founding import found_office
from desk.office import load_office
from desk.paths import Place
from desk.people import lists as people
from desk.people.actions import enrol
from desk.session import Session
from desk.store.database import close_database
from tests.conftest import SECRET, Desk, StandingClock


def office_of(preset: str, cast: Mapping[str, str], folder: Path, *, keyed: bool = False) -> Iterator[Desk]:
    """Make a practice office with officers (login: position), with keys where they sign; close it afterwards."""
    clock = StandingClock()
    profile = replace(load_office(preset), practice=True)
    workspace = found_office(Place(folder / "data"), profile, trace_folder=folder / "trace", clock=clock)
    petugas = Session(workspace, people.officer("petugas", workspace.now().date()))
    for login, position in cast.items():
        perform(petugas, "people.add", {"login": login, "name": f"Pejabat {login.title()}"})
        perform(petugas, "people.appoint", {"login": login, "position": position})
        if keyed:
            enrol(petugas, login, SECRET)
    yield Desk(workspace, clock, folder)
    close_database()
