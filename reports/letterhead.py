"""The letterhead (kop) of an agency, on the first sheet only.

Government and agency stand as 3 to 4 in size unless the office says otherwise; below, a thick and a thin rule, 1.5 mm
apart (domain.md 3.3). Without a coat of arms its place is not kept free.
"""

from __future__ import annotations

from typing import Final

from desk.office import Office
from reports.boxes import Rows, said
from reports.fonts import BOLD
from reports.page import MM
from reports.sheet import Rule, Sheet
from reports.text import Style

GOVERNMENT: Final = Style(12, 15, BOLD, "center")
AGENCY: Final = Style(16, 19, BOLD, "center")
CONTACT: Final = Style(9, 11.5, align="center")
THICK, THIN, APART = 0.6 * MM, 0.2 * MM, 1.5 * MM
BELOW: Final = 5 * MM


def letterhead(sheet: Sheet, office: Office, *, small: bool = False) -> None:
    """Lay the letterhead and leave the place below it; ``small`` is for a slip of half a page."""
    sheet.y = sheet.page.kop_top
    scale = 0.75 if small else 1
    rows = Rows(sheet, [sheet.page.measure], ruled=False, padding=0)
    rows.row(said(office.government, _sized(GOVERNMENT, office.layout.government, scale)))
    for line in office.kop_lines:
        rows.row(said(line, _sized(AGENCY, office.layout.agency, scale)))
    for line in office.contact_lines:
        rows.row(said(line, _sized(CONTACT, CONTACT.size, scale)))
    _rules(sheet)
    sheet.y = min(sheet.y - BELOW * scale, sheet.page.top)


def _rules(sheet: Sheet) -> None:
    sheet.y -= 1.5 * MM
    for thick in (THICK, THIN):
        sheet.mark(Rule((sheet.page.left, sheet.y), (sheet.page.right, sheet.y), thick))
        sheet.y -= APART


def _sized(style: Style, size: float, scale: float) -> Style:
    """Set a style in the office's own size, with its leading in proportion."""
    leading = style.leading * size / style.size
    return Style(size * scale, leading * scale, style.font, style.align)
