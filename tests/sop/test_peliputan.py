"""SOP Peliputan Kegiatan Dinas, played through the real window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("PySide6.QtWidgets")

from pytest_bdd import scenarios
from pytestqt.qtbot import QtBot

from tests.conftest import Desk
from tests.sop.offices import office_of
from tests.sop.step_play import StepPlay

scenarios("peliputan.feature")

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", "This plugin does not support grabbing")
"""A list of choices in a cell opens as a window of its own, which the offscreen screen cannot raise."""

CAST = {
    "kadis": "kadis",
    "kabid": "kabid",
    "kasi": "kasi",
    "staf": "staf",
    "reporter": "staf",
    "fotografer": "tenaga-ahli",
    "kameraman": "tenaga-ahli",
}


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Desk]:
    """The office with an officer for every step."""
    yield from office_of("kaltara", CAST, tmp_path)


@pytest.fixture
def play(office: Desk, qtbot: QtBot) -> Iterator[StepPlay]:
    """Officers at the window, one after another."""
    played = StepPlay(office, qtbot)
    yield played
    played.leave()
