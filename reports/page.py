"""The paper: its sizes and the part of it that a form may use.

A4 is in the newer rules, F4 (folio) in the older; both must print (domain.md 3.3).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from desk.coverage.photos import SmallPhoto
from desk.layout import USUAL, Layout

MM: Final = 72 / 25.4
"""Points in a millimetre."""

KOP_TOP: Final = 14
"""Where the letterhead begins: in the top margin, so that the text below keeps its own."""

WIDE_MARGIN, WIDE_BOTTOM = 15, 26
"""Margins of a register printed as a book, in mm: its table needs the width."""

HALF_TOP, HALF_SIDE, HALF_BOTTOM = 10, 20, 24
FOOT, HALF_FOOT = 8, 5


@dataclass(frozen=True)
class Paper:
    """A sheet of paper, in mm, with the margins that the office keeps on it and the picture of its letterhead."""

    name: str
    width: float
    height: float
    layout: Layout = USUAL
    logo: SmallPhoto | None = None


PAPERS: Final[Mapping[str, Paper]] = {
    "A4": Paper("A4", 210, 297),
    "F4": Paper("F4", 215, 330),
}


@dataclass(frozen=True)
class Page:
    """A page of a form in points, measured from its lower left corner.

    Text stands between ``left`` and ``right``, ``top`` and ``floor``; a letterhead begins at ``kop_top``, the foot
    stands on ``foot``. ``cut`` is where the sheet is cut through (0: nowhere), ``logo`` stands in the letterhead.
    """

    width: float
    height: float
    left: float
    right: float
    top: float
    floor: float
    kop_top: float
    foot: float
    cut: float = 0
    logo: SmallPhoto | None = None

    @property
    def measure(self) -> float:
        """The width of the text."""
        return self.right - self.left


def portrait(paper: Paper) -> Page:
    """Lay a letter or form on upright paper."""
    width, height = paper.width * MM, paper.height * MM
    return Page(
        width=width,
        height=height,
        left=paper.layout.left * MM,
        right=width - paper.layout.right * MM,
        top=height - paper.layout.top * MM,
        floor=paper.layout.bottom * MM,
        kop_top=height - KOP_TOP * MM,
        foot=FOOT * MM,
        logo=paper.logo,
    )


def landscape(paper: Paper) -> Page:
    """Lay a register on paper turned sideways."""
    width, height = paper.height * MM, paper.width * MM
    return Page(
        width=width,
        height=height,
        left=WIDE_MARGIN * MM,
        right=width - WIDE_MARGIN * MM,
        top=height - WIDE_MARGIN * MM,
        floor=WIDE_BOTTOM * MM,
        kop_top=height - WIDE_MARGIN * MM,
        foot=FOOT * MM,
        logo=paper.logo,
    )


def half(paper: Paper) -> Page:
    """Lay a slip on the upper half of upright paper, to be cut off."""
    width, height = paper.width * MM, paper.height * MM
    return Page(
        width=width,
        height=height,
        left=HALF_SIDE * MM,
        right=width - HALF_SIDE * MM,
        top=height - HALF_TOP * MM,
        floor=height / 2 + HALF_BOTTOM * MM,
        kop_top=height - HALF_TOP * MM,
        foot=height / 2 + HALF_FOOT * MM,
        cut=height / 2,
        logo=paper.logo,
    )
