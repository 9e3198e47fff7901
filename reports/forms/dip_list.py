"""The DIP as it is fixed by decision: an annex for each category, two heading rows repeated, columns 1 to 7 (D3, D10).

Layout: domain.md 1.4; seven columns of Perki 1/2021.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final

from desk.dip.edition_lists import SHOWN, Altered, Difference, EditionHead, EditionLine
from desk.dip.terms import FORMS
from desk.office import Office
from desk.session import Tell, silent
from desk.words import angka, tanggal
from reports.boxes import Rows, paragraph, said
from reports.fonts import BOLD
from reports.letterhead import letterhead
from reports.page import MM, Paper, landscape
from reports.phrases import NOTHING
from reports.sheet import Sheet
from reports.signature import INK, NAME_BLANK, SIGNATURE_WIDTH, SIGNED, SIGNED_NAME
from reports.spans import Head, SpannedRows
from reports.styles import BODY, FACT, SUBTITLE, SUBTITLE_STRONG, TITLE
from reports.text import Style

GAP: Final = 3 * MM
CELL: Final = Style(8, 9.6)
CENTRED: Final = Style(8, 9.6, align="center")
GROUP: Final = Style(8, 9.6, BOLD)
HEADING: Final = Style(8, 9.6, BOLD, "center")
PADDING: Final = 2
TICK: Final = "✓"
ROMAN: Final = ("I", "II", "III")
SHARES: Final = (4, 28, 16, 16, 13, 5, 5, 5, 11)
HEADS: Final = (
    Head("No", 0, rows=2),
    Head("Ringkasan Isi Informasi", 1, rows=2),
    Head("Pejabat/Unit/Satuan Kerja yang Menguasai Informasi", 2, rows=2),
    Head("Penanggung Jawab Pembuatan atau Penerbitan Informasi", 3, rows=2),
    Head("Waktu dan Tempat Pembuatan Informasi", 4, rows=2),
    Head("Bentuk Informasi yang Tersedia", 5, columns=3),
    *(Head(form.capitalize(), 5 + place, 1) for place, form in enumerate(FORMS)),
    Head("Jangka Waktu Penyimpanan atau Retensi Arsip", 8, rows=2),
    *(Head(str(number), column, 2) for number, column in zip((1, 2, 3, 4, 5), range(5), strict=True)),
    Head("6", 5, 2, columns=3),
    Head("7", 8, 2),
)
"""Two heading rows and the row of the columns' numbers."""

TITLES: Final = {
    "berkala": "INFORMASI YANG WAJIB DISEDIAKAN DAN DIUMUMKAN SECARA BERKALA",
    "serta merta": "INFORMASI YANG WAJIB DIUMUMKAN SECARA SERTA MERTA",
    "setiap saat": "INFORMASI YANG WAJIB TERSEDIA SETIAP SAAT",
}
SIGNER: Final = "Pejabat Pengelola Informasi dan Dokumentasi (PPID)"
_LAY_EVERY: Final = 200


@dataclass(frozen=True)
class Decision:
    """What an annex says of its decision; empty for the list as it stands now, which is no annex."""

    title: str
    year: int
    number: str = ""
    day: str = ""
    signer: str = ""


def decision_of(edition: EditionHead) -> Decision:
    """Say under which decision an edition stands."""
    return Decision(edition.title, edition.year, edition.decision, edition.decided_on, edition.signer)


def dip_list(
    lines: Sequence[EditionLine], decision: Decision, office: Office, paper: Paper, advance: Tell = silent
) -> Sheet:
    """Lay the list, one annex for each category in the order of its lines."""
    sheet = Sheet(landscape(paper))
    laid = 0
    for place, (category, found) in enumerate(groupby(lines, key=_category)):
        if place:
            sheet.turn()
        _begin(sheet, decision, office, ROMAN[place % len(ROMAN)], category)
        laid = _lay(sheet, found, laid, len(lines), advance)
        sheet.space(GAP)
        if not lines[laid:]:
            paragraph(sheet, f"Jumlah: {angka(len(lines))} informasi.", FACT)
        _signed(sheet, decision, office)
    if not lines:
        _begin(sheet, decision, office, ROMAN[0], "berkala")
        paragraph(sheet, "Belum ada informasi di daftar ini.", BODY)
    return sheet


def entry(line: EditionLine) -> tuple[str, ...]:
    """Write a line: nine cells for the seven columns."""
    told = line.title
    if line.summary and line.summary.strip(" .") != line.title.strip(" ."):
        told = f"{line.title}\n{line.summary}"
    forms = (TICK if form in line.forms else "" for form in FORMS)
    cells = (line.unit, line.maker or line.unit, line.made)
    return (str(line.number), told, *(words or NOTHING for words in cells), *forms, line.retention or NOTHING)


