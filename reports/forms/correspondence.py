"""Surat edaran with its list, and nota dinas: the two shapes of a letter (domain.md 3.2, 3.8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final

from desk.dip.rows import CircularView, ExpectedView
from desk.office import Office
from desk.people.signing import Signatory
from desk.words import tanggal
from reports.boxes import Rows, paragraph, said
from reports.closing import capitals, signature_block
from reports.forms.report_parts import Column, table
from reports.letterhead import letterhead
from reports.page import MM, Paper, portrait
from reports.phrases import NOTHING
from reports.sheet import Rule, Sheet
from reports.signature import DATE_BLANK
from reports.styles import BODY, LETTER, STRONG, SUBTITLE, SUBTITLE_STRONG, TITLE

NO_NUMBER: Final = ".............................."
LABEL, COLON = 26 * MM, 4 * MM
GAP: Final = 4 * MM
LIST: Final = (
    Column("No", 9, figures=True),
    Column("Informasi", 78),
    Column("Kategori", 26),
    Column("Bentuk", 22),
    Column("Paling lambat", 30),
)


@dataclass(frozen=True)
class Nota:
    """What a nota dinas says; ``number`` and ``day`` (ISO) are empty where they are written by hand."""

    to: str
    sender: str
    copies: tuple[str, ...]
    day: str
    number: str
    nature: str
    attachment: str
    subject: str
    paragraphs: tuple[str, ...]


def circular_letter(
    circular: CircularView, lines: Sequence[ExpectedView], office: Office, paper: Paper, *, who: Signatory | None
) -> Sheet:
    """Lay the surat edaran that asks the OPD for their information, with the list of it as its annex."""
    sheet = Sheet(portrait(paper))
    letterhead(sheet, office)
    paragraph(sheet, "SURAT EDARAN", TITLE)
    paragraph(sheet, f"NOMOR: {circular.number or NO_NUMBER}", SUBTITLE_STRONG)
    paragraph(sheet, "TENTANG", SUBTITLE)
    paragraph(sheet, circular.subject.upper(), SUBTITLE_STRONG)
    sheet.space(GAP)
    _addressed(sheet, [name for name, _ in groupby(lines, key=_opd)])
    for words in filter(str.strip, circular.words.splitlines()):
        paragraph(sheet, words, LETTER)
        sheet.space(GAP / 2)
    if lines:
        paragraph(sheet, "Informasi yang diminta tercantum dalam lampiran surat edaran ini.", LETTER)
    sheet.space(2 * GAP)
    signature_block(sheet, office, who, on=circular.signed_on)
    if lines:
        _annex(sheet, circular, lines)
    return sheet


def nota_dinas(nota: Nota, office: Office, paper: Paper, *, who: Signatory | None) -> Sheet:
    """Lay a nota dinas: who to whom about what, the body, and a signature without a stamp."""
    sheet = Sheet(portrait(paper))
    letterhead(sheet, office)
    paragraph(sheet, "NOTA DINAS", TITLE)
    sheet.space(GAP)
    rows = Rows(sheet, (LABEL, COLON, sheet.page.measure - LABEL - COLON), ruled=False, padding=1)
    for name, words in nota_facts(nota).items():
        rows.row(said(name, BODY), said(":", BODY), said(words, STRONG if name == "Hal" else BODY))
    sheet.space(2 * MM)
    sheet.mark(Rule((sheet.page.left, sheet.y), (sheet.page.right, sheet.y), 0.8))
    sheet.space(GAP)
    for words in nota.paragraphs:
        paragraph(sheet, words, LETTER)
        sheet.space(GAP / 2)
    sheet.space(2 * GAP)
    signature_block(sheet, office, who, dated=False)
    return sheet


def nota_facts(nota: Nota) -> dict[str, str]:
    """Write the head of a nota dinas, in the order of domain.md 3.8."""
    copies = nota.copies if len(nota.copies) < 2 else [f"{place}. {one}" for place, one in enumerate(nota.copies, 1)]  # noqa: PLR2004 - a single one needs no number
    return {
        "Kepada": f"Yth. {nota.to}",
        "Dari": nota.sender,
        "Tembusan": "\n".join(copies) or NOTHING,
        "Tanggal": tanggal(date.fromisoformat(nota.day)) if nota.day else DATE_BLANK,
        "Nomor": nota.number or NO_NUMBER,
        "Sifat": nota.nature,
        "Lampiran": nota.attachment or NOTHING,
        "Hal": nota.subject,
    }


def expected_words(place: int, line: ExpectedView) -> tuple[str, str, str, str, str]:
    """Write a line of the annex: number, information, category, form, until when."""
    return str(place), line.information, line.category, line.form, tanggal(date.fromisoformat(line.due))


def _addressed(sheet: Sheet, names: Sequence[str]) -> None:
    paragraph(sheet, "Yth." if names else "Yth. ..............................", BODY)
    several = len(names) > 1
    rows = Rows(sheet, (8 * MM, sheet.page.measure - 8 * MM), ruled=False, padding=0.5)
    for place, name in enumerate(names, start=1):
        rows.row(said(f"{place}." if several else "", BODY), said(f"Kepala {name}" if _agency(name) else name, BODY))
    paragraph(sheet, "di tempat", BODY)
    sheet.space(GAP)


def _agency(name: str) -> bool:
    return name.startswith(("Dinas ", "Badan ", "Inspektorat"))


def _annex(sheet: Sheet, circular: CircularView, lines: Sequence[ExpectedView]) -> None:
    sheet.turn()
    day = tanggal(date.fromisoformat(circular.signed_on)) if circular.signed_on else DATE_BLANK
    half = sheet.page.measure / 2
    rows = Rows(sheet, (half,), ruled=False, padding=0.5, left=sheet.page.right - half)
    for words in ("Lampiran Surat Edaran", f"Nomor: {circular.number or NO_NUMBER}", f"Tanggal: {day}"):
        rows.row(said(words, BODY))
    sheet.space(GAP)
    paragraph(sheet, "DAFTAR INFORMASI YANG DIMINTA", TITLE)
    sheet.space(GAP)
    for opd, own in groupby(lines, key=_opd):
        sheet.need(30 * MM)
        paragraph(sheet, capitals(opd), STRONG)
        sheet.space(1 * MM)
        table(sheet, LIST, [expected_words(place, line) for place, line in enumerate(own, start=1)])


def _opd(line: ExpectedView) -> str:
    return line.opd
