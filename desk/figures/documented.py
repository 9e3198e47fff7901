"""The documentation of each bidang or OPD against its list, for the monthly report (SOP Akurasi, Q.5).

Until the office keeps a DIP, that list is the identification list of its documentation cycles.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from desk.dip.records import KIND, Progress, progress_of
from desk.dip.tables import CycleRow
from desk.figures.periods import Period
from desk.figures.rows import DocumentedArea
from desk.flow.tables import CaseRow


def documented_areas(period: Period) -> tuple[DocumentedArea, ...]:
    """Count each area of the cycles that ran in a period, in the order of cycles and lists."""
    rows = (
        CycleRow.select()
        .join(CaseRow, on=((CaseRow.target == CycleRow.id) & (CaseRow.kind == KIND)))
        .where(CycleRow.opened_at < period.until)
        .where((CaseRow.closed == "") | (CaseRow.closed >= period.first.isoformat()))
        .order_by(CycleRow.id)
    )
    return tuple(area for row in rows for area in _areas(row, period))


def _areas(row: CycleRow, period: Period) -> Iterable[DocumentedArea]:
    for area, found in groupby(progress_of(row), key=lambda one: one.expected.opd):
        lines = list(found)
        received = [one for one in lines if _received(one, period)]
        open_lines = [one for one in lines if not _received(one, period)]
        yield DocumentedArea(
            cycle=f"{row.title} {row.period}",
            area=area,
            expected=len(lines),
            came=sum(one.receipt is not None and period.holds(one.receipt.received_on) for one in received),
            received=len(received),
            missing=len(open_lines),
            late=sum(one.expected.due < period.last.isoformat() for one in open_lines),
            kept=sum(one.kept and one.stages[-1].at < period.until for one in received),
        )


def _received(one: Progress, period: Period) -> bool:
    return one.receipt is not None and one.receipt.received_on < period.until
