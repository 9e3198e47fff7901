"""Letters on paper: the bundled fonts, which of them has a letter, and how wide words are.

Liberation Sans (Arial's widths) prints what it can; DejaVu Sans, upright only, prints what it lacks. What neither has
is named in its place, never left out: ⟦U+6F22⟧.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path
from typing import Final, NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

FOLDER: Final = Path(__file__).resolve().parents[1] / "resources" / "fonts"
REGULAR: Final = "LiberationSans-Regular"
BOLD: Final = "LiberationSans-Bold"
ITALIC: Final = "LiberationSans-Italic"
SPARE: Final = "DejaVuSans"

_LAST_NAMED: Final = 0xFFFF
"""ReportLab 5.1 writes letters beyond this into a PDF so that no program can read them back."""

_WORDS_REMEMBERED: Final = 50_000


class Run(NamedTuple):
    """A stretch of letters in one font."""

    font: str
    words: str


@dataclass(frozen=True)
class _Letters:
    """What a font holds: the width of each letter at size 1, and all of them as a set."""

    widths: dict[str, float]
    known: frozenset[str]


def printable(words: str) -> str:
    """Put the name of a letter in its place where no font has it."""
    if _letters(REGULAR).known.issuperset(words):
        return words
    known = _printable()
    return "".join(letter if letter in known or letter == "\n" else f"⟦U+{ord(letter):04X}⟧" for letter in words)


def runs(words: str, font: str) -> tuple[Run, ...]:
    """Cut printable words into stretches of one font each."""
    own = _letters(font).known
    if own.issuperset(words):
        return (Run(font, words),) if words else ()
    return tuple(
        Run(font if is_own else SPARE, "".join(letters)) for is_own, letters in groupby(words, key=own.__contains__)
    )


@lru_cache(maxsize=_WORDS_REMEMBERED)
def width(words: str, font: str) -> float:
    """Measure printable words set at size 1."""
    own, spare = _letters(font).widths, _letters(SPARE).widths
    return sum(own[letter] if letter in own else spare[letter] for letter in words)


@cache
def _printable() -> frozenset[str]:
    """Give every letter that one of the fonts has."""
    return _letters(REGULAR).known | _letters(SPARE).known


@cache
def _letters(font: str) -> _Letters:
    """Register a font with ReportLab and read what it holds."""
    found = TTFont(font, str(FOLDER / f"{font}.ttf"))
    pdfmetrics.registerFont(found)
    face = found.face
    widths = {
        chr(code): face.charWidths.get(code, face.defaultWidth) / 1000
        for code in face.charToGlyph
        if code <= _LAST_NAMED
    }
    return _Letters(widths, frozenset(widths))
