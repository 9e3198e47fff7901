"""Paragraphs out of plain words: what TXT files, pasted text and the other readers share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from desk.text import TEXT_LIMIT, readable

SAYS_NOTHING: Final = frozenset(
    "untitled;untitled document;tanpa judul;document;document1;dokumen;dokumen1;new page 1;home;beranda;index".split(
        ";"
    )
)
_WRAPS: Final = range(40, 101)
"""At how many letters mail programs break lines."""

_FEWEST_WRAPPED: Final = 3
_WRAPPED_SHARE: Final = 0.7
# What no text file holds: control characters other than tab, line end, form feed, and DOS's Ctrl-Z.
_BINARY: Final = re.compile(r"[\x00-\x08\x0b\x0e-\x19\x1b-\x1f]")


class Unreadable(Exception):
    """A foreign file was refused; its text is the reason's short English name, which the asking process words."""


@dataclass(frozen=True)
class Parsed:
    """What a reader found: the title where the file marks one, a spare title from its properties, the paragraphs."""

    title: str
    title_source: str
    spare_title: str
    paragraphs: tuple[str, ...]


def read_plain(content: bytes) -> Parsed:
    """Read a TXT file, which marks no title. Raises ``Unreadable``."""
    return Parsed("", "", "", split_paragraphs(decode(content)))


def decode(content: bytes) -> str:
    """Turn bytes into text: UTF-8 or UTF-16 where a mark or the bytes themselves say so, else cp1252.

    Raises ``Unreadable`` for what is no text.
    """
    text = _decoded(content)
    if _BINARY.search(text):
        raise Unreadable("binary")
    return text


def split_paragraphs(text: str) -> tuple[str, ...]:
    """Cut text into paragraphs: at blank lines, and at line ends unless a program broke its lines at a margin."""
    lines = [collapsed(line) for line in re.split(r"\r\n?|[\n\f\x1a\u2028\u2029]", text.lstrip("\ufeff"))]
    if len(text) > TEXT_LIMIT:
        raise Unreadable("too_long")
    width = max(map(len, lines), default=0)
    return tuple(_joined(lines, width)) if _is_wrapped(lines, width) else kept(lines)


def collapsed(words: str) -> str:
    """Make every run of white space one blank, and damaged characters visible."""
    return readable(" ".join(words.split()))


def kept(paragraphs: Iterable[str]) -> tuple[str, ...]:
    """Clean paragraphs and leave out the empty ones. Raises ``Unreadable`` where they are too long to be a release."""
    clean = tuple(words for words in map(collapsed, paragraphs) if words)
    if sum(map(len, clean)) > TEXT_LIMIT:
        raise Unreadable("too_long")
    return clean


def flat_row(cells: Sequence[Sequence[str]]) -> list[str]:
    """Write a row of a table as paragraphs: one line 'a | b', or one after another where a cell holds several."""
    filled = [cell for cell in cells if cell]
    if all(len(cell) == 1 for cell in filled):
        return [" | ".join(cell[0] for cell in filled)] if filled else []
    return [words for cell in filled for words in cell]


def useful_title(words: str) -> str:
    """Clean a title out of a file's properties; '' for those that a program wrote there by itself."""
    title = collapsed(words)
    if title.casefold() in SAYS_NOTHING or re.search(r"^Microsoft Word|\.(?:docx?|odt|pdf|rtf)$", title, re.IGNORECASE):
        return ""
    return title


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _attempt(content, "utf-16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _attempt(content, "cp1252")


def _attempt(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        raise Unreadable("binary") from None


def _is_wrapped(lines: Sequence[str], width: int) -> bool:
    """Tell lines that a program broke at a margin from lines that each are a paragraph."""
    if width not in _WRAPS:
        return False
    inner = [_is_full(line, after, width) for line, after in pairwise(lines) if line and after]
    return sum(inner) >= max(_FEWEST_WRAPPED, _WRAPPED_SHARE * len(inner))


def _is_full(line: str, after: str, width: int) -> bool:
    """Whether the next line's first word would not have fitted any more."""
    return len(line) + 1 + len(after.split(" ", 1)[0]) > width


def _joined(lines: Sequence[str], width: int) -> Iterable[str]:
    paragraph: list[str] = []
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        if line:
            paragraph.append(line)
        if paragraph and not (line and after and _is_full(line, after, width)):
            yield " ".join(paragraph)
            paragraph = []
