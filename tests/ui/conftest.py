"""A practice office with its officers, keys and two releases, and windows over it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image

from desk import catalogue
from desk.actions import perform
from desk.founding import found_office
from desk.office import load_office
from desk.paths import Place
from desk.people import lists as people
from desk.people.actions import enrol, unlock
from desk.session import Session
from desk.store.database import close_database
from desk.workspace import Workspace

KATA_SANDI = "kopi pagi hujan reda"
MONDAY_NINE = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
"""09.00 WITA, an open office."""

OFFICERS = (
    ("kasi", "Dra. Wulan Arum, M.Si."),
    ("kadis", "Ir. Darma Putra Wijaya, M.P."),
    ("kabid", "Rangga Mahesa, S.Kom."),
    ("operator", "Tirta Samudra"),
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


@pytest.fixture
def office(tmp_path):
    """The practice office on a Monday at nine, two releases waiting for the Kasi."""
    assert catalogue.actions()
    profile = replace(load_office("kaltara"), practice=True)
    photo = tmp_path / "jembatan.jpg"
    Image.new("RGB", (80, 60), (90, 140, 160)).save(photo)
    clock: list[PracticeOffice] = []
    workspace = found_office(
        Place(tmp_path / "kantor"),
        profile,
        trace_folder=tmp_path / "jejak",
        clock=lambda: clock[0].moment if clock else MONDAY_NINE,
    )
    made = PracticeOffice(workspace, tmp_path, photo)
    clock.append(made)
    desk_officer = made.seat("petugas")
    for login, name in OFFICERS:
        perform(desk_officer, "people.add", {"login": login, "name": name})
        perform(desk_officer, "people.appoint", {"login": login, "position": login})
        enrol(desk_officer, login, KATA_SANDI)
    for title in TITLES:
        made.accept(title)
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
        qtbot.waitUntil(lambda: len(window._loaded) == window.tab_bar.count())
        return window

    return open_one
