"""Where events stand in a day's hours: beside each other while they run at the same time (pure)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from ui.coverage.entries import Entry

DAY_MINUTES: Final = 24 * 60
SHORTEST: Final = 30
"""Minutes that an event takes at least on the screen, so that it can be read."""

SNAP: Final = 15
"""Minutes to which a drag goes; a key goes twice as far."""


@dataclass(frozen=True)
class Block:
    """An event in one day's hours: minutes of the day, and which of how many columns side by side it takes."""

    entry: Entry
    day: date
    first: int
    last: int
    column: int = 0
    columns: int = 1


@dataclass(frozen=True)
class Drag:
    """A drag under way: ``part`` is move, first (upper edge) or last; ``grip`` minutes from the event's beginning."""

    block: Block
    part: str
    grip: int
    starts: datetime
    ends: datetime
    copied: bool = False
    clash: str = ""

    @property
    def still(self) -> bool:
        """Tell whether nothing would change."""
        return (self.starts, self.ends) == (self.block.entry.begin(), self.block.entry.end()) and not self.copied


def blocks_of(day: date, entries: Iterable[Entry]) -> list[Block]:
    """Place the events that have hours into a day; what runs at the same time stands side by side."""
    timed = [entry for entry in entries if not entry.all_day]
    cut = sorted((_cut(day, entry) for entry in timed), key=lambda block: (block.first, -block.last, block.entry.id))
    placed: list[Block] = []
    together: list[Block] = []
    for block in cut:
        if together and block.first >= max(one.last for one in together):
            placed += _beside(together)
            together = []
        together.append(block)
    return placed + _beside(together)


def whole_days(entries: Iterable[Entry]) -> list[Entry]:
    """Give the events of a day that name no hour."""
    return [entry for entry in entries if entry.all_day]


def snapped(minutes: float, step: int = SNAP) -> int:
    """Round minutes to the steps of the grid."""
    return round(minutes / step) * step


def moment_at(day: date, minutes: int) -> datetime:
    """Give the moment so many minutes into a day; what lies outside goes on into other days."""
    return datetime.combine(day, datetime.min.time()) + timedelta(minutes=minutes)


def _cut(day: date, entry: Entry) -> Block:
    midnight = datetime.combine(day, datetime.min.time())
    first = max(0, int((entry.begin() - midnight).total_seconds() // 60))
    last = min(DAY_MINUTES, int((entry.end() - midnight).total_seconds() // 60))
    first = min(first, DAY_MINUTES - SHORTEST)
    return Block(entry, day, first, max(last, first + SHORTEST))


def _beside(together: Sequence[Block]) -> list[Block]:
    """Share the width among events that run into each other."""
    ends: list[int] = []
    places: list[int] = []
    for block in together:
        free = next((place for place, end in enumerate(ends) if end <= block.first), len(ends))
        ends[free : free + 1] = [block.last]
        places.append(free)
    return [
        Block(block.entry, block.day, block.first, block.last, place, len(ends))
        for block, place in zip(together, places, strict=True)
    ]
