"""Tables whose headings span several columns or rows, repeated on every page, as official registers have them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from reports.boxes import HAIR, Rows
from reports.sheet import Rule
from reports.text import Style, fold

_HEAD: Final = Style(7, 8.5, align="center")


@dataclass(frozen=True)
class Head:
    """A heading: its words, its first column and row from 0, and how many of each it spans."""

    words: str
    column: int
    row: int = 0
    columns: int = 1
    rows: int = 1


@dataclass
class SpannedRows(Rows):
    """Rows below spanning headings; ``header`` rows, such as the numbers of the columns, stand below these."""

    heads: Sequence[Head] = ()
    head_style: Style = _HEAD

    def __post_init__(self) -> None:
        """Measure the headings once."""
        self._levels = self._measured()

    def _measured(self) -> list[float]:
        """Give the height of each heading row: what its own headings need, the last of a span what is lacking."""
        levels = [0.0] * max((head.row + head.rows for head in self.heads), default=0)
        for head in sorted(self.heads, key=lambda head: head.rows):
            lines = fold(head.words, self.head_style, self._span(head) - 2 * self.padding)
            needed = len(lines) * self.head_style.leading + 2 * self.padding
            held = sum(levels[head.row : head.row + head.rows])
            levels[head.row + head.rows - 1] += max(needed - held, 0)
        return levels

    def _span(self, head: Head) -> float:
        return sum(self.widths[head.column : head.column + head.columns])

    def _head(self) -> None:
        x = self.sheet.page.left if self.left is None else self.left
        lefts = [x, *accumulate(self.widths, initial=x)][1:]
        tops = list(accumulate(self._levels, lambda y, height: y - height, initial=self.sheet.y))
        for head in self.heads:
            self._lay_head(head, (lefts[head.column], tops[head.row]), tops[head.row + head.rows])
        if self.heads:
            self.sheet.take(sum(self._levels))
        super()._head()

    def _lay_head(self, head: Head, place: tuple[float, float], bottom: float) -> None:
        (left, top), span = place, self._span(head)
        measure = span - 2 * self.padding
        lines = fold(head.words, self.head_style, measure)
        y = top - (top - bottom - len(lines) * self.head_style.leading) / 2
        for line in lines:
            self.sheet.line(line, self.head_style, (left + self.padding, y), measure)
            y -= self.head_style.leading
        corners = ((left, top), (left + span, top), (left + span, bottom), (left, bottom))
        for start, end in zip(corners, (*corners[1:], corners[0]), strict=True):
            self.sheet.mark(Rule(start, end, HAIR))

    def _head_height(self) -> float:
        return sum(self._levels) + super()._head_height()
