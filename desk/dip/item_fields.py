"""Reading what an officer typed, or a list brought, about an item: the seven legal columns and what goes with them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Final

from desk.dip.made import made_of, time_and_place
from desk.dip.terms import CATEGORIES, FORMS, PERIODS, USUAL_PERIOD
from desk.errors import Invalid
from desk.journal.chain import digest
from desk.text import clean_address, clean_day, clean_line, clean_text

Fields = dict[str, str | int]

LINES: Final = {
    "heading": "kelompok",
    "title": "nama informasi",
    "unit": "pejabat atau unit yang menguasai",
    "maker": "penanggung jawab pembuatan",
    "place": "tempat pembuatan",
    "classification": "kode klasifikasi",
    "retention": "jangka waktu simpan",
    "source": "sumber",
    "paper": "rujukan naskah kertas",
}
"""Fields of one line, as officers call them."""

DAYS: Final = ("updated_on", "received_on")
KNOWN: Final = (*LINES, *DAYS, "category", "summary", "made", "forms", "media", "link", "update_every")
LEGAL: Final = (
    *("category", "title", "summary", "unit", "maker", "place", "made_kind", "made_on", "made_words"),
    *("printed", "recorded", "online", "retention"),
)
"""The columns that the law names; whoever changes one of them describes the item anew."""

_COLUMN_OF_FORM: Final = {"cetak": "printed", "rekam": "recorded", "online": "online"}
_SAID_OF_FORM: Final = (
    ("printed", re.compile(r"hard|cetak|kertas|tercetak|buku|print", re.IGNORECASE)),
    ("recorded", re.compile(r"soft|rekam|file|digital|pdf|elektronik|cd\b|video|audio", re.IGNORECASE)),
    ("online", re.compile(r"online|daring|web|situs|internet|laman|url", re.IGNORECASE)),
)


def read_fields(given: Mapping[str, object]) -> Fields:
    """Read the fields that are named into columns; fields that are not named are not in the answer.

    Raises ``Invalid``, naming the field.
    """
    for name in given:
        if name not in KNOWN:
            raise Invalid(name, f"Isian {name} tidak dikenal; periksa ejaannya.")
    fields: Fields = {name: clean_line(name, _text(name, given[name])) for name in LINES if name in given}
    fields |= {name: clean_day(name, _text(name, given[name])) for name in DAYS if name in given}
    for name in ("title", "unit"):
        if name in fields and not fields[name]:
            raise Invalid(name, f"Isian {LINES[name]} belum diisi.")
    if "summary" in given:
        fields["summary"] = clean_text("summary", _text("summary", given["summary"]), limit=10_000)
    return fields | _structured(given)


@lru_cache(maxsize=4096)
def due_after(update_every: str, updated_on: str) -> str:
    """Tell the day (ISO) by which an item is brought up to date again; '' where no day is set or known."""
    months = PERIODS[update_every]
    if not months or not updated_on:
        return ""
    day = date.fromisoformat(updated_on)
    year, month = divmod(day.month - 1 + months, 12)
    return date(day.year + year, month + 1, min(day.day, 28)).isoformat()


def kin_of(category: str, title: str) -> str:
    """Make the mark that rows of the same category and title share, whatever their capitals and blanks."""
    return digest(f"{category}\n{folded(title)}")[:16]


@lru_cache(maxsize=4096)
def folded(words: str) -> str:
    """Write words so that spellings which differ only in capitals, blanks and final stops are equal."""
    plain = words if words.isascii() else unicodedata.normalize("NFKC", words).replace("–", "-").replace("—", "-")
    return " ".join(plain.casefold().split()).strip(" .;,:")


def forms_said(words: str) -> Fields:
    """Read column 6 as registers write it: 'Hard & Soft File', 'Website, softcopy dan hardcopy'."""
    return {column: int(bool(pattern.search(words))) for column, pattern in _SAID_OF_FORM}


def usual_period(category: str) -> str:
    """Tell how often items of a category are usually brought up to date."""
    return USUAL_PERIOD[category]


def _structured(given: Mapping[str, object]) -> Fields:
    fields: Fields = {}
    if "category" in given:
        fields["category"] = _one_of("category", given["category"], CATEGORIES, "Kategori")
    if "update_every" in given:
        fields["update_every"] = _one_of("update_every", given["update_every"], tuple(PERIODS), "Masa pemutakhiran")
    if "made" in given:
        fields |= _made(clean_line("made", _text("made", given["made"])), with_place="place" not in given)
    if "forms" in given:
        fields |= _forms(_texts("forms", given["forms"]))
    if "media" in given:
        names = [clean_line("media", name, limit=200) for name in _texts("media", given["media"])]
        fields["media"] = "\n".join(dict.fromkeys(filter(None, names)))
    if "link" in given:
        link = _text("link", given["link"]).strip()
        fields["link"] = clean_address("link", link) if link else ""
    return fields


def _made(words: str, *, with_place: bool) -> Fields:
    made, place = time_and_place(words) if with_place else (made_of(words), "")
    fields: Fields = {"made_kind": made.kind, "made_on": made.on, "made_words": made.words, "year": made.year}
    return fields | ({"place": place} if place else {})


def _forms(names: Sequence[str]) -> Fields:
    for name in names:
        if name not in FORMS:
            raise Invalid("forms", f"Bentuk {name} tidak dikenal; pilih: {', '.join(FORMS)}.")
    return {column: int(name in names) for name, column in _COLUMN_OF_FORM.items()}


def _one_of(name: str, value: object, known: Sequence[str], label: str) -> str:
    word = clean_line(name, _text(name, value))
    if word not in known:
        raise Invalid(name, f"{label} harus salah satu dari: {', '.join(known)}.")
    return word


def _text(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise Invalid(name, f"Isian {LINES.get(name, name)} harus berupa teks.")
    return value


def _texts(name: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or not all(isinstance(one, str) for one in value):
        raise Invalid(name, f"Isian {name} harus berupa daftar.")
    return tuple(value)
