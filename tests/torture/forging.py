"""What a forger with time needs: an editor past the triggers, and a journal chained anew over what he changed."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager

from desk.journal.chain import GENESIS, canonical, line_hash, row_digest
from desk.people.keys import PRACTICE_STRENGTH, OpenKey, make_key, open_key
from tests.conftest import SECRET
from tests.torture.program import OfficeFolder

COPY = re.compile(r"COPY (\w+), (.*) FROM (\d+)")
COPIED = """
    CREATE TEMP TABLE copied AS SELECT * FROM {table} WHERE id = {row};
    UPDATE copied SET {values};
    INSERT INTO {table} SELECT * FROM copied;
    DROP TABLE copied;
"""
Keys = Mapping[int, OpenKey]


@contextmanager
def editing(office: OfficeFolder) -> Iterator[sqlite3.Connection]:
    """Open the database past its triggers, which stand there again afterwards as if nothing had been."""
    with closing(sqlite3.connect(office.place.database)) as database:
        database.row_factory = sqlite3.Row
        triggers = database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _words in triggers:
            database.execute(f"DROP TRIGGER {name}")
        yield database
        for _name, words in triggers:
            database.execute(words)
        database.commit()


def run(database: sqlite3.Connection, words: str) -> None:
    """Run statements, which must change something; ``COPY table, column = value FROM id`` inserts a changed copy."""
    before = database.total_changes
    copy = COPY.fullmatch(words)
    if copy:
        table, values, row = copy.groups()
        words = COPIED.format(table=table, values=values, row=row)
    database.executescript(words)
    assert database.total_changes > before, f"changes nothing: {words}"


def replaced_keys(database: sqlite3.Connection) -> Keys:
    """Put keys of one's own in place of everybody's."""
    keys = {}
    for row_id, officer, login in database.execute(
        "SELECT k.id, o.id, o.login FROM signing_key k JOIN officer o ON o.id = k.officer_id"
    ).fetchall():
        made = make_key(login, SECRET, PRACTICE_STRENGTH)
        values = (made.public, made.sealed, made.salt, row_id)
        database.execute("UPDATE signing_key SET public = ?, sealed = ?, salt = ? WHERE id = ?", values)
        keys[officer] = open_key(login, made, SECRET)
    return keys


def rewrite(database: sqlite3.Connection, *, keys: Keys | None = None, payload: tuple[str, str] = ("-", "-")) -> None:
    """Chain the journal anew over the rows as they are; with keys also every paraf, with other words in it."""
    lines = database.execute("SELECT seq, token, body FROM journal_line ORDER BY seq").fetchall()
    bodies = {seq: json.loads(body) for seq, _token, body in lines}
    last = {name: seq for seq, body in bodies.items() for name in body["rows"]}
    previous = GENESIS
    for seq, token, _body in lines:
        rows = bodies[seq]["rows"]
        for name in list(rows):
            if keys and name.startswith("paraf:"):
                _sign(database, name, keys, (seq - 1, previous), payload)
            row = _row(database, name)
            if row is None:
                del rows[name]
            elif last[name] == seq:
                rows[name] = row_digest(row)
        words = canonical(bodies[seq])
        hashed = line_hash(seq, previous, token, words)
        database.execute(
            "UPDATE journal_line SET body = ?, previous = ?, hash = ? WHERE seq = ?", (words, previous, hashed, seq)
        )
        previous = hashed


def _row(database: sqlite3.Connection, name: str) -> dict | None:
    table, _, row_id = name.partition(":")
    row = database.execute(f"SELECT * FROM {table} WHERE id = ?", (row_id,)).fetchone()
    return None if row is None else dict(row)


def _sign(database: sqlite3.Connection, name: str, keys: Keys, head: tuple[int, str], payload: tuple[str, str]) -> None:
    row = _row(database, name)
    if row is None or row["kind"] != "elektronik":
        return
    key = keys[row["officer_id"]]
    words = canonical(json.loads(row["payload"].replace(*payload)) | {"head": list(head)})
    values = (words, row["note"].replace(*payload), key.sign(words), key.public, row["id"])
    database.execute("UPDATE paraf SET payload = ?, note = ?, signature = ?, public = ? WHERE id = ?", values)
