"""Taking a number while nine others take theirs, beside one client alone: the slowest in a hundred."""

from __future__ import annotations

import json
import subprocess
import sys

from desk.store.database import close_database
from tests.benchmarks.figures import Figure, Pair, Scene, Unmeasured, figure
from tests.benchmarks.processes import ROOT, environment, last_line
from tests.benchmarks.synthetic import SEED, Synthetic, synthetic_office
from tests.benchmarks.timing import percentile

CLIENTS, TIMES, ROWS = 10, 100, 1000
SHARE = 0.99


def numbers_p99(scene: Scene) -> list[Figure]:
    """Time ``releases.accept``, by which an officer takes an agenda number, at 10 clients × 10 a second."""
    office = synthetic_office(scene.folder, min(ROWS, scene.rows))
    times = min(TIMES, scene.rows // CLIENTS)
    alone = percentile(_together(office, scene, clients=1, times=times), SHARE) * 1000
    together = percentile(_together(office, scene, clients=CLIENTS, times=times), SHARE) * 1000
    return [figure("numbers_p99", Pair(together, alone, together / alone), office.rows)]


def _together(office: Synthetic, scene: Scene, *, clients: int, times: int) -> list[float]:
    close_database()
    words = [sys.executable, "-m", "tests.benchmarks.number_client", str(office.folder), str(times)]
    running = [
        subprocess.Popen(
            [*words, str(SEED + client)],
            cwd=ROOT,
            env=environment(scene.folder),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for client in range(1, clients + 1)
    ]
    for one in running:
        if one.stdout is not None:
            one.stdout.readline()
    for one in running:
        if one.stdin is not None:
            one.stdin.write("go\n")
            one.stdin.flush()
    taken: list[float] = []
    for one in running:
        said, wrong = one.communicate()
        if one.returncode != 0:
            raise Unmeasured(last_line(wrong))
        taken += json.loads(said)
    return taken
