"""Files that are there whole or not at all, also after a power cut.

Order of writes: a temporary file in the same folder, flushed to the disk, renamed over the name, the folder
flushed; only then may a row refer to it.
"""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from desk.errors import StorageFailed

TEMPORARY = ".partial-"
ABANDONED_SECONDS = 3600
FULL = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}


def write_safely(path: Path, chunks: Iterable[bytes]) -> None:
    """Write a file whole: it has its name only when every byte is on the disk.

    Raises ``StorageFailed``; nothing is left behind then.
    """
    import tempfile  # start-up: 3 ms that only writers of files need

    with storage_faults(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=TEMPORARY, dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                for chunk in chunks:
                    file.write(chunk)
                file.flush()
                os.fsync(file.fileno())
            Path(temporary).replace(path)
            flush_folder(path.parent)
        finally:
            Path(temporary).unlink(missing_ok=True)


def flush_file(path: Path) -> None:
    """Make the bytes of a file durable that something else wrote."""
    with storage_faults(path):
        handle = os.open(path, os.O_RDWR)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def flush_folder(folder: Path) -> None:
    """Make a rename in a folder durable (Windows needs and offers no such call)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def chunks_of(path: Path, size: int = 1 << 20) -> Iterator[bytes]:
    """Read a file piece by piece, so that a video never lies in memory as a whole."""
    with path.open("rb") as file:
        while chunk := file.read(size):
            yield chunk


def sweep_temporary(folder: Path) -> None:
    """Remove what a killed process left half written; what was written to of late may still be another's work."""
    if folder.is_dir():
        for leftover in folder.rglob(TEMPORARY + "*"):
            with suppress(OSError):  # another start may sweep the same file
                if time.time() - leftover.stat().st_mtime > ABANDONED_SECONDS:
                    leftover.unlink()


@contextmanager
def storage_faults(path: Path) -> Iterator[None]:
    """Turn a full disk or an unwritable folder into a sentence for the officer."""
    try:
        yield
    except OSError as fault:
        raise StorageFailed(storage_sentence(fault, path)) from fault


def storage_sentence(fault: OSError, path: Path) -> str:
    """Say what the disk refused and what to do."""
    name = path.name
    if fault.errno in FULL:
        return f"Diska penuh: {name} tidak tersimpan. Kosongkan ruang diska, lalu ulangi."
    if fault.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return f"Tidak ada izin menulis {name}. Periksa hak akses folder {path.parent}."
    return f"Diska menolak menulis {name}: {os.strerror(fault.errno or errno.EIO)}. Periksa diska, lalu ulangi."
