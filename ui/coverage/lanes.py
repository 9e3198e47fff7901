"""Whose event it is, as a letter and a colour: the calendar's lanes as an office calls and sees them (pure)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from desk.coverage.terms import LANES as LANE_WORDS


@dataclass(frozen=True)
class Lane:
    """A kind of leader: ``soft`` lies under the words of an event, ``ink`` carries its letter; tokens of the theme."""

    key: str
    title: str
    letter: str
    soft: str
    ink: str


LOOKS: Final = {
    "kepala_daerah": ("G", "blue_soft", "blue"),
    "wakil": ("W", "violet_soft", "violet"),
    "sekda": ("S", "ok_soft", "ok"),
    "kadis": ("K", "warn_soft", "warn"),
    "dinas": ("D", "warn_soft", "warn"),
    "opd": ("O", "track", "muted"),
}
"""Letter, ground and ink of each lane; what shares a colour has a letter of its own."""

PROVINCE: Final = {"kepala_daerah": ("Gubernur", "G"), "wakil": ("Wagub", "W")}
REGENCY: Final = {"kepala_daerah": ("Bupati", "B"), "wakil": ("Wabup", "W")}
CITY: Final = {"kepala_daerah": ("Wali Kota", "Wk"), "wakil": ("Wakil", "W")}


def lanes_for(government: str) -> tuple[Lane, ...]:
    """Name the lanes as a government calls its leaders: Gubernur or Bupati or Wali Kota."""
    words = government.casefold()
    named = REGENCY if "kabupaten" in words else CITY if "kota" in words.split() else PROVINCE
    lanes = []
    for key, (letter, soft, ink) in LOOKS.items():
        title, own = named.get(key, (LANE_WORDS[key], letter))
        lanes.append(Lane(key, title, own, soft, ink))
    return tuple(lanes)
