"""The program as ``python main.py`` starts it, until its window is painted; the desk officer sits down unasked."""

from __future__ import annotations

import sys

import main
from desk.cli.context import Context
from desk.cli.main import WINDOW, run


def window(context: Context) -> int:
    """Open the window as main does, and end once it is painted."""
    from tests.benchmarks.first_paint import FirstPaint  # start-up: Qt only here, as in main
    from ui.program import Program  # start-up: as above

    program = Program(context.place, trace_folder=context.trace_folder)
    _watch = FirstPaint(program.application)
    return program.run("petugas", "")


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:], main.papers, {WINDOW: window}))
