"""What is measured: the figures' names, units and goals, just as limits.md has them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

GOALS = {
    "start_window": ("s", 2.0),
    "start_window_memory": ("MB", 2.0),
    "start_after_kill": ("s", 1.5),
    "start_command": ("s", 1.8),
    "search_key": ("ms", 1.5),
    "search_growth": ("ms", 12.0),
    "open_list": ("ms", 1.3),
    "scroll_jump": ("ms", 2.0),
    "window_memory": ("MB", 1.2),
    "write_action": ("ms", 3.0),
    "numbers_p99": ("ms", 15.0),
    "refresh": ("ms", 3.0),
    "labels": ("s", 12.0),
    "dip_table": ("s", 2.5),
    "import_sheet": ("s", 2.0),
    "import_memory": ("MB", 300.0),
    "month_view": ("ms", 1.5),
    "drag_answer": ("ms", 1.5),
    "card_intake": ("s", 3.0),
    "card_memory": ("MB", 300.0),
    "backup": ("s", 1.5),
    "backup_again": ("s", 2.0),
    "check": ("s", 3.0),
    "longest_block_ms": ("ms", 100.0),
}
"""Name → unit and goal: the most that the ratio to the floor may be, or the value itself where there is no floor."""


class Unmeasured(Exception):
    """A figure could not be measured on this machine; the text says why, in Indonesian."""


@dataclass(frozen=True)
class Figure:
    """A figure beside its floor, both in its unit; smaller is better. ``rows`` tells the size it was taken at."""

    name: str
    value: float
    unit: str
    floor: float
    ratio: float
    goal: float
    rows: int = 0

    @property
    def reached(self) -> bool:
        """Tell whether the goal is reached."""
        return self.ratio <= self.goal


@dataclass(frozen=True)
class Pair:
    """Our time and the floor's, in the same unit, and the median of their ratios run by run."""

    ours: float
    floor: float
    ratio: float


@dataclass(frozen=True)
class Scene:
    """Where and how large the offices are that figures are measured in."""

    folder: Path
    rows: int


def figure(name: str, pair: Pair, rows: int = 0) -> Figure:
    """Enter a measured pair under its name, to four digits."""
    unit, goal = GOALS[name]
    return Figure(name, _short(pair.ours), unit, _short(pair.floor), round(pair.ratio, 2), goal, rows)


def _short(value: float) -> float:
    return float(f"{value:.4g}")
