"""One client that takes a number ten times a second, and prints how long each took, in seconds."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from desk.store.database import close_database
from tests.benchmarks.synthetic import Synthetic
from tests.benchmarks.writing import accept, desk_session, new_releases

PACE = 0.1


def take(folder: Path, times: int, seed: int) -> list[float]:
    """Receive releases at an even pace, each as its own moment comes; one that is late is followed at once."""
    session = desk_session(Synthetic(folder, 0).opened())
    made = new_releases(seed)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    taken, first = [], time.monotonic() + PACE * (seed % 10) / 10
    for turn in range(times):
        time.sleep(max(0.0, first + PACE * turn - time.monotonic()))
        began = time.perf_counter()
        accept(session, next(made))
        taken.append(time.perf_counter() - began)
    close_database()
    return taken


if __name__ == "__main__":
    sys.stdout.write(json.dumps(take(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
