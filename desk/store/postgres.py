"""An office on a PostgreSQL server, for several PCs.

Tables, rows and statements are those of the file on one PC; ``dialect`` rewords the few that PostgreSQL says
otherwise. Whoever may write holds an advisory lock from the first read on, as with ``BEGIN IMMEDIATE``: the journal is
one chain, so two could not write at once anyway, and no number is ever given twice or left out. What was committed is
durable before the officer is told (``synchronous_commit``).
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

import psycopg
from peewee import OperationalError, PostgresqlDatabase
from psycopg.adapt import Dumper, Loader

from desk.errors import Busy, DeskError, StorageFailed
from desk.paths import Place
from desk.store import dialect
from desk.store.engine import INDEXES, NOT_WORDS, PATIENCE_SECONDS
from desk.store.files import chunks_of
from desk.store.listening import CHANNEL, Listener

PEN: Final = 5_350_001
"""The advisory lock that is the pen; advisory locks are each database's own."""

CONNECT_SECONDS: Final = 5
OPTIONS: Final = f"-c lock_timeout={PATIENCE_SECONDS}s -c synchronous_commit=on -c client_min_messages=warning"

SENTENCES: Final = {
    "28": "Server basis data menolak nama atau kata sandinya; periksa alamat server di PC ini.",
    "3D": "Basis data itu tidak ada di server; minta pengelola server membuatnya.",
    "42501": "Akun basis data tidak berhak menulis di server; hubungi pengelola server.",
    "53100": "Diska server basis data penuh: tidak ada yang tersimpan. Kosongkan diska server, lalu ulangi.",
    "53300": "Server basis data melayani terlalu banyak PC; tunggu sebentar, lalu ulangi.",
}
"""By the beginning of PostgreSQL's error code."""

BUSY: Final = "55P03"


class _WholeNumber(Loader):
    """Sums and averages come as SQLite gives them, a truth as 1 or 0."""

    def load(self, data: bytes | bytearray | memoryview) -> int | float:
        words = bytes(data).decode()
        if words in {"t", "f"}:
            return int(words == "t")
        return float(words) if "." in words else int(words)


class _Truth(Dumper):
    """A truth is stored as 1 or 0, as in SQLite."""

    def dump(self, obj: Any) -> bytes:  # noqa: ANN401 - psycopg's own signature
        return b"1" if obj else b"0"

    def quote(self, obj: Any) -> bytes:  # noqa: ANN401 - likewise
        return self.dump(obj)


