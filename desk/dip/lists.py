"""What officers look at of documentation cycles: the list, one cycle by OPD, and what is still missing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from desk.attachments import attached
from desk.cabinet.places import place_code
from desk.dip.records import (
    CIRCULARS,
    RECEIPTS,
    Progress,
    circular_number,
    circular_of,
    cycle_and_case,
    progress_of,
)
from desk.dip.reminding import reminder_for
from desk.dip.rows import (
    CircularView,
    CycleLine,
    CycleView,
    ExpectedView,
    OpdCount,
    ReminderView,
    ReportView,
    StageView,
    StepNote,
)
from desk.dip.tables import CycleReportRow, CycleRow, FiledPaperRow, ReminderRow
from desk.flow import cases
from desk.flow.tables import CaseRow
from desk.people.lists import holder_words
from desk.workspace import Workspace


def cycles(workspace: Workspace, *, limit: int = 500) -> list[CycleLine]:
    """List the cycles, newest first."""
    today = workspace.now().date()
    rows = CycleRow.select().order_by(CycleRow.id.desc()).limit(limit)
    return [_head(*cycle_and_case(row.id), progress_of(row), today) for row in rows]


def cycle(workspace: Workspace, number: int) -> CycleView:
    """Show one cycle.

    Raises ``Missing``.
    """
    row, case = cycle_and_case(number)
    progress, today = progress_of(row), workspace.now().date()
    lines = tuple(_expected(one, today.isoformat()) for one in progress)
    return CycleView(
        head=_head(row, case, progress, today),
        opds=tuple(_counted(lines)),
        lines=lines,
        circular=_circular(row),
        reminders=tuple(_reminders(row)),
        reports=tuple(_reports(row)),
        papers=tuple(_papers(row)),
        notes=tuple(_notes(case)),
    )


def missing(workspace: Workspace, number: int, opd: str = "") -> list[ExpectedView]:
    """List what has not come yet, by OPD: the attachment of a circular or a reminder.

    Raises ``Missing`` for a cycle that does not exist.
    """
    row, today = cycle_and_case(number)[0], workspace.now().date().isoformat()
    wanted = [one for one in progress_of(row) if one.receipt is None and opd in ("", one.expected.opd)]
    return [_expected(one, today) for one in wanted]


def reminder_words(workspace: Workspace, number: int, opd: str) -> str:
    """Write the usual reminder to an OPD without recording anything.

    Raises ``Missing`` for an OPD that the list does not name, ``Refused`` where nothing is missing.
    """
    row = cycle_and_case(number)[0]
    return reminder_for(row, opd, workspace.office.agency, today=workspace.now().date())


def _head(row: CycleRow, case: CaseRow, progress: Sequence[Progress], today: date) -> CycleLine:
    step = cases.waiting_step(case)
    return CycleLine(
        id=row.id,
        title=row.title,
        period=row.period,
        opened_at=row.opened_at,
        edition=row.edition,
        step=case.step,
        step_name=step.name if step else "",
        waiting_for=holder_words(step.actors, today) if step else "",
        expected=len(progress),
        received=sum(one.receipt is not None for one in progress),
    )


def _expected(one: Progress, today: str) -> ExpectedView:
    row, receipt = one.expected, one.receipt
    stages = (StageView(done.stage, done.officer.name, done.words, done.reason, done.at) for done in one.stages)
    return ExpectedView(
        line=row.id,
        opd=row.opd,
        information=row.information,
        category=row.category,
        form=row.form,
        due=row.due,
        received_on=receipt.received_on if receipt else "",
        paper=receipt.paper if receipt else "",
        files=tuple(file.sha256 for file in attached(RECEIPTS, receipt.id)) if receipt else (),
        stages=tuple(stages),
        late=receipt is None and row.due < today,
    )


def _counted(lines: Sequence[ExpectedView]) -> Iterable[OpdCount]:
    for opd, found in groupby(lines, key=lambda line: line.opd):
        own = list(found)
        received = sum(line.received for line in own)
        yield OpdCount(
            opd=opd,
            expected=len(own),
            received=received,
            missing=len(own) - received,
            late=sum(line.late for line in own),
            kept=sum(line.received and not line.next_stage for line in own),
        )


def _circular(row: CycleRow) -> CircularView | None:
    found = circular_of(row)
    if found is None:
        return None
    scans = attached(CIRCULARS, found.id, "tanda-tangan")
    return CircularView(
        number=circular_number(row),
        subject=found.subject,
        words=found.words,
        classification=found.classification,
        drafted_by=found.drafted_by.name,
        drafted_at=found.drafted_at,
        signer=found.signer,
        signed_on=found.signed_on,
        scan=scans[-1].sha256 if scans else "",
    )


def _reminders(row: CycleRow) -> Iterable[ReminderView]:
    for sent in ReminderRow.select().where(ReminderRow.cycle == row.id).order_by(ReminderRow.id):
        yield ReminderView(sent.opd, sent.channel, sent.words, sent.at)


def _reports(row: CycleRow) -> Iterable[ReportView]:
    for one in CycleReportRow.select().where(CycleReportRow.cycle == row.id).order_by(CycleReportRow.id):
        yield ReportView(one.results, one.problems, one.needs, one.expected, one.received, one.written_by.name, one.at)


def _papers(row: CycleRow) -> Iterable[tuple[str, str]]:
    for paper in FiledPaperRow.select().where(FiledPaperRow.cycle == row.id).order_by(FiledPaperRow.id):
        yield paper.name, place_code(paper.folder)


def _notes(case: CaseRow) -> Iterable[StepNote]:
    procedure = cases.procedure_of(case)
    for done in cases.steps_done(case):
        yield StepNote(procedure.step(done.step).name, done.officer.name, done.outcome, done.note, done.ended)
