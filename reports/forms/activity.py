"""Laporan hasil kegiatan: the sheet that ends the service of a release (SOP Layanan Ketapang, step 8)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from desk.office import Office
from desk.people.signing import Signatory
from desk.releases.activity import ActivityView, Reach
from reports.boxes import Rows, paragraph, said
from reports.forms.report_parts import Column, caption, heading, remark, signatures, table
from reports.page import MM, Paper, portrait
from reports.phrases import NOTHING, day, long_moment, short_moment
from reports.sheet import Sheet
from reports.styles import BODY, STRONG

LABEL: Final = 38 * MM
SENT: Final = (Column("Penerima", 60), Column("Melalui", 50), Column("Waktu", 40))
APPEARED: Final = (Column("Media", 50), Column("Alamat", 70), Column("Tanggal", 30))


def activity_report(
    view: ActivityView, office: Office, paper: Paper, writer: Signatory | None, noting: Signatory | None
) -> Sheet:
    """Lay the report: facts of the release, what was done, whom it was sent to, where it appeared, who wrote it."""
    sheet = Sheet(portrait(paper))
    heading(sheet, office, "LAPORAN HASIL KEGIATAN", view.release.line.title)
    rows = Rows(sheet, [LABEL, sheet.page.measure - LABEL], ruled=False, padding=1.5)
    for label, words in activity_facts(view, office).items():
        rows.row(said(label, STRONG), said(words, BODY))
    caption(sheet, "Uraian")
    paragraph(sheet, view.words, BODY)
    _reach(sheet, "Dikirim kepada", SENT, view.sent, "Tidak dikirim kepada siapa pun.")
    _reach(sheet, "Terbit di media", APPEARED, view.appeared, "Belum ada bukti terbit di media.")
    signatures(sheet, office, writer, noting)
    return sheet


def activity_facts(view: ActivityView, office: Office) -> dict[str, str]:
    """List what is known of the release: label and value."""
    line = view.release.line
    return {
        "Nomor agenda": line.number,
        "Nomor press release": line.filing_number or NOTHING,
        "Pengirim": line.sender or NOTHING,
        "Diterima": long_moment(line.received_at, office.zone),
        "Tempat": view.release.place or NOTHING,
        "Tanggal kegiatan": day(view.release.event_date) or NOTHING,
        "Alamat laman": view.release.url or NOTHING,
        "Laporan ditulis": long_moment(view.written_at, office.zone),
    }


def reach_line(one: Reach) -> tuple[str, ...]:
    """Write a line of whom it was sent to, or where it appeared."""
    return one.where, one.how or NOTHING, short_moment(one.at)


def _reach(sheet: Sheet, name: str, columns: Sequence[Column], lines: Sequence[Reach], none: str) -> None:
    caption(sheet, name)
    if lines:
        table(sheet, columns, [reach_line(one) for one in lines])
    else:
        remark(sheet, none)
