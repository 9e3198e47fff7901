"""The window on a large DIP: its tab is opened, then the list jumps to random places; beside it a static page.

Prints JSON: seconds and megabytes. ``python -m tests.benchmarks.dip_at_work FOLDER ROWS``.
"""

from __future__ import annotations

import json
import random
import sys
import time
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView

from tests.benchmarks.first_paint import peak_megabytes
from tests.benchmarks.synthetic import SEED, Synthetic, raw_connection
from tests.benchmarks.timing import seconds
from tests.benchmarks.window_at_work import PATIENCE, Paints
from tests.benchmarks.writing import desk_session
from ui.application import make_application
from ui.parts.paged import PAGE
from ui.window import Window

JUMPS = 60
BELOW = "SELECT * FROM dip_item WHERE id < ? ORDER BY id DESC LIMIT ?"
SETTLING = 2.0
"""Seconds in which what the window does behind its first picture comes to its end."""


def measure(folder: Path, rows: int, application: QApplication) -> dict[str, float]:
    """Jump to places that nobody has seen yet, and paint a static page of the same cells as often."""
    session = desk_session(Synthetic(folder, rows).opened())
    window = Window(session, idle=False)
    window.show()
    window.show_tab(window.icon_names().index(window.icon_names()[4]))
    table = window.dip_tab.browse.table
    _settle(application)
    still = _still(table)
    _settle(application)
    chance = random.Random(SEED)  # noqa: S311 - no secret
    ours, floor = [], []
    with closing(raw_connection(session.workspace.place.database)) as raw:
        for _ in range(JUMPS):
            place = chance.randrange(rows)
            ours.append(seconds(lambda place=place: _jump(table, place)))
            floor.append(seconds(lambda place=place: _raw(raw, rows - place, still)))
    return {"jump": sorted(ours)[JUMPS // 2], "floor": sorted(floor)[JUMPS // 2], "memory": peak_megabytes()}


def _jump(table: QTableView, place: int) -> None:
    bar = table.verticalScrollBar()
    bar.setValue(place * bar.maximum() // table.model().rowCount())
    _until_painted(table)


def _raw(raw: object, below: int, still: QTableView) -> None:
    raw.execute(BELOW, (below, PAGE)).fetchall()  # type: ignore[attr-defined]
    bar = still.verticalScrollBar()
    bar.setValue(0 if bar.value() else bar.maximum())
    _until_painted(still)


def _until_painted(table: QTableView) -> None:
    paints, began = Paints(), time.monotonic()
    table.viewport().installEventFilter(paints)
    while not paints.seen and time.monotonic() - began < PATIENCE:
        QCoreApplication.processEvents()
    table.viewport().removeEventFilter(paints)


def _still(table: QTableView) -> QTableView:
    """Show the cells of the first page in a table of Qt alone, of the same size."""
    source, model = table.model(), QStandardItemModel()
    for row in range(min(PAGE, source.rowCount())):
        cells = range(source.columnCount())
        model.appendRow([QStandardItem(str(source.index(row, column).data() or "")) for column in cells])
    still = QTableView()
    model.setParent(still)
    still.setModel(model)
    still.resize(table.size())
    still.show()
    return still


def _settle(application: QApplication) -> None:
    until = time.monotonic() + SETTLING
    while time.monotonic() < until:
        application.processEvents()


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure(Path(sys.argv[1]), int(sys.argv[2]), make_application())))
