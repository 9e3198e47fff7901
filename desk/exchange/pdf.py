"""Paragraphs out of a PDF: its lines with their place and size on the page, joined where a sentence runs on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from statistics import median
from typing import Any, Final

from pypdf import PageObject, PdfReader
from pypdf.errors import PyPdfError

from desk.exchange.plain import Parsed, Unreadable, collapsed, kept, useful_title
from desk.text import TEXT_LIMIT

_WIDE_GAP: Final = 1.3
_OTHER_SIZE: Final = 0.12
_INDENT: Final = 8.0
_SHORT_LINE: Final = 0.85
_PAGE_NUMBER: Final = re.compile(
    r"\W*(?:(?:Halaman|Hal\.?|Page)\s*)?\d{1,3}(?:\s*(?:dari|of|/)\s*\d{1,3})?\W*", re.IGNORECASE
)
_SENTENCE_END: Final = re.compile(r"[.!?:][\"'’”)\]]*$")


@dataclass
class _Line:
    """A line as it stands on a page; place and size in points, ``y`` growing upwards."""

    page: int
    x: float
    y: float
    size: float
    words: str


def read_pdf(content: bytes) -> Parsed:
    """Read a PDF, with an empty password if it asks for one.

    The title among its properties is a spare one only where the page shows it too, for most are a template's.
    Raises ``Unreadable``.
    """
    try:
        reader = PdfReader(BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("encrypted")
        lines = [line for number, page in enumerate(reader.pages) for line in _page_lines(page, number)]
        title = useful_title(str(reader.metadata.title or "")) if reader.metadata else ""
    except PyPdfError as damage:
        raise Unreadable("broken") from damage
    paragraphs = kept(_paragraphs(lines))
    if not paragraphs:
        raise Unreadable("no_text")
    return _with_title(title, paragraphs)


def _with_title(title: str, paragraphs: tuple[str, ...]) -> Parsed:
    for place, words in enumerate(paragraphs):
        if title and words.casefold() == title.casefold():
            return Parsed(words, "judul dalam sifat PDF", "", paragraphs[:place] + paragraphs[place + 1 :])
    return Parsed("", "", "", paragraphs)


def _page_lines(page: PageObject, number: int) -> Iterator[_Line]:
    """Give a page's lines, without the page number at its foot or head."""
    lines: list[_Line] = []
    open_line: list[_Line] = []

    # pypdf calls this for each run of letters; a line's end comes as '\n' within them.
    def take(text: str, matrix: list[float], within: list[float], font: Any, size: float) -> None:  # noqa: ANN401
        del font
        x, y, scale = _placed(matrix, within)
        for part in re.split(r"(\n)", text):
            if part == "\n":
                lines.extend(open_line)
                open_line.clear()
            elif open_line:
                open_line[0].words += part
            elif part.strip():
                open_line.append(_Line(number, x, y, abs(size * scale), part))

    page.extract_text(visitor_text=take)
    lines.extend(open_line)
    if sum(len(line.words) for line in lines) > TEXT_LIMIT:
        raise Unreadable("too_long")
    for place, line in enumerate(lines):
        if place not in {0, len(lines) - 1} or not _PAGE_NUMBER.fullmatch(line.words):
            yield line


def _placed(matrix: list[float], within: list[float]) -> tuple[float, float, float]:
    """Find where a run of letters stands, and how much its font is enlarged: PDF 32000-1, 8.3.4 and 9.4.4."""
    a, b, c, d, e, f = within
    ma, mb, mc, md, me, mf = matrix
    return e * ma + f * mc + me, e * mb + f * md + mf, (c * mb + d * md) or (a * ma + b * mc)


def _paragraphs(lines: Sequence[_Line]) -> Iterator[str]:
    usual = _usual_gap(lines)
    width = max((len(line.words) for line in lines), default=0)
    words = ""
    for place, line in enumerate(lines):
        if place and _breaks(lines[place - 1], line, usual, width):
            yield words
            words = ""
        words = _continued(words, collapsed(line.words))
    yield words


def _usual_gap(lines: Sequence[_Line]) -> float:
    """Measure the usual step from line to line, in heights of its letters."""
    gaps = [
        (a.y - b.y) / b.size for a, b in pairwise(lines) if a.page == b.page and a.y > b.y and b.size and _alike(a, b)
    ]
    return median(gaps) if gaps else 0.0


def _breaks(line: _Line, after: _Line, usual: float, width: int) -> bool:
    """Decide whether a paragraph ends between two lines."""
    ended = bool(_SENTENCE_END.search(line.words.strip()))
    if not _alike(line, after):
        return True
    if line.page != after.page or after.y > line.y:
        return ended
    if usual and (line.y - after.y) / after.size > _WIDE_GAP * usual:
        return True
    return ended and (after.x - line.x > _INDENT or len(line.words.strip()) < _SHORT_LINE * width)


def _alike(line: _Line, after: _Line) -> bool:
    return abs(line.size - after.size) <= _OTHER_SIZE * max(line.size, after.size)


def _continued(words: str, line: str) -> str:
    """Join a line; a hyphen at the end stays, for it is more often 'anak-anak' than a broken word."""
    return words + line if words.endswith("-") and not words.endswith(" -") else f"{words} {line}"
