"""Rows of cells that run on over pages: tables with a repeated header, label and value, text with a margin.

A row stays whole where a page can hold it; what no page can hold is cut between two lines, never clipped.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Self

from reports.sheet import Rule, Sheet
from reports.text import Line, Style, fold

HAIR: Final = 0.5
PADDING: Final = 3
"""Thickness of a table's lines and the white beside its words, in points."""

FIRST_ROW: Final = 30
FEWEST: Final = 2
"""Lines of a paragraph that stay together at the end of a page and at the top of the next."""


@dataclass(frozen=True)
class Said:
    """Words in a cell: how they are set, and whether they were struck."""

    words: str
    style: Style
    struck: bool = False


Cell = tuple[Said, ...]
_Folded = list[tuple[Line, Said]]


@dataclass
class Rows:
    """Columns in which rows are laid; ``widths`` in points. ``whole`` rows are cut only if no page can hold them.

    After the columns ``joined``, counted from 0, there is no line.
    """

    sheet: Sheet
    widths: Sequence[float]
    ruled: bool = True
    whole: bool = True
    left: float | None = None
    padding: float = PADDING
    header: list[list[Cell]] = field(default_factory=list)
    joined: tuple[int, ...] = ()

    def __enter__(self) -> Self:
        """Lay the header, here and on every page to come, with room for a row below it."""
        self.sheet.need(self._head_height() + FIRST_ROW)
        self._head()
        self.sheet.on_turn.append(self._head)
        return self

    def __exit__(self, *_: object) -> None:
        """End the table: its header is not repeated any more."""
        self.sheet.on_turn.remove(self._head)

    def row(self, *cells: Cell) -> None:
        """Lay a row, on this page, on the next, or over as many as it needs."""
        self.sheet.said += [said.words for cell in cells for said in cell]
        rest = self._fold(cells)
        while (height := self._height(rest)) > self.sheet.room:
            rest = self._lay_part(rest, height)
        self._lay(rest, height)

    def begin_with(self, *cells: Cell) -> None:
        """Begin on a page that holds the header and this row below it, so that no header stands alone."""
        self.sheet.need(self._head_height() + self.height(*cells))

    def height(self, *cells: Cell) -> float:
        """Measure a row before it is laid."""
        return self._height(self._fold(cells))

    def _fold(self, cells: Sequence[Cell]) -> list[_Folded]:
        scale = self.sheet.scale
        sized = cells if scale == 1 else [tuple(_scaled(said, scale) for said in cell) for cell in cells]
        return [
            [(line, said) for said in cell for line in fold(said.words, said.style, width - 2 * self.padding)]
            for cell, width in zip(sized, self.widths, strict=True)
        ]

    def _height(self, folded: Sequence[_Folded]) -> float:
        return max(sum(said.style.leading for _, said in cell) for cell in folded) + 2 * self.padding

    def _lay_part(self, rest: list[_Folded], height: float) -> list[_Folded]:
        """Lay what this page holds and turn it; gives what is left of the row."""
        parts = [_split(cell, self.sheet.room - 2 * self.padding) for cell in rest]
        torn = any(left and len(part) < FEWEST for part, left in parts)
        if not self.sheet.fresh and (torn or self._moves(height)):
            self.sheet.turn()
            return rest
        laid = [part for part, _ in parts]
        self._lay(laid, self._height(laid))
        self.sheet.turn()
        return [left for _, left in parts]

    def _moves(self, height: float) -> bool:
        """Tell whether a row goes to the next page as a whole."""
        page = self.sheet.page
        return self.whole and height <= page.top - page.floor - self._head_height()

    def _head(self) -> None:
        for cells in self.header:
            folded = self._fold(cells)
            self._lay(folded, self._height(folded))

    def _head_height(self) -> float:
        return sum(self.height(*cells) for cells in self.header)

    def _lay(self, folded: Sequence[_Folded], height: float) -> None:
        x = self.sheet.page.left if self.left is None else self.left
        top = self.sheet.y
        edges = [x]
        for cell, width in zip(folded, self.widths, strict=True):
            self._words(cell, x + self.padding, top - self.padding, width - 2 * self.padding)
            x += width
            edges.append(x)
        if self.ruled and height:
            self._lines(edges, top, top - height)
        self.sheet.take(height)

    def _words(self, cell: _Folded, left: float, y: float, measure: float) -> None:
        for line, said in cell:
            self.sheet.line(line, said.style, (left, y), measure, struck=said.struck)
            y -= said.style.leading

    def _lines(self, edges: Sequence[float], top: float, bottom: float) -> None:
        for height in (top, bottom):
            self.sheet.mark(Rule((edges[0], height), (edges[-1], height), HAIR))
        for place, edge in enumerate(edges):
            if place - 1 in self.joined:
                continue
            self.sheet.mark(Rule((edge, top), (edge, bottom), HAIR))


def _scaled(said: Said, scale: float) -> Said:
    style = said.style
    return replace(said, style=replace(style, size=style.size * scale, leading=style.leading * scale))


def _split(cell: _Folded, room: float) -> tuple[_Folded, _Folded]:
    """Divide a cell into what has room and what has not, so that no line is left alone."""
    for place, (_, said) in enumerate(cell):
        room -= said.style.leading
        if room < 0:
            lonely = place == len(cell) - 1 and place > 1
            return cell[: place - lonely], cell[place - lonely :]
    return cell, []


def said(words: str, style: Style, *, struck: bool = False) -> Cell:
    """Make a cell of one kind of words."""
    return (Said(words, style, struck),)


def paragraph(sheet: Sheet, words: str, style: Style) -> None:
    """Lay words over the whole width."""
    Rows(sheet, [sheet.page.measure], ruled=False, padding=0).row(said(words, style))
