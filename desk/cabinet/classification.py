"""The classification register: the office's own list above the starter set, both schemes side by side (F4).

A code that no list holds is accepted everywhere and carries a mark; old papers keep their old codes.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final, cast

from desk.actions import action
from desk.cabinet.classification_tables import ClassificationChangeRow, ClassificationRow
from desk.cabinet.code_changes import CHANGED, fields_on, from_words
from desk.cabinet.keeping import ARCHIVISTS
from desk.cabinet.schedule_reading import Reading, read_schedule
from desk.cabinet.schemes import NEW, above, order_of
from desk.errors import Invalid
from desk.session import Change, Result, Session
from desk.store.database import database
from desk.text import clean_day
from desk.words import angka

STARTER: Final = Path(__file__).resolve().parents[2] / "resources" / "classification.csv"
COLUMNS: Final = ("skema", "kode", "nama", "retensi_aktif", "retensi_inaktif", "nasib_akhir")
KIND: Final = "classification"
FIELDS: Final = ("name", "note", "parent", "active", "inactive", "fate", "valid_from", "valid_to")
_DAY: Final = re.compile(r"\d{4}(-\d\d-\d\d)?")
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

    def begins_after(self, on: date) -> bool:
        """Tell whether new papers may not bear the code yet on a day."""
        return bool(_DAY.fullmatch(self.valid_from)) and on.isoformat()[: len(self.valid_from)] < self.valid_from

    def holds_on(self, on: date) -> bool:
        """Tell whether new papers may bear the code on a day; its bounds are days or whole years."""
        ended = bool(_DAY.fullmatch(self.valid_to)) and on.isoformat()[: len(self.valid_to)] > self.valid_to
        return not ended and not self.begins_after(on)

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
def import_classification(session: Session, file: str, *, scheme: str = "", valid_from: str = "") -> Result:
    """Take over the office's own classification list with its retention schedule: all of its rows or none.

    ``valid_from`` (ISO) lets it take effect by itself on a later day; else it holds at once. Codes that the list does
    not name stay. Raises ``Invalid`` where not one row can be taken.
    """
    session.require(ARCHIVISTS, "mengimpor daftar klasifikasi")
    later = clean_day("valid_from", valid_from)
    name, reading = Path(file).name, read_schedule(Path(file), scheme)
    if not reading.taken:
        raise Invalid("file", f"Tidak ada baris {name} yang dapat dicatat; perlu kolom kode dan nama klasifikasi.")
    with session.write("cabinet.import_classification") as change:
        today = change.at.date().isoformat()
        if later and later < today:
            raise Invalid("valid_from", "Daftar berlaku mulai hari ini atau sesudahnya; arsip lama tidak berubah.")
        later = later if later > today else ""
        made = plan(reading, date.fromisoformat(later or today))
        top = database.execute_sql("SELECT coalesce(max(id), 0) FROM classification").fetchone()[0]
        rows = (
            {**fields, "valid_from": fields["valid_from"] or later, "id": top + place, "version": 1}
            for place, fields in enumerate(made.new, start=1)
        )
        change.add_many(ClassificationRow, rows)
        _change_stored(change, made.changed, later, f"impor {name}")
        counts = {"new": len(made.new), "changed": len(made.changed), "same": made.same}
        told = ", ".join(f"{angka(counts[key])} {word}" for key, word in _SAID.items())
        told += f"; {from_words(later)}" if later else ""
        return change.done(KIND, name, f"impor klasifikasi {name}: {told}", **counts, **reading.figures())


def _change_stored(change: Change, changed: Iterable[tuple[int, dict[str, str]]], later: str, reason: str) -> None:
    """Change codes at once, or from a later day; a code with dated changes gets another one, which goes before them."""
    stamp = change.at.isoformat()
    dated = fields_on(change.at.date())
    for number, moved in changed:
        row = ClassificationRow.get_by_id(number)
        if not later and (row.scheme, row.code) not in dated:
            change.set(row, **moved)
            continue
        said = {name: words for name, words in moved.items() if name in CHANGED}
        fields = {"scheme": row.scheme, "code": row.code, "valid_from": later or stamp[:10], **said}
        change.add(ClassificationChangeRow, reason=reason[:200], entered_at=stamp, **fields)


_SAID: Final = {"new": "baru", "changed": "berubah", "same": "sama"}


def plan(reading: Reading, on: date) -> Plan:
    """Compare a list with the register as it stands on a day; an empty cell changes nothing."""
    stored = {(row.scheme, row.code): row for row in ClassificationRow.select()}
    dated = fields_on(on)
    new, changed, same = [], [], 0
    for _line, fields in reading.taken:
        key = (fields["scheme"], fields["code"])
        row = stored.get(key)
        if row is None:
            new.append(fields)
            continue
        says = {name: str(getattr(row, name)) for name in FIELDS} | dated.get(key, {})
        if moved := {name: fields[name] for name in FIELDS if fields[name] and fields[name] != says[name]}:
            changed.append((row.id, moved))
        else:
            same += 1
    return Plan(tuple(new), tuple(changed), same)


def codes(scheme: str = "", *, on: date, query: str = "", limit: int = 0) -> list[Code]:
    """List the codes of one scheme or of both as they stand on a day, in their order.

    ``query`` is the begin of a code, or words of a name.
    """
    asked = query.strip().casefold()
    found = [
        each
        for each in _known(on)
        if (not scheme or each.scheme == scheme)
        and (each.code.startswith(asked) or all(word in each.words.casefold() for word in asked.split()))
    ]
    found.sort(key=lambda each: (each.scheme != NEW, order_of(each.scheme, each.code)))
    return found[:limit] if limit else found


def code_named(code: str, scheme: str = "", *, on: date) -> Code | None:
    """Find a code as it stands on a day, the newer scheme first; None: it is used all the same, with its mark."""
    schemes = dict.fromkeys((scheme,) if scheme else (NEW, "2012"))
    row = ClassificationRow.select().where(ClassificationRow.code == code, ClassificationRow.scheme.in_(list(schemes)))
    found = [_code(each) for each in row] + [each for each in starter() if each.code == code]
    dated = fields_on(on, code)
    found = [_changed(each, dated.get((each.scheme, code), {})) for each in found if each.scheme in schemes]
    return min(found, key=lambda each: (each.scheme != NEW, not each.own), default=None)


def mark_of(code: str) -> str:
    """Give the mark of a code that no list holds, '' for a known one."""
    return "" if not code or code in known_codes() else UNKNOWN


def known_codes() -> frozenset[str]:
    """Give every code that a list holds, of both schemes, to mark the others of a long list."""
    rows = ClassificationRow.select(ClassificationRow.code).tuples()
    own = cast("Iterable[tuple[str]]", rows)
    return frozenset([each.code for each in starter()] + [code for (code,) in own])


def retention_for(code: str, on: date) -> Code | None:
    """Find the clauses that hold for a code on a day: its own, or those of the nearest code above that has some."""
    named = code_named(code, on=on)
    for each in (code, *above(named.scheme if named else NEW, code)):
        found = code_named(each, named.scheme if named else NEW, on=on)
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


def _known(on: date) -> Iterable[Code]:
    known = {(each.scheme, each.code): each for each in starter()}
    known |= {(row.scheme, row.code): _code(row) for row in ClassificationRow.select()}
    for key, fields in fields_on(on).items():
        if key in known:
            known[key] = _changed(known[key], fields)
    return known.values()


def _changed(each: Code, fields: Mapping[str, Any]) -> Code:
    return replace(each, **fields)


def _code(row: ClassificationRow) -> Code:
    clauses = (row.active, row.inactive, row.fate)
    return Code(row.scheme, row.code, row.name, row.note, row.parent, *clauses, row.valid_from, row.valid_to, own=True)
