"""Paragraphs out of a Word file (DOCX, ISO/IEC 29500), by name of the element whatever its namespace.

Words that were struck with changes tracked are left out, as Word prints them; text boxes follow their paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Final
from xml.etree.ElementTree import Element, ParseError
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812 - a class under a function's name

from defusedxml.common import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

from desk.exchange.archives import guard_members
from desk.exchange.plain import Parsed, Unreadable, collapsed, flat_row, kept, useful_title

_SKIPPED: Final = frozenset("pPr rPr del moveFrom Fallback instrText txbxContent".split())
_GROUPS: Final = frozenset("body sdt sdtContent ins moveTo customXml smartTag".split())
_MARKS: Final = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_HEADING_WITHIN: Final = 3


@dataclass(frozen=True)
class _Block:
    words: str
    style: str


def read_docx(content: bytes) -> Parsed:
    """Read a DOCX: the title is the paragraph in style Title, else a Heading 1 at the top. Raises ``Unreadable``."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            guard_members(archive.infolist())
            return _read(archive)
    except (BadZipFile, ZlibError, EOFError, ParseError, KeyError, NotImplementedError, UnicodeError) as damage:
        raise Unreadable("broken") from damage
    except DefusedXmlException as trick:
        raise Unreadable("doctype") from trick


def _read(archive: ZipFile) -> Parsed:
    names = set(archive.namelist())
    main = _main_part(archive) if "_rels/.rels" in names else "word/document.xml"
    if main not in names or not main.startswith("word/"):
        raise Unreadable("wrong_type")
    styles = _styles(archive) if "word/styles.xml" in names else {}
    blocks = [
        _Block(words, styles.get(block.style, block.style.casefold()))
        for block in _blocks(_xml(archive, main))
        for words in kept(re.split(r"\n\s*\n", block.words))
    ]
    place, source = _title_place(blocks)
    title = blocks[place].words if source else ""
    spare = _core_title(archive) if "docProps/core.xml" in names else ""
    rest = [block.words for at, block in enumerate(blocks) if not source or at != place]
    return Parsed(title, source, spare, kept(rest))


def _xml(archive: ZipFile, part: str) -> Element:
    """Parse a part of the archive; raises ``DefusedXmlException`` for a DOCTYPE or an entity."""
    root: Element = fromstring(archive.read(part), forbid_dtd=True)
    return root


def _title_place(blocks: list[_Block]) -> tuple[int, str]:
    for place, block in enumerate(blocks):
        if block.style == "title":
            return place, "gaya Judul di Word"
    for place, block in enumerate(blocks[:_HEADING_WITHIN]):
        if block.style == "heading 1":
            return place, "gaya Judul 1 di Word"
    return 0, ""


def _main_part(archive: ZipFile) -> str:
    """Find the part that holds the words: some of Word's editions call it document2.xml."""
    for relation in _xml(archive, "_rels/.rels"):
        if relation.get("Type", "").endswith("/officeDocument"):
            return relation.get("Target", "").lstrip("/")
    raise Unreadable("wrong_type")


def _styles(archive: ZipFile) -> dict[str, str]:
    """Map a style's id, which Word translates, to its name, which it does not: {'Judul': 'title'}."""
    names: dict[str, str] = {}
    for style in _xml(archive, "word/styles.xml"):
        for child in style:
            if _local(child) == "name":
                names[_attribute(style, "styleId")] = _attribute(child, "val").casefold()
    return names


def _core_title(archive: ZipFile) -> str:
    for child in _xml(archive, "docProps/core.xml"):
        if _local(child) == "title":
            return useful_title(child.text or "")
    return ""


def _blocks(element: Element) -> Iterator[_Block]:
    for child in element:
        name = _local(child)
        if name == "p":
            yield _Block("".join(_words(child)), _style(child))
            for box in _boxes(child):
                yield from _blocks(box)
        elif name == "tbl":
            for row in child.iter():
                if _local(row) == "tr":
                    cells = [[w for b in _blocks(cell) if (w := collapsed(b.words))] for cell in _cells(row)]
                    yield from (_Block(words, "") for words in flat_row(cells))
        elif name in _GROUPS:
            yield from _blocks(child)


def _cells(row: Element) -> Iterator[Element]:
    for child in row:
        if _local(child) == "tc":
            yield child
        elif _local(child) in _GROUPS:
            yield from _cells(child)


def _words(element: Element) -> Iterator[str]:
    for child in element:
        name = _local(child)
        if name == "t":
            yield child.text or ""
        elif name in _MARKS:
            yield _MARKS[name]
        elif name not in _SKIPPED:
            yield from _words(child)


def _boxes(element: Element) -> Iterator[Element]:
    for child in element:
        name = _local(child)
        if name == "txbxContent":
            yield child
        elif name not in _SKIPPED:
            yield from _boxes(child)


def _style(paragraph: Element) -> str:
    for child in paragraph:
        if _local(child) == "pPr":
            return next((_attribute(mark, "val") for mark in child if _local(mark) == "pStyle"), "")
    return ""


def _attribute(element: Element, name: str) -> str:
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), "")


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2]
