"""SOP Akurasi Informasi Publik, played through the real window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("PySide6.QtWidgets")

from pytest_bdd import given, scenarios
from pytestqt.qtbot import QtBot

from tests.conftest import Desk
from tests.sop.offices import office_of
from tests.sop.step_play import StepPlay

scenarios("akurasi.feature")

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", "This plugin does not support grabbing")
"""A list of choices in a cell opens as a window of its own, which the offscreen screen cannot raise."""

CAST = {login: login for login in ("kadis", "kabid", "kasi", "redaksi", "peliput")}


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Desk]:
    """The office with an officer for every step."""
    yield from office_of("kaltim", CAST, tmp_path)


@pytest.fixture
def play(office: Desk, qtbot: QtBot) -> Iterator[StepPlay]:
    """Officers at the window, one after another."""
    played = StepPlay(office, qtbot)
    yield played
    played.leave()


@given("alamat media yang dikirimi rilis sudah dicatat")
def _(office: Desk) -> None:
    office.do("petugas", "contacts.add", kind="media", name="Harian Contoh", email="redaksi@contoh.example")
