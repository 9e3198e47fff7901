"""Checking and parafs: approve parts, return, reject (SOP Media On Line, steps 2 and 3).

A paraf signs exactly what was on the signer's screen: the ordered digests of title, parts, captions and attachments,
with step, decision, note, position, time and the journal's head, so that it also seals the history before it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desk import attachments
from desk.actions import action
from desk.errors import Invalid, Refused, Stale
from desk.flow import cases
from desk.flow.tables import CaseRow
from desk.journal.chain import canonical
from desk.people import lists as people
from desk.releases.pieces import Piece, text_digest
from desk.releases.records import KIND, agenda_number, guard_reason, guard_version, pieces_of, release_numbered
from desk.releases.tables import ParafRow, ReleaseRow
from desk.session import Change, Holding, Officer, Result, Session
from desk.sop.procedure import Step
from desk.text import clean_day, clean_text

FORMAT = "desk-paraf-v1"
REVIEWS = ("releases.check", "releases.paraf")


@dataclass(frozen=True)
class Decision:
    """What is decided of a release, and in which positions: one person in two positions decides once for both."""

    word: str
    note: str
    steps: tuple[Step, ...]
    holdings: tuple[Holding, ...]
    struck: frozenset[int] = frozenset()


@action("releases.check")
def check(
    session: Session, release: str, *, version: int | None = None, note: str = "", alone_reason: str = ""
) -> Result:
    """Find a release in order and pass it on.

    ``alone_reason`` says why the writer checks his own text, where the SOP asks for another officer and there is none.
    """
    note, alone_reason = clean_text("note", note), clean_text("alone_reason", alone_reason)
    with session.write("releases.check") as change:
        row = release_numbered(release)
        number, case = agenda_number(row), cases.case_of(KIND, row.id)
        thing = f"Press release {number}"
        _step, holding = cases.expect(change, case, "releases.check", thing, alone_reason=alone_reason)
        guard_version(row, version)
        told = "\n".join(filter(None, (note, alone_reason)))
        cases.finish_step(change, case, holding, outcome="approved", note=told)
        return change.done(KIND, number, "diperiksa", step=case.step, version=row.text_version)


@action("releases.paraf")
def paraf(
    session: Session,
    release: str,
    *,
    version: int,
    digest: str = "",
    struck: Sequence[int] = (),
    note: str = "",
) -> Result:
    """Put one's paraf on a release; ``struck`` names the pieces (by id) that it leaves out.

    ``version`` and ``digest`` are those of the text on screen: anything else is refused as ``Stale``.
    """
    note = clean_text("note", note)
    with session.write("releases.paraf") as change:
        row = release_numbered(release)
        number, case = agenda_number(row), cases.case_of(KIND, row.id)
        step, holding = cases.expect(change, case, "releases.paraf", f"Press release {number}")
        guard_version(row, version)
        pieces = pieces_of(row)
        if digest and digest != text_digest(pieces):
            raise Stale("Naskah di layar bukan lagi naskah yang tersimpan; muat ulang, lalu baca kembali.")
        steps, holdings = _both_positions(change, case, step, holding)
        decision = Decision("approved", note, steps, holdings, _struck(pieces, struck))
        _seal(change, row, pieces, decision)
        for each in holdings:
            cases.finish_step(change, case, each, outcome="approved", note=note)
        return change.done(KIND, number, _told(decision), step=case.step, version=row.text_version)


@action("releases.send_back", outcome="returned")
def send_back(session: Session, release: str, reason: str, *, to: str = "", version: int | None = None) -> Result:
    """Return a release to an earlier step (``to``; the first if empty) with a reason."""
    return _turn_down(session, "releases.send_back", release, ("returned", reason, to), version)


@action("releases.reject", outcome="rejected")
def reject(session: Session, release: str, reason: str, *, version: int | None = None) -> Result:
    """Reject a release: it stays apart with its number and the reason."""
    return _turn_down(session, "releases.reject", release, ("rejected", reason, ""), version)


@action("releases.wet_paraf", may=("petugas", "operator", "kasi"))
def wet_paraf(  # noqa: PLR0913 - what the officer reads off the sheet
    session: Session,
    release: str,
    *,
    by: str,
    on: str,
    scan: str,
    struck: Sequence[int] = (),
    version: int | None = None,
) -> Result:
    """Record a paraf in ink: the scanned sheet, who initialled (login) and when (ISO date)."""
    session.require(("petugas", "operator", "kasi"), "mencatat paraf basah")
    day = clean_day("on", on)
    if not day:
        raise Invalid("on", "Tanggal paraf pada lembar belum diisi.")
    signer = people.officer(by, date.fromisoformat(day))
    kept = attachments.keep(session.workspace, Path(scan))
    with session.write("releases.wet_paraf") as change:
        row = release_numbered(release)
        number, case = agenda_number(row), cases.case_of(KIND, row.id)
        step = _paraf_step(case, number)
        guard_version(row, version)
        holding = signer.holding_for(step.actors)
        if holding is None:
            raise Refused(f"{signer.name} bukan pejabat langkah “{step.name}” pada {on}.")
        sheet = attachments.attach(change, kept, KIND, row.id, "paraf-basah")
        pieces = pieces_of(row)
        decision = Decision("approved", "", (step,), (holding,), _struck(pieces, struck))
        _ink(change, row, pieces, decision, signer=signer, on=on, scan=sheet.id)
        cases.finish_step(
            change, case, holding, outcome="approved", note=f"paraf basah, dicatat {session.officer.name}"
        )
        return change.done(KIND, number, f"paraf basah {signer.name} dicatat", step=case.step, version=row.text_version)


def _turn_down(session: Session, name: str, release: str, decided: tuple[str, str, str], version: int | None) -> Result:
    word, reason, to = decided
    reason = guard_reason(clean_text("reason", reason), "Alasan belum ditulis; satu kalimat cukup.")
    with session.write(name) as change:
        row = release_numbered(release)
        number, case = agenda_number(row), cases.case_of(KIND, row.id)
        waiting = cases.waiting_step(case)
        asked, thing = waiting.action if waiting else name, f"Press release {number}"
        step, holding = cases.expect(change, case, asked, thing, alone_reason=reason)
        guard_version(row, version)
        words = "ditolak" if word == "rejected" else "dikembalikan"
        if word not in step.outcomes:
            raise Refused(f"Press release {number} sudah di langkah “{step.name}”; tidak dapat {words} lagi.")
        if step.action == "releases.paraf":
            _seal(change, row, pieces_of(row), Decision(word, reason, (step,), (holding,)))
        cases.finish_step(change, case, holding, outcome=word, note=reason, back_to=to)
        if word == "rejected":
            change.set(row, state="rejected", reason=reason)
        return change.done(KIND, number, f"{words}: {reason}", step=case.step, version=row.text_version)


def _both_positions(
    change: Change, case: CaseRow, step: Step, holding: Holding
) -> tuple[tuple[Step, ...], tuple[Holding, ...]]:
    procedure = cases.procedure_of(case)
    steps, holdings = [step], [holding]
    while True:
        leads = procedure.follow(steps[-1].id, "approved")
        following = next((one for one in procedure.steps if one.id == leads), None)
        other = change.session.officer.holding_for(following.actors) if following else None
        if following is None or other is None or following.action != "releases.paraf":
            return tuple(steps), tuple(holdings)
        steps.append(following)
        holdings.append(other)


def _struck(pieces: Sequence[Piece], struck: Sequence[int]) -> frozenset[int]:
    known = {piece.id: piece for piece in pieces}
    for piece_id in struck:
        if piece_id not in known:
            raise Stale("Bagian yang dicoret sudah berubah; muat ulang, lalu baca kembali.")
        if not known[piece_id].may_be_struck():
            raise Invalid("struck", "Judul tidak dapat dicoret. Kembalikan naskahnya dengan alasan.")
    evidence = {piece.id for piece in pieces if piece.kind == "attachment"}
    if evidence and evidence <= set(struck):
        raise Invalid("struck", "Semua bukti dicoret. Kembalikan naskahnya supaya buktinya diganti.")
    if {piece.id for piece in pieces if piece.kind == "part"} <= set(struck):
        raise Invalid("struck", "Semua paragraf dicoret. Tolak atau kembalikan naskahnya dengan alasan.")
    return frozenset(struck)


def _marks(pieces: Sequence[Piece], decision: Decision) -> list[list[int | str]]:
    if decision.word != "approved":
        return [[piece.id, piece.digest(), ""] for piece in pieces]
    return [[piece.id, piece.digest(), "struck" if piece.id in decision.struck else "approved"] for piece in pieces]


def _seal(change: Change, release: ReleaseRow, pieces: Sequence[Piece], decision: Decision) -> ParafRow:
    session = change.session
    marks = _marks(pieces, decision)
    payload = canonical(
        {
            "format": FORMAT,
            "office": session.workspace.uid,
            "release": release.uid,
            "version": release.text_version,
            "pieces": [[digest, mark] for _id, digest, mark in marks],
            "steps": [step.id for step in decision.steps],
            "decision": decision.word,
            "note": decision.note,
            "positions": [holding.code for holding in decision.holdings],
            "officer": session.officer.login,
            "at": change.at.isoformat(),
            "head": [change.head.seq, change.head.hash],
        }
    )
    signed = session.sign(payload)
    return change.add(
        ParafRow,
        **_common(release, decision, marks),
        officer=session.officer.id,
        at=change.at.isoformat(),
        kind="elektronik",
        payload=payload,
        signature=signed.signature,
        public=signed.public,
    )


def _ink(  # noqa: PLR0913 - what stands on the sheet
    change: Change,
    release: ReleaseRow,
    pieces: Sequence[Piece],
    decision: Decision,
    *,
    signer: Officer,
    on: str,
    scan: int,
) -> ParafRow:
    return change.add(
        ParafRow,
        **_common(release, decision, _marks(pieces, decision)),
        officer=signer.id,
        at=on,
        kind="basah",
        payload="",
        signature="",
        public="",
        scan=scan,
    )


def _common(release: ReleaseRow, decision: Decision, marks: list[list[int | str]]) -> dict[str, object]:
    return {
        "release": release.id,
        "steps": json.dumps([step.id for step in decision.steps]),
        "titles": json.dumps([holding.title for holding in decision.holdings], ensure_ascii=False),
        "level": min(holding.level for holding in decision.holdings),
        "decision": decision.word,
        "note": decision.note,
        "text_version": release.text_version,
        "marks": canonical(marks),
    }


def _paraf_step(case: CaseRow, number: str) -> Step:
    step = cases.waiting_step(case)
    if step is None or step.action != "releases.paraf":
        doing = f"menunggu langkah “{step.name}”" if step else "sudah selesai"
        raise Refused(f"Press release {number} {doing}; belum waktunya diparaf.")
    return step


def _told(decision: Decision) -> str:
    left_out = f", {len(decision.struck)} bagian dicoret" if decision.struck else ""
    return f"diparaf {' dan '.join(holding.title for holding in decision.holdings)}{left_out}"
