"""Bringing a database to the shape this program needs, step by step, each step whole or not at all.

Own runner instead of Peewee's: each step must be one immediate transaction that also notes its number, checks it again
under the lock, and refuses a database that a newer program wrote. The steps are the same for a file and a server.
"""

from __future__ import annotations

import importlib
from functools import cache
from typing import Any

from peewee import SqliteDatabase

from desk.errors import StorageFailed
from desk.migrations import STEPS
from desk.store.database import database, database_faults, engine, transaction
from desk.store.engine import Engine

SCHEMA = """
    SELECT name || CASE type WHEN 'trigger' THEN ' (trigger)' ELSE '' END, sql FROM sqlite_master WHERE sql IS NOT NULL
    AND name NOT LIKE 'sqlite!_%' ESCAPE '!'
"""
"""A trigger may bear the name of a table; what SQLite keeps for itself differs from build to build."""


def schema_version() -> int:
    """Tell which step the open database stands at."""
    return engine().schema_version()


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
        engine().prepare_step(number)
        module.up(database)
        if engine().broken_references():
            raise StorageFailed(f"Langkah pembaruan {name} meninggalkan rujukan yang putus; data tidak diubah.")
        engine().set_schema_version(number)
    return True


def schema_statements() -> tuple[dict[str, str], dict[str, str]]:
    """Give the statements that this program would make a file's schema of, and those found in the open one."""
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


def lay_schema(fresh: Engine) -> None:
    """Run every step on an empty database that is not the open office's."""
    for number, name in enumerate(STEPS, start=1):
        fresh.prepare_step(number)
        importlib.import_module(f"desk.migrations.{name}").up(fresh)
    fresh.set_schema_version(len(STEPS))
