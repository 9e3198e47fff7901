"""Reading the agenda book of incoming letters that an office kept in Excel until now (pure; X19).

Every row becomes a letter with the number that stands in the book, or a line with the reason why not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from desk.coverage.agenda_fields import read_day
from desk.exchange.cells import Row
from desk.exchange.columns import Column, Layout, sorted_rows
from desk.text import readable

_COLUMNS: Final = (
    ("reference", r"no(mor)?\.? ?(surat|naskah|dok)|^nomor dan tanggal surat$"),
    ("dated", r"(tgl|tanggal)\.? ?(surat|naskah|dok)"),
    ("serial", r"agenda|^no(mor)?\.? ?(urut)?$|^no(mor)?\.? ?(reg|register|masuk)"),
    ("received", r"(tgl|tanggal)\.? ?(terima|diterima|masuk|agenda)|^(diterima|tgl|tanggal|masuk)\b"),
    ("sender", r"pengirim|asal|^dari\b|instansi|alamat"),
    ("subject", r"perihal|^hal\b|\bisi\b|tentang|ringkas|uraian|pokok"),
    ("nature", r"sifat|derajat"),
    ("contact", r"kontak|telp|telepon|wa\b|surel|e-?mail"),
    ("note", r"keterangan|^ket\b|disposisi|tindak|diteruskan|paraf|catatan"),
)
BOOK: Final = Layout(
    columns=tuple(Column(name, re.compile(words, re.IGNORECASE)) for name, words in _COLUMNS),
    needs=(("serial",), ("sender",), ("subject",)),
    key=("subject", "sender"),
    owner=("sender", "received", "reference"),
    number="serial",
)
"""How agenda books call their columns."""

MEANINGS: Final = {
    "serial": "Nomor agenda",
    "received": "Tanggal diterima",
    "sender": "Pengirim",
    "subject": "Perihal",
    "reference": "Nomor surat",
    "dated": "Tanggal surat",
    "nature": "Sifat",
    "contact": "Kontak",
    "note": "Keterangan",
}
"""What a column of an agenda book can mean, as officers call it."""

_SERIAL: Final = re.compile(r"0*(\d{1,6})(?:\s*[/.\-].*)?")
_LONGEST: Final = 255
NATURES: Final = ("biasa", "segera", "sangat segera", "rahasia")


@dataclass(frozen=True)
class OldLetter:
    """A letter as the old book has it: the line, its serial number, the day it came, and its fields."""

    line: int
    serial: int
    day: date
    fields: Mapping[str, str]


@dataclass
class OldBook:
    """What stands in a book: the letters, and every line that is none with its reason.

    ``unread`` are words that no field of a letter takes, such as a column of disposisi.
    """

    taken: list[OldLetter] = field(default_factory=list)
    rejected: list[dict[str, Any]] = field(default_factory=list)
    leftover: list[dict[str, Any]] = field(default_factory=list)
    unread: list[dict[str, Any]] = field(default_factory=list)


def read_book(rows: Iterable[Row], today: date, columns: Mapping[str, int] | None = None) -> OldBook:
    """Read the rows of a book; ``columns`` (field → column from 0) where its headings are not understood."""
    found, seen = OldBook(), dict[tuple[int, int], int]()
    for event in sorted_rows(rows, BOOK, columns):
        line, words = event.row.line, event.words
        if event.kind == "blank":
            continue
        if event.kind not in {"thing", "faulty"}:
            found.leftover.append({"line": line, "reason": event.why, "words": words[:200]})
            continue
        try:
            letter = _letter(line, event.fields, today)
        except ValueError as why:
            found.rejected.append({"line": line, "reason": str(why), "words": words[:200]})
            continue
        if earlier := seen.get((letter.day.year, letter.serial)):
            reason = f"nomor {letter.serial} tahun {letter.day.year} sudah ada di baris {earlier}"
            found.rejected.append({"line": line, "reason": reason, "words": words[:200]})
            continue
        seen[letter.day.year, letter.serial] = line
        found.taken.append(letter)
        if note := readable(event.fields.get("note", "")).strip():
            found.unread.append({"line": line, "reason": "tidak diambil: kolom keterangan", "words": note[:200]})
    return found


def _letter(line: int, cells: Mapping[str, str], today: date) -> OldLetter:
    """Read one row.

    Raises ``ValueError`` with the reason in Indonesian.
    """
    plain = {name: " ".join(readable(words).split()) for name, words in cells.items()}
    for name, said in (("sender", "pengirim"), ("subject", "perihal")):
        if not plain.get(name):
            raise ValueError(f"{said} kosong")
        if len(plain[name]) > _LONGEST:
            raise ValueError(f"{said} lebih dari {_LONGEST} huruf")
    serial = _SERIAL.fullmatch(plain.get("serial", ""))
    if serial is None or not int(serial[1]):
        raise ValueError(f"nomor agenda “{plain.get('serial', '')}” bukan nomor urut")
    dated = _day(plain.get("dated", ""), "tanggal surat")
    received = _day(plain.get("received", ""), "tanggal diterima") or dated
    if received is None:
        raise ValueError("tanggal diterima kosong")
    if received > today:
        raise ValueError("tanggal diterima belum tiba")
    nature = plain.get("nature", "").casefold()
    fields = {
        "sender": plain["sender"],
        "subject": plain["subject"],
        "reference": plain.get("reference", "")[:_LONGEST],
        "dated": dated.isoformat() if dated else "",
        "nature": nature if nature in NATURES else "biasa",
        "contact": plain.get("contact", "")[:_LONGEST],
    }
    return OldLetter(line, int(serial[1]), received, fields)


def _day(words: str, said: str) -> date | None:
    if not words.strip("-– "):
        return None
    found = read_day(words)
    if not found:
        raise ValueError(f"{said} “{words[:40]}” tidak terbaca")
    return date.fromisoformat(found)
