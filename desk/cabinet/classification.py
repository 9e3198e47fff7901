"""The classification register: the office's own list above the starter set, both schemes side by side (F4).

A code that no list holds is accepted everywhere and carries a mark; old papers keep their old codes.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from desk.actions import action
from desk.cabinet.classification_tables import ClassificationRow
from desk.cabinet.keeping import ARCHIVISTS
from desk.cabinet.schedule_reading import Reading, read_schedule
from desk.cabinet.schemes import NEW, above, order_of
from desk.errors import Invalid
from desk.session import Result, Session
from desk.store.database import database
from desk.words import angka

STARTER: Final = Path(__file__).resolve().parents[2] / "resources" / "classification.csv"
COLUMNS: Final = ("skema", "kode", "nama", "retensi_aktif", "retensi_inaktif", "nasib_akhir")
KIND: Final = "classification"
FIELDS: Final = ("name", "note", "parent", "active", "inactive", "fate", "valid_from", "valid_to")
UNKNOWN: Final = "kode tidak ada di daftar klasifikasi"


@dataclass(frozen=True)
class Code:
    """A code with its retention in the list's own words; ``own`` tells that the office's list holds it."""

    scheme: str
    code: str
    name: str
    note: str = ""
    parent: str = ""
    active: str = ""
    inactive: str = ""
    fate: str = ""
    valid_from: str = ""
    valid_to: str = ""
    own: bool = False

    def holds_in(self, year: int) -> bool:
        """Tell whether the code may be given to papers of a year."""
        first, last = (words[:4] for words in (self.valid_from, self.valid_to))
        return not (first.isdigit() and year < int(first)) and not (last.isdigit() and year > int(last))

    @property
    def words(self) -> str:
        """Write it as a picker shows it."""
        return f"{self.code} {self.name}"


@dataclass(frozen=True)
class Plan:
    """What an import would do: fields of new codes, changes by row, how many say the same."""

    new: tuple[dict[str, str], ...]
    changed: tuple[tuple[int, dict[str, str]], ...]
    same: int


@action("cabinet.import_classification", may=ARCHIVISTS, copied_first=True)
def import_classification(session: Session, file: str, *, scheme: str = "") -> Result:
    """Take over the office's own classification list with its retention schedule: all of its rows or none.

    Codes that the list does not name stay. Raises ``Invalid`` where not one row can be taken.
    """
    session.require(ARCHIVISTS, "mengimpor daftar klasifikasi")
    name, reading = Path(file).name, read_schedule(Path(file), scheme)
    if not reading.taken:
        raise Invalid("file", f"Tidak ada baris {name} yang dapat dicatat; perlu kolom kode dan nama klasifikasi.")
    with session.write("cabinet.import_classification") as change:
        made = plan(reading)
        top = database.execute_sql("SELECT coalesce(max(id), 0) FROM classification").fetchone()[0]
        rows = ({**fields, "id": top + place, "version": 1} for place, fields in enumerate(made.new, start=1))
        change.add_many(ClassificationRow, rows)
        for number, moved in made.changed:
            change.set(ClassificationRow.get_by_id(number), **moved)
        counts = {"new": len(made.new), "changed": len(made.changed), "same": made.same}
        told = ", ".join(f"{angka(counts[key])} {word}" for key, word in _SAID.items())
        return change.done(KIND, name, f"impor klasifikasi {name}: {told}", **counts, **reading.figures())


_SAID: Final = {"new": "baru", "changed": "berubah", "same": "sama"}


def plan(reading: Reading) -> Plan:
    """Compare a list with the register; an empty cell changes nothing."""
    stored = {(row.scheme, row.code): row for row in ClassificationRow.select()}
    new, changed, same = [], [], 0
    for _line, fields in reading.taken:
        row = stored.get((fields["scheme"], fields["code"]))
        if row is None:
            new.append(fields)
        elif moved := {name: fields[name] for name in FIELDS if fields[name] and fields[name] != getattr(row, name)}:
            changed.append((row.id, moved))
        else:
            same += 1
    return Plan(tuple(new), tuple(changed), same)


def codes(scheme: str = "", *, query: str = "", limit: int = 0) -> list[Code]:
    """List the codes of one scheme or of both, in their order; ``query`` is the begin of a code, or words of a name."""
    asked = query.strip().casefold()
    found = [
        each
        for each in _known()
        if (not scheme or each.scheme == scheme)
        and (each.code.startswith(asked) or all(word in each.words.casefold() for word in asked.split()))
    ]
    found.sort(key=lambda each: (each.scheme != NEW, order_of(each.scheme, each.code)))
    return found[:limit] if limit else found


def code_named(code: str, scheme: str = "") -> Code | None:
    """Find a code, the newer scheme first; None means that it is used all the same, with its mark."""
    schemes = dict.fromkeys((scheme,) if scheme else (NEW, "2012"))
    row = ClassificationRow.select().where(ClassificationRow.code == code, ClassificationRow.scheme.in_(list(schemes)))
    found = [_code(each) for each in row] + [each for each in starter() if each.code == code]
    found = [each for each in found if each.scheme in schemes]
    return min(found, key=lambda each: (each.scheme != NEW, not each.own), default=None)


def mark_of(code: str) -> str:
    """Give the mark of a code that no list holds, '' for a known one."""
    return "" if not code or code_named(code) else UNKNOWN


def known_codes() -> frozenset[str]:
    """Give every code that a list holds, of both schemes, to mark the others of a long list."""
    return frozenset(each.code for each in _known())


def retention_for(code: str) -> Code | None:
    """Find the clauses that hold for a code: its own, or those of the nearest code above that has some."""
    named = code_named(code)
    for each in (code, *above(named.scheme if named else NEW, code)):
        found = code_named(each, named.scheme if named else NEW)
        if found is not None and found.active and found.inactive and found.fate:
            return found
    return None


@cache
def starter() -> tuple[Code, ...]:
    """Read the starter set that is shipped (domain.md 2.4, 2.5); its retention is one province's sample."""
    with STARTER.open(encoding="utf-8", newline="") as lines:
        rows = [[str(row[name]) for name in COLUMNS] for row in csv.DictReader(lines)]
    return tuple(
        Code(scheme, code, name, "", next(above(scheme, code), ""), active, inactive, fate)
        for scheme, code, name, active, inactive, fate in rows
    )


def _known() -> Iterable[Code]:
    known = {(each.scheme, each.code): each for each in starter()}
    known |= {(row.scheme, row.code): _code(row) for row in ClassificationRow.select()}
    return known.values()


def _code(row: ClassificationRow) -> Code:
    clauses = (row.active, row.inactive, row.fate)
    return Code(row.scheme, row.code, row.name, row.note, row.parent, *clauses, row.valid_from, row.valid_to, own=True)
