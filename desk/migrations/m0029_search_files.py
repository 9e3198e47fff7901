"""The words of attached files, for the search; no part of the office's truth.

Frozen: later changes of the tables come as later steps, never by editing this file.
"""

from __future__ import annotations

from collections.abc import Callable

from peewee import Database

STATEMENTS = (
    (
        "CREATE TABLE search_file (id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, state TEXT NOT NULL, "
        "reason TEXT NOT NULL, tries INTEGER NOT NULL, at TEXT NOT NULL)"
    ),
    (
        "CREATE VIRTUAL TABLE search_file_text USING fts5(words, "
        "tokenize='unicode61 remove_diacritics 2', prefix='2 3 4', detail=none)"
    ),
)


def up(database: Database) -> None:
    """Make the tables."""
    run: Callable[[str], object] = database.execute_sql
    for statement in STATEMENTS:
        run(statement)
