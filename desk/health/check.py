"""The whole check of an office's data."""

from __future__ import annotations

from collections.abc import Iterator

import peewee

from desk.attachments import AttachmentRow, path_of, sha256_of
from desk.health.chain_check import check_rows, check_trace, read_diary
from desk.health.findings import RESTORE, Finding
from desk.health.paraf_check import check_parafs
from desk.migrations import STEPS
from desk.numbers.lists import gaps
from desk.releases.records import KIND, agenda_number
from desk.releases.tables import ReleaseRow
from desk.store.database import database
from desk.store.migrate import schema_statements
from desk.workspace import Workspace


def check_office(workspace: Workspace) -> list[Finding]:
    """Check database, shape, journal, rows, parafs, numbers and attachments; an empty list means all is whole."""
    found = list(_database())
    if found:
        return found
    found += _shape()
    diary, broken = read_diary()
    found += broken
    for part in (check_rows(diary), check_trace(workspace, diary), check_parafs(diary), _numbers(), _files(workspace)):
        found += part
    return list(dict.fromkeys(found))


def _database() -> Iterator[Finding]:
    try:
        said = [row[0] for row in database.execute_sql("PRAGMA integrity_check").fetchall()]
        broken = database.execute_sql("PRAGMA foreign_key_check").fetchall()
    except peewee.DatabaseError as fault:
        said, broken = [str(fault)], []
    if said != ["ok"]:
        yield Finding("meja.db", f"Berkas basis data rusak: {said[0]}", "Pulihkan dari cadangan terakhir.")
    for table, row, *_rest in broken:
        yield Finding(f"{table}:{row}", "Catatan menunjuk ke catatan yang tidak ada.", RESTORE)


def _shape() -> Iterator[Finding]:
    expected, present = schema_statements()
    for name in sorted(expected.keys() | present.keys()):
        if expected.get(name) != present.get(name):
            what = "Susunan basis data bukan buatan program ini"
            yield Finding(name, f"{what} (langkah {len(STEPS)}).", RESTORE)


def _numbers() -> Iterator[Finding]:
    for book, period, serial in gaps():
        yield Finding(
            f"{book} {period} no. {serial}", "Nomor terlewat tanpa alasan.", "Catat alasannya di buku agenda."
        )


def _files(workspace: Workspace) -> Iterator[Finding]:
    for row in AttachmentRow.select():
        path = path_of(workspace, row.sha256)
        where = row.sha256
        owner = f" ({_owner(row)})" if row.kind == KIND else ""
        if not path.exists():
            yield Finding(where, f"Berkas {row.name}{owner} hilang.", "Salin kembali dari cadangan atau pengirim.")
        elif sha256_of(path) != row.sha256:
            yield Finding(where, f"Berkas {row.name}{owner} berubah.", "Salin kembali dari cadangan atau pengirim.")


def _owner(row: AttachmentRow) -> str:
    release = ReleaseRow.get_or_none(ReleaseRow.id == row.target)
    return agenda_number(release) if release else ""
