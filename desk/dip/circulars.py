"""The circular that asks the OPD for their documents: checked list and draft, approvals, number and signature.

SOP Pendokumentasian, steps 2 and 3.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desk import attachments
from desk.actions import action
from desk.dip.records import (
    CIRCULAR_BOOK,
    CIRCULARS,
    KIND,
    circular_of,
    cycle_and_case,
    guard_decision,
    named,
)
from desk.dip.tables import CircularRow, CycleRow
from desk.errors import Invalid
from desk.flow import cases
from desk.flow.tables import CaseRow
from desk.numbers import books
from desk.session import Change, Holding, Result, Session
from desk.sop.procedure import Step
from desk.text import clean_day, clean_line, clean_text

APPROVE = "cycles.approve"


@dataclass(frozen=True)
class Signature:
    """Who signed a circular and when (ISO date), with the scan that shows it."""

    by: str
    on: str
    scan: attachments.Kept


@action("cycles.check")
def check(  # noqa: PLR0913 - the parts of a circular
    session: Session,
    cycle: int,
    *,
    approved: bool = True,
    subject: str = "",
    words: str = "",
    classification: str = "",
    missing: str = "",
    alone_reason: str = "",
) -> Result:
    """Find the list in order and hand it on with the draft of the circular, or return it with what is ``missing``.

    Parts of the draft that are left empty stay as they were drafted before.
    """
    lack = guard_decision("missing", clean_text("missing", missing), approved=approved)
    reason = clean_line("alone_reason", alone_reason)
    typed = {
        "subject": clean_line("subject", subject, limit=300),
        "words": clean_text("words", words),
        "classification": clean_line("classification", classification, limit=40),
    }
    with session.write("cycles.check") as change:
        row, case = cycle_and_case(cycle)
        _step, holding = cases.expect(change, case, "cycles.check", named(row), alone_reason=reason)
        if approved:
            _draft(change, row, typed)
        outcome, done = ("approved", "daftar diperiksa, surat edaran disusun") if approved else ("returned", lack)
        cases.finish_step(change, case, holding, outcome=outcome, note="; ".join(filter(None, (lack, reason))))
        told = done if approved else f"dikembalikan: {lack}"
        return change.done(KIND, str(row.id), told, id=row.id, step=case.step)


@action(APPROVE)
def approve(
    session: Session,
    cycle: int,
    *,
    approved: bool = True,
    reason: str = "",
    signature: Mapping[str, str] | None = None,
) -> Result:
    """Approve list and circular, or return both with a ``reason``; one person in both positions approves once.

    The last approval gives the circular its number and needs its ``signature``: ``by``, ``on`` (ISO date), ``scan``.
    """
    said = guard_decision("reason", clean_text("reason", reason), approved=approved)
    signed = _signed(session, signature) if approved and signature else None
    with session.write(APPROVE) as change:
        row, case = cycle_and_case(cycle)
        step, holding = cases.expect(change, case, APPROVE, named(row))
        if not approved:
            cases.finish_step(change, case, holding, outcome="returned", note=said)
            return change.done(KIND, str(row.id), f"dikembalikan: {said}", id=row.id, step=case.step)
        holdings, last = _positions(change, case, step, holding)
        number = _issue(change, row, signed) if last else _guard_unsigned(signed)
        for each in holdings:
            cases.finish_step(change, case, each, outcome="approved", note=number)
        words = f"disetujui {' dan '.join(each.title for each in holdings)}"
        return change.done(KIND, str(row.id), words, id=row.id, step=case.step, circular=number)


def _draft(change: Change, cycle: CycleRow, typed: Mapping[str, str]) -> None:
    before = circular_of(cycle)
    fields = {name: words or (str(getattr(before, name)) if before else "") for name, words in typed.items()}
    if not fields["subject"]:
        raise Invalid("subject", "Surat edaran tentang apa? Isi perihalnya.")
    if not fields["words"]:
        raise Invalid("words", "Rancangan surat edaran belum ditulis.")
    if not fields["classification"] and _asks_code(change):
        raise Invalid("classification", "Kode klasifikasi surat edaran belum diisi; nomornya memuat kode itu.")
    at = change.at.isoformat()
    change.add(CircularRow, cycle=cycle.id, drafted_by=change.session.officer.id, drafted_at=at, **fields)


def _asks_code(change: Change) -> bool:
    return "{kode" in change.session.workspace.office.numbers[CIRCULAR_BOOK]


def _positions(change: Change, case: CaseRow, step: Step, holding: Holding) -> tuple[list[Holding], bool]:
    """Give the positions that the officer approves in, and whether nobody else has to approve after him."""
    procedure = cases.procedure_of(case)
    holdings = [holding]
    while True:
        step = procedure.step(procedure.follow(step.id, "approved"))
        if step.action != APPROVE:
            return holdings, True
        also = change.session.officer.holding_for(step.actors)
        if also is None:
            return holdings, False
        holdings.append(also)


def _signed(session: Session, signature: Mapping[str, str]) -> Signature:
    by, on = clean_line("by", signature.get("by", "")), clean_day("on", signature.get("on", ""))
    if not by:
        raise Invalid("by", "Nama penanda tangan belum diisi.")
    if not on:
        raise Invalid("on", "Tanggal tanda tangan belum diisi; tulis seperti 2026-11-21.")
    if date.fromisoformat(on) > session.now().date():
        raise Invalid("on", "Tanggal tanda tangan belum tiba.")
    if not signature.get("scan"):
        raise Invalid("scan", "Pindaian surat edaran bertanda tangan belum dipilih.")
    return Signature(by, on, attachments.keep(session.workspace, Path(signature["scan"])))


def _guard_unsigned(signed: Signature | None) -> str:
    if signed:
        raise Invalid("signature", "Tanda tangan dicatat saat persetujuan terakhir; kosongkan dahulu.")
    return ""


def _issue(change: Change, cycle: CycleRow, signed: Signature | None) -> str:
    """Give the circular its number; without a signature there is none."""
    if signed is None:
        raise Invalid("signature", "Surat edaran belum ditandatangani; lampirkan pindaian tanda tangannya dahulu.")
    row = circular_of(cycle)
    if row is None:
        raise Invalid("words", "Rancangan surat edaran belum ditulis.")
    words = change.session.workspace.office.number_words | {"kode": row.classification}
    number = books.give(change, CIRCULAR_BOOK, books.Target(CIRCULARS, row.id, words))
    scan = attachments.attach(change, signed.scan, CIRCULARS, row.id, "tanda-tangan")
    change.set(row, signer=signed.by, signed_on=signed.on, scan=scan.id)
    return str(number.printed)
