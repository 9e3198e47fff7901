"""The standard times of an SOP (mutu baku, kolom waktu): minutes, working days, H-1, or how often (pure)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from desk.errors import Invalid
from desk.words import desimal, durasi

MINUTES: Final = "minutes"
COUNTED: Final = {"minutes": 1, "hours": 60, "working_days": 1}
"""Keys that hold a number or a pair [least, most], with what one of them counts."""

FLAGS: Final = {
    "day_before": "H-1",
    "daily": "setiap hari",
    "monthly": "setiap bulan",
    "continuous": "berkelanjutan",
    "field_conditions": "sesuai kondisi lapangan",
}
"""Keys that are only ever true, with their words."""

KEYS: Final = (*COUNTED, *FLAGS)
_HOUR: Final = 60
_PAIR: Final = 2
_PAPER: Final = re.compile(r"(\d+(?:[.,]\d+)?)\s*(jam|menit)", re.ASCII)


@dataclass(frozen=True)
class Standard:
    """How long a step, or a whole procedure, may take.

    ``kind`` is ``minutes``, ``working_days`` or one of ``FLAGS``; ``least`` and ``most`` are office minutes, or the
    number of working days, 0 for the others. ``paper`` is what the printed sheet says where it says it otherwise.
    """

    kind: str
    least: int = 0
    most: int = 0
    paper: str = ""

    @property
    def minutes(self) -> tuple[int, int] | None:
        """The least and most office minutes; None where the standard is no figure of that kind."""
        return (self.least, self.most) if self.kind == MINUTES else None

    def words(self) -> str:
        """Write it for officers: '7 menit', '5–10 menit', '1 hari kerja', 'H-1'."""
        if self.kind in FLAGS:
            return FLAGS[self.kind]
        if self.kind != MINUTES:
            return f"{span(self.least, self.most)} hari kerja"
        if self.least == self.most:
            return durasi(self.most)
        if self.most < _HOUR:
            return f"{span(self.least, self.most)} menit"
        if self.most % _HOUR == self.least % _HOUR == 0:
            return f"{span(self.least // _HOUR, self.most // _HOUR)} jam"
        return f"{durasi(self.least)} – {durasi(self.most)}"

    def printed(self) -> str:
        """Write it as the office's own sheet does."""
        return self.paper or self.words()

    def paper_minutes(self) -> float | None:
        """Read the figure on the sheet, in minutes: '6,25 jam' → 375; None where it is no single figure."""
        found = _PAPER.fullmatch(self.paper.strip().lower())
        if found is None:
            return None
        return float(found[1].replace(",", ".")) * (_HOUR if found[2] == "jam" else 1)


def span(least: int | str, most: int | str) -> str:
    """Write two bounds, or the one that they are: '5–10', '7'."""
    return f"{most}" if least == most else f"{least}–{most}"


def hours_words(least: int, most: int) -> str:
    """Write minutes as hours with a comma, for comparing with a sheet: 360, 375 → '6–6,25 jam'."""
    return f"{span(_hours(least), _hours(most))} jam"


def read_standard(entry: Mapping[str, object]) -> Standard | None:
    """Read the standard among the keys of a step or of ``total``; None where there is none.

    Raises ``Invalid`` naming the key that is wrong: not a positive number, a range the wrong way round, or two kinds.
    """
    given = [key for key in KEYS if key in entry]
    if not given:
        return None
    if len(given) > 1:
        raise Invalid(given[1], f"Dua macam waktu baku sekaligus: {' dan '.join(given)}.")
    key, paper = given[0], str(entry.get("paper", ""))
    if key in FLAGS:
        if entry[key] is not True:
            raise Invalid(key, f"{key} hanya dapat ditulis true.")
        return Standard(key, paper=paper)
    least, most = _figures(key, entry[key])
    kind = MINUTES if key == "hours" else key
    return Standard(kind, least * COUNTED[key], most * COUNTED[key], paper)


def _figures(key: str, value: object) -> tuple[int, int]:
    pair = [figure for figure in (value if isinstance(value, list) else [value, value]) if type(figure) is int]
    if len(pair) != _PAIR or (isinstance(value, list) and len(value) != _PAIR) or not 0 < pair[0] <= pair[1]:
        raise Invalid(key, f"{key} harus bilangan bulat di atas 0, atau [paling sedikit, paling banyak].")
    return pair[0], pair[1]


def _hours(minutes: int) -> str:
    return desimal(minutes / _HOUR, 2).rstrip("0").rstrip(",")
