"""Events that come again (pure): the days of a rule as calendars write it (RRULE, RFC 5545 3.3.10)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, timedelta

from dateutil.rrule import rrulestr

from desk.coverage.month import DAY
from desk.errors import Invalid

MOST = 1000
"""Occurrences that one question is answered with; a rule that gives more is cut there."""


FREQUENCIES = frozenset(f"FREQ={name}" for name in ("DAILY", "WEEKLY", "MONTHLY", "YEARLY"))


def clean_rule(field: str, rule: str) -> str:
    """Read a rule that was typed or came with a calendar; empty stays empty.

    Raises ``Invalid``, naming the field.
    """
    rule = rule.strip().upper().removeprefix("RRULE:")
    if not rule:
        return ""
    if not set(rule.split(";")) & FREQUENCIES:
        raise Invalid(field, f"Pengulangan {rule} tidak dikenal; yang ada harian, mingguan, bulanan, tahunan.")
    try:
        rrulestr(_naive(rule), dtstart=datetime(2026, 1, 1))  # noqa: DTZ001 - a wall clock, as rules are read
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError):
        raise Invalid(field, f"Pengulangan {rule} tidak dikenal; tulis seperti FREQ=WEEKLY;COUNT=10.") from None
    return rule


def days_of(
    starts: str, rule: str, skipped: Collection[str], first: str, last: str, extra: Collection[str] = ()
) -> list[str]:
    """Give the beginnings of a repeated event from day to day (ISO dates, both included), written as ``starts`` is.

    ``extra`` are days beside the rule. The hour is the office's wall clock: a weekly meeting stays on its weekday
    and at its hour over every new year.
    """
    begin = datetime.fromisoformat(starts[:16])
    until = min(date.fromisoformat(last) + timedelta(days=1), date.max)
    found = []
    for moment in rrulestr(_naive(rule), dtstart=begin).xafter(
        datetime.combine(date.fromisoformat(first), datetime.min.time()), count=MOST, inc=True
    ):
        day = moment.date().isoformat()
        if moment.date() >= until:
            break
        if day not in skipped:
            found.append(day if len(starts) <= DAY else moment.isoformat(timespec="minutes") + starts[16:])
    more = {f"{day}{starts[DAY:]}" for day in extra if first <= day <= last and day not in skipped}
    return sorted({*found, *more}) if more else found


def shifted(ends: str, starts: str, occurrence: str) -> str:
    """Give the end of an occurrence that begins then; '' stays ''."""
    if not ends:
        return ""
    way = datetime.fromisoformat(occurrence[:16]) - datetime.fromisoformat(starts[:16])
    moved = datetime.fromisoformat(ends[:16]) + way
    return moved.date().isoformat() if len(ends) <= DAY else moved.isoformat(timespec="minutes") + ends[16:]


def _naive(rule: str) -> str:
    """Write UNTIL as the wall clock has it: dateutil compares it with a beginning that has no zone."""
    parts = [part[:-1] if part.startswith("UNTIL=") and part.endswith("Z") else part for part in rule.split(";")]
    return ";".join(part for part in parts if part)
