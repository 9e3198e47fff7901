"""Starting Python as an installed program starts: with its bytecode at hand."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.figures import Unmeasured

ROOT = Path(__file__).resolve().parents[2]


def environment(folder: Path) -> dict[str, str]:
    """Give an environment in which bytecode is kept in a folder, and windows need no display.

    Where the machine's own environment forbids bytecode, a start would time Python's compiler.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPYCACHEPREFIX": str(folder / "bytecode"), "QT_QPA_PLATFORM": "offscreen"}


def started(words: Sequence[str], folder: Path) -> str:
    """Run Python with these words and give what it printed.

    Raises ``Unmeasured`` with its last line where it fails.
    """
    done = subprocess.run(
        [sys.executable, *words], cwd=ROOT, env=environment(folder), capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise Unmeasured(last_line(done.stderr) or f"keluar dengan kode {done.returncode}")
    return done.stdout


def last_line(words: str) -> str:
    """Give the last line that a process said before it failed: what was wrong."""
    return next(reversed(words.strip().splitlines()), "")
