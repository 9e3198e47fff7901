"""Months, and days with or without an hour, as officers type them (pure)."""

from __future__ import annotations

import re
from datetime import date

from desk.coverage.month import DAY, month_words
from desk.errors import Invalid
from ui.parts.days import MONTHS, day_words, iso_day, iso_moment, moment_words

NAMED = re.compile(r"([a-z]{3,9})\.?\s+(\d{4})", re.IGNORECASE)
FIGURES = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{4})")
ISO = re.compile(r"(\d{4})-(\d{1,2})")


def day_or_moment(field: str, words: str) -> str:
    """Read a day, with its hour if there is one: '21/11/2026', '21/11/2026 09.00'; '' for nothing.

    Raises ``Invalid`` for the field.
    """
    typed = " ".join(words.split())
    try:
        return iso_day(field, typed)
    except Invalid:
        if len(typed.split()) == 1:
            raise
    return iso_moment(field, typed)


def day_or_moment_words(iso: str) -> str:
    """Write an ISO day or moment as it is typed."""
    return day_words(iso) if len(iso) <= DAY else moment_words(iso)


def iso_month(field: str, words: str) -> str:
    """Read a month: 'November 2026', '11/2026', '2026-11' → '2026-11'; '' for nothing.

    Raises ``Invalid`` for the field.
    """
    typed = " ".join(words.split())
    if not typed:
        return ""
    try:
        year, month = _month(typed)
        return date(year, month, 1).isoformat()[:7]
    except (ValueError, KeyError):
        raise Invalid(field, f"Bulan “{typed}” tidak dikenal; tulis seperti November 2026.") from None


def month_typed(iso: str) -> str:
    """Write an ISO month as it is typed: 'November 2026'."""
    return month_words(iso) if iso else ""


def _month(typed: str) -> tuple[int, int]:
    if found := ISO.fullmatch(typed):
        return int(found[1]), int(found[2])
    if found := FIGURES.fullmatch(typed):
        return int(found[2]), int(found[1])
    found = NAMED.fullmatch(typed)
    if found is None:
        raise KeyError(typed)
    return int(found[2]), MONTHS[found[1].casefold()]
