"""Surat tugas of a crew: number, basis, persons, what for, signature; the file copy with its table of parafs.

Order of parts: domain.md 3.8; parafs of the hierarchy bottom left beside the signature: 3.5.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from desk.office import Office
from desk.people.signing import Signatory
from desk.words import nip
from reports.boxes import Rows, paragraph, said
from reports.closing import closing
from reports.letterhead import letterhead
from reports.page import MM, Paper, portrait
from reports.phrases import NOTHING
from reports.sheet import Sheet
from reports.styles import BODY, SMALL, SMALL_CENTRED, SMALL_HEAD, SUBTITLE, SUBTITLE_STRONG, TITLE

COPIES: Final = ("file", "clean")
GAP, INK = 4 * MM, 17 * MM
LABEL: Final = 22 * MM
PERSONS: Final = (("No.", 9), ("Nama", 50), ("Pangkat/Gol.", 34), ("NIP", 40), ("Sebagai", 27))
PARAFS: Final = (46 * MM, 22 * MM)
NO_NUMBER: Final = ".............................."
SIGNATURE: Final = 76 * MM


@dataclass(frozen=True)
class Person:
    """Somebody who is sent: ``nip`` empty for who has none (tenaga ahli)."""

    name: str
    rank: str
    nip: str
    role: str


@dataclass(frozen=True)
class Assignment:
    """What a surat tugas says; ``number`` and ``signed_on`` are empty before it is signed.

    ``purposes`` is a line for each event; ``parafs`` are the posts that initial it, highest first, with their holders.
    """

    number: str
    basis: tuple[str, ...]
    persons: tuple[Person, ...]
    purposes: tuple[str, ...]
    signer: str
    signer_title: str
    signer_rank: str
    signer_nip: str
    signed_on: str
    parafs: tuple[tuple[str, str], ...]


def assignment_letter(letter: Assignment, office: Office, paper: Paper, *, copy: str) -> Sheet:
    """Lay the letter; the file copy carries the table PARAF HIERARKI, the clean one does not."""
    sheet = Sheet(portrait(paper))
    letterhead(sheet, office)
    paragraph(sheet, "SURAT TUGAS", TITLE)
    paragraph(sheet, f"NOMOR: {letter.number or NO_NUMBER}", SUBTITLE_STRONG)
    sheet.space(GAP)
    _part(sheet, "Dasar", letter.basis)
    paragraph(sheet, "MENUGASKAN:", SUBTITLE)
    sheet.space(GAP / 2)
    paragraph(sheet, "Kepada:", BODY)
    _persons(sheet, letter.persons)
    _part(sheet, "Untuk", (*letter.purposes, "Melaporkan hasil pelaksanaan tugas kepada pimpinan."))
    paragraph(sheet, "Demikian surat tugas ini dibuat untuk dilaksanakan dengan penuh tanggung jawab.", BODY)
    sheet.space(2 * GAP)
    _closing(sheet, letter, office, parafs=copy == "file")
    return sheet


def assignment_facts(letter: Assignment) -> dict[str, str]:
    """Tell what a letter's code stands for."""
    return {
        "Nomor": letter.number or "belum bernomor",
        "Dasar": "; ".join(letter.basis),
        "Petugas": "; ".join(f"{one.name} ({one.role})" for one in letter.persons),
        "Untuk": "; ".join(letter.purposes),
        "Penanda tangan": f"{letter.signer}, {letter.signer_title}",
        "Tanggal": letter.signed_on or NOTHING,
    }


def _part(sheet: Sheet, name: str, lines: Sequence[str]) -> None:
    rows = Rows(sheet, [LABEL, 8 * MM, sheet.page.measure - LABEL - 8 * MM], ruled=False, padding=1)
    for place, words in enumerate(lines, start=1):
        number = f"{place}." if len(lines) > 1 else ""
        rows.row(said(f"{name}:" if place == 1 else "", BODY), said(number, BODY), said(words, BODY))
    sheet.space(GAP)


def _persons(sheet: Sheet, persons: Sequence[Person]) -> None:
    share = sheet.page.measure / sum(width for _, width in PERSONS)
    heads = [said(name, SMALL_HEAD) for name, _ in PERSONS]
    with Rows(sheet, [width * share for _, width in PERSONS], header=[heads]) as rows:
        for place, one in enumerate(persons, start=1):
            number = nip(one.nip) if one.nip else NOTHING
            cells = (one.name, one.rank or NOTHING, number, one.role)
            rows.row(said(str(place), SMALL_CENTRED), *(said(words, SMALL) for words in cells))
    sheet.space(GAP)


def _closing(sheet: Sheet, letter: Assignment, office: Office, *, parafs: bool) -> None:
    title = (letter.signer_title,) if letter.signer_title else ()
    who = Signatory(title, letter.signer, letter.signer_rank, letter.signer_nip)
    asked = [f"{post}\n{name}" if name else post for post, name in letter.parafs] if parafs else []
    closing(sheet, office, who, on=letter.signed_on, parafs=asked)
