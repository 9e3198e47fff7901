"""Sending a crew out: assignment and surat tugas (SOP Peliputan Kegiatan Dinas, steps 4 and 5)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from desk import attachments
from desk.actions import action
from desk.coverage import manning
from desk.coverage.events import index_event
from desk.coverage.letter_text import BOOK, THINGS, events_of, freeze, in_place_of, is_off, last_letter, text_now
from desk.coverage.records import EVENTS, crew_of, event_and_case, event_of, facts_of, named
from desk.coverage.tables import AssignmentLetterEventRow, AssignmentLetterRow, EventRow
from desk.coverage.terms import missing_roles
from desk.errors import Invalid, Missing, Refused
from desk.flow import cases
from desk.flow.tables import CaseRow
from desk.numbers import books
from desk.numbers.books import printed_for
from desk.people import lists as people
from desk.session import Change, Holding, Result, Session
from desk.sop.procedure import Step
from desk.text import clean_day, clean_line
from desk.words import daftar

ISSUERS = ("kabid", "kadis", "kasi", "staf")
"""Who issues a surat tugas (SOP Peliputan, step 5): drafted by Staf, out of town by the Kadis himself."""

CLASSIFICATION = "800.1.11.1"
"""Surat perintah dinas/surat tugas (Permendagri 83/2022)."""


@action("coverage.assign")
def assign(
    session: Session,
    event: int,
    *,
    crew: Mapping[str, Sequence[str]] | None = None,
    order: str = "",
    override: str = "",
) -> Result:
    """Send a crew to an event: the Kadis orders it, through the Kasi.

    ``crew`` names logins by role (fotografer, kameraman, reporter); a role that is not named stays as it was. Both the
    order and its passing on must be there, and every role filled, before the event goes on; until then the answer's
    ``missing`` says what is. ``order`` is the words of an order that the Kadis gave by mouth or on paper;
    ``override`` says why somebody goes in spite of a clash.
    """
    order, override = clean_line("order", order, limit=200), clean_line("override", override, limit=200)
    with session.write("coverage.assign") as change:
        row, case = event_and_case(event)
        step, holding = cases.expect(change, case, "coverage.assign", named(row))
        had, coverers = manning.crew_words(row), _coverers(case)
        for role, logins in (crew or {}).items():
            manning.man(change, row, role, logins, coverers)
        manning.note_crew(change, row, had, manning.crew_words(row), override)
        manning.guard_clashes(change, row, override)
        _note_order(change, row, step, order)
        missing = missing_for(change, row, step)
        if not missing:
            cases.finish_step(change, case, holding, outcome="done", note=order, facts=facts_of(row))
        words = (
            f"penugasan belum lengkap: {daftar(missing)}" if missing else f"tim ditugaskan: {manning.crew_words(row)}"
        )
        return change.done(EVENTS, str(row.id), words, id=row.id, step=case.step, missing=missing)


@action("coverage.issue_letter")
def issue_letter(  # noqa: PLR0913 - what the letter says
    session: Session,
    event: int,
    *,
    signature: Mapping[str, str],
    basis: str = "",
    purpose: str = "",
    classification: str = CLASSIFICATION,
    others: Sequence[int] = (),
) -> Result:
    """Give the surat tugas of an event its number, once it is signed; out of town the Kadis himself issues it.

    ``others`` are further events that wait for theirs: the one letter sends to all of them.

    ``signature`` says ``by``, ``on`` (ISO date), ``scan`` (path) and perhaps ``title``; ``basis`` is what the letter
    rests on, ``purpose`` what the crew is sent for.
    """
    fields = {"basis": basis, "purpose": purpose, "kode": classification}
    fields = {name: clean_line(name, words) for name, words in fields.items()}
    signed = _signature(signature)
    kept = attachments.keep(session.workspace, Path(signed.pop("scan")))
    with session.write("coverage.issue_letter") as change:
        due = [_due(change, one) for one in dict.fromkeys((event, *others))]
        rows = [one.event for one in due]
        _guard_alike(rows)
        for one in due:
            if one.step.when:
                signed |= _issuer(session, one.step, one.holding, signed["signer"])
        letter, number = _enter(change, rows, kept, {**fields, **signed})
        for one in due:
            index_event(one.event, number)
            cases.finish_step(change, one.case, one.holding, outcome="done", note=number, facts=facts_of(one.event))
        told = f"surat tugas {number} ditandatangani {letter.signer}"
        told += f" untuk {len(rows)} kegiatan" if len(rows) > 1 else ""
        return change.done(EVENTS, str(event), told, id=event, letter=number, step=due[0].case.step)


@action("coverage.replace_letter", may=ISSUERS)
def replace_letter(  # noqa: PLR0913 - what the letter says, and why there is another
    session: Session,
    event: int,
    reason: str,
    *,
    signature: Mapping[str, str],
    basis: str = "",
    purpose: str = "",
    classification: str = CLASSIFICATION,
) -> Result:
    """Give a new surat tugas in place of one whose events or crew changed after it was signed.

    It sends to the events of the old one, as they are now; the old one keeps its number and its words, and names the
    new one. Who issues it, and who signs, is as in the SOP (Peliputan, step 5).
    """
    session.require(ISSUERS, "mengganti surat tugas")
    fields = {"basis": basis, "purpose": purpose, "kode": classification, "reason": reason}
    fields = {name: clean_line(name, words) for name, words in fields.items()}
    if not fields["reason"]:
        raise Invalid("reason", "Tulis mengapa surat tugas diganti, misalnya: acara dipindah ke 20 Oktober.")
    signed = _signature(signature)
    kept = attachments.keep(session.workspace, Path(signed.pop("scan")))
    with session.write("coverage.replace_letter") as change:
        old = _letter_in_force(event)
        rows = [event_of(one) for one in events_of(old) if not is_off(one)]
        if not rows:
            raise Refused("Kegiatan surat tugas ini ditunda atau batal; surat pengganti tidak diperlukan.")
        _guard_alike(rows)
        for row in rows:
            signed |= _replacing(session, row, signed["signer"])
        before = printed_for(THINGS, old.id, BOOK)
        letter, number = _enter(change, rows, kept, {**fields, **signed, "before": before}, replaces=old.id)
        for row in rows:
            index_event(row, number)
        told = f"surat tugas {number} ditandatangani {letter.signer}, pengganti {before}: {fields['reason']}"
        return change.done(EVENTS, str(event), told, id=event, letter=number, replaces=before)


def _letter_in_force(event: int) -> AssignmentLetterRow:
    """Find the letter that sends to an event and that none came in place of.

    Raises ``Missing`` where there is none, ``Refused`` where the event is done with.
    """
    row = event_of(event)
    if row.state == "stored":
        raise Refused(f"{named(row)} sudah selesai; surat tugasnya tidak diganti lagi.")
    letter = last_letter(event)
    if letter is None:
        raise Missing(f"{named(row)} belum punya surat tugas yang ditandatangani.")
    return letter


def _replacing(session: Session, row: EventRow, signer: str) -> dict[str, str]:
    """Make sure that the officer issues letters for such an event; out of town the Kadis himself signs."""
    facts = facts_of(row)
    steps = cases.procedure_of(cases.case_of(EVENTS, row.id)).for_action("coverage.issue_letter")
    fitting = [step for step in steps if step.when in facts] or [step for step in steps if not step.when]
    step = fitting[0] if fitting else None
    holding = session.officer.holding_for(step.actors) if step else None
    if step is None or holding is None:
        who = people.holder_words(step.actors if step else ISSUERS, session.now().date())
        raise Refused(f"Surat tugas pengganti untuk {named(row)} hanya boleh diterbitkan {who}.")
    return _issuer(session, step, holding, signer) if step.when else {}


@dataclass(frozen=True)
class _Due:
    """An event that waits for its surat tugas, with its run of the SOP and the post of whoever issues it."""

    event: EventRow
    case: CaseRow
    step: Step
    holding: Holding


def _due(change: Change, event: int) -> _Due:
    row, case = event_and_case(event)
    return _Due(row, case, *cases.expect(change, case, "coverage.issue_letter", named(row)))


def _guard_alike(rows: Sequence[EventRow]) -> None:
    """Refuse one letter for what is signed by different posts: in town and out of town."""
    if len({row.out_of_town for row in rows}) > 1:
        raise Refused(
            "Surat tugas bersama hanya untuk kegiatan yang semuanya di dalam kota, atau semuanya di luar kota "
            "(diterbitkan Kadis); pisahkan suratnya."
        )


def missing_for(change: Change, event: EventRow, step: Step) -> list[str]:
    """Name what an assignment still lacks: roles without anybody, the order, its passing on."""
    filled, today = {row.role for row in crew_of(event)}, change.at.date()
    missing = list(missing_roles(filled))
    if not event.ordered_by:
        missing.append(f"perintah {people.holder_words(step.actors[:1], today)}")
    if not event.passed_by:
        missing.append(f"penerusan oleh {people.holder_words(step.actors[-1:], today)}")
    return missing


def _coverers(case: CaseRow) -> list[str]:
    return [actor for step in cases.procedure_of(case).for_action("coverage.cover") for actor in step.actors]


def _note_order(change: Change, event: EventRow, step: Step, order: str) -> None:
    """Note who ordered and who passed it on: the first and the last of the step's actors (“Kadis melalui Kasi”)."""
    officer, roles = change.session.officer, change.session.officer.roles()
    fields = {}
    if step.actors[0] in roles:
        fields = {"ordered_by": officer.name, "order_words": order}
    elif order:
        fields = {"ordered_by": people.holder_words(step.actors[:1], change.at.date()), "order_words": order}
    if step.actors[-1] in roles:
        fields["passed_by"] = officer.name
    if fields:
        change.set(event, **fields)


