"""A window on a large office: opening the tab of press releases, another's commit coming in, paging down.

Prints JSON: seconds and megabytes. ``python -m tests.benchmarks.window_at_work FOLDER``, the folder of a synthetic
office.
"""

from __future__ import annotations

import json
import sys
import time
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from tests.benchmarks.first_paint import peak_megabytes
from tests.benchmarks.synthetic import Synthetic, add_release, next_release, raw_connection
from tests.benchmarks.timing import seconds
from tests.benchmarks.writing import desk_session
from ui.application import make_application
from ui.window import Window

PAGES_DOWN = 30
RELEASES = 1
RAW_PAGE = (
    "SELECT release.id, release.title, release.sender, release.state, sop_case.step, number.printed FROM release"
    " LEFT JOIN sop_case ON sop_case.target = release.id AND sop_case.kind = 'releases'"
    " LEFT JOIN number ON number.target = release.id AND number.kind = 'releases'"
    " ORDER BY release.id DESC LIMIT 60"
)
PATIENCE = 30.0


class Paints(QObject):
    """Notes that a widget was painted."""

    seen = False

    def eventFilter(self, _watched: QObject, event: QEvent, /) -> bool:  # noqa: N802 - Qt's name
        """Let everything pass."""
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return False


def measure(folder: Path, application: QApplication) -> dict[str, float]:
    """Open the window and do each thing once, as an officer would."""
    office = Synthetic(folder, 0)
    session = desk_session(office.opened())
    window = Window(session, idle=False)
    window.show()
    application.processEvents()
    listed = window.releases_tab.browse.queue.view

    def until_painted() -> None:
        paints, began = Paints(), time.monotonic()
        listed.viewport().installEventFilter(paints)
        while not paints.seen and time.monotonic() - began < PATIENCE:
            application.processEvents()
        listed.viewport().removeEventFilter(paints)

    def open_tab() -> None:
        window.show_tab(RELEASES)
        window.releases_tab.load()
        until_painted()

    def look() -> None:
        window.workbench.look()
        until_painted()

    opened = seconds(open_tab)
    with closing(raw_connection(session.workspace.place.database)) as other:
        add_release(other, next_release(other))
        refreshed = seconds(look)
        page = seconds(lambda: other.execute(RAW_PAGE).fetchall())
    for _ in range(PAGES_DOWN):
        listed.verticalScrollBar().setValue(listed.verticalScrollBar().maximum())
        application.processEvents()
    return {"open": opened, "refresh": refreshed, "page": page, "memory": peak_megabytes()}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure(Path(sys.argv[1]), make_application())))
