"""F17: bringing an old database up to date goes whole or not at all, whatever fails; a newer one is refused."""

from __future__ import annotations

import importlib
import json
import random
import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from peewee import SqliteDatabase

from desk.migrations import STEPS
from desk.office import load_office
from tests.torture.figures import NIGHT
from tests.torture.program import KILLED, OfficeFolder, Program
from tests.torture.ready import waiting_program
from tests.torture.strace import failing, recorded

pytestmark = [pytest.mark.torture, pytest.mark.F17]

COMMAND = ("list", "people")
STORAGE, UNKNOWN = 6, 8


def old_office(folder: Path, step: int) -> OfficeFolder:
    """Make an empty office just as the program of an earlier step left it."""
    office = OfficeFolder(folder)
    office.place.attachments.mkdir(parents=True)
    database = SqliteDatabase(str(office.place.database), pragmas={"journal_mode": "truncate"})
    database.connect()
    for name in STEPS[:step]:
        importlib.import_module(f"desk.migrations.{name}").up(database)
    profile = json.dumps(replace(load_office("kaltara"), practice=True).to_mapping())
    database.execute_sql("INSERT INTO office_profile (uid, practice, profile) VALUES ('lama', 1, ?)", (profile,))
    database.execute_sql(f"PRAGMA user_version = {step}")
    database.close()
    return office


def schema(office: OfficeFolder) -> tuple[int, list[str]]:
    """Read the step and the shape."""
    with sqlite3.connect(office.place.database) as opened:
        shape = opened.execute("SELECT sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name, sql")
        return opened.execute("PRAGMA user_version").fetchone()[0], [str(sql) for (sql,) in shape]


def sweep(program: Program, step: int, folder: Path, most: int) -> tuple[int, list[str]]:
    """Fail at calls of the first start after an update; gives how many faults, and what went wrong."""
    old = old_office(folder / "lama", step)
    whole = old.copy(folder / "utuh")
    calls = recorded(program, whole, folder / "panggilan.log", COMMAND, {})
    right, dice = schema(whole), random.Random(step)  # noqa: S311 - chance, not a secret
    points = [(call, kind) for call in calls for kind in ("KILL", "ENOSPC", "EIO", "EIO+")]
    chosen, wrong = dice.sample(points, min(most, len(points))), []
    for call, kind in chosen:
        struck = old.copy(folder / "rusak")
        code = failing(program, call, kind).run(struck, *COMMAND).code
        if code not in (0, KILLED, STORAGE, UNKNOWN):
            wrong.append(f"{call} {kind}: exit {code}")
        if program.run(struck, *COMMAND).code or schema(struck) != right:
            wrong.append(f"{call} {kind}: does not come up to date afterwards")
        shutil.rmtree(struck.folder)
    return len(chosen), wrong


@pytest.mark.parametrize("step", range(1, len(STEPS)) if NIGHT else [1, len(STEPS) - 1])
def test_an_update_goes_whole_or_not_at_all(step, ready, memory, require, size, tell):
    require(shutil.which("strace"), "strace")
    faults, wrong = sweep(ready, step, memory, size(10, 100))
    assert wrong == []
    tell(f"from step {step}: {faults} faults, 0 half updated, 0 that no longer start")


def test_a_proved_copy_is_kept_before_the_update(program, tmp_path):
    office = old_office(tmp_path / "lama", 3)
    before = schema(office)
    assert program.run(office, *COMMAND).code == 0
    copies = list(office.place.backups.glob("sebelum-skema-*.db"))
    assert len(copies) == 1
    shutil.copy2(copies[0], office.place.database)
    assert schema(office) == before


def test_a_newer_database_is_refused_and_left_alone(program, office):
    with sqlite3.connect(office.place.database) as opened:
        opened.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    raw = office.place.database.read_bytes()
    ended = program.run(office, *COMMAND)
    assert ended.code == STORAGE
    assert "program yang lebih baru" in ended.said
    assert office.place.database.read_bytes() == raw


def test_a_step_outside_a_transaction_is_noticed(program, tmp_path, memory, require):
    require(shutil.which("strace"), "strace")
    bad = program.planted(tmp_path / "bug", "desk/store/sqlite.py", '"BEGIN IMMEDIATE"', '"SELECT 1"')
    bad = bad.planted(tmp_path / "bug", "desk/store/sqlite.py", '"COMMIT"', '"SELECT 1"')
    with waiting_program(bad.root) as waiting:
        _faults, wrong = sweep(waiting, 1, memory, 24)
    assert wrong
