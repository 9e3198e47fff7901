"""The figures F1 to F24 of the trust that is promised: what each is, where it is tested, and the page of results.

``make torture`` runs them one after the other at night size; each run writes its own row of ``RESULTS.md`` when it
ends, so that a night that is cut off has lost nothing of what it found. Run as a script this prints
their names, or where one is tested.
"""

from __future__ import annotations

import os
import platform
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

NIGHT = os.environ.get("TORTURE_SIZE", "ci") == "night"
TESTS = Path(__file__).parents[1]
RESULTS = Path(__file__).with_name("RESULTS.md")
FOLDER = "tests/torture"
FIGURES = {
    "F1": ("killed at any instant", FOLDER),
    "F2": ("a fault at each system call", FOLDER),
    "F3": ("power cut", FOLDER),
    "F4": ("many take numbers at once", FOLDER),
    "F5": ("asked again with the same token", FOLDER),
    "F6": ("changed outside the program", FOLDER),
    "F7": ("who may not, and when it is not the time", "tests/sop tests/torture"),
    "F8": ("many edit one text", FOLDER),
    "F9": ("paraf and edit at once", FOLDER),
    "F10": ("hostile and broken files at the import", "tests/hostile tests/torture"),
    "F11": ("paper says what the record says", "tests/reports"),
    "F12": ("the screen shows words, never markup", "tests/ui/test_screen_text.py"),
    "F13": ("lists for other programs", FOLDER),
    "F14": ("back-ups, killed and damaged", FOLDER),
    "F15": ("restore drill", FOLDER),
    "F16": ("no number twice after a restore", FOLDER),
    "F17": ("updates of the database interrupted", FOLDER),
    "F18": ("the clock jumps", FOLDER),
    "F19": ("secrets", FOLDER),
    "F20": ("full disk", FOLDER),
    "F21": ("place of the data", FOLDER),
    "F22": ("how soon it is usable again", FOLDER),
    "F23": ("number given, sheet not printed", FOLDER),
    "F24": ("a random life beside a model", FOLDER),
    "VIDEO": ("a video of 300 MB", FOLDER),
}
HEAD = """# Results of the torture tests

Written by `make torture` (`F=F6` for one figure), at night size: how much was done stands in the last column, with what
was found. A figure that the last run left out keeps its row; one that never ran says so.

| figure | | date | version | seconds | tests | done and found |
|---|---|---|---|---|---|---|""".splitlines()
OUTCOMES = ("passed", "failed", "error", "skipped")


def write_results(reporter: pytest.TerminalReporter) -> None:
    """Write the rows of the figures that ran; the others stay as they are."""
    before = RESULTS.read_text("utf-8").splitlines() if RESULTS.exists() else []
    ran = f"{platform.python_implementation()} {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    foot = ["", f"Last run: {ran}, {platform.system()}, {os.cpu_count()} processors.", ""]
    RESULTS.write_text("\n".join([*HEAD, *_rows(reporter, before), *foot]), "utf-8")


def _rows(reporter: pytest.TerminalReporter, before: list[str]) -> Iterator[str]:
    for figure, (title, _where) in FIGURES.items():
        begins = f"| {figure} |"
        kept = next(
            (line for line in before if line.startswith(begins)), f"{begins} {title} | – | – | – | not run | – |"
        )
        yield _row(reporter, figure, title) or kept


def _row(reporter: pytest.TerminalReporter, figure: str, title: str) -> str:
    counts, told, seconds = [], [], 0.0
    for outcome in OUTCOMES:
        reports = [report for report in reporter.stats.get(outcome, []) if figure in report.keywords]
        counts += [f"{len(reports)} {outcome}"] if reports else []
        seconds += sum(report.duration for report in reports)
        told += [str(words) for report in reports for name, words in report.user_properties if name == "found"]
        told += [f"{outcome}: {report.location[2]}" for report in reports if outcome != "passed"]
    today = datetime.now(UTC).date().isoformat()
    cells = (figure, title, today, _version(), f"{seconds:.0f}", ", ".join(counts), "<br>".join(told) or "–")
    return f"| {' | '.join(cells)} |" if counts else ""


def _version() -> str:
    """Name the commit that was run, with a + where the tree had changes of its own."""
    git = ["git", "-C", str(TESTS.parent)]
    said = subprocess.run([*git, "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False)
    own = [*git, "diff", "--quiet", "HEAD", "--", ".", f":!{RESULTS.relative_to(TESTS.parent)}"]
    changed = "+" if said.stdout and subprocess.run(own, check=False).returncode else ""
    return f"`{said.stdout.strip()}{changed}`" if said.stdout else "–"


if __name__ == "__main__":
    sys.stdout.write("\n".join(FIGURES[sys.argv[1]][1].split() if sys.argv[1:] else FIGURES))
