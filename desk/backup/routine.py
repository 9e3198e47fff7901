"""The back-ups that nobody has to think of: every half hour, before an import, and when the program is left."""

from __future__ import annotations

from pathlib import Path
from time import monotonic

from desk.backup.make import Made, Progress, back_up, silent
from desk.backup.schedule import Standing, standing, targets
from desk.backup.thinning import thin
from desk.errors import Cancelled, DeskError, StorageFailed
from desk.journal import diary
from desk.session import Session
from desk.workspace import Workspace

AT_EXIT_SECONDS = 10


def due(workspace: Workspace) -> list[Standing]:
    """Give the back-up folders that can be reached and whose time has come."""
    now, seq = workspace.now(), diary.head().seq
    return [each for each in targets(workspace) if each.reachable and each.due(now, seq)]


def back_up_due(workspace: Workspace, folders: list[Path], progress: Progress = silent) -> list[Made]:
    """Back up to some folders one after the other, and thin out their old runs.

    Raises what ``back_up`` raises at the first that fails.
    """
    made = []
    for folder in folders:
        made.append(back_up(workspace, folder, progress))
        thin(folder, workspace.now())
    return made


def copy_first(session: Session) -> None:
    """Back up beside the data before much is changed at once, unless the last back-up has everything.

    Raises ``StorageFailed`` where that cannot be done; nothing is changed then.
    """
    workspace = session.workspace
    own = workspace.place.backups
    if standing(own).seq == diary.head().seq:
        return
    try:
        back_up_due(workspace, [own], session.tell)
    except StorageFailed as fault:
        raise StorageFailed(f"Cadangan sebelum impor tidak jadi, maka impor belum dimulai: {fault}") from fault


def back_up_at_exit(workspace: Workspace, seconds: float = AT_EXIT_SECONDS) -> bool:
    """Back up what changed since the last time, for at most some seconds; the rest is done after the next start.

    Tells whether everything that changed is safe; a disk that refuses is told of when the program is next opened.
    """
    until = monotonic() + seconds

    def hurry(_words: str, _done: float) -> None:
        if monotonic() > until:
            raise Cancelled("Cadangan saat keluar melewati batas waktu.")

    seq = diary.head().seq
    behind = [each.folder for each in targets(workspace) if each.reachable and each.seq != seq]
    try:
        back_up_due(workspace, behind, hurry)
    except DeskError:
        return False
    return True
