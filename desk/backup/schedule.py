"""When a back-up is due, and how old the last ones are: read from what lies in the back-up folders.

Half an hour after the last one if anything changed since, and when the program is left (trust.md M11).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from desk.backup.chosen import keep_choice, read_choice
from desk.backup.contents import runs
from desk.errors import Refused, StorageFailed
from desk.paths import Place
from desk.store.files import storage_faults
from desk.workspace import Workspace

EVERY = timedelta(minutes=30)
FRESH, OLD = timedelta(days=1), timedelta(days=3)
NOTE = "second.json"


@dataclass(frozen=True)
class Standing:
    """The newest run of a back-up folder; ``made_at`` is None where there is none or it cannot be read.

    ``reachable`` is False for a second disk that is not plugged in.
    """

    folder: Path
    made_at: datetime | None
    seq: int
    reachable: bool = True

    def light(self, now: datetime) -> str:
        """Say how old it is: ``ok`` within a day, ``warn`` within three, else ``bad``."""
        if self.made_at is None or now - self.made_at > OLD:
            return "bad"
        return "ok" if now - self.made_at <= FRESH else "warn"

    def due(self, now: datetime, seq: int) -> bool:
        """Tell whether another is due, the journal being as long as it is."""
        return self.made_at is None or (seq != self.seq and now - self.made_at >= EVERY)


def standing(folder: Path) -> Standing:
    """Look at the newest run of a back-up folder."""
    reachable = folder.parent.is_dir()
    for run in runs(folder):
        try:
            manifest = run.manifest()
        except StorageFailed:
            continue
        return Standing(folder, datetime.fromisoformat(manifest.made_at), manifest.seq)
    return Standing(folder, None, 0, reachable)


def targets(workspace: Workspace) -> list[Standing]:
    """Look at the back-ups beside the data and, where one was chosen, at those on the second disk."""
    second = second_target(workspace.place)
    return [standing(folder) for folder in [workspace.place.backups, *([second] if second else [])]]


def second_target(place: Place) -> Path | None:
    """Give the folder on another disk that this PC also backs up to."""
    return read_choice(place, NOTE)


def choose_second(place: Place, folder: Path | None) -> None:
    """Choose the folder on another disk; None takes the choice back.

    Raises ``Refused`` for one inside the data folder, ``StorageFailed`` for one that cannot be written.
    """
    if folder is not None and folder.absolute().is_relative_to(place.folder.absolute()):
        raise Refused("Pilih folder di luar folder data, sebaiknya di diska lain.")
    keep_choice(place, NOTE, folder)


def on_the_same_disk(place: Place, folder: Path) -> bool:
    """Tell whether a folder lies on the disk of the data: it then goes with it."""
    with storage_faults(folder):
        return folder.stat().st_dev == place.folder.stat().st_dev
