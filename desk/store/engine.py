"""What an office asks of its database, whichever it is: a file on this PC (SQLite) or a server (PostgreSQL).

``sqlite.OfficeFile`` and ``postgres.OfficeServer`` are the two; everything in which they differ is named here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Final, Protocol

from desk.errors import DeskError
from desk.paths import Place

PATIENCE_SECONDS: Final = 30
"""How long whoever wants to write waits for whoever writes."""

INDEXES: Final = {
    "search_text": ("rowid", "number", "title", "words", "kind", "key"),
    "search_file_text": ("rowid", "words"),
}
"""The full-text indexes and their columns; all but ``NOT_WORDS`` are searched."""

NOT_WORDS: Final = ("rowid", "kind", "key")


class Engine(Protocol):
    """An opened database of an office, beside what Peewee does with it."""

    place: Place

    def prove(self) -> None:
        """Connect. Raises ``StorageFailed`` if it does not keep what it is given."""

    def leave(self) -> None:
        """Let go of it; it may be opened again."""

    def take_pen(self) -> None:
        """Begin to write: from here on nobody else does."""

    def begin_reading(self) -> None:
        """Begin to read things as they are at this moment."""

    def put_pen_down(self) -> None:
        """Keep what was written since the pen was taken, and let others know."""

    def roll_back(self) -> None:
        """Forget what was written since the pen was taken; nothing where nothing was begun."""

    def mid_transaction(self) -> bool:
        """Tell whether the pen is held, or things are read as they were at one moment."""

    def sentence(self, fault: Exception) -> DeskError:
        """Say to the officer what the database said."""

    def is_busy(self, fault: Exception) -> bool:
        """Tell whether the pen was not given in time."""

    def data_version(self) -> int:
        """Give a number that moves when anybody else commits; own commits leave it."""

    def is_reachable(self) -> bool:
        """Tell whether it can be asked, as far as is known without asking."""

    def table_names(self) -> list[str]:
        """Name all tables, in order."""

    def insert(self, sql: str, values: Sequence[Any]) -> int:
        """Add a row and give its ``id``."""

    def write_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Run one statement for each of many rows."""

    def any_text(self) -> AbstractContextManager[None]:
        """Read also what somebody else wrote as text and is none."""

    def schema_version(self) -> int:
        """Tell which step of the migrations it stands at; 0 where there is no office."""

    def prepare_step(self, step: int) -> None:
        """Make what a step of the migrations stands on, within its transaction."""

    def set_schema_version(self, step: int) -> None:
        """Note the step, within the transaction of the step."""

    def broken_references(self) -> list[tuple[str, int, str]]:
        """List rows that point to what is not there: table, row, the table pointed to."""

    def damage(self) -> str:
        """Say what is physically wrong; empty if nothing is."""

    def matches(self, index: str) -> str:
        """Give the condition that a row of a full-text index answers a question, with one mark for the question."""

    def question(self, words: str) -> str:
        """Write a question of the search (FTS5's words) as ``matches`` takes it."""

    def index(self, index: str, rows: Sequence[Sequence[Any]]) -> None:
        """Put rows of whole columns, as ``INDEXES`` has them, into a full-text index."""

    def vocabulary(self) -> str:
        """Give the SQL of a table whose ``term`` are the words that are indexed."""

    def put_file(self, sha256: str, path: Path) -> None:
        """Keep the content of a file for other PCs, before any row refers to it."""

    def get_file(self, sha256: str) -> Iterator[bytes]:
        """Give the content of a kept file that this PC has no copy of, piece by piece; nothing where there is none."""

    def moved_to(self) -> str:
        """Tell where the office went on from here; empty where it is still here."""

    def say_moved(self, whither: str) -> None:
        """Note that the office goes on elsewhere, so that nobody writes here any more."""
