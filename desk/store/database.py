"""The one door to the database: how it is opened, and a transaction that is all or nothing.

Which kind of database it is, ``engine()`` knows; whoever may write holds the pen from the first read on.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from peewee import AutoField, DatabaseError, DatabaseProxy, IntegrityError, InterfaceError, Model, OperationalError

from desk.errors import OutcomeUnknown
from desk.paths import Place
from desk.store import show_psycopg
from desk.store.engine import Engine
from desk.store.sqlite import OfficeFile, sentence_of

NOT_REGISTERS = ("draft_", "presence_", "setting_", "search_", "cache_", "content_", "journal", "sqlite_")

database = DatabaseProxy()


class Table(Model):
    """A row of an office's registers; its number never changes."""

    id = AutoField()

    class Meta:
        """Bound to whatever office is open."""

        database = database
        legacy_table_names = False


def engine() -> Engine:
    """Give the database of the open office as what it is: a file or a server."""
    opened: Engine = database.obj
    return opened


def open_database(place: Place) -> Engine:
    """Open the database of an office and make it the one that tables speak to.

    Raises ``StorageFailed`` if its settings do not hold, it is no database or the server does not answer.
    """
    opened = engine_of(place)
    try:
        opened.prove()
    except (DatabaseError, InterfaceError, sqlite3.Error) as fault:
        raise opened.sentence(fault) from fault
    close_database()
    database.initialize(opened)
    return opened


def engine_of(place: Place) -> Engine:
    """Give the database of a place, not yet connected."""
    if not place.server:
        return OfficeFile(place)
    show_psycopg()
    from desk.store.postgres import OfficeServer  # start-up: 0.3 s of psycopg that only an office on a server needs

    return OfficeServer(place)


def open_place() -> Place:
    """Tell whose database is open."""
    return engine().place


def close_database() -> None:
    """Let go of the database."""
    if database.obj is not None:
        engine().leave()


@contextmanager
def transaction() -> Iterator[None]:
    """Run what follows as one immediate transaction: all of it, or nothing.

    Raises ``OutcomeUnknown`` if the commit itself failed: it may or may not have happened.
    """
    engine().take_pen()
    try:
        yield
    except BaseException:
        engine().roll_back()
        raise
    try:
        engine().put_pen_down()
    except OperationalError as fault:
        with suppress(OperationalError):
            engine().roll_back()
        if engine().is_busy(fault):
            raise
        raise OutcomeUnknown("Basis data tidak memastikan penyimpanan; ulangi dengan tanda yang sama.") from fault


@contextmanager
def reading() -> Iterator[None]:
    """Read several things as they were at one moment; within a transaction they are so already."""
    if engine().mid_transaction():
        yield
        return
    engine().begin_reading()
    try:
        yield
    finally:
        engine().roll_back()


@contextmanager
def database_faults(place: Place | None = None) -> Iterator[None]:
    """Turn what the database engine says of the open office, or of another place, into a sentence for the officer."""
    try:
        yield
    except IntegrityError:
        raise
    except (DatabaseError, InterfaceError, sqlite3.Error) as fault:
        if database.obj is not None and (place is None or place == open_place()):
            raise engine().sentence(fault) from fault
        raise sentence_of(fault, place or Place(Path())) from fault


@contextmanager
def any_text() -> Iterator[None]:
    """Read also what somebody else wrote as text and is none; it shows as its bytes after a replacement sign."""
    with engine().any_text():
        yield


def data_version() -> int:
    """Give a number that moves when another process committed; own commits leave it."""
    return engine().data_version()


def is_reachable() -> bool:
    """Tell whether the database can be asked; a server may be away for a while."""
    return engine().is_reachable()


def lost_sentence(fault: BaseException) -> str:
    """Say that the server is away, where that is all that a fault means; '' for any other."""
    if not isinstance(fault, OperationalError | InterfaceError) or not open_place().server:
        return ""
    return str(engine().sentence(fault))


def register_tables() -> list[str]:
    """Name the tables that hold the office's truth: everything but drafts, settings, search and the journal."""
    return [name for name in engine().table_names() if not name.startswith(NOT_REGISTERS)]


def rows_of(table: str, ids: Sequence[int] | None = None) -> Iterator[dict[str, Any]]:
    """Read a register table row by row, or the rows that are named, as plain columns."""
    where = "" if ids is None else f"WHERE id IN ({', '.join('?' * len(ids))}) "
    cursor = database.execute_sql(f'SELECT * FROM "{table}" {where}ORDER BY id', tuple(ids or ()))  # noqa: S608 - the name comes from the schema
    names = [column[0] for column in cursor.description]
    for values in cursor.fetchall():
        yield dict(zip(names, values, strict=True))


def fields_of(table: str, row_id: int) -> dict[str, Any]:
    """Read one row as plain columns, just as it lies in the file."""
    cursor = database.execute_sql(f'SELECT * FROM "{table}" WHERE id = ?', (row_id,))  # noqa: S608 - as above
    names = [column[0] for column in cursor.description]
    return dict(zip(names, cursor.fetchone(), strict=True))
