"""A practice office with its officers, keys and two releases, and windows over it."""

from __future__ import annotations

import os
import select
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image

from desk.actions import perform
from desk.paths import Place
from desk.people import lists as people
from desk.people.actions import unlock
from desk.session import Session
from desk.store.database import close_database
from desk.workspace import Workspace, open_office
from tests.offices import SECRET, take_office

KATA_SANDI = SECRET
MONDAY_NINE = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
"""09.00 WITA, an open office."""

OFFICERS = (
    ("kasi", "Dra. Wulan Arum, M.Si.", "kasi"),
    ("kadis", "Ir. Darma Putra Wijaya, M.P.", "kadis"),
    ("kabid", "Rangga Mahesa, S.Kom.", "kabid"),
    ("operator", "Tirta Samudra", "operator"),
)
TITLES = ("Gubernur Resmikan Jembatan Sungai Kayan", "Vaksinasi Ternak Tahap II Dimulai Pekan Depan")
PARAGRAPHS = [
    "TANJUNG SELOR – Gubernur meresmikan jembatan sepanjang 312 meter, Senin (23/11).",
    "“Warga tidak perlu lagi memutar 40 menit,” kata Gubernur & rombongan <di lokasi>.",
]


@dataclass
class PracticeOffice:
    """The office, its clock, and how its officers work in it."""

    workspace: Workspace
    folder: Path
    photo: Path
    moment: datetime = MONDAY_NINE
    numbers: list[str] = field(default_factory=list)

    def seat(self, login: str) -> Session:
        """Let an officer in, his key open."""
        session = Session(self.workspace, people.officer(login, self.workspace.now().date()))
        if session.officer.keyed:
            unlock(session, KATA_SANDI)
        return session

    def do(self, login: str, action: str, /, **parameters: object) -> dict[str, object]:
        """Do something as an officer."""
        return perform(self.seat(login), action, parameters).result

    def wait(self, minutes: int) -> None:
        """Let time pass."""
        self.moment += timedelta(minutes=minutes)

    def accept(self, title: str, sender: str = "Dinas PUPR") -> str:
        """Receive a release with its photo; gives its agenda number."""
        number = self.do(
            "petugas", "releases.accept", title=title, paragraphs=PARAGRAPHS, sender=sender,
            files=[str(self.photo)], captions={self.photo.name: "Jembatan Sungai Kayan"},
        )["number"]  # fmt: skip
        self.numbers.append(str(number))
        return str(number)


def _opened(folder: Path) -> PracticeOffice:
    """Open the office that lies in a folder; its clock shows what the tests say."""
    clock: list[PracticeOffice] = []
    opened = open_office(Place(folder / "data"), trace_folder=folder / "trace")
    workspace = replace(opened, clock=lambda: clock[0].moment if clock else MONDAY_NINE)
    clock.append(PracticeOffice(workspace, folder, folder / "jembatan.jpg"))
    return clock[0]


@pytest.fixture(scope="session")
def practice_template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """The practice office, made once and copied for each test, and the numbers of its releases."""
    folder = tmp_path_factory.mktemp("kantor-latihan")
    Image.new("RGB", (80, 60), (90, 140, 160)).save(folder / "jembatan.jpg")
    take_office("kaltara", OFFICERS, folder, clock=lambda: MONDAY_NINE, at=MONDAY_NINE, keyed=True)
    close_database()
    made = _opened(folder)
    for title in TITLES:
        made.accept(title)
    close_database()
    return folder, made.numbers


@pytest.fixture
def office(practice_template: tuple[Path, list[str]], tmp_path: Path) -> Iterator[PracticeOffice]:
    """The practice office on a Monday at nine, two releases waiting for the Kasi."""
    template, numbers = practice_template
    shutil.copytree(template, tmp_path, dirs_exist_ok=True)
    made = _opened(tmp_path)
    made.numbers += numbers
    yield made
    close_database()


@pytest.fixture
def dressed(qapp):
    """Qt's application as every run of the program makes it."""
    from ui.application import make_application  # start-up: these tests must be collected where Qt cannot be loaded

    return make_application()


@pytest.fixture
def open_window(office, dressed, qtbot) -> Callable[..., object]:
    """Open the window of an officer at the size of an office screen."""
    from ui.window import Window  # start-up: as above

    def open_one(login: str = "petugas", *, width: int = 1366, height: int = 768):
        window = Window(office.seat(login), idle=False)
        qtbot.addWidget(window)
        window.resize(width, height)
        window.show()
        qtbot.waitExposed(window)
        qtbot.waitUntil(lambda: len(window._loaded) == window.tab_bar.count(), timeout=20_000)
        return window

    return open_one


@pytest.fixture(scope="session")
def screen(require) -> Iterator[str]:
    """A screen of one's own."""
    require(shutil.which("Xvfb"), "Xvfb")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    ready, _, _ = select.select([reading], [], [], 60)
    number = os.read(reading, 16).decode().strip() if ready else ""
    assert number, "Xvfb did not start"
    yield f":{number}"
    server.kill()
    server.wait(timeout=30)
    os.close(reading)
