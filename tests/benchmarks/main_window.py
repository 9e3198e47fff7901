"""The program as ``python main.py`` starts it, until its window is painted; the desk officer sits down unasked."""

from __future__ import annotations

import sys

import main
from desk.cli.context import Context
from desk.cli.main import WINDOW, run


def window(context: Context) -> int:
    """Open the window as main does, and end once it is painted."""
    from PySide6.QtCore import QTimer  # start-up: Qt only here, as in main

    from tests.benchmarks.first_paint import FirstPaint  # start-up: as above
    from ui.program import Program  # start-up: as above

    program = Program(context.place, trace_folder=context.trace_folder)
    watch = FirstPaint()

    def begin() -> None:
        if program.window is not None:
            watch.watch(program.window)

    QTimer.singleShot(0, begin)
    return program.run("petugas", "")


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:], main.papers, {WINDOW: window}))
