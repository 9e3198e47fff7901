"""Words of people on paper: the one door to it, and how they fold into lines.

Nothing here reads markup: words reach the page as letters only, so there is nothing to escape and ReportLab's
``Paragraph``, which does read markup, is used nowhere (trust.md M13, finding 9).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from desk.text import shown
from reports.fonts import REGULAR, Run, printable, runs, width

Align = Literal["left", "center", "right", "justify"]

_BLANKS: Final = re.compile("[ \t\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+")
_LINE_ENDS: Final = re.compile("\r\n|[\n\u2028\u2029]")
_AFTER: Final = re.compile(r"(?<=[/.,;:@_?&=+\-–])")
"""Where a word too long for its line may be broken before it is broken anywhere."""

_SEMITIC: Final = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+"
_RIGHT_TO_LEFT: Final = re.compile(f"{_SEMITIC}(?:[ ,.!?0-9]+{_SEMITIC})*")
_CLUSTER: Final = re.compile("[0-9]+(?:[.,][0-9]+)*|.")
_LINES_REMEMBERED: Final = 2_000


@dataclass(frozen=True)
class Style:
    """How words are set: size and distance of lines in points, font, and how they stand in their column."""

    size: float
    leading: float
    font: str = REGULAR
    align: Align = "left"


@dataclass(frozen=True)
class Line:
    """A line of words as it is drawn; ``measure`` is its width in points, ``ends`` says that a paragraph ends here."""

    runs: tuple[Run, ...]
    measure: float
    blanks: int
    ends: bool


def pdf_text(words: str) -> str:
    """Make words fit for paper: marks that nobody sees and letters that no font has are named in their place."""
    return printable(shown(_LINE_ENDS.sub("\n", words.replace("\t", " "))))


@lru_cache(maxsize=_LINES_REMEMBERED)
def fold(words: str, style: Style, measure: float) -> tuple[Line, ...]:
    """Fold words into lines no wider than ``measure`` points; a word too long for a line is broken, never cut off."""
    room = measure / style.size
    folded: list[Line] = []
    for paragraph in pdf_text(words).split("\n"):
        *lines, last = list(_fold(paragraph, style.font, room)) or [""]
        folded += [_line(line, style, ends=False) for line in lines]
        folded.append(_line(last, style, ends=True))
    return tuple(folded)


def shortened(words: str, style: Style, measure: float, most: int) -> tuple[Line, ...]:
    """Fold words into at most so many lines; what does not fit is left out word by word, and '…' says so."""
    plain = _BLANKS.sub(" ", pdf_text(words).replace("\n", " ")).strip()
    lines = fold(plain, style, measure)
    if len(lines) <= most:
        return lines
    parts = plain.split(" ")
    by_words = [" ".join(parts[:reach]).rstrip(" ,;:–-") + " …" for reach in range(1, len(parts))]
    reach = _longest(len(by_words), lambda count: len(fold(by_words[count - 1], style, measure)) <= most)
    if reach:
        return fold(by_words[reach - 1], style, measure)
    word = parts[0]
    reach = _longest(len(word), lambda count: len(fold(f"{word[:count]}…", style, measure)) <= most)
    return fold(f"{word[:reach]}…", style, measure)


def _longest(most: int, fits: Callable[[int], bool]) -> int:
    """Find the largest count that fits, by halving; 0 if none does."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(middle) else (low, middle - 1)
    return low


def _fold(paragraph: str, font: str, room: float) -> Iterator[str]:
    line: list[str] = []
    used, blank = 0.0, width(" ", font)
    for word in filter(None, _BLANKS.split(paragraph)):
        needed = width(word, font)
        if line and used + blank + needed > room:
            yield " ".join(line)
            line, used = [], 0.0
        if needed > room:
            *pieces, word = _broken(word, font, room)  # noqa: PLW2901 - its end goes on in the next line
            yield from pieces
            needed = width(word, font)
        used += needed + (blank if line else 0)
        line.append(word)
    if line:
        yield " ".join(line)


def _broken(word: str, font: str, room: float) -> Iterator[str]:
    """Break a word at its signs where they are, anywhere else where they are not."""
    piece, used = "", 0.0
    for part in _AFTER.split(word):
        needed = width(part, font)
        if used + needed <= room:
            piece, used = piece + part, used + needed
            continue
        if piece and needed <= room:
            yield piece
            piece, used = part, needed
            continue
        for letter in part:
            step = width(letter, font)
            if piece and used + step > room and not unicodedata.combining(letter):
                yield piece
                piece, used = "", 0.0
            piece, used = piece + letter, used + step
    yield piece


def _line(words: str, style: Style, *, ends: bool) -> Line:
    measure = sum(width(word, style.font) for word in words.split(" ")) + words.count(" ") * width(" ", style.font)
    return Line(runs(_visual(words), style.font), measure * style.size, words.count(" "), ends)


def _visual(words: str) -> str:
    """Turn stretches written from right to left into the order in which they stand on paper.

    Numbers among them keep their own order, letters are not joined: enough to read a name or a quotation that stands
    in Indonesian text.
    """
    return _RIGHT_TO_LEFT.sub(_turned, words) if any("\u0590" <= letter <= "\ufefc" for letter in words) else words


def _turned(found: re.Match[str]) -> str:
    clusters: list[str] = []
    for cluster in _CLUSTER.findall(found.group()):
        if clusters and unicodedata.combining(cluster[0]):
            clusters[-1] += cluster
        else:
            clusters.append(cluster)
    return "".join(reversed(clusters))
