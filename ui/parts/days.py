"""Days and moments as officers type them, read and written (pure)."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from desk.errors import Invalid
from desk.words import bulan

MONTHS = {bulan(number).casefold(): number for number in range(1, 13)}
MONTHS |= {bulan(number).casefold()[:3]: number for number in range(1, 13)}
FIGURES = re.compile(r"(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4})")
ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
NAMED = re.compile(r"(\d{1,2})\s+([a-z]{3,9})\.?\s+(\d{4})", re.IGNORECASE)
HOUR = re.compile(r"(.*?)[\s,T]+(?:pukul\s+)?(\d{1,2})[.:](\d{2})(?:\s*(?:WIB|WITA|WIT))?", re.IGNORECASE)


def iso_day(field: str, words: str) -> str:
    """Read a day, '' for nothing: '21/11/2026', '21-11-2026', '21 November 2026', '2026-11-21'.

    Raises ``Invalid`` for the field.
    """
    typed = " ".join(words.split())
    if not typed:
        return ""
    try:
        return _day(typed).isoformat()
    except (ValueError, KeyError):
        raise Invalid(field, f"Tanggal “{typed}” tidak dikenal; tulis seperti 21/11/2026.") from None


def iso_moment(field: str, words: str) -> str:
    """Read a day with its hour, '' for nothing: '21/11/2026 16.00'.

    Raises ``Invalid`` for the field.
    """
    typed = " ".join(words.split())
    if not typed:
        return ""
    found = HOUR.fullmatch(typed)
    try:
        at = time(int(found[2]), int(found[3])) if found else None
        day = _day(found[1]) if found else None
    except (ValueError, KeyError):
        at = day = None
    if at is None or day is None:
        raise Invalid(field, f"Waktu “{typed}” tidak dikenal; tulis seperti 21/11/2026 16.00.")
    return datetime.combine(day, at).isoformat(timespec="minutes")


def day_words(iso: str) -> str:
    """Write an ISO day as it is typed: '21/11/2026'; '' for nothing."""
    return f"{date.fromisoformat(iso):%d/%m/%Y}" if iso else ""


def moment_words(iso: str) -> str:
    """Write an ISO moment as it is typed: '21/11/2026 16.00'; '' for nothing."""
    return f"{datetime.fromisoformat(iso):%d/%m/%Y %H.%M}" if iso else ""


def _day(typed: str) -> date:
    if found := ISO.fullmatch(typed):
        return date(int(found[1]), int(found[2]), int(found[3]))
    if found := FIGURES.fullmatch(typed):
        return date(int(found[3]), int(found[2]), int(found[1]))
    found = NAMED.fullmatch(typed.partition(", ")[2] or typed)
    if found is None:
        raise KeyError(typed)
    return date(int(found[3]), MONTHS[found[2].casefold()], int(found[1]))
