"""Retention clauses as schedules write them: years and the event after which they count (pure; domain.md 2.2).

'2 Tahun Setelah Data Diperbarui' is two years and an event; the clause keeps its wording, and nothing counts before the
event's date is known.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from desk.errors import Invalid

DESTROY, KEEP, REVIEW = "musnah", "permanen", "dinilai kembali"
FATES: Final = (DESTROY, KEEP, REVIEW)
_YEARS: Final = re.compile(
    r"(?P<years>\d{1,3})\s*(?:\(\s*[a-z ]+\)\s*)?(?:tahun|thn\.?|th\.?)?\b\s*(?P<event>.*)", re.IGNORECASE
)
_EXCEPT: Final = re.compile(r"kecuali\s+(?P<what>.+)", re.IGNORECASE)
LONGEST: Final = 100


@dataclass(frozen=True)
class Clause:
    """How long something is kept: whole years, after an event ('' where it counts from the closing of the berkas)."""

    words: str
    years: int
    event: str


@dataclass(frozen=True)
class Fate:
    """What becomes of it in the end; ``exception`` is what 'kecuali' names, and then an officer has to decide."""

    words: str
    kind: str
    exception: str


def read_clause(field: str, words: str) -> Clause:
    """Read a retention clause: '2', '2 tahun', '1 Tahun Sejak Selesainya Pertanggungjawaban Suatu Penugasan'.

    Raises ``Invalid`` for the field where no years can be read.
    """
    said = " ".join(words.split())
    found = _YEARS.fullmatch(said)
    if found is None or int(found["years"]) > LONGEST:
        raise Invalid(field, f"“{said}” tidak terbaca sebagai retensi; tulis seperti 2 tahun setelah data diperbarui.")
    return Clause(said, int(found["years"]), found["event"].strip(" .,;"))


def read_fate(words: str) -> Fate:
    """Read a fate: 'Musnah', 'Permanen', 'Dinilai kembali', 'Musnah, kecuali SK masuk berkas perseorangan'.

    Raises ``Invalid``.
    """
    said = " ".join(words.split())
    kind = next((fate for fate in FATES if said.casefold().startswith(fate)), "")
    if not kind:
        raise Invalid("fate", f"Nasib akhir “{said}” tidak dikenal; pilih musnah, permanen atau dinilai kembali.")
    found = _EXCEPT.search(said)
    return Fate(said, kind, found["what"].strip(" .") if found else "")


def years_after(day: date, years: int) -> date:
    """Give the day so many years later; 29 February becomes 1 March where that year has none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)
