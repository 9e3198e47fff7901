"""The shape of the database is what the golden file says; a change of shape is a new step and a new golden file."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.errors import StorageFailed
from desk.migrations import STEPS
from desk.store.database import database
from desk.store.migrate import migrate, schema_statements, schema_version
from desk.store.sqlite import SETTINGS

pytestmark = pytest.mark.file

GOLDEN = Path(__file__).parents[1] / "golden" / "schema.sql"


def test_the_schema_is_the_golden_one(desk_office):
    _expected, present = schema_statements()
    own = {name: words for name, words in present.items() if not name.startswith("search_text_")}
    assert "".join(f"{own[name]};\n" for name in sorted(own)) == GOLDEN.read_text("utf-8")


def test_a_fresh_office_needs_no_step(desk_office):
    assert schema_version() == len(STEPS)
    assert migrate() == []


def test_a_newer_database_is_refused(desk_office):
    database.execute_sql(f"PRAGMA user_version = {len(STEPS) + 1}")
    with pytest.raises(StorageFailed, match="lebih baru"):
        migrate()


def test_the_settings_hold_on_the_open_connection(desk_office):
    assert {name: database.obj.pragma(name) for name in SETTINGS} == SETTINGS


def test_numbers_parafs_and_journal_cannot_be_deleted_by_hand(desk_office):
    desk_office.accept()
    for table in ("number", "journal_line"):
        with pytest.raises(Exception, match="tidak boleh dihapus"):
            database.execute_sql(f"DELETE FROM {table}")
