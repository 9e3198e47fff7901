"""Words of people on paper: the one door to it, and how they fold into lines.

Nothing here reads markup: words reach the page as letters only, so there is nothing to escape and ReportLab's
``Paragraph``, which does read markup, is used nowhere (trust.md M13, finding 9).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
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
    red: bool = False


@dataclass(frozen=True)
class Line:
    """A line of words as it is drawn; ``measure`` is its width in points, ``ends`` says that a paragraph ends here."""

    runs: tuple[Run, ...]
    measure: float
    blanks: int
    ends: bool


def pdf_text(words: str) -> str:
    """Make words fit for paper: marks that nobody sees and letters that no font has are named in their place."""
    if words.isascii() and words.isprintable():
        return words
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
    room = measure / style.size
    folded = list(islice(_fold(plain, style.font, room), most + 1))
    if len(folded) > most:
        folded = [*folded[: most - 1], _ended(folded[most - 1], style.font, room, alone=most == 1)]
    return tuple(_line(line, style, ends=True) for line in folded)


def _ended(line: str, font: str, room: float, *, alone: bool) -> str:
    """Put '…' at the end of a line in the place of words; of a word only where the line is all there is."""
    words = line.split(" ")
    for count in range(len(words), 0, -1):
        shorter = " ".join(words[:count]).rstrip(" ,;:–-") + " …"
        if _wide(shorter, font) <= room:
            return shorter
    if not alone:
        return "…"
    cut = words[0]
    while cut and width(f"{cut}…", font) > room:
        cut = cut[:-1]
    return f"{cut}…"


def _fold(paragraph: str, font: str, room: float) -> Iterator[str]:
    line: list[str] = []
    used, blank = 0.0, width(" ", font)
    for word in filter(None, _BLANKS.split(paragraph)):
        needed = width(word, font)
        if line and used + blank + needed > room:
            begun = _beginning(word, font, room - used - blank) if needed > room else ""
            yield " ".join([*line, begun] if begun else line)
            line, used = [], 0.0
            word = word[len(begun) :]  # noqa: PLW2901 - its end goes on in the next line
        if width(word, font) > room:
            *pieces, word = _broken(word, font, room)  # noqa: PLW2901 - as above
            yield from pieces
        needed = width(word, font)
        used += needed + (blank if line else 0)
        line.append(word)
    if line:
        yield " ".join(line)


def _beginning(word: str, font: str, room: float) -> str:
    """Give as much of a word, up to one of its signs, as fits the end of a line."""
    begun = ""
    for part in _AFTER.split(word):
        if width(begun + part, font) > room:
            break
        begun += part
    return begun


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
    return Line(runs(_visual(words), style.font), _wide(words, style.font) * style.size, words.count(" "), ends)


def _wide(line: str, font: str) -> float:
    return sum(width(word, font) for word in line.split(" ")) + line.count(" ") * width(" ", font)


def _visual(words: str) -> str:
    """Turn stretches written from right to left into the order in which they stand on paper.

    Numbers among them keep their own order, letters are not joined: enough to read a name or a quotation that stands
    in Indonesian text.
    """
    return words if words.isascii() else _RIGHT_TO_LEFT.sub(_turned, words)


def _turned(found: re.Match[str]) -> str:
    clusters: list[str] = []
    for cluster in _CLUSTER.findall(found.group()):
        if clusters and unicodedata.combining(cluster[0]):
            clusters[-1] += cluster
        else:
            clusters.append(cluster)
    return "".join(reversed(clusters))
