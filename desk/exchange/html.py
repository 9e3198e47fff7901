"""Paragraphs out of a web page or an HTML mail, with the standard library's parser only."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Final

from desk.exchange.plain import Parsed, collapsed, decode, flat_row, kept, useful_title

_UNSEEN: Final = frozenset("script style template noscript svg math iframe object select".split())
_BLOCKS: Final = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary ul".split()
)
_CELLS: Final = frozenset(("td", "th"))
_SOLE: Final = 1
_SHORTEST_HEADLINE: Final = 10


def read_html(content: bytes) -> Parsed:
    """Read an HTML file: the title is its only <h1>, else its <title>. Raises ``Unreadable``."""
    page = _Page()
    page.feed(decode(content))
    page.close()
    paragraphs = kept(page.paragraphs)
    title, source = _title(page, paragraphs)
    return Parsed(title, source, "", _without(title, paragraphs))


def _title(page: _Page, paragraphs: tuple[str, ...]) -> tuple[str, str]:
    headings = [useful_title(words) for words in page.headings if collapsed(words)]
    if len(headings) == _SOLE and headings[0]:
        return headings[0], "judul besar halaman (h1)"
    title = useful_title(page.title)
    first = paragraphs[0] if paragraphs else ""
    # 'Judul Berita - Nama Situs' over a page that shows 'Judul Berita'.
    if len(first) >= _SHORTEST_HEADLINE and re.match(rf"{re.escape(first)}\s*[-–—|:»]", title, re.IGNORECASE):
        title = first
    return (title, "judul halaman (title)") if title else ("", "")


def _without(title: str, paragraphs: tuple[str, ...]) -> tuple[str, ...]:
    for place, words in enumerate(paragraphs):
        if words.casefold() == title.casefold():
            return paragraphs[:place] + paragraphs[place + 1 :]
    return paragraphs


class _Page(HTMLParser):
    """Collects the words a reader of the page sees, paragraph by paragraph."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.title = ""
        self.headings: list[str] = []
        self.paragraphs: list[str] = []
        self._words: list[str] = []
        self._unseen: list[str] = []
        self._in_title = False
        self._in_pre = False
        self._tables: list[list[list[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag in _UNSEEN:
            self._unseen.append(tag)
        elif self._unseen:
            return
        # A title that nobody closed ends where the page begins.
        self._in_title = tag == "title"
        if tag == "br":
            self._words.append("\n")
        elif tag == "tr":
            self._end_row()
        elif tag == "table":
            self._end_paragraph()
            self._tables.append([])
        elif tag in _CELLS and self._tables:
            self._end_paragraph()
            self._tables[-1].append([])
        elif tag in _BLOCKS:
            self._end_paragraph()
            self._in_pre = tag == "pre"

    def handle_endtag(self, tag: str) -> None:
        if self._unseen:
            if tag == self._unseen[-1]:
                self._unseen.pop()
        elif tag == "title":
            self._in_title = False
        elif tag == "h1":
            self.headings.append("".join(self._words))
            self._end_paragraph()
        elif tag in {"tr", "table"}:
            self._end_row()
            if tag == "table" and self._tables:
                self._tables.pop()
        elif tag in _BLOCKS or tag in _CELLS:
            self._end_paragraph()
            self._in_pre = self._in_pre and tag != "pre"

    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        if self._in_title:
            self.title += data
        else:
            self._words.append(data if self._in_pre else re.sub(r"\s+", " ", data))

    def parse_marked_section(self, i: int, report: bool = True) -> int:  # noqa: FBT001, FBT002 - as the parser calls it
        """Pass over '<![if …]>' as Word writes it; the parser itself fails on a word there that it does not know."""
        del report
        return self.rawdata.find(">", i) + 1 or -1

    def close(self) -> None:
        super().close()
        self._unseen.clear()
        self._end_paragraph()
        while self._tables:
            self._end_row()
            self._tables.pop()

    def _end_paragraph(self) -> None:
        parts = re.split(r"\n\s*\n", "".join(self._words))
        self._words = []
        self._place().extend(part for part in map(collapsed, parts) if part)

    def _place(self) -> list[str]:
        """Give the list that the next paragraph belongs to: the innermost open cell, else the page."""
        return next((cells[-1] for cells in reversed(self._tables) if cells), self.paragraphs)

    def _end_row(self) -> None:
        self._end_paragraph()
        if self._tables:
            cells, self._tables[-1] = self._tables[-1], []
            self._place().extend(flat_row(cells))
