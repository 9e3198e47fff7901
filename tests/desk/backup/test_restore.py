"""An office brought back: the same registers, a silent check, no number of the lost disk given again."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desk.backup.make import back_up, back_up_to_file
from desk.backup.restore import Witnesses, restore
from desk.dump import dump_lines
from desk.errors import Cancelled, Refused
from desk.health.check import check_office
from desk.journal.trace import read_trace
from desk.numbers.lists import numbers
from desk.store.database import close_database
from tests.conftest import Desk


@pytest.fixture
def zipped(tmp_path: Path) -> Path:
    return tmp_path / "kantor.zip"


def _dump() -> list[str]:
    return list(dump_lines())


def _bring_back(desk: Desk, source: Path, folder: Path, **how: object):
    close_database()
    return restore(source, folder / "baru", trace_folder=folder / "jejak-baru", **how)


def test_what_comes_back_is_what_was_saved(desk_office, zipped, tmp_path):
    desk_office.accept()
    back_up_to_file(desk_office.workspace, zipped)
    before = _dump()
    restored = _bring_back(desk_office, zipped, tmp_path)
    assert _dump() == before
    assert restored.lost == ()
    assert check_office(restored.workspace) == []
    assert [path.name for path in restored.workspace.place.attachments.rglob("*") if path.is_file()]


def test_a_run_of_a_folder_comes_back_too(desk_office, tmp_path):
    desk_office.accept()
    back_up(desk_office.workspace, tmp_path / "cadangan")
    before = _dump()
    restored = _bring_back(desk_office, tmp_path / "cadangan", tmp_path)
    assert _dump() == before
    assert check_office(restored.workspace) == []


def test_numbers_that_only_the_trace_knows_are_void_and_never_given_again(desk_office, zipped, tmp_path):
    desk_office.accept()
    back_up_to_file(desk_office.workspace, zipped)
    before = {line for line in _dump() if not line.startswith('["series"')}
    lost = [desk_office.accept(f"Hilang {step}") for step in range(3)]
    trace = list(desk_office.workspace.trace.lines())
    restored = _bring_back(desk_office, zipped, tmp_path, witnesses=Witnesses(trace))
    assert list(restored.lost) == lost
    void = [line for line in numbers() if line.state == "void"]
    assert [line.number for line in void] == lost
    assert all("masukkan lagi dari kertasnya" in line.reason for line in void)
    assert before <= set(_dump())
    again = Desk(restored.workspace, desk_office.clock, tmp_path)
    assert again.accept("Sesudah pulih") == "0005/2026"
    assert check_office(again.workspace) == []


def test_the_office_goes_on_beside_the_trace_of_the_lost_disk(desk_office, zipped, tmp_path):
    back_up_to_file(desk_office.workspace, zipped)
    desk_office.accept("Hilang")
    old = desk_office.workspace.trace.path
    close_database()
    restored = restore(zipped, tmp_path / "baru", witnesses=Witnesses(list(read_trace(old))), trace_folder=old.parent)
    again = Desk(restored.workspace, desk_office.clock, tmp_path)
    assert again.accept("Sesudah pulih") == "0002/2026"
    assert check_office(again.workspace) == []


def test_without_the_trace_the_check_names_what_was_lost(desk_office, zipped, tmp_path):
    back_up_to_file(desk_office.workspace, zipped)
    lost = desk_office.accept("Hilang")
    old = desk_office.workspace.trace.path
    close_database()
    restored = restore(zipped, tmp_path / "baru", trace_folder=old.parent)
    assert any(lost in finding.where for finding in check_office(restored.workspace))


def test_paper_that_knows_more_than_any_trace_is_believed(desk_office, zipped, tmp_path):
    desk_office.accept()
    back_up_to_file(desk_office.workspace, zipped)
    restored = _bring_back(desk_office, zipped, tmp_path, witnesses=Witnesses(last_on_paper={"agenda_release/2026": 4}))
    assert len(restored.lost) == 3
    again = Desk(restored.workspace, desk_office.clock, tmp_path)
    assert again.accept("Sesudah pulih") == "0005/2026"
    assert check_office(again.workspace) == []


def test_a_folder_in_use_is_never_written_over(desk_office, zipped, tmp_path):
    back_up_to_file(desk_office.workspace, zipped)
    place = desk_office.workspace.place.folder
    with pytest.raises(Refused, match="tidak kosong"):
        restore(zipped, place)


def test_a_damaged_backup_is_not_brought_back(desk_office, tmp_path):
    run = back_up(desk_office.workspace, tmp_path / "cadangan").path
    with (run / "meja.db").open("r+b") as file:
        file.seek(100)
        file.write(b"rusak")
    with pytest.raises(Refused, match="rusak dan tidak dipulihkan"):
        restore(run, tmp_path / "baru")
    assert not (tmp_path / "baru").exists()
    assert not list(tmp_path.glob(".partial-*"))


def test_a_restore_that_was_broken_off_can_be_done_again(desk_office, tmp_path):
    back_up(desk_office.workspace, tmp_path / "cadangan")
    close_database()

    def stop(words: str, _done: float) -> None:
        if words == "memulihkan berkas":
            raise Cancelled

    with pytest.raises(Cancelled):
        restore(tmp_path / "cadangan", tmp_path / "baru", progress=stop)
    assert not (tmp_path / "baru").exists()
    restored = restore(tmp_path / "cadangan", tmp_path / "baru", trace_folder=tmp_path / "jejak")
    assert check_office(restored.workspace) == []
    shutil.rmtree(tmp_path / "baru")
