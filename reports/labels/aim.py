"""Pages drawn off their place by as much as a printer misses, so that they come out true (F7)."""

from __future__ import annotations

from desk.cabinet.calibration import Calibration
from reports.ink import Matrix
from reports.page import MM


def aimed(printer: Calibration | None, paper_height: float) -> Matrix | None:
    """Give how every point of a page of this height (mm) moves for a printer; None where it stays as it is."""
    if printer is None:
        return None
    left, top = printer.drawn(0, 0)
    right, bottom = printer.drawn(1, 1)
    wide, high = right - left, bottom - top
    return wide, 0, 0, high, left * MM, (paper_height * (1 - high) - top) * MM
