"""Meja Informasi: the window where no words are given, a command where there are."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

gc.set_threshold(50_000, 20, 50)  # start-up: what the imports make stays; looking through it while they run took 8 ms

from desk.cli.context import Context, Forms  # noqa: E402 - after the line above
from desk.cli.main import WINDOW, run  # noqa: E402 - likewise
from desk.errors import WrongUse  # noqa: E402 - likewise
from desk.store.files import write_safely  # noqa: E402 - likewise

IMPORT_WORKER = "import-worker"
"""``desk.exchange.worker.WORD``, known here without loading it."""

SCAN_WORKER = "scan-worker"
"""``reports.scan_worker.WORD``, likewise."""


def main(argv: list[str]) -> int:
    """Start what the words ask for; gives the exit code."""
    if argv[:1] == [IMPORT_WORKER]:
        from desk.exchange import worker  # start-up: only the process that reads a foreign file needs its readers

        return worker.main(argv[1:])
    if argv[:1] == [SCAN_WORKER]:
        from reports import scan_worker  # start-up: as above

        return scan_worker.main(argv[1:])
    return run(
        argv, papers, {WINDOW: window, "tour": tour, "pictures": pictures, "bench": bench, "self-test": self_test}
    )


def papers() -> Forms:
    """Load the forms; commands that print nothing start without them."""
    from reports.catalog import Papers  # start-up: ReportLab and fonts, 0.2 s

    loaded: Forms = Papers()
    return loaded


def window(context: Context) -> int:
    """Open the window on an office."""
    from ui.app import run as run_window  # start-up: Qt, 0.3 s that no command needs

    return run_window(context.place, trace_folder=context.trace_folder)


def tour(context: Context) -> int:
    """Play the main job on the sample office and leave its papers and pictures in a folder."""
    from desk.demo.cast import CAST  # start-up: only the tour plays
    from desk.demo.tour import open_sample, papers_of, play_main_job  # start-up: as above
    from ui.pictures import take_pictures  # start-up: Qt, as above

    folder = Path(context.words.folder).absolute()
    workspace = open_sample(folder)
    number = play_main_job(workspace)
    for name, form, key, copy in papers_of(workspace, number):
        write_safely(folder / name, [context.forms().printed(workspace, form, key, copy=copy or None)])
        print(f"{folder / name}")
    login, _name, _position, secret = CAST[1]
    for picture in take_pictures(
        workspace.place, folder, trace_folder=workspace.trace.path.parent, login=login, secret=secret
    ):
        print(f"{picture}")
    return 0


def pictures(context: Context) -> int:
    """Take the pictures of the help pages and of the README anew, of a sample office made for it."""
    from ui.help.pictures import renew  # start-up: Qt, as above

    for picture in renew(Path(context.words.folder)):
        print(f"{picture}")
    return 0


def self_test(context: Context) -> int:
    """Prove that what was built works on this machine; one line for each proof."""
    from ui.self_test import self_test as prove  # start-up: Qt and paper, as above

    lines: list[str] = []

    def say(words: str) -> None:
        lines.append(words)
        if not context.words.json:
            print(words, flush=True)

    prove(say)
    context.answer({"proofs": lines})
    return 0


def bench(context: Context) -> int:
    """Measure the figures of this machine.

    Raises ``WrongUse`` in the built program, which has no measuring of itself.
    """
    if getattr(sys, "frozen", False):
        raise WrongUse("bench dijalankan dari kode sumber, bukan dari program terpasang.")
    from tests.benchmarks.command import bench as measure  # start-up: only bench measures

    return measure(context)


if __name__ == "__main__":
    code = main(sys.argv[1:])
    if "zxingcpp" not in sys.modules:  # which writes a page of "leaked" to stderr when its own are not let go
        gc.freeze()  # what is left goes with the process; looking through it once more took 10 ms
    sys.exit(code)
