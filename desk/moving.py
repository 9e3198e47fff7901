"""Moving an office for good: from a folder of this PC to a server for several PCs, or back.

What arrived is compared with what left before anybody works there; only then does the old place send people on.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from desk.attachments import READ_ONLY, AttachmentRow, path_of
from desk.dump import dump_lines
from desk.errors import Refused, StorageFailed
from desk.health.check import check_office
from desk.paths import Place
from desk.session import Tell, silent
from desk.store.database import close_database, database_faults, engine_of
from desk.store.engine import Engine
from desk.store.files import chunks_of, storage_faults, write_safely
from desk.store.moving import copy_rows
from desk.store.place import guard_place
from desk.workspace import Workspace, open_office

FAILED = "tempat lama, karena pemindahan ke sini gagal; pakai basis data yang kosong"


@dataclass(frozen=True)
class Moved:
    """An office that was moved and is open at its new place: how many rows of registers and kept files came along."""

    workspace: Workspace
    rows: int
    files: int


def move(source: Place, target: Place, *, trace_folder: Path | None = None, progress: Tell = silent) -> Moved:
    """Move an office and open it at its new place; nobody else can write meanwhile, nor at the old place later.

    Raises ``Refused`` for a target that is not empty or of the same kind, or an office whose check finds anything;
    ``StorageFailed`` where what arrived is not what left: the office then stays where it was.
    """
    _guard(source, target)
    left = open_office(source, trace_folder=trace_folder)
    with _pen_of(source) as pen:
        progress("memeriksa", 0.0)
        if found := check_office(left):
            raise Refused(f"Belum dipindahkan, karena pemeriksaan menemukan: {found[0].what} {found[0].repair}")
        before = list(dump_lines())
        files = _carry(left, target, progress)
        close_database()
        progress("membandingkan", 0.8)
        arrived = open_office(target, trace_folder=trace_folder)
        if list(dump_lines()) != before or check_office(arrived):
            close_database()
            _give_up(target)
            raise StorageFailed("Yang tiba tidak sama dengan yang dikirim; kantor tetap di tempat lama.")
        pen.say_moved(target.server or str(target.folder))
        pen.put_pen_down()
    return Moved(arrived, len(before), files)


def _guard(source: Place, target: Place) -> None:
    if bool(source.server) == bool(target.server):
        raise Refused("Pindahkan dari folder ke server (postgresql://…), atau dari server ke folder baru.")
    guard_place(target.folder)
    if not target.server and target.database.exists():
        raise Refused(f"{target.shown} sudah berisi data kantor; pilih folder yang baru.")


@contextmanager
def _pen_of(place: Place) -> Iterator[Engine]:
    """Hold the pen of a database beside the connection that reads from it."""
    with database_faults(place):
        holding = engine_of(place)
        holding.prove()
        try:
            holding.take_pen()
            yield holding
        finally:
            holding.roll_back()
            holding.leave()


def _carry(left: Workspace, target: Place, progress: Tell) -> int:
    """Carry rows and kept files over; gives how many files."""
    names = sorted({row.sha256 for row in AttachmentRow.select(AttachmentRow.sha256)})
    with storage_faults(target.folder):
        target.attachments.mkdir(parents=True, exist_ok=True)
    given, taken = engine_of(left.place), engine_of(target)
    try:
        given.prove()
        taken.prove()
        if taken.schema_version():
            raise Refused(f"{target.shown} sudah berisi data kantor; pindahkan ke basis data yang kosong.")
        copy_rows(given, taken, lambda done, in_all: progress("menyalin catatan", 0.1 + 0.4 * done / in_all))
        for place, sha256 in enumerate(names):
            progress("menyalin berkas", 0.5 + 0.3 * place / len(names))
            _carry_file(path_of(left, sha256), sha256, taken)
    finally:
        given.leave()
        taken.leave()
    return len(names)


def _carry_file(path: Path, sha256: str, taken: Engine) -> None:
    copy = taken.place.attachments / sha256[:2] / sha256
    if not copy.exists():
        write_safely(copy, chunks_of(path))
        copy.chmod(READ_ONLY)
    taken.put_file(sha256, copy)


def _give_up(target: Place) -> None:
    """Leave nothing behind that could be taken for the office."""
    if not target.server:
        target.database.unlink()
        return
    taken = engine_of(target)
    taken.prove()
    taken.say_moved(FAILED)
    taken.leave()
