"""How an office changes its SOPs: a dated new revision, checked before anybody works by it."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from datetime import date

from desk.actions import action, every
from desk.errors import Invalid, Missing, Refused
from desk.people.tables import PositionRow
from desk.session import Result, Session
from desk.sop.check import check_procedure
from desk.sop.load import procedure
from desk.sop.procedure import Procedure
from desk.sop.reading import Fault, Lines
from desk.sop.revisions import revision_lines, revisions
from desk.sop.tables import RevisionRow
from desk.text import clean_day, clean_line
from desk.words import tanggal

KEEPERS = ("pengelola",)


@action("sop.revise", may=KEEPERS)
def revise(session: Session, code: str, text: str, valid_from: str, *, approved_by: str, reason: str) -> Result:
    """Enter a new revision (TOML): cases begun from its day (ISO) on use it, running ones finish under their own.

    Raises ``Invalid`` naming every fault with its line: dead ends, unknown actors and actions among them.
    """
    session.require(KEEPERS, "mengubah SOP")
    day = clean_day("valid_from", valid_from)
    decree = {"approved_by": clean_line("approved_by", approved_by), "reason": clean_line("reason", reason, limit=200)}
    if not day:
        raise Invalid("valid_from", "Tanggal mulai berlaku belum diisi.")
    for field, asked in (("approved_by", "Siapa yang mengesahkan revisi ini?"), ("reason", "Apa alasan revisi ini?")):
        if not decree[field]:
            raise Invalid(field, asked)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    with session.write("sop.revise") as change:
        _guard_text(code, text, day)
        revision = str(tomllib.loads(text)["revision"])
        entered = {"entered_at": change.at.isoformat(), "entered_by": session.officer.id}
        change.add(RevisionRow, code=code, revision=revision, valid_from=day, text=text, **decree, **entered)
        words = f"SOP {code} revisi {revision} berlaku mulai {tanggal(date.fromisoformat(day))}"
        return change.done("sop", code, f"{words}, disahkan {decree['approved_by']}", revision=revision, valid_from=day)


@action("sop.retire", may=KEEPERS)
def retire(session: Session, code: str, revision: str, *, reason: str) -> Result:
    """Take a revision that the office entered out of use: no new case begins under it, running ones finish."""
    session.require(KEEPERS, "mengubah SOP")
    reason = clean_line("reason", reason, limit=200)
    if not reason:
        raise Invalid("reason", "Alasan belum ditulis.")
    with session.write("sop.retire") as change:
        row = RevisionRow.get_or_none(RevisionRow.code == code, RevisionRow.revision == revision)
        if row is None:
            raise Missing(f"Kantor ini tidak memasukkan revisi {revision} untuk SOP {code}.")
        if row.retired:
            raise Refused(f"Revisi {revision} SOP {code} sudah tidak dipakai.")
        change.set(row, retired=reason)
        return change.done("sop", code, f"SOP {code} revisi {revision} tidak dipakai lagi: {reason}")


def office_roles() -> frozenset[str]:
    """Name the actor words that the office's positions carry."""
    return frozenset(role for row in PositionRow.select() for role in json.loads(row.roles))


def revision_faults(code: str, text: str) -> list[Fault]:
    """Find why nobody could work by a text, or why it is no new revision of this SOP; empty if it may be entered."""
    return check_procedure(text, every(), office_roles()) or list(_misfits(procedure(code), text))


def _guard_text(code: str, text: str, day: str) -> None:
    """Refuse a text by which nobody could work, or that is no new revision of this SOP."""
    faults = revision_faults(code, text)
    if faults:
        told = "; ".join(
            f"baris {fault.line}: {fault.what.rstrip('.')} ({fault.repair.rstrip('.')})" for fault in faults
        )
        raise Invalid("text", f"Revisi SOP {code} belum dapat dipakai – {told}.")
    newest = max((line for line in revision_lines(code) if not line.retired), key=lambda line: line.valid_from)
    if day < newest.valid_from:
        raise Invalid(
            "valid_from", f"Revisi {newest.revision} berlaku mulai {newest.valid_from}; yang baru tidak lebih awal."
        )


def _misfits(shipped: Procedure, text: str) -> Iterator[Fault]:
    """Name what makes a sound text no new revision of the SOP."""
    sheet, lines = tomllib.loads(text), Lines(text)
    known = [found.revision for found in revisions(shipped.code)]
    if sheet["code"] != shipped.code:
        yield Fault(lines.at("code"), f"code adalah {sheet['code']}", f"tulis {shipped.code}")
    if sheet["revision"] in known:
        what = f"revision {sheet['revision']} sudah ada"
        yield Fault(lines.at("revision"), what, f"yang ada: {', '.join(known)}; beri nomor berikutnya")
    if sheet["steps"][0]["over"] != shipped.over:
        what = f"langkah pertama berjalan atas {sheet['steps'][0]['over']}"
        yield Fault(lines.at("steps", 0, "over"), what, f"tulis {shipped.over} seperti semula")
