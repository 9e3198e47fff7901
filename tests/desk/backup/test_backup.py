"""Back-ups: made beside busy desks, read again, found out when damaged, thinned by age."""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desk.attachments import path_of
from desk.backup.contents import find, runs
from desk.backup.make import back_up, back_up_to_file
from desk.backup.thinning import kept, thin
from desk.backup.verify import check_backup
from desk.errors import Cancelled, Missing, Refused, StorageFailed
from desk.journal import diary

NOON = datetime(2026, 10, 12, 4, tzinfo=UTC)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "cadangan"


def test_a_backup_says_how_far_it_reaches_and_reads_back_whole(desk_office, target):
    desk_office.accept()
    made = back_up(desk_office.workspace, target)
    assert made.manifest.head == diary.head().hash
    assert made.manifest.numbers["agenda_release/2026"] == 1
    assert check_backup(target) == []
    assert made.path.parent == target
    assert not list(target.glob(".partial-*"))


def test_a_second_backup_copies_only_what_is_new(desk_office, target):
    desk_office.accept()
    assert back_up(desk_office.workspace, target).copied == 1
    desk_office.accept("Lomba desa", files=[str(desk_office.photo("lomba.jpg", 3))])
    made = back_up(desk_office.workspace, target)
    assert made.copied == 1
    assert len(made.manifest.files) == 3
    assert len(runs(target)) == 2


def test_one_file_holds_everything(desk_office, tmp_path):
    desk_office.accept()
    back_up_to_file(desk_office.workspace, tmp_path / "kantor.zip")
    assert check_backup(tmp_path / "kantor.zip") == []
    with pytest.raises(Refused, match=r"\.zip"):
        back_up_to_file(desk_office.workspace, tmp_path / "kantor.rar")


