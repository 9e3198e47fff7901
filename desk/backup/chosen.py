"""A folder that was chosen on this PC, noted beside the back-ups: the second disk, the place of the emergency book."""

from __future__ import annotations

import json
from pathlib import Path

from desk.paths import Place
from desk.store.files import storage_faults, write_safely


def read_choice(place: Place, note: str) -> Path | None:
    """Give the folder that stands in a note; None where none was chosen or nothing readable stands there."""
    path = place.backups / note
    if not path.is_file():
        return None
    with storage_faults(path):
        words = path.read_text("utf-8")
    try:
        folder = str(json.loads(words)["folder"])
    except (ValueError, KeyError, TypeError):
        return None
    return Path(folder) if folder else None


def keep_choice(place: Place, note: str, folder: Path | None) -> None:
    """Note a chosen folder, which is made where it is missing; None takes the choice back.

    Raises ``StorageFailed`` for one that cannot be written.
    """
    if folder is not None:
        with storage_faults(folder):
            folder.mkdir(parents=True, exist_ok=True)
    write_safely(place.backups / note, [json.dumps({"folder": str(folder or "")}, ensure_ascii=False).encode()])
