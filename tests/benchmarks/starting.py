"""How long the program takes to start: a command to its end, the window until it is painted."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from tests.benchmarks.figures import Figure, Pair, Scene, Unmeasured, figure
from tests.benchmarks.processes import ROOT, environment, last_line, started
from tests.benchmarks.timing import pair_of, side_by_side

COMMANDS, WINDOWS = 15, 7
BARE = ("-m", "tests.benchmarks.bare_window")
WHOLE = ("-m", "tests.benchmarks.main_window")
HANDED_IN = f"{json.dumps({'title': 'Sebelum listrik padam', 'paragraphs': ['Isi.']})}\n" * 2
"""Two releases: killed after the first is answered, the command is in the middle of the second."""


def start_command(scene: Scene) -> list[Figure]:
    """Time ``list releases --json`` in the sample office beside Python with sqlite3 and peewee alone."""
    words = sample_office(scene.folder)
    pair = side_by_side(
        lambda: started(["main.py", *words, "list", "releases", "--json"], scene.folder),
        lambda: started(["-c", "import sqlite3, peewee"], scene.folder),
        COMMANDS,
    )
    return [figure("start_command", pair)]


def start_window(scene: Scene) -> list[Figure]:
    """Time the window on the sample office from the start of the process, beside a bare one; and their memory."""
    whole = (*WHOLE, *sample_office(scene.folder))
    for words in (whole, BARE):
        _painted(words, scene.folder)  # compiles what it imports
    taken = [(_painted(whole, scene.folder), _painted(BARE, scene.folder)) for _ in range(WINDOWS)]
    time_pair = pair_of([(ours[0], floor[0]) for ours, floor in taken])
    ours, floor = (median(one[1] for one in column) for column in zip(*taken, strict=True))
    if not floor:
        raise Unmeasured("sistem ini tidak menyebut memori terbesar sebuah proses")
    return [figure("start_window", time_pair), figure("start_window_memory", Pair(ours, floor, ours / floor))]


def start_after_kill(scene: Scene) -> list[Figure]:
    """Time the window after it and a command that gives numbers were killed at work, beside a start after a good end.

    The promise is three seconds until an officer can go on (F22).
    """
    words = sample_office(scene.folder)
    whole = (*WHOLE, *words)
    _painted(whole, scene.folder)  # compiles what it imports
    taken = []
    for _ in range(WINDOWS):
        _killed(whole, scene.folder, "")
        _killed(("main.py", *words, "act", "releases.accept", "-", "--json"), scene.folder, HANDED_IN)
        taken.append((_painted(whole, scene.folder)[0], _painted(whole, scene.folder)[0]))
    return [figure("start_after_kill", pair_of(taken))]


def _killed(words: Sequence[str], folder: Path, typed: str) -> None:
    """Start a process, and kill it as soon as it has said its first line."""
    with subprocess.Popen(
        [sys.executable, *words],
        cwd=ROOT,
        env=environment(folder),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        if process.stdin and process.stdout:
            process.stdin.write(typed)
            process.stdin.flush()
            said = process.stdout.readline()
        process.kill()
    if not said:
        raise Unmeasured("proses yang akan dimatikan tidak mulai bekerja")


def sample_office(folder: Path) -> list[str]:
    """Make the sample office once, and give the words that open it; its first start compiles the program."""
    sample, trace = folder / "contoh", folder / "jejak-contoh"
    words = ["--data", str(sample), "--trace-dir", str(trace)]
    if not sample.exists():
        started(["main.py", "--trace-dir", str(trace), "demo", str(sample)], folder)
        started(["main.py", *words, "list", "releases", "--json"], folder)
        started(["-c", "import sqlite3, peewee"], folder)
    return words


def _painted(words: Sequence[str], folder: Path) -> tuple[float, float]:
    """Give the seconds until a window says that it is painted, and the most memory it took, in MB."""
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, *words],
        cwd=ROOT,
        env=environment(folder),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        said = process.stdout.readline() if process.stdout else ""
        passed = time.perf_counter() - began
        _rest, wrong = process.communicate()
    if process.returncode != 0 or not said:
        raise Unmeasured(last_line(wrong) or "jendela tidak terlukis")
    return passed, float(said.split()[1])
