"""Marks into a PDF: the only file that draws. The same marks give the same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from itertools import groupby
from typing import Any, cast

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.pdfgen.canvas import Canvas

from reports.fonts import REGULAR, width
from reports.sheet import Code, Letters, Mark, Picture, Rule

DASH = (3, 3)
INKED = "0.72 0.07 0.07"
"""The red that a mark may have, as PDF writes it."""

_PLAIN = frozenset(range(32, 127)) - frozenset(b"()\\")
Matrix = tuple[float, float, float, float, float, float]
"""How points of a page move, as PDF writes it: x' = a x + c y + e, y' = b x + d y + f; e and f in points."""
rl_config.useA85 = 0  # plain bytes: a fifth smaller, and faster


def to_pdf(
    pages: Iterable[Sequence[Mark]], size: tuple[float, float], title: str, moved: Matrix | None = None
) -> bytes:
    """Draw pages of one size (points); ``title`` is what a viewer shows above them, ``moved`` where points go."""
    width(" ", REGULAR)  # a font is registered when it is first measured
    written = BytesIO()
    canvas = Canvas(written, pagesize=size, invariant=1, initialFontName=REGULAR)
    canvas.setTitle(title)
    canvas.setCreator("Meja Informasi")
    canvas.setCatalogEntry("Lang", "id-ID")
    pens: dict[str, Pen] = {}
    for marks in pages:
        if moved is not None:
            canvas.transform(*moved)
        for kind, same in groupby(marks, key=type):
            if kind is Rule:
                canvas.addLiteral(_strokes(cast("Iterable[Rule]", same)))
            elif kind is Letters:
                canvas.addLiteral(" ".join(_letters(canvas, pens, mark) for mark in cast("Iterable[Letters]", same)))
            else:
                for mark in same:
                    _draw(canvas, mark)
        canvas.showPage()
    canvas.save()
    return written.getvalue()


def _draw(canvas: Any, mark: Mark) -> None:  # noqa: ANN401 - ReportLab has no types
    if isinstance(mark, Picture):
        photo = ImageReader(BytesIO(mark.content))
        canvas.drawImage(photo, mark.x, mark.y, mark.width, mark.height)
    elif isinstance(mark, Code):
        canvas.addLiteral(_stencil(mark))


class Pen(dict[int, str]):
    """How each letter of a font is written in one document; the font's subset grows with the letters that come.

    ReportLab's text objects ask the font anew for every line; a register of ten thousand rows writes the same eighty
    letters six million times.
    """

    def __init__(self, canvas: Any, font: str) -> None:  # noqa: ANN401 - ReportLab has no types
        super().__init__()
        self._document = canvas._doc  # noqa: SLF001 - a font keeps its subsets by document, and no method gives it
        self._font = getFont(font)
        self._beyond: set[str] = set()
        self._first = self._subset(0)

    def __missing__(self, letter: int) -> str:
        """Give a letter that comes for the first time its code."""
        ((subset, code),) = self._font.splitString(chr(letter), self._document)
        if subset:
            self._beyond.add(chr(letter))
        self[letter] = written = _escaped(code)
        return written

    def operators(self, words: str, size: float) -> str:
        """Write words: the font and its size, then the codes of their letters."""
        codes = words.translate(self)
        if self._beyond.isdisjoint(words):
            return f"{self._first} {size:g} Tf ({codes}) Tj"
        parts = self._font.splitString(words, self._document)
        return " ".join(f"{self._subset(subset)} {size:g} Tf ({_escaped(part)}) Tj" for subset, part in parts)

    def _subset(self, number: int) -> str:
        return str(self._font.getSubsetInternalName(number, self._document))


def _escaped(codes: bytes) -> str:
    """Write codes within a PDF string: what is no plain letter there as three octal digits."""
    return "".join(chr(code) if code in _PLAIN else f"\\{code:03o}" for code in codes)


def _letters(canvas: Any, pens: dict[str, Pen], mark: Letters) -> str:  # noqa: ANN401 - ReportLab has no types
    """Write a line of words as operators of the page itself."""
    said = []
    for font, words in mark.runs:
        if font not in pens:
            pens[font] = Pen(canvas, font)
        said.append(pens[font].operators(words, mark.size))
    line = f"BT 1 0 0 1 {mark.x:.2f} {mark.y:.2f} Tm {' '.join(said)} ET"
    if mark.gap:
        line = f"{mark.gap:.4f} Tw {line} 0 Tw"
    return f"{INKED} rg {line} 0 0 0 rg" if mark.red else line


def _strokes(rules: Iterable[Rule]) -> str:
    """Write lines as operators of the page itself, those of one thickness as one path: a table has a dozen a row."""
    return "\n".join(_stroke(*look, same) for look, same in groupby(rules, key=_look))


def _look(rule: Rule) -> tuple[float, bool]:
    return rule.thick, rule.dashed


def _stroke(thick: float, dashed: bool, rules: Iterable[Rule]) -> str:  # noqa: FBT001 - a pair taken apart
    path = " ".join(f"{left:.2f} {top:.2f} m {right:.2f} {bottom:.2f} l" for (left, top), (right, bottom), *_ in rules)
    line = f"{thick:.2f} w {path} S"
    return f"q [{DASH[0]} {DASH[1]}] 0 d {line} Q" if dashed else line


def _stencil(code: Code) -> str:
    """Write a code as a 1-bit picture within the page: PDF 32000-1, 8.9.6.2 and 8.9.7.

    ReportLab's own widget draws 25 labels a second, its pictures 850, this 2,200 (limits.md).
    """
    across, down, high = len(code.rows[0]), len(code.rows), code.high or code.side
    rows = "".join(_hexadecimal(row) for row in code.rows)
    place = f"{code.side:.3f} 0 0 {high:.3f} {code.x:.3f} {code.y:.3f} cm"
    return f"q {place} BI /W {across} /H {down} /BPC 1 /IM true /F /AHx ID {rows}> EI Q"


def _hexadecimal(row: str) -> str:
    """Write a row of digits, filled up with white to whole bytes."""
    bits = row + "1" * (-len(row) % 8)
    return f"{int(bits, 2):0{len(bits) // 4}x}"
