"""Months, days and moments as a plan of coverage writes them: '2026-11', '2026-11-21', '2026-11-21T09:00' (pure)."""

from __future__ import annotations

from datetime import date, datetime, timedelta, tzinfo
from typing import Final

from desk.errors import Invalid
from desk.text import clean_day
from desk.words import bulan

DAY: Final = 10
"""Letters of an ISO date; what is longer names an hour too."""

_MONTH: Final = 7


def clean_month(field: str, words: str) -> str:
    """Read a month.

    Raises ``Invalid``, naming the field.
    """
    typed = words.strip()
    try:
        if len(typed) == _MONTH:
            return date.fromisoformat(f"{typed}-01").isoformat()[:_MONTH]
    except ValueError:
        pass
    raise Invalid(field, f"Bulan {typed or 'itu'} tidak dikenal; tulis seperti 2026-11.")


def month_of(moment: str) -> str:
    """Give the month that a day or moment lies in; '' for one that is not known yet."""
    return moment[:_MONTH]


def month_words(month: str) -> str:
    """Write a month: '2026-11' → 'November 2026'."""
    return f"{bulan(int(month[5:]))} {month[:4]}"


def months_between(first: str, last: str) -> int:
    """Count the months from one to another, both included; less than 1 where they run backwards."""
    years, months = int(last[:4]) - int(first[:4]), int(last[5:]) - int(first[5:])
    return years * 12 + months + 1


def clean_moment(field: str, words: str, zone: tzinfo) -> str:
    """Read a day, or a moment in the office's zone; empty stays empty.

    Raises ``Invalid``, naming the field.
    """
    typed = words.strip()
    if len(typed) <= DAY:
        return clean_day(field, typed)
    try:
        moment = datetime.fromisoformat(typed)
    except ValueError:
        raise Invalid(field, f"Waktu {typed} tidak dikenal; tulis seperti 2026-11-21 atau 2026-11-21 09:00.") from None
    local = moment if moment.tzinfo else moment.replace(tzinfo=zone)
    return local.astimezone(zone).isoformat(timespec="minutes")


def guard_span(starts: str, ends: str) -> None:
    """Refuse an end that lies before the beginning; by the day alone where one of them names no hour.

    Raises ``Invalid`` for the field ``ends``.
    """
    if not ends:
        return
    compared = DAY if DAY in (len(starts), len(ends)) else max(len(starts), len(ends))
    if not starts or ends[:compared] < starts[:compared]:
        raise Invalid("ends", "Waktu selesai sebelum waktu mulai.")


def day_before(moment: str) -> str:
    """Give the day before (H-1), as an ISO date; '' where the day is not known yet."""
    return (date.fromisoformat(moment[:DAY]) - timedelta(days=1)).isoformat() if moment else ""
