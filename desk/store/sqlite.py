"""An office in one file on this PC.

``journal_mode=TRUNCATE, synchronous=EXTRA``: measured to lose nothing under power cuts, one file at rest. Every
transaction is ``BEGIN IMMEDIATE``: whoever may write holds the pen from the first read on.
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from peewee import SqliteDatabase

from desk.errors import Busy, DeskError, StorageFailed
from desk.paths import PASSWORD, Place
from desk.store.engine import INDEXES, PATIENCE_SECONDS
from desk.store.files import storage_sentence, write_safely

SETTINGS: dict[str, object] = {
    "journal_mode": "truncate",
    "synchronous": 3,
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
}


class OfficeFile(SqliteDatabase):
    """The file of an office, with the settings that keep it whole."""

    def __init__(self, place: Place, file: Path | None = None) -> None:
        self.place = place
        super().__init__(
            str(file or place.database),
            pragmas=list(SETTINGS.items()),
            timeout=PATIENCE_SECONDS,
            check_same_thread=False,
        )

    def prove(self) -> None:
        """Connect. Raises ``StorageFailed`` if the settings do not hold."""
        self.connect()
        for name, value in SETTINGS.items():
            if self.pragma(name) != value:
                raise StorageFailed(f"Basis data tidak menerima pengaturan {name}; hubungi pengelola PC.")

    def leave(self) -> None:
        """Let go of the file."""
        if not self.is_closed():
            self.close()

    def take_pen(self) -> None:
        """Begin to write: from here on nobody else does."""
        self._run("BEGIN IMMEDIATE")

    def begin_reading(self) -> None:
        """Begin to read things as they are at this moment."""
        self._run("BEGIN")

    def put_pen_down(self) -> None:
        """Keep what was written; other processes see it by ``data_version``."""
        self._run("COMMIT")

    def roll_back(self) -> None:
        """Forget what was written since the pen was taken."""
        if self.mid_transaction():
            self._run("ROLLBACK")

    def mid_transaction(self) -> bool:
        """Tell whether a transaction is open."""
        return bool(self._connection().in_transaction)

    def sentence(self, fault: Exception) -> DeskError:
        """Choose the sentence for what SQLite said."""
        return sentence_of(fault, self.place)

    def is_busy(self, fault: Exception) -> bool:
        """Tell whether another process held the pen too long."""
        return says_busy(fault)

    def data_version(self) -> int:
        """Give a number that moves when another process committed; own commits leave it."""
        return int(self._run("PRAGMA data_version").fetchone()[0])

    def is_reachable(self) -> bool:
        """Tell that a file can always be asked."""
        return True

    def table_names(self) -> list[str]:
        """Name all tables, in order."""
        rows = self._run("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
        return [name for (name,) in rows]

    def insert(self, sql: str, values: Sequence[Any]) -> int:
        """Add a row and give its ``id``."""
        return int(self.execute_sql(sql, values).lastrowid)  # type: ignore[no-untyped-call]

    def write_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Run one statement for each of many rows."""
        self._connection().executemany(sql, rows)

    @contextmanager
    def any_text(self) -> Iterator[None]:
        """Read also what is no text; it shows as its bytes after a replacement sign."""
        connection = self._connection()
        connection.text_factory = _text
        try:
            yield
        finally:
            connection.text_factory = str

    def schema_version(self) -> int:
        """Tell which step the file stands at."""
        return int(self._run("PRAGMA user_version").fetchone()[0])

    def prepare_step(self, step: int) -> None:
        """Make nothing: the steps are written for SQLite."""

    def set_schema_version(self, step: int) -> None:
        """Note the step, within the transaction of the step."""
        self._run(f"PRAGMA user_version = {step:d}")

    def broken_references(self) -> list[tuple[str, int, str]]:
        """List rows that point to what is not there."""
        rows = self._run("PRAGMA foreign_key_check").fetchall()
        return [(table, row_id, parent) for table, row_id, parent, _rule in rows]

    def damage(self) -> str:
        """Say what SQLite finds wrong with the file."""
        said = [str(row[0]) for row in self._run("PRAGMA integrity_check").fetchall()]
        return "" if said == ["ok"] else said[0]

    def matches(self, index: str) -> str:
        """Ask FTS5."""
        return f"{index} MATCH ?"

    def question(self, words: str) -> str:
        """FTS5 is asked in its own words."""
        return words

    def index(self, index: str, rows: Sequence[Sequence[Any]]) -> None:
        """Put rows into a full-text index."""
        columns = INDEXES[index]
        marks = ", ".join("?" * len(columns))
        self.write_many(f"INSERT INTO {index} ({', '.join(columns)}) VALUES ({marks})", rows)  # noqa: S608 - own words

    def vocabulary(self) -> str:
        """Give the view of the indexed words; it lives only as long as the connection."""
        self._run("CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_vocabulary USING fts5vocab(main, search_text, row)")
        return "temp.search_vocabulary"

    def put_file(self, sha256: str, path: Path) -> None:
        """Do nothing: the folder of kept files is the only place."""

    def get_file(self, sha256: str) -> Iterator[bytes]:  # noqa: ARG002 - as ``Engine`` has it
        """Give nothing, likewise."""
        return iter(())

    def moved_to(self) -> str:
        """Tell to which server whoever opens the folder is led."""
        note = self.place.server_file
        return PASSWORD.sub(r"\1", note.read_text("utf-8").strip()) if note.exists() else ""

    def say_moved(self, whither: str) -> None:
        """Lead whoever opens the folder to the server."""
        write_safely(self.place.server_file, [whither.encode()])

    def _connection(self) -> sqlite3.Connection:
        opened: sqlite3.Connection = self.connection()  # type: ignore[no-untyped-call]
        return opened

    def _run(self, sql: str) -> Any:  # noqa: ANN401 - a cursor of sqlite3; Peewee gives it no type
        return self.execute_sql(sql)  # type: ignore[no-untyped-call]


def sentence_of(fault: Exception, place: Place) -> DeskError:
    """Choose the sentence for what SQLite said about the file of a place."""
    said = str(fault).lower()
    if says_busy(fault):
        return Busy("Basis data sedang dipakai proses lain; tunggu sebentar, lalu ulangi.")
    if "full" in said:
        return StorageFailed(storage_sentence(OSError(errno.ENOSPC, ""), place.database))
    if "readonly" in said or "unable to open" in said:
        return StorageFailed(storage_sentence(OSError(errno.EACCES, ""), place.database))
    if "malformed" in said or "not a database" in said:
        return StorageFailed("Berkas basis data rusak. Jangan dipakai lagi; pulihkan dari cadangan terakhir.")
    return StorageFailed(f"Basis data gagal menyimpan ({fault}). Tidak ada yang berubah; ulangi.")


def says_busy(fault: Exception) -> bool:
    """Tell whether another process held the pen too long."""
    return "locked" in str(fault) or "busy" in str(fault)


def _text(raw: bytes) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return "\ufffd" + raw.decode("utf-8", "backslashreplace")
