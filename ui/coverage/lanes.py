"""Whose event it is, as a letter and a colour: head of the region, deputy, Sekda, the agency itself, others (pure)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Lane:
    """A kind of leader: ``soft`` lies under the words of an event, ``ink`` carries its letter; tokens of the theme."""

    key: str
    title: str
    letter: str
    soft: str
    ink: str


HEAD: Final = Lane("head", "Gubernur", "G", "blue_soft", "blue")
DEPUTY: Final = Lane("deputy", "Wakil", "W", "violet_soft", "violet")
SEKDA: Final = Lane("sekda", "Sekda", "S", "ok_soft", "ok")
AGENCY: Final = Lane("agency", "Dinas", "D", "warn_soft", "warn")
OTHER: Final = Lane("other", "OPD", "O", "track", "muted")
LANES: Final = (HEAD, DEPUTY, SEKDA, AGENCY, OTHER)
REGENCY: Final = {"head": ("Bupati", "B"), "deputy": ("Wabup", "W")}
CITY: Final = {"head": ("Wali Kota", "K"), "deputy": ("Wakil", "W")}
PROVINCE: Final = {"head": ("Gubernur", "G"), "deputy": ("Wagub", "W")}
HEADS: Final = ("gubernur", "bupati", "wali kota", "walikota")
AGENCY_WORDS: Final = ("kadis", "kepala dinas", "dinas komunikasi", "diskominfo", "kominfo", "dinas")


def lane_of(leader: str) -> Lane:
    """Tell from the leader's words whose event it is; without a leader it is an agency's own."""
    words = " ".join(leader.casefold().split())
    if words.startswith(("wakil", "wagub", "wabup", "wawali")):
        return DEPUTY
    if words.startswith(("sekda", "sekretaris daerah", "pj. sekda", "plh. sekda")):
        return SEKDA
    if any(head in words for head in HEADS):
        return HEAD
    if words.startswith(AGENCY_WORDS):
        return AGENCY
    return OTHER


def lanes_for(government: str) -> tuple[Lane, ...]:
    """Name the lanes as a government calls its leaders: Gubernur or Bupati or Wali Kota."""
    words = government.casefold()
    named = REGENCY if "kabupaten" in words else CITY if "kota" in words.split() else PROVINCE
    return tuple(Lane(lane.key, *named[lane.key], lane.soft, lane.ink) if lane.key in named else lane for lane in LANES)
