"""The periods that reports are about: a week, a month, a quarter, half a year, a year (pure)."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from desk.errors import Missing
from desk.words import bulan, bulan_romawi, tanggal

WEEKLY, MONTHLY, PERIODIC, HALF_YEAR, YEARLY = "weekly", "monthly", "periodic", "half-year", "yearly"
AT: Final = "@"
"""Between the key of a period and the day as of which it is told."""

_WEEK: Final = re.compile(r"(\d{4})-W(\d{2})", re.ASCII)
_MONTH: Final = re.compile(r"(\d{4})-(\d{2})", re.ASCII)
_QUARTER: Final = re.compile(r"(\d{4})-Q([1-4])", re.ASCII)
_HALF: Final = re.compile(r"(\d{4})-([12])", re.ASCII)
_YEAR: Final = re.compile(r"(\d{4})", re.ASCII)
_QUARTER_MONTHS, _HALF_MONTHS, _YEAR_MONTHS = 3, 6, 12


@dataclass(frozen=True)
class Period:
    """A span of days, both ends included, under the key that names it and in words.

    It is ``whole`` unless it was still running: then ``last`` is the day up to which it is told of.
    """

    key: str
    first: date
    last: date
    words: str
    whole: bool = True

    @property
    def number(self) -> str:
        """Name what is told of, for the code of a sheet: ``2026-11``, or ``2026-11@2026-11-20`` while it is running."""
        return self.key if self.whole else f"{self.key}{AT}{self.last.isoformat()}"

    @property
    def until(self) -> str:
        """Give a text that stands after every ISO moment of the last day."""
        return f"{self.last.isoformat()}~"

    def holds(self, at: str) -> bool:
        """Tell whether an ISO day or moment lies in the period."""
        return self.first.isoformat() <= at < self.until


def read_period(kind: str, key: str) -> Period:
    """Read the key of a kind of report: ``2026-W47``, ``2026-11``, ``2026-Q4`` or ``2026``, ``2026-2``.

    Raises ``Missing`` for a key that names no such period, with an example.
    """
    example, readers = _KINDS[kind]
    for pattern, read in readers:
        found = pattern.fullmatch(key.strip())
        if found:
            try:
                return read(*map(int, found.groups()))
            except ValueError:
                break
    raise Missing(f"Tidak ada laporan untuk {key or 'masa yang kosong'}; tulis misalnya {example}.")


def elapsed(kind: str, key: str, today: date) -> Period:
    """Read the key of a report and take what has passed of its period by today.

    ``2026-11@2026-11-20`` is the month as it stood at the end of that day. Raises ``Missing`` as ``read_period``, and
    for a period that has not begun.
    """
    named, _, asked = key.strip().partition(AT)
    period = read_period(kind, named)
    try:
        day = min(date.fromisoformat(asked) if asked else today, today)
    except ValueError as fault:
        raise Missing(f"Hari {asked} tidak dikenal; tulis misalnya {period.key}{AT}{today.isoformat()}.") from fault
    if day < period.first:
        raise Missing(f"{period.words} belum mulai pada {tanggal(day)}.")
    if day >= period.last:
        return period
    return replace(period, last=day, words=f"{period.words}, keadaan {tanggal(day)}", whole=False)


def week_key(day: date) -> str:
    """Name the week of a day: ``2026-W47``; weeks begin on Senin and belong to the year of their Kamis."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def period_key(kind: str, day: date) -> str:
    """Name the period of a kind of report that a day lies in."""
    month = day.month - 1
    return {
        WEEKLY: week_key(day),
        MONTHLY: f"{day.year}-{day.month:02}",
        PERIODIC: f"{day.year}-Q{month // _QUARTER_MONTHS + 1}",
        HALF_YEAR: f"{day.year}-{month // _HALF_MONTHS + 1}",
        YEARLY: f"{day.year}",
    }[kind]


def _week(year: int, number: int) -> Period:
    first = date.fromisocalendar(year, number, 1)
    last = first + timedelta(days=6)
    words = f"Minggu ke-{number} tahun {year} ({tanggal(first)} sampai {tanggal(last)})"
    return Period(f"{year}-W{number:02}", first, last, words)


def _month(year: int, number: int) -> Period:
    return _months(f"{year}-{number:02}", (year, number, number), f"{bulan(number)} {year}")


def _quarter(year: int, number: int) -> Period:
    last = number * _QUARTER_MONTHS
    span = (year, last - _QUARTER_MONTHS + 1, last)
    return _months(f"{year}-Q{number}", span, f"Triwulan {bulan_romawi(number)} tahun {year} ({_span(*span)})")


def _half(year: int, number: int) -> Period:
    last = number * _HALF_MONTHS
    span = (year, last - _HALF_MONTHS + 1, last)
    return _months(f"{year}-{number}", span, f"Semester {bulan_romawi(number)} tahun {year} ({_span(*span)})")


def _year(year: int) -> Period:
    return _months(f"{year}", (year, 1, _YEAR_MONTHS), f"Tahun {year}")


def _months(key: str, span: tuple[int, int, int], words: str) -> Period:
    year, first, last = span
    return Period(key, date(year, first, 1), date(year, last, monthrange(year, last)[1]), words)


def _span(year: int, first: int, last: int) -> str:
    return f"{bulan(first)} sampai {bulan(last)} {year}"


_Reader = tuple[re.Pattern[str], Callable[..., Period]]
_KINDS: Final[Mapping[str, tuple[str, tuple[_Reader, ...]]]] = {
    WEEKLY: ("2026-W47", ((_WEEK, _week),)),
    MONTHLY: ("2026-11", ((_MONTH, _month),)),
    PERIODIC: ("2026-Q4 (triwulan) atau 2026 (setahun)", ((_QUARTER, _quarter), (_YEAR, _year))),
    HALF_YEAR: ("2026-1 atau 2026-2", ((_HALF, _half),)),
    YEARLY: ("2026", ((_YEAR, _year),)),
}
