"""Reading label sheets out of gLabels template files: sizes in mm, whatever unit the file uses (F5)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

from desk.errors import Invalid

MILLIMETRES: Final = {"": 25.4 / 72, "pt": 25.4 / 72, "mm": 1.0, "cm": 10.0, "in": 25.4, "pc": 25.4 / 6}
"""How long a unit is; a bare number is in points."""
PAPERS: Final = {"A4": (210.0, 297.0), "A5": (148.0, 210.0), "US-Letter": (215.9, 279.4), "US-Legal": (215.9, 355.6)}
LARGEST: Final = 4_000_000
_LENGTH: Final = re.compile(r"\s*([\d.]+)\s*([a-z]*)\s*")
_ROUND: Final = ("cd", "round", "ellipse")
_SHAPES: Final = ("Label-rectangle", "Label-continuous")


@dataclass(frozen=True)
class Template:
    """A sheet or roll of rectangular labels, in mm from the upper left corner; ``pitch`` is from label to label."""

    name: str
    title: str
    paper: tuple[float, float]
    size: tuple[float, float]
    grid: tuple[int, int]
    corner: tuple[float, float]
    pitch: tuple[float, float]


@dataclass
class Templates:
    """What a file holds: templates (aliases too), and those that were refused, with the line and the reason."""

    taken: list[Template] = field(default_factory=list)
    rejected: list[tuple[int, str]] = field(default_factory=list)


def read_templates(path: Path) -> Templates:
    """Read a gLabels template file.

    Raises ``Invalid`` for the field ``file`` where it is none.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise Invalid("file", f"{path.name} terlalu besar untuk berkas templat label.")
        content = path.read_bytes()
        root = fromstring(content)
    except OSError as fault:
        raise Invalid("file", f"{path.name} tidak dapat dibaca: {fault.strerror}.") from fault
    except (ParseError, DefusedXmlException, ValueError) as fault:
        raise Invalid("file", f"{path.name} bukan berkas templat gLabels (XML-nya tidak terbaca).") from fault
    found = Templates()
    named: dict[str, Template] = {}
    lines = _lines_of(content)
    for number, element in enumerate(_templates(root), start=1):
        name = " ".join(filter(None, (element.get("brand"), element.get("part") or element.get("name"))))
        try:
            read = _read(element, name, named)
        except Invalid as fault:
            found.rejected.append((lines.get(number, number), str(fault)))
        else:
            named[_key(element.get("brand"), element.get("part"))] = read
            found.taken.append(read)
    if not found.taken and not found.rejected:
        raise Invalid("file", f"{path.name} tidak memuat templat label.")
    return found


def _templates(root: Element) -> Iterator[Element]:
    return (element for element in root.iter() if element.tag.rpartition("}")[2] == "Template")


def _lines_of(content: bytes) -> dict[int, int]:
    """Tell on which line each template begins, leaving out what stands in comments."""
    bare = re.sub(rb"<!--.*?-->", lambda found: b"\n" * found[0].count(b"\n"), content, flags=re.DOTALL)
    starts = re.finditer(rb"<Template\b", bare)
    return {number: bare.count(b"\n", 0, each.start()) + 1 for number, each in enumerate(starts, start=1)}


def _key(brand: str | None, part: str | None) -> str:
    return f"{brand or ''} {part or ''}"


def _read(element: Element, name: str, named: Mapping[str, Template]) -> Template:
    like = element.get("equiv")
    if like:
        same = named.get(_key(element.get("brand"), like))
        if same is None:
            raise Invalid("file", f"{name} sama dengan {like}, yang tidak diterima atau tidak ada di berkas ini")
        return replace(same, name=name, title=f"{name} (setara {same.name})")
    shape = next((one for one in element if one.tag.rpartition("}")[2].startswith("Label-")), None)
    kind = "" if shape is None else shape.tag.rpartition("}")[2]
    if shape is None or kind not in _SHAPES:
        word = "cakram atau label bundar" if kind.removeprefix("Label-") in _ROUND else "label yang tidak persegi"
        raise Invalid("file", f"{name} adalah {word}; label arsip hanya persegi")
    size = (_length(shape, "width", name), _length(shape, "height" if shape.get("height") else "default_height", name))
    if element.get("size") == "roll":
        return Template(name, name, size, size, (1, 1), (0.0, 0.0), size)
    layout = next((one for one in shape if one.tag.rpartition("}")[2] == "Layout"), None)
    if layout is None:
        raise Invalid("file", f"{name} tidak menyebut letak labelnya")
    grid = (_count(layout, "nx", name), _count(layout, "ny", name))
    corner = (_length(layout, "x0", name), _length(layout, "y0", name))
    pitch = (_length(layout, "dx", name), _length(layout, "dy", name))
    pitch = (pitch[0] or size[0], pitch[1] or size[1])
    return Template(name, name, _paper(element, name), size, grid, corner, pitch)


def _paper(element: Element, name: str) -> tuple[float, float]:
    known = PAPERS.get(element.get("size", ""))
    return known or (_length(element, "width", name), _length(element, "height", name))


def _length(element: Element, key: str, name: str) -> float:
    found = _LENGTH.fullmatch(element.get(key, ""))
    if found is None or found[2] not in MILLIMETRES or found[1].count(".") > 1 or found[1] == ".":
        raise Invalid("file", f"{name}: ukuran {key} tidak terbaca")
    return float(found[1]) * MILLIMETRES[found[2]]


def _count(element: Element, key: str, name: str) -> int:
    words = element.get(key, "")
    if not words.isdigit() or not 0 < int(words) < 1000:  # noqa: PLR2004 - no sheet has more
        raise Invalid("file", f"{name}: jumlah {key} tidak terbaca")
    return int(words)