class OfficeServer(PostgresqlDatabase):
    """A database on a server, with one connection for each thread, found again after it was lost."""

    param = "?"
    field_types = PostgresqlDatabase.field_types | {"AUTO": "BIGINT"}
    index_value_literals = True

    def __init__(self, place: Place) -> None:
        self.place = place
        self._block = threading.local()
        self._listener: Listener | None = None
        super().__init__(place.server)

    def _connect(self) -> psycopg.Connection[Any]:
        """Connect, but not while the listener tries in vain: the window would stand still for each try."""
        if not self.is_reachable():
            raise psycopg.OperationalError("server lost")
        return self._dial()

    def _dial(self) -> psycopg.Connection[Any]:
        opened = psycopg.connect(
            self.database,
            autocommit=True,
            connect_timeout=CONNECT_SECONDS,
            tcp_user_timeout=CONNECT_SECONDS * 1000,
            options=OPTIONS,
            application_name="Meja Informasi",
            cursor_factory=psycopg.ClientCursor,
        )
        for kind in ("numeric", "bool"):
            opened.adapters.register_loader(kind, _WholeNumber)
        opened.adapters.register_dumper(bool, _Truth)
        return opened

    def _link(self) -> psycopg.Connection[Any]:
        """Give this thread's connection."""
        opened: psycopg.Connection[Any] = self.connection()  # type: ignore[no-untyped-call]
        return opened

    def _set_server_version(self, conn: psycopg.Connection[Any]) -> None:
        self.server_version = conn.info.server_version

    def is_connection_usable(self) -> bool:
        """Tell whether this thread's connection can still be asked."""
        return not self.is_closed() and not self._link().closed

    def execute_sql(self, sql: str, params: Sequence[Any] | None = None) -> Any:  # noqa: ANN401 - a cursor of psycopg
        """Run a statement of the program's own SQL; a connection lost between statements is made anew, once."""
        worded, given = dialect.reworded(sql), tuple(params or ())
        held = self._held()
        if not held and not self.is_closed() and self._link().closed:
            self.close()
        try:
            return super().execute_sql(worded, given)  # type: ignore[no-untyped-call]
        except OperationalError:
            if held or self.is_closed() or not self._link().closed:
                raise
            self.close()
            return super().execute_sql(worded, given)  # type: ignore[no-untyped-call]

    def _held(self) -> bool:
        return bool(getattr(self._block, "open", False))

    def prove(self) -> None:
        """Connect. Raises ``StorageFailed`` if the server may lose what it has confirmed."""
        self.connect()
        for name in ("fsync", "full_page_writes", "synchronous_commit"):
            if self.execute_sql(f"SHOW {name}").fetchone()[0] == "off":
                raise StorageFailed(f"Server basis data dapat kehilangan data ({name} mati); hubungi pengelola server.")

    def leave(self) -> None:
        """Let go of this thread's connection, and end the thread that listens."""
        self._block.open = False
        if not self.is_closed():
            self.close()
        if self._listener is not None:
            self._listener.stop()
            self._listener = None

    def take_pen(self) -> None:
        """Begin to write: from here on nobody else does."""
        self._begin("BEGIN")
        try:
            self.execute_sql("SELECT pg_advisory_xact_lock(?)", (PEN,))
        except BaseException:
            self.roll_back()
            raise

    def begin_reading(self) -> None:
        """Begin to read things as they are at this moment."""
        self._begin("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY")

    def _begin(self, words: str) -> None:
        self.execute_sql(words)
        self._block.open = True

    def put_pen_down(self) -> None:
        """Keep what was written, and let the other PCs know."""
        self.execute_sql("SELECT pg_notify(?, CAST(pg_backend_pid() AS text))", (CHANNEL,))
        self._commit()

    def _commit(self) -> None:
        self.execute_sql("COMMIT")
        self._block.open = False

    def roll_back(self) -> None:
        """Forget what was written since the pen was taken; a lost connection has forgotten it already."""
        if self._held():
            self._block.open = False
            with suppress(OperationalError):
                self.execute_sql("ROLLBACK")

    def mid_transaction(self) -> bool:
        """Tell whether this thread holds the pen or reads things as they were at one moment."""
        return self._held()

    def sentence(self, fault: Exception) -> DeskError:
        """Choose the sentence for what the server said, or for its silence."""
        code = _code(fault)
        if self.is_busy(fault):
            return Busy("Basis data sedang dipakai PC lain; tunggu sebentar, lalu ulangi.")
        told = next((words for begun, words in SENTENCES.items() if code.startswith(begun)), "")
        if not told and (not code or code[:2] in {"08", "57"}):
            told = (
                "Hubungan ke server basis data terputus. Yang sudah disimpan tetap aman, yang belum disimpan tetap di "
                "layar; ulangi bila server sudah terhubung lagi."
            )
        return StorageFailed(told or f"Basis data gagal menyimpan ({fault}). Tidak ada yang berubah; ulangi.")

    def is_busy(self, fault: Exception) -> bool:
        """Tell whether another PC held the pen too long."""
        return _code(fault) == BUSY

    def data_version(self) -> int:
        """Give a number that moves when another PC or process committed; asks the server nothing."""
        if self._listener is None:
            self._listener = Listener(self._dial)
        own = 0 if self.is_closed() or self._link().closed else self._link().info.backend_pid
        return self._listener.heard(except_by=own)

    def is_reachable(self) -> bool:
        """Tell whether the thread that listens has its connection."""
        return self._listener is None or not self._listener.lost.is_set()

    def table_names(self) -> list[str]:
        """Name all tables, in order."""
        rows = self.execute_sql(
            "SELECT relname FROM pg_class WHERE relkind = 'r' AND pg_table_is_visible(oid)"
        ).fetchall()
        return sorted(name for (name,) in rows if not name.startswith(("pg_", "sql_")))

    def insert(self, sql: str, values: Sequence[Any]) -> int:
        """Add a row and give its ``id``."""
        return int(self.execute_sql(f"{sql} RETURNING id", values).fetchone()[0])

    def write_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Run one statement for each of many rows."""
        with self._link().cursor() as cursor:
            cursor.executemany(dialect.reworded(sql), list(rows))

    @contextmanager
    def any_text(self) -> Iterator[None]:
        """Read: a server stores no text that is none."""
        yield

    def schema_version(self) -> int:
        """Tell which step the database stands at."""
        there = self.execute_sql("SELECT to_regclass('setting_schema')").fetchone()[0]
        return int(self.execute_sql("SELECT version FROM setting_schema").fetchone()[0]) if there else 0

    def set_schema_version(self, step: int) -> None:
        """Note the step, within the transaction of the step."""
        self.execute_sql("UPDATE setting_schema SET version = ?", (step,))

    def prepare_step(self, step: int) -> None:
        """Make what all steps stand on, within the transaction of the first."""
        for statement in dialect.GROUND if step == 1 else ():
            self.execute_sql(statement.replace("{pen}", str(PEN)))

    def broken_references(self) -> list[tuple[str, int, str]]:
        """List nothing: the server never lets a reference break."""
        return []

    def damage(self) -> str:
        """Say nothing: the server checks its own pages as it reads them."""
        return ""

    def matches(self, index: str) -> str:
        """Ask the tsvector of an index."""
        return f"{index}.found @@ CAST(? AS tsquery)"

    def question(self, words: str) -> str:
        """Write a question of the search as a tsquery."""
        return dialect.tsquery(words)

    def index(self, index: str, rows: Sequence[Sequence[Any]]) -> None:
        """Put rows into a full-text index, with the very words that FTS5 would find in them."""
        columns = INDEXES[index]
        searched = [place for place, name in enumerate(columns) if name not in NOT_WORDS]
        marks = ", ".join("?" * len(columns))
        self.write_many(
            f"INSERT INTO {index} ({', '.join(columns)}, found) "  # noqa: S608 - own words
            f"VALUES ({marks}, array_to_tsvector(CAST(? AS text[])))",
            [(*row, dialect.lexemes("\n".join(str(row[place]) for place in searched))) for row in rows],
        )

    def vocabulary(self) -> str:
        """Give the words that are indexed."""
        return "(SELECT DISTINCT unnest(tsvector_to_array(found)) AS term FROM search_text) AS vocabulary"

    def put_file(self, sha256: str, path: Path) -> None:
        """Keep the content of a file, whole or not at all; the pen is not held for it."""
        if self.execute_sql("SELECT 1 FROM content_part WHERE sha256 = ? LIMIT 1", (sha256,)).fetchone():
            return
        if self._held():
            self._put_parts(sha256, path)
            return
        self._begin("BEGIN")
        try:
            self._put_parts(sha256, path)
            self._commit()
        finally:
            self.roll_back()

    def _put_parts(self, sha256: str, path: Path) -> None:
        into = "INSERT INTO content_part (sha256, part, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
        for part, chunk in enumerate(chunks_of(path)):
            self.execute_sql(into, (sha256, part, chunk))

    def get_file(self, sha256: str) -> Iterator[bytes]:
        """Give the content of a kept file part by part."""
        part = 0
        asked = "SELECT bytes FROM content_part WHERE sha256 = ? AND part = ?"
        while row := self.execute_sql(asked, (sha256, part)).fetchone():
            yield bytes(row[0])
            part += 1

    def moved_to(self) -> str:
        """Tell where the office went on from here."""
        return str(self.execute_sql("SELECT moved_to FROM setting_schema").fetchone()[0])

    def say_moved(self, whither: str) -> None:
        """Note that the office goes on elsewhere."""
        self.execute_sql("UPDATE setting_schema SET moved_to = ?", (whither,))


def _code(fault: Exception) -> str:
    """Find PostgreSQL's error code; empty where the server did not come to say one."""
    said = next((one for one in (fault, *fault.args) if isinstance(one, psycopg.Error)), None)
    return (said.sqlstate or "") if said else ""
