"""The laporan hasil kegiatan of a release, as it is read: what was done, whom it was sent to, where it appeared.

SOP Layanan Informasi dan Dokumentasi Publik (Ketapang), step 8.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from desk.errors import Missing
from desk.releases.lists import release
from desk.releases.reach_tables import ActivityReportRow, AppearanceRow, DeliveryRow
from desk.releases.records import agenda_numbers
from desk.releases.rows import ReleaseView
from desk.workspace import Workspace

SHOWN: Final = 20
REPORTING: Final = "releases.report"


@dataclass(frozen=True)
class Reach:
    """Where a release went, or where it appeared: to whom or in which medium, how, when (ISO)."""

    where: str
    how: str
    at: str


@dataclass(frozen=True)
class ActivityView:
    """The report of a release; ``written_at`` is ISO, ``written_by`` a name, '' where no step tells."""

    release: ReleaseView
    words: str
    written_at: str
    written_by: str
    sent: tuple[Reach, ...]
    appeared: tuple[Reach, ...]


def activity(workspace: Workspace, number: str) -> ActivityView:
    """Give the report of a release by its agenda or filing number.

    Raises ``Missing`` for a release that is not there, or has no report yet.
    """
    view = release(workspace, number)
    row = ActivityReportRow.get_or_none(ActivityReportRow.release == view.line.id)
    if row is None:
        raise Missing(f"Press release {view.line.number} belum mempunyai laporan kegiatan; laporannya ditulis dahulu.")
    sent = DeliveryRow.select().where(DeliveryRow.release == view.line.id).order_by(DeliveryRow.id)
    shown = AppearanceRow.select().where(AppearanceRow.release == view.line.id).order_by(AppearanceRow.id)
    return ActivityView(
        release=view,
        words=row.words,
        written_at=row.at,
        written_by=next((step.who for step in reversed(view.steps) if step.at == row.at), ""),
        sent=tuple(Reach(one.receiver, f"{one.channel}, {one.state}", one.at) for one in sent),
        appeared=tuple(dict.fromkeys(Reach(one.outlet, one.url, one.appeared_on) for one in shown)),
    )


def reported() -> list[str]:
    """List the agenda numbers of the newest releases that have a report, newest first."""
    rows = ActivityReportRow.select(ActivityReportRow.release).order_by(ActivityReportRow.id.desc()).limit(SHOWN)
    return list(agenda_numbers([row.release_id for row in rows]).values())
