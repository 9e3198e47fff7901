"""The tab Surat Masuk before one officer after another, on the practice office."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from tests.ui.conftest import PracticeOffice
from ui.letters.tab import LettersTab
from ui.work import idle
from ui.workbench import Workbench

Sit = Callable[[str], LettersTab]


@pytest.fixture
def news() -> list[str]:
    """What the window's corner told, oldest first."""
    return []


@pytest.fixture
def scan(office: PracticeOffice) -> str:
    """The scan of a letter, as a file."""
    path = office.folder / "surat.png"
    Image.new("RGB", (62, 88), (250, 250, 245)).save(path)
    return str(path)


@pytest.fixture
def receive(office: PracticeOffice, scan: str) -> Callable[..., str]:
    """Receive a letter; gives its agenda number."""

    def one(subject: str = "Permohonan publikasi donor darah", **fields: object) -> str:
        given = {"sender": "Dinas Kesehatan", "subject": subject, "files": [scan]} | fields
        return str(office.do("petugas", "letters.receive", **given)["number"])

    return one


@pytest.fixture
def sit(office: PracticeOffice, dressed: object, qtbot: QtBot, news: list[str]) -> Iterator[Sit]:
    """Let an officer sit down before the tab."""
    benches: list[Workbench] = []

    def take_seat(login: str) -> LettersTab:
        bench = Workbench(office.seat(login))
        bench.notice.connect(lambda text, _kind: news.append(text))
        tab = LettersTab(bench)
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
