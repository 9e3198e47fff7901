"""The search language of the register: ``unit:"Dinas Kesehatan" tahap:verifikasi tahun:2026 -draf anggaran`` (pure).

Every word narrows; ``-`` before one excludes it; quotes hold words together. Words without a name are searched for in
titles, summaries and units; names are those of ``NAMES``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from desk.dip.terms import CATEGORIES, FORMS, PERIODS, STAGES
from desk.errors import Invalid

NAMES: Final = {
    "kategori": "category",
    "kelompok": "heading",
    "judul": "title",
    "unit": "unit",
    "penanggung": "maker",
    "tempat": "place",
    "tahap": "stage",
    "tahun": "year",
    "bentuk": "form",
    "media": "media",
    "kode": "classification",
    "retensi": "retention",
    "masa": "update_every",
    "mutakhir": "updated_on",
    "tenggat": "due",
    "diterima": "received_on",
    "diumumkan": "published_on",
    "impor": "imported",
    "perlu": "attention",
}
"""What can be asked for, as officers type it, and the column that it means."""

ATTENTION: Final = {"mutakhir": "overdue", "pemutakhiran": "overdue", "diumumkan": "urgent", "pengumuman": "urgent"}
ATTENTION_WORDS: Final = ATTENTION | {"segera": "soon", "alasan": "alone", "periksa": "spoilt"}
DAYS: Final = ("updated_on", "due", "received_on", "published_on")
NUMBERS: Final = ("year", "imported")
DONE: Final = ("selesai", "tersimpan", "tertata")
_PART: Final = re.compile(r'(?P<minus>-)?(?:(?P<name>[a-zA-Z]+):)?(?:"(?P<quoted>[^"]*)"?|(?P<plain>[^\s"]+))')
_BOUNDS: Final = re.compile(r"(?P<sign>[<>]=?)?(?P<first>[\w-]*)(?:\.\.(?P<last>[\w-]*))?")
_DAY: Final = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


@dataclass(frozen=True)
class Term:
    """One condition: a column and the texts it may hold, or the range it lies in; ``without`` turns it round."""

    column: str
    value: str
    last: str = ""
    sign: str = ""
    without: bool = False


@dataclass(frozen=True)
class Query:
    """What was asked for: conditions on columns, words to find, words that must not be there."""

    terms: tuple[Term, ...] = ()
    words: tuple[str, ...] = ()
    without: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Tell whether nothing was asked for."""
        return not (self.terms or self.words or self.without)


def parse(typed: str, today: date) -> Query:
    """Read what was typed.

    Raises ``Invalid`` for the field ``query``, saying what is known.
    """
    terms: list[Term] = []
    words: list[str] = []
    without: list[str] = []
    for found in _PART.finditer(typed):
        value = found["quoted"] if found["quoted"] is not None else found["plain"]
        if not value.strip():
            continue
        if found["name"]:
            terms.append(_term(found["name"].casefold(), value.strip(), today, without=bool(found["minus"])))
        else:
            (without if found["minus"] else words).append(value)
    return Query(tuple(terms), tuple(words), tuple(without))


def _term(name: str, value: str, today: date, *, without: bool) -> Term:
    column = NAMES.get(name)
    if column is None:
        raise Invalid("query", f"Saringan {name}: tidak dikenal; yang dikenal: {', '.join(NAMES)}.")
    if column in DAYS:
        return _days(name, column, value, today, without=without)
    if column in NUMBERS:
        return _numbers(name, column, value, without=without)
    known = {"category": CATEGORIES, "form": FORMS, "update_every": tuple(PERIODS)}.get(column)
    if known:
        return Term(column, _chosen(name, value, known), without=without)
    if column == "stage":
        return Term(column, str(_stage(value)), without=without)
    if column == "attention":
        return Term(column, ATTENTION_WORDS[_chosen(name, value, tuple(ATTENTION_WORDS))], without=without)
    return Term(column, value, without=without)


def _chosen(name: str, value: str, known: tuple[str, ...]) -> str:
    """Take one of the words that are known, by its beginning, hyphens or none."""
    plain = value.casefold().replace("-", " ").replace("_", " ").strip()
    fitting = [word for word in known if word.startswith(plain) or word.replace(" ", "") == plain.replace(" ", "")]
    if plain in known:
        return plain
    if len(fitting) != 1:
        raise Invalid("query", f"{name}:{value} tidak dikenal; pilih: {', '.join(known)}.")
    return fitting[0]


def _stage(value: str) -> int:
    """Tell how many stages are done where an item waits at the one that is named, 5 where none is left."""
    if value.isdigit() and 1 <= int(value) <= len(STAGES):
        return int(value) - 1
    if value.casefold() in DONE:
        return len(STAGES)
    return STAGES.index(_chosen("tahap", value, STAGES))


def _numbers(name: str, column: str, value: str, *, without: bool) -> Term:
    found = _BOUNDS.fullmatch(value)
    first, last = (found["first"], found["last"] or "") if found else ("", "")
    if not found or not (first or last) or not all(part.isdigit() for part in (first, last) if part):
        raise Invalid("query", f"{name}:{value} tidak dikenal; tulis {name}:2026, {name}:2024..2026 atau {name}:>2024.")
    return _ranged(column, (first, last), found["sign"] or "", open_ended=".." in value, without=without)


def _days(name: str, column: str, value: str, today: date, *, without: bool) -> Term:
    found = _BOUNDS.fullmatch(value)
    if not found or not (found["first"] or found["last"]):
        raise Invalid("query", f"{name}:{value} tidak dikenal; {_HOW.format(name=name)}")
    sign = found["sign"] or ""
    begun, ended = _span(name, found["first"], today), _span(name, found["last"] or "", today)
    if ".." in value:
        return _ranged(column, (begun[0], ended[1]), "", open_ended=True, without=without)
    if sign:
        edge = begun[0] if sign in {"<", ">="} else begun[1]
        return Term(column, edge, sign=sign, without=without)
    return Term(column, begun[0], last=begun[1], without=without)


_HOW: Final = "tulis {name}:2026, {name}:2026-03, {name}:>2026-01-31, {name}:hari-ini atau {name}:2026-01..2026-03."


def _span(name: str, words: str, today: date) -> tuple[str, str]:
    """Give the first and last day (ISO) that words mean: a day, a month, a year, today, this week."""
    plain = words.casefold()
    if not plain:
        return "", ""
    if plain in {"hari-ini", "hariini", "kini"}:
        return today.isoformat(), today.isoformat()
    if plain in {"pekan-ini", "minggu-ini"}:
        monday = today - timedelta(days=today.weekday())
        return monday.isoformat(), (monday + timedelta(days=6)).isoformat()
    found = _DAY.fullmatch(plain)
    year, month, day = (int(part) if part else 0 for part in found.groups()) if found else (0, 0, 0)
    try:
        first = date(year, month or 1, day or 1)
    except ValueError:
        raise Invalid("query", f"{name}:{words} tidak dikenal; {_HOW.format(name=name)}") from None
    if day:
        return first.isoformat(), first.isoformat()
    after = date(year + (month in {0, 12}), month % 12 + 1 if month else 1, 1)
    return first.isoformat(), (after - timedelta(days=1)).isoformat()


def _ranged(column: str, ends: tuple[str, str], sign: str, *, open_ended: bool, without: bool) -> Term:
    first, last = ends
    if sign:
        return Term(column, first, sign=sign, without=without)
    if not open_ended:
        return Term(column, first, last=first, without=without)
    if first and last:
        return Term(column, first, last=last, without=without)
    return Term(column, first or last, sign=">=" if first else "<=", without=without)
