"""Labels onto their sheets, from any cell on, so that a half-used sheet is not lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from desk.cabinet.calibration import Calibration
from desk.cabinet.signs import Sign
from desk.session import Tell, silent
from desk.words import angka
from reports.ink import to_pdf
from reports.labels.aim import aimed
from reports.labels.designs import Label, item_label
from reports.labels.signs import sign_label
from reports.labels.stock import Stock
from reports.page import MM
from reports.sheet import Mark

TELL_EVERY: Final = 5
"""Sheets between two words of how far it is."""


@dataclass(frozen=True)
class LabelJob:
    """Onto what labels are printed: the stock, the cell to begin at, the measured printer; ``code128`` adds bars."""

    stock: Stock
    start: int = 1
    printer: Calibration | None = None
    code128: bool = False


def label_sheets(
    labels: Sequence[Label | Sign], job: LabelJob, *, practice: bool = False, advance: Tell = silent
) -> bytes:
    """Write the sheets of these labels, of papers or of places, aimed for the printer where it was measured.

    ``advance`` hears how far a long job is, and may raise to call it off.
    Raises ``Invalid`` for a cell that the sheet does not have.
    """
    paper = job.stock.sheet
    placed = zip(labels, job.stock.places(len(labels), job.start), strict=True)

    def pages() -> Iterator[list[Mark]]:
        """Draw sheet after sheet, so that only one is held."""
        done = 0
        for page, cells in groupby(placed, key=lambda each: each[1][0]):
            marks: list[Mark] = []
            for label, (_page, cell) in cells:
                done += 1
                if isinstance(label, Label):
                    marks += item_label(label, cell, paper.height, practice=practice, code128=job.code128)
                else:
                    marks += sign_label(label, cell, paper.height, practice=practice)
            yield marks
            if page % TELL_EVERY == 0:
                advance(f"{angka(done)} dari {angka(len(labels))} label", done / len(labels))

    size = (paper.width * MM, paper.height * MM)
    return to_pdf(pages() if labels else [[]], size, "Label arsip", aimed(job.printer, paper.height))
