"""A window at an officer's work, and the longest stop of its event loop at each: what he would feel as a hitch.

Prints JSON: for each work the milliseconds of its longest stop, and how many of them this thread was computing; the
rest it waited, for other programs too. ``python -m tests.benchmarks.ui_at_work FOLDER SHEET TARGET``: the folder of a
synthetic office, a sheet to import, where to back up to.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEventLoop, QTimer
from PySide6.QtWidgets import QDialog, QListView, QTableView

from desk.backup.make import Made, back_up
from desk.errors import DeskError
from desk.session import Result
from tests.benchmarks.synthetic import Synthetic, add_release, next_release, raw_connection, told
from tests.benchmarks.writing import desk_session
from ui.application import make_application
from ui.dip.papers import Papers
from ui.window import Window
from ui.work import Tell

BEAT_MILLISECONDS = 5
SETTLING, PATIENCE = 1.5, 300.0
SEARCHES, PAGES_DOWN, JUMPS, COMMITS = 12, 20, 20, 5


@dataclass
class Beat:
    """A pulse of the event loop; ``longest`` is the longest time between two, less the beat: in all, and computing."""

    longest: tuple[float, float] = (0.0, 0.0)
    _last: tuple[float, float] = field(default_factory=lambda: (time.perf_counter(), time.thread_time()))

    def tick(self) -> None:
        """Take note that the loop runs."""
        now = time.perf_counter(), time.thread_time()
        gap = (now[0] - self._last[0]) * 1000 - BEAT_MILLISECONDS, (now[1] - self._last[1]) * 1000
        self.longest, self._last = max(self.longest, gap), now


@contextmanager
def beating() -> Iterator[Beat]:
    """Watch the loop while something is done."""
    beat, timer = Beat(), QTimer()
    timer.setInterval(BEAT_MILLISECONDS)
    timer.timeout.connect(beat.tick)
    timer.start()
    yield beat
    turn()
    beat.tick()
    timer.stop()


def turn() -> None:
    """Let the loop go round once."""
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, BEAT_MILLISECONDS)


def settle(seconds: float = SETTLING) -> None:
    """Let what was begun behind come to its end."""
    clock = QElapsedTimer()
    clock.start()
    while clock.elapsed() < seconds * 1000:
        turn()


def until(ready: Callable[[], bool]) -> None:
    """Let the loop run until something is so; raises ``TimeoutError`` after five minutes."""
    clock = QElapsedTimer()
    clock.start()
    while not ready():
        if clock.elapsed() > PATIENCE * 1000:
            raise TimeoutError
        turn()


class Desk:
    """The window, and each work that a figure names."""

    def __init__(self, folder: Path, sheet: Path, target: Path) -> None:
        self.session = desk_session(Synthetic(folder, 0).opened())
        self.sheet, self.target = sheet, target
        self.window = Window(self.session, idle=False)
        self.window.show()
        self.window.load_rest()
        settle()

    def search(self) -> None:
        """Type titles into the box of the window's head, a letter at a time."""
        box = self.window.header.search_box
        for one in told(SEARCHES, 7):
            for end in range(1, 8):
                box.setText(one.title[:end])
                box.look()
                turn()
        box.clear()
        box.dismiss()

    def scroll(self) -> None:
        """Go down the releases a page at a time, and jump about in the DIP."""
        releases, items = self.window.releases_tab.browse.queue.view, self.window.dip_tab.browse.table
        self.window.open("releases", "")
        self.window.releases_tab.browse.queue.show_stage("all")
        _slide(releases, [1.0] * PAGES_DOWN)
        self.window.open("dip", "")
        _slide(items, [place * 7 % JUMPS / JUMPS for place in range(JUMPS)])

    def refresh(self) -> None:
        """Hear of another's commits."""
        self.window.open("releases", "")
        with closing(raw_connection(self.session.workspace.place.database)) as other:
            for _ in range(COMMITS):
                add_release(other, next_release(other))
                self.window.workbench.look()
                settle(0.5)

    def take_list(self) -> None:
        """Import a DIP beside the window."""
        ended: list[Result] = []
        asked = {"file": str(self.sheet)}
        self.window.workbench.do_beside("Mengimpor", "dip.import", asked, ended.append, _refused)
        self._follow(ended)

    def back_up(self) -> None:
        """Back up beside the window."""
        ended: list[Made] = []

        def task(tell: Tell) -> Made:
            return back_up(self.session.workspace, self.target, tell)

        self.window.workbench.run("Cadangan", task, ended.append)
        self._follow(ended)

    def print_list(self) -> None:
        """Lay the DIP and look at it, then the sheet of one release."""
        papers = Papers(self.window.workbench, self.window)
        papers.show("dip", "kini", "Daftar Informasi Publik")
        self._close_paper()
        self.window.open("releases", "")
        self.window.releases_tab.browse.papers.show_paper("press-release:file", self._first_number())
        self._close_paper()

    def _first_number(self) -> str:
        queue = self.window.releases_tab.browse.queue
        queue.pick_first()
        return queue.current_number()

    def _close_paper(self) -> None:
        until(lambda: bool(self._papers()))
        settle(0.5)
        for dialog in self._papers():
            dialog.reject()
        settle(0.2)

    def _papers(self) -> list[QDialog]:
        return [one for one in self.window.findChildren(QDialog) if one.isVisible()]

    @staticmethod
    def _follow(ended: Sequence[object]) -> None:
        until(lambda: bool(ended))
        settle()


def _refused(refusal: DeskError) -> None:
    raise refusal


def _slide(view: QListView | QTableView, places: list[float]) -> None:
    bar = view.verticalScrollBar()
    for place in places:
        bar.setValue(round(place * bar.maximum()))
        settle(0.05)


def measure(folder: Path, sheet: Path, target: Path) -> dict[str, tuple[float, float]]:
    """Do each work once, as an officer would, and give its longest stop; the DIP is there once it was imported."""
    desk, found = Desk(folder, sheet, target), {}
    works = {"import": desk.take_list, "search": desk.search, "scroll": desk.scroll, "refresh": desk.refresh}
    for name, work in {**works, "backup": desk.back_up, "print": desk.print_list}.items():
        with beating() as beat:
            work()
        found[name] = beat.longest
    return found


if __name__ == "__main__":
    application = make_application()
    sys.stdout.write(json.dumps(measure(*map(Path, sys.argv[1:]))))
