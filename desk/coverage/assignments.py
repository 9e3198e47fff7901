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
from desk.coverage.records import EVENTS, crew_of, event_and_case, facts_of, named
from desk.coverage.tables import AssignmentLetterEventRow, AssignmentLetterRow, EventRow
from desk.coverage.terms import missing_roles
from desk.errors import Invalid, Refused
from desk.flow import cases
from desk.flow.tables import CaseRow
from desk.numbers import books
from desk.people import lists as people
from desk.session import Change, Holding, Result, Session
from desk.sop.procedure import Step
from desk.text import clean_day, clean_line
from desk.words import daftar

BOOK = "surat_tugas"
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
        letter = _enter(change, rows, kept, {**fields, **signed})
        words = session.workspace.office.number_words | {"kode": fields["kode"]}
        number = books.give(change, BOOK, books.Target("assignment_letters", letter.id, words)).printed
        for one in due:
            index_event(one.event, number)
            cases.finish_step(change, one.case, one.holding, outcome="done", note=number, facts=facts_of(one.event))
        told = f"surat tugas {number} ditandatangani {letter.signer}"
        told += f" untuk {len(rows)} kegiatan" if len(rows) > 1 else ""
        return change.done(EVENTS, str(event), told, id=event, letter=number, step=due[0].case.step)


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
    change: Change, events: Sequence[EventRow], kept: attachments.Kept, fields: Mapping[str, str]
) -> AssignmentLetterRow:
    event = events[0]
    sheet = attachments.attach(change, kept, EVENTS, event.id, "surat-tugas")
    crew = [(row.officer, row.role) for one in events for row in crew_of(one)]
    roles: dict[int, list[str]] = {}
    for officer, role in crew:
        roles[officer.id] = list(dict.fromkeys([*roles.get(officer.id, []), role]))
    sent = {officer.id: officer for officer, _role in crew}.values()
    persons = [[one.name, one.nip, one.rank, ", ".join(roles[one.id])] for one in sent]
    letter = change.add(
        AssignmentLetterRow,
        event=event.id,
        basis=fields["basis"],
        purpose=fields["purpose"] or f"Meliput {event.title}",
        persons=json.dumps(persons, ensure_ascii=False),
        out_of_town=event.out_of_town,
        signer=fields["signer"],
        signer_title=fields["signer_title"],
        signed_on=fields["signed_on"],
        attachment=sheet.id,
        issued_at=change.at.isoformat(),
    )
    for more in events[1:]:
        change.add(AssignmentLetterEventRow, letter=letter.id, event=more.id)
    return letter
