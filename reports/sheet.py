"""A form while it is being laid out: pages of marks, the place where the next line goes, and every word said.

Laying out and drawing are apart: what a page holds is known, and the number of pages too, before a byte is written.
Letters and rules are named tuples, not dataclasses: a register has hundreds of thousands of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from reports.fonts import Run
from reports.page import Page
from reports.text import Line, Style

STEPS: Final = (1, 0.95, 0.9, 0.85)
"""By how much a slip may be set smaller so that it stays on its sheet: 8.2 points are 7 then, as in the books."""

STRIKE = 0.3
"""How high the line through struck words lies, as a part of their size."""

Place = tuple[float, float]


class Letters(NamedTuple):
    """Words drawn in one line from a point on; ``gap`` is added to each blank, in points."""

    x: float
    y: float
    runs: tuple[Run, ...]
    size: float
    gap: float = 0
    red: bool = False


class Rule(NamedTuple):
    """A straight line; ``thick`` in points."""

    start: Place
    end: Place
    thick: float
    dashed: bool = False


@dataclass(frozen=True)
class Code:
    """A QR code, or bars: rows of digits, 0 for black, from the lower left corner; ``high`` is 0 for a square."""

    x: float
    y: float
    side: float
    rows: tuple[str, ...]
    high: float = 0


@dataclass(frozen=True)
class Picture:
    """A photo: JPEG bytes, its lower left corner, and its size in points."""

    x: float
    y: float
    width: float
    height: float
    content: bytes


Mark = Letters | Rule | Code | Picture


@dataclass
class Sheet:
    """The pages of one form; ``y`` is the upper edge of what comes next, ``said`` the words in their order.

    ``scale`` is how large its words, gaps and rooms for ink are set, as a part of their usual size.
    """

    page: Page
    pages: list[list[Mark]] = field(default_factory=lambda: [[]])
    said: list[str] = field(default_factory=list)
    on_turn: list[Callable[[], None]] = field(default_factory=list)
    y: float = 0
    fresh: bool = True
    scale: float = 1

    def __post_init__(self) -> None:
        """Begin at the top of the first page."""
        self.y = self.page.top

    @property
    def room(self) -> float:
        """What is left of this page, in points."""
        return self.y - self.page.floor

    def turn(self) -> None:
        """Go on at the top of a new page, below what is repeated there."""
        self.pages.append([])
        self.y = self.page.top
        for repeat in self.on_turn:
            repeat()
        self.fresh = True

    def need(self, height: float) -> None:
        """Go on a new page unless this one has so much room left."""
        if self.room < height and not self.fresh:
            self.turn()

    def space(self, height: float) -> None:
        """Leave a gap; at the end of a page there is none."""
        self.y = max(self.y - height * self.scale, self.page.floor)

    def take(self, height: float) -> None:
        """Count a height as used."""
        self.y -= height
        self.fresh = False

    def mark(self, *marks: Mark) -> None:
        """Put marks on this page."""
        self.pages[-1] += marks

    def line(self, line: Line, style: Style, place: Place, measure: float, *, struck: bool = False) -> None:
        """Draw a folded line in a column of that measure; ``place`` is the upper left corner of its line space."""
        self.mark(*line_marks(line, style, place, measure, struck=struck))


def fitted(pages: Sequence[Page], lay: Callable[[Sheet], Sheet]) -> Sheet:
    """Lay a slip on the first of these pages that holds all of it, step by step smaller; nothing is left out.

    What not even the last page holds goes on over several, in its usual size.
    """
    for page in pages:
        for scale in STEPS:
            laid = lay(Sheet(page, scale=scale))
            if len(laid.pages) == 1:
                return laid
    return lay(Sheet(pages[-1]))


def line_marks(line: Line, style: Style, place: Place, measure: float, *, struck: bool = False) -> list[Mark]:
    """Turn a folded line into what is drawn: its letters, and a line through them if they are struck."""
    if not line.runs:
        return []
    left, top = place
    spare = measure - line.measure
    x = left + {"center": spare / 2, "right": spare}.get(style.align, 0)
    y = top - (style.leading + style.size * 0.68) / 2
    justified = style.align == "justify" and not line.ends and line.blanks
    marks: list[Mark] = [Letters(x, y, line.runs, style.size, spare / line.blanks if justified else 0, style.red)]
    if struck:
        height = y + STRIKE * style.size
        marks.append(Rule((x, height), (x + (measure if justified else line.measure), height), style.size / 14))
    return marks
