"""Which office is meant: the folder of this account, a folder that is named, or a database on a server."""

from __future__ import annotations

import hashlib
from pathlib import Path

from desk.errors import StorageFailed
from desk.paths import APPLICATION, PASSWORD, SERVER, Place
from desk.store.place import guard_place


def default_place() -> Place:
    """Find the data folder of this account."""
    import platformdirs  # start-up: 12 ms that a command with --data does not need

    return _led_to_server(Place(Path(platformdirs.user_data_path(APPLICATION, appauthor=False))))


def place_named(words: str) -> Place:
    """Find the office that ``--data`` names: a folder, or the address of a PostgreSQL database."""
    if not words.startswith(SERVER):
        return _led_to_server(Place(Path(words).absolute()))
    mark = hashlib.sha256(PASSWORD.sub(r"\1", words).encode()).hexdigest()[:12]
    return Place(default_place().folder / "server" / mark, words)


def _led_to_server(place: Place) -> Place:
    """Follow the note that leads from a folder to the server; not into a folder where no office may lie."""
    try:
        guard_place(place.folder)
    except StorageFailed:  # a dead share does not answer to a look; whoever opens the office says why
        return place
    if not place.server_file.exists():
        return place
    return Place(place.folder, place.server_file.read_text("utf-8").strip())
