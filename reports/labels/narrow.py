"""Labels too low for a code that a scanner reads (domain.md 4.3: below 12 mm): number, what it is, place, title."""

from __future__ import annotations

from typing import Final

from reports.fonts import BOLD
from reports.foot import one_line
from reports.sheet import Mark, line_marks
from reports.text import Style, shortened

NUMBER: Final = Style(11, 12.5, BOLD)
TOLD: Final = Style(7, 8)
PLACE: Final = Style(7, 8, BOLD)


def narrow_label(number: str, title: str, place: str, last: str, box: tuple[float, float, float, float]) -> list[Mark]:
    """Draw lines into a box (left, top, width, height in points); what has no room is left out from the title on."""
    left, top, measure, height = box
    marks: list[Mark] = [*one_line(number, NUMBER, (left, top), measure)]
    top, room = top - NUMBER.leading, height - NUMBER.leading
    if room >= PLACE.leading:
        marks += one_line(place, PLACE, (left, top), measure)
        top, room = top - PLACE.leading, room - PLACE.leading
    keep = 1 if room >= 2 * TOLD.leading else 0
    for line in shortened(title, TOLD, measure, int(room / TOLD.leading) - keep) if room >= TOLD.leading else []:
        marks += line_marks(line, TOLD, (left, top), measure)
        top, room = top - TOLD.leading, room - TOLD.leading
    if room >= TOLD.leading:
        marks += one_line(last, TOLD, (left, top), measure)
    return marks
