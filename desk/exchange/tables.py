"""Rows out of CSV, pasted cells and the tables of a web page."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from io import StringIO
from typing import Final

from desk.exchange.cells import MOST_COLUMNS, MOST_ROWS, Row, cell_words
from desk.exchange.plain import Unreadable, decode

_SEPARATORS: Final = ("\t", ";", ",", "|")
_SAMPLE: Final = 64 * 1024
_UNSEEN: Final = frozenset("script style template noscript svg math iframe object select".split())
_BREAKS: Final = frozenset("br p div li".split())
_WIDEST_SPAN: Final = 1000


def read_csv(content: bytes) -> Iterator[Row]:
    """Read a CSV file whatever separates its cells. Raises ``Unreadable``."""
    return rows_of_text(decode(content))


def rows_of_text(text: str) -> Iterator[Row]:
    """Read cells that commas, semicolons, bars or tabs part; ``line`` is where the record begins in the text.

    Raises ``Unreadable``.
    """
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    reader = csv.reader(StringIO(text, newline=""), delimiter=_separator(text[:_SAMPLE]), strict=False)
    begun = 0
    try:
        for place, cells in enumerate(reader):
            if place >= MOST_ROWS:
                raise Unreadable("too_many_rows")
            if len(cells) > MOST_COLUMNS:
                raise Unreadable("too_many_columns")
            yield Row("", begun + 1, tuple(map(cell_words, cells)), width=len(cells))
            begun = reader.line_num
    except csv.Error as damage:
        raise Unreadable("broken") from damage


def read_html_tables(content: bytes) -> Iterator[Row]:
    """Read every row of every table of a page; a cell that reaches down lends its words. Raises ``Unreadable``."""
    page = _Tables()
    page.feed(decode(content))
    page.close()
    line = 0
    for table in page.tables:
        for row in _spread(table):
            line += 1
            if line > MOST_ROWS:
                raise Unreadable("too_many_rows")
            yield Row("", line, row.cells, row.lent, row.width, row.across)


@dataclass
class _Cell:
    words: str
    down: int
    across: int


@dataclass
class _Table:
    rows: list[list[_Cell]] = field(default_factory=list)


def _separator(sample: str) -> str:
    """Choose what parts the cells: what stands equally often in most lines, the first of the usual ones if in doubt."""
    plain = re.sub(r'"[^"]*"', "", sample)
    lines = [line for line in plain.splitlines() if line.strip()]
    counts = {mark: sum(mark in line for line in lines) for mark in _SEPARATORS}
    most = max(counts.values(), default=0)
    widths = {mark: max((line.count(mark) for line in lines), default=0) for mark in _SEPARATORS}
    fitting = [mark for mark in _SEPARATORS if counts[mark] and counts[mark] * 2 >= most]
    return max(fitting, key=lambda mark: (widths[mark] * counts[mark], -_SEPARATORS.index(mark)), default=",")


def _spread(table: _Table) -> Iterator[Row]:
    reaching: dict[int, tuple[str, int]] = {}
    widest = max((sum(cell.across for cell in row) for row in table.rows), default=0)
    if widest > MOST_COLUMNS:
        raise Unreadable("too_many_columns")
    for row in table.rows:
        cells, lent, waiting, column = [], set(), list(row), 0
        while waiting or column in reaching:
            if column in reaching:
                words, left = reaching.pop(column)
                if left > 1:
                    reaching[column] = (words, left - 1)
                cells.append(words)
                lent.add(column)
                column += 1
                continue
            cell = waiting.pop(0)
            for _ in range(cell.across):
                if cell.down > 1:
                    reaching[column] = (cell.words, cell.down - 1)
                cells.append(cell.words if not _ else "")
                column += 1
        wide = len(row) == 1 and row[0].across > 1 and row[0].across >= widest
        yield Row("", 0, tuple(cells), frozenset(lent), len(cells), wide)


class _Tables(HTMLParser):
    """Collects the cells of tables; a table within a cell is part of that cell's words."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[_Table] = []
        self._depth = 0
        self._words: list[str] | None = None
        self._unseen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._unseen or tag in _UNSEEN:
            self._unseen.append(tag) if tag in _UNSEEN else None
        elif tag == "table":
            self._depth += 1
            if self._depth == 1:
                self.tables.append(_Table())
        elif tag == "tr" and self._depth == 1:
            self._end_cell()
            self.tables[-1].rows.append([])
        elif tag in {"td", "th"} and self._depth == 1:
            self._end_cell()
            if not self.tables[-1].rows:
                self.tables[-1].rows.append([])
            said = dict(attrs)
            cell = _Cell("", _span(said.get("rowspan")), _span(said.get("colspan")))
            self.tables[-1].rows[-1].append(cell)
            self._words = []
        elif tag in _BREAKS and self._words is not None:
            self._words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if self._unseen:
            if tag == self._unseen[-1]:
                self._unseen.pop()
        elif tag in {"td", "th", "tr"} and self._depth == 1:
            self._end_cell()
        elif tag == "table" and self._depth:
            if self._depth == 1:
                self._end_cell()
            self._depth -= 1

    def handle_data(self, data: str) -> None:
        if self._words is not None and not self._unseen:
            self._words.append(re.sub(r"\s+", " ", data))

    def parse_marked_section(self, i: int, report: bool = True) -> int:  # noqa: FBT001, FBT002 - as the parser calls it
        """Pass over '<![if …]>' as Word writes it; the parser itself fails on a word there that it does not know."""
        del report
        return self.rawdata.find(">", i) + 1 or -1

    def close(self) -> None:
        super().close()
        self._end_cell()

    def _end_cell(self) -> None:
        if self._words is not None:
            self.tables[-1].rows[-1][-1].words = cell_words("".join(self._words))
            self._words = None


def _span(said: str | None) -> int:
    digits = (said or "").strip()
    return max(1, min(int(digits), _WIDEST_SPAN)) if digits.isascii() and digits.isdigit() else 1
