"""What officers look at: the list of press releases, one release whole, the agenda book."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, datetime

from desk import attachments
from desk.cabinet import lists as cabinet
from desk.errors import Missing
from desk.flow import cases
from desk.flow.tables import CaseRow
from desk.journal import diary
from desk.people.lists import holder_words
from desk.people.tables import OfficerRow
from desk.releases.approval import missing_parafs, paraf_steps
from desk.releases.lines import counts, line_of, releases, waiting_for
from desk.releases.pieces import Piece, outgoing, standing, struck_by, text_digest
from desk.releases.records import (
    KIND,
    agenda_number,
    evidence_complete,
    markings_of,
    parafs_of,
    pieces_of,
    release_numbered,
)
from desk.releases.rows import (
    FileView,
    ParafView,
    PieceChange,
    PieceView,
    ReleaseView,
    SignedView,
    StepView,
)
from desk.releases.tables import ParafRow, ReleaseRow, SignatureRow
from desk.sop.procedure import Step
from desk.store.database import reading
from desk.words import inisial
from desk.workspace import Workspace

__all__ = [
    "agenda",
    "changed_since_paraf",
    "changes_between",
    "counts",
    "release",
    "release_by_id",
    "releases",
    "thread",
    "waiting_for",
]


def release(workspace: Workspace, number: str) -> ReleaseView:
    """Show one release whole, found by its agenda or filing number: text and version of one moment.

    Raises ``Missing``.
    """
    with reading():
        return _view(workspace, release_numbered(number))


def release_by_id(workspace: Workspace, release_id: int) -> ReleaseView:
    """Show one release whole, as it was at one moment.

    Raises ``Missing``.
    """
    with reading():
        row = ReleaseRow.get_or_none(ReleaseRow.id == release_id)
        if row is None:
            raise Missing("Press release itu tidak ada.")
        return _view(workspace, row)


def changes_between(number: str, old: int, new: int) -> list[PieceChange]:
    """Show what changed from one text version to another, piece by piece."""
    row = release_numbered(number)
    before, after = pieces_of(row, old), pieces_of(row, new)
    kept = {piece.id for piece in before} & {piece.id for piece in after}
    gone = [piece for piece in before if piece.id not in kept]
    come = [piece for piece in after if piece.id not in kept]
    return _paired(gone, come)


def changed_since_paraf(number: str, step: str) -> list[PieceChange]:
    """Show what changed since a step's last paraf; empty if it never had one or nothing changed."""
    row = release_numbered(number)
    versions = [paraf.text_version for paraf in parafs_of(row) if step in json.loads(paraf.steps)]
    return changes_between(number, versions[-1], row.text_version) if versions else []


def agenda(workspace: Workspace, first: date, last: date) -> list[ReleaseView]:
    """Give the releases of the Buku Agenda for a period, in the order of their numbers."""
    rows = (
        ReleaseRow.select()
        .where(ReleaseRow.received_at >= first.isoformat(), ReleaseRow.received_at < f"{last.isoformat()}~")
        .order_by(ReleaseRow.id)
    )
    return [_view(workspace, row) for row in rows]


def thread(number: str) -> list[tuple[str, str, str, str]]:
    """Tell what was done to a release, oldest first: kind, number, time, who and what."""
    agenda_no = agenda_number(release_numbered(number))
    names = {row.login: row.name for row in OfficerRow.select()}
    return [
        (
            entry.body["action"],
            agenda_no,
            entry.body["at"],
            f"{names.get(entry.body['officer'], '')}: {entry.body['words']}",
        )
        for entry in diary.history(KIND, agenda_no)
    ]


def _paired(gone: Sequence[Piece], come: Sequence[Piece]) -> list[PieceChange]:
    changes = []
    for kind in ("title", "part", "attachment", "caption"):
        old = [piece.text for piece in gone if piece.kind == kind]
        new = [piece.text for piece in come if piece.kind == kind]
        longest = max(len(old), len(new))
        old += [""] * (longest - len(old))
        new += [""] * (longest - len(new))
        changes += [PieceChange(kind, before, after) for before, after in zip(old, new, strict=True)]
    return changes


