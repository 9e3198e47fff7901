"""The search language of the register: ``unit:"Dinas Kesehatan" tahap:verifikasi tahun:2026 -draf anggaran`` (pure).

Every word narrows; ``-`` before one excludes it; quotes hold words together. Words without a name are searched for in
titles, summaries and units; names are those of ``NAMES``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from desk.dip.terms import CATEGORIES, FORMS, PERIODS, STAGES
from desk.errors import Invalid
from desk.search.language import HOW_DAYS, HOW_NUMBERS, Part, chosen, day_span, number_span, parts

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
DAY_NAMES: Final = frozenset(name for name, column in NAMES.items() if column in DAYS)
CHOICES: Final = {"category": CATEGORIES, "form": FORMS, "update_every": tuple(PERIODS)}
"""Columns that hold one of a few words."""


@dataclass(frozen=True)
class Term:
    """One condition: a column and the text it may hold, or the ends it lies between, '' for an open one.

    ``without`` turns it round.
    """

    column: str
    value: str
    last: str = ""
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
    for part in parts(typed, days=DAY_NAMES):
        if part.name and not part.value and part.name in NAMES:
            continue  # its value is being typed
        if part.name:
            terms.append(term(part, today))
        else:
            (without if part.without else words).append(part.value)
    return Query(tuple(terms), tuple(words), tuple(without))


def term(part: Part, today: date) -> Term:
    """Read one condition.

    Raises ``Invalid`` for the field ``query``, saying what is known.
    """
    name, value, without = part.name, part.value, part.without
    column = NAMES.get(name)
    if column is None:
        raise Invalid("query", f"Saringan {name}: tidak dikenal; yang dikenal: {', '.join(NAMES)}.")
    if column in DAYS or column in NUMBERS:
        span = day_span(value, today) if column in DAYS else number_span(value)
        if span is None:
            how = HOW_DAYS if column in DAYS else HOW_NUMBERS
            raise Invalid("query", f"{name}:{value} tidak dikenal; tulis {name}:{how}.")
        return Term(column, span.first, span.last, without=without)
    if column == "stage":
        return Term(column, str(_stage(value)), without=without)
    if column == "attention":
        return Term(column, ATTENTION_WORDS[_chosen(name, value, tuple(ATTENTION_WORDS))], without=without)
    known = CHOICES.get(column)
    return Term(column, _chosen(name, value, known) if known else value, without=without)


def _chosen(name: str, value: str, known: tuple[str, ...]) -> str:
    word = chosen(value, known)
    if not word:
        raise Invalid("query", f"{name}:{value} tidak dikenal; pilih: {', '.join(known)}.")
    return word


def _stage(value: str) -> int:
    """Tell how many stages are done where an item waits at the one that is named, 5 where none is left."""
    if value.isdigit() and 1 <= int(value) <= len(STAGES):
        return int(value) - 1
    if value.casefold() in DONE:
        return len(STAGES)
    return STAGES.index(_chosen("tahap", value, STAGES))
