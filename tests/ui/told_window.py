"""The real program in a process of its own, told what to do line by line, as an officer at a second PC would do it.

Run as ``python -m tests.ui.told_window`` with one JSON object; each line of standard input is a deed, each line of
standard output what was seen after it.
"""

from __future__ import annotations

import functools
import json
import os
import sys
import threading
import time
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from desk.paths import Place
from tests.ui.killed_window import _has_read_all
from ui.program import Program
from ui.window import Window

LOOK_MILLISECONDS = 50
LONGEST_MILLISECONDS = 80_000


class Ear(QObject):
    """Hears the lines of standard input, in a thread of its own, and gives them to the window's."""

    heard = Signal(str)

    def listen(self) -> None:
        """Begin; the end of the input ends the process."""
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for line in sys.stdin:
            self.heard.emit(line)
        os._exit(0)


def say(**seen: Any) -> None:
    """Answer in one line."""
    sys.stdout.write(json.dumps(seen) + "\n")
    sys.stdout.flush()


def seen(window: Window) -> dict[str, Any]:
    """Tell what stands on the tab of releases: the open one, how far it is rolled, who has given a paraf."""
    tab = window.releases_tab
    view, queue = tab.browse.view(), tab.browse.queue
    rolled = (queue.view.verticalScrollBar().value(), tab.browse.reading._scroll.verticalScrollBar().value())
    told: dict[str, Any] = {
        "open": view.line.number if view else "",
        "rolled": rolled,
        "picked": queue.current_number(),
    }
    if view is not None:
        told |= {"step": view.line.step, "parafs": len(view.parafs)}
    told |= {"strip": tab.editor.strip.words(), "typed": list(tab.editor.body.value())}
    return told | {"changes": [(one.before, one.after) for one in tab.editor.changes()]}


def do(window: Window, line: str) -> None:
    """Do one deed, and tell what is seen then."""
    told = json.loads(line)
    tab = window.releases_tab
    if told["do"] == "open":
        window.open("releases", told["number"])
    elif told["do"] == "paraf":
        tab.browse.verbs.primary_button.click()
    elif told["do"] == "edit":
        tab.browse.commands.actions["edit"].trigger()
        tab.editor.body.put_paragraphs(told["paragraphs"])
    elif told["do"] == "type":
        tab.editor.body.put_paragraphs(told["paragraphs"])
        tab.editor._keeper.save()
    elif told["do"] == "save":
        tab.editor.submit()
    say(at=time.monotonic(), **seen(window))


def main(told: dict[str, Any]) -> int:
    """Start the program as an officer; once his window stands, say so and do what is told."""
    clock = datetime.fromisoformat(told["now"])
    program = Program(Place(Path(told["data"])), trace_folder=Path(told["trace"]), now=clock)
    ear = Ear()

    def begin() -> None:
        window = program.window
        if window is not None and window.isVisible() and _has_read_all(window):
            timer.stop()
            ear.heard.connect(functools.partial(do, window))
            window.workbench.changed.connect(lambda _kinds: say(changed=time.monotonic()))
            ear.listen()
            say(ready=True)

    timer = QTimer()
    timer.timeout.connect(begin)
    timer.start(LOOK_MILLISECONDS)
    QTimer.singleShot(LONGEST_MILLISECONDS, functools.partial(os._exit, 9))
    return program.run(told["login"], told["secret"])


if __name__ == "__main__":
    sys.exit(main(json.loads(sys.argv[1])))
