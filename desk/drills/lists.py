"""What officers look at of restore drills: the last one, and those of a report's period."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from desk.drills.tables import DrillRow
from desk.words import angka, tanggal

EVERY: Final = timedelta(days=92)
"""A drill each quarter; which interval an office wants is its own affair, so this only colours a line."""

MINUTE: Final = 60


@dataclass(frozen=True)
class DrillView:
    """A drill; ``at`` and ``made_at`` are ISO with offset, ``findings`` is '' where the office came back whole."""

    at: str
    by: str
    source: str
    made_at: str
    seconds: int
    later: int
    findings: str
    note: str

    def passed(self) -> bool:
        """Tell whether the office came back whole."""
        return not self.findings

    def words(self) -> str:
        """Say how it went: '12 Oktober 2026 – berhasil, 3 menit, cadangan 11 Oktober 2026, oleh …'."""
        day, made = (tanggal(datetime.fromisoformat(at).date()) for at in (self.at, self.made_at))
        took = f"{angka(self.seconds // MINUTE)} menit" if self.seconds >= MINUTE else f"{self.seconds} detik"
        how = "berhasil" if self.passed() else f"GAGAL ({self.findings})"
        note = f"; {self.note}" if self.note else ""
        return f"{day} – {how}, {took}, cadangan {made}, oleh {self.by}{note}"

    def light(self, now: datetime) -> str:
        """Say how recent it is: ``ok`` within a quarter, ``warn`` later, ``bad`` where it failed."""
        if not self.passed():
            return "bad"
        return "ok" if now - datetime.fromisoformat(self.at) <= EVERY else "warn"


def drills(first: date | None = None, last: date | None = None) -> list[DrillView]:
    """List the drills, newest first, of a period or all."""
    rows = DrillRow.select().order_by(DrillRow.id.desc())
    rows = rows.where(DrillRow.at >= first.isoformat()) if first else rows
    rows = rows.where(DrillRow.at < f"{last.isoformat()}T99") if last else rows
    return [
        DrillView(row.at, row.officer.name, row.source, row.made_at, row.seconds, row.later, row.findings, row.note)
        for row in rows
    ]


def last_drill() -> DrillView | None:
    """Give the last drill."""
    return next(iter(drills()), None)
