"""A real office to test with: a temporary folder, a clock that stands still until told, officers with keys."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image

import desk.catalogue  # noqa: F401 - fills the list of actions
from desk.actions import perform
from desk.founding import found_office
from desk.office import load_office
from desk.paths import Place
from desk.people import lists
from desk.people.actions import enrol, unlock
from desk.session import Session
from desk.store.database import close_database, engine_of
from desk.store.moving import copy_rows
from desk.workspace import Workspace, open_office
from tests.offices import MONDAY_NINE, SECRET
from tests.server import Server, programs
from tests.torture.figures import FIGURES, NIGHT, write_results

OFFICERS = (
    ("kasi", "Dra. Wulan Arum, M.Si."),
    ("kadis", "Ir. Darma Putra Wijaya, M.P."),
    ("kabid", "Rangga Mahesa, S.Kom."),
)
PARAGRAPHS = (
    "TANJUNG SELOR – Gubernur meresmikan jembatan sepanjang 312 meter, Selasa (13/10).",
    "“Warga tidak perlu lagi memutar 40 menit,” kata Gubernur.",
    "Jembatan dibuka untuk umum mulai Rabu pukul 06.00 WITA.",
)


Size = Callable[[int, int], int]
Tell = Callable[[str], None]


def pytest_configure(config: pytest.Config) -> None:
    """Let a figure of the torture tests be picked by its name: ``-m F6``."""
    for figure, (title, _where) in FIGURES.items():
        config.addinivalue_line("markers", f"{figure}: {title}")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Write the page of results after a night's run."""
    if NIGHT:
        write_results(terminalreporter)


@pytest.fixture(scope="session")
def size() -> Size:
    """Choose how much to do: on every run, or at night."""
    return lambda every_run, night: night if NIGHT else every_run


@pytest.fixture
def tell(record_property: Callable[[str, object], None]) -> Tell:
    """Say what a test did and found, for the page of results."""
    return lambda words: record_property("found", words)


@pytest.fixture(scope="session")
def server(require: Callable[[object, str], None]) -> Iterator[Server]:
    """A PostgreSQL server for this run, started when a test first asks for it."""
    found = programs()
    require(found, "PostgreSQL")
    running = Server(found)
    try:
        running.start()
        yield running
    finally:
        running.remove()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run what is marked ``both`` on a file and on a server."""
    if "database_kind" in metafunc.fixturenames and metafunc.definition.get_closest_marker("both"):
        chosen = metafunc.config.getoption("--database")
        kinds = ["sqlite", "postgresql"] if chosen == "sqlite" else [chosen]
        metafunc.parametrize("database_kind", kinds, indirect=True)


@pytest.fixture
def database_kind(request: pytest.FixtureRequest) -> str:
    """Which database the test's office lies in."""
    return getattr(request, "param", request.config.getoption("--database"))


@dataclass
class StandingClock:
    """A clock that moves only when a test moves it."""

    at: datetime = MONDAY_NINE

    def __call__(self) -> datetime:
        """Tell the time."""
        return self.at

    def pass_minutes(self, minutes: float) -> None:
        """Let time pass."""
        self.at += timedelta(minutes=minutes)


@dataclass
class Desk:
    """An office at work, with an officer for every step of the SOP."""

    workspace: Workspace
    clock: StandingClock
    folder: Path
    _sessions: dict[str, Session] = field(default_factory=dict)

    def as_(self, login: str) -> Session:
        """Let an officer sit down; his key is opened if he has one."""
        if login not in self._sessions:
            session = Session(self.workspace, lists.officer(login, self.workspace.now().date()))
            if session.officer.keyed:
                unlock(session, SECRET)
            self._sessions[login] = session
        return self._sessions[login]

    def seated(self, login: str, session: Session) -> None:
        """Let an officer sit on whose key is open already."""
        self._sessions[login] = session

    def do(self, login: str, action: str, token: str | None = None, **parameters: object) -> dict:
        """Perform an action as an officer."""
        return perform(self.as_(login), action, parameters, token).result

    def photo(self, name: str = "jembatan.jpg", shade: int = 90) -> Path:
        """Make a small real photo."""
        path = self.folder / name
        Image.new("RGB", (64, 48), (shade, 140, 160)).save(path)
        return path

    def accept(self, title: str = "Gubernur Resmikan Jembatan", **details: object) -> str:
        """Receive a release with its evidence; gives its agenda number."""
        details = {"paragraphs": list(PARAGRAPHS), "sender": "Dinas PUPR", "files": [str(self.photo())]} | details
        return str(self.do("petugas", "releases.accept", title=title, **details)["number"])

    def sign(self, number: str) -> dict:
        """Describe the signature of a release, as the filing act takes it."""
        return {"by": "Ir. Darma Putra Wijaya, M.P.", "on": "2026-10-12", "scan": str(self.photo("ttd.jpg", 10))}


@pytest.fixture(scope="session")
def office_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with officers and keys, made once and copied for each test."""
    folder = tmp_path_factory.mktemp("kantor")
    clock = StandingClock()
    office = replace(load_office("kaltara"), practice=True)
    workspace = found_office(Place(folder / "data"), office, trace_folder=folder / "trace", clock=clock)
    petugas = Session(workspace, lists.officer("petugas", workspace.now().date()))
    for login, name in OFFICERS:
        perform(petugas, "people.add", {"login": login, "name": name})
        perform(petugas, "people.appoint", {"login": login, "position": login})
        enrol(petugas, login, SECRET)
    close_database()
    return folder


@pytest.fixture(scope="session")
def server_template(server: Server, office_template: Path) -> str:
    """The same office on the server; a test gets a copy of its database."""
    name = server.fresh()
    given, taken = engine_of(Place(office_template / "data")), engine_of(Place(office_template, server.address(name)))
    for one in (given, taken):
        one.prove()
    copy_rows(given, taken, lambda _done, _all: None)
    for one in (given, taken):
        one.leave()
    return name


@pytest.fixture
def office_address(database_kind: str, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a copy of the office on the server; empty where it lies in a file."""
    if database_kind == "sqlite":
        yield ""
        return
    running: Server = request.getfixturevalue("server")
    name = running.fresh(request.getfixturevalue("server_template"))
    yield running.address(name)
    running.drop(name)


@pytest.fixture
def desk_office(office_template: Path, office_address: str, tmp_path: Path) -> Iterator[Desk]:
    """An office of one's own, with Kasi, Kadis, Kabid, and the desk officer who is also operator and arsiparis."""
    shutil.copytree(office_template, tmp_path / "kantor")
    clock = StandingClock()
    place = Place(tmp_path / "kantor" / "data", office_address)
    workspace = open_office(place, trace_folder=tmp_path / "kantor" / "trace")
    yield Desk(replace(workspace, clock=clock), clock, tmp_path)
    close_database()


@pytest.fixture
def through(desk_office: Desk) -> Callable[[str, str], None]:
    """Take a release through the SOP up to, not including, a step."""
    acts: dict[str, tuple[str, str, dict]] = {
        "periksa": ("kasi", "releases.check", {}),
        "paraf-kadis": ("kadis", "releases.paraf", {"version": 1}),
        "paraf-kabid": ("kabid", "releases.paraf", {"version": 1}),
        "unggah": ("petugas", "releases.publish", {"url": "https://contoh.go.id/1"}),
    }

    def take(number: str, step: str) -> None:
        for name, (login, action, parameters) in acts.items():
            if name == step:
                return
            desk_office.do(login, action, release=number, **parameters)

    return take
