"""Reading a file from outside in a process of its own, which gives its answer as one JSON text (trust.md M12)."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Final

_PROJECT: Final = Path(__file__).parents[1]


def answer_of(module: str, word: str, path: Path, seconds: float) -> object:
    """Let a module read a file and give what it answered; ``word`` starts it in the built program.

    Raises ``ValueError`` where it did not come to its end in time, or answered nothing readable.
    """
    words = [word] if getattr(sys, "frozen", False) else ["-B", "-m", module]
    try:
        done = subprocess.run(  # noqa: S603 - our own program, and a path that is no option
            [sys.executable, *words, str(path.absolute())],
            cwd=_PROJECT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired as late:
        raise ValueError(f"{module} was not done within {seconds} s") from late
    return json.loads(done.stdout)
