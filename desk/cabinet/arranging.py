"""Changing what stands where: plates, code ranges and room of drawers, whole folders to another drawer (F1)."""

from __future__ import annotations

from desk.actions import action
from desk.cabinet import places
from desk.cabinet.actions import KEEPERS, stand_guides
from desk.cabinet.berkas_tables import BerkasItemRow, BerkasRow, CabinetUseRow
from desk.cabinet.codes import in_ranges, range_words, sort_key
from desk.cabinet.loan_tables import StockTakeRow
from desk.cabinet.tables import FolderRow, GuideRow, ItemRow
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


@action("cabinet.edit_folder", may=KEEPERS)
def edit_folder(
    session: Session, folder: str, *, title: str, classification: str, capacity: int, reason: str = ""
) -> Result:
    """Write another tab for a folder: its title, its code, how many items it holds; another code wants its reason.

    With another code it stands behind other guides of the same drawer. The numbers that its items bear stay; the
    answer's ``items`` are those whose labels may be wrong now, ``outside`` tells whether the drawer is meant for other
    codes.
    """
    session.require(KEEPERS, "mengubah map")
    title, code = clean_line("title", title, limit=200), clean_line("classification", classification, limit=40)
    reason = clean_line("reason", reason, limit=200)
    with session.write("cabinet.edit_folder") as change:
        row = places.folder_at(folder)
        place, drawer, was = places.place_code(row), row.guide.drawer, row.classification
        _guard_tab(row, title, code, capacity)
        if code != was and not reason:
            raise Invalid("reason", "Kode map berubah: tulis alasannya, misalnya skema klasifikasi baru.")
        guide = stand_guides(change, drawer, code) if code != was else row.guide
        change.set(row, title=title, classification=code, capacity=capacity, guide=guide.id)
        told = f", kode {was} → {code}: {reason}" if code != was else ""
        outside = bool(drawer.codes) and not in_ranges(drawer.codes, code)
        found = {"folder": place, "items": numbers_in(row), "outside": outside}
        return change.done("cabinet", place, f"map {place} {title}{told}", **found)


def _guard_tab(folder: FolderRow, title: str, code: str, capacity: int) -> None:
    if not title:
        raise Invalid("title", "Judul map belum diisi.")
    if bool(code) == places.is_box(folder):
        words = "Boks tidak berkode; kode ada pada berkasnya." if code else "Kode klasifikasi map belum diisi."
        raise Invalid("classification", words)
    if capacity < max(1, inside := places.count_in(folder)):
        raise Invalid("capacity", f"Di map ini sudah ada {inside} item; isinya tidak dapat kurang dari itu.")


@action("cabinet.renumber_folders", may=KEEPERS)
def renumber_folders(session: Session, drawer: str, *, reason: str) -> Result:
    """Number the folders of a drawer anew from 01, by their codes, years and old numbers.

    The answer's ``moved`` gives each old place its new one, ``items`` the numbers whose labels may be wrong now.
    """
    session.require(KEEPERS, "menomori ulang map")
    reason = clean_line("reason", reason, limit=200)
    if not reason:
        raise Invalid("reason", "Alasan penomoran ulang belum diisi.")
    with session.write("cabinet.renumber_folders") as change:
        row = places.drawer_at(drawer)
        if StockTakeRow.get_or_none(StockTakeRow.drawer == row.id, StockTakeRow.ended_at == "") is not None:
            raise Refused(f"Stock opname laci {drawer} sedang berjalan; akhiri dahulu, lalu nomori ulang.")
        standing = sorted(FolderRow.select().join(GuideRow).where(GuideRow.drawer == row.id), key=_standing)
        wanted = {f"{number:02d}": folder for number, folder in enumerate(standing, start=1)}
        moving = {code: folder for code, folder in wanted.items() if folder.code != code}
        if not moving:
            raise Refused(f"Map di laci {drawer} sudah bernomor urut.")
        place = places.drawer_code(row)
        moved = {f"{place}/{folder.code}": f"{place}/{code}" for code, folder in moving.items()}
        items = [number for folder in moving.values() for number in numbers_in(folder)]
        for code, folder in moving.items():
            change.set(folder, code=code)
        told = f"{len(moved)} map di laci {place} dinomori ulang: {reason}"
        return change.done("cabinet", place, told, drawer=place, moved=moved, items=items)


def _standing(folder: FolderRow) -> tuple[object, int, str]:
    return sort_key(folder.classification), folder.year, folder.code


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
