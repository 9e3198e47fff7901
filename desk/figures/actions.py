"""Adding words of one's own to a report (SOP Akurasi and SOP Pendokumentasian, Q.4-5)."""

from __future__ import annotations

from typing import Final

from desk.actions import action
from desk.errors import Invalid
from desk.figures.periods import HALF_YEAR, MONTHLY, PERIODIC, WEEKLY, read_period
from desk.figures.tables import ReportTextRow
from desk.session import Result, Session
from desk.text import clean_text

KIND: Final = "reports"
KINDS: Final = {WEEKLY: "mingguan", MONTHLY: "bulanan", PERIODIC: "berkala", HALF_YEAR: "semester"}
SECTIONS: Final = {
    "pendahuluan": "Pendahuluan",
    "kegiatan": "Kegiatan yang dilaksanakan",
    "hasil": "Hasil yang dicapai",
    "simpulan": "Simpulan dan saran",
    "penutup": "Penutup",
}
"""The parts of a report, in their order (domain.md 3.8)."""

LEADERS: Final = ("kabid", "kadis", "kasi", "petugas", "sekretaris_ppid")
STAFF: Final = ("arsiparis", "operator", "peliput", "petugas", "redaksi", "staf", "tenaga_ahli")
"""The weekly report is the staff's own; the others are their superiors', prepared at the desk."""


@action("reports.add_text", may=tuple(sorted({*LEADERS, *STAFF})))
def add_text(session: Session, kind: str, period: str, section: str, words: str) -> Result:
    """Put words into a section of a report in place of those before; empty words take them back.

    Raises ``Missing`` for a period that the kind of report does not have.
    """
    if kind not in KINDS:
        raise Invalid("kind", f"Pilih salah satu laporan: {', '.join(KINDS)}.")
    if section not in SECTIONS:
        raise Invalid("section", f"Pilih salah satu bagian: {', '.join(SECTIONS)}.")
    found = read_period(kind, period)
    kept = clean_text("words", words).strip()
    allowed = (*LEADERS, *STAFF) if kind == WEEKLY else LEADERS
    session.require(allowed, f"mengisi laporan {KINDS[kind]}")
    with session.write("reports.add_text") as change:
        change.add(
            ReportTextRow,
            kind=kind,
            period=found.key,
            section=section,
            words=kept,
            officer=session.officer.id,
            at=change.at.isoformat(),
        )
        done = "diisi" if kept else "dikosongkan"
        words = f"laporan {KINDS[kind]} {found.key}: {SECTIONS[section]} {done}"
        return change.done(KIND, report_number(kind, found.key), words, section=section)


def report_number(kind: str, period: str) -> str:
    """Name a report in the journal: ``monthly 2026-11``."""
    return f"{kind} {period}"
