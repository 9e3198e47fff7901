"""The window on a large office, beside the same window on a hundred releases."""

from __future__ import annotations

import json
from statistics import median

from tests.benchmarks.figures import Figure, Pair, Scene, figure
from tests.benchmarks.processes import started
from tests.benchmarks.synthetic import Synthetic, synthetic_office
from tests.benchmarks.timing import pair_of

FEW, ROUNDS = 100, 5
MEGABYTES = "memory"


def window_at_work(scene: Scene) -> list[Figure]:
    """Open the tab, let another's commit come in, page down: each in a window of its own, large and small in turn."""
    offices = [synthetic_office(scene.folder, rows) for rows in (scene.rows, min(FEW, scene.rows))]
    for office in offices:
        _at_work(office, scene)  # compiles what it imports
    taken = [[_at_work(office, scene) for office in offices] for _ in range(ROUNDS)]
    opened = pair_of([(large["open"], small["open"]) for large, small in taken], scale=1000)
    refreshed = pair_of([(large["refresh"], large["page"]) for large, _small in taken], scale=1000)
    ours, floor = (median(one["memory"] for one in column) for column in zip(*taken, strict=True))
    found = [figure("open_list", opened, scene.rows), figure("refresh", refreshed, scene.rows)]
    return [*found, figure("window_memory", Pair(ours, floor, ours / floor), scene.rows)] if floor else found


def _at_work(office: Synthetic, scene: Scene) -> dict[str, float]:
    said = started(["-m", "tests.benchmarks.window_at_work", str(office.folder)], scene.folder)
    measured: dict[str, float] = json.loads(said)
    return measured
