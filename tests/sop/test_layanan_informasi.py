"""SOP Layanan Informasi dan Dokumentasi Publik (Ketapang), played by actions: not every step has its screen yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from desk.actions import perform
from desk.founding import found_office
from desk.office import load_office
from desk.paths import Place
from desk.people import lists as people
from desk.people.actions import enrol
from desk.session import Session
from desk.sop.procedure import END
from desk.store.database import close_database
from tests.conftest import SECRET, Desk, StandingClock
from tests.sop.action_play import ActionPlay
from tests.sop.conftest import WHO

scenarios("layanan_informasi.feature")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Desk]:
    """An office that runs Ketapang's SOP, with Kadis, Redaktur and Editor."""
    clock = StandingClock()
    profile = replace(load_office("ketapang"), practice=True)
    workspace = found_office(Place(tmp_path / "data"), profile, trace_folder=tmp_path / "trace", clock=clock)
    petugas = Session(workspace, people.officer("petugas", workspace.now().date()))
    for role in ("kadis", "redaktur", "editor"):
        position = next(one.code for one in profile.positions if role in one.roles)
        perform(petugas, "people.add", {"login": role, "name": f"Pejabat {role.title()}"})
        perform(petugas, "people.appoint", {"login": role, "position": position})
        enrol(petugas, role, SECRET)
    yield Desk(workspace, clock, tmp_path)
    close_database()


@pytest.fixture
def play(office: Desk) -> ActionPlay:
    """Officers who act without a window."""
    return ActionPlay(office)


@given(parsers.parse('surat "{subject}" dari "{sender}" yang sudah diagendakan Petugas'))
def _(play: ActionPlay, subject: str, sender: str) -> None:
    play.receive_letter(subject, sender)


@given("surat itu sudah didisposisi sampai Editor")
def _(play: ActionPlay) -> None:
    play.dispose("kadis", "redaktur")
    play.dispose("redaktur", "editor")


@when(parsers.parse("{pejabat:w} mendisposisi surat itu kepada {kepada:w}"), converters=WHO)
def _(play: ActionPlay, pejabat: str, kepada: str) -> None:
    play.dispose(pejabat, kepada)


@then(parsers.parse("surat itu menjadi press release bernomor agenda {number}"))
def _(play: ActionPlay, number: str) -> None:
    assert (play.view().line.number, play.view().line.title) == (number, "Donor darah")


@then("tidak ada lagi langkah yang menunggu")
def _(play: ActionPlay) -> None:
    assert play.view().line.step == END
    assert {step.state for step in play.view().steps if step.row > 3} == {"done"}  # rows 1 to 3 run over the letter
