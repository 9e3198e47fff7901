"""The one door to the database: how it is opened, and a transaction that is all or nothing.

SQLite with ``journal_mode=TRUNCATE, synchronous=EXTRA``: measured to lose nothing under power cuts, one file at
rest. Every transaction is ``BEGIN IMMEDIATE``: whoever may write holds the pen from the first read on.
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from peewee import AutoField, DatabaseError, DatabaseProxy, IntegrityError, Model, OperationalError, SqliteDatabase

from desk.errors import Busy, DeskError, OutcomeUnknown, StorageFailed
from desk.paths import Place
from desk.store.files import storage_sentence

SETTINGS: dict[str, object] = {
    "journal_mode": "truncate",
    "synchronous": 3,
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
}
PATIENCE_SECONDS = 30
NOT_REGISTERS = ("draft_", "presence_", "setting_", "search_", "cache_", "journal", "sqlite_")

database = DatabaseProxy()


class Table(Model):
    """A row of an office's registers; its number never changes."""

    id = AutoField()

    class Meta:
        """Bound to whatever office is open."""

        database = database
        legacy_table_names = False


def open_database(place: Place) -> SqliteDatabase:
    """Open the file of an office and make it the one that tables speak to.

    Raises ``StorageFailed`` if the settings do not hold or the file is no database.
    """
    opened = SqliteDatabase(
        str(place.database),
        pragmas=list(SETTINGS.items()),
        timeout=PATIENCE_SECONDS,
        check_same_thread=False,
    )
    with database_faults(place):
        opened.connect()
        for name, value in SETTINGS.items():
            if opened.pragma(name) != value:
                raise StorageFailed(f"Basis data tidak menerima pengaturan {name}; hubungi pengelola PC.")
    database.initialize(opened)
    return opened


def open_place() -> Place:
    """Tell whose database is open."""
    return Place(Path(database.obj.database).parent)


def close_database() -> None:
    """Let go of the file."""
    if database.obj is not None and not database.is_closed():
        database.close()


@contextmanager
def transaction() -> Iterator[None]:
    """Run what follows as one immediate transaction: all of it, or nothing.

    Raises ``OutcomeUnknown`` if the commit itself failed: it may or may not have happened.
    """
    database.execute_sql("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        _roll_back()
        raise
    try:
        database.execute_sql("COMMIT")
    except OperationalError as fault:
        with suppress(OperationalError):
            _roll_back()
        if _says_busy(fault):
            raise
        raise OutcomeUnknown("Basis data tidak memastikan penyimpanan; ulangi dengan tanda yang sama.") from fault


@contextmanager
def reading() -> Iterator[None]:
    """Read several things as they were at one moment; within a transaction they are so already."""
    if database.obj.connection().in_transaction:
        yield
        return
    database.execute_sql("BEGIN")
    try:
        yield
    finally:
        _roll_back()


def _roll_back() -> None:
    if database.obj.connection().in_transaction:
        database.execute_sql("ROLLBACK")


@contextmanager
def database_faults(place: Place | None = None) -> Iterator[None]:
    """Turn what the database engine says of the open office, or of another place, into a sentence for the officer."""
    try:
        yield
    except IntegrityError:
        raise
    except (DatabaseError, sqlite3.Error) as fault:
        raise spoken(fault, place or open_place()) from fault


def spoken(fault: Exception, place: Place) -> DeskError:
    """Choose the sentence for a fault of the database engine."""
    said = str(fault).lower()
    if _says_busy(fault):
        return Busy("Basis data sedang dipakai proses lain; tunggu sebentar, lalu ulangi.")
    if "full" in said:
        return StorageFailed(storage_sentence(OSError(errno.ENOSPC, ""), place.database))
    if "readonly" in said or "unable to open" in said:
        return StorageFailed(storage_sentence(OSError(errno.EACCES, ""), place.database))
    if "malformed" in said or "not a database" in said:
        return StorageFailed("Berkas basis data rusak. Jangan dipakai lagi; pulihkan dari cadangan terakhir.")
    return StorageFailed(f"Basis data gagal menyimpan ({fault}). Tidak ada yang berubah; ulangi.")


def _says_busy(fault: Exception) -> bool:
    return "locked" in str(fault) or "busy" in str(fault)


@contextmanager
def any_text() -> Iterator[None]:
    """Read also what somebody else wrote as text and is none; it shows as its bytes after a replacement sign."""
    connection = database.connection()
    connection.text_factory = _text
    try:
        yield
    finally:
        connection.text_factory = str


def _text(raw: bytes) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return "\ufffd" + raw.decode("utf-8", "backslashreplace")


def data_version() -> int:
    """Give a number that moves when another process committed; own commits leave it."""
    return int(database.execute_sql("PRAGMA data_version").fetchone()[0])


def register_tables() -> list[str]:
    """Name the tables that hold the office's truth: everything but drafts, settings, search and the journal."""
    rows = database.execute_sql("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return [name for (name,) in rows.fetchall() if not name.startswith(NOT_REGISTERS)]


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
