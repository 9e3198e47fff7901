"""The papers of the DIP's own work: what each OPD is expected to deliver, what is missing, what a week asks for.

SOP Pendokumentasian steps 1 to 4 (identification list, circular, reminders); SOP Akurasi part G.4 (weekly list).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby
from typing import Final

from desk.dip.due import DueList
from desk.dip.item_rows import DipLine
from desk.dip.rows import CycleView, ExpectedView
from desk.office import Office
from desk.people.signing import Signatory
from desk.words import angka, tanggal, tanggal_pendek
from reports.boxes import paragraph
from reports.forms.report_parts import Column, caption, heading, remark, signatures, table
from reports.page import Paper, portrait
from reports.phrases import NOTHING
from reports.sheet import Sheet
from reports.styles import BODY

EXPECTED: Final = (
    Column("No", 8, figures=True),
    Column("Informasi", 62),
    Column("Kategori", 22),
    Column("Bentuk", 26),
    Column("Tenggat", 20),
    Column("Diterima", 22),
)
MISSING: Final = (
    Column("No", 8, figures=True),
    Column("Informasi yang belum diterima", 78),
    Column("Kategori", 24),
    Column("Bentuk", 28),
    Column("Tenggat", 22),
)
DUE: Final = (
    Column("No", 8, figures=True),
    Column("Nomor", 17),
    Column("Informasi", 56),
    Column("Unit yang menguasai", 36),
    Column("Masa", 18),
    Column("Terakhir", 18),
    Column("Tenggat", 18),
)
SIGNER: Final = "Petugas Dokumentasi Informasi"
URGENT, OVERDUE, SOON = "Serta merta yang belum diumumkan", "Lewat tenggat pemutakhiran", "Jatuh tempo pekan ini"


def identification_list(view: CycleView, opd: str, office: Office, paper: Paper) -> Sheet:
    """Lay the identification list of a cycle, OPD by OPD, or of one; what came already shows its day."""
    sheet = Sheet(portrait(paper))
    heading(sheet, office, "DAFTAR IDENTIFIKASI INFORMASI PUBLIK", *_about(view))
    for name, lines in _by_opd(view.lines, opd):
        caption(sheet, name)
        table(sheet, EXPECTED, [expected_entry(place, one) for place, one in enumerate(lines, start=1)])
        came = sum(one.received for one in lines)
        remark(sheet, f"{angka(len(lines))} informasi, {angka(came)} sudah diterima.")
    _signed(sheet, office)
    return sheet


def missing_list(view: CycleView, opd: str, office: Office, paper: Paper) -> Sheet:
    """Lay what has not come yet, OPD by OPD, as an attachment to the circular or to a reminder."""
    sheet = Sheet(portrait(paper))
    heading(sheet, office, "DAFTAR INFORMASI PUBLIK YANG BELUM DITERIMA", *_about(view))
    missing = [one for one in view.lines if not one.received]
    for name, lines in _by_opd(missing, opd):
        caption(sheet, name)
        table(sheet, MISSING, [missing_entry(place, one) for place, one in enumerate(lines, start=1)])
        expected = sum(one.opd == name for one in view.lines)
        remark(sheet, f"Belum diterima {angka(len(lines))} dari {angka(expected)} informasi.")
    if not [one for one in missing if opd in ("", one.opd)]:
        paragraph(sheet, "Semua informasi sudah diterima.", BODY)
    _signed(sheet, office)
    return sheet


def update_list(found: DueList, office: Office, paper: Paper) -> Sheet:
    """Lay what a week asks for: what waits to be announced, what is late, what is due."""
    sheet = Sheet(portrait(paper))
    span = f"Pekan {tanggal(found.monday)} – {tanggal(found.sunday)}"
    heading(sheet, office, "DAFTAR PEMUTAKHIRAN INFORMASI PUBLIK", span)
    for name, lines in ((URGENT, found.urgent), (OVERDUE, found.overdue), (SOON, found.soon)):
        caption(sheet, f"{name}: {angka(len(lines))}")
        if lines:
            table(sheet, DUE, [due_entry(place, one) for place, one in enumerate(lines, start=1)])
        else:
            remark(sheet, "Tidak ada.")
    _signed(sheet, office)
    return sheet


def expected_entry(place: int, one: ExpectedView) -> tuple[str, ...]:
    """Write a line of the identification list."""
    return (*_expected(place, one), _day(one.received_on) or "belum")


def missing_entry(place: int, one: ExpectedView) -> tuple[str, ...]:
    """Write a line that has not come; one past its day says so."""
    *cells, due = _expected(place, one)
    return (*cells, f"{due} – lewat" if one.late else due)


def due_entry(place: int, line: DipLine) -> tuple[str, ...]:
    """Write a line of the weekly list."""
    days = (_day(line.updated_on), _day(line.due))
    return (
        str(place),
        line.code,
        line.title,
        line.unit,
        line.update_every or NOTHING,
        *(day or NOTHING for day in days),
    )


def _expected(place: int, one: ExpectedView) -> tuple[str, ...]:
    return str(place), one.information, one.category.capitalize(), one.form, _day(one.due)


def _about(view: CycleView) -> tuple[str, ...]:
    circular = view.circular
    number = f"Lampiran surat edaran nomor {circular.number}" if circular and circular.number else ""
    return tuple(filter(None, (f"{view.head.title} – periode {view.head.period}", number)))


def _by_opd(lines: Iterable[ExpectedView], opd: str) -> Iterable[tuple[str, Sequence[ExpectedView]]]:
    wanted = [one for one in lines if opd in ("", one.opd)]
    return [(name, list(found)) for name, found in groupby(wanted, key=lambda one: one.opd)]


def _signed(sheet: Sheet, office: Office) -> None:
    signatures(sheet, office, Signatory((SIGNER,)))


def _day(iso: str) -> str:
    return tanggal_pendek(date.fromisoformat(iso[:10])) if iso else ""
