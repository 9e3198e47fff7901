"""Surat tugas of a crew: number, basis, persons, what for, signature; the file copy with its table of parafs.

Order of parts: domain.md 3.8; parafs of the hierarchy bottom left beside the signature: 3.5.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from desk.office import Office
from desk.words import nip, tanggal
from reports.boxes import Rows, paragraph, said
from reports.letterhead import letterhead
from reports.page import MM, Paper, portrait
from reports.phrases import NOTHING
from reports.sheet import Sheet
from reports.signature import DATE_BLANK, NAME_BLANK, SIGNED, SIGNED_NAME
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
    left = sheet.page.right - SIGNATURE
    rows = Rows(sheet, [SIGNATURE], ruled=False, padding=1, left=left)
    day = tanggal(date.fromisoformat(letter.signed_on)) if letter.signed_on else DATE_BLANK
    above = [f"{office.city}, {day}" if office.city else day, f"{letter.signer_title.upper()},"]
    below = [letter.signer_rank, f"NIP {nip(letter.signer_nip)}" if letter.signer_nip else ""]
    height = INK + 8 * SIGNED.leading
    sheet.need(height)
    top = sheet.y
    for words in above:
        rows.row(said(words, SIGNED))
    sheet.take(INK)
    rows.row(said(letter.signer, SIGNED_NAME) if letter.signer else said(NAME_BLANK, SIGNED))
    for words in filter(None, below):
        rows.row(said(words, SIGNED))
    bottom = sheet.y
    if parafs and letter.parafs:
        sheet.y = top
        table = Rows(sheet, PARAFS, padding=2.5)
        table.row(said("PARAF HIERARKI", SMALL_HEAD), said("Paraf", SMALL_HEAD))
        for title, name in letter.parafs:
            table.row(said(f"{title}\n{name}" if name else title, SMALL), said("", SMALL))
        sheet.y = min(sheet.y, bottom)
