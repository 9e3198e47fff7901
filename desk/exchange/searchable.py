"""The words of a document for the search: as many as are looked for, without asking what is title and what paragraph.

Runs in the confined process only (``desk.exchange.worker``).
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Final
from xml.etree.ElementTree import Element, ParseError
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812 - a class under a function's name

from defusedxml.common import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

from desk.exchange.archives import guard_members
from desk.exchange.plain import Unreadable, collapsed, decode
from desk.text import TEXT_LIMIT

MAIN_PARTS: Final = {".docx": "word/document.xml", ".odt": "content.xml"}
_UNSAID: Final = frozenset("tracked-changes instrText delText del annotation script scripts".split())
"""Elements whose words nobody reads on the page."""

_APART: Final = frozenset("p h tab br line-break s cr".split())


def words_of(ending: str, content: bytes) -> str:
    """Give the words of a PDF, DOCX, ODT, HTML or TXT, the first ``TEXT_LIMIT`` letters of them.

    Raises ``Unreadable``, also where there are none.
    """
    found: list[str] = []
    length = 0
    for words in _pieces(ending, content):
        found.append(words)
        length += len(words)
        if length >= TEXT_LIMIT:
            break
    text = collapsed("".join(found))[:TEXT_LIMIT]
    if not text:
        raise Unreadable("no_text" if ending == ".pdf" else "no_words")
    return text


def _pieces(ending: str, content: bytes) -> Iterator[str]:
    if ending == ".pdf":
        yield from _pages(content)
    elif ending in MAIN_PARTS:
        yield from _packed(content, MAIN_PARTS[ending])
    elif ending in {".html", ".htm"}:
        from desk.exchange.html import read_html  # start-up: only pages need the parser

        parsed = read_html(content)
        yield "\n".join((parsed.title, *parsed.paragraphs))
    else:
        yield decode(content)


def _pages(content: bytes) -> Iterator[str]:
    from pypdf import PdfReader  # start-up: 65 ms that only PDF needs
    from pypdf.errors import PyPdfError  # start-up: as above

    try:
        reader = PdfReader(BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("encrypted")
        for page in reader.pages:
            yield f"{page.extract_text()}\n"
    except PyPdfError as damage:
        raise Unreadable("broken") from damage


def _packed(content: bytes, part: str) -> Iterator[str]:
    try:
        with ZipFile(BytesIO(content)) as archive:
            guard_members(archive.infolist())
            root: Element = fromstring(archive.read(part), forbid_dtd=True)
            yield from _said(root)
    except (BadZipFile, ZlibError, EOFError, ParseError, KeyError, NotImplementedError, UnicodeError) as damage:
        raise Unreadable("broken") from damage
    except DefusedXmlException as trick:
        raise Unreadable("doctype") from trick


def _said(element: Element) -> Iterator[str]:
    """Give the words within an element, one paragraph apart from the next."""
    name = element.tag.rpartition("}")[2]
    if name in _UNSAID:
        return
    if name not in _APART:
        yield from _inner(element)
    else:
        yield f" {''.join(_inner(element))} "


def _inner(element: Element) -> Iterator[str]:
    if element.text:
        yield element.text
    for child in element:
        yield from _said(child)
        if child.tail:
            yield child.tail
