"""Receiving a release, beside the same rows through raw inserts in one immediate transaction."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import closing

import desk.catalogue as _registered  # noqa: F401 - fills the list of actions
from desk.actions import perform
from desk.people import lists as people
from desk.session import Session
from desk.store.database import close_database
from desk.workspace import Workspace
from tests.benchmarks.figures import Figure, Scene, figure
from tests.benchmarks.synthetic import SEED, Synthetic, Told, raw_connection, synthetic_office, told
from tests.benchmarks.timing import side_by_side

ROWS, ROUNDS = 1000, 60
FLOOR = """
CREATE TABLE release (id INTEGER PRIMARY KEY, uid TEXT UNIQUE, title TEXT, sender TEXT, at TEXT, print TEXT);
CREATE TABLE piece (id INTEGER PRIMARY KEY, release INTEGER, kind TEXT, text TEXT, position INTEGER);
CREATE INDEX piece_release ON piece (release);
CREATE TABLE sop_case (id INTEGER PRIMARY KEY, target INTEGER, step TEXT, since TEXT);
CREATE INDEX case_target ON sop_case (target);
CREATE TABLE step_done (id INTEGER PRIMARY KEY, sop_case INTEGER, step TEXT, ended TEXT);
CREATE INDEX step_case ON step_done (sop_case);
CREATE TABLE number (id INTEGER PRIMARY KEY, serial INTEGER UNIQUE, printed TEXT, target INTEGER);
CREATE INDEX number_printed ON number (printed);
CREATE INDEX number_target ON number (target);
CREATE TABLE journal (seq INTEGER PRIMARY KEY, token TEXT UNIQUE, body TEXT, hash TEXT);
CREATE TABLE search_key (rowid INTEGER PRIMARY KEY, kind TEXT, key INTEGER, UNIQUE (kind, key));
CREATE VIRTUAL TABLE search_text USING fts5(number, title, words, tokenize='unicode61 remove_diacritics 2',
    prefix='1 2 3 4 5 6', detail=column);
"""


def write_action(scene: Scene) -> list[Figure]:
    """Time one ``releases.accept`` without files, handed on with a reason, in an office of 1,000 releases."""
    office = synthetic_office(scene.folder, min(ROWS, scene.rows))
    session = desk_session(office.opened())
    try:
        with closing(_floor_file(office)) as floor:
            ours, raw = new_releases(), new_releases()
            pair = side_by_side(
                lambda: accept(session, next(ours)), lambda: _insert(floor, next(raw)), ROUNDS, scale=1000
            )
            return [figure("write_action", pair, office.rows)]
    finally:
        close_database()


def desk_session(workspace: Workspace) -> Session:
    """Let the desk officer sit down; he needs no key."""
    return Session(workspace, people.officer("petugas", workspace.now().date()))


def new_releases(seed: int = SEED + 1) -> Iterator[Told]:
    """Make up releases that no office has yet."""
    return told(10**9, seed)


def accept(session: Session, one: Told) -> None:
    """Receive one release: number, journal, rows, search."""
    typed = {"title": one.title, "paragraphs": one.parts, "sender": one.sender, "incomplete_reason": "foto menyusul"}
    perform(session, "releases.accept", typed)


def _floor_file(office: Synthetic) -> sqlite3.Connection:
    path = office.folder / "floor.db"
    path.unlink(missing_ok=True)
    floor = raw_connection(path)
    floor.executescript(FLOOR)
    floor.executemany(
        "INSERT INTO release (uid, title) VALUES (?, ?)", [(f"r{one.id}", one.title) for one in told(office.rows)]
    )
    return floor


def _insert(floor: sqlite3.Connection, one: Told) -> None:
    """Enter what one receipt enters: release, number, four pieces, case, step, journal line, search."""
    run, token = floor.execute, str(uuid.uuid4())
    run("BEGIN IMMEDIATE")
    key = run("INSERT INTO release (uid, title, sender) VALUES (?, ?, ?)", (token, one.title, one.sender)).lastrowid
    run("INSERT INTO number (serial, printed, target) VALUES (?, ?, ?)", (key, f"{key}/2026", key))
    for position, words in enumerate((one.title, *one.parts)):
        run("INSERT INTO piece (release, kind, text, position) VALUES (?, 'part', ?, ?)", (key, words, position))
    case = run("INSERT INTO sop_case (target, step) VALUES (?, 'periksa')", (key,)).lastrowid
    run("INSERT INTO step_done (sop_case, step) VALUES (?, 'terima')", (case,))
    run("INSERT INTO journal (token, body, hash) VALUES (?, ?, ?)", (token, "x" * 2000, "0" * 64))
    found = run("INSERT INTO search_key (kind, key) VALUES ('releases', ?)", (key,)).lastrowid
    shown = (found, f"{key}/2026", one.title, " ".join(one.parts))
    run("INSERT INTO search_text (rowid, number, title, words) VALUES (?, ?, ?, ?)", shown)
    run("COMMIT")
