"""Taking over a list of excluded information: each row is a proposal that the PPID decides (D7)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from desk.actions import action
from desk.dip.barred import kin_of_exclusion
from desk.dip.dik import DIK, SEERS, enter_exclusion, read_exclusion
from desk.dip.dik_tables import ExclusionRow
from desk.dip.import_reading import Leftover, Rejected
from desk.errors import Invalid
from desk.exchange.columns import Column, Event, Layout, sorted_rows
from desk.exchange.sheets import read_rows
from desk.session import Result, Session
from desk.text import LINE_LIMIT

SAID: Final = (
    ("number", r"^n\s*o\b|^nomor( urut)?$"),
    ("test_number", r"berita acara|nomor uji"),
    ("legal_basis", r"dasar|hukum|pasal|undang"),
    ("opened", r"dibuka|bila buka|jika dibuka"),
    ("closed", r"ditutup|bila tutup|pertimbangan|konsekuensi|akibat|alasan"),
    ("period", r"jangka|waktu|masa"),
    ("part", r"bagian"),
    ("unit", r"unit|pejabat|satuan|menguasai|\bopd\b|perangkat"),
    ("information", r"informasi|dokumen|judul|uraian|isi"),
)
"""Columns of the lembar pengujian konsekuensi (domain.md 1.6); the order decides where a heading fits two."""

LAYOUT: Final = Layout(
    columns=tuple(Column(name, re.compile(pattern)) for name, pattern in SAID),
    needs=(("information",), ("legal_basis", "opened", "closed", "period")),
    key=("information",),
    owner=("legal_basis", "opened", "closed", "period", "unit"),
)


@dataclass
class DikReading:
    """What was read of a list: proposals with their lines, rows refused, rows left over."""

    taken: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    leftover: list[Leftover] = field(default_factory=list)


@dataclass(frozen=True)
class DikPlan:
    """What an import would do: fields of new proposals, changes of proposals by id, how many rows say the same."""

    new: tuple[dict[str, str], ...]
    changed: tuple[tuple[int, dict[str, str]], ...]
    same: int


@action("dik.import", may=SEERS, copied_first=True)
def import_exclusions(session: Session, file: str) -> Result:
    """Import a list of excluded information as proposals; what was decided already is not changed by it.

    Raises ``Invalid`` where not one row can be taken.
    """
    session.require(SEERS, "mengimpor Daftar Informasi yang Dikecualikan")
    reading = read_exclusions(Path(file))
    if not reading.taken:
        raise Invalid("file", f"Tidak ada baris {Path(file).name} yang dapat dicatat sebagai informasi dikecualikan.")
    with session.write("dik.import") as change:
        made = plan_exclusions(reading)
        for fields in made.new:
            enter_exclusion(change, fields, None)
        for number, moved in made.changed:
            change.set(ExclusionRow.get_by_id(number), **moved)
        counts = {"new": len(made.new), "changed": len(made.changed), "same": made.same}
        told = f"{counts['new']} baru, {counts['changed']} berubah, {counts['same']} sama"
        return change.done(DIK, f"impor {Path(file).name}", f"impor: {told}", **counts)


def read_exclusions(path: Path) -> DikReading:
    """Read a list of excluded information; every row ends in one of the reading's lists. Raises ``Invalid``."""
    reading = DikReading()
    seen: dict[str, int] = {}
    for event in sorted_rows(read_rows(path), LAYOUT):
        if event.kind not in {"thing", "faulty"}:
            reading.leftover.append(Leftover(event.row.line, event.why, event.words[:LINE_LIMIT], event.row.sheet))
            continue
        try:
            fields = _fields(event)
            _guard_first(seen, fields, event.row.line)
        except Invalid as fault:
            reading.rejected.append(Rejected(event.row.line, str(fault), event.words[:LINE_LIMIT], event.row.sheet))
        else:
            reading.taken.append((event.row.line, fields))
    return reading


def plan_exclusions(reading: DikReading) -> DikPlan:
    """Compare a list with the current exclusions; empty cells change nothing."""
    new, changed, same = [], [], 0
    for _line, fields in reading.taken:
        row = _current(fields)
        moved = {name: words for name, words in fields.items() if row and words and getattr(row, name) != words}
        if row is None:
            new.append(fields)
        elif moved and row.state == "proposed":
            changed.append((row.id, moved))
        else:
            same += 1
    return DikPlan(tuple(new), tuple(changed), same)


def _guard_first(seen: dict[str, int], fields: Mapping[str, str], line: int) -> None:
    first = seen.setdefault(kin_of_exclusion(fields["information"]), line)
    if first != line:
        raise Invalid("information", f"sama dengan baris {first}")


def _current(fields: Mapping[str, str]) -> ExclusionRow | None:
    kin = kin_of_exclusion(fields["information"])
    found: ExclusionRow | None = ExclusionRow.get_or_none(
        ExclusionRow.kin == kin, ExclusionRow.state.in_(["proposed", "approved"])
    )
    return found


def _fields(event: Event) -> dict[str, str]:
    given = {name: words for name, words in event.fields.items() if name != "number"}
    fields = read_exclusion(given)
    if not fields.get("information"):
        raise Invalid("information", "informasi yang dikecualikan kosong")
    if not fields.get("legal_basis"):
        raise Invalid("legal_basis", "dasar hukum pengecualian kosong")
    return fields