def test_writing_goes_on_after_a_backup_that_was_broken_off(desk_office, target):
    def stop(_words: str, _done: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        back_up(desk_office.workspace, target, stop)
    assert desk_office.accept() == "0001/2026"
    assert runs(target) == []
    assert not list(target.iterdir())


@pytest.mark.file
def test_a_file_that_the_office_itself_lost_is_named_and_the_rest_is_saved(desk_office, target):
    desk_office.accept()
    kept_file = next(path for path in desk_office.workspace.place.attachments.rglob("*") if path.is_file())
    kept_file.unlink()
    made = back_up(desk_office.workspace, target)
    assert made.missing == (kept_file.name,)
    assert check_backup(target) == []


@pytest.mark.file
def test_a_database_that_is_damaged_makes_no_backup(desk_office, target, tmp_path):
    desk_office.accept()
    place = desk_office.workspace.place
    with place.database.open("r+b") as file:
        file.seek(4096 * 3)
        file.write(random.Random(1).randbytes(4096 * 4))  # noqa: S311 - chance, not a secret
    with pytest.raises(StorageFailed):
        back_up(desk_office.workspace, target)
    assert runs(target) == []


def _damages(run: Path) -> list[Path]:
    return [path for path in [*run.iterdir(), *(run.parent / "attachments").rglob("*")] if path.is_file()]


@pytest.mark.parametrize("seed", range(20))
def test_every_damage_is_found(seed, desk_office, target, tmp_path):
    dice = random.Random(seed)  # noqa: S311 - chance, not a secret
    desk_office.accept()
    run = back_up(desk_office.workspace, target).path
    victim = dice.choice(_damages(run))
    victim.chmod(0o600)
    raw = bytearray(victim.read_bytes())
    kind = dice.choice(("flip", "cut", "gone"))
    if kind == "flip":
        raw[dice.randrange(len(raw))] ^= 1 << dice.randrange(8)
    shutil.copy2(victim, tmp_path / "aslinya")
    victim.unlink()
    if kind != "gone":
        victim.write_bytes(raw[: dice.randrange(len(raw))] if kind == "cut" else raw)
    if victim.name == "MANIFEST.json" and kind == "gone":
        with pytest.raises(Missing):
            check_backup(target)
    else:
        assert check_backup(run), (victim, kind)


def test_a_damaged_zip_is_found(desk_office, tmp_path):
    desk_office.accept()
    made = back_up_to_file(desk_office.workspace, tmp_path / "kantor.zip").path
    raw, whole = made.read_bytes(), _contents(made)
    dice = random.Random(14)  # noqa: S311 - chance, not a secret
    for _ in range(25):
        spoilt = bytearray(raw)
        spoilt[dice.randrange(len(raw) - 2000)] ^= 1 << dice.randrange(8)
        made.write_bytes(spoilt)
        assert check_backup(made) or _contents(made) == whole
    made.write_bytes(raw[: len(raw) // 2])
    assert check_backup(made)


def _contents(file: Path) -> list[bytes]:
    with zipfile.ZipFile(file) as archive:
        return [archive.read(info) for info in archive.infolist()]


def test_a_list_of_contents_that_leads_outside_is_refused(desk_office, target):
    desk_office.accept()
    run = back_up(desk_office.workspace, target).path
    said = json.loads((run / "MANIFEST.json").read_text("utf-8"))
    said["files"]["attachments/../../../keluar"] = ["0" * 64, 1]
    (run / "MANIFEST.json").write_text(json.dumps(said), "utf-8")
    assert [finding.where for finding in check_backup(run)] == ["attachments/../../../keluar"]


def test_a_copy_of_another_office_under_this_manifest_is_found(desk_office, target, tmp_path):
    run = back_up(desk_office.workspace, target).path
    desk_office.accept()
    other = back_up(desk_office.workspace, tmp_path / "lain").path
    shutil.copy2(other / "meja.db", run / "meja.db")
    assert len(check_backup(run)) >= 2


def test_old_runs_are_thinned_by_the_ladder():
    hours = [NOON - timedelta(hours=step) for step in range(0, 24 * 400, 6)]
    chosen = sorted(kept(hours, NOON))
    assert sum(NOON - at <= timedelta(hours=48) for at in chosen) == 9
    assert len({at.date() for at in chosen if NOON - at <= timedelta(days=14)}) == 15
    assert sum(timedelta(days=60) < NOON - at for at in chosen) == 11  # a month each
    assert kept([NOON - timedelta(days=4000)], NOON) == {NOON - timedelta(days=4000)}


def test_thinning_takes_away_files_that_no_run_needs(desk_office, target):
    desk_office.accept()
    old = back_up(desk_office.workspace, target)
    said = json.loads((old.path / "MANIFEST.json").read_text("utf-8"))
    orphan = target / "attachments" / "ab" / ("ab" + "0" * 62)
    orphan.parent.mkdir(exist_ok=True)
    orphan.write_bytes(b"x")
    said["made_at"] = "2020-01-01T09:00:00+08:00"
    said["files"][orphan.relative_to(target).as_posix()] = [orphan.name, 1]
    (old.path / "MANIFEST.json").write_text(json.dumps(said), "utf-8")
    desk_office.clock.pass_minutes(1)
    new = back_up(desk_office.workspace, target)
    assert thin(target, desk_office.workspace.now()) == [old.path]
    assert not orphan.exists()
    assert [run.path for run in runs(target)] == [new.path]
    assert check_backup(target) == []


def test_a_folder_without_a_backup_says_so(tmp_path):
    with pytest.raises(Missing, match="tidak ada cadangan"):
        find(tmp_path)


def test_a_backup_of_the_open_office_holds_the_last_line_that_was_told(desk_office, target):
    for step in range(5):
        desk_office.accept(f"Berita {step}")
        run = back_up(desk_office.workspace, target).path
        with sqlite3.connect(run / "meja.db") as copy:
            assert copy.execute("SELECT MAX(seq) FROM journal_line").fetchone()[0] == diary.head().seq


def test_kept_files_lie_in_the_backup_by_content(desk_office, target):
    number = desk_office.accept()
    back_up(desk_office.workspace, target)
    sha256 = desk_office.workspace.place.attachments.rglob("*")
    names = {path.name for path in sha256 if path.is_file()}
    assert names == {path.name for path in (target / "attachments").rglob("*") if path.is_file()}
    assert path_of(desk_office.workspace, names.pop()).is_file()
    assert number == "0001/2026"


def test_the_newest_is_the_one_that_reaches_farthest_whatever_the_clock_said(desk_office, target):
    back_up(desk_office.workspace, target)
    desk_office.accept()
    desk_office.clock.pass_minutes(-90)
    newest = back_up(desk_office.workspace, target)
    assert find(target).path == newest.path
