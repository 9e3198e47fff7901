"""Labels onto their sheets, from any cell on, so that a half-used sheet is not lost."""

from __future__ import annotations

from collections.abc import Sequence

from desk.cabinet.calibration import Calibration
from desk.cabinet.signs import Sign
from reports.ink import to_pdf
from reports.labels.aim import aimed
from reports.labels.designs import Label, item_label
from reports.labels.signs import sign_label
from reports.labels.stock import Stock
from reports.page import MM
from reports.sheet import Mark


def label_sheets(
    labels: Sequence[Label | Sign],
    stock: Stock,
    start: int = 1,
    *,
    practice: bool = False,
    printer: Calibration | None = None,
    code128: bool = False,
) -> bytes:
    """Write the sheets of these labels, of papers or of places, from cell ``start`` on, aimed for a measured printer.

    Raises ``Invalid`` for a cell that the sheet does not have.
    """
    paper = stock.sheet
    places = stock.places(len(labels), start)
    pages: list[list[Mark]] = [[] for _ in range(1 + max((page for page, _ in places), default=0))]
    for label, (page, cell) in zip(labels, places, strict=True):
        if isinstance(label, Label):
            pages[page] += item_label(label, cell, paper.height, practice=practice, code128=code128)
        else:
            pages[page] += sign_label(label, cell, paper.height, practice=practice)
    return to_pdf(pages, (paper.width * MM, paper.height * MM), "Label arsip", aimed(printer, paper.height))
