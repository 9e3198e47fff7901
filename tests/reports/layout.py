"""What a form drew, as geometry: letters off the page, over one another, over a line or a picture; words not read back.

The marks are those that went into the PDF, taken as it was written; the words are read by another program.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from reports import foot, ink
from reports.fonts import width
from reports.labels import calibration_sheet, outlines, sheet
from reports.sheet import STRIKE, Code, Letters, Mark, Picture, Rule, Sheet

ABOVE, BELOW = 0.72, 0.2
"""How far letters reach above and below their line, as parts of their size."""

WHOLE = 60
"""Letters of a cell that may run on over a page."""

TOUCH = 0.6
"""Points by which two boxes may touch."""


@dataclass
class Drawn:
    """The pages of the PDF that was written last, with their size in points, and what its sheet says."""

    pages: list[Sequence[Mark]] = field(default_factory=list)
    size: tuple[float, float] = (0, 0)
    said: list[str] = field(default_factory=list)

    def watch(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Keep what is drawn, beside drawing it."""

        def to_pdf(pages: Iterable[Sequence[Mark]], size: tuple[float, float], *more: Any) -> bytes:
            self.pages, self.size = list(pages), size
            return ink.to_pdf(self.pages, size, *more)

        def sheet_code(laid: Sheet, stamp: foot.Stamp) -> str:
            self.said = laid.said
            return foot.code_of(stamp.form, stamp.number, laid.said)

        monkeypatch.setattr(foot, "sheet_code", sheet_code)
        for module in (foot, sheet, outlines, calibration_sheet):
            monkeypatch.setattr(module, "to_pdf", to_pdf)


@dataclass(frozen=True)
class Box:
    """Where something stands, in points from the lower left corner."""

    left: float
    bottom: float
    right: float
    top: float
    words: str

    def meets(self, other: Box) -> bool:
        """Tell whether two boxes overlap by more than a touch."""
        across = min(self.right, other.right) - max(self.left, other.left)
        upright = min(self.top, other.top) - max(self.bottom, other.bottom)
        return across > TOUCH and upright > TOUCH


def faults(drawn: Drawn) -> list[str]:
    """Say of every page what is off it, overlaps, or is crossed by a line."""
    return [
        f"hal. {number}: {fault}"
        for number, marks in enumerate(drawn.pages, start=1)
        for fault in (*_off(marks, drawn.size), *_overlapping(marks), *_crossed(marks))
    ]


def letters_box(mark: Letters) -> Box:
    """Measure a line of letters."""
    words = "".join(run.words for run in mark.runs)
    long = sum(width(run.words, run.font) for run in mark.runs) * mark.size + words.count(" ") * mark.gap
    return Box(mark.x, mark.y - BELOW * mark.size, mark.x + long, mark.y + ABOVE * mark.size, words)


def boxes(marks: Sequence[Mark]) -> Iterator[Box]:
    """Measure everything that fills a place: letters, codes, photos."""
    for mark in marks:
        if isinstance(mark, Letters) and "".join(run.words for run in mark.runs).strip():
            yield letters_box(mark)
        elif isinstance(mark, Code):
            yield Box(mark.x, mark.y, mark.x + mark.side, mark.y + mark.side, "(kode)")
        elif isinstance(mark, Picture):
            yield Box(mark.x, mark.y, mark.x + mark.width, mark.y + mark.height, "(foto)")


def _off(marks: Sequence[Mark], size: tuple[float, float]) -> Iterator[str]:
    for box in boxes(marks):
        if box.left < 0 or box.bottom < 0 or box.right > size[0] or box.top > size[1]:
            yield f"di luar kertas: {box.words}"


def _overlapping(marks: Sequence[Mark]) -> Iterator[str]:
    placed = sorted(boxes(marks), key=lambda box: box.bottom)
    for place, box in enumerate(placed):
        for other in placed[place + 1 :]:
            if other.bottom >= box.top:
                break
            if box.meets(other):
                yield f"bertumpuk: {box.words!r} dan {other.words!r}"


def _crossed(marks: Sequence[Mark]) -> Iterator[str]:
    rules = [mark for mark in marks if isinstance(mark, Rule)]
    upright = [rule for rule in rules if rule.start[0] == rule.end[0]]
    for mark in marks:
        if not isinstance(mark, Letters):
            continue
        box = letters_box(mark)
        for rule in upright:
            x, low, high = rule.start[0], *sorted((rule.start[1], rule.end[1]))
            if box.left + TOUCH < x < box.right - TOUCH and low < mark.y < high:
                yield f"melewati garis kolom: {box.words!r}"
        for rule in rules:
            y = rule.start[1]
            struck = abs(y - (mark.y + STRIKE * mark.size)) < TOUCH / 10
            if rule.end[1] == y and mark.y < y < mark.y + 0.5 * mark.size and not struck:
                left, right = sorted((rule.start[0], rule.end[0]))
                if min(right, box.right) - max(left, box.left) > TOUCH:
                    yield f"dicoret garis: {box.words!r}"


def unembedded(pdf: bytes) -> list[str]:
    """Name the fonts of a PDF that are not within it."""
    pages = PdfReader(BytesIO(pdf)).pages
    fonts = [font.get_object() for page in pages for font in page["/Resources"].get("/Font", {}).values()]
    return [str(font["/BaseFont"]) for font in fonts if "/FontFile2" not in font["/FontDescriptor"]]


def lost(values: Iterable[str], printed: str) -> list[str]:
    """Give the words of a record that cannot be read on its sheet."""
    there = squeezed(printed)
    cells = (cell.strip() for value in values for cell in re.split(r" \| |\n", value))
    return [cell for cell in cells if not _carried(cell, there)]


def _carried(cell: str, there: str) -> bool:
    """Tell whether a cell is there, whole or, where a page ends within it, each of its words."""
    return squeezed(cell) in there or (len(cell) > WHOLE and all(squeezed(word) in there for word in cell.split()))


def squeezed(words: str) -> str:
    """Take out white space, soft hyphens and capitals."""
    return re.sub(r"[\s\u00ad]+", "", words).casefold()
