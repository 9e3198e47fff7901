"""The foot of every page: page n of N, the code that ``verify`` reads, the journal's head, the mark of practice.

The code's digest is over every word the sheet says, so that a sheet on which a digit was changed gives itself away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from desk.journal.chain import canonical, digest, short_head
from desk.session import Tell, silent
from desk.words import angka
from reports.fonts import width
from reports.ink import to_pdf
from reports.labels.codes import qr
from reports.page import MM
from reports.sheet import Code, Mark, Rule, Sheet, line_marks
from reports.styles import FINE, FINE_STRONG
from reports.text import Style, fold, pdf_text

PREFIX: Final = "MI1"
FORM_NAMES: Final = (
    *("press-release", "receipt", "agenda-book", "place-label", "label", "disposisi-sheet", "letter-book"),
    *("weekly-report", "monthly-report", "periodic-report", "half-year-report"),
    *("survey-sheet", "survey-result", "sop-sheet"),
    *("loan-slip", "loan-book", "berkas-list", "berkas-contents", "cabinet-index", "cross-reference", "stock-take"),
    *("trace", "history", "disposal-list", "disposal-minutes"),
    *("schedule-month", "schedule-day", "coverage-brief", "crew-rota", "assignment-letter", "results-report"),
    *("results-owed", "photo-collage", "evaluation-notes", "theme-plan"),
    "number-book",
    *("activity-report", "circular", "documentation-report", "nota-dinas", "key-sheet", "inactive-list"),
    *("service-receipt", "service-notice", "request-register", "objection-register", "public-register"),
    *("dip-difference", "dip"),
    *("consequence-test", "dik-list", "identification-list", "missing-list", "update-list"),
)
CODE: Final = re.compile(rf"{PREFIX}-({'|'.join(FORM_NAMES)})-(\S+?)-([0-9a-f]{{12}})(?![0-9a-f])")
PRACTICE: Final = "LATIHAN – bukan dokumen resmi"
REPRINT: Final = "CETAK ULANG ke-{}"
REPRINTED: Final = re.compile(r"CETAK ULANG ke-\d+(?: ·)?")
DIGITS: Final = 12
BLANK: Final = "~"
QR_SIDE: Final = 14 * MM
GAP: Final = 3 * MM
HAIR: Final = 0.3
TOLD_EACH: Final = 20
"""After how many pages it is told how far the writing is."""


@dataclass(frozen=True)
class Stamp:
    """What a sheet's foot says beside the page: form and number, head of the journal (SHA-256), office of practice.

    ``again`` counts the prints on paper before this one.
    """

    form: str
    number: str
    head: str
    practice: bool
    again: int = 0


def code_of(form: str, number: str, words: list[str]) -> str:
    """Write the code of a sheet or label that says these words: ``MI1-<form>-<number>-<digest>``, without blanks."""
    return f"{PREFIX}-{form}-{number.replace(' ', BLANK)}-{digest(canonical(words))[:DIGITS]}"


def read_code(code: str) -> tuple[str, str, str] | None:
    """Read a code's form, number and digest; None for words that are no code."""
    found = CODE.fullmatch(code.strip())
    return (found[1], found[2].replace(BLANK, " "), found[3]) if found else None


def sheet_code(sheet: Sheet, stamp: Stamp) -> str:
    """Write the code of a laid-out sheet."""
    return code_of(stamp.form, stamp.number, sheet.said)


def finished(sheet: Sheet, stamp: Stamp, title: str, advance: Tell = silent) -> bytes:
    """Put the foot on every page of a laid-out sheet and write its PDF; ``advance`` hears how far that is."""
    pages = _with_feet(sheet, stamp, sheet_code(sheet, stamp), advance)
    return to_pdf(pages, (sheet.page.width, sheet.page.height), title)


def _with_feet(sheet: Sheet, stamp: Stamp, code: str, advance: Tell) -> Iterator[list[Mark]]:
    """Give the pages one by one as they are drawn; a paper of a few pages is written before it could be told."""
    total = len(sheet.pages)
    for number, marks in enumerate(sheet.pages, start=1):
        if number % TOLD_EACH == 0:
            advance(f"{angka(number)} dari {angka(total)} halaman ditulis", number / total)
        yield [*marks, *_foot(sheet, stamp, code, f"Halaman {number} dari {total}")]


def _foot(sheet: Sheet, stamp: Stamp, code: str, count: str) -> list[Mark]:
    page = sheet.page
    left, top = page.left + QR_SIDE + GAP, page.foot + QR_SIDE
    measure = page.right - left
    marks: list[Mark] = [
        Rule((page.left, top + GAP / 2), (page.right, top + GAP / 2), HAIR),
        Code(page.left, page.foot, QR_SIDE, qr(code)),
        *one_line(f"{count} · Jurnal {short_head(stamp.head)}", FINE, (left, top), measure),
        *one_line(code, FINE, (left, top - FINE.leading), measure),
    ]
    said = [REPRINT.format(stamp.again)] if stamp.again else []
    said += [PRACTICE] if stamp.practice else []
    if said:
        marks += one_line(" · ".join(said), FINE_STRONG, (left, top - 2.3 * FINE.leading), measure)
    if page.cut:
        marks.append(Rule((0, page.cut), (page.width, page.cut), HAIR, dashed=True))
    return marks


def one_line(words: str, style: Style, place: tuple[float, float], measure: float) -> list[Mark]:
    """Set words in one line, smaller where they are too long for it."""
    plain = pdf_text(words).replace("\n", " ")
    smaller = replace(style, size=min(style.size, 0.999 * measure / max(width(plain, style.font), 1)))
    return line_marks(fold(plain, smaller, measure)[0], smaller, place, measure)
