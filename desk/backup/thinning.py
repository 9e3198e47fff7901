"""Which runs of a back-up folder are kept as they grow old (pure), and taking the others away.

All of 48 hours, then the last of each day for 14 days, of each week for 8 weeks, of each month for 24 months.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from desk.backup.contents import ATTACHMENTS, runs
from desk.errors import StorageFailed
from desk.store.files import TEMPORARY, storage_faults

WHOLE = timedelta(hours=48)
LADDER: tuple[tuple[timedelta, Callable[[datetime], tuple[int, ...]]], ...] = (
    (timedelta(days=14), lambda at: (at.year, at.month, at.day)),
    (timedelta(weeks=8), lambda at: tuple(at.isocalendar()[:2])),
    (timedelta(days=730), lambda at: (at.year, at.month)),
)


def kept(moments: Iterable[datetime], now: datetime) -> set[datetime]:
    """Choose the moments whose back-ups stay; the newest of all always does."""
    newest_first = sorted(moments, reverse=True)
    chosen = {at for at in newest_first if now - at <= WHOLE} | set(newest_first[:1])
    for reach, span in LADDER:
        last_of: dict[tuple[int, ...], datetime] = {}
        for at in newest_first:
            if now - at <= reach:
                last_of.setdefault(span(at), at)
        chosen |= set(last_of.values())
    return chosen


def thin(folder: Path, now: datetime) -> list[Path]:
    """Take away the runs that are not kept, and the kept files that no run needs any more; names what went.

    A run whose list of contents cannot be read stays, and so does every kept file then.
    Raises ``StorageFailed``.
    """
    manifests, unreadable = {}, False
    for run in runs(folder):
        try:
            manifests[run.path] = run.manifest()
        except StorageFailed:
            unreadable = True
    moments = {path: datetime.fromisoformat(manifest.made_at) for path, manifest in manifests.items()}
    staying = kept(moments.values(), now)
    gone = [path for path, at in moments.items() if at not in staying]
    with storage_faults(folder):
        for path in gone:
            doomed = path.with_name(f"{TEMPORARY}{path.name}")
            path.replace(doomed)  # at once no back-up any more, however far the taking away comes
            shutil.rmtree(doomed)
    if not unreadable and gone:
        _sweep(folder, {name for path, manifest in manifests.items() if path not in gone for name in manifest.files})
    return gone


def _sweep(folder: Path, needed: set[str]) -> None:
    for file in (folder / ATTACHMENTS).rglob("*"):
        if file.is_file() and file.relative_to(folder).as_posix() not in needed:
            with suppress(OSError):  # a file that cannot be taken away now goes next time
                file.chmod(0o600)
                file.unlink()
