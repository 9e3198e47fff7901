"""Finding room: which folder a paper belongs in, and refusing what is full."""

from __future__ import annotations

from desk.cabinet.tables import CabinetRow, DrawerRow, FolderRow, GuideRow, ItemRow
from desk.errors import Invalid, Missing, Refused


def place_code(folder: FolderRow) -> str:
    """Write where a folder stands: cabinet, drawer, folder, such as ``FK-01/1/05``."""
    drawer = folder.guide.drawer
    return f"{drawer.cabinet.code}/{drawer.code}/{folder.code}"


def place_words(folder: FolderRow) -> str:
    """Write where a folder stands, for people."""
    drawer = folder.guide.drawer
    return f"{drawer.cabinet.code} · Laci {drawer.code} · Map {folder.code}"


def folder_at(code: str) -> FolderRow:
    """Find a folder by its place.

    Raises ``Invalid`` for a place that is not written as one, ``Missing`` if nothing stands there.
    """
    parts = code.strip().split("/")
    if len(parts) != 3:  # noqa: PLR2004 - cabinet, drawer, folder
        raise Invalid("folder", f"Tempat {code} ditulis kabinet/laci/map, misalnya FK-01/1/01.")
    found: FolderRow | None = (
        FolderRow.select()
        .join(GuideRow)
        .join(DrawerRow)
        .join(CabinetRow)
        .where(CabinetRow.code == parts[0], DrawerRow.code == parts[1], FolderRow.code == parts[2])
        .first()
    )
    if found is None:
        raise Missing(f"Tidak ada map di {code}.")
    return found


def count_in(folder: FolderRow) -> int:
    """Count the items of a folder."""
    return int(ItemRow.select().where(ItemRow.folder == folder.id).count())


def proposed_folder(classification: str, year: int) -> FolderRow | None:
    """Propose the first folder of this code and year that has room; the officer decides."""
    rows = (
        FolderRow.select()
        .where(FolderRow.classification == classification, FolderRow.year == year)
        .order_by(FolderRow.id)
    )
    return next((folder for folder in rows if count_in(folder) < folder.capacity), None)


def guard_room_in(folder: FolderRow) -> None:
    """Refuse a full folder and name the next one with room.

    Raises ``Refused``.
    """
    if count_in(folder) < folder.capacity:
        return
    other = proposed_folder(folder.classification, folder.year)
    way = f"Pakai {place_code(other)}." if other else "Tambah map baru di laci yang masih longgar."
    raise Refused(f"Map {place_code(folder)} sudah penuh ({folder.capacity} item). {way}")


def guard_drawer_room(drawer: DrawerRow) -> None:
    """Refuse a full drawer and name one with room.

    Raises ``Refused``.
    """
    if folders_in(drawer) < drawer.capacity:
        return
    free = [row for row in DrawerRow.select().order_by(DrawerRow.id) if folders_in(row) < row.capacity]
    way = f"Laci {free[0].cabinet.code}/{free[0].code} masih longgar." if free else "Tambah laci atau kabinet."
    raise Refused(f"Laci {drawer.cabinet.code}/{drawer.code} sudah penuh ({drawer.capacity} map). {way}")


def folders_in(drawer: DrawerRow) -> int:
    """Count the folders of a drawer."""
    return int(FolderRow.select().join(GuideRow).where(GuideRow.drawer == drawer.id).count())
