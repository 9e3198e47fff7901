"""Practice offices of the presets that cover events, with an officer for every step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from desk.actions import perform
from desk.store.database import close_database
from tests.conftest import Desk, StandingClock
from tests.offices import Cast, take_office

KALTIM = (
    ("kadis", "Kadis Kartika", "kadis"),
    ("kabid", "Kabid Bagas", "kabid"),
    ("kasi", "Kasi Kirana", "kasi"),
    ("rena", "Redaktur Rena", "redaksi"),
    ("pandu", "Peliput Pandu", "peliput"),
)
KALTARA = (
    ("kadis", "Kadis Darma", "kadis"),
    ("kabid", "Kabid Rangga", "kabid"),
    ("kasi", "Kasi Wulan", "kasi"),
    ("sinta", "Staf Sinta", "staf"),
    ("seno", "Staf Seno", "staf"),
    ("tara", "Tenaga Ahli Tara", "tenaga-ahli"),
)


def practice_office(preset: str, cast: Cast, folder: Path) -> Iterator[Desk]:
    """Make an office of a preset with its officers (login, name, position), and close it afterwards."""
    clock = StandingClock()
    yield Desk(take_office(preset, cast, folder, clock=clock), clock, folder)
    close_database()


def appoint(desk: Desk, login: str, position: str) -> None:
    """Give an officer one more position, from today."""
    perform(desk.as_("petugas"), "people.appoint", {"login": login, "position": position})
    desk._sessions.pop(login, None)


def dismiss(desk: Desk, login: str, position: str) -> None:
    """Take a position from an officer, as of yesterday."""
    perform(desk.as_("petugas"), "people.dismiss", {"login": login, "position": position})
    desk._sessions.pop(login, None)
