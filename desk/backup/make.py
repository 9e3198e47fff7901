"""Making a back-up while officers work: database, kept files, list of contents; read again before it gets its name.

A killed run leaves a folder that begins with ``.partial-``, which nobody takes for a back-up.
"""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from tempfile import mkdtemp

from desk.attachments import path_of, sha256_of
from desk.backup.contents import PORTABLE, Contents, Portable, Run, kept_name, runs
from desk.backup.manifest import DATABASE, NAME, Manifest, described, kept_files
from desk.backup.verify import faults_of
from desk.errors import Refused, StorageFailed
from desk.health.findings import Finding
from desk.store.copying import damage_of, looked_into
from desk.store.database import database_faults
from desk.store.files import TEMPORARY, chunks_of, flush_file, flush_folder, storage_faults, write_safely
from desk.store.moving import copy_office
from desk.store.place import guard_room
from desk.workspace import Workspace

STAMP = "%Y-%m-%dT%H%M%S"
Progress = Callable[[str, float], None]
"""Hears what is being done, in words, and how far it is (0 to 1); what it raises ends the back-up."""


@dataclass(frozen=True)
class Made:
    """A finished back-up; ``missing`` names kept files that the office itself has lost or that were changed."""

    path: Path
    manifest: Manifest
    copied: int
    missing: tuple[str, ...]


def silent(_words: str, _done: float) -> None:
    """Hear nothing."""


def back_up(workspace: Workspace, target: Path, progress: Progress = silent) -> Made:
    """Add a run to a back-up folder; only new kept files are copied.

    Raises ``StorageFailed`` for a target that cannot be written or a copy that is not what it should be.
    """
    with _half_made(target) as partial:
        manifest = _copied_database(workspace, partial / DATABASE, progress)
        manifest, copied = _copied_files(workspace, target, manifest, partial, progress)
        write_safely(partial / NAME, [manifest.written()])
        _proved(Run(partial), only={DATABASE, *copied}, beside=partial, progress=progress)
        with storage_faults(target):
            final = _free_name(target / datetime.fromisoformat(manifest.made_at).strftime(STAMP))
            partial.replace(final)
            flush_folder(target)
    return Made(final, manifest, len(copied), manifest.missing)


def back_up_to_file(workspace: Workspace, file: Path, progress: Progress = silent) -> Made:
    """Make one portable file that holds everything.

    Raises ``StorageFailed``; ``Refused`` for a name that does not end in ``.zip``.
    """
    if file.suffix.lower() != PORTABLE:
        raise Refused(f"Nama berkas cadangan harus berakhiran {PORTABLE}, misalnya cadangan{PORTABLE}.")
    with _half_made(file.parent) as partial:
        manifest = _copied_database(workspace, partial / DATABASE, progress)
        packed = partial / file.name
        with storage_faults(file), zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.write(partial / DATABASE, DATABASE)
            manifest = _packed_files(workspace, archive, manifest, progress)
            archive.writestr(NAME, manifest.written())
        flush_file(packed)
        _proved(Portable(packed), only=set(manifest.files), beside=partial / "baca", progress=progress)
        with storage_faults(file):
            packed.replace(file)
            flush_folder(file.parent)
    return Made(file, manifest, len(manifest.files), manifest.missing)


@contextmanager
def _half_made(target: Path) -> Iterator[Path]:
    """Make a folder for what is not yet a back-up, and take it away whatever happens."""
    with storage_faults(target):
        target.mkdir(parents=True, exist_ok=True)
        guard_room(target)
        partial = Path(mkdtemp(prefix=TEMPORARY, dir=target))
    try:
        yield partial
    finally:
        shutil.rmtree(partial, ignore_errors=True)


def _copied_database(workspace: Workspace, copy: Path, progress: Progress) -> Manifest:
    def tell(done: int, total: int) -> None:
        progress("menyalin catatan", 0.4 * done / max(1, total))

    with database_faults(workspace.place), storage_faults(copy):
        copy_office(workspace.place, copy, tell)
        flush_file(copy)
        with looked_into(copy) as opened:
            if damage := damage_of(opened):
                raise StorageFailed(f"Basis data rusak ({damage}); cadangan tidak dibuat. Pulihkan dari cadangan lama.")
            manifest = described(opened, workspace.now().isoformat())
    return replace(manifest, files={DATABASE: (sha256_of(copy), copy.stat().st_size)})


def _wanted(workspace: Workspace, database: Path) -> Iterator[tuple[str, Path]]:
    with looked_into(database) as copy:
        names = kept_files(copy)
    return ((sha256, path_of(workspace, sha256)) for sha256 in names)


def _copied_files(
    workspace: Workspace, target: Path, manifest: Manifest, partial: Path, progress: Progress
) -> tuple[Manifest, set[str]]:
    wanted = list(_wanted(workspace, partial / DATABASE))
    known = _sizes_before(target)
    files, missing, copied = dict(manifest.files), [], set()
    for place, (sha256, source) in enumerate(wanted):
        progress("menyalin berkas", 0.4 + 0.4 * place / len(wanted))
        name = kept_name(sha256)
        kept = target / name
        if name in known and kept.is_file() and kept.stat().st_size == known[name]:
            files[name] = (sha256, known[name])
        elif source.is_file() and sha256_of(source) == sha256:
            write_safely(kept, chunks_of(source))
            files[name] = (sha256, source.stat().st_size)
            copied.add(name)
        else:
            missing.append(sha256)
    return replace(manifest, files=files, missing=tuple(missing)), copied


def _sizes_before(target: Path) -> dict[str, int]:
    """Tell which kept files the newest run proved, and how large they are."""
    newest = next(iter(runs(target)), None)
    return {name: size for name, (_sha256, size) in newest.manifest().files.items()} if newest else {}


def _packed_files(workspace: Workspace, archive: zipfile.ZipFile, manifest: Manifest, progress: Progress) -> Manifest:
    files, missing = dict(manifest.files), []
    wanted = list(_wanted(workspace, Path(str(archive.filename)).parent / DATABASE))
    for place, (sha256, source) in enumerate(wanted):
        progress("mengemas berkas", 0.4 + 0.4 * place / len(wanted))
        if source.is_file() and sha256_of(source) == sha256:
            archive.write(source, kept_name(sha256), zipfile.ZIP_STORED)  # photos and videos do not shrink
            files[kept_name(sha256)] = (sha256, source.stat().st_size)
        else:
            missing.append(sha256)
    return replace(manifest, files=files, missing=tuple(missing))


def _proved(made: Contents, *, only: set[str], beside: Path, progress: Progress) -> None:
    progress("membaca ulang", 0.8)
    found: list[Finding] = list(faults_of(made, only=only, beside=beside))
    if found:
        raise StorageFailed(f"Cadangan tidak sama dengan aslinya: {found[0].what} Ulangi ke diska lain.")
    progress("selesai", 1.0)


def _free_name(path: Path) -> Path:
    numbered = (path.with_name(f"{path.name}-{number:03}") for number in range(2, 1000))
    return path if not path.exists() else next(each for each in numbered if not each.exists())
