"""Changing what stands where: plates, code ranges and room of drawers, whole folders to another drawer (F1)."""

from __future__ import annotations

from desk.actions import action
from desk.cabinet import places
from desk.cabinet.actions import KEEPERS, stand_guides
from desk.cabinet.berkas_tables import BerkasItemRow, BerkasRow, CabinetUseRow
from desk.cabinet.codes import in_ranges, range_words
from desk.cabinet.tables import FolderRow, ItemRow
from desk.errors import Invalid, Refused
from desk.numbers.tables import NumberRow
from desk.session import Result, Session
from desk.text import clean_line


@action("cabinet.edit_cabinet", may=KEEPERS)
def edit_cabinet(
    session: Session, cabinet: str, *, name: str, room: str = "", unit: str = "", keeper: str = ""
) -> Result:
    """Write another plate for a cabinet: its name, its room, whose it is and who looks after it."""
    session.require(KEEPERS, "menata kabinet")
    name, room = clean_line("name", name, limit=80), clean_line("room", room, limit=80)
    unit, keeper = clean_line("unit", unit, limit=30), clean_line("keeper", keeper, limit=120)
    if not name:
        raise Invalid("name", "Nama kabinet belum diisi.")
    with session.write("cabinet.edit_cabinet") as change:
        row = places.cabinet_at(cabinet)
        change.set(row, name=name, room=room)
        use = CabinetUseRow.get_or_none(CabinetUseRow.cabinet == row.id)
        if use is None:
            change.add(CabinetUseRow, cabinet=row.id, kind=places.CABINET, unit=unit, keeper=keeper)
        else:
            change.set(use, unit=unit, keeper=keeper)
        return change.done("cabinet", row.code, f"kabinet {row.code}: {name}", code=row.code)


@action("cabinet.edit_drawer", may=KEEPERS)
def edit_drawer(session: Session, drawer: str, *, name: str, codes: str, capacity: int) -> Result:
    """Say what a drawer is for: its name, the classification codes that belong in it, and how many folders it holds."""
    session.require(KEEPERS, "menata laci")
    name, codes = clean_line("name", name, limit=80), range_words(clean_line("codes", codes, limit=200))
    with session.write("cabinet.edit_drawer") as change:
        row = places.drawer_at(drawer)
        standing = places.folders_in(row)
        if capacity < max(1, standing):
            raise Invalid("capacity", f"Di laci ini sudah ada {standing} map; isinya tidak dapat kurang dari itu.")
        change.set(row, name=name, codes=codes, capacity=capacity)
        place = places.drawer_code(row)
        words = f"laci {place}: {name or 'tanpa nama'}, kode {codes or 'bebas'}, isi {capacity} map"
        return change.done("cabinet", place, words, drawer=place)


@action("cabinet.move_folder", may=KEEPERS)
def move_folder(session: Session, folder: str, to: str, *, reason: str = "") -> Result:
    """Move a folder or box with all that is in it to another drawer or shelf; it gets the next number there.

    The answer's ``items`` are those whose labels now name another place, ``outside`` tells whether the drawer is meant
    for other codes.
    """
    session.require(KEEPERS, "memindahkan map")
    reason = clean_line("reason", reason, limit=200)
    with session.write("cabinet.move_folder") as change:
        row, drawer = places.folder_at(folder), places.drawer_at(to)
        if row.guide.drawer_id == drawer.id:
            raise Refused(f"Map {folder} memang berdiri di laci {to}.")
        if places.is_box(row) != (drawer.cabinet_id in places.racks()):
            raise Refused("Map berdiri di laci, boks di rak.")
        places.guard_drawer_room(drawer, row.classification)
        code = places.next_folder_code(drawer)
        guide = stand_guides(change, drawer, row.classification)
        change.set(row, guide=guide.id, code=code)
        place, numbers = f"{places.drawer_code(drawer)}/{code}", numbers_in(row)
        outside = bool(drawer.codes) and not in_ranges(drawer.codes, row.classification)
        words = f"map {folder} {row.title} dipindahkan ke {place}" + (f": {reason}" if reason else "")
        return change.done("cabinet", place, words, folder=place, was=folder, items=numbers, outside=outside)


@action("cabinet.move_berkas", may=KEEPERS)
def move_berkas(session: Session, berkas: str, to: str) -> Result:
    """Move a berkas with its items to another folder or box (``FK-01/2/03``)."""
    session.require(KEEPERS, "memindahkan berkas")
    with session.write("cabinet.move_berkas") as change:
        row, folder = berkas_numbered(berkas), places.folder_at(to)
        if row.folder_id == folder.id:
            raise Refused(f"Berkas {berkas} memang berada di {to}.")
        if row.state in places.GONE:
            raise Refused(f"Berkas {berkas} sudah {row.state}.")
        came_from = places.place_code(row.folder)
        members = items_of(row)
        places.guard_room_in(folder, len(members))
        for item in members:
            change.set(item, folder=folder.id)
        change.set(row, folder=folder.id)
        numbers = [NumberRow.get_by_id(item.number).printed for item in members]
        words = f"berkas {berkas} {row.title} dipindahkan dari {came_from} ke {to}"
        return change.done("cabinet", to, words, berkas=berkas, was=came_from, items=numbers)


def items_of(berkas: BerkasRow) -> list[ItemRow]:
    """List the items of a berkas, in the order in which they came."""
    rows = ItemRow.select().join(BerkasItemRow, on=(BerkasItemRow.item == ItemRow.id))
    return list(rows.where(BerkasItemRow.berkas == berkas.id).order_by(ItemRow.dated, ItemRow.id))


def numbers_in(folder: FolderRow) -> list[str]:
    """List the filing numbers of a folder's items, in the order in which they were filed."""
    rows = NumberRow.select(NumberRow.printed).join(ItemRow, on=(ItemRow.number == NumberRow.id))
    return [row.printed for row in rows.where(ItemRow.folder == folder.id).order_by(ItemRow.id)]


def berkas_numbered(printed: str) -> BerkasRow:
    """Find a berkas by its number, such as ``B0007``.

    Raises ``Refused`` where there is none.
    """
    found: BerkasRow | None = (
        BerkasRow.select()
        .join(NumberRow, on=(BerkasRow.number == NumberRow.id))
        .where(NumberRow.printed == printed.strip())
        .first()
    )
    if found is None:
        raise Invalid("berkas", f"Tidak ada berkas bernomor {printed}.")
    return found
