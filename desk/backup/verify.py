"""Reading a back-up again, every byte: is it what its list of contents says, and is its database whole."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Collection, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from desk.backup.contents import Contents, find, is_kept_file
from desk.backup.manifest import DATABASE, Manifest, described
from desk.errors import DeskError, StorageFailed
from desk.health.findings import Finding
from desk.store.copying import damage_of, looked_into

ANOTHER = "Jangan dipakai; ambil cadangan lain, lalu buat cadangan baru."


def check_backup(path: Path) -> list[Finding]:
    """Find what is wrong with a back-up; an empty list means that it can be brought back.

    Raises ``Missing`` where there is none.
    """
    contents = find(path)
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        return list(faults_of(contents, only=None, beside=Path(folder)))


def faults_of(contents: Contents, *, only: Collection[str] | None, beside: Path) -> Iterator[Finding]:
    """Read files of a back-up again, all of them or some; the database is looked into in a folder that may be used."""
    try:
        manifest = contents.manifest()
    except StorageFailed as fault:
        yield Finding(contents.path.name, str(fault), ANOTHER)
        return
    if DATABASE not in manifest.files:
        yield Finding(DATABASE, "Cadangan ini tidak memuat catatan kantor.", ANOTHER)
    for name, (sha256, size) in manifest.files.items():
        if only is None or name in only:
            yield from _fault_of_file(contents, name, sha256, size)
    if DATABASE in manifest.files:
        yield from _faults_of_database(contents, manifest, beside)


def _fault_of_file(contents: Contents, name: str, sha256: str, size: int) -> Iterator[Finding]:
    if name != DATABASE and not (is_kept_file(name) and name.endswith(sha256)):
        yield Finding(name, f"Nama berkas {name} bukan nama berkas cadangan.", ANOTHER)
        return
    total, read = hashlib.sha256(), 0
    try:
        for piece in contents.chunks(name):
            total.update(piece)
            read += len(piece)
    except DeskError as fault:
        yield Finding(name, str(fault), ANOTHER)
        return
    if (read, total.hexdigest()) != (size, sha256):
        yield Finding(name, f"Berkas {name} dalam cadangan berubah atau terpotong.", ANOTHER)


def _faults_of_database(contents: Contents, manifest: Manifest, beside: Path) -> Iterator[Finding]:
    try:
        with looked_into(contents.database(beside)) as opened:
            if damage := damage_of(opened):
                yield Finding(DATABASE, f"Basis data dalam cadangan rusak: {damage}.", ANOTHER)
                return
            there = described(opened, manifest.made_at)
        if (there.office, there.seq, there.head) != (manifest.office, manifest.seq, manifest.head):
            yield Finding(DATABASE, "Basis data dalam cadangan bukan yang disebut daftar isinya.", ANOTHER)
        if there.counts != manifest.counts or there.numbers != manifest.numbers:
            yield Finding(DATABASE, "Banyaknya catatan atau nomor tidak sama dengan daftar isinya.", ANOTHER)
    except (sqlite3.Error, TypeError, ValueError) as fault:
        yield Finding(DATABASE, f"Basis data dalam cadangan tidak terbaca ({fault}).", ANOTHER)
    except DeskError as fault:
        yield Finding(DATABASE, str(fault), ANOTHER)
