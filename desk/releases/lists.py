"""What officers look at: the list of press releases, one release whole, the agenda book."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import cast

from peewee import JOIN, ModelSelect, fn

from desk import attachments
from desk.cabinet import lists as cabinet
from desk.errors import Missing
from desk.flow import cases
from desk.flow.tables import CaseRow
from desk.journal import diary
from desk.numbers.tables import BookRow, NumberRow
from desk.people.lists import holder_words
from desk.people.tables import OfficerRow
from desk.releases.approval import missing_parafs, paraf_steps
from desk.releases.pieces import Piece, outgoing, standing, struck_by, text_digest
from desk.releases.records import (
    AGENDA,
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
    ReleaseLine,
    ReleaseView,
    SignedView,
    StepView,
)
from desk.releases.tables import ParafRow, ReleaseRow, SignatureRow
from desk.sop.load import procedure
from desk.sop.procedure import END, Step
from desk.words import inisial
from desk.workspace import Workspace

PAGE = 500
"""Releases that are read at a time; a longer list is read in pages, each beginning below the last id."""

LIVE = ("open", "published")
"""States of releases that still wait at a step."""

RELEASE_FIELDS = (
    ReleaseRow.id,
    ReleaseRow.title,
    ReleaseRow.sender,
    ReleaseRow.state,
    ReleaseRow.text_version,
    ReleaseRow.received_at,
    ReleaseRow.embargo_until,
)
CASE_FIELDS = (CaseRow.id, CaseRow.sop, CaseRow.step, CaseRow.since)
NOT_ENDED = (CaseRow.step < END) | (CaseRow.step > END)
"""Two ranges, which SQLite finds in the index of steps; ``!=`` it would not."""


def releases(
    workspace: Workspace, *, steps: Sequence[str] = (), states: Sequence[str] = (), limit: int = 500, before: int = 0
) -> list[ReleaseLine]:
    """List releases, newest first, a page at a time (``before``: ids below this one)."""
    query = _stored()
    if steps or (states and set(states) <= set(LIVE)):
        query = query.where(ReleaseRow.id.in_(_candidates(steps)))
    query = query.where(CaseRow.step.in_(list(steps))) if steps else query
    query = query.where(ReleaseRow.state.in_(list(states))) if states else query
    lines: list[ReleaseLine] = []
    while len(lines) < limit:
        asked = min(PAGE, limit - len(lines))
        page = list((query.where(ReleaseRow.id < before) if before else query).limit(asked))
        lines += _lines(workspace, page)
        if len(page) < asked:
            break
        before = page[-1].id
    return lines


def waiting_for(workspace: Workspace, roles: frozenset[str]) -> list[ReleaseLine]:
    """List the releases whose step one of these roles does, the longest waiting first."""
    open_lines = releases(workspace, states=LIVE, limit=1000)
    mine = [line for line in open_lines if roles & set(line.actors)]
    return sorted(mine, key=lambda line: (not line.late, line.since))


def counts() -> dict[str, int]:
    """Count the releases by the step they wait at, and by state (``state:open``)."""
    waiting = (
        CaseRow.select(CaseRow.kind, CaseRow.step, fn.COUNT(CaseRow.id))
        .where(NOT_ENDED)
        .group_by(CaseRow.kind, CaseRow.step)
    )
    states = ReleaseRow.select(ReleaseRow.state, fn.COUNT(ReleaseRow.id)).group_by(ReleaseRow.state)
    steps = cast("Iterable[tuple[str, str, int]]", waiting.tuples())
    counted = {step: number for kind, step, number in steps if kind == KIND}
    for state, number in cast("Iterable[tuple[str, int]]", states.tuples()):
        counted[f"state:{state}"] = number
    return counted


def release(workspace: Workspace, number: str) -> ReleaseView:
    """Show one release whole, found by its agenda or filing number.

    Raises ``Missing``.
    """
    return _view(workspace, release_numbered(number))


def release_by_id(workspace: Workspace, release_id: int) -> ReleaseView:
    """Show one release whole.

    Raises ``Missing``.
    """
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


def _stored() -> ModelSelect[ReleaseRow]:
    """Ask for what a line is made of, newest first; the outer join keeps SQLite to that order, so a page is cheap."""
    return (
        ReleaseRow.select(*RELEASE_FIELDS, *CASE_FIELDS)
        .join(CaseRow, JOIN.LEFT_OUTER, on=((CaseRow.target == ReleaseRow.id) & (CaseRow.kind == KIND)), attr="case")
        .order_by(ReleaseRow.id.desc())
    )


def _candidates(steps: Sequence[str]) -> ModelSelect[CaseRow]:
    """Ask for what waits at these steps, or at any: few among many that have ended, found by the index of steps."""
    waiting = CaseRow.step.in_(list(steps)) if steps else NOT_ENDED
    return CaseRow.select(CaseRow.target).where(waiting)


def _lines(workspace: Workspace, rows: Sequence[ReleaseRow]) -> list[ReleaseLine]:
    given = _numbers([row.id for row in rows])
    returned = cases.times_returned([row.case.id for row in rows])
    holders = _Holders(workspace.now().date())
    return [_line(workspace, row, given.get(row.id, ("", "")), returned.get(row.case.id, 0), holders) for row in rows]


def _numbers(ids: Sequence[int]) -> dict[int, tuple[str, str]]:
    agenda_book = BookRow.select(BookRow.id).where(BookRow.code == AGENDA)
    query = NumberRow.select(NumberRow.target, NumberRow.printed, NumberRow.book == agenda_book)
    rows = query.where(NumberRow.kind == KIND, NumberRow.target.in_(ids)).tuples()
    given: dict[int, tuple[str, str]] = {}
    for target, printed, is_agenda in cast("Iterable[tuple[int, str, int]]", rows):
        agenda_no, filing_no = given.get(target, ("", ""))
        given[target] = (printed, filing_no) if is_agenda else (agenda_no, printed)
    return given


class _Holders(dict[tuple[str, ...], str]):
    """Who holds which roles on a day, asked once for each."""

    def __init__(self, day: date) -> None:
        super().__init__()
        self.day = day

    def __missing__(self, actors: tuple[str, ...]) -> str:
        """Ask for roles that were not asked for yet."""
        self[actors] = holder_words(actors, self.day)
        return self[actors]


def _line(
    workspace: Workspace, row: ReleaseRow, given: tuple[str, str], returned: int, holders: _Holders
) -> ReleaseLine:
    case = row.case
    found = procedure(case.sop)
    step: Step | None = None if case.step == END else found.step(case.step)
    used = 0
    if step:
        used = workspace.hours(found.clock).minutes_between(datetime.fromisoformat(case.since), workspace.now())
    return ReleaseLine(
        id=row.id,
        number=given[0],
        title=row.title,
        sender=row.sender,
        state=row.state,
        sop=case.sop,
        step=case.step,
        step_name=step.name if step else "",
        waiting_for=holders[step.actors] if step else "",
        actors=step.actors if step else (),
        since=case.since,
        minutes=int(used),
        allowed=found.allowed(case.step) if step else None,
        version=row.text_version,
        received_at=row.received_at,
        filing_number=given[1],
        returned=returned,
        embargo_until=row.embargo_until,
    )


def _view(workspace: Workspace, row: ReleaseRow) -> ReleaseView:
    case = cases.case_of(KIND, row.id)
    pieces, parafs = pieces_of(row), parafs_of(row)
    corrected = ReleaseRow.select().where(ReleaseRow.corrects == row.id)
    old = ReleaseRow.get_or_none(ReleaseRow.id == row.corrects)
    signed = SignatureRow.select().where(SignatureRow.release == row.id).order_by(SignatureRow.id.desc()).first()
    return ReleaseView(
        line=_lines(workspace, list(_stored().where(ReleaseRow.id == row.id)))[0],
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
    )


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
