"""Dates as releases say them: 'Rabu (24/04)', 'Kamis, 17 Maret 2022', '23 hingga 27 Mei 2022'.

A date is only as good as its words: no year is added that neither the text nor the day of the week proves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

NEAR: Final = timedelta(days=200)
"""How far from the day a release was sent its event may lie, for the weekday to prove the year."""

_WEEKDAYS: Final = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
_MONTHS: Final = (
    ("januari", "jan"),
    ("februari", "pebruari", "feb"),
    ("maret", "mar"),
    ("april", "apr"),
    ("mei",),
    ("juni", "jun"),
    ("juli", "jul"),
    ("agustus", "agu", "ags"),
    ("september", "sep", "sept"),
    ("oktober", "okt"),
    ("november", "nopember", "nov", "nop"),
    ("desember", "des"),
)
MONTH_OF: Final = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_LOOKED_BACK: Final = 40
_CENTURY: Final = 2000
_SHORT_YEAR: Final = 2

_WEEKDAY: Final = r"(?:(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|Ahad)\b)"
_TIME_OF_DAY: Final = r"(?:\s+(?:pagi|siang|sore|malam|petang|kemarin|lalu|besok|mendatang|tanggal|tgl\.?))*"
MONTH: Final = rf"(?:{'|'.join(sorted(MONTH_OF, key=len, reverse=True))})"
_RANGE: Final = r"(?:\s*(?:-|–|s\.?\s?d\.?|s/d|hingga|sampai(?:\s+dengan)?|dan)\s*\d{1,2})"
_NUMBERS: Final = r"\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?(?:\d{4}|\d{2}))?"
_NAMED: Final = rf"\d{{1,2}}{_RANGE}?\s+{MONTH}\b(?:\s+\d{{4}}\b)?"
_BEFORE: Final = rf"(?:{_WEEKDAY}{_TIME_OF_DAY}\s*,?\s*)"
DAY_WORDS: Final = (
    rf"{_BEFORE}?\(\s?{_BEFORE}?(?:{_NUMBERS}|{_NAMED})\s?\)"
    rf"|{_BEFORE}?\b{_NAMED}|{_BEFORE}{_NUMBERS}\b|\b\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{4}}\b"
)
"""A regular expression for a date in words, to be used without regard to capitals; it holds no groups."""

_FOUND: Final = re.compile(DAY_WORDS, re.IGNORECASE)
_PARTS: Final = re.compile(
    rf"(?P<weekday>{_WEEKDAY})?.*?(?P<day>\d{{1,2}})"
    rf"(?:\s?[/.-]\s?(?P<number>\d{{1,2}})(?![\d\s]*{MONTH})(?:\s?[/.-]\s?(?P<short>\d{{4}}|\d{{2}}))?"
    rf"|(?P<range>{_RANGE})?\s+(?P<month>{MONTH})\b(?:\s+(?P<year>\d{{4}}))?)",
    re.IGNORECASE | re.DOTALL,
)
# What stands before dates of other things: laws, births, earlier years.
_OTHER_THINGS: Final = re.compile(
    r"\b(?:sejak|lahir|kelahiran|berdiri|didirikan|tertanggal|nomor\s+\S+|sebelumnya|dulu)\s+(?:(?:pada|tanggal|di)\s+)*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Mention:
    """A date as a text says it; ``weekday`` counts from Monday = 0, ``last_day`` ends a range or is the same day."""

    words: str
    weekday: int | None
    day: int
    last_day: int
    month: int
    year: int | None
    of_other_things: bool


def mentions(words: str) -> Iterator[Mention]:
    """Give the dates that a text mentions, in its order."""
    for found in _FOUND.finditer(words):
        before = words[max(0, found.start() - _LOOKED_BACK) : found.start()]
        mention = _mention(found.group(), of_other_things=bool(_OTHER_THINGS.search(before)))
        if mention:
            yield mention


def event_day(title: str, body: Sequence[str], sent: date | None) -> tuple[date, str] | None:
    """Find the day of the event and the words that say it.

    The first date with a weekday is it, as newspapers write; else the only date there is. Its year is its own, or the
    one the text gives to the same day elsewhere, or the only one near ``sent`` that makes the weekday right. A weekday
    that contradicts its date proves nothing.
    """
    told = [mention for words in (*body, title) for mention in mentions(words)]
    chosen = next((mention for mention in told if mention.weekday is not None), None) or _only_one(told, sent)
    if chosen is None:
        return None
    day = resolved(chosen, told, sent)
    return (day, chosen.words) if day else None


def resolved(mention: Mention, told: Sequence[Mention], sent: date | None) -> date | None:
    """Complete a mention to a date, or to nothing where its year is not proved."""
    if mention.year is not None:
        return _dated(mention, mention.year)
    years = {other.year for other in told if other.year and _is_same_day(mention, other)}
    stated = _fitting(mention, years, sent)
    if stated or sent is None or mention.weekday is None:
        return stated[0] if len(stated) == 1 else None
    near = _fitting(mention, {sent.year - 1, sent.year, sent.year + 1}, sent)
    return near[0] if len(near) == 1 else None


def _fitting(mention: Mention, years: set[int], sent: date | None) -> list[date]:
    """Give the dates that the weekday allows, near the day the release was sent."""
    days = (_dated(mention, year) for year in sorted(years))
    return [day for day in days if day and (sent is None or abs(day - sent) <= NEAR)]


def _is_same_day(mention: Mention, other: Mention) -> bool:
    return mention.month == other.month and mention.day in {other.day, other.last_day}


def _only_one(told: Sequence[Mention], sent: date | None) -> Mention | None:
    days = {(mention.day, mention.month) for mention in told}
    if len(days) != 1 or told[0].of_other_things:
        return None
    day = resolved(told[0], told, sent)
    return told[0] if day and (sent is None or abs(day - sent) <= NEAR) else None


def _mention(words: str, *, of_other_things: bool) -> Mention | None:
    parts = _PARTS.match(words.strip(" ("))
    if parts is None:
        return None
    year = parts["year"] or parts["short"]
    day, last = int(parts["day"]), re.search(r"\d+$", parts["range"] or "")
    return Mention(
        words=words.strip(),
        weekday=_weekday(parts["weekday"]),
        day=day,
        last_day=int(last.group()) if last else day,
        month=int(parts["number"]) if parts["number"] else MONTH_OF[parts["month"].casefold()],
        year=None if not year else int(year) + _CENTURY * (len(year) == _SHORT_YEAR),
        of_other_things=of_other_things,
    )


def _weekday(word: str | None) -> int | None:
    if word is None:
        return None
    plain = re.sub(r"['’]", "", word.casefold()).replace("ahad", "minggu")
    return _WEEKDAYS.index(plain)


def _dated(mention: Mention, year: int) -> date | None:
    try:
        day = date(year, mention.month, mention.day)
    except ValueError:
        return None
    return day if mention.weekday in {None, day.weekday()} else None
