"""Finding room: which folder or drawer a paper belongs in, and refusing what is full."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from peewee import ModelSelect

from desk.cabinet.berkas_tables import BerkasItemRow, BerkasRow, BoxRow, CabinetUseRow
from desk.cabinet.codes import in_ranges
from desk.cabinet.tables import CabinetRow, DrawerRow, FolderRow, GuideRow, ItemRow
from desk.errors import Invalid, Missing, Refused

RACK: Final = "rak"
CABINET: Final = "kabinet"
GONE: Final = ("musnah", "diserahkan")
"""States of a berkas that lies nowhere here any more."""


@dataclass(frozen=True)
class Proposal:
    """Where something of a code and year could go: ``place`` is a folder, or a drawer for a new folder; and why."""

    place: str
    is_folder: bool
    words: str


def place_code(folder: FolderRow) -> str:
    """Write where a folder stands: cabinet, drawer, folder, such as ``FK-01/1/05``."""
    drawer = folder.guide.drawer
    return f"{drawer.cabinet.code}/{drawer.code}/{folder.code}"


def drawer_code(drawer: DrawerRow) -> str:
    """Write where a drawer stands, such as ``FK-01/1``."""
    return f"{drawer.cabinet.code}/{drawer.code}"


def place_words(folder: FolderRow, racks: frozenset[int] = frozenset()) -> str:
    """Write where a folder, or a box on one of these racks, stands, for people."""
    drawer = folder.guide.drawer
    names = ("Rak", "Boks") if drawer.cabinet_id in racks else ("Laci", "Map")
    return f"{drawer.cabinet.code} · {names[0]} {drawer.code} · {names[1]} {folder.code}"


def lies_in(place: str, outer: str) -> bool:
    """Tell whether a place is another one or lies within it; '' is the whole room."""
    return not outer or f"{place}/".startswith(f"{outer}/")


def racks() -> frozenset[int]:
    """Give the cabinets that are racks for boxes, by their row ids."""
    return frozenset(row.cabinet_id for row in CabinetUseRow.select().where(CabinetUseRow.kind == RACK))


def unit_of(drawer: DrawerRow) -> str:
    """Name the unit whose cabinet a drawer belongs to; '' where none was named."""
    row = CabinetUseRow.get_or_none(CabinetUseRow.cabinet == drawer.cabinet_id)
    return str(row.unit) if row else ""


def is_box(folder: FolderRow) -> bool:
    """Tell whether a folder is a box on a rack."""
    return bool(BoxRow.select().where(BoxRow.folder == folder.id).exists())


def cabinet_at(code: str) -> CabinetRow:
    """Find a cabinet or rack by its code.

    Raises ``Missing``.
    """
    found: CabinetRow | None = CabinetRow.get_or_none(CabinetRow.code == code.strip())
    if found is None:
        raise Missing(f"Tidak ada kabinet {code}.")
    return found


def drawer_at(code: str) -> DrawerRow:
    """Find a drawer by its place.

    Raises ``Missing``.
    """
    cabinet, _, drawer = code.strip().partition("/")
    found: DrawerRow | None = (
        DrawerRow.select().join(CabinetRow).where(CabinetRow.code == cabinet, DrawerRow.code == drawer).first()
    )
    if found is None:
        raise Missing(f"Tidak ada laci {code}; tulis kabinet/laci, misalnya FK-01/1.")
    return found


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
    """Count the items that lie in a folder; what was destroyed or handed over takes no room any more."""
    return int(ItemRow.select().where(ItemRow.folder == folder.id, ItemRow.id.not_in(gone_items())).count())


def gone_items() -> ModelSelect[BerkasItemRow]:
    """Give the items of berkas that were destroyed or handed over; their records stay."""
    return BerkasItemRow.select(BerkasItemRow.item).join(BerkasRow).where(BerkasRow.state.in_(GONE))


def proposed_folder(classification: str, year: int) -> FolderRow | None:
    """Propose the first folder of this code and year that has room; the officer decides."""
    rows = (
        FolderRow.select()
        .where(FolderRow.classification == classification, FolderRow.year == year)
        .order_by(FolderRow.id)
    )
    return next((folder for folder in rows if count_in(folder) < folder.capacity and not is_box(folder)), None)


def proposed_drawer(classification: str) -> tuple[DrawerRow, bool] | None:
    """Propose the first drawer with room that is meant for a code, else one meant for no code in particular.

    The second value tells whether the drawer names the code. A drawer that names other codes is never proposed.
    """
    on_racks = racks()
    free = [
        row
        for row in DrawerRow.select().join(CabinetRow).order_by(CabinetRow.code, DrawerRow.code)
        if row.cabinet_id not in on_racks and folders_in(row) < row.capacity
    ]
    named = next((row for row in free if in_ranges(row.codes, classification)), None)
    if named is not None:
        return named, True
    open_to_any = next((row for row in free if not row.codes), None)
    return (open_to_any, False) if open_to_any is not None else None


def proposed_place(classification: str, year: int) -> Proposal | None:
    """Propose where something of this code and year goes: a folder with room, else a drawer for a new folder."""
    folder = proposed_folder(classification, year)
    if folder is not None:
        room = folder.capacity - count_in(folder)
        words = f"Map {place_code(folder)} {folder.title}: kode dan tahunnya sama, masih muat {room} item."
        return Proposal(place_code(folder), is_folder=True, words=words)
    found = proposed_drawer(classification)
    if found is None:
        return None
    drawer, named = found
    why = f"rentang kodenya {drawer.codes}" if named else "belum dibatasi kode"
    room = drawer.capacity - folders_in(drawer)
    words = f"Map baru di laci {drawer_code(drawer)}: {why}, masih muat {room} map."
    return Proposal(drawer_code(drawer), is_folder=False, words=words)


def guard_room_in(folder: FolderRow, coming: int = 1) -> None:
    """Refuse a folder that has no room for what comes, and name the next one with room.

    Raises ``Refused``.
    """
    if count_in(folder) + coming <= folder.capacity:
        return
    other = proposed_place(folder.classification, folder.year)
    own = other is None or other.place == place_code(folder)
    way = "Tambah map baru di laci yang masih longgar." if own else f"Usul: {getattr(other, 'words', '')}"
    raise Refused(f"Map {place_code(folder)} sudah penuh ({folder.capacity} item). {way}")


def guard_drawer_room(drawer: DrawerRow, classification: str = "") -> None:
    """Refuse a full drawer and name one with room that fits the code; never the last drawer for want of another.

    Raises ``Refused``.
    """
    if folders_in(drawer) < drawer.capacity:
        return
    found = proposed_drawer(classification)
    way = f"Laci {drawer_code(found[0])} masih longgar." if found else "Tambah laci atau kabinet."
    raise Refused(f"Laci {drawer_code(drawer)} sudah penuh ({drawer.capacity} map). {way}")


def folders_in(drawer: DrawerRow) -> int:
    """Count the folders of a drawer."""
    return int(FolderRow.select().join(GuideRow).where(GuideRow.drawer == drawer.id).count())


def next_folder_code(drawer: DrawerRow) -> str:
    """Give the number after the highest that stands in a drawer; a number that moved away is not given again soon."""
    rows = FolderRow.select(FolderRow.code).join(GuideRow).where(GuideRow.drawer == drawer.id)
    used = [int(row.code) for row in rows if str(row.code).isdecimal()]
    return f"{max(used, default=0) + 1:02d}"
