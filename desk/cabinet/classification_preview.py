"""What becomes of every row of a classification list, before anything is taken over (F4, F12)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from desk.cabinet.classification import Plan, plan
from desk.cabinet.classification_tables import ClassificationRow
from desk.cabinet.schedule_reading import Reading, read_schedule

OUTCOMES: Final = ("new", "changed", "same", "rejected", "leftover")
FIELDS: Final = {
    "name": "nama", "note": "uraian", "parent": "induk", "active": "retensi aktif", "inactive": "retensi inaktif",
    "fate": "nasib akhir", "valid_from": "berlaku mulai", "valid_to": "berlaku sampai",
}  # fmt: skip


@dataclass(frozen=True)
class CodeOutcome:
    """A row of the list: its code and name, what becomes of it, and why or what changes or is not read."""

    line: int
    code: str
    name: str
    outcome: str
    why: str


@dataclass(frozen=True)
class CodesForeseen:
    """A list as it would be taken over: its rows, how many of each outcome, and the figures an officer checks."""

    rows: tuple[CodeOutcome, ...]
    counts: dict[str, int]
    figures: dict[str, int]


def foresee_classification(file: str, on: date, scheme: str = "") -> CodesForeseen:
    """Tell what becomes of every row of a list that is to hold from a day on; nothing is written.

    Raises ``Invalid`` for a file that cannot be read.
    """
    reading = read_schedule(Path(file), scheme)
    rows = tuple(sorted(_outcomes(reading, plan(reading, on)), key=_line_of))
    counts = {outcome: sum(row.outcome == outcome for row in rows) for outcome in OUTCOMES}
    return CodesForeseen(rows, counts, reading.figures() | {"unread": len(reading.unread)})


def _outcomes(reading: Reading, made: Plan) -> Iterator[CodeOutcome]:
    new = {(fields["scheme"], fields["code"]) for fields in made.new}
    stored = ClassificationRow.select().where(ClassificationRow.id.in_([number for number, _moved in made.changed]))
    keys = {row.id: (row.scheme, row.code) for row in stored}
    changed = {keys[number]: moved for number, moved in made.changed}
    unread: dict[int, list[str]] = {}
    for each in reading.unread:
        unread.setdefault(each.line, []).append(f"{FIELDS[each.field]} tidak terbaca: {each.words}")
    for line, fields in reading.taken:
        key = (fields["scheme"], fields["code"])
        outcome = "new" if key in new else "changed" if key in changed else "same"
        moved = [f"{FIELDS[name]}: {words}" for name, words in changed.get(key, {}).items()]
        why = "; ".join([*moved, *unread.get(line, ())])
        yield CodeOutcome(line, fields["code"], fields["name"], outcome, why)
    for outcome, refused in (("rejected", reading.rejected), ("leftover", reading.leftover)):
        yield from (CodeOutcome(each.line, "", each.words, outcome, each.reason) for each in refused)


def _line_of(row: CodeOutcome) -> int:
    return row.line
