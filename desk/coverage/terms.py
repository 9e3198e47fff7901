"""The words of the calendar: states of events, kinds, whose events they are, roles of crews, kinds of leave (pure)."""

from __future__ import annotations

import re
from typing import Final

STATUSES: Final = {
    "draft": "rancangan",
    "confirmed": "pasti",
    "moved": "dipindah",
    "postponed": "ditunda",
    "cancelled": "batal",
    "done": "selesai",
}
OFF: Final = frozenset({"postponed", "cancelled"})
"""States in which nobody goes anywhere."""

LANES: Final = {
    "kepala_daerah": "Gubernur/Bupati",
    "wakil": "Wakil",
    "sekda": "Sekda",
    "kadis": "Kadis",
    "dinas": "Dinas",
    "opd": "OPD",
}
"""Whose event it is, as the lanes and colours of the calendar have it."""

KINDS: Final = (
    "upacara",
    "pelantikan",
    "peresmian",
    "rapat",
    "kunjungan kerja",
    "audiensi",
    "paripurna",
    "sosialisasi",
    "penandatanganan",
    "hari besar",
    "bencana",
    "pameran/lomba",
    "talkshow/siaran",
    "jumpa pers",
    "tematik",
    "lainnya",
)
"""Kinds of events that an information desk covers (domain.md 5.1)."""

SOURCES: Final = ("agenda", "protokol", "ajudan", "opd", "undangan", "surat", "permohonan", "tematik", "impor")
"""Where news of an event comes from (SOP Peliputan, step 2)."""

CREW: Final = ("fotografer", "kameraman", "reporter")
"""Who a crew must consist of (SOP Peliputan, step 6)."""

MORE_ROLES: Final = ("editor", "operator drone", "operator siaran langsung", "pengemudi")
"""Roles that crews often have beside; an office adds its own."""

ASSET_KINDS: Final = (
    "kamera foto",
    "kamera video",
    "handycam",
    "perekam suara",
    "tripod",
    "android",
    "drone",
    "perlengkapan siaran",
    "kendaraan",
    "lainnya",
)
"""Kinds of equipment (Peralatan of the SOPs Akurasi and Peliputan)."""

ABSENCES: Final = ("cuti", "sakit", "dinas lain", "izin")

_LANE_WORDS: Final = (
    ("wakil", re.compile(r"\b(wakil|wagub|wabup|wawali)\b", re.IGNORECASE)),
    ("kepala_daerah", re.compile(r"\b(gubernur|bupati|wali\s?kota|pj\.? gub\w*)\b", re.IGNORECASE)),
    ("sekda", re.compile(r"\b(sekda(prov|kab|ko)?|sekretaris daerah)\b", re.IGNORECASE)),
    ("kadis", re.compile(r"\b(kadis\w*|kepala dinas)\b", re.IGNORECASE)),
    ("dinas", re.compile(r"\b(dis)?kominfo\w*\b|\bdinas\b", re.IGNORECASE)),
)


def lane_of(leader: str) -> str:
    """Tell whose event it is, from the words for its leader; an agency's ('opd') where they name nobody known."""
    return next((lane for lane, words in _LANE_WORDS if words.search(leader)), "opd")


def role_order(role: str) -> tuple[int, str]:
    """Give the place of a role in a crew's list: the three that must be there, the usual ones, then by name."""
    known = (*CREW, *MORE_ROLES)
    return (known.index(role) if role in known else len(known), role)


def missing_roles(filled: set[str]) -> tuple[str, ...]:
    """Name the roles that a crew still lacks."""
    return tuple(role for role in CREW if role not in filled)
