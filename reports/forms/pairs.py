"""Facts as label and value, and two signatures beside each other, for slips and minutes of the cabinet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reports.boxes import Rows, said
from reports.page import MM
from reports.sheet import Sheet
from reports.signature import NAME_BLANK
from reports.styles import SLIP, SLIP_CENTRED, SLIP_STRONG

LABEL, COLON = 44 * MM, 4 * MM
INK: Final = 16 * MM

Facts = Sequence[tuple[str, str]]


def facts_table(sheet: Sheet, facts: Facts, *, strong: Sequence[str] = ()) -> None:
    """Lay label, colon and value over the whole width; the named labels' values are bold."""
    widths = (LABEL, COLON, sheet.page.measure - LABEL - COLON)
    rows = Rows(sheet, widths, ruled=False, padding=0.8)
    for label, value in facts:
        rows.row(said(label, SLIP), said(":", SLIP), said(value, SLIP_STRONG if label in strong else SLIP))


def sign_beside(sheet: Sheet, above: Sequence[tuple[str, str]], names: tuple[str, str]) -> None:
    """Lay two signatures: the lines above each, room for ink, and the names (empty ones to be written by hand)."""
    rows = Rows(sheet, [sheet.page.measure / 2] * 2, ruled=False, padding=1)
    lines = [tuple(said(words, SLIP_CENTRED) for words in pair) for pair in above]
    below = tuple(said(name or NAME_BLANK, SLIP_CENTRED) for name in names)
    ink = INK * sheet.scale
    sheet.need(ink + sum(rows.height(*line) for line in (*lines, below)))
    for line in lines:
        rows.row(*line)
    sheet.take(ink)
    rows.row(*below)
