"""Jumping to a random place of a long list, beside the raw query of that page and a static page painted by Qt alone."""

from __future__ import annotations

import json

from tests.benchmarks.dip_office import dip_office
from tests.benchmarks.figures import Figure, Scene, figure
from tests.benchmarks.processes import started
from tests.benchmarks.timing import pair_of

ROUNDS = 3


def scroll_jump(scene: Scene) -> list[Figure]:
    """Take the median of sixty jumps in each of three windows on the DIP."""
    office = dip_office(scene.folder, scene.rows)
    words = ("-m", "tests.benchmarks.dip_at_work", str(office.folder), str(office.rows))
    said = [json.loads(started(words, scene.folder)) for _ in range(ROUNDS)]
    return [figure("scroll_jump", pair_of([(one["jump"], one["floor"]) for one in said], scale=1000), office.rows)]
