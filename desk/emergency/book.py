"""Making the emergency book: a dated folder that is there whole or not at all, the last two of which are kept.

A killed run leaves a folder that begins with ``.partial-``, which nobody takes for a book.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, Final

from desk.attachments import sha256_of
from desk.backup.make import Progress, silent
from desk.emergency.files import KeptFile, copy_files, kept_files
from desk.emergency.page import Entry, Told, files_page, index_page
from desk.emergency.registers import Register, registers
from desk.errors import Refused, StorageFailed
from desk.exchange.writing import write_list
from desk.journal import diary
from desk.store.files import TEMPORARY, flush_folder, storage_faults, write_safely
from desk.store.place import guard_room
from desk.words import waktu
from desk.workspace import Workspace

NAME: Final = "buku-darurat"
INDEX, CONTENTS, DIGESTS = "indeks.html", "isi.json", "sidik.json"
KEPT: Final = 2
STAMP: Final = "%Y-%m-%dT%H%M%S"
AGAIN: Final = 3
"""How often the registers are read anew because somebody wrote meanwhile; then the book takes them as they are."""


@dataclass(frozen=True)
class Book:
    """A finished book: where it lies, when it was made, how far the journal reached, and how much is in it."""

    path: Path
    made_at: datetime
    seq: int
    rows: int
    files: int
    missing: int


def write_book(workspace: Workspace, target: Path, progress: Progress = silent) -> Book:
    """Write a new book into a folder, in a folder of its own within ``buku-darurat``; older ones but one go.

    Raises ``Refused`` for a target within the data, ``StorageFailed``, and what ``progress`` raises.
    """
    guard_target(workspace, target)
    shelf = target / NAME
    with storage_faults(shelf):
        shelf.mkdir(parents=True, exist_ok=True)
        partial = Path(mkdtemp(prefix=TEMPORARY, dir=shelf))
    try:
        progress("membaca daftar", 0.1)
        head, shelved = _read_still(workspace)
        files, earlier = kept_files(workspace), newest(target)
        guard_room(shelf, sum(file.size for file in files) if earlier is None else 0)
        rows = _write_registers(partial, shelved)

        def told(done: int) -> None:
            progress("menyalin berkas", 0.2 + 0.7 * done / max(1, len(files)))

        missing = list(copy_files(workspace, files, partial, earlier.path if earlier else None, told))
        made = Book(shelf, workspace.now(), head.seq, sum(rows), len(files), len(missing))
        _write_pages(workspace, partial, (made, head.hash), [*zip(shelved, rows, strict=True)], (files, missing))
        made = _put_up(made, partial)
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    _thin(target)
    progress("selesai", 1.0)
    return made


def books(target: Path) -> list[Book]:
    """List the finished books of a folder, newest first; one that cannot be read is none."""
    shelf = target / NAME
    if not shelf.is_dir():
        return []
    with storage_faults(shelf):
        found = [entry for entry in shelf.iterdir() if not entry.name.startswith(TEMPORARY)]
    read = [book for entry in sorted(found, key=lambda entry: entry.name, reverse=True) if (book := _read(entry))]
    return sorted(read, key=lambda book: (book.seq, book.made_at), reverse=True)


def newest(target: Path) -> Book | None:
    """Give the newest book of a folder."""
    return next(iter(books(target)), None)


def faults_of(book: Path) -> list[str]:
    """Read a book again, every byte; names the files that are gone or not what they were."""
    try:
        listed: dict[str, str] = json.loads((book / DIGESTS).read_text("utf-8"))
    except (OSError, ValueError):
        return [DIGESTS]
    there = {name: book / name for name in listed}
    return [name for name, path in there.items() if not path.is_file() or sha256_of(path) != listed[name]]


def guard_target(workspace: Workspace, target: Path) -> None:
    """Refuse a folder in the midst of the data; the back-up folder there is meant for copies.

    Raises ``Refused``.
    """
    own, here = workspace.place, target.absolute()
    if here.is_relative_to(own.folder.absolute()) and not here.is_relative_to(own.backups.absolute()):
        raise Refused("Pilih folder di luar folder data, sebaiknya di diska lain.")


def _read_still(workspace: Workspace) -> tuple[diary.Head, list[Register]]:
    """Read every register while nobody writes, as far as that can be had."""
    for _ in range(AGAIN):
        head, found = diary.head(), registers(workspace)
        if diary.head().seq == head.seq:
            break
    return head, found


def _write_registers(partial: Path, shelved: Sequence[Register]) -> list[int]:
    for each in shelved:
        write_list(partial / "daftar" / f"{each.name}.html", each.listing)
    return [write_list(partial / "daftar" / f"{each.name}.csv", each.listing) for each in shelved]


def _write_pages(
    workspace: Workspace,
    partial: Path,
    made: tuple[Book, str],
    shelved: Sequence[tuple[Register, int]],
    files: tuple[Sequence[KeptFile], Sequence[KeptFile]],
) -> None:
    book, head = made
    agency, at = workspace.office.agency, waktu(book.made_at, workspace.office.zone)
    entries = [Entry(each.name, each.listing.title, each.purpose, rows) for each, rows in shelved]
    page = index_page(Told(agency, at, book.seq, head), entries, len(files[0]), len(files[1]))
    write_safely(partial / "berkas.html", [files_page(*files)])
    write_safely(partial / INDEX, [page])
    listed = {path.relative_to(partial).as_posix(): sha256_of(path) for path in partial.rglob("*") if path.is_file()}
    told: dict[str, Any] = {"office": workspace.uid, "agency": agency, "made_at": book.made_at.isoformat()}
    told |= {"seq": book.seq, "head": head, "rows": book.rows, "kept": book.files, "missing": book.missing}
    for name, said in ((DIGESTS, listed), (CONTENTS, told)):
        write_safely(partial / name, [json.dumps(said, ensure_ascii=False, indent=1).encode()])


def _put_up(made: Book, partial: Path) -> Book:
    """Read the book again, and give it its name."""
    if faults := faults_of(partial):
        raise StorageFailed(f"Buku darurat tidak sama dengan aslinya ({faults[0]}). Ulangi ke diska lain.")
    stamp = made.made_at.strftime(STAMP)
    names = (stamp, *(f"{stamp}-{number:03}" for number in range(2, 1000)))
    final = next(made.path / name for name in names if not (made.path / name).exists())
    with storage_faults(final):
        partial.chmod(0o755)
        partial.replace(final)
        flush_folder(final.parent)
    return Book(final, made.made_at, made.seq, made.rows, made.files, made.missing)


def _thin(target: Path) -> None:
    """Take the older books away; a disk that refuses keeps one more."""
    for old in books(target)[KEPT:]:
        doomed = old.path.with_name(f"{TEMPORARY}{old.path.name}")
        with suppress(OSError):
            old.path.replace(doomed)
            shutil.rmtree(doomed)


def _read(folder: Path) -> Book | None:
    try:
        said = json.loads((folder / CONTENTS).read_text("utf-8"))
        counted = (int(said["seq"]), int(said["rows"]), int(said["kept"]), int(said["missing"]))
        return Book(folder, datetime.fromisoformat(said["made_at"]), *counted)
    except (OSError, ValueError, KeyError, TypeError):
        return None