def _signature(given: Mapping[str, str]) -> dict[str, str]:
    signer = clean_line("by", given.get("by", ""))
    if not signer:
        raise Invalid("by", "Nama penanda tangan belum diisi.")
    on = clean_day("on", given.get("on", ""))
    if not on:
        raise Invalid("on", "Tanggal tanda tangan belum diisi.")
    if not given.get("scan"):
        raise Invalid("scan", "Pindaian surat tugas bertanda tangan belum dipilih.")
    title = clean_line("title", given.get("title", ""))
    return {"signer": signer, "signer_title": title, "signed_on": on, "scan": given["scan"]}


def _issuer(session: Session, step: Step, holding: Holding, signer: str) -> dict[str, str]:
    if signer != session.officer.name:
        raise Refused(
            f"Langkah “{step.name}”: surat tugas ditandatangani {holding.title} sendiri ({session.officer.name}), "
            f"bukan {signer}."
        )
    return {"signer_title": holding.title}


def _enter(
    change: Change,
    events: Sequence[EventRow],
    kept: attachments.Kept,
    fields: Mapping[str, str],
    *,
    replaces: int = 0,
) -> tuple[AssignmentLetterRow, str]:
    """Enter a signed letter with its words as they stand now, and give it its number."""
    event, ids = events[0], [one.id for one in events]
    sheet = attachments.attach(change, kept, EVENTS, event.id, "surat-tugas")
    text = text_now(
        change.session.workspace, ids, basis=fields["basis"], purpose=fields["purpose"], signer=fields["signer"]
    )
    if replaces:
        text = in_place_of(text, fields["before"])
    letter = change.add(
        AssignmentLetterRow,
        event=event.id,
        basis=fields["basis"],
        purpose=fields["purpose"] or f"Meliput {event.title}",
        persons=json.dumps([[one.name, one.nip, one.rank, one.role] for one in text.persons], ensure_ascii=False),
        out_of_town=event.out_of_town,
        signer=fields["signer"],
        signer_title=fields["signer_title"],
        signed_on=fields["signed_on"],
        attachment=sheet.id,
        issued_at=change.at.isoformat(),
    )
    for more in events[1:]:
        change.add(AssignmentLetterEventRow, letter=letter.id, event=more.id)
    freeze(change, letter, text, fields["purpose"], replaces=replaces, reason=fields.get("reason", ""))
    words = change.session.workspace.office.number_words | {"kode": fields["kode"]}
    return letter, books.give(change, BOOK, books.Target(THINGS, letter.id, words)).printed
