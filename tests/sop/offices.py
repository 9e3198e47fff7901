"""The offices of the scenarios: each officer's login is what the scenario calls him."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from desk.store.database import close_database
from tests.conftest import Desk, StandingClock
from tests.offices import take_office


def office_of(preset: str, cast: Mapping[str, str], folder: Path, *, keyed: bool = False) -> Iterator[Desk]:
    """Make a practice office with officers (login: position), with keys where they sign; close it afterwards."""
    clock = StandingClock()
    officers = tuple((login, f"Pejabat {login.title()}", position) for login, position in cast.items())
    yield Desk(take_office(preset, officers, folder, clock=clock, keyed=keyed), clock, folder)
    close_database()
