"""Keeping excluded information out of the DIP, by whatever door it comes: typed, imported or from a cycle."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from desk.dip.item_fields import folded
from desk.journal.chain import digest
from desk.store.database import database

SENTENCE: Final = "tidak dapat dicatat di Daftar Informasi Publik; tanyakan kepada PPID"
"""What the plain desk is told: not why."""

Bars = dict[str, set[str]]
"""Marks of excluded information, and the units for which it is: '' for every one."""


def bars() -> Bars:
    """Give what is excluded now, or is proposed to be."""
    rows = database.execute_sql("SELECT kin, unit FROM dik_item WHERE state IN ('proposed', 'approved')").fetchall()
    found: Bars = {}
    for kin, unit in rows:
        found.setdefault(kin, set()).add(folded(unit))
    return found


def is_barred(known: Bars, title: str, unit: str) -> bool:
    """Tell whether information may not stand in the DIP."""
    if not known:
        return False
    units = known.get(kin_of_exclusion(title), ())
    return bool(units) and ("" in units or folded(unit) in units)


def kin_of_exclusion(information: str) -> str:
    """Make the mark that rows of the same information share, whatever their capitals and blanks."""
    return digest(folded(information))[:16]


def any_barred(things: Iterable[tuple[str, str]]) -> bool:
    """Tell whether one of these (title, unit) may not stand in the DIP."""
    known = bars()
    return any(is_barred(known, title, unit) for title, unit in things)
