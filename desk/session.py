"""Who acts, and the one way anything is written: one transaction, one journal line.

An action opens ``session.write(name)``, changes rows through the ``Change`` it gets, and ends with ``change.done``.
Roles and versions are checked inside; screens hear ``changed`` only after the commit.
"""

from __future__ import annotations

import re
import sqlite3
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from itertools import islice
from typing import Any, Protocol, TypeVar

from peewee import DatabaseError, IntegrityError

from desk.errors import DeskError, OutcomeUnknown, Refused, SignerUnproved, Stale, StorageFailed
from desk.journal import diary
from desk.journal.chain import canonical, digest, row_digest
from desk.office import YES
from desk.store.database import (
    Table,
    close_database,
    database_faults,
    engine,
    fields_of,
    open_database,
    rows_of,
    transaction,
)
from desk.store.place import guard_room
from desk.words import daftar
from desk.workspace import Workspace, guard_moved

Row = TypeVar("Row", bound=Table)
Result = dict[str, Any]
TOKEN_TWICE = re.compile(r"journal_line[._]token")
"""How a database names the rule that a token is used once."""

MANY = 500
"""Rows that one statement writes where thousands are written."""


@dataclass(frozen=True)
class Holding:
    """A position that an officer holds today; ``level`` 1 is the highest rank.

    ``standing_in_for`` names the holder where the officer only stands in (Plt., Plh., a.n., u.b. in the title).
    """

    code: str
    title: str
    level: int
    roles: tuple[str, ...]
    standing_in_for: str = ""


@dataclass(frozen=True)
class Officer:
    """A person as the rules see him."""

    id: int
    login: str
    name: str
    holdings: tuple[Holding, ...]
    keyed: bool

    def roles(self) -> frozenset[str]:
        """Give every SOP role that the officer's positions carry."""
        return frozenset(role for holding in self.holdings for role in holding.roles)

    def holding_for(self, actors: Sequence[str]) -> Holding | None:
        """Find the highest position with which the officer may act as one of these roles."""
        fitting = [holding for holding in self.holdings if set(actors) & set(holding.roles)]
        return min(fitting, key=lambda holding: holding.level, default=None)


class Key(Protocol):
    """An officer's opened signing key."""

    public: str

    def sign(self, words: str) -> str:
        """Sign a text; the signature in hexadecimal."""


@dataclass(frozen=True)
class Signed:
    """A signature and the public half of the key that made it, both in hexadecimal."""

    signature: str
    public: str


class AlreadyDoneError(Exception):
    """The token was used before: nothing is written, the first answer holds."""

    def __init__(self, result: Result, head: str) -> None:
        super().__init__("answered before")
        self.result = result
        self.head = head


