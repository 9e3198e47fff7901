"""Backing an office up, beside copying and hashing the same bytes; then again after a hundred changes."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

from desk.attachments import path_of
from desk.backup.make import back_up
from desk.store.database import close_database
from desk.workspace import Workspace
from tests.benchmarks.figures import Figure, Scene, figure
from tests.benchmarks.synthetic import SEED, Synthetic, raw_connection, synthetic_office
from tests.benchmarks.timing import pair_of, seconds
from tests.benchmarks.writing import accept, desk_session, new_releases

BYTES, BYTES_A_ROW, FILES = 1_000_000_000, 10_000, 200
RELEASES, CHANGES, ROUNDS = 1000, 100, 3
PIECE = 1 << 20


def backup(scene: Scene) -> list[Figure]:
    """Back up 1 GB in 200 files (10 kB a row where fewer rows are asked for), then what a hundred receipts changed."""
    releases = min(RELEASES, scene.rows)
    office = Synthetic(scene.folder / "cadangan", releases)
    shutil.copytree(synthetic_office(scene.folder, releases).folder, office.folder)
    workspace = office.opened()
    try:
        files = _filled(workspace, min(BYTES, BYTES_A_ROW * scene.rows))
        first, again = [], []
        for turn in range(ROUNDS):
            pair, more = _round(workspace, files, scene.folder / f"cadangan-{turn}", turn)
            first.append(pair)
            again.append(more)
    finally:
        close_database()
    return [figure("backup", pair_of(first), scene.rows), figure("backup_again", pair_of(again), scene.rows)]


def _round(
    workspace: Workspace, files: Sequence[Path], target: Path, turn: int
) -> tuple[tuple[float, float], tuple[float, float]]:
    base, other = workspace.place.database, target.with_name(f"{target.name}-dasar")
    floor = seconds(lambda: _copied([base, *files], other, hashed=2))
    ours = seconds(lambda: back_up(workspace, target))
    session, made = desk_session(workspace), new_releases(SEED + 2 + turn)
    for _ in range(CHANGES):
        accept(session, next(made))
    again = seconds(lambda: _copied([base], other, hashed=1)), seconds(lambda: back_up(workspace, target))
    shutil.rmtree(target)
    shutil.rmtree(other)
    return (ours, floor), again[::-1]


def _copied(files: Sequence[Path], target: Path, *, hashed: int) -> None:
    """Copy files, flush them, and hash each copy so often."""
    target.mkdir(exist_ok=True)
    for source in files:
        copy = target / source.name
        shutil.copyfile(source, copy)
        with copy.open("rb+") as opened:
            os.fsync(opened.fileno())
        for _ in range(hashed):
            with copy.open("rb") as opened:
                hashlib.file_digest(opened, "sha256")


def _filled(workspace: Workspace, size: int) -> list[Path]:
    """Keep 200 files of chance bytes, as many as photos of a year, each entered in the registers."""
    chance, kept = random.Random(SEED), []  # noqa: S311 - no secret
    with closing(raw_connection(workspace.place.database)) as raw:
        for number in range(FILES):
            pieces = list(_pieces(chance, size // FILES))
            sha256 = hashlib.sha256(b"".join(pieces)).hexdigest()
            path = path_of(workspace, sha256)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(b"".join(pieces))
            raw.execute(
                "INSERT INTO attachment (sha256, name, size, media, kind, target, role, added_at)"
                " VALUES (?, ?, ?, 'image/jpeg', 'releases', 1, 'bukti', '2026-01-01T08:00:00+08:00')",
                (sha256, f"foto-{number}.jpg", path.stat().st_size),
            )
            kept.append(path)
    return kept


def _pieces(chance: random.Random, size: int) -> Iterator[bytes]:
    while size > 0:
        yield chance.randbytes(min(PIECE, size))
        size -= PIECE
