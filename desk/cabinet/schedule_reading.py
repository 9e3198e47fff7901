"""Reading an office's own classification list with its retention clauses, out of any sheet (F4, F12).

Every row ends in one list: taken, rejected or left over; a clause that cannot be read is kept in its own words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from desk.cabinet.clauses import read_clause, read_fate
from desk.cabinet.schemes import SCHEMES, above, clean_code, scheme_of
from desk.errors import Invalid
from desk.exchange.columns import Column, Event, Layout, sorted_rows
from desk.exchange.sheets import read_rows
from desk.text import LINE_LIMIT, clean_line, clean_text

SAID: Final = (
    ("unused", r"(in)?aktif.tahun$|aktif.pemicu$|^id$|tingkat|enabled"),
    ("scheme", r"^skema|^versi"),
    ("parent", r"^induk|parent"),
    ("valid_from", r"berlaku.(sejak|mulai|dari)|mulai.berlaku"),
    ("valid_to", r"berlaku.(sampai|hingga|s\.?d)|berakhir"),
    ("inactive", r"in.?aktif"),
    ("active", r"aktif"),
    ("fate", r"nasib|keterangan.akhir|penyusutan|^ket(erangan)?\.?$"),
    ("code", r"kode|klasifikasi.?(no|nomor)|^nomor klasifikasi"),
    ("note", r"uraian|deskripsi|penjelasan|catatan"),
    ("name", r"nama|jenis|series|seri|masalah|pokok|judul|hal\b|klasifikasi|arsip"),
)
"""Columns of a list; the order decides where a heading fits two."""

LAYOUT: Final = Layout(
    columns=tuple(Column(name, re.compile(pattern, re.IGNORECASE)) for name, pattern in SAID),
    needs=(("code",), ("name", "note")),
    key=("code",),
    owner=("name", "note"),
)
CLAUSES: Final = ("active", "inactive", "fate")
NOTHING: Final = frozenset({"", "-", "–", "—", "--"})
Fields = Mapping[str, str]


@dataclass(frozen=True)
class Refused:
    """A row that was not taken, and why."""

    line: int
    reason: str
    words: str


@dataclass(frozen=True)
class Unread:
    """A clause that could not be read; it is kept in its own words and nothing counts by it."""

    line: int
    code: str
    field: str
    words: str


@dataclass
class Reading:
    """What was read of a list, and its figures."""

    taken: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    rejected: list[Refused] = field(default_factory=list)
    leftover: list[Refused] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    doubles: list[str] = field(default_factory=list)
    unknown_parents: list[str] = field(default_factory=list)
    clauses: int = 0
    waits: int = 0
    asks: int = 0

    def figures(self) -> dict[str, int]:
        """Give the counts that an officer checks: codes, doubles, parents that are not in the list, clauses."""
        return {
            "codes": len(self.taken),
            "doubles": len(self.doubles),
            "unknown_parents": len(self.unknown_parents),
            "clauses": self.clauses,
            "waits": self.waits,
            "asks": self.asks,
        }


def read_schedule(path: Path, scheme: str = "") -> Reading:
    """Read a classification list; ``scheme`` is for a list that neither says nor shows which one it is of.

    Raises ``Invalid`` for a file that cannot be read, or a scheme that does not exist.
    """
    if scheme and scheme not in SCHEMES:
        raise Invalid("scheme", f"Skema {scheme} tidak dikenal; pilih {' atau '.join(SCHEMES)}.")
    reading = Reading()
    seen: dict[tuple[str, str], int] = {}
    for event in sorted_rows(read_rows(path), LAYOUT):
        line, words = event.row.line, event.words[:LINE_LIMIT]
        if event.kind not in {"thing", "faulty"}:
            reading.leftover.append(Refused(line, event.why, words))
            continue
        try:
            fields = _fields(event)
            _guard_first(reading, seen, fields, line)
        except Invalid as fault:
            reading.rejected.append(Refused(line, str(fault), words))
        else:
            reading.taken.append((line, fields))
    _settle(reading, scheme)
    return reading


def _fields(event: Event) -> dict[str, str]:
    given = {name: words for name, words in event.fields.items() if name not in {"number", "unused"}}
    code = clean_code(given.get("code", ""))
    name, note = given.get("name", ""), given.get("note", "")
    fields = {"code": code, "name": clean_text("name", name if name not in NOTHING else note)}
    fields["note"] = clean_text("note", note) if name not in NOTHING and note not in NOTHING else ""
    if not fields["name"]:
        raise Invalid("name", f"Nama kode {code} belum diisi.")
    for key in ("scheme", "parent", "valid_from", "valid_to", *CLAUSES):
        words = " ".join(given.get(key, "").split())
        fields[key] = "" if words in NOTHING else clean_line(key, words, limit=250)
    return fields


def _guard_first(reading: Reading, seen: dict[tuple[str, str], int], fields: Fields, line: int) -> None:
    first = seen.setdefault((fields["scheme"], fields["code"]), line)
    if first != line:
        reading.doubles.append(fields["code"])
        raise Invalid("code", f"kode {fields['code']} sudah ada di baris {first}")


def _settle(reading: Reading, scheme: str) -> None:
    """Fill in the scheme and the parents, which only the whole list shows, and read the clauses."""
    known = {fields["code"] for _line, fields in reading.taken}
    scheme = scheme or scheme_of(known)
    for line, fields in reading.taken:
        fields["scheme"] = _scheme_named(fields["scheme"]) or scheme
        higher = next(above(fields["scheme"], fields["code"]), "")
        fields["parent"] = fields["parent"] or higher
        if fields["parent"] and fields["parent"] not in known:
            reading.unknown_parents.append(fields["code"])
        _read_clauses(reading, line, fields)


def _scheme_named(words: str) -> str:
    if words.casefold() in {"lama", "2012"}:
        return "2012"
    return "2022" if "2022" in words or words.casefold() == "baru" or "83" in words else ""


def _read_clauses(reading: Reading, line: int, fields: Fields) -> None:
    for name in filter(fields.__getitem__, CLAUSES):
        reading.clauses += 1
        try:
            if name == "fate":
                reading.asks += bool(read_fate(fields[name]).exception)
            else:
                reading.waits += bool(read_clause(name, fields[name]).event)
        except Invalid:
            reading.unread.append(Unread(line, fields["code"], name, fields[name]))
