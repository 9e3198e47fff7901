"""Carrying a whole office from one database to another: from a file to a server, and back.

Every row goes over as it lies, journal and index too, so that ``dump`` and ``check`` of both say the same. A back-up
of an office on a server is such a file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any, Final

from peewee import SqliteDatabase

from desk.paths import Place
from desk.store.copying import copy_database
from desk.store.database import engine_of
from desk.store.engine import INDEXES, Engine
from desk.store.migrate import lay_schema
from desk.store.sqlite import OfficeFile

OWN: Final = ("sqlite_", "setting_schema", "content_", *INDEXES)
"""What each kind of database keeps for itself."""

COUNTED: Final = "cache_"
"""Triggers may have filled these while rows came in, so they come last, into emptied tables."""

PAGE: Final = 2000
Progress = Callable[[int, int], None]


def copy_office(source: Place, file: Path, progress: Progress) -> None:
    """Write an office into a file as it stands at one moment, whichever database it lies in.

    ``progress`` hears parts done and parts in all, and may raise.
    """
    if not source.server:
        copy_database(source.database, file, progress)
        return
    with _opened(source) as given, closing(OfficeFile(Place(file.parent), file)) as taken:
        taken.connect()
        taken.pragma("synchronous", 0)  # whoever asked for the copy flushes it
        taken.pragma("journal_mode", "memory")  # nothing is left beside the copy; a broken one is thrown away
        copy_rows(given, taken, progress)


@contextmanager
def _opened(place: Place) -> Iterator[Engine]:
    opened = engine_of(place)
    try:
        opened.prove()
        yield opened
    finally:
        opened.leave()


def copy_rows(source: Engine, target: Engine, progress: Progress) -> None:
    """Carry every row into an empty database, in one transaction on either side."""
    given: Any = source
    source.begin_reading()
    try:
        target.take_pen()
        try:
            lay_schema(target)
            names = _in_order(source, target)
            for done, name in enumerate(names):
                progress(done, len(names) + 1)
                _copy_table(source, target, name)
            progress(len(names), len(names) + 1)
            for index, columns in INDEXES.items():
                for page in _pages(given, index, columns):
                    target.index(index, page)
            target.put_pen_down()
        except BaseException:
            target.roll_back()
            raise
    finally:
        source.roll_back()


def _in_order(source: Engine, target: Engine) -> list[str]:
    """Name the tables so that each comes after those its rows point to."""
    file: Any = next(one for one in (source, target) if isinstance(one, SqliteDatabase))
    names = [name for name in source.table_names() if not name.startswith(OWN)]
    before = {
        name: {row[2] for row in file.execute_sql(f'PRAGMA foreign_key_list("{name}")').fetchall()} - {name}
        for name in names
    }
    ordered = list(TopologicalSorter(before).static_order())
    return sorted(ordered, key=lambda name: name.startswith(COUNTED))


def _copy_table(source: Engine, target: Engine, name: str) -> None:
    given: Any = source
    taken: Any = target
    cursor = given.execute_sql(f'SELECT * FROM "{name}" LIMIT 0')  # noqa: S608 - the name comes from the schema
    columns = [column[0] for column in cursor.description]
    if name.startswith(COUNTED):
        taken.execute_sql(f'DELETE FROM "{name}"')  # noqa: S608 - as above
    quoted = ", ".join(f'"{column}"' for column in columns)
    into = f'INSERT INTO "{name}" ({quoted}) VALUES ({", ".join("?" * len(columns))})'  # noqa: S608 - as above
    for page in _pages(given, name, columns):
        target.write_many(into, page)


def _pages(given: Any, name: str, columns: Sequence[str]) -> Iterator[list[tuple[Any, ...]]]:  # noqa: ANN401 - as Peewee
    """Read a table a page at a time, in the order of its key, so that a large one never lies in memory as a whole."""
    key = next((column for column in ("id", "rowid") if column in columns), "")
    asked = ", ".join(f'"{column}"' for column in columns)
    if not key:
        yield given.execute_sql(f'SELECT {asked} FROM "{name}"').fetchall()  # noqa: S608 - as above
        return
    last, place = -1, columns.index(key)
    page_of = f'SELECT {asked} FROM "{name}" WHERE "{key}" > ? ORDER BY "{key}" LIMIT {PAGE}'  # noqa: S608 - as above
    while page := given.execute_sql(page_of, (last,)).fetchall():
        yield page
        last = page[-1][place]
