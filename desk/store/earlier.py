"""An office as the first program left it, to prove on this machine that its data come up to this program's shape."""

from __future__ import annotations

from desk.migrations import STEPS
from desk.migrations import m0001_press_releases as first_shape
from desk.paths import Place
from desk.store.database import close_database, database, open_database, transaction
from desk.store.files import storage_faults


def lay_first_shape(place: Place, uid: str, profile: str) -> str:
    """Lay a practice office of the first shape into an empty folder, with its profile and nothing else.

    Gives the name of the last step that opening it has still to run. Raises ``StorageFailed``.
    """
    with storage_faults(place.folder):
        place.attachments.mkdir(parents=True)
    opened = open_database(place)
    try:
        with transaction(), database.bind_ctx([first_shape.OfficeProfile]):
            first_shape.up(database.obj)
            first_shape.OfficeProfile.create(uid=uid, practice=1, profile=profile)
            opened.set_schema_version(1)
    finally:
        close_database()
    return STEPS[-1]
