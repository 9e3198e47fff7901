"""An office on a PostgreSQL server: the same acts, the same rows, nothing lost when the server falls."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from desk.actions import perform
from desk.attachments import AttachmentRow, path_of
from desk.backup.make import back_up
from desk.backup.restore import restore
from desk.dump import dump_lines
from desk.errors import Refused, StorageFailed
from desk.health.check import check_office
from desk.journal import diary
from desk.moving import move
from desk.paths import Place
from desk.search.everywhere import find
from desk.session import Session
from desk.store.database import close_database, data_version, engine, open_place
from desk.workspace import open_office
from tests.conftest import Desk, Server

DESKS, EACH = 4, 5


@pytest.fixture
def database_kind() -> str:
    """These offices lie on the server."""
    return "postgresql"


@pytest.fixture
def empty(server: Server) -> Iterator[str]:
    """The address of an empty database."""
    name = server.fresh()
    yield server.address(name)
    close_database()
    server.drop(name)


def name_of(place: Place) -> str:
    return place.server.rpartition("/")[2]


def test_a_release_goes_through_the_sop_and_the_check_is_silent(desk_office: Desk, through):
    number = desk_office.accept()
    through(number, "unggah")
    assert check_office(desk_office.workspace) == []
    assert [thing.number for thing in find(desk_office.workspace, "jembat").things()] == [number]


def test_a_row_changed_behind_the_programs_back_is_found(desk_office: Desk, server: Server):
    desk_office.accept()
    server.sql(name_of(desk_office.workspace.place), "UPDATE release SET title = 'Lain'")
    assert "diubah" in check_office(desk_office.workspace)[0].what


def test_a_trigger_taken_off_is_found(desk_office: Desk, server: Server):
    server.sql(name_of(desk_office.workspace.place), "DROP TRIGGER keep_paraf ON paraf")
    assert check_office(desk_office.workspace)[0].where == "keep_paraf (trigger)"


def test_another_pc_sees_files_and_hears_of_commits(desk_office: Desk, server: Server, tmp_path: Path, qtbot):
    before = data_version()
    qtbot.waitUntil(lambda: data_version() > before)  # listening has begun
    heard = data_version()
    desk_office.accept()
    file = AttachmentRow.get()
    shutil.rmtree(desk_office.workspace.place.attachments)  # as on a PC that never had it
    assert path_of(desk_office.workspace, file.sha256).stat().st_size == file.size
    assert data_version() == heard, "own commits leave it"
    server.sql(name_of(desk_office.workspace.place), "SELECT pg_notify('meja', '0')")
    qtbot.waitUntil(lambda: data_version() > heard)


def test_a_back_up_comes_back_as_a_folder(desk_office: Desk, tmp_path: Path, through):
    number = desk_office.accept()
    through(number, "unggah")
    before = list(dump_lines())
    made = back_up(desk_office.workspace, tmp_path / "cadangan")
    assert sorted(path.name for path in made.path.iterdir()) == ["MANIFEST.json", "meja.db"]
    restored = restore(made.path, tmp_path / "baru", trace_folder=tmp_path / "jejak")
    assert open_place().server == ""
    assert list(dump_lines()) == before
    assert check_office(restored.workspace) == []


def test_an_office_moves_to_a_server_and_back_with_every_row(
    office_template: Path, empty: str, tmp_path: Path, desk_office: Desk
):
    number = desk_office.accept()
    before, trace = list(dump_lines()), desk_office.workspace.trace.path.parent
    here = Place(tmp_path / "folder")
    moved = move(desk_office.workspace.place, here, trace_folder=trace)
    assert (list(dump_lines()), moved.files) == (before, 1)
    with pytest.raises(Refused, match="sudah pindah ke"):
        open_office(desk_office.workspace.place, trace_folder=trace)
    there = Place(tmp_path / "server", empty)
    workspace = move(here, there, trace_folder=trace).workspace
    assert (list(dump_lines()), check_office(workspace)) == (before, [])
    with pytest.raises(Refused, match="sudah pindah ke"):
        open_office(here, trace_folder=trace)
    with pytest.raises(Refused, match="sudah berisi"):
        move(there, here, trace_folder=trace)
    workspace = replace(open_office(there, trace_folder=trace), clock=desk_office.clock)
    assert Desk(workspace, desk_office.clock, tmp_path).accept("Kedua") > number


def test_a_server_that_falls_and_stands_up_again_loses_nothing_that_was_confirmed(desk_office: Desk, server: Server):
    numbers = [desk_office.accept(f"Rilis {place}") for place in range(3)]
    server.stop()
    with pytest.raises(StorageFailed, match="server basis data terputus"):
        desk_office.accept("Tidak jadi")
    server.start()
    assert desk_office.accept("Sesudahnya") > numbers[-1]
    told = [entry.body["subject"]["number"] for entry in diary.entries() if entry.body["action"] == "releases.accept"]
    assert told[:3] == numbers
    assert len(told) == 4
    assert check_office(desk_office.workspace) == []


def test_desks_at_once_give_every_number_once_and_leave_none_out(desk_office: Desk):
    photo, officer = str(desk_office.photo()), desk_office.as_("petugas").officer

    def one_desk(place: int) -> list[str]:
        session = Session(desk_office.workspace, officer)
        try:
            return [
                str(perform(session, "releases.accept", accepted(f"Rilis {place}-{turn}", photo)).result["number"])
                for turn in range(EACH)
            ]
        finally:
            engine().leave()  # each thread has a connection of its own

    with ThreadPoolExecutor(DESKS) as desks:
        given = [number for numbers in desks.map(one_desk, range(DESKS)) for number in numbers]
    serials = sorted(int(number.split("/")[0]) for number in given)
    assert serials == list(range(1, DESKS * EACH + 1))
    assert check_office(desk_office.workspace) == []


def accepted(title: str, photo: str) -> dict[str, object]:
    return {"title": title, "sender": "Dinas PUPR", "paragraphs": ["Jembatan dibuka."], "files": [photo]}
