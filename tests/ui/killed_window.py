"""The real program in a process of its own: it does a deed and kills itself in the midst, or starts again and looks.

Run as ``python -m tests.ui.killed_window`` with one JSON object; what is seen is printed as one.
"""

from __future__ import annotations

import functools
import importlib
import json
import os
import signal
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer

from desk.backup.contents import runs
from desk.paths import Place
from desk.printing.outbox import waiting
from ui.program import Program
from ui.window import Window

LOOK_MILLISECONDS = 100
LONGEST_MILLISECONDS = 60_000
STARTED = time.monotonic()


def struck(at: list[str], *, before: bool) -> None:
    """Plant the blow: the process is killed right before, or right after, this function did its work."""
    module, *inner, name = at
    holder = functools.reduce(getattr, inner, importlib.import_module(module))
    real: Callable[..., Any] = getattr(holder, name)

    def killed(*words: Any, **named: Any) -> None:
        if not before:
            real(*words, **named)
        os.kill(os.getpid(), signal.SIGKILL)

    setattr(holder, name, killed)


def intake(window: Window, told: dict[str, Any]) -> None:
    """Type a release; hand it in where asked, else go on until the draft is kept and die there."""
    form = window.releases_tab.intake
    window.releases_tab.take_in([])
    form.fields["title"].put("Rapat Inflasi")
    form.body.put("TANJUNG SELOR – Rapat digelar.")
    form.keeper.save()
    if told["hand_in"]:
        form.submit()


def do(window: Window, told: dict[str, Any]) -> None:
    """Do an action as the window does."""
    window.workbench.do(told["action"], **told["words"])


def paraf(window: Window, told: dict[str, Any]) -> None:
    """Press the button that makes the paraf."""
    window.open("releases", told["number"])
    window.releases_tab.browse.verbs.primary_button.click()


def bring_in(window: Window, told: dict[str, Any]) -> None:
    """Import a list beside the window."""
    asked = {"file": told["file"]}
    window.workbench.do_beside("Impor", "dip.import", asked, print, print)


def paper(window: Window, told: dict[str, Any]) -> None:
    """Make a sheet, and say that it is on paper."""
    window.workbench.printed("receipt", told["number"])
    window.workbench.do("printing.printed", form="receipt", key=told["number"])


def copy(window: Window, _told: dict[str, Any]) -> None:
    """Back up beside the window."""
    window.keeper.back_up([window.workbench.workspace.place.backups])


DEEDS = {"intake": intake, "do": do, "paraf": paraf, "import": bring_in, "print": paper, "backup": copy}


def look(window: Window, _told: dict[str, Any]) -> None:
    """Tell what a new start shows, take one more release in, and leave."""
    seconds, notices = time.monotonic() - STARTED, window.notices.texts()
    window.releases_tab.take_in([])
    offered = window.releases_tab.intake.strip.words()
    number = window.workbench.do("releases.accept", title="Sesudahnya", paragraphs=["Isi."])["number"]
    place = window.workbench.workspace.place
    seen = {"notices": notices, "draft": offered, "number": number, "seconds": round(seconds, 1)}
    seen |= {"sheets": waiting(), "runs": [str(run.path) for run in runs(place.backups)]}
    sys.stdout.write(json.dumps(seen) + "\n")
    sys.stdout.flush()
    os._exit(0)  # what leaving does is tested elsewhere


def _has_read_all(window: Window) -> bool:
    """Tell whether the window has said what it says of itself at a start: the age of the back-ups comes last."""
    return window.status.backup_label.text() != "Cadangan: …"


def main(told: dict[str, Any]) -> int:
    """Start the program as an officer, and do the deed once his window stands."""
    if told.get("at"):
        struck(told["at"], before=told["before"])
    now = datetime.fromisoformat(told["now"])
    program = Program(Place(Path(told["data"])), trace_folder=Path(told["trace"]), now=now)
    deed, begun = DEEDS.get(told["deed"], look), []

    def play() -> None:
        window = program.window
        if window is not None and window.isVisible() and _has_read_all(window) and not begun:
            begun.append(True)
            QTimer.singleShot(LOOK_MILLISECONDS, functools.partial(deed, window, told))

    timer = QTimer()
    timer.timeout.connect(play)
    timer.start(LOOK_MILLISECONDS)
    QTimer.singleShot(LONGEST_MILLISECONDS, functools.partial(os._exit, 9))
    return program.run(told["login"], told["secret"])


if __name__ == "__main__":
    sys.exit(main(json.loads(sys.argv[1])))
