"""The whole check of an office's data."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from peewee import DatabaseError, OperationalError

from desk.health.anchors import Anchor, check_anchors, check_keys
from desk.health.chain_check import check_references, check_rows, check_trace, read_diary
from desk.health.file_check import Listed, check_files, listed_files
from desk.health.findings import RESTORE, Finding, as_far_as_readable
from desk.health.paraf_check import check_new_keys, check_parafs
from desk.journal.trace import TraceLine
from desk.migrations import STEPS
from desk.numbers.lists import gaps
from desk.store.database import any_text, engine, reading
from desk.store.migrate import schema_statements
from desk.workspace import Workspace


@dataclass(frozen=True)
class Kept:
    """What is kept outside the office and compared with it: heads of the journal, and keys by login."""

    anchors: tuple[Anchor, ...] = ()
    keys: Mapping[str, list[str]] = field(default_factory=dict)


NOTHING_KEPT = Kept()


def check_office(workspace: Workspace, kept: Kept = NOTHING_KEPT) -> list[Finding]:
    """Check database, shape, journal, rows, parafs, numbers and attachments; an empty list means all is whole.

    The registers are read as they were at one moment, so that others may go on working.
    """
    witness = list(workspace.trace.lines())  # before the registers: the journal may run ahead of it, never behind
    with reading():
        damage = list(_database())
        if damage:
            return damage
        found, files = _registers_read(witness, kept)
    found += check_files(workspace, files)
    return list(dict.fromkeys(found))


def _registers_read(witness: Sequence[TraceLine], kept: Kept) -> tuple[list[Finding], list[Listed]]:
    """Check the registers; cell by cell only where one holds text that is none, since that takes a third longer."""
    try:
        return _registers(witness, kept)
    except (OperationalError, sqlite3.OperationalError):
        with any_text():
            return _registers(witness, kept)


def _registers(witness: Sequence[TraceLine], kept: Kept) -> tuple[list[Finding], list[Listed]]:
    found = list(_shape())
    diary, broken = read_diary(witness)
    found += broken
    for part in (
        check_references(diary),
        check_rows(diary),
        check_trace(witness, diary),
        check_anchors(kept.anchors, diary),
        check_keys(kept.keys),
        check_parafs(diary),
        check_new_keys(),
        _numbers(),
    ):
        found += as_far_as_readable(part)
    return found, listed_files(diary)


def _database() -> Iterator[Finding]:
    try:
        damage = engine().damage()
    except (DatabaseError, sqlite3.Error) as fault:
        damage = str(fault)
    if damage:
        yield Finding("meja.db", f"Berkas basis data rusak: {damage}", "Pulihkan dari cadangan terakhir.")


def _shape() -> Iterator[Finding]:
    expected, present = _schema()
    for name in sorted(expected.keys() | present.keys()):
        if expected.get(name) != present.get(name):
            what = "Susunan basis data bukan buatan program ini"
            yield Finding(name, f"{what} (langkah {len(STEPS)}).", RESTORE)


def _schema() -> tuple[dict[str, str], dict[str, str]]:
    server = engine().place.server
    if not server:
        return schema_statements()
    from desk.store import fingerprint  # start-up: 0.3 s of psycopg that only an office on a server needs

    return dict(fingerprint.expected(server)), fingerprint.found(server)


def _numbers() -> Iterator[Finding]:
    for book, period, serial in gaps():
        yield Finding(
            f"{book} {period} no. {serial}", "Nomor terlewat tanpa alasan.", "Catat alasannya di buku agenda."
        )
