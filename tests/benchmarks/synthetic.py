"""An office with as many press releases as a figure asks for, made fast.

Rows come through raw inserts, past the journal: such an office is right for finding and listing and for new work on
top of it, but ``check`` would find every row. The last two hundred releases still wait; the others
were filed long ago.
"""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import accumulate, islice
from pathlib import Path

from desk.founding import found_office
from desk.office import load_office
from desk.paths import Place
from desk.search.index import number_words
from desk.sop.load import procedure
from desk.sop.procedure import END
from desk.store.database import close_database
from desk.store.sqlite import SETTINGS
from desk.workspace import Workspace, open_office

SOP = "kaltara-media-online"
YEARS = 10
WAITING = 200
PARTS = 3
WORDS = 60
CHUNK = 5000
SEED = 20261121
SYLLABLES = (
    "ba be di ga gu ja ka ke la ma me na nu pa pe ra re sa se ta te tu wa ya bang dang gung kan lan pung ran sing tan"
)
VOCABULARY = 6000
TABLES = {
    "release": "id uid title sender contact place event_date kind received_at received_by_id embargo_until"
    " incomplete_reason text_version fingerprint corrects state reason published_at url version",
    "release_piece": "release_id kind text attachment position since until version",
    "sop_case": "id sop revision kind target step since opened parent closed version",
    "sop_step_done": "case_id step officer_id position started ended office_seconds outcome led_to note",
    "number": "book_id period serial suffix printed kind target state reason issued_at version",
    "search_key": "rowid kind key",
    "search_text": "rowid number title words kind key",
}
BEST = (
    "CREATE VIRTUAL TABLE best USING fts5(number, title, words, tokenize='unicode61 remove_diacritics 2', "
    "prefix='1 2 3 4 5 6', detail=column)"
)
LINE = (
    "INSERT INTO journal_line (seq, token, body, previous, hash)"
    " SELECT seq + 1, ?, body, '', '' FROM journal_line ORDER BY seq DESC LIMIT 1"
)
"""A line by which windows hear of a change, with the words of the last; it is no link of the chain."""


@dataclass(frozen=True)
class Told:
    """A made-up release: its number's serial, when it came, its words, and where it waits.

    ``print`` has the shape of the fingerprint by which like texts are found, and is like no other.
    """

    id: int
    serial: int
    at: datetime
    title: str
    sender: str
    parts: tuple[str, ...]
    print: str
    step: str

    @property
    def number(self) -> str:
        """Its agenda number, as the office's pattern writes it."""
        return f"{self.serial:04}/{self.at.year}"


@dataclass(frozen=True)
class Synthetic:
    """An office of so many releases in a folder, and beside it the best index that limits.md found."""

    folder: Path
    rows: int

    @property
    def best(self) -> Path:
        """The floor's own index of the same words."""
        return self.folder / "best.db"

    def opened(self) -> Workspace:
        """Open the office."""
        return open_office(Place(self.folder / "data"), trace_folder=self.folder / "trace")


def synthetic_office(folder: Path, rows: int) -> Synthetic:
    """Give an office of so many releases, made once for each size."""
    office = Synthetic(folder / f"kantor-{rows}", rows)
    if not office.best.exists():
        place = Place(office.folder / "data")
        found_office(place, load_office("kaltara"), trace_folder=office.folder / "trace")
        close_database()
        _fill(office)
    return office


def raw_connection(path: Path) -> sqlite3.Connection:
    """Open a file with the product's settings and nothing else of ours; nothing begins by itself."""
    raw = sqlite3.connect(path, isolation_level=None)
    for name, value in SETTINGS.items():
        raw.execute(f"PRAGMA {name} = {value}")
    return raw


