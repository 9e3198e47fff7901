"""The shape of an office's database on a server: as it is found, and as this program would make it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from typing import Final

from desk.paths import Place
from desk.store.migrate import lay_schema
from desk.store.postgres import OfficeServer

TRIAL: Final = "meja_trial"
SHAPE: Final = """
    SELECT c.relname, string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
        || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END || coalesce(' ' || pg_get_expr(d.adbin, d.adrelid), ''),
        ', ' ORDER BY a.attnum)
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE c.relnamespace = CAST(? AS regnamespace) AND c.relkind = 'r' GROUP BY c.relname
    UNION ALL SELECT CAST(CAST(conrelid AS regclass) AS text) || ' ' || conname, pg_get_constraintdef(oid)
    FROM pg_constraint WHERE connamespace = CAST(? AS regnamespace)
    UNION ALL SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = ?
    UNION ALL SELECT proname || ' (fungsi)', prosrc FROM pg_proc WHERE pronamespace = CAST(? AS regnamespace)
    UNION ALL SELECT tgname || ' (trigger)', pg_get_triggerdef(t.oid) || ' ' || CAST(t.tgenabled AS text)
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE c.relnamespace = CAST(? AS regnamespace) AND NOT t.tgisinternal
"""
"""Tables with their columns, constraints, indexes, functions and triggers of one schema, by name."""


def found(server: str) -> dict[str, str]:
    """Describe the schema of the open office."""
    with _connected(server) as database:
        return _shape(database, database.execute_sql("SELECT current_schema()").fetchone()[0])


@cache
def expected(server: str) -> tuple[tuple[str, str], ...]:
    """Run every step in a schema of its own that is then forgotten; a program's own steps never change."""
    with _connected(server) as database:
        database.execute_sql("BEGIN")
        database.execute_sql(f"CREATE SCHEMA {TRIAL}")
        database.execute_sql(f"SET LOCAL search_path = {TRIAL}")
        lay_schema(database)
        shape = _shape(database, TRIAL)
        database.execute_sql("ROLLBACK")
    return tuple(shape.items())


@contextmanager
def _connected(server: str) -> Iterator[OfficeServer]:
    """Ask beside the office's own connection, which may be reading at one moment."""
    with closing(OfficeServer(Place(Path(), server))) as database:
        database.connect()
        yield database


def _shape(database: OfficeServer, schema: str) -> dict[str, str]:
    rows = database.execute_sql(SHAPE, (schema,) * 5).fetchall()
    return {name.replace(f"{schema}.", ""): words.replace(f"{schema}.", "") for name, words in rows}
