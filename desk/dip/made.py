"""When information was made, as registers write it: a day, a month, a year, or a habit as 'setiap bulan' (pure)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from desk.words import bulan, tanggal

_MONTHS: Final = {bulan(number).casefold(): number for number in range(1, 13)} | {
    **{bulan(number)[:3].casefold(): number for number in range(1, 13)},
    "nopember": 11,
    "nop": 11,
    "pebruari": 2,
    "ags": 8,
    "agust": 8,
}
_YEARS: Final = r"(?P<year>(?:19|20)\d{2})"
_ISO: Final = re.compile(rf"{_YEARS}-(?P<month>\d{{1,2}})(?:-(?P<day>\d{{1,2}}))?")
_NAMED: Final = re.compile(rf"(?:(?P<day>\d{{1,2}})\s+)?(?P<name>[a-z]+)\.?\s+{_YEARS}", re.IGNORECASE)
_SLASHED: Final = re.compile(rf"(?P<day>\d{{1,2}})[/.-](?P<month>\d{{1,2}})[/.-]{_YEARS}")
_YEAR: Final = re.compile(rf"(?:tahun\s+|thn\.?\s+|ta\.?\s+)?{_YEARS}", re.IGNORECASE)
_ANY_YEAR: Final = re.compile(rf"\b{_YEARS}\b")


@dataclass(frozen=True)
class Made:
    """A time of making: ``kind`` hari, bulan, tahun, kata or ''; ``on`` ISO as far as known; ``year`` 0 if unknown."""

    kind: str
    on: str
    year: int
    words: str


def made_of(typed: str) -> Made:
    """Read a time of making; what is no date stays as its words, with its year if it names exactly one."""
    words = " ".join(typed.split())
    if not words:
        return Made("", "", 0, "")
    for pattern in (_ISO, _NAMED, _SLASHED, _YEAR):
        found = pattern.fullmatch(words)
        read = _dated(found) if found else None
        if read:
            return read
    years = set(_ANY_YEAR.findall(words))
    return Made("kata", "", int(years.pop()) if len(years) == 1 else 0, words)


def time_and_place(typed: str) -> tuple[Made, str]:
    """Read the legal column 5 as one cell: 'Samarinda, 2026' gives the year and the place."""
    words = " ".join(typed.split())
    made = made_of(words)
    if made.kind != "kata":
        return made, ""
    for place, rest in (_around_first_comma(words), _around_first_comma(words)[::-1]):
        made_there = made_of(rest)
        if place and made_there.kind not in {"", "kata"}:
            return made_there, place
    return made, ""


def _around_first_comma(words: str) -> tuple[str, str]:
    before, _, after = words.partition(",")
    return before.strip(), after.strip()


def _dated(found: re.Match[str]) -> Made | None:
    parts = found.groupdict()
    year = int(parts["year"])
    month = _MONTHS.get(str(parts.get("name")).casefold(), 0) if "name" in parts else int(parts.get("month") or 0)
    day = int(parts.get("day") or 0)
    if "name" in parts and not month:
        return None
    try:
        checked = date(year, month or 1, day or 1)
    except ValueError:
        return None
    if day:
        return Made("hari", checked.isoformat(), year, tanggal(checked))
    if month:
        return Made("bulan", checked.isoformat()[:7], year, f"{bulan(month)} {year}")
    return Made("tahun", str(year), year, str(year))
