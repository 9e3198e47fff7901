"""The tab Daftar Informasi Publik before one officer after another, on the practice office."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import PracticeOffice
from ui.dip.tab import DipTab
from ui.work import idle
from ui.workbench import Workbench

Sit = Callable[[str], DipTab]


@pytest.fixture
def news() -> list[str]:
    """What the window's corner told, oldest first."""
    return []


@pytest.fixture
def enter(office: PracticeOffice) -> Callable[..., int]:
    """Enter an item; gives its row."""

    def one(title: str = "Laporan Realisasi Anggaran Triwulan III 2026", **fields: object) -> int:
        given = {"title": title, "category": "berkala", "unit": "Sekretariat", "place": "Tanjung Selor"} | fields
        return int(str(office.do("petugas", "dip.add", **given)["id"]))

    return one


@pytest.fixture
def sit(office: PracticeOffice, dressed: object, qtbot: QtBot, news: list[str]) -> Iterator[Sit]:
    """Let an officer sit down before the tab."""
    benches: list[Workbench] = []

    def take_seat(login: str = "petugas") -> DipTab:
        bench = Workbench(office.seat(login))
        bench.notice.connect(lambda text, _kind: news.append(text))
        tab = DipTab(bench)
        tab.resize(1366, 640)
        qtbot.addWidget(tab)
        with qtbot.waitActive(tab):
            tab.show()
            tab.activateWindow()
        tab.load()
        benches.append(bench)
        return tab

    yield take_seat
    qtbot.waitUntil(idle, timeout=10_000)
    for bench in benches:
        bench.stop()