@dataclass
class Change:
    """The open transaction of one action: what it writes, and what the journal will say of it."""

    session: Session
    action: str
    at: datetime
    token: str
    doubtful: bool
    head: diary.Head
    kinds: set[str] = field(default_factory=set)
    numbers: list[tuple[str, str]] = field(default_factory=list)
    serials: list[tuple[str, int]] = field(default_factory=list)
    result: Result = field(default_factory=dict)
    _touched: dict[tuple[str, int], None] = field(default_factory=dict)
    _was: dict[str, dict[str, Any]] = field(default_factory=dict)
    _now: dict[str, dict[str, Any]] = field(default_factory=dict)
    _told: dict[str, Any] = field(default_factory=dict)
    _digests: dict[str, str] = field(default_factory=dict)

    def add(self, table: type[Row], **fields: Any) -> Row:
        """Add a row to a register, and give it as a reader would find it."""
        meta, row = table._meta, table()
        for name, value in fields.items():
            kept = meta.fields[name]
            setattr(row, name, value if isinstance(value, Table) else kept.python_value(kept.db_value(value)))
        stored = {
            meta.fields[name].column_name: meta.fields[name].db_value(row.__data__[name]) for name in row.__data__
        }
        row.id = engine().insert(_insert_into(meta.table_name, tuple(stored)), tuple(stored.values()))
        self._touched[meta.table_name, row.id] = None
        return row

    def add_many(self, table: type[Table], rows: Iterable[Mapping[str, Any]]) -> int:
        """Add many rows of whole fields, each with its own ``id``, and count them; for lists of thousands.

        Their digests are made from the fields as they are given: texts and whole numbers, nothing left out.
        """
        meta, added = table._meta, 0
        names = [one.name for one in meta.sorted_fields]
        columns_of = [(one.name, one.column_name) for one in meta.sorted_fields]
        into = _insert_into(meta.table_name, tuple(column for _name, column in columns_of))
        given = iter(rows)
        while part := list(islice(given, MANY)):
            engine().write_many(into, [[row[name] for name in names] for row in part])
            for row in part:
                fields = {column: row[name] for name, column in columns_of}
                self._digests[f"{meta.table_name}:{row['id']}"] = digest(canonical(fields))
            added += len(part)
        return added

    def set_many(self, table: type[Table], ids: Sequence[int], **fields: Any) -> None:
        """Change the same fields of many rows that the action has just read; for lists of thousands."""
        name = table._meta.table_name
        for start in range(0, len(ids), MANY):
            part = ids[start : start + MANY]
            table.update(version=table.version + 1, **fields).where(table.id.in_(part)).execute()  # type: ignore[attr-defined]
            for row in rows_of(name, part):
                self._digests[f"{name}:{row['id']}"] = row_digest(row)
        if ids:
            self._now[f"{name}:{min(ids)}…{max(ids)}"] = {key: plain(value) for key, value in fields.items()}

    def set(self, row: Table, **fields: Any) -> None:
        """Change fields of a row that is still as it was read.

        Raises ``Stale`` if its version moved meanwhile.
        """
        table: Any = type(row)
        where = table.id == row.id
        if hasattr(row, "version"):
            fields["version"] = row.version + 1
            where &= table.version == row.version
        if table.update(**fields).where(where).execute() != 1:
            raise Stale("Catatan ini baru saja diubah petugas lain; muat ulang, lalu ulangi.")
        name = f"{table._meta.table_name}:{row.id}"
        self._was.setdefault(name, {}).update(
            {k: plain(getattr(row, k)) for k in fields if k not in self._was.get(name, {})}
        )
        self._now.setdefault(name, {}).update({k: plain(value) for k, value in fields.items()})
        self._touched[table._meta.table_name, row.id] = None
        for key, value in fields.items():
            setattr(row, key, value)

    def done(self, kind: str, number: str, words: str, **result: Any) -> Result:
        """End the action: which thing it was about, what happened in words, and what the caller is told."""
        self.kinds.add(kind)
        self._told = {"subject": {"kind": kind, "number": number}, "words": words}
        self.result = {"number": number, **{key: plain(value) for key, value in result.items()}}
        return self.result

    def body(self) -> dict[str, Any]:
        """Write the journal line's body: the change, and the digest of every row it touched."""
        officer = self.session.officer
        body: dict[str, Any] = {
            "action": self.action,
            "at": self.at.isoformat(),
            "officer": officer.login,
            "positions": [holding.code for holding in officer.holdings],
            "result": self.result,
            "numbers": self.numbers,
            "serials": self.serials,
            "rows": self._digests
            | {f"{table}:{key}": row_digest(fields_of(table, key)) for table, key in self._touched},
            **self._told,
        }
        if self._now:
            body |= {"was": self._was, "now": self._now}
        return body | ({"clock_doubtful": True} if self.doubtful else {})


Tell = Callable[[str, float], None]
"""Hears how far long work is, in words and from 0 to 1; raises ``Cancelled`` to call it off."""


def silent(_words: str, _far: float) -> None:
    """Hear nothing of how far long work is."""


