"""Where a back-up lies: a dated run in a back-up folder, or one portable file; both are read the same way.

A back-up folder holds ``attachments/`` by content, shared by all runs, and for each run a folder named by its time
with the database and ``MANIFEST.json``. A portable file is a ZIP with the same names.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from desk.backup.manifest import DATABASE, NAME, Manifest, read_manifest
from desk.errors import Missing, StorageFailed
from desk.store.files import TEMPORARY, chunks_of, storage_faults, write_safely

ATTACHMENTS = "attachments"
PORTABLE = ".zip"
PIECE = 1 << 20
MOST_MANIFEST = 256 << 20
TORN = "Berkas cadangan {name} tidak terbaca atau terpotong."


class Contents(Protocol):
    """One back-up that can be read."""

    @property
    def path(self) -> Path:
        """Where it lies."""

    def manifest(self) -> Manifest:
        """Read its list of contents.

        Raises ``StorageFailed``.
        """

    def chunks(self, name: str) -> Iterator[bytes]:
        """Read one of its files piece by piece.

        Raises ``StorageFailed`` for one that is not there or cannot be read.
        """

    def database(self, beside: Path) -> Path:
        """Give the database as a file that can be looked into; it is unpacked into a folder where need be."""


@dataclass(frozen=True)
class Run:
    """A dated run in a back-up folder."""

    path: Path

    def manifest(self) -> Manifest:
        """Read its list of contents."""
        with storage_faults(self.path / NAME):
            return read_manifest((self.path / NAME).read_bytes())

    def chunks(self, name: str) -> Iterator[bytes]:
        """Read one of its files; kept files lie beside the runs."""
        file = self.path / name if name == DATABASE else self.path.parent / name
        if not file.is_file():
            raise StorageFailed(f"Berkas {name} hilang dari cadangan.")
        with storage_faults(file):
            yield from chunks_of(file)

    def database(self, beside: Path) -> Path:  # noqa: ARG002 - it lies there as it is
        """Give the database where it lies."""
        return self.path / DATABASE


@dataclass(frozen=True)
class Portable:
    """A back-up in one file."""

    path: Path

    def manifest(self) -> Manifest:
        """Read its list of contents."""
        return read_manifest(b"".join(self._read(NAME, MOST_MANIFEST)))

    def chunks(self, name: str) -> Iterator[bytes]:
        """Read one of its files, never more than its list of contents allows."""
        yield from self._read(name, self.manifest().files[name][1])

    def database(self, beside: Path) -> Path:
        """Unpack the database."""
        write_safely(beside / DATABASE, self.chunks(DATABASE))
        return beside / DATABASE

    def _read(self, name: str, most: int) -> Iterator[bytes]:
        try:
            with zipfile.ZipFile(self.path) as archive, archive.open(name) as file:
                left = most + 1
                while left > 0 and (piece := file.read(min(PIECE, left))):
                    left -= len(piece)
                    yield piece
        except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, NotImplementedError, OSError) as fault:
            raise StorageFailed(TORN.format(name=self.path.name)) from fault


def is_kept_file(name: str) -> bool:
    """Tell whether a name in a list of contents is that of a kept file, and leads nowhere else."""
    folder, start, sha256 = [*name.split("/"), "", ""][:3]
    return (
        name.count("/") == 2  # noqa: PLR2004 - attachments/ab/abcdef…
        and folder == ATTACHMENTS
        and sha256.startswith(start)
        and sha256.isalnum()
    )


def kept_name(sha256: str) -> str:
    """Name a kept file within a back-up."""
    return f"{ATTACHMENTS}/{sha256[:2]}/{sha256}"


def runs(folder: Path) -> list[Run]:
    """List the finished runs of a back-up folder, newest first: by how far their journal reaches, not by the clock.

    One whose list of contents cannot be read comes last.
    """
    if not folder.is_dir():
        return []
    found = [entry for entry in folder.iterdir() if not entry.name.startswith(TEMPORARY) and (entry / NAME).is_file()]
    return [Run(entry) for entry in sorted(found, key=_reach, reverse=True)]


def _reach(entry: Path) -> tuple[int, str]:
    try:
        return Run(entry).manifest().seq, entry.name
    except StorageFailed:
        return -1, entry.name


def find(path: Path) -> Contents:
    """Find the back-up that a path names: a portable file, a run, or the newest run of a back-up folder.

    Raises ``Missing``.
    """
    if path.is_file():
        return Portable(path)
    if (path / NAME).is_file():
        return Run(path)
    newest = next(iter(runs(path)), None)
    if newest is None:
        raise Missing(f"Di {path} tidak ada cadangan.")
    return newest
