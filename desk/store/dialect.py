"""The program's SQL as PostgreSQL says it (pure): marks for values, the tables' shape, triggers, the search."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

GROUND: Final = (
    "CREATE TABLE setting_schema (version INTEGER NOT NULL, moved_to TEXT NOT NULL)",
    "INSERT INTO setting_schema (version, moved_to) VALUES (0, '')",
    "CREATE TABLE content_part (sha256 TEXT, part INTEGER, bytes bytea NOT NULL, PRIMARY KEY (sha256, part))",
    """CREATE FUNCTION next_id(counted text) RETURNS bigint LANGUAGE plpgsql VOLATILE AS $$
    DECLARE last bigint;
    BEGIN
        PERFORM pg_advisory_xact_lock({pen});
        EXECUTE format('SELECT coalesce(max(id), 0) + 1 FROM %I', counted) INTO last;
        RETURN last;
    END $$""",
)
"""Rows are numbered as SQLite numbers them, one after the highest, so that both kinds of office hold equal rows.

Kept files lie in the database, in parts: several PCs share nothing else, and one back-up of the server holds all.
"""

INDEX: Final = re.compile(r"CREATE VIRTUAL TABLE (\w+) USING fts5\((.*)\)", re.DOTALL)
MARK: Final = re.compile(r"'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|\?|%")
IDENTITY: Final = re.compile(r'(CREATE TABLE "?(\w+)"? \("?id"? BIGINT(?: NOT NULL)?) PRIMARY KEY')
TEXTUAL: Final = re.compile(r"VARCHAR\(255\)|\bTEXT\b")
REFUSAL: Final = re.compile(r"CREATE TRIGGER (\w+) BEFORE (.+?) BEGIN SELECT RAISE\(ABORT, ('.*?')\); END", re.DOTALL)
COUNTER: Final = re.compile(r"CREATE TRIGGER (\w+) AFTER (.+?) BEGIN (.*) END", re.DOTALL)
OWN_COLUMN: Final = re.compile(r"(INSERT INTO (\w+) [^;]*DO UPDATE SET (\w+) = )\3\b")
ASKED: Final = re.compile(r'"([^"]*)"(\*?)')
WORD: Final = re.compile(r"[^\W_]+")
LONGEST: Final = 500
"""Letters; PostgreSQL refuses a longer word, and nobody looks for one."""


@lru_cache(maxsize=2048)
def reworded(sql: str) -> str:
    """Write a statement of the program as psycopg takes it; an empty question for what only SQLite's planner needs."""
    if sql.startswith(("CREATE TABLE", "CREATE TRIGGER", "CREATE VIRTUAL")):
        return MARK.sub(_marked, _shaped(sql))
    if sql == "ANALYZE" or "sqlite_stat1" in sql:
        return "SELECT 1" + " WHERE %s IS NULL AND %s IS NULL AND %s IS NULL" * ("?" in sql)
    return MARK.sub(_marked, sql)


def _marked(found: re.Match[str]) -> str:
    """Give a value's mark as psycopg knows it; a percent sign is doubled, within quotes too."""
    return "%s" if found.group() == "?" else found.group().replace("%", "%%")


def _shaped(sql: str) -> str:
    if index := INDEX.fullmatch(sql):
        return _index(index[1], [part.split()[0] for part in index[2].split(",") if "=" not in part])
    if refusal := REFUSAL.fullmatch(sql):
        name, act, words = refusal.groups()
        return _trigger(name, f"BEFORE {act}", f"RAISE EXCEPTION {words} USING ERRCODE = '23000';")
    if counter := COUNTER.fullmatch(sql):
        name, act, body = counter.groups()
        return _trigger(name, f"AFTER {act}", OWN_COLUMN.sub(r"\1\2.\3", body) + " RETURN NULL;")
    shaped = TEXTUAL.sub('TEXT COLLATE "C"', sql.removesuffix(" WITHOUT ROWID").replace("INTEGER", "BIGINT"))
    return IDENTITY.sub(r"\1 DEFAULT next_id('\2') PRIMARY KEY", shaped)


def _index(name: str, columns: list[str]) -> str:
    shaped = ", ".join(f"{column} BIGINT" if column == "key" else f'{column} TEXT COLLATE "C"' for column in columns)
    return (
        f"CREATE TABLE {name} (rowid BIGINT PRIMARY KEY, {shaped}, found tsvector); "
        f"CREATE INDEX {name}_found ON {name} USING gin (found)"
    )


def _trigger(name: str, when: str, body: str) -> str:
    return (
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} END $$; "
        f"CREATE TRIGGER {name} {when} FOR EACH ROW EXECUTE FUNCTION {name}()"
    )


def tsquery(words: str) -> str:
    """Write a question to FTS5 as one to PostgreSQL: ``"rapat"* AND ("a" OR "b") NOT "c"*``."""
    asked = ASKED.sub(_asked, words)
    return asked.replace(" AND ", " & ").replace(" OR ", " | ").replace(" NOT ", " & !")


def _asked(quoted: re.Match[str]) -> str:
    """Give the words within quotes, the last as a beginning where a star follows."""
    parts = [f"'{word}'" for word in WORD.findall(_plain_letters(quoted[1]))]
    if parts and quoted[2]:
        parts[-1] += ":*"
    return f"({' & '.join(parts)})" if len(parts) > 1 else "".join(parts)


def lexemes(text: str) -> list[str]:
    """List the words once each, in small letters and without accents, as FTS5's ``unicode61`` takes them."""
    return sorted({word[:LONGEST] for word in WORD.findall(_plain_letters(text))})


def _plain_letters(text: str) -> str:
    """Write a text in small letters without accents."""
    apart = unicodedata.normalize("NFD", text.lower())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
