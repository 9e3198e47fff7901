"""The outlines of a sheet's labels on plain paper, to hold against the real sheet before one is used up (F5)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from desk.cabinet.calibration import Calibration
from reports.fonts import BOLD
from reports.foot import one_line
from reports.ink import to_pdf
from reports.labels.aim import aimed
from reports.labels.stock import Cell, Stock
from reports.page import MM
from reports.sheet import Mark, Rule
from reports.text import Style

THICK: Final = 0.25
NUMBER: Final = Style(9, 11, BOLD)
INSIDE: Final = 1.5 * MM


def outline_sheet(stock: Stock, printer: Calibration | None = None) -> bytes:
    """Draw every label's edge and its number, at true size for a printer that was measured; print it at 100 %."""
    paper = stock.sheet
    marks: list[Mark] = []
    for number in range(1, stock.count + 1):
        cell = stock.cell(number)
        marks += _edges(cell, paper.height)
        place = (cell.left * MM + INSIDE, (paper.height - cell.top) * MM - INSIDE)
        marks += one_line(str(number), NUMBER, place, cell.width * MM - 2 * INSIDE)
    size = (paper.width * MM, paper.height * MM)
    return to_pdf([marks], size, f"Garis tepi {stock.title}", aimed(printer, paper.height))


def _edges(cell: Cell, paper_height: float) -> Iterator[Rule]:
    left, right = cell.left * MM, (cell.left + cell.width) * MM
    top, bottom = (paper_height - cell.top) * MM, (paper_height - cell.top - cell.height) * MM
    corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    yield from (Rule(one, other, THICK) for one, other in zip(corners, (*corners[1:], corners[0]), strict=True))