def dip_difference(found: Difference, office: Office, paper: Paper) -> Sheet:
    """Lay what became of one edition until another: added, changed and withdrawn lines, to be signed."""
    sheet = Sheet(landscape(paper))
    letterhead(sheet, office)
    paragraph(sheet, "PERUBAHAN DAFTAR INFORMASI PUBLIK", TITLE)
    paragraph(sheet, f"{found.before} → {found.after}", SUBTITLE)
    sheet.space(GAP)
    counts = f"{len(found.added)} ditambah, {len(found.changed)} berubah, {len(found.withdrawn)} ditarik."
    paragraph(sheet, counts, BODY)
    parts = (("DITAMBAH", found.added), ("DITARIK", found.withdrawn))
    for title, lines in parts[:1]:
        _part(sheet, title, [_plain(line) for line in lines])
    _part(sheet, "BERUBAH", [difference_entry(one) for one in found.changed])
    for title, lines in parts[1:]:
        _part(sheet, title, [_plain(line) for line in lines])
    sheet.space(GAP)
    _signed(sheet, Decision("", 0), office)
    return sheet


def difference_entry(one: Altered) -> tuple[str, ...]:
    """Write a changed line: category, title, unit, and each field before and after."""
    before, after = one.before, one.after
    told = "\n".join(f"{SHOWN[name]}: {_said(before, name)} → {_said(after, name)}" for name in one.fields)
    return after.category, after.title, after.unit, told


def _plain(line: EditionLine) -> tuple[str, ...]:
    return line.category, line.title, line.unit, ", ".join(filter(None, (line.made, line.retention)))


def _said(line: EditionLine, name: str) -> str:
    value = getattr(line, name)
    return (", ".join(value) if isinstance(value, tuple) else str(value)) or NOTHING


def _part(sheet: Sheet, title: str, lines: Iterable[tuple[str, ...]]) -> None:
    found = list(lines)
    if not found:
        return
    sheet.space(GAP)
    paragraph(sheet, title, SUBTITLE_STRONG)
    unit = sheet.page.measure / 100
    heads = [[said(words, HEADING) for words in ("Kategori", "Informasi", "Unit", "Keterangan")]]
    with Rows(sheet, [10 * unit, 35 * unit, 20 * unit, 35 * unit], padding=PADDING, header=heads) as rows:
        for cells in found:
            rows.row(*(said(words, CELL) for words in cells))


def _category(line: EditionLine) -> str:
    return line.category


def _begin(sheet: Sheet, decision: Decision, office: Office, roman: str, category: str) -> None:
    letterhead(sheet, office)
    if decision.number:
        annex = Rows(sheet, [sheet.page.measure], ruled=False, padding=0)
        on = tanggal(date.fromisoformat(decision.day))
        annex.row(said(f"LAMPIRAN {roman}\nKEPUTUSAN {SIGNER.upper()}\nNOMOR {decision.number}\nTANGGAL {on}", FACT))
        sheet.space(GAP)
    paragraph(sheet, "DAFTAR INFORMASI PUBLIK", TITLE)
    paragraph(sheet, f"DI LINGKUNGAN {office.agency.upper()}", SUBTITLE)
    paragraph(sheet, f"TAHUN {decision.year}", SUBTITLE)
    sheet.space(GAP)
    paragraph(sheet, f"{roman}. {TITLES.get(category, category.upper())}", SUBTITLE_STRONG)
    sheet.space(GAP / 2)


def _lay(sheet: Sheet, lines: Iterable[EditionLine], laid: int, total: int, advance: Tell) -> int:
    unit = sheet.page.measure / sum(SHARES)
    widths = [share * unit for share in SHARES]
    band = Rows(sheet, [sheet.page.measure], padding=PADDING)
    styles = (CENTRED, CELL, CELL, CELL, CELL, CENTRED, CENTRED, CENTRED, CELL)
    heading = ""
    with SpannedRows(sheet, widths, padding=PADDING, heads=HEADS, head_style=HEADING) as rows:
        for line in lines:
            if line.heading != heading:
                heading = line.heading
                if heading:
                    band.row(said(heading, GROUP))
            rows.row(*(said(words, style) for words, style in zip(entry(line), styles, strict=True)))
            laid += 1
            if laid % _LAY_EVERY == 0:
                advance(f"{angka(laid)} dari {angka(total)} baris disusun", laid / total)
    return laid


def _signed(sheet: Sheet, decision: Decision, office: Office) -> None:
    """Lay the place of the signature: city and day, PPID, room for the signature, the name once it is known."""
    rows = Rows(sheet, [SIGNATURE_WIDTH], ruled=False, left=sheet.page.right - SIGNATURE_WIDTH, padding=0)
    on = tanggal(date.fromisoformat(decision.day)) if decision.day else ".............................."
    place = said(f"{office.city}, {on}" if office.city else on, SIGNED)
    title, name = said(f"{SIGNER},", SIGNED), said(decision.signer or NAME_BLANK, SIGNED_NAME)
    sheet.need(INK + sum(rows.height(cell) for cell in (place, title, name)))
    rows.row(place)
    rows.row(title)
    sheet.take(INK)
    rows.row(name)
