"""Timing two ways of one work side by side, so that what else the machine does falls on both."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Sequence
from statistics import median

from tests.benchmarks.figures import Pair

Work = Callable[[], object]


def seconds(work: Work) -> float:
    """Give the seconds that a work takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def side_by_side(ours: Work, floor: Work, rounds: int, *, scale: float = 1.0) -> Pair:
    """Time both in turn, whoever begins changing, and give the medians (seconds times ``scale``)."""
    taken = []
    for turn in range(rounds):
        gc.collect()
        first, second = (ours, floor) if turn % 2 else (floor, ours)
        times = seconds(first), seconds(second)
        taken.append(times if turn % 2 else times[::-1])
    return pair_of(taken, scale=scale)


def pair_of(taken: Sequence[tuple[float, float]], *, scale: float = 1.0) -> Pair:
    """Give the medians of times taken side by side: ours and the floor's."""
    ours, floor = (median(times) * scale for times in zip(*taken, strict=True))
    return Pair(ours, floor, median(one / other for one, other in taken))


def percentile(values: Sequence[float], share: float) -> float:
    """Give the value that this share of the values does not pass."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]
