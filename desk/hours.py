"""Office time: hours with their breaks, days off, working days and deadlines (domain.md 6).

An instant is taken to the minute, as it is shown: 15.58.40 counts as 15.58. So what an officer adds up by hand from
two printed times is what the clock of an SOP says. Moments without a zone are refused with ``ValueError``.
"""

from __future__ import annotations

import csv
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo
from functools import cached_property
from itertools import accumulate, groupby, pairwise
from pathlib import Path

from desk.errors import Invalid, Missing
from desk.words import daftar, hari_tanggal, jam

Week = Mapping[int, tuple[tuple[time, time], ...]]
"""Weekday (0 is Senin) → opening and closing times, breaks cut out; a day that is not there is closed."""

HOLIDAY_KINDS = ("nasional", "cuti_bersama", "daerah")
_ONE_DAY = timedelta(days=1)
_WEEKEND = 5
_WEEK_LENGTH = 7
_Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Holiday:
    """One day off, by joint decree (``nasional``, ``cuti_bersama``) or by the region (``daerah``)."""

    date: date
    name: str
    kind: str


@dataclass(frozen=True)
class SpecialPeriod:
    """Days that have a week of their own, Ramadan for one; both ends belong to it."""

    name: str
    first: date
    last: date
    week: Week


@dataclass(frozen=True)
class Reckoning:
    """A date counted in working days, with the count in words; ``warning`` is '' where every year has its table."""

    date: date
    steps: tuple[str, ...]
    warning: str


@dataclass(frozen=True)
class _CountedDay:
    """A day after receipt: its number among the working days, or why it has none."""

    date: date
    number: int
    why_not: str


