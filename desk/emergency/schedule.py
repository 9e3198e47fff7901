"""Where the emergency book is renewed every week: beside the back-ups of this PC, and in a chosen folder."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from desk.backup.chosen import keep_choice, read_choice
from desk.backup.make import Progress, silent
from desk.backup.schedule import second_target
from desk.emergency.book import Book, guard_target, newest, write_book
from desk.journal import diary
from desk.paths import Place
from desk.workspace import Workspace

EVERY: Final = timedelta(days=7)
LATE: Final = timedelta(days=14)
NOTE: Final = "buku.json"


@dataclass(frozen=True)
class Shelf:
    """A folder that gets the book, and the newest one there; ``reachable`` is False for a disk that is not there."""

    folder: Path
    newest: Book | None
    reachable: bool

    def due(self, now: datetime, seq: int) -> bool:
        """Tell whether the book is to be renewed, the journal being as long as it is."""
        if not self.reachable:
            return False
        return self.newest is None or (self.newest.seq != seq and now - self.newest.made_at >= EVERY)

    def light(self, now: datetime) -> str:
        """Say how old it is: ``ok`` within a week or so, ``warn`` within two, else ``bad``."""
        if self.newest is None or now - self.newest.made_at > LATE:
            return "bad"
        return "ok" if now - self.newest.made_at <= EVERY + timedelta(days=1) else "warn"


def shelves(workspace: Workspace) -> list[Shelf]:
    """Look at every folder that gets the book."""
    place = workspace.place
    wanted = [place.backups, second_target(place), chosen_folder(place)]
    return [Shelf(folder, newest(folder), folder.parent.is_dir()) for folder in dict.fromkeys(filter(None, wanted))]


def due(workspace: Workspace) -> list[Path]:
    """Name the folders whose book is more than a week old while the office went on."""
    now, seq = workspace.now(), diary.head().seq
    return [shelf.folder for shelf in shelves(workspace) if shelf.due(now, seq)]


def renew(workspace: Workspace, folders: list[Path], progress: Progress = silent) -> list[Book]:
    """Write the book anew into some folders; raises what ``write_book`` raises at the first that fails."""
    return [write_book(workspace, folder, progress) for folder in folders]


def chosen_folder(place: Place) -> Path | None:
    """Give the folder of one's own choice that this PC also keeps a book in."""
    return read_choice(place, NOTE)


def choose_folder(workspace: Workspace, folder: Path | None) -> None:
    """Choose a folder; None takes the choice back.

    Raises ``Refused`` for one inside the data, ``StorageFailed`` for one that cannot be written.
    """
    if folder is not None:
        guard_target(workspace, folder)
    keep_choice(workspace.place, NOTE, folder.absolute() if folder else None)
