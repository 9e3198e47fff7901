"""Bringing an office back into a new folder: proved before, compared after, numbers on paper never given again.

The living folder is never written over. What only the trace file knows was lost with the disk; its numbers are
entered as void, so that each of them is explained and none is given a second time (trust.md M9, M11).
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from desk.attachments import READ_ONLY
from desk.backup.contents import Contents, find
from desk.backup.make import Progress, silent
from desk.backup.manifest import DATABASE, Manifest, described
from desk.backup.verify import faults_of
from desk.errors import Refused, StorageFailed
from desk.health.chain_check import RESTORED
from desk.journal import diary
from desk.journal.trace import TraceLine
from desk.numbers.lost import enter_lost
from desk.paths import Place
from desk.search.files import try_again
from desk.session import Officer, Session
from desk.store.copying import looked_into
from desk.store.files import TEMPORARY, flush_folder, storage_faults, write_safely
from desk.store.place import guard_place, guard_room
from desk.words import waktu
from desk.workspace import Clock, Workspace, open_office

RESTORER = Officer(0, "pemulihan", "Pemulihan cadangan", (), keyed=False)


@dataclass(frozen=True)
class Witnesses:
    """Who knows of numbers that were given after the back-up.

    ``lines`` are those of every trace file that can be reached; ``last_on_paper`` is the last serial by book, such as
    ``{"agenda_release/2026": 418}``, read from the newest paper.
    """

    lines: Sequence[TraceLine] = ()
    last_on_paper: Mapping[str, int] = field(default_factory=dict)


NOBODY = Witnesses()


@dataclass(frozen=True)
class Restored:
    """An office that was brought back: its list of contents, the lost numbers, and lines of the trace it overtook."""

    workspace: Workspace
    manifest: Manifest
    lost: tuple[str, ...]


def restore(
    source: Path,
    into: Path,
    *,
    witnesses: Witnesses = NOBODY,
    trace_folder: Path | None = None,
    clock: Clock | None = None,
    progress: Progress = silent,
) -> Restored:
    """Bring a back-up back into a new folder and open it.

    Raises ``Refused`` for a damaged back-up or a folder in use, ``StorageFailed``.
    """
    contents = find(source)
    manifest = _proved_before(contents, progress)
    _guard_target(into, manifest)
    _unpack(contents, manifest, into, progress)
    workspace = open_office(Place(into), trace_folder=trace_folder)
    workspace = replace(workspace, clock=clock) if clock else workspace
    try_again()
    return Restored(workspace, manifest, mark_lost(workspace, manifest, witnesses))


def replace_office(
    place: Place,
    source: Path,
    *,
    witnesses: Witnesses = NOBODY,
    trace_folder: Path | None = None,
    progress: Progress = silent,
) -> Restored:
    """Bring a back-up back in place of the office that lies in a folder; that folder is kept beside it, whole.

    The office must not be open here. Raises as ``restore``; the old office then lies where it was.
    """
    if place.server:
        raise Refused("Kantor ini ada di server: pulihkan cadangan ke folder baru, lalu pindahkan (move-to) ke server.")
    contents = find(source)
    manifest = _proved_before(contents, progress)
    fresh = place.folder.with_name(f"{place.folder.name}-baru")
    _guard_target(fresh, manifest)
    _unpack(contents, manifest, fresh, progress)
    _set_aside(place.folder)
    with storage_faults(place.folder):
        fresh.replace(place.folder)
        flush_folder(place.folder.parent)
    workspace = open_office(place, trace_folder=trace_folder)
    try_again()
    return Restored(workspace, manifest, mark_lost(workspace, manifest, witnesses))


def _set_aside(folder: Path) -> None:
    """Keep what lies in a folder under a name of its own; an empty folder just goes."""
    if not folder.exists():
        return
    with storage_faults(folder):
        if not any(folder.iterdir()):
            folder.rmdir()
            return
        names = (f"{folder.name}-lama" + (f"-{number}" if number > 1 else "") for number in count(1))
        folder.replace(next(path for path in map(folder.with_name, names) if not path.exists()))


def _unpack(contents: Contents, manifest: Manifest, into: Path, progress: Progress) -> None:
    """Fill the new folder under another name; it gets its own only when all of it is there and compared."""
    partial = into.with_name(f"{TEMPORARY}{into.name}")
    with storage_faults(into):
        into.parent.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(partial, ignore_errors=True)
        (partial / Place(into).attachments.name).mkdir(parents=True)
    try:
        for place, name in enumerate(manifest.files):
            progress("memulihkan berkas", 0.4 + 0.5 * place / len(manifest.files))
            write_safely(partial / name, contents.chunks(name))
            if name != DATABASE:
                (partial / name).chmod(READ_ONLY)
        _compare(partial / DATABASE, manifest)
        with storage_faults(into):
            if into.exists():
                into.rmdir()
            partial.replace(into)
            flush_folder(into.parent)
    finally:
        shutil.rmtree(partial, ignore_errors=True)


def mark_lost(workspace: Workspace, manifest: Manifest, witnesses: Witnesses) -> tuple[str, ...]:
    """Write into the journal that the office was brought back, and enter as void every number lost since.

    Gives the lost numbers as they are printed.
    """
    known = {entry.seq: entry.hash for entry in diary.entries()}
    overtaken = [line for line in witnesses.lines if known.get(line.seq) != line.head]
    session = Session(workspace, RESTORER)
    made = _made_at(manifest, workspace)
    reason = f"Hilang saat pemulihan dari cadangan {made}; masukkan lagi dari kertasnya."
    with session.write(RESTORED) as change:
        lost = enter_lost(
            change, [given for line in overtaken for given in line.given()], witnesses.last_on_paper, reason
        )
        change.done(
            "office",
            manifest.office,
            f"dipulihkan dari cadangan {made}; {len(lost)} nomor dinyatakan batal",
            lost=lost,
            overtaken=[[line.seq, line.head] for line in overtaken],
        )
    return tuple(lost)


def _made_at(manifest: Manifest, workspace: Workspace) -> str:
    """Write when a back-up was made, in the office's own zone."""
    return waktu(datetime.fromisoformat(manifest.made_at), workspace.office.zone)


def _proved_before(contents: Contents, progress: Progress) -> Manifest:
    progress("memeriksa cadangan", 0.1)
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        found = list(faults_of(contents, only=None, beside=Path(folder)))
    if found:
        raise Refused(f"Cadangan ini rusak dan tidak dipulihkan: {found[0].what} {found[0].repair}")
    return contents.manifest()


def _guard_target(into: Path, manifest: Manifest) -> None:
    if into.exists() and (not into.is_dir() or any(into.iterdir())):
        raise Refused(f"Folder {into} tidak kosong. Pulihkan ke folder baru; folder lama biarkan sebagai bukti.")
    guard_place(into)
    guard_room(into, manifest.bytes_in_all())


def _compare(database: Path, manifest: Manifest) -> None:
    with looked_into(database) as opened:
        there = described(opened, manifest.made_at)
    if (there.head, there.counts) != (manifest.head, manifest.counts):
        raise StorageFailed("Hasil pemulihan tidak sama dengan cadangan. Ulangi ke diska lain.")