def _view(workspace: Workspace, row: ReleaseRow) -> ReleaseView:
    case = cases.case_of(KIND, row.id)
    pieces, parafs = pieces_of(row), parafs_of(row)
    corrected = ReleaseRow.select().where(ReleaseRow.corrects == row.id)
    old = ReleaseRow.get_or_none(ReleaseRow.id == row.corrects) if row.corrects else None
    signed = SignatureRow.select().where(SignatureRow.release == row.id).order_by(SignatureRow.id.desc()).first()
    return ReleaseView(
        line=line_of(workspace, row.id),
        contact=row.contact,
        place=row.place,
        event_date=row.event_date,
        kind=row.kind,
        received_by=row.received_by.name,
        incomplete_reason=row.incomplete_reason,
        reason=row.reason,
        url=row.url,
        published_at=row.published_at,
        corrects=agenda_number(old) if old else "",
        corrected_by=tuple(agenda_number(each) for each in corrected),
        digest=text_digest(pieces),
        pieces=_piece_views(row, pieces, parafs),
        files=_files(row, pieces),
        parafs=tuple(_paraf_view(paraf, pieces) for paraf in parafs),
        steps=_step_views(workspace, case),
        signature=SignedView(signed.signer, signed.signed_on, signed.attachment_id, bool(signed.certified))
        if signed
        else None,
        item=cabinet.item_of(KIND, row.id),
        evidence_complete=evidence_complete(row),
        missing_parafs=tuple(missing_parafs(row)),
        sent_back=_sent_back(case),
    )


def _sent_back(case: CaseRow) -> str:
    last = next(reversed(cases.steps_done(case)), None)
    if last is None or last.outcome not in ("returned", "recalled") or last.led_to != case.step:
        return ""
    return f"{last.officer.name}: {last.note}"


def _piece_views(row: ReleaseRow, pieces: Sequence[Piece], parafs: Sequence[ParafRow]) -> tuple[PieceView, ...]:
    markings, steps = markings_of(parafs), paraf_steps(row)
    leaving = {piece.id for piece in outgoing(pieces, steps, markings)}
    initials = {step: marking.initials for marking in markings for step in marking.steps}
    return tuple(
        PieceView(
            piece.id,
            piece.kind,
            piece.text,
            piece.attachment,
            {step: standing(piece, step, markings) for step in steps},
            initials,
            tuple(struck_by(piece, steps, markings)),
            piece.id in leaving,
        )
        for piece in pieces
    )


def _files(row: ReleaseRow, pieces: Sequence[Piece]) -> tuple[FileView, ...]:
    captions = {piece.attachment: piece.text for piece in pieces if piece.kind == "caption"}
    return tuple(
        FileView(file.id, file.name, file.media, file.size, file.sha256, file.role, captions.get(file.id, ""))
        for file in attachments.attached(KIND, row.id)
    )


def _paraf_view(paraf: ParafRow, pieces: Sequence[Piece]) -> ParafView:
    seen = {(piece, digest) for piece, digest, _mark in json.loads(paraf.marks)}
    return ParafView(
        id=paraf.id,
        steps=tuple(json.loads(paraf.steps)),
        name=paraf.officer.name,
        initials=inisial(paraf.officer.name),
        titles=tuple(json.loads(paraf.titles)),
        level=paraf.level,
        decision=paraf.decision,
        note=paraf.note,
        at=paraf.at,
        kind=paraf.kind,
        text_version=paraf.text_version,
        whole=all((piece.id, piece.digest()) in seen for piece in pieces),
    )


def _step_views(workspace: Workspace, case: CaseRow) -> tuple[StepView, ...]:
    found, now = cases.procedure_of(case), workspace.now()
    done = {row.step: row for row in cases.steps_done(case)}
    views = []
    for step in found.steps:
        row = done.get(step.id)
        if step.id == case.step:
            used = workspace.hours(found.clock).minutes_between(datetime.fromisoformat(case.since), now)
            who = holder_words(step.actors, now.date())
            views.append(_step_view(found.allowed(step.id), step, int(used), "current", who, case.since))
        elif row is not None and found.place(step.id) < found.place(case.step):
            views.append(
                _step_view(found.allowed(step.id), step, row.office_seconds // 60, "done", row.officer.name, row.ended)
            )
        else:
            views.append(_step_view(found.allowed(step.id), step, None, "ahead", "", ""))
    return tuple(views)


def _step_view(allowed: int | None, step: Step, minutes: int | None, state: str, who: str, at: str) -> StepView:
    return StepView(step.id, step.row, step.name, step.actors, minutes, allowed, state, who, at)