@dataclass(frozen=True)
class OfficeHours:
    """One profile of an office's time; where periods overlap the first one rules.

    ``years`` are those whose days off are known; without it, the years found in ``holidays``.
    """

    zone: tzinfo
    zone_name: str
    week: Week
    periods: tuple[SpecialPeriod, ...] = ()
    holidays: Mapping[date, str] = field(default_factory=dict)
    years: frozenset[int] | None = None

    def __post_init__(self) -> None:
        for week in (self.week, *(period.week for period in self.periods)):
            check_week(week)
        if not any(self.week.values()):
            raise ValueError("an office that never opens has no hours")

    def minutes_between(self, start: datetime, end: datetime) -> int:
        """Count the office minutes from one moment to another; negative if ``end`` is the earlier one."""
        first, last = self._local(start), self._local(end)
        if last < first:
            return -self.minutes_between(end, start)
        whole_years = sum(self._before(year)[-1] for year in range(first.year, last.year))
        return whole_years + self._minutes_into_year(last) - self._minutes_into_year(first)

    def add_minutes(self, start: datetime, minutes: int) -> datetime:
        """Find the deadline: the earliest moment by which so many office minutes (0 or more) have passed."""
        local = self._local(start)
        if minutes < 0:
            raise ValueError("a deadline lies ahead")
        if minutes == 0:
            return local
        year, left = local.year, self._minutes_into_year(local) + minutes
        while left > self._before(year)[-1]:
            left -= self._before(year)[-1]
            year += 1
        day = bisect_left(self._before(year), left) - 1
        return self._moment_in_day(date(year, 1, 1) + timedelta(days=day), left - self._before(year)[day])

    def is_open(self, at: datetime) -> bool:
        """Tell whether the office is open, breaks excepted."""
        local = self._local(at)
        return any(start <= _minute(local) < end for start, end in self._spans(local.date()))

    def opens_next(self, at: datetime) -> datetime:
        """Find when the office opens next, after a break too; the opening of this very minute is past."""
        local = self._local(at)
        now, day = _minute(local), local.date()
        while True:
            for start, _ in self._spans(day):
                if start > now:
                    return self._at(day, start)
            now, day = -1, day + _ONE_DAY

    def closes_at(self, at: datetime) -> datetime | None:
        """Find when the office closes for the day; ``None`` if it has closed or is not open that day."""
        local = self._local(at)
        spans = self._spans(local.date())
        return self._at(local.date(), spans[-1][1]) if spans and _minute(local) < spans[-1][1] else None

    def is_working_day(self, day: date) -> bool:
        """Tell whether the office opens on a day at all."""
        return bool(self._spans(day))

    def working_day_before(self, day: date) -> date:
        """Find the last working day before a date: the H-1 of an event."""
        return next(found for found in _days(day, -_ONE_DAY) if self.is_working_day(found))

    def working_day_after(self, day: date) -> date:
        """Find the first working day after a date."""
        return next(found for found in _days(day, _ONE_DAY) if self.is_working_day(found))

    def add_working_days(self, received: date, n: int) -> Reckoning:
        """Count ``n`` working days (0 or more); day 1 is the first one after receipt (domain.md 6.2).

        What comes in on a day off or, given as a moment, after closing time counts as received on the next working
        day.
        """
        if n < 0:
            raise ValueError("working days are counted forward")
        day, first_step = self._counted_receipt(received)
        days = list(self._count(day, n))
        due = days[-1].date if days else day
        steps = (first_step, *_in_words(days), f"Jatuh tempo {hari_tanggal(due)}.")
        return Reckoning(due, steps, self._warning(received.year, due.year))

    def _counted_receipt(self, received: date) -> tuple[date, str]:
        """Find the day from which to count, and say so."""
        local = self._local(received) if isinstance(received, datetime) else None
        day = local.date() if local else received
        words = f"Diterima {hari_tanggal(day)}" + (f" pukul {jam(local)} {self.zone_name}" if local else "")
        if not self.is_working_day(day):
            words += f" ({self._why_closed(day)})"
        elif local and self.closes_at(local) is None:
            words += " (sesudah kantor tutup)"
        else:
            return day, f"{words}."
        day = self.working_day_after(day)
        return day, f"{words}, dihitung diterima {hari_tanggal(day)}."

    def _count(self, received: date, n: int) -> Iterator[_CountedDay]:
        """Give each day after receipt up to the ``n``-th working day."""
        number = 0
        days = _days(received, _ONE_DAY)
        while number < n:
            day = next(days)
            works = self.is_working_day(day)
            number += works
            yield _CountedDay(day, number, "" if works else self._why_closed(day))

    def _why_closed(self, day: date) -> str:
        if day in self.holidays:
            return self.holidays[day]
        return "akhir pekan" if day.weekday() >= _WEEKEND else "kantor tutup"

    def _warning(self, first: int, last: int) -> str:
        known = {day.year for day in self.holidays} if self.years is None else self.years
        unknown = [str(year) for year in range(first, last + 1) if year not in known]
        if not unknown:
            return ""
        return f"Tabel hari libur {daftar(unknown)} belum ada; hari libur tahun itu belum dilewati."

    @cached_property
    def _minutes_before_day(self) -> dict[int, list[int]]:
        """Year → office minutes before each of its days and, last, in the whole year; filled as years are asked for."""
        return {}

    def _before(self, year: int) -> list[int]:
        known = self._minutes_before_day
        if year not in known:
            first = date(year, 1, 1)
            days = (first + timedelta(days=n) for n in range((date(year, 12, 31) - first).days + 1))
            known[year] = list(accumulate((_length(self._spans(day)) for day in days), initial=0))
        return known[year]

    def _minutes_into_year(self, local: datetime) -> int:
        now = _minute(local)
        today = sum(min(now, end) - start for start, end in self._spans(local.date()) if start < now)
        return self._before(local.year)[local.timetuple().tm_yday - 1] + today

    def _moment_in_day(self, day: date, minutes: int) -> datetime:
        """Find when so many office minutes (more than 0, no more than the day has) have passed."""
        for start, end in self._spans(day):
            if minutes <= end - start:
                return self._at(day, start + minutes)
            minutes -= end - start
        raise ValueError(f"{day} is shorter")

    def _spans(self, day: date) -> _Spans:
        if day in self.holidays:
            return ()
        for first, last, week in self._weeks:
            if first <= day <= last:
                return week[day.weekday()]
        return ()

    @cached_property
    def _weeks(self) -> tuple[tuple[date, date, tuple[_Spans, ...]], ...]:
        """The special periods, then the usual week for all other days; times in minutes of the day."""
        usual = SpecialPeriod("", date.min, date.max, self.week)
        return tuple((period.first, period.last, _in_minutes(period.week)) for period in (*self.periods, usual))

    def _local(self, at: datetime) -> datetime:
        if at.utcoffset() is None:
            raise ValueError("a moment needs its zone")
        return at.astimezone(self.zone).replace(second=0, microsecond=0)

    def _at(self, day: date, minute: int) -> datetime:
        return datetime.combine(day, time(*divmod(minute, 60)), self.zone)


