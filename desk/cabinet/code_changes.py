"""Changes of classification codes that take effect by themselves on a day; until then the list stands as it was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from peewee import ModelSelect

from desk.cabinet.classification_tables import ClassificationChangeRow
from desk.words import tanggal

Key = tuple[str, str]
"""A scheme and a code in it."""

CHANGED: Final = {
    "name": "nama", "note": "uraian", "active": "retensi aktif", "inactive": "retensi inaktif", "fate": "nasib akhir",
    "valid_to": "berlaku sampai",
}  # fmt: skip
"""What of a code can change, with the words for each; '' in a change leaves it as it is."""


@dataclass(frozen=True)
class CodeChange:
    """A change of one code from a day (ISO) on: what it says then, and why."""

    scheme: str
    code: str
    valid_from: str
    fields: Mapping[str, str]
    reason: str

    @property
    def words(self) -> str:
        """Write it as 'berlaku mulai 1 Januari 2027: nama Siaran pers'."""
        told = "; ".join(f"{CHANGED[name]} {words}" for name, words in self.fields.items())
        return f"{from_words(self.valid_from)}: {told}"


def from_words(day: str) -> str:
    """Say from when something holds: 'berlaku mulai 1 Januari 2027'; a year alone stays a year."""
    return f"berlaku mulai {tanggal(date.fromisoformat(day)) if '-' in day else day}"


def fields_on(on: date, code: str = "") -> dict[Key, dict[str, str]]:
    """Give what the changes that are in force on a day say of their codes, or of one code; later ones go before."""
    found: dict[Key, dict[str, str]] = {}
    for row in _changes(code).where(ClassificationChangeRow.valid_from <= on.isoformat()):
        found.setdefault((row.scheme, row.code), {}).update(_fields(row))
    return found


def coming(on: date) -> list[CodeChange]:
    """List the changes that are yet to come after a day, the next one first."""
    rows = _changes().where(ClassificationChangeRow.valid_from > on.isoformat())
    return [CodeChange(row.scheme, row.code, row.valid_from, _fields(row), row.reason) for row in rows]


def _changes(code: str = "") -> ModelSelect[ClassificationChangeRow]:
    standing = ClassificationChangeRow.select().where(ClassificationChangeRow.withdrawn_at == "")
    asked = standing.where(ClassificationChangeRow.code == code) if code else standing
    return asked.order_by(ClassificationChangeRow.valid_from, ClassificationChangeRow.id)


def _fields(row: ClassificationChangeRow) -> dict[str, str]:
    return {name: words for name in CHANGED if (words := str(getattr(row, name)))}
