"""Opening a cycle with its identification list (SOP Pendokumentasian, step 1)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Final

from desk.actions import action
from desk.dip.entries import Entry, entries
from desk.dip.records import KIND, cycle_and_case, named
from desk.dip.tables import CycleRow, ExpectedRow
from desk.dip.terms import CATEGORIES
from desk.errors import Invalid, Refused
from desk.flow import cases
from desk.flow.tables import CaseRow
from desk.search import index
from desk.session import Change, Result, Session
from desk.text import clean_line, clean_text

FORMS: Final = ("softcopy", "hardcopy", "softcopy dan hardcopy")


@dataclass(frozen=True)
class Line:
    """What an OPD is expected to deliver, until when (ISO date)."""

    opd: str
    information: str
    category: str
    form: str
    due: str


@action("cycles.identify")
def identify(
    session: Session,
    lines: Sequence[Mapping[str, str]],
    *,
    title: str = "",
    period: str = "",
    cycle: int = 0,
    note: str = "",
) -> Result:
    """Open a cycle with its identification list, or complete the list of a ``cycle`` that was returned.

    Each line names ``opd``, ``information``, ``category``, ``form`` and ``due`` (ISO date); the lines replace those of
    the edition before. The list goes to the Sekretaris PPID.
    """
    listed = _listed(lines)
    heading, span = clean_line("title", title, limit=300), clean_line("period", period, limit=100)
    with session.write("cycles.identify") as change:
        row, case = cycle_and_case(cycle) if cycle else _opened(change, heading, span)
        _step, holding = cases.expect(change, case, "cycles.identify", named(row))
        heading, span = heading or row.title, span or row.period
        _guard_only_one(row.id, heading, span)
        change.set(row, title=heading, period=span, edition=row.edition + 1)
        for line in listed:
            change.add(ExpectedRow, cycle=row.id, edition=row.edition, **asdict(line))
        cases.finish_step(change, case, holding, outcome="done", note=clean_text("note", note))
        index.put(KIND, row.id, str(row.id), row.title, f"{row.period} {' '.join(one.information for one in listed)}")
        words = f"daftar identifikasi {named(row)}: {len(listed)} informasi"
        return change.done(KIND, str(row.id), words, id=row.id, edition=row.edition, step=case.step)


def _opened(change: Change, title: str, period: str) -> tuple[CycleRow, CaseRow]:
    if not title:
        raise Invalid("title", "Judul siklus belum diisi.")
    if not period:
        raise Invalid("period", "Periode siklus belum diisi, misalnya Semester II 2026.")
    start = cases.start_at(change, "cycles.identify")
    _guard_only_one(0, title, period)
    row = change.add(CycleRow, title=title, period=period, opened_at=change.at.isoformat())
    return row, cases.open_case(change, start, KIND, row.id)


def _guard_only_one(cycle: int, title: str, period: str) -> None:
    same = CycleRow.select().where(CycleRow.title == title, CycleRow.period == period, CycleRow.id != cycle)
    if same.exists():
        raise Refused(f"Siklus “{title}” ({period}) sudah ada; pakai judul atau periode lain.")


def _listed(lines: Sequence[Mapping[str, str]]) -> list[Line]:
    listed: list[Line] = []
    spelled: dict[str, str] = {}
    seen: set[tuple[str, str]] = set()
    for entry in entries("lines", lines, "Daftar identifikasi baris", tuple(Line.__dataclass_fields__)):
        line = _line(entry, spelled)
        key = (line.opd, line.information.casefold())
        if key in seen:
            raise entry.refusal("information", f"“{line.information}” dari {line.opd} sudah ada di daftar ini")
        seen.add(key)
        listed.append(line)
    if not listed:
        raise Invalid("lines", "Daftar identifikasi masih kosong; isi paling sedikit satu informasi.")
    return listed


def _line(entry: Entry, spelled: dict[str, str]) -> Line:
    """Read a line; an OPD keeps its first spelling, so that it is counted once."""
    opd = entry.text("opd", required=True)
    return Line(
        opd=spelled.setdefault(opd.casefold(), opd),
        information=entry.text("information", required=True),
        category=entry.choice("category", CATEGORIES),
        form=entry.choice("form", FORMS),
        due=entry.day("due"),
    )
