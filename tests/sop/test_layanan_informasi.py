"""SOP Layanan Informasi dan Dokumentasi Publik (Ketapang), played through the real window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("PySide6.QtWidgets")

from pytest_bdd import given, parsers, scenarios, then, when
from pytestqt.qtbot import QtBot

from desk.sop.procedure import END
from tests.conftest import Desk
from tests.sop.conftest import WHO
from tests.sop.offices import office_of
from tests.sop.step_play import StepPlay

scenarios("layanan_informasi.feature")

CAST = {"kadis": "kadis", "redaktur": "kabid", "editor": "editor"}


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Desk]:
    """The office with an officer for every step."""
    yield from office_of("ketapang", CAST, tmp_path, keyed=True)


@pytest.fixture
def play(office: Desk, qtbot: QtBot) -> Iterator[StepPlay]:
    """Officers at the window, one after another."""
    played = StepPlay(office, qtbot)
    yield played
    played.leave()


@given(parsers.parse('surat "{subject}" dari "{sender}" yang sudah diagendakan Petugas'))
def _(play: StepPlay, subject: str, sender: str) -> None:
    play.receive_letter(subject, sender)


@given("surat itu sudah didisposisi sampai Editor")
def _(play: StepPlay) -> None:
    play.dispose("kadis", "redaktur")
    play.dispose("redaktur", "editor")


@when(parsers.parse("{pejabat:w} mendisposisi surat itu kepada {kepada:w}"), converters=WHO)
def _(play: StepPlay, pejabat: str, kepada: str) -> None:
    play.dispose(pejabat, kepada)


@then(parsers.parse("surat itu menjadi press release bernomor agenda {number}"))
def _(play: StepPlay, number: str) -> None:
    assert (play.view().line.number, play.view().line.title) == (number, "Donor darah")


@then("tidak ada lagi langkah yang menunggu")
def _(play: StepPlay) -> None:
    assert play.view().line.step == END
    assert {step.state for step in play.view().steps if step.row > 3} == {"done"}  # rows 1 to 3 run over the letter
