"""The letterhead (kop) of an agency, on the first sheet only.

Government and agency stand as 3 to 4 in size unless the office says otherwise; below, a thick and a thin rule, 1.5 mm
apart (domain.md 3.3). The coat of arms stands at the left, as tall as the lines within bounds; without one its place is
not kept free.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from desk.office import Office
from reports.boxes import Cell, Rows, said
from reports.fonts import BOLD
from reports.page import MM
from reports.sheet import Picture, Rule, Sheet
from reports.text import Style

GOVERNMENT: Final = Style(12, 15, BOLD, "center")
AGENCY: Final = Style(16, 19, BOLD, "center")
CONTACT: Final = Style(9, 11.5, align="center")
THICK, THIN, APART = 0.6 * MM, 0.2 * MM, 1.5 * MM
BELOW: Final = 5 * MM
LOGO, LOGO_GAP = 20 * MM, 3 * MM
"""How wide the place of the coat of arms is, and the white beside it."""

SHORTEST, TALLEST = 0.9, 1.25
"""How tall it may be, as parts of the width of its place: as the lines beside it, within these."""


def letterhead(sheet: Sheet, office: Office, *, small: bool = False) -> None:
    """Lay the letterhead and leave the place below it; ``small`` is for a slip of half a page."""
    sheet.y = sheet.page.kop_top
    scale = 0.75 if small else 1
    cells = [
        said(office.government, _sized(GOVERNMENT, office.layout.government, scale)),
        *(said(line, _sized(AGENCY, office.layout.agency, scale)) for line in office.kop_lines),
        *(said(line, _sized(CONTACT, CONTACT.size, scale)) for line in office.contact_lines),
    ]
    spare = _coat_of_arms(sheet, cells, scale)
    sheet.take(spare / 2)
    rows = _beside(sheet, scale)
    for cell in cells:
        rows.row(cell)
    sheet.take(spare / 2)
    _rules(sheet)
    sheet.y = min(sheet.y - BELOW * scale * sheet.scale, sheet.page.top)


def _beside(sheet: Sheet, scale: float) -> Rows:
    """Give the column of the lines, beside the place of the coat of arms where there is one."""
    left = sheet.page.left + ((LOGO + LOGO_GAP) * scale if sheet.page.logo else 0)
    return Rows(sheet, [sheet.page.right - left], ruled=False, padding=0, left=left)


def _coat_of_arms(sheet: Sheet, cells: Sequence[Cell], scale: float) -> float:
    """Draw the coat of arms in its proportions, in the middle of its place; gives by how much it is taller."""
    logo = sheet.page.logo
    if logo is None:
        return 0.0
    rows = _beside(sheet, scale)
    lines = sum(rows.height(cell) for cell in cells)
    side = LOGO * scale
    times = min(side / logo.width, min(max(lines, side * SHORTEST), side * TALLEST) / logo.height)
    wide, tall = logo.width * times, logo.height * times
    spare = max(tall - lines, 0)
    left = sheet.page.left + (side - wide) / 2
    bottom = sheet.y - (lines + spare + tall) / 2
    sheet.mark(Picture(left, bottom, wide, tall, logo.content))
    return spare


def _rules(sheet: Sheet) -> None:
    sheet.y -= 1.5 * MM
    for thick in (THICK, THIN):
        sheet.mark(Rule((sheet.page.left, sheet.y), (sheet.page.right, sheet.y), thick))
        sheet.y -= APART


def _sized(style: Style, size: float, scale: float) -> Style:
    """Set a style in the office's own size, with its leading in proportion."""
    leading = style.leading * size / style.size
    return Style(size * scale, leading * scale, style.font, style.align)
