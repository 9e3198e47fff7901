"""Practice offices of the three presets, and Meja Saya of any officer in them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Desk
from tests.desk.coverage.offices import KALTARA, KALTIM, practice_office
from tests.sop.offices import office_of

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
    yield from office_of("ketapang", {"kadis": "kadis", "redaktur": "kabid", "editor": "editor"}, tmp_path, keyed=True)


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
