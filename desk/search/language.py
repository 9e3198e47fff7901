"""The language of searching: ``unit:"Dinas Kesehatan" tanggal:mei 2026 -draf anggaran`` (pure).

Every word narrows; ``-`` before one bars it; quotes hold words together. What stands before a colon names a field.
Which fields there are is each register's own affair; how they, days and years are written is the same everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from desk.exchange.dates import MONTH, MONTH_OF

HOW_DAYS: Final = "2026, mei 2026, 14 Mei 2026, 2026-05-14, hari ini, minggu ini, >2026-01-31 atau 2026-01..2026-03"
"""How days may be written, for the sentence that says so."""

HOW_NUMBERS: Final = "2026, 2024..2026 atau >2024"

_NEAR: Final = {"kemarin": -1, "hari ini": 0, "hariini": 0, "kini": 0, "besok": 1, "lusa": 2}
_WHICH: Final = {"lalu": -1, "kemarin": -1, "ini": 0, "depan": 1}
_WEEKS: Final = ("minggu", "pekan")

_SPOKEN: Final = rf"(?:hari[ -]?ini|kini|kemarin|besok|lusa|(?:{'|'.join(_WEEKS)}|bulan|tahun)[ -](?:ini|lalu|depan))"
_NAMED: Final = rf"(?:\d{{1,2}}\s+)?{MONTH}\s+\d{{4}}"
_FIGURES: Final = r"(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.]\d{1,2}[/.]\d{4})"
_ALONE: Final = rf"(?:{_SPOKEN}|{_NAMED}|{_FIGURES})"
_TO: Final = r"(?:\s*(?:\.\.|–|s\.?\s?d\.?|s/d)\s*|\s+(?:sampai(?:\s+dengan)?|hingga)\s+)"
_FROM: Final = rf"\d{{1,2}}(?:\s*-\s*|{_TO})(?=\d{{1,2}}\s+{MONTH})|\d{{1,2}}\s+{MONTH}{_TO}"
_BARE: Final = re.compile(rf"(?:{_FROM})?{_ALONE}(?:{_TO}{_ALONE})?(?![\w/-])", re.IGNORECASE)
"""Days that are known as days without the name of a field."""

_AFTER_NAME: Final = re.compile(
    rf"[<>]?=?\s*(?:{_FROM})?(?:{_ALONE}|\d{{1,2}}\s+{MONTH}\b|{MONTH}\b)(?:{_TO}(?:{_ALONE}|\d{{4}}(?:-\d\d)?\b))?(?![\w/-])",
    re.IGNORECASE,
)
_PART: Final = re.compile(r'(?P<minus>-)?(?:(?P<name>[a-zA-Z]+):)?(?:"(?P<quoted>[^"]*)"?|(?P<plain>[^\s"]+)|(?<=:))')
_RANGE: Final = re.compile(rf"(?P<first>.*?){_TO}(?P<last>.*)", re.IGNORECASE | re.DOTALL)
_SAME_MONTH: Final = re.compile(
    rf"(?P<first>\d{{1,2}})\s*-\s*(?P<last>\d{{1,2}}\s+{MONTH}(?:\s+\d{{4}})?)", re.IGNORECASE
)
_SIGN: Final = re.compile(r"(?P<sign>[<>]=?)\s*(?P<rest>.+)", re.DOTALL)
_ISO: Final = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_TURNED: Final = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
_WORDS: Final = re.compile(rf"(?:(\d{{1,2}})\s+)?({MONTH})(?:\s+(\d{{4}}))?", re.IGNORECASE)


@dataclass(frozen=True)
class Part:
    """One thing that was typed, and where it stands: a word, or a field's name with its value; ``without`` bars it.

    ``name`` is in small letters, '' for a plain word; ``bare`` is a day that was written without a name.
    """

    name: str
    value: str
    start: int
    end: int
    without: bool = False
    quoted: bool = False
    bare: bool = False


@dataclass(frozen=True)
class Span:
    """From one end to another, both in it: ISO days, or years as digits; '' is open."""

    first: str
    last: str


def parts(typed: str, *, days: Collection[str] = (), bare: bool = False) -> list[Part]:
    """Take apart what was typed.

    After a name of ``days`` a day may stand in several words; with ``bare`` days are found without a name too.
    """
    found: list[Part] = []
    place = 0
    while place < len(typed):
        day = _BARE.match(typed, place) if bare and (not place or typed[place - 1].isspace()) else None
        if day:
            found.append(Part("", day.group(), place, day.end(), bare=True))
            place = day.end()
        elif (one := _PART.match(typed, place)) and one.end() > place:
            found.append(_part(typed, one, days))
            place = found[-1].end
        else:
            place += 1
    return [one for one in found if one.value.strip() or one.name]


def _part(typed: str, one: re.Match[str], days: Collection[str]) -> Part:
    name = (one["name"] or "").casefold()
    value, end = one["quoted"] if one["quoted"] is not None else one["plain"] or "", one.end()
    if name in days and one["quoted"] is None and (day := _AFTER_NAME.match(typed, one.end("name") + 1)):
        value, end = day.group(), day.end()
    return Part(name, value.strip(), one.start(), end, bool(one["minus"]), one["quoted"] is not None)


def removed(typed: str, part: Part) -> str:
    """Take one part out of what was typed."""
    return " ".join(f"{typed[: part.start]} {typed[part.end :]}".split())


def quoted(value: str) -> str:
    """Write a value as it is typed behind a name."""
    return f'"{value}"' if " " in value else value


def chosen(value: str, known: Sequence[str]) -> str:
    """Take one of the words that are known, by its beginning, hyphens or none; '' where none or several fit."""
    plain = value.casefold().replace("-", " ").replace("_", " ").strip()
    if plain in known:
        return plain
    fitting = [word for word in known if word.startswith(plain) or word.replace(" ", "") == plain.replace(" ", "")]
    return fitting[0] if len(fitting) == 1 else ""


def day_span(words: str, today: date) -> Span | None:
    """Read days as people write them: one, a month, a year, a range, since, until; None where they are none."""
    plain = " ".join(words.casefold().split())
    if signed := _SIGN.fullmatch(plain):
        within = _one(signed["rest"], today)
        return _beside(signed["sign"], *within) if within else None
    ranged = _SAME_MONTH.fullmatch(plain) or _RANGE.fullmatch(plain)
    if not ranged:
        single = _one(plain, today)
        return Span(single[0].isoformat(), single[1].isoformat()) if single else None
    first, last = ranged["first"].strip(), ranged["last"].strip()
    end = _one(last, today) if last else None
    begun = _one(_borrowing(first, last), today) if first else None
    if (first and not begun) or (last and not end) or not (first or last):
        return None
    return Span(begun[0].isoformat() if begun else "", end[1].isoformat() if end else "")


def number_span(words: str) -> Span | None:
    """Read a number, a range of numbers or one with ``<``, ``>``; None where it is none."""
    plain = words.strip()
    if signed := _SIGN.fullmatch(plain):
        return _next_to(signed["sign"], signed["rest"]) if signed["rest"].isdecimal() else None
    first, dots, last = plain.partition("..")
    if not (first or last) or not all(each.isdecimal() for each in (first, last) if each):
        return None
    return Span(first, last) if dots else Span(first, first)


def _next_to(sign: str, number: str) -> Span:
    if sign.startswith(">"):
        return Span(str(int(number) + (sign == ">")), "")
    return Span("", str(int(number) - (sign == "<")))


def _beside(sign: str, first: date, last: date) -> Span:
    if sign.startswith(">"):
        return Span((first if sign == ">=" else last + timedelta(days=1)).isoformat(), "")
    return Span("", (last if sign == "<=" else first - timedelta(days=1)).isoformat())


def _borrowing(first: str, last: str) -> str:
    """Give a day without month or year those of the day it leads to: ``1 s.d. 7 mei 2026``."""
    ending = _WORDS.fullmatch(last)
    if ending is None or not ending[1]:
        return first
    if first.isdecimal():
        return f"{first} {ending[2]} {ending[3] or ''}".strip()
    begun = _WORDS.fullmatch(first)
    return f"{first} {ending[3]}" if begun and not begun[3] and ending[3] else first


def _one(plain: str, today: date) -> tuple[date, date] | None:
    """Give the first and last day of one expression."""
    spoken = plain.replace("-", " ")
    if spoken in _NEAR:
        day = today + timedelta(days=_NEAR[spoken])
        return day, day
    unit, _, which = spoken.partition(" ")
    if which in _WHICH and unit in {*_WEEKS, "bulan", "tahun"}:
        return _period(unit, _WHICH[which], today)
    try:
        return _dated(plain, today)
    except ValueError:
        return None


def _period(unit: str, away: int, today: date) -> tuple[date, date]:
    if unit in _WEEKS:
        monday = today + timedelta(days=7 * away - today.weekday())
        return monday, monday + timedelta(days=6)
    if unit == "tahun":
        return _whole(today.year + away, 0)
    months = today.year * 12 + today.month - 1 + away
    return _whole(months // 12, months % 12 + 1)


def _dated(plain: str, today: date) -> tuple[date, date] | None:
    """Read a date in figures or words. Raises ``ValueError`` for a day that there is not."""
    if found := _ISO.fullmatch(plain):
        year, month, day = (int(part) if part else 0 for part in found.groups())
    elif found := _TURNED.fullmatch(plain):
        day, month, year = map(int, found.groups())
    elif found := _WORDS.fullmatch(plain):
        day, month, year = int(found[1] or 0), MONTH_OF[found[2].casefold()], int(found[3] or today.year)
    else:
        return None
    if day:
        one = date(year, month, day)
        return one, one
    return _whole(year, month)


def _whole(year: int, month: int) -> tuple[date, date]:
    """Give the first and last day of a month, or of a year where it is 0."""
    after = date(year + (month in {0, 12}), month % 12 + 1 if month else 1, 1)
    return date(year, month or 1, 1), after - timedelta(days=1)
