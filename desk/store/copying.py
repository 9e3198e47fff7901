"""Copying the database of an office while officers work in it, and looking into a copy.

The pen is held while the pages are copied: without it, a copy beside busy desks may begin anew for ever. A copy is
never made by reading the live file: that drops SQLite's own locks on it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from desk.errors import StorageFailed
from desk.store.database import NOT_REGISTERS
from desk.store.engine import PATIENCE_SECONDS
from desk.store.files import TEMPORARY, flush_file, flush_folder, storage_faults

PAGES_AT_ONCE = 1024
Progress = Callable[[int, int], None]


def copy_database(source: Path, target: Path, progress: Progress) -> None:
    """Copy a database as it stands at one moment; ``progress`` hears pages done and pages in all, and may raise.

    Whoever writes meanwhile waits; whoever reads does not. Raises what SQLite raises, for ``database_faults``.
    """

    def tell(_status: int, remaining: int, total: int) -> None:
        progress(total - remaining, total)

    with closing(_connect(source)) as pen, closing(_connect(source)) as reader, closing(_connect(target)) as copy:
        copy.execute("PRAGMA synchronous=OFF")  # whoever asked for the copy flushes it
        pen.execute("BEGIN IMMEDIATE")
        try:
            reader.backup(copy, pages=PAGES_AT_ONCE, progress=tell)
        finally:
            pen.execute("ROLLBACK")


def save_before_update(source: Path, target: Path) -> None:
    """Keep a proved copy of a database before its shape is changed; one that is there already is kept.

    Raises ``StorageFailed``: nothing is updated then.
    """
    if target.exists():
        return
    with storage_faults(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        partial = target.with_name(f"{TEMPORARY}{target.name}")
        partial.unlink(missing_ok=True)
        try:
            copy_database(source, partial, _unheard)
            with looked_into(partial) as copy:
                if damage := damage_of(copy):
                    raise StorageFailed(f"Basis data rusak ({damage}); tidak diperbarui. Pulihkan dari cadangan.")
            flush_file(partial)
            partial.replace(target)
            flush_folder(target.parent)
        finally:
            partial.unlink(missing_ok=True)


def _unheard(_done: int, _total: int) -> None:
    """Tell nobody how far it is."""


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=PATIENCE_SECONDS, isolation_level=None)


@contextmanager
def looked_into(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a copy for reading only; it is not the office that is open. Nothing is written beside it."""
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as copy:
        yield copy


def damage_of(copy: sqlite3.Connection) -> str:
    """Say what SQLite finds wrong with a copy; empty if nothing."""
    said = [str(row[0]) for row in copy.execute("PRAGMA integrity_check").fetchall()]
    return "" if said == ["ok"] else said[0]


def counts_of(copy: sqlite3.Connection) -> dict[str, int]:
    """Count the rows of every register, and of the journal."""
    rows = copy.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    names = [name for (name,) in rows if name == "journal_line" or not name.startswith(NOT_REGISTERS)]
    return {name: copy.execute(f'SELECT COUNT(*) FROM "{name}"').fetchone()[0] for name in names}  # noqa: S608 - from the schema
