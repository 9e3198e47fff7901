"""SOP Layanan Informasi Media On Line Melalui Website, played through the real window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

pytest.importorskip("PySide6.QtWidgets")

from pytest_bdd import scenarios
from pytestqt.qtbot import QtBot

from tests.conftest import Desk
from tests.sop.window_play import WindowPlay

scenarios("media_online.feature")


@pytest.fixture
def play(staffed: Desk, qtbot: QtBot) -> Iterator[WindowPlay]:
    """Officers at the window, one after another."""
    played = WindowPlay(staffed, qtbot)
    yield played
    played.leave()
