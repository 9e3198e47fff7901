"""Rows of a foreign table as every reader gives them: plain words, the line they stand at, what a span lent them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from desk.exchange.plain import collapsed

MOST_ROWS: Final = 100_000
MOST_COLUMNS: Final = 64
LONGEST_CELL: Final = 32_767


NO_SPAN: Final[frozenset[int]] = frozenset()


def cell_words(words: str) -> str:
    """Clean the words of a cell: blanks collapsed, its own lines kept.

    A cell that is too long gives one letter more than is taken, so that its row is refused for it.
    """
    if len(words) > LONGEST_CELL:
        return words[: LONGEST_CELL + 1]
    if words.isprintable() and "  " not in words and not words.startswith(" ") and not words.endswith(" "):
        return words  # most cells: nothing to clean
    if "\n" in words:
        return "\n".join(filter(None, map(collapsed, words.splitlines())))
    return collapsed(words)


@dataclass(slots=True)
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
        if not self.lent:
            return tuple(filter(None, self.cells))
        return tuple(words for place, words in enumerate(self.cells) if words and place not in self.lent)
