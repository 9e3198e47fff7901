"""F6: whatever is changed outside the program is found by ``check``, which names the record."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

import main
from desk.errors import StorageFailed
from desk.health.check import check_office
from desk.store.database import NOT_REGISTERS
from tests.torture.attacks import ATTACKS, PHOTO, SIGNATURE, UNSEEN_WITHOUT_ANCHOR
from tests.torture.forging import editing
from tests.torture.judge import opened
from tests.torture.program import OfficeFolder
from tests.torture.scene import Scene, play

pytestmark = [pytest.mark.torture, pytest.mark.F6]

FOUND = 5


@pytest.fixture(scope="module")
def scene(office_template, tmp_path_factory) -> Scene:
    """An office with a past, made once."""
    return play(office_template, tmp_path_factory.mktemp("masa-lalu"))


def wheres(office: OfficeFolder) -> list[str]:
    """Check an office and name what was found; one that is too spoilt to be opened says so."""
    try:
        with opened(office) as workspace:
            return [finding.where for finding in check_office(workspace)]
    except StorageFailed:
        return ["meja.db"]


def test_an_honest_past_has_nothing_to_find(scene):
    assert [wheres(office) for office in (scene.now, scene.before_last, scene.before_correction)] == [[], [], []]


@pytest.mark.parametrize("name", ATTACKS)
def test_check_finds_and_names(name, scene, memory, capsys):
    where, deed = ATTACKS[name]
    office = scene.now.copy(memory / "kantor")
    deed(office, scene)
    code = main.main(["--data", str(office.place.folder), "--trace-dir", str(office.trace), "check", "--json"])
    found = json.loads(capsys.readouterr().out)["findings"]
    named = where.replace(PHOTO, scene.photo).replace(SIGNATURE, scene.signature)
    assert code == FOUND
    assert any(named in finding["where"] for finding in found), found
    assert [one for one in found if not one["what"].endswith(".") or not one["repair"].endswith(".")] == []


def test_without_any_anchor_only_the_documented_classes_pass(scene, memory, tell):
    unseen = set()
    for name, (_where, deed) in ATTACKS.items():
        office = scene.now.copy(memory / "kantor")
        shutil.rmtree(office.trace)
        deed(office, scene)
        if not wheres(office):
            unseen.add(name)
        shutil.rmtree(office.folder)
    assert unseen == set(UNSEEN_WITHOUT_ANCHOR)
    tell(
        f"{len(ATTACKS)} attacks, all found and named; without the trace file {len(unseen)} pass: "
        + ", ".join(sorted(unseen))
    )


def values_to_change(office: OfficeFolder) -> Iterator[tuple[str, str]]:
    """Name every column of every register."""
    with closing(sqlite3.connect(office.place.database)) as database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables:
            if not table.startswith(NOT_REGISTERS):
                yield from ((table, column[1]) for column in database.execute(f"PRAGMA table_info({table})"))


def test_no_value_of_any_register_can_be_changed_unseen(scene, memory, tell):
    unseen, tried = [], 0
    for table, column in values_to_change(scene.now):
        office = scene.now.copy(memory / "kantor")
        with editing(office) as database:
            row = f"(SELECT MAX(id) FROM {table})"
            changed = database.execute(f"UPDATE {table} SET {column} = {column} || '7' WHERE id = {row}").rowcount
        tried += changed
        if changed and not wheres(office):
            unseen.append(f"{table}.{column}")
        shutil.rmtree(office.folder)
    assert unseen == []
    tell(f"{tried} columns changed one by one: all found")


def test_a_record_taken_out_or_put_in_is_found_in_every_register(scene, memory):
    tables = dict.fromkeys(table for table, _column in values_to_change(scene.now))
    unseen = []
    for table in tables:
        for words in (
            f"DELETE FROM {table} WHERE id = (SELECT MAX(id) FROM {table})",
            f"UPDATE {table} SET id = id + 100 WHERE id = (SELECT MAX(id) FROM {table})",
        ):
            office = scene.now.copy(memory / "kantor")
            with editing(office) as database:
                changed = database.execute(words).rowcount
            if changed and not wheres(office):
                unseen.append(words)
            shutil.rmtree(office.folder)
    assert unseen == []


def test_a_check_that_trusts_the_rows_would_be_noticed(scene, program, tmp_path, memory):
    office = scene.now.copy(memory / "kantor")
    ATTACKS["release: sender"][1](office, scene)
    trusting = program.planted(tmp_path / "trusting", "desk/health/check.py", "check_rows(diary)", "iter(())")
    assert program.run(office, "check").code == FOUND
    assert trusting.run(office, "check").code == 0
