"""Writing and reading the journal."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from desk.journal.chain import GENESIS, canonical, line_hash
from desk.journal.tables import JournalLine
from desk.store.database import database

LIKE_SIGNS = re.compile(r"[!%_]")
"""What ``LIKE`` would not take for itself."""


@dataclass(frozen=True)
class Head:
    """The end of the chain: its place, its hash and when it was written (ISO with offset)."""

    seq: int
    hash: str
    at: str


@dataclass(frozen=True)
class Entry:
    """A journal line as officers and checks read it."""

    seq: int
    token: str
    body: dict[str, Any]
    hash: str


def head() -> Head:
    """Give the last line's place and hash; an empty journal has a head of zeros."""
    row = database.execute_sql("SELECT seq, hash, body FROM journal_line ORDER BY seq DESC LIMIT 1").fetchone()
    if row is None:
        return Head(0, GENESIS, "")
    return Head(row[0], row[1], str(_body(row[2]).get("at", "")))


def append(token: str, body: dict[str, Any]) -> Head:
    """Chain one line to the journal, inside the transaction that it tells of."""
    last = head()
    seq, words = last.seq + 1, canonical(body)
    hashed = line_hash(seq, last.hash, token, words)
    JournalLine.insert(seq=seq, token=token, body=words, previous=last.hash, hash=hashed).execute()
    return Head(seq, hashed, str(body["at"]))


def answered(token: str) -> Entry | None:
    """Find what a token was answered with, if it was ever used."""
    row = database.execute_sql("SELECT seq, token, body, hash FROM journal_line WHERE token = ?", (token,)).fetchone()
    return None if row is None else _entry(*row)


def entries(since: int = 0) -> Iterator[Entry]:
    """Read the journal in order, beginning after a place; a line that somebody spoilt has an empty body."""
    rows = database.execute_sql(
        "SELECT seq, token, body, hash FROM journal_line WHERE seq > ? ORDER BY seq", (since,)
    ).fetchall()
    return (_entry(*row) for row in rows)


def history(kind: str, number: str, limit: int = 200) -> list[Entry]:
    """Read what was done to one thing, oldest first."""
    subject = '"subject":' + canonical({"kind": kind, "number": number})
    needle = "%" + LIKE_SIGNS.sub(r"!\g<0>", subject) + "%"
    rows = database.execute_sql(
        "SELECT seq, token, body, hash FROM journal_line WHERE body LIKE ? ESCAPE '!' ORDER BY seq LIMIT ?",
        (needle, limit),
    ).fetchall()
    return [_entry(*row) for row in rows]


def done_by(*names: str) -> Iterator[Entry]:
    """Read the lines of the actions whose names begin so, in order; the others are not even parsed."""
    wanted = " OR ".join("body LIKE ?" for _ in names)
    lines = database.execute_sql(
        f"SELECT seq, token, body, hash FROM journal_line WHERE {wanted} ORDER BY seq",  # noqa: S608 - only marks
        [f'{{"action":"{name}%' for name in names],
    ).fetchall()
    return (_entry(*row) for row in lines)


def count() -> int:
    """Count the lines."""
    return int(database.execute_sql("SELECT COUNT(*) FROM journal_line").fetchone()[0])


def _entry(seq: int, token: str, words: str, hashed: str) -> Entry:
    return Entry(seq, token, _body(words), hashed)


def _body(words: str) -> dict[str, Any]:
    try:
        found = json.loads(words)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
