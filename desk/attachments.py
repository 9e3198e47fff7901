"""Evidence and scans, kept by content: a file's name is its SHA-256, so that nothing can be swapped unnoticed.

The file is on the disk, flushed, before any row refers to it; the officer's name for it is only shown.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from peewee import CharField, IntegerField

from desk.errors import StorageFailed
from desk.session import Change
from desk.store.database import Table, database_faults, engine
from desk.store.files import TEMPORARY, chunks_of, flush_folder, storage_sentence, write_safely
from desk.store.place import guard_room
from desk.text import clean_line
from desk.workspace import Workspace

READ_ONLY = 0o444


class AttachmentRow(Table):
    """A kept file and what it belongs to; ``role``: naskah, bukti, paraf-basah, tanda-tangan, terbit."""

    sha256 = CharField(index=True)
    name = CharField()
    size = IntegerField()
    media = CharField()
    kind = CharField()
    target = IntegerField()
    role = CharField()
    added_at = CharField()

    class Meta:
        """Named for what it is; the same file may belong to several things."""

        table_name = "attachment"
        indexes = ((("kind", "target"), False),)


@dataclass(frozen=True)
class Kept:
    """A file that lies in the attachments folder: its hash, the officer's name for it, bytes and kind."""

    sha256: str
    name: str
    size: int
    media: str


def keep(workspace: Workspace, path: Path) -> Kept:
    """Copy a file into the office's attachments, piece by piece, and flush it.

    Raises ``Invalid`` for a file that is no evidence, ``StorageFailed`` for a full disk.
    """
    from desk.exchange.documents import evidence_kind  # start-up: 12 ms that no reader of the registers needs

    media = evidence_kind(path)
    size = path.stat().st_size
    guard_room(workspace.place.folder, size)
    folder = workspace.place.attachments
    try:
        sha256 = _copy(path, folder)
    except OSError as fault:
        raise StorageFailed(storage_sentence(fault, path)) from fault
    with database_faults(workspace.place):
        engine().put_file(sha256, folder / sha256[:2] / sha256)
    return Kept(sha256, clean_line("file", path.name, limit=255), size, media)


def attach(change: Change, kept: Kept, kind: str, target: int, role: str) -> AttachmentRow:
    """Enter a kept file into the registers."""
    return change.add(
        AttachmentRow,
        sha256=kept.sha256,
        name=kept.name,
        size=kept.size,
        media=kept.media,
        kind=kind,
        target=target,
        role=role,
        added_at=change.at.isoformat(),
    )


def attached(kind: str, target: int, role: str = "") -> list[AttachmentRow]:
    """Give the files of a thing, oldest first."""
    rows = AttachmentRow.select().where(AttachmentRow.kind == kind, AttachmentRow.target == target)
    return list((rows.where(AttachmentRow.role == role) if role else rows).order_by(AttachmentRow.id))


def path_of(workspace: Workspace, sha256: str) -> Path:
    """Tell where a kept file lies; another PC's is fetched from the server first."""
    path = workspace.place.attachments / sha256[:2] / sha256
    if workspace.place.server and not path.exists():
        _fetch(sha256, path)
    return path


def _fetch(sha256: str, path: Path) -> None:
    """Make this PC's copy of a kept file; none where the server has none or other bytes than its name says."""
    with database_faults():
        parts = list(engine().get_file(sha256))
    if parts and hashlib.sha256(b"".join(parts)).hexdigest() == sha256:
        write_safely(path, parts)
        path.chmod(READ_ONLY)


def sha256_of(path: Path) -> str:
    """Compute a file's hash without holding it in memory."""
    total = hashlib.sha256()
    for chunk in chunks_of(path):
        total.update(chunk)
    return total.hexdigest()


def _copy(path: Path, folder: Path) -> str:
    import tempfile  # start-up: 3 ms that only writers of files need

    folder.mkdir(parents=True, exist_ok=True)
    total = hashlib.sha256()
    handle, temporary = tempfile.mkstemp(prefix=TEMPORARY, dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            for chunk in chunks_of(path):
                total.update(chunk)
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        sha256 = total.hexdigest()
        final = folder / sha256[:2] / sha256
        if not final.exists():
            final.parent.mkdir(exist_ok=True)
            Path(temporary).chmod(READ_ONLY)
            Path(temporary).replace(final)
        for changed in (final.parent, folder):  # also where another process has just named it
            flush_folder(changed)
    finally:
        Path(temporary).unlink(missing_ok=True)
    return sha256
