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
from reports.sheet import Mark, Rule, line_marks
from reports.text import Style, shortened

THICK: Final = 0.25
NUMBER: Final = Style(9, 11, BOLD)
INSIDE: Final = 1.5 * MM
AIMED: Final = Style(6.5, 7.8)
MOST_LINES: Final = 4


def outline_sheet(stock: Stock, printer: Calibration | None = None) -> bytes:
    """Draw every label's edge and its number, at true size for a printer that was measured; print it at 100 %.

    The first label says for which printer the sheet was drawn, for a sheet drawn for another one lies wrong.
    """
    paper = stock.sheet
    marks: list[Mark] = []
    for number in range(1, stock.count + 1):
        cell = stock.cell(number)
        marks += _edges(cell, paper.height)
        place = (cell.left * MM + INSIDE, (paper.height - cell.top) * MM - INSIDE)
        marks += one_line(str(number), NUMBER, place, cell.width * MM - 2 * INSIDE)
    marks += _aimed_words(stock.cell(1), paper.height, printer)
    size = (paper.width * MM, paper.height * MM)
    return to_pdf([marks], size, f"Garis tepi {stock.title}", aimed(printer, paper.height))


def _aimed_words(cell: Cell, paper_height: float, printer: Calibration | None) -> Iterator[Mark]:
    left, top = cell.left * MM + INSIDE, (paper_height - cell.top) * MM - INSIDE - NUMBER.leading
    room, measure = cell.height * MM - 2 * INSIDE - NUMBER.leading, cell.width * MM - 2 * INSIDE
    words = f"Kalibrasi {printer.number}: {printer.words}" if printer else "Tanpa kalibrasi pencetak"
    for line in shortened(words, AIMED, measure, min(MOST_LINES, int(room / AIMED.leading))):
        yield from line_marks(line, AIMED, (left, top), measure)
        top -= AIMED.leading


def _edges(cell: Cell, paper_height: float) -> Iterator[Rule]:
    left, right = cell.left * MM, (cell.left + cell.width) * MM
    top, bottom = (paper_height - cell.top) * MM, (paper_height - cell.top - cell.height) * MM
    corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    yield from (Rule(one, other, THICK) for one, other in zip(corners, (*corners[1:], corners[0]), strict=True))
