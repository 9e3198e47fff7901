"""Practice offices of the three presets, and Meja Saya of any officer in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desk.actions import perform
from desk.founding import found_office
from desk.office import load_office
from desk.paths import Place
from desk.people import lists as people
from desk.people.actions import enrol
from desk.session import Session
from desk.store.database import close_database
from tests.conftest import SECRET, Desk, StandingClock
from tests.desk.coverage.offices import KALTARA, KALTIM, practice_office

DOCUMENTATION = (("sari", "Sekretaris Sari", "sekretaris-ppid"), ("prita", "Pejabat Prita", "ppid"))


@pytest.fixture
def kaltara(tmp_path: Path) -> Iterator[Desk]:
    """An office that runs SOP Peliputan and SOP Media On Line."""
    yield from practice_office("kaltara", KALTARA, tmp_path)


@pytest.fixture
def kaltim(tmp_path: Path) -> Iterator[Desk]:
    """An office that runs SOP Akurasi and SOP Pendokumentasian."""
    yield from practice_office("kaltim", (*KALTIM, *DOCUMENTATION), tmp_path)


@pytest.fixture
def ketapang(tmp_path: Path) -> Iterator[Desk]:
    """An office that runs SOP Layanan Informasi."""
    clock = StandingClock()
    office = replace(load_office("ketapang"), practice=True)
    workspace = found_office(Place(tmp_path / "data"), office, trace_folder=tmp_path / "trace", clock=clock)
    petugas = Session(workspace, people.officer("petugas", workspace.now().date()))
    for login, role in (("kadis", "kadis"), ("redaktur", "redaktur"), ("editor", "editor")):
        position = next(one.code for one in office.positions if role in one.roles)
        perform(petugas, "people.add", {"login": login, "name": f"Pejabat {login.title()}"})
        perform(petugas, "people.appoint", {"login": login, "position": position})
        enrol(petugas, login, SECRET)
    yield Desk(workspace, clock, tmp_path)
    close_database()


@pytest.fixture
def dressed(qapp):
    """Qt's application as every run of the program makes it."""
    from ui.application import make_application  # start-up: these tests must be collected where Qt cannot be loaded

    return make_application()


@pytest.fixture
def sit(dressed, qtbot):
    """Open Meja Saya of an officer."""
    from ui.desk_home.tab import DeskTab  # start-up: as above
    from ui.workbench import Workbench  # start-up: as above

    held: list[DeskTab] = []

    def open_one(desk: Desk, login: str) -> DeskTab:
        workbench = Workbench(desk.as_(login))
        tab = DeskTab(workbench)
        workbench.setParent(tab)
        workbench.changed.connect(tab.load)
        qtbot.addWidget(tab)
        tab.resize(1366, 640)
        tab.show()
        tab.load()
        held.append(tab)
        return tab

    yield open_one
    held.clear()
