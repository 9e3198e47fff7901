"""How soon the program that ``make installer`` built starts, beside the same program run from its source."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from tests.benchmarks.figures import Figure, Scene, Unmeasured
from tests.benchmarks.processes import environment, last_line, started
from tests.benchmarks.starting import sample_office
from tests.benchmarks.timing import side_by_side

NAME = "built_start"
GOAL = 2.5
"""Not of limits.md. A built program unpacks each module from one archive; beside a window's own work that is little."""

TURNS = 15


def built_start(folder: Path, scene: Scene) -> list[Figure]:
    """Time ``list releases --json`` of a built folder and of ``main.py`` in the same sample office.

    Raises ``Unmeasured`` where the folder holds no program, or the program fails.
    """
    program = shutil.which("meja", path=str(folder.absolute()))
    if program is None:
        raise Unmeasured(f"di {folder} tidak ada program meja; buatlah dengan make installer")
    words = [*sample_office(scene.folder), "list", "releases", "--json"]
    pair = side_by_side(
        lambda: _run([program, *words], scene.folder),
        lambda: started(["main.py", *words], scene.folder),
        TURNS,
    )
    return [Figure(NAME, round(pair.ours, 3), "s", round(pair.floor, 3), round(pair.ratio, 2), GOAL)]


def size_of(folder: Path) -> int:
    """Give what a folder takes on the disk, in bytes, each linked file once."""
    return sum(os.lstat(Path(at) / name).st_size for at, _folders, names in os.walk(folder) for name in names)


def _run(words: list[str], folder: Path) -> None:
    done = subprocess.run(words, env=environment(folder), capture_output=True, text=True, check=False, timeout=60)
    if done.returncode != 0:
        raise Unmeasured(last_line(done.stderr) or f"keluar dengan kode {done.returncode}")
