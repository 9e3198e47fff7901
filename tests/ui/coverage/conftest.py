"""The tab Kalender Peliputan before one officer after another, in the office that runs SOP Peliputan."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("PySide6.QtWidgets")

from tests.conftest import Desk
from tests.desk.coverage.offices import KALTARA, practice_office

MONTH = "2026-10"
"""The month in which the offices' clock stands, on Monday the twelfth."""


@pytest.fixture
def kaltara(tmp_path: Path) -> Iterator[Desk]:
    """An office that runs SOP Peliputan, with the month's rota drawn up."""
    for desk in practice_office("kaltara", KALTARA, tmp_path):
        lines = [{"day": f"{MONTH}-14", "officer": "tara", "role": "fotografer"}]
        for month in (MONTH, "2026-11", "2026-12"):
            desk.do("kasi", "coverage.draw_rota", month=month, lines=[{**lines[0], "day": f"{month}-14"}])
        yield desk


@pytest.fixture
def event(kaltara: Desk) -> Callable[..., int]:
    """Enter an event; gives its number."""

    def one(title: str = "Panen Raya", starts: str = "2026-10-14 09:00", **fields: Any) -> int:
        return int(kaltara.do("sinta", "coverage.receive_schedule", title=title, starts=starts, **fields)["id"])

    return one


@pytest.fixture
def manned(kaltara: Desk, event: Callable[..., int]) -> Callable[..., int]:
    """Enter an event and send a crew."""

    def one(title: str = "Panen Raya", *, crew: dict[str, list[str]] | None = None, **fields: Any) -> int:
        made = event(title, **fields)
        kaltara.do("sinta", "coverage.report_schedule", event=made)
        crew = crew or {"fotografer": ["tara"], "kameraman": ["seno"], "reporter": ["sinta"]}
        kaltara.do("kasi", "coverage.assign", event=made, crew=crew, order="lewat telepon")
        return made

    return one


@pytest.fixture
def sit(kaltara: Desk, qapp: object, qtbot: Any) -> Iterator[Callable[[str], Any]]:
    """Let an officer sit down before the tab."""
    from ui.application import make_application  # start-up: these tests must be collected where Qt cannot be loaded
    from ui.coverage.tab import CoverageTab  # start-up: as above
    from ui.workbench import Workbench  # start-up: as above

    make_application()
    benches = []

    def take_seat(login: str) -> CoverageTab:
        bench = Workbench(kaltara.as_(login))
        tab = CoverageTab(bench)
        tab.news = []
        tab.undos = []
        bench.notice.connect(lambda text, _kind: tab.news.append(text))
        bench.undoable.connect(lambda text, undo: (tab.news.append(text), tab.undos.append(undo)))
        qtbot.addWidget(tab)
        tab.resize(1366, 640)
        with qtbot.waitActive(tab):
            tab.show()
            tab.activateWindow()
        tab.load()
        tab.focus_first()
        benches.append(bench)
        return tab

    yield take_seat
    for bench in benches:
        bench.stop()
