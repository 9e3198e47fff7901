"""Bringing a database to the shape this program needs, step by step, each step whole or not at all.

Own runner instead of Peewee's: each step must be one immediate transaction that also sets ``user_version``,
checks it again under the lock, and refuses a file that a newer program wrote.
"""

from __future__ import annotations

import importlib
from functools import cache
from typing import Any

from peewee import SqliteDatabase

from desk.errors import StorageFailed
from desk.migrations import STEPS
from desk.store.database import database, database_faults, transaction

SCHEMA = """
    SELECT name || CASE type WHEN 'trigger' THEN ' (trigger)' ELSE '' END, sql FROM sqlite_master WHERE sql IS NOT NULL
    AND name NOT LIKE 'sqlite!_%' ESCAPE '!'
"""
"""A trigger may bear the name of a table; what SQLite keeps for itself differs from build to build."""


def schema_version() -> int:
    """Tell which step the open database stands at."""
    return int(database.execute_sql("PRAGMA user_version").fetchone()[0])


def guard_version() -> None:
    """Refuse a database that a newer program wrote."""
    if schema_version() > len(STEPS):
        raise StorageFailed(
            f"Data ini ditulis program yang lebih baru (skema {schema_version()}, program ini {len(STEPS)}). "
            "Perbarui program di PC ini."
        )


def migrate() -> list[str]:
    """Run the steps that are missing and name them."""
    guard_version()
    with database_faults():
        return [name for number, name in enumerate(STEPS, start=1) if _step(number, name)]


def _step(number: int, name: str) -> bool:
    if schema_version() >= number:
        return False
    module = importlib.import_module(f"desk.migrations.{name}")
    with transaction():
        if schema_version() >= number:
            return False
        module.up(database)
        if database.execute_sql("PRAGMA foreign_key_check").fetchall():
            raise StorageFailed(f"Langkah pembaruan {name} meninggalkan rujukan yang putus; data tidak diubah.")
        database.execute_sql(f"PRAGMA user_version = {number}")
    return True


def schema_statements() -> tuple[dict[str, str], dict[str, str]]:
    """Give the statements that this program would make the schema of, and those found in the open database."""
    return dict(_own_schema()), dict(database.execute_sql(SCHEMA).fetchall())


@cache
def _own_schema() -> tuple[tuple[str, str], ...]:
    """Run every step on an empty database; a program's own steps never change, so once is enough."""
    fresh = SqliteDatabase(":memory:")
    fresh.connect()
    try:
        for name in STEPS:
            importlib.import_module(f"desk.migrations.{name}").up(fresh)
        asked: Any = fresh
        return tuple(asked.execute_sql(SCHEMA).fetchall())
    finally:
        fresh.close()
