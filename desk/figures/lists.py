"""The figures of a report as officers and papers read them: weekly, monthly, periodic, half-yearly."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from peewee import fn

from desk.drills.lists import drills
from desk.figures.counts import counted, filed_classes
from desk.figures.documented import documented_areas
from desk.figures.officers import officer_loads
from desk.figures.periods import elapsed, period_key
from desk.figures.rows import OwnWords, WorkReport
from desk.figures.steps import sop_codes, sop_load, steps_done
from desk.figures.tables import ReportTextRow
from desk.flow.tables import StepRow
from desk.letters.tables import LetterRow
from desk.people.signing import signatories
from desk.releases.tables import ReleaseRow
from desk.workspace import Workspace

_DAY = 10


def work_report(workspace: Workspace, kind: str, key: str) -> WorkReport:
    """Count everything that a report of a period shows.

    A period that is over is told as it stood at its end, whenever that is asked; one that is running as it stands
    today, or on the day named after ``@``. Raises ``Missing`` for a key that names no period of this kind.
    """
    period = elapsed(kind, key, workspace.now().date())
    done = steps_done(period)
    return WorkReport(
        kind=kind,
        period=period,
        counts=counted(period, done),
        officers=officer_loads(period, done),
        sops=tuple(sop_load(code, period, done) for code in sop_codes(workspace.office.sops, done)),
        documented=documented_areas(period),
        filed=filed_classes(period),
        words=own_words(kind, period.key),
        holders=signatories(period.last),
        drills=tuple(one.words() for one in reversed(drills(period.first, period.last))),
    )


def own_words(kind: str, period: str) -> tuple[OwnWords, ...]:
    """Give the words that stand in each section of a report, those that were written last."""
    rows = ReportTextRow.select().where(ReportTextRow.kind == kind, ReportTextRow.period == period)
    last = {row.section: row for row in rows.order_by(ReportTextRow.id)}
    return tuple(OwnWords(row.section, row.words, row.officer.name, row.at) for row in last.values() if row.words)


def periods_worked(kind: str) -> list[str]:
    """Name the periods of a kind of report in which something came or was done, newest first."""
    days = sorted(set(_days_worked()), reverse=True)
    return list(dict.fromkeys(period_key(kind, date.fromisoformat(day)) for day in days))


def _days_worked() -> Iterable[str]:
    for column in (StepRow.ended, ReleaseRow.received_at, LetterRow.received_at):
        day = fn.SUBSTR(column, 1, _DAY)
        yield from (at for (at,) in column.model.select(day).distinct().tuples())
