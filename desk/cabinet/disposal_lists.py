"""Lists to move, destroy, hand over or assess, as screens and papers show them."""

from __future__ import annotations

import json
from dataclasses import dataclass

from desk.cabinet.arranging import berkas_numbered, items_of
from desk.cabinet.disposal import DESTRUCTION, KINDS, approver_words, disposal_numbered, due, lines_of, printed
from desk.cabinet.disposal_tables import DisposalRow
from desk.cabinet.keeping import held, term_of, term_words
from desk.cabinet.retention_tables import BerkasRetentionRow
from desk.numbers.tables import NumberRow


@dataclass(frozen=True)
class DisposalLine:
    """A berkas on a list: when its time ended (ISO), by which clause, its fate, and what the committee decided."""

    number: str
    classification: str
    indeks: str
    title: str
    first: str
    last: str
    items: int
    development: str
    basis: str
    ends: str
    fate: str
    verdict: str
    note: str
    place: str
    state: str


@dataclass(frozen=True)
class DisposalView:
    """A list with its lines; ``approver`` says whose approval a destruction needs."""

    number: str
    kind: str
    title: str
    as_of: str
    state: str
    made_at: str
    made_by: str
    approval: str
    approver: str
    ended_on: str
    witnesses: tuple[str, ...]
    reason: str
    lines: tuple[DisposalLine, ...]


@dataclass(frozen=True)
class RetentionView:
    """The retention of a berkas as it was set, and what follows from it in words."""

    active: str
    event: str
    event_on: str
    inactive: str
    fate: str
    basis: str
    words: str
    held: str


def disposals() -> list[DisposalView]:
    """List the lists, newest first."""
    return [_view(row) for row in DisposalRow.select().order_by(DisposalRow.id.desc())]


def disposal(number: str) -> DisposalView:
    """Give one list by its number.

    Raises ``Missing``.
    """
    return _view(disposal_numbered(number))


def due_counts(day: str) -> dict[str, int]:
    """Count for each kind of list what is due on a day (ISO)."""
    return {kind: len(due(kind, day)) for kind in KINDS}


def retention(number: str) -> RetentionView:
    """Give the retention of a berkas, empty where nobody has set it.

    Raises ``Invalid`` for a berkas that does not exist.
    """
    row = berkas_numbered(number)
    kept = BerkasRetentionRow.get_or_none(BerkasRetentionRow.berkas == row.id)
    keeping = held(row)
    told = (kept.active, kept.event, kept.event_on, kept.inactive, kept.fate, kept.basis) if kept else ("",) * 6
    return RetentionView(*told, words=term_words(term_of(row)), held=keeping.reason if keeping else "")


def _view(row: DisposalRow) -> DisposalView:
    lines = lines_of(row)
    return DisposalView(
        number=NumberRow.get_by_id(row.number).printed,
        kind=row.kind,
        title=KINDS[row.kind],
        as_of=row.as_of,
        state=row.state,
        made_at=row.made_at,
        made_by=row.made_by.name,
        approval=row.approval,
        approver=approver_words(lines) if row.kind == DESTRUCTION else "",
        ended_on=row.ended_on,
        witnesses=tuple(json.loads(row.witnesses)),
        reason=row.reason,
        lines=tuple(
            DisposalLine(
                number=printed(line.berkas),
                classification=line.berkas.classification,
                indeks=line.berkas.indeks,
                title=line.berkas.title,
                first=min((item.dated for item in items), default=line.berkas.opened_on),
                last=max((item.dated for item in items), default=line.berkas.closed_on or line.berkas.opened_on),
                items=len(items),
                development=line.berkas.development,
                basis=line.basis,
                ends=line.ends,
                fate=line.fate,
                verdict=line.verdict,
                note=line.note,
                place=line.place,
                state=line.berkas.state,
            )
            for line in lines
            for items in (items_of(line.berkas),)
        ),
    )
