"""Moving cases along their procedure, inside the transaction of the action that does the step."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from peewee import fn

from desk.errors import Invalid, Missing, Refused
from desk.flow.tables import CaseRow, StepRow
from desk.people.lists import holder_words, holders
from desk.people.tables import OfficerRow
from desk.session import Change, Holding
from desk.sop.procedure import END, Procedure, Step
from desk.sop.revisions import at_revision, current
from desk.words import daftar


@dataclass(frozen=True)
class Start:
    """Where a case begins: in which procedure, at which step (empty: the first), opened by which case.

    Without a ``revision`` it is the one in force on the day.
    """

    sop: str
    step: str = ""
    parent: int = 0
    revision: str = ""


def start_at(change: Change, action: str) -> Start:
    """Find the step of the office's own SOPs that an action works, for a case to begin there.

    Raises ``Refused`` where none of them has such a step.
    """
    for code in change.session.workspace.office.sops:
        found = current(code, change.at.date())
        for step in found.for_action(action):
            return Start(code, step.id, revision=found.revision)
    raise Refused("SOP kantor ini tidak memuat langkah itu.")


def follow_on(case: CaseRow, step: Step) -> Start:
    """Let a child case begin where this one led to, under the same revision."""
    return Start(case.sop, step.id, case.id, case.revision)


def procedure_from(change: Change, start: Start) -> Procedure:
    """Give the procedure that a case begun there runs under."""
    return at_revision(start.sop, start.revision) if start.revision else current(start.sop, change.at.date())


def open_case(change: Change, start: Start, kind: str, target: int) -> CaseRow:
    """Begin a case over a thing."""
    found = procedure_from(change, start)
    now = change.at.isoformat()
    return change.add(
        CaseRow,
        sop=start.sop,
        revision=found.revision,
        kind=kind,
        target=target,
        step=start.step or found.first().id,
        since=now,
        opened=now,
        parent=start.parent,
    )


def case_of(kind: str, target: int) -> CaseRow:
    """Find the case that runs over a thing.

    Raises ``Missing``.
    """
    row: CaseRow | None = CaseRow.get_or_none(CaseRow.kind == kind, CaseRow.target == target)
    if row is None:
        raise Missing("Perkara ini tidak berjalan dalam SOP.")
    return row


def procedure_of(case: CaseRow) -> Procedure:
    """Give the procedure that a case runs under, in the revision that it began with."""
    return at_revision(case.sop, case.revision)


def waiting_step(case: CaseRow) -> Step | None:
    """Give the step that a case waits at; None once it has ended."""
    return None if case.step == END else procedure_of(case).step(case.step)


def expect(change: Change, case: CaseRow, action: str, thing: str, *, alone_reason: str = "") -> tuple[Step, Holding]:
    """Make sure that a case waits for this action and that the officer may do it now.

    ``alone_reason`` is asked where a step may not be done by who did an earlier one, and nobody else is in office; it
    belongs into the step's note. Raises ``Refused``, naming who must do what first or who may.
    """
    step = waiting_step(case)
    if step is None:
        raise Refused(f"{thing} sudah selesai dalam SOP; tidak ada langkah yang menunggu.")
    if step.action != action:
        who = holder_words(step.actors, change.at.date())
        raise Refused(f"{thing} sedang menunggu langkah “{step.name}” oleh {who}; langkah itu harus selesai dahulu.")
    holding = change.session.officer.holding_for(step.actors)
    if holding is None:
        who = holder_words(step.actors, change.at.date())
        raise Refused(f"Langkah “{step.name}” untuk {thing} hanya boleh dikerjakan {who}.")
    _guard_cross_check(change, case, step, alone_reason)
    return step, holding


def finish_step(  # noqa: PLR0913 - what a step leaves behind, and what decides where it leads
    change: Change,
    case: CaseRow,
    holding: Holding,
    *,
    outcome: str,
    note: str = "",
    back_to: str = "",
    facts: Collection[str] = (),
) -> Step | None:
    """Write down the step that was done and move the case on; gives the step that waits now.

    ``facts`` are the conditions of steps (``when``) that hold for the thing.
    Where that step runs over another kind of thing, this case ends with its phase: the caller opens a child for each
    thing of the next.
    """
    found = procedure_of(case)
    led_to = found.follow(case.step, outcome, back_to, facts=facts)
    following = None if led_to == END else found.step(led_to)
    ended = following is None or following.over != found.step(case.step).over
    _write_down(change, case, holding.code, outcome=outcome, led_to=led_to, note=note)
    _stand(change, case, END if ended else led_to)
    return following


def recall(change: Change, case: CaseRow, step_id: str, note: str) -> None:
    """Take a case back to an earlier step because what was approved there has changed."""
    position = change.session.officer.holdings[0].code if change.session.officer.holdings else ""
    _write_down(change, case, position, outcome="recalled", led_to=step_id, note=note)
    _stand(change, case, step_id)


def stop(change: Change, case: CaseRow, note: str) -> None:
    """End a case before its last step: withdrawn or void."""
    if case.step != END:
        recall(change, case, END, note)


def steps_done(case: CaseRow) -> list[StepRow]:
    """Give the steps that were done with who did them, oldest first."""
    rows = StepRow.select(StepRow, OfficerRow).join(OfficerRow).where(StepRow.case == case.id)
    return list(rows.order_by(StepRow.id))


def times_returned(case_ids: Sequence[int]) -> dict[int, int]:
    """Count how often each of these cases was returned; those that never were are left out."""
    counted = (
        StepRow.select(StepRow.case, fn.COUNT(StepRow.id))
        .where(StepRow.case.in_(list(case_ids)), StepRow.outcome == "returned")
        .group_by(StepRow.case)
        .tuples()
    )
    return dict(cast("Iterable[tuple[int, int]]", counted))


def _guard_cross_check(change: Change, case: CaseRow, step: Step, alone_reason: str) -> None:
    """Refuse who did the step that this one checks (``not_by``); with nobody else in office he gives his reason."""
    officer = change.session.officer
    did = {done.officer_id for done in steps_done(case) if done.step == step.not_by and done.outcome != "recalled"}
    if officer.id not in did:
        return
    checked = procedure_of(case).step(step.not_by)
    rule = f"Langkah “{step.name}” tidak dikerjakan petugas yang mengerjakan “{checked.name}” (pengawasan silang)"
    others = holders(step.actors, change.at.date(), apart_from=officer.login)
    if others:
        raise Refused(f"{rule}; yang boleh: {daftar(others)}.")
    if not alone_reason:
        raise Invalid("alone_reason", f"{rule}. Tidak ada petugas lain: tulis alasan mengapa dikerjakan sendiri.")


def _write_down(change: Change, case: CaseRow, position: str, *, outcome: str, led_to: str, note: str) -> None:
    hours = change.session.workspace.hours(procedure_of(case).clock)
    used = hours.minutes_between(datetime.fromisoformat(case.since), change.at)
    change.add(
        StepRow,
        case=case.id,
        step=case.step,
        officer=change.session.officer.id,
        position=position,
        started=case.since,
        ended=change.at.isoformat(),
        office_seconds=round(used * 60),
        outcome=outcome,
        led_to=led_to,
        note=note,
    )


def _stand(change: Change, case: CaseRow, step_id: str) -> None:
    now = change.at.isoformat()
    change.set(case, step=step_id, since=now, closed=now if step_id == END else "")
