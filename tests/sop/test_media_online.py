"""SOP Layanan Informasi Media On Line Melalui Website, played through the real window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

pytest.importorskip("PySide6.QtWidgets")

from pytest_bdd import scenarios
from pytestqt.qtbot import QtBot

from desk.actions import perform
from tests.conftest import Desk
from tests.sop.window_play import WindowPlay

scenarios("media_online.feature")


@pytest.fixture
def office(desk_office: Desk) -> Desk:
    """The office with an operator of the website, besides the desk officer."""
    for name, details in (("people.add", {"name": "Tirta Samudra"}), ("people.appoint", {"position": "operator"})):
        perform(desk_office.as_("petugas"), name, {"login": "operator"} | details)
    return desk_office


@pytest.fixture
def play(office: Desk, qtbot: QtBot) -> Iterator[WindowPlay]:
    """Officers at the window, one after another."""
    played = WindowPlay(office, qtbot)
    yield played
    played.leave()
