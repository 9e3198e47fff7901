"""The files of the emergency book: evidence and scans under the numbers that they belong to, with the names they had.

A file that an earlier book has is not copied again but named a second time, where the disk allows it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desk.attachments import AttachmentRow, path_of, sha256_of
from desk.coverage.records import EVENTS
from desk.coverage.tables import EventRow
from desk.dip.editions import EDITIONS
from desk.dip.records import CIRCULARS
from desk.dip.terms import KIND as DIP
from desk.dip.terms import code_of
from desk.emergency.registers import ALL, hidden_items, is_secret
from desk.letters.actions import KIND as LETTERS
from desk.letters.lists import letters
from desk.numbers.tables import NumberRow
from desk.releases.tables import KIND as RELEASES
from desk.store.files import chunks_of, storage_faults, write_safely
from desk.text import safe_name
from desk.workspace import Workspace

FOLDER: Final = "berkas"
SHELVES: Final = {
    RELEASES: "press-release",
    LETTERS: "surat-masuk",
    EVENTS: "kegiatan",
    DIP: "dip",
    EDITIONS: "penetapan-dip",
    CIRCULARS: "surat-edaran",
}
"""Whose files are in the book, and the folder of each; what is not named here stays in the program."""


@dataclass(frozen=True)
class KeptFile:
    """A file of the book: where in it, its SHA-256, its bytes, the number and the name it goes by."""

    path: str
    sha256: str
    size: int
    number: str
    name: str


def kept_files(workspace: Workspace) -> list[KeptFile]:
    """List the files that are nobody's secret, by number."""
    hidden = {(DIP, item) for item in hidden_items()}
    hidden |= {(LETTERS, one.id) for one in letters(workspace, limit=ALL) if is_secret(one)}
    rows = AttachmentRow.select().where(AttachmentRow.kind.in_(list(SHELVES))).order_by(AttachmentRow.id)
    told = [row for row in rows if (row.kind, row.target) not in hidden]
    called = _numbers()
    return [_file(row, called.get((row.kind, row.target), f"{row.kind} {row.target}")) for row in told]


def _numbers() -> dict[tuple[str, int], str]:
    """Name the things that have files: by the first number they were given, or by day and title."""
    rows = NumberRow.select(NumberRow.kind, NumberRow.target, NumberRow.printed).order_by(NumberRow.id.desc())
    called = {(row.kind, row.target): row.printed for row in rows}
    called |= {(EVENTS, row.id): f"{row.starts[:10]} {row.title}".strip() for row in EventRow.select()}
    items = AttachmentRow.select(AttachmentRow.target).where(AttachmentRow.kind == DIP)
    return called | {(DIP, row.target): code_of(row.target) for row in items}


def _file(row: AttachmentRow, number: str) -> KeptFile:
    kind, key = str(row.kind), int(str(row.id))
    path = f"{FOLDER}/{SHELVES[kind]}/{safe_name(number)}/{key}-{safe_name(str(row.name))}"
    return KeptFile(path, str(row.sha256), int(str(row.size)), number, str(row.name))


def copy_files(
    workspace: Workspace, files: list[KeptFile], into: Path, earlier: Path | None, told: Callable[[int], None]
) -> Iterator[KeptFile]:
    """Put the files into a book and give those that are missing in the office or changed; ``told`` hears how many.

    Raises ``StorageFailed``.
    """
    for done, file in enumerate(files):
        told(done)
        source, target = path_of(workspace, file.sha256), into / file.path
        if earlier is not None and _named_again(earlier / file.path, target, file):
            continue
        if not source.is_file() or sha256_of(source) != file.sha256:
            yield file
            continue
        write_safely(target, chunks_of(source))


def _named_again(before: Path, target: Path, file: KeptFile) -> bool:
    """Name the same file of an earlier book here too; False where it is not whole or the disk knows no such names."""
    if not before.is_file() or before.stat().st_size != file.size or sha256_of(before) != file.sha256:
        return False
    with storage_faults(target):
        target.parent.mkdir(parents=True, exist_ok=True)
    with suppress(OSError):
        os.link(before, target)
        return True
    return False