def told(rows: int, seed: int = SEED) -> Iterator[Told]:
    """Make up releases, oldest first; the same words for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - made-up words, no secret
    words = _vocabulary(chance)
    often = list(accumulate(1 / (place + 3) for place in range(len(words))))
    steps = [step.id for step in procedure(SOP).steps]
    now = datetime.now().astimezone().replace(microsecond=0)
    serial = year = 0
    for key in range(1, rows + 1):
        at = now - timedelta(days=365 * YEARS) * ((rows - key) / rows)
        serial, year = serial + 1 if at.year == year else 1, at.year
        title, sender, body = _cut(chance.choices(words, cum_weights=often, k=WORDS))
        step = steps[key % len(steps)] if key > rows - min(rows // 2, WAITING) else END
        yield Told(key, serial, at, title, sender, body, f"1:{chance.randbytes(128).hex()}", step)


def _vocabulary(chance: random.Random) -> list[str]:
    syllables = SYLLABLES.split()
    made = {"".join(chance.choices(syllables, k=chance.choice((2, 2, 3, 4)))) for _ in range(VOCABULARY)}
    return sorted(made, key=lambda word: (len(word), word))


def _cut(words: list[str]) -> tuple[str, str, tuple[str, ...]]:
    body = words[9:]
    return (
        " ".join(words[:8]).title(),
        f"Dinas {words[8].title()}",
        tuple(" ".join(body[n::PARTS]) for n in range(PARTS)),
    )


def _fill(office: Synthetic) -> None:
    registers = raw_connection(office.folder / "data" / "meja.db")
    best = raw_connection(office.best)
    best.execute(BEST)
    for raw in (registers, best):
        raw.execute("PRAGMA synchronous = 0")
        raw.execute("BEGIN")
    releases = told(office.rows)
    while some := list(islice(releases, CHUNK)):
        for table, columns in TABLES.items():
            rows = [row for one in some for row in ROWS[table](one)]
            registers.executemany(_insert(table, columns), rows)
            if table == "search_text":
                best.executemany(_insert("best", "rowid number title words"), [row[:4] for row in rows])
    registers.execute(
        "UPDATE series SET last = (SELECT MAX(serial) FROM number WHERE number.book_id = series.book_id"
        " AND number.period = series.period) WHERE book_id = 1"
    )
    for raw in (registers, best):
        raw.execute("COMMIT")
        raw.close()


def next_release(raw: sqlite3.Connection) -> Told:
    """Make up a release that an office of raw rows does not have yet; it waits at its first step."""
    key = (
        raw.execute("SELECT MAX((SELECT MAX(id) FROM release), (SELECT MAX(rowid) FROM search_key))").fetchone()[0] + 1
    )
    return replace(next(told(1, key)), id=key, serial=90_000 + key, step="terima")


def add_release(raw: sqlite3.Connection, one: Told) -> None:
    """Enter one more release, as another process would in one transaction."""
    raw.execute("BEGIN IMMEDIATE")
    for table, columns in TABLES.items():
        raw.executemany(_insert(table, columns), list(ROWS[table](one)))
    raw.execute(LINE, (str(one.id),))
    raw.execute("COMMIT")


def _insert(table: str, columns: str) -> str:
    names = columns.split()
    return f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"


def _release(one: Told) -> Iterator[tuple[object, ...]]:
    at, state = one.at.isoformat(), "filed" if one.step == END else "open"
    yield (one.id, f"r{one.id}", one.title, one.sender, *[""] * 4, at, 1, "", "", 1, one.print, 0, state, *[""] * 3, 1)


def _pieces(one: Told) -> Iterator[tuple[object, ...]]:
    yield (one.id, "title", one.title, 0, 0, 1, 0, 1)
    for place, words in enumerate(one.parts, start=1):
        yield (one.id, "part", words, 0, place, 1, 0, 1)


def _case(one: Told) -> Iterator[tuple[object, ...]]:
    at = one.at.isoformat()
    yield (one.id, SOP, "1", "releases", one.id, one.step, at, at, 0, at if one.step == END else "", 1)


def _steps(one: Told) -> Iterator[tuple[object, ...]]:
    at = one.at.isoformat()
    for step in ("terima", "periksa"):
        yield (one.id, step, 1, "petugas", at, at, 600, "done", "", "")


def _number(one: Told) -> Iterator[tuple[object, ...]]:
    yield (1, str(one.at.year), one.serial, "", one.number, "releases", one.id, "issued", "", one.at.isoformat(), 1)


def _search_key(one: Told) -> Iterator[tuple[object, ...]]:
    yield (one.id, "releases", one.id)


def _search_text(one: Told) -> Iterator[tuple[object, ...]]:
    yield (one.id, number_words(one.number), one.title, " ".join((one.sender, *one.parts)), "releases", one.id)


ROWS = dict(zip(TABLES, (_release, _pieces, _case, _steps, _number, _search_key, _search_text), strict=True))