@dataclass
class Session:
    """An officer at work in an open office.

    ``token`` makes the next write repeatable: a second one with the same token answers what the first did. ``proved``
    tells that the officer has just typed his PIN or kata sandi; it holds for the next action only. ``tell`` hears how
    far a long action is.
    """

    workspace: Workspace
    officer: Officer
    key: Key | None = None
    token: str | None = None
    proved: bool = False
    date_confirmed: bool = False
    last_head: str = ""
    tell: Tell = silent
    changed: list[Callable[[frozenset[str]], None]] = field(default_factory=list)

    def now(self) -> datetime:
        """Tell the time in the office's zone."""
        return self.workspace.now()

    def require(self, actors: Sequence[str], doing: str) -> Holding:
        """Give the position that may do something, or refuse and name who may."""
        holding = self.officer.holding_for(actors)
        if holding is None:
            raise Refused(f"{self.officer.name} tidak berwenang {doing}; yang berwenang: {daftar(sorted(actors))}.")
        return holding

    def sign(self, words: str) -> Signed:
        """Sign a text with the officer's key: the one way in which a paraf of any register is made.

        Raises ``Refused`` without an opened key, ``SignerUnproved`` where the office wants each paraf proved anew.
        """
        if self.key is None:
            raise Refused("Paraf memerlukan kunci Anda. Masuk dengan kata sandi, lalu ulangi.")
        if self.workspace.office.pin_at_paraf == YES and not self.proved:
            raise SignerUnproved
        return Signed(self.key.sign(words), self.key.public)

    @contextmanager
    def write(self, action: str) -> Iterator[Change]:
        """Open the one transaction of an action, and close it with its journal line.

        Raises ``StorageFailed``, ``Busy`` or ``OutcomeUnknown`` from the storage, ``Stale`` from a moved version.
        """
        token = self.token or str(uuid.uuid4())
        try:
            with self._outcome(token), database_faults(self.workspace.place), transaction():
                self._answer_again(token, action)
                guard_moved()
                guard_room(self.workspace.place.folder)
                self.workspace.trace.guard()
                change = self._begin(action, token)
                yield change
                head = diary.append(token, change.body())
        except AlreadyDoneError:
            self._witness(token)
            raise
        self._after_commit(change, head)

    def guard_token(self, action: str) -> None:
        """Answer a request that was carried out before, without doing any of it again.

        Raises ``AlreadyDoneError`` with the first answer.
        """
        if self.token is None:
            return
        try:
            with database_faults(self.workspace.place):
                self._answer_again(self.token, action)
        except AlreadyDoneError:
            self._witness(self.token)
            raise

    @contextmanager
    def _outcome(self, token: str) -> Iterator[None]:
        try:
            yield
        except OutcomeUnknown:
            self._speak_after_doubt(token)
        except IntegrityError as fault:
            if not TOKEN_TWICE.search(str(fault)):
                raise
            raise Stale("Permintaan yang sama sedang dikerjakan; ulangi dengan tanda yang sama.") from fault

    def _begin(self, action: str, token: str) -> Change:
        doubtful = self.workspace.doubts_clock()
        return Change(self, action, self.now(), token, doubtful, diary.head())

    def _answer_again(self, token: str, action: str) -> None:
        entry = diary.answered(token)
        if entry is not None and entry.body.get("action") != action:
            raise Refused("Tanda permintaan ini sudah dipakai untuk tindakan lain; buat tanda baru.")
        if entry is not None:
            raise AlreadyDoneError(entry.body["result"], entry.hash)

    def _after_commit(self, change: Change, head: diary.Head) -> None:
        self.last_head, self.token = head.hash, None
        try:
            self._witness(change.token, head.seq)
        finally:
            for listener in self.changed:
                listener(frozenset(change.kinds))

    def _witness(self, token: str, own: int | None = None) -> None:
        try:
            self.workspace.trace.catch_up(own)
        except DeskError as fault:
            raise OutcomeUnknown(f"Tersimpan, tetapi jejaknya belum: {fault} Tanda permintaan: {token}.") from fault

    def _speak_after_doubt(self, token: str) -> None:
        try:
            close_database()
            open_database(self.workspace.place)
            entry = diary.answered(token)
        except (DatabaseError, sqlite3.Error, DeskError) as fault:
            raise OutcomeUnknown(
                f"Belum pasti tersimpan atau tidak. Ulangi nanti dengan tanda yang sama ({token})."
            ) from fault
        if entry is None:
            raise StorageFailed("Diska menolak menyimpan; tidak ada yang berubah. Periksa diska, lalu ulangi.")


@cache
def _insert_into(table: str, columns: tuple[str, ...]) -> str:
    """Write the statement that adds a row; kept, since a query builder writes the same words each time for 1 ms."""
    names, marks = (", ".join(words) for words in ((f'"{name}"' for name in columns), "?" * len(columns)))
    return f'INSERT INTO "{table}" ({names}) VALUES ({marks})'  # noqa: S608 - own names


def plain(value: object) -> object:
    """Write a field's value as JSON can hold it."""
    if isinstance(value, Table):
        return value.id
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in value]
    return value if isinstance(value, str | int | float | bool | None) else str(value)
