"""The tab Press Release before one officer after another, on a real office."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.conftest import Desk
from ui.releases.tab import ReleasesTab
from ui.theme import apply_theme
from ui.work import idle
from ui.workbench import Workbench

Sit = Callable[[str], ReleasesTab]


@pytest.fixture
def news() -> list[str]:
    """What the window's corner told, oldest first."""
    return []


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[Callable[[float], None]]:
    """Let the letters grow, and be as usual again afterwards."""
    yield lambda points: apply_theme(qapp, "light", points)
    apply_theme(qapp, "light")


@pytest.fixture
def sit(desk_office: Desk, qtbot: QtBot, qapp: QApplication, news: list[str]) -> Iterator[Sit]:
    """Let an officer sit down before the tab; whoever sat there before leaves."""
    apply_theme(qapp, "light")
    seated: list[ReleasesTab] = []
    benches: list[Workbench] = []

    def take_seat(login: str) -> ReleasesTab:
        for tab, bench in zip(seated, benches, strict=True):
            bench.stop()
            tab.hide()
        bench = Workbench(desk_office.as_(login), qapp)
        bench.notice.connect(lambda text, _kind: news.append(text))
        tab = ReleasesTab(bench)
        tab.resize(1366, 640)
        qtbot.addWidget(tab)
        with qtbot.waitActive(tab):
            tab.show()
            tab.activateWindow()
        tab.load()
        seated.append(tab)
        benches.append(bench)
        return tab

    yield take_seat
    qtbot.waitUntil(idle, timeout=10_000)
    for tab, bench in zip(seated, benches, strict=True):
        tab.hide()
        bench.stop()
        bench.deleteLater()