def check_week(week: Week) -> None:
    """Refuse a week whose times overlap or run backwards, with ``ValueError``."""
    for spans in week.values():
        moments = [moment for span in spans for moment in span]
        if any(later <= earlier for earlier, later in pairwise(moments)):
            raise ValueError(f"opening hours out of order: {moments}")


def holiday_names(holidays: Iterable[Holiday]) -> dict[date, str]:
    """Name each day off; what falls on one day shares it."""
    names: dict[date, str] = {}
    for holiday in holidays:
        names[holiday.date] = " dan ".join(filter(None, (names.get(holiday.date), holiday.name)))
    return names


def tabled_years(holidays: Iterable[Holiday]) -> frozenset[int]:
    """Find the years whose joint decree is known; a region's own day off makes no table."""
    return frozenset(holiday.date.year for holiday in holidays if holiday.kind == "nasional")


def load_holidays(path: Path) -> tuple[Holiday, ...]:
    """Read a table of days off: CSV in UTF-8 with the columns date (ISO), name, kind; lines with '#' are remarks.

    Raises ``Missing`` where there is no such file and ``Invalid`` naming the line that cannot be read.
    """
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except FileNotFoundError as error:
        raise Missing(f"Tabel hari libur {path.name} tidak ditemukan.") from error
    except UnicodeDecodeError as error:
        raise Invalid("holidays", f"Tabel hari libur {path.name} bukan teks UTF-8.") from error
    rows = [(n, line) for n, line in enumerate(lines, start=1) if line.strip() and not line.startswith("#")]
    if not rows or rows[0][1].strip() != "date,name,kind":
        raise Invalid("holidays", f"Tabel hari libur {path.name} harus berkolom date,name,kind.")
    return tuple(_holiday(number, next(csv.reader([line]))) for number, line in rows[1:])


def _holiday(number: int, cells: list[str]) -> Holiday:
    try:
        day, name, kind = (cell.strip() for cell in cells)
        found = Holiday(date.fromisoformat(day), name, kind)
    except ValueError as error:
        raise Invalid(
            "holidays", f"Baris {number} tabel hari libur: harus tanggal (2026-08-17), nama, jenis."
        ) from error
    if not name or kind not in HOLIDAY_KINDS:
        raise Invalid("holidays", f"Baris {number} tabel hari libur: nama kosong atau jenis tidak dikenal.")
    return found


def _in_words(days: list[_CountedDay]) -> Iterator[str]:
    """Say the count in runs: days that counted, and days left out with their reason."""
    for reason, run in groupby(days, key=lambda counted: counted.why_not):
        first, *rest = run
        last = rest[-1] if rest else first
        when = hari_tanggal(first.date) + (f" s.d. {hari_tanggal(last.date)}" if rest else "")
        numbers = f"ke-{first.number}" + (f" s.d. ke-{last.number}" if rest else "")
        yield f"{when} tidak dihitung: {reason}." if reason else f"Hari kerja {numbers}: {when}."


def _in_minutes(week: Week) -> tuple[_Spans, ...]:
    return tuple(
        tuple((_minute(start), _minute(end)) for start, end in week.get(weekday, ())) for weekday in range(_WEEK_LENGTH)
    )


def _days(start: date, step: timedelta) -> Iterator[date]:
    while True:
        start += step
        yield start


def _length(spans: _Spans) -> int:
    return sum(end - start for start, end in spans)


def _minute(moment: time | datetime) -> int:
    return moment.hour * 60 + moment.minute
