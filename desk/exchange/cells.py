"""Rows of a foreign table as every reader gives them: plain words, the line they stand at, what a span lent them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

MOST_ROWS: Final = 100_000
MOST_COLUMNS: Final = 64
LONGEST_CELL: Final = 32_767


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; ``lent`` are the columns whose words come from a cell that reaches down from above.

    ``line`` counts from 1 within its sheet; ``width`` is how many cells the row itself had; ``across`` tells that one
    cell reaches over the whole table.
    """

    sheet: str
    line: int
    cells: tuple[str, ...]
    lent: frozenset[int] = frozenset()
    width: int = 0
    across: bool = False

    def at(self, column: int) -> str:
        """Give a cell; '' where the row is too short for it."""
        return self.cells[column] if 0 <= column < len(self.cells) else ""

    @property
    def filled(self) -> tuple[str, ...]:
        """Give the cells that hold something of their own."""
        return tuple(words for place, words in enumerate(self.cells) if words and place not in self.lent)
