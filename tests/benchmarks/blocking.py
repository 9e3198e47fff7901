"""The longest stop of the window's event loop, by what the officer does meanwhile."""

from __future__ import annotations

import json
from collections.abc import Mapping

from tests.benchmarks.figures import Figure, Pair, Scene, figure
from tests.benchmarks.importing import write_sheet
from tests.benchmarks.processes import started
from tests.benchmarks.synthetic import synthetic_office

SHEET_SHARE = 10
"""A tenth as many rows as the office has releases are imported."""

Stops = Mapping[str, tuple[float, float]]
"""Work → milliseconds of its longest stop: in all, and of them computing."""


def stops(scene: Scene) -> Stops:
    """Do each work in one window on an office of so many releases."""
    office, sheet = synthetic_office(scene.folder, scene.rows), scene.folder / "daftar-jendela.xlsx"
    write_sheet(sheet, max(10, scene.rows // SHEET_SHARE))
    words = (str(office.folder), str(sheet), str(scene.folder / "cadangan-jendela"))
    said = json.loads(started(["-m", "tests.benchmarks.ui_at_work", *words], scene.folder))
    return {work: (stop[0], stop[1]) for work, stop in said.items()}


def longest_block(scene: Scene) -> list[Figure]:
    """Give the longest of all; a goal in milliseconds, without a floor."""
    longest = max(stop for stop, _computing in stops(scene).values())
    return [figure("longest_block_ms", Pair(longest, 1.0, longest), scene.rows)]
