"""Which revision of an SOP is in force on a day, and every revision that a running case may still need.

The revision that is shipped holds until the office enters one of its own; a case keeps the one it began under.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from desk.errors import Missing
from desk.sop.load import procedure, procedure_in, procedures, shipped_text
from desk.sop.procedure import Procedure, Step
from desk.sop.tables import RevisionRow
from desk.store.database import open_place


@dataclass(frozen=True)
class RevisionLine:
    """A revision of an SOP in the list; days are ISO, ``retired`` is the reason why it is no longer used, or ''."""

    revision: str
    valid_from: str
    approved_by: str
    reason: str
    retired: str


def current(code: str, on: date) -> Procedure:
    """Give the revision that a case begun on a day runs under.

    Raises ``Missing`` for an unknown code.
    """
    shipped = procedure(code)
    row = (
        RevisionRow.select(RevisionRow.revision)
        .where(RevisionRow.code == code, RevisionRow.valid_from <= on.isoformat(), RevisionRow.retired == "")
        .order_by(RevisionRow.valid_from.desc(), RevisionRow.id.desc())
        .first()
    )
    return at_revision(code, row.revision) if row else shipped


def at_revision(code: str, revision: str) -> Procedure:
    """Give one revision, also one that is no longer used.

    Raises ``Missing``.
    """
    shipped = procedure(code)
    return shipped if shipped.revision == revision else _entered(repr(open_place()), code, revision)


def in_force(on: date) -> list[Procedure]:
    """Give every SOP as it is in force on a day, by code."""
    return [current(shipped.code, on) for shipped in procedures()]


def revisions(code: str) -> list[Procedure]:
    """Give every revision of an SOP, the shipped one first."""
    return [procedure(code), *(at_revision(code, row.revision) for row in _rows(code))]


def steps_ever(*codes: str) -> list[Step]:
    """Give the steps of these SOPs, or of all, that cases may wait at: the newest revision first."""
    asked = codes or tuple(shipped.code for shipped in procedures())
    return [step for code in asked for found in reversed(revisions(code)) for step in found.steps]


def revision_lines(code: str) -> list[RevisionLine]:
    """List the revisions of an SOP, the shipped one first."""
    shipped = procedure(code)
    first = RevisionLine(shipped.revision, str(shipped.sheet["valid_from"]), "", "", "")
    return [
        first,
        *(RevisionLine(row.revision, row.valid_from, row.approved_by, row.reason, row.retired) for row in _rows(code)),
    ]


def text_of(code: str, revision: str) -> str:
    """Give the text of a revision, from which the next one is written.

    Raises ``Missing``.
    """
    if procedure(code).revision == revision:
        return shipped_text(code)
    row = RevisionRow.get_or_none(RevisionRow.code == code, RevisionRow.revision == revision)
    if row is None:
        raise Missing(f"SOP {code} tidak punya revisi {revision}.")
    return str(row.text)


def _rows(code: str) -> Iterable[RevisionRow]:
    rows: Iterable[RevisionRow] = (
        RevisionRow.select().where(RevisionRow.code == code).order_by(RevisionRow.valid_from, RevisionRow.id)
    )
    return rows


@cache
def _entered(_office: str, code: str, revision: str) -> Procedure:
    """Read a revision of the office whose database that is; its text never changes, so it is read once."""
    row = RevisionRow.get_or_none(RevisionRow.code == code, RevisionRow.revision == revision)
    if row is None:
        raise Missing(f"SOP {code} tidak punya revisi {revision}. Lihat: python main.py sop list")
    return procedure_in(row.text, f"{code} revisi {revision}", valid_from=row.valid_from)
