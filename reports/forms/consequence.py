"""Excluded information on paper: the lembar pengujian konsekuensi and the DIK as it is fixed by decision (D7).

Columns: domain.md 1.6; UU 14/2008 Pasal 17 and 19, Perki 1/2021 Pasal 49. Only for those who may see the DIK.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from desk.dip.dik_lists import ExclusionView
from desk.office import Office
from desk.words import angka, tanggal
from reports.boxes import Rows, paragraph, said
from reports.fonts import BOLD
from reports.forms.dip_list import SIGNER
from reports.letterhead import letterhead
from reports.page import MM, Page, Paper, landscape
from reports.phrases import NOTHING
from reports.sheet import Sheet
from reports.signature import DATE_BLANK, INK, NAME_BLANK, SIGNATURE_WIDTH, SIGNED
from reports.spans import Head, SpannedRows
from reports.styles import BODY, FACT, SUBTITLE, SUBTITLE_STRONG, TITLE
from reports.text import Style

GAP: Final = 3 * MM
PADDING: Final = 3
CELL: Final = Style(9, 11.5)
CENTRED: Final = Style(9, 11.5, align="center")
HEADING: Final = Style(9, 11.5, BOLD, "center")
TEST_SHARES: Final = (4, 24, 18, 20, 20, 14)
TEST_HEADS: Final = (
    Head("No", 0, rows=2),
    Head("Informasi yang dikecualikan (dokumen dan bagiannya)", 1, rows=2),
    Head("Dasar hukum pengecualian", 2, rows=2),
    Head("Konsekuensi atau pertimbangan bagi publik", 3, columns=2),
    Head("bila dibuka", 3, 1),
    Head("bila ditutup", 4, 1),
    Head("Jangka waktu pengecualian", 5, rows=2),
)
LIST_SHARES: Final = (4, 19, 12, 14, 15, 15, 9, 12)
LIST_HEADS: Final = (
    Head("No", 0, rows=2),
    Head("Informasi yang dikecualikan", 1, rows=2),
    Head("Unit yang menguasai", 2, rows=2),
    Head("Dasar hukum pengecualian", 3, rows=2),
    Head("Konsekuensi atau pertimbangan bagi publik", 4, columns=2),
    Head("bila dibuka", 4, 1),
    Head("bila ditutup", 5, 1),
    Head("Jangka waktu", 6, rows=2),
    Head("Keputusan", 7, rows=2),
)
CLOSED: Final = "RAHASIA – hanya bagi yang berwenang melihat Daftar Informasi yang Dikecualikan"


def consequence_test(view: ExclusionView, office: Office, paper: Paper) -> Sheet:
    """Lay the test of one exclusion, with what was decided of it."""
    sheet = Sheet(landscape(paper))
    _begin(sheet, office, "LEMBAR PENGUJIAN KONSEKUENSI", f"Nomor {view.test_number or '.' * 30}")
    rows = [test_entry(view)]
    _table(sheet, TEST_HEADS, TEST_SHARES, rows)
    sheet.space(GAP)
    for label, words in test_facts(view):
        paragraph(sheet, f"{label}: {words}", BODY)
    sheet.space(GAP)
    _signed(sheet, office, _day(view.decided_on or view.tested_on))
    return sheet


def dik_list(views: Sequence[ExclusionView], office: Office, paper: Paper, year: int) -> Sheet:
    """Lay the exclusions that are in force."""
    sheet = Sheet(landscape(paper))
    _begin(
        sheet, office, "DAFTAR INFORMASI YANG DIKECUALIKAN", f"DI LINGKUNGAN {office.agency.upper()}", f"TAHUN {year}"
    )
    if not views:
        paragraph(sheet, "Tidak ada informasi yang dikecualikan.", BODY)
    else:
        _table(sheet, LIST_HEADS, LIST_SHARES, [dik_entry(place, one) for place, one in enumerate(views, start=1)])
        sheet.space(GAP)
        paragraph(sheet, f"Jumlah: {angka(len(views))} informasi.", FACT)
    sheet.space(GAP)
    _signed(sheet, office, "")
    return sheet


def test_entry(view: ExclusionView) -> tuple[str, ...]:
    """Write the row of a test."""
    cells = (_about(view), view.legal_basis, view.opened, view.closed, _period(view))
    return ("1", *(words or NOTHING for words in cells))


def test_facts(view: ExclusionView) -> list[tuple[str, str]]:
    """List what goes with a test: where it was made, who proposed and decided."""
    decided = {"approved": "ditetapkan", "rejected": "ditolak", "ended": "ditetapkan, kini berakhir"}.get(
        view.state, ""
    )
    by = f"{decided} oleh {view.decided_by}, {_day(view.decided_on)}" if view.decided_by else "belum diputuskan"
    listed = [
        ("Rujukan", view.code),
        ("Unit yang menguasai", view.unit),
        ("Tanggal pengujian", _day(view.tested_on)),
        ("Diusulkan oleh", f"{view.proposed_by}, {_day(view.proposed_at[:10])}"),
        ("Keputusan", f"{view.decision}; {by}" if view.decision else by),
        ("Alasan", view.reason),
    ]
    return [(label, words) for label, words in listed if words]


def dik_entry(place: int, view: ExclusionView) -> tuple[str, ...]:
    """Write a row of the list."""
    decision = f"{view.decision}, {_day(view.decided_on)}" if view.decision else ""
    cells = (_about(view), view.unit, view.legal_basis, view.opened, view.closed, _period(view), decision)
    return (str(place), *(words or NOTHING for words in cells))


def _about(view: ExclusionView) -> str:
    return f"{view.information}\nBagian: {view.part}" if view.part else view.information


def _period(view: ExclusionView) -> str:
    return "\n".join(filter(None, (view.period, f"s.d. {_day(view.until)}" if view.until else "")))


def _begin(sheet: Sheet, office: Office, title: str, *about: str) -> None:
    letterhead(sheet, office)
    paragraph(sheet, CLOSED, SUBTITLE_STRONG)
    sheet.space(GAP / 2)
    paragraph(sheet, title, TITLE)
    for words in about:
        paragraph(sheet, words, SUBTITLE)
    sheet.space(GAP)


def _table(sheet: Sheet, heads: Sequence[Head], shares: Sequence[float], rows: Iterable[Sequence[str]]) -> None:
    unit = sheet.page.measure / sum(shares)
    widths = [share * unit for share in shares]
    with SpannedRows(sheet, widths, padding=PADDING, heads=heads, head_style=HEADING) as laid:
        for row in rows:
            laid.row(*(said(words, CELL if place else CENTRED) for place, words in enumerate(row)))


def _signed(sheet: Sheet, office: Office, day: str) -> None:
    """Lay the place of the PPID's signature."""
    rows = Rows(sheet, [SIGNATURE_WIDTH], ruled=False, left=_left(sheet.page), padding=0)
    on = day or DATE_BLANK
    above = [said(f"{office.city}, {on}" if office.city else on, SIGNED), said(f"{SIGNER},", SIGNED)]
    name = said(NAME_BLANK, SIGNED)
    sheet.need(INK + sum(rows.height(cell) for cell in (*above, name)))
    for cell in above:
        rows.row(cell)
    sheet.take(INK)
    rows.row(name)


def _left(page: Page) -> float:
    return page.right - SIGNATURE_WIDTH


def _day(iso: str) -> str:
    return tanggal(date.fromisoformat(iso)) if iso else ""
