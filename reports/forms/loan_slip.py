"""Bukti Peminjaman Arsip (000.5.3.4): signed when an item leaves and again when it returns, with the OUT card below.

The card is cut off and stands where the item stood.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from typing import Final

from desk.cabinet.loan_lists import LoanView
from desk.office import Office
from desk.words import hari_tanggal, tanggal
from reports.boxes import Rows, paragraph, said
from reports.fonts import BOLD
from reports.forms.pairs import Facts, facts_table, sign_beside
from reports.letterhead import letterhead
from reports.page import MM, Paper, portrait
from reports.phrases import long_moment
from reports.sheet import Rule, Sheet, fitted
from reports.signature import DATE_BLANK
from reports.styles import FINE, SLIP_CENTRED, SLIP_NUMBER, SLIP_STRONG, SLIP_TITLE
from reports.text import Style

GAP: Final = 3 * MM
CARD_PADDING: Final = 3 * MM
OUT: Final = Style(26, 31, BOLD, "center")
BLANK: Final = "........................................"


def loan_slip(view: LoanView, office: Office, paper: Paper) -> Sheet:
    """Lay the slip of a loan with its card on one sheet; what is not known yet is left to be written by hand."""
    return fitted((portrait(paper),), partial(_laid, view=view, office=office))


def loan_facts(view: LoanView, office: Office) -> Facts:
    """List what was lent, to whom, what for and until when: label and value."""
    return [
        ("Nomor arsip" if view.kind == "item" else "Nomor berkas", view.thing),
        ("Uraian", view.title),
        ("Kode klasifikasi", view.classification),
        ("Tempat simpan", view.place_words),
        ("Peminjam", view.borrower),
        ("Unit kerja", view.unit),
        ("Keperluan", view.purpose),
        ("Dipinjam", long_moment(view.lent_at, office.zone)),
        ("Kembali paling lambat", hari_tanggal(date.fromisoformat(view.due))),
    ]


def return_facts(view: LoanView, office: Office) -> Facts:
    """List when and in what condition it came back, or blanks to be filled in by hand."""
    back = long_moment(view.returned_at, office.zone) if view.returned_at else BLANK
    late = f" (terlambat {view.days_late} hari kerja)" if view.returned_at and view.days_late else ""
    return [("Kembali", back + late), ("Keadaan arsip", view.condition or BLANK)]


def _laid(sheet: Sheet, view: LoanView, office: Office) -> Sheet:
    letterhead(sheet, office, small=True)
    paragraph(sheet, "BUKTI PEMINJAMAN ARSIP", SLIP_TITLE)
    paragraph(sheet, f"Nomor {view.number}", SLIP_NUMBER)
    sheet.space(GAP)
    facts_table(sheet, loan_facts(view, office), strong=("Uraian", "Kembali paling lambat"))
    sheet.space(GAP)
    lent = tanggal(datetime.fromisoformat(view.lent_at).date())
    place = f"{office.city}, {lent}" if office.city else lent
    sign_beside(sheet, (("", place), ("Peminjam,", "Petugas arsip,")), (view.borrower, view.lent_by))
    sheet.space(GAP)
    paragraph(sheet, "PENGEMBALIAN", SLIP_STRONG)
    facts_table(sheet, return_facts(view, office))
    back = tanggal(datetime.fromisoformat(view.returned_at).date()) if view.returned_at else DATE_BLANK
    above = (("", f"{office.city}, {back}" if office.city else back), ("Yang mengembalikan,", "Petugas penerima,"))
    sign_beside(sheet, above, (view.returned_by, view.received_by))
    sheet.space(2 * GAP)
    _out_card(sheet, view)
    return sheet


def _out_card(sheet: Sheet, view: LoanView) -> None:
    lines = (
        ("KELUAR", OUT),
        (f"{view.thing} · {view.place_words}", SLIP_STRONG),
        (view.title, SLIP_CENTRED),
        (f"dipinjam {view.borrower} ({view.unit})", SLIP_CENTRED),
        (f"kembali {hari_tanggal(date.fromisoformat(view.due))} · {view.number}", SLIP_CENTRED),
    )
    rows = Rows(sheet, [sheet.page.measure - 2 * CARD_PADDING], ruled=False, left=sheet.page.left + CARD_PADDING)
    centred = [(words, Style(style.size, style.leading, style.font, "center")) for words, style in lines]
    height = sum(rows.height(said(words, style)) for words, style in centred) + FINE.leading
    sheet.need(height + 2 * CARD_PADDING)
    paragraph(sheet, "Gunting di sini: kartu keluar (out indicator) ditaruh di tempat arsip.", FINE)
    top = sheet.y
    sheet.take(CARD_PADDING / 2)
    for words, style in centred:
        rows.row(said(words, style))
    sheet.take(CARD_PADDING / 2)
    left, right, bottom = sheet.page.left, sheet.page.right, sheet.y
    corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    edges = zip(corners, (*corners[1:], corners[0]), strict=True)
    sheet.mark(*(Rule(start, end, 0.7, dashed=True) for start, end in edges))
