"""What is done at the cabinet: setting up places, moving items."""

from __future__ import annotations

from collections.abc import Sequence

from desk.actions import action
from desk.cabinet import places
from desk.cabinet.berkas_tables import BoxRow, CabinetUseRow
from desk.cabinet.codes import guides_for
from desk.cabinet.tables import CabinetRow, DrawerRow, FolderRow, GuideRow, ItemRow
from desk.errors import Invalid, Missing, Refused
from desk.numbers.tables import NumberRow
from desk.session import Change, Result, Session
from desk.text import clean_line

KEEPERS = ("arsiparis", "petugas", "operator")
DRAWERS, FOLDERS_A_DRAWER, ITEMS_A_FOLDER = 4, 40, 100
SHELVES, BOXES_A_SHELF = 5, 24


@action("cabinet.add_cabinet", may=KEEPERS)
def add_cabinet(  # noqa: PLR0913 - a piece of furniture as its plate says it
    session: Session,
    code: str,
    name: str,
    *,
    room: str = "",
    drawers: int = DRAWERS,
    capacity: int = FOLDERS_A_DRAWER,
    unit: str = "",
    rack: bool = False,
) -> Result:
    """Set up a cabinet with its drawers, or a rack with its shelves for boxes of inactive records.

    ``capacity`` is folders in each drawer or boxes on each shelf; ``unit`` is whose it is.
    """
    session.require(KEEPERS, "menata kabinet")
    code, name = clean_line("code", code, limit=20), clean_line("name", name, limit=80)
    room, unit = clean_line("room", room, limit=80), clean_line("unit", unit, limit=30)
    if not code or "/" in code:
        raise Invalid("code", "Kode kabinet belum diisi, atau memuat garis miring; contoh: FK-02.")
    for field, number in (("drawers", drawers), ("capacity", capacity)):
        if number < 1:
            raise Invalid(field, "Isi sekurang-kurangnya 1.")
    with session.write("cabinet.add_cabinet") as change:
        if CabinetRow.get_or_none(CabinetRow.code == code) is not None:
            raise Refused(f"Kabinet {code} sudah ada.")
        cabinet = place_cabinet(change, code, name, room=room, drawers=drawers, capacity=capacity)
        if rack or unit:
            change.add(CabinetUseRow, cabinet=cabinet.id, kind=places.RACK if rack else places.CABINET, unit=unit)
        words = f"rak {code} dengan {drawers} susun" if rack else f"kabinet {code} dengan {drawers} laci"
        return change.done("cabinet", code, words, code=code)


def place_cabinet(change: Change, code: str, name: str, *, room: str, drawers: int, capacity: int) -> CabinetRow:
    """Enter a cabinet and its drawers, within an open change."""
    cabinet = change.add(CabinetRow, code=code, name=name, room=room)
    for drawer in range(1, drawers + 1):
        change.add(DrawerRow, cabinet=cabinet.id, code=str(drawer), name="", capacity=capacity)
    return cabinet


@action("cabinet.add_folder", may=KEEPERS)
def add_folder(
    session: Session,
    drawer: str,
    title: str,
    *,
    classification: str,
    year: int,
    capacity: int = ITEMS_A_FOLDER,
) -> Result:
    """Put a new folder into a drawer (``FK-01/2``), behind the guides of its classification code."""
    session.require(KEEPERS, "menambah map")
    title, code = clean_line("title", title, limit=200), clean_line("classification", classification, limit=40)
    if not title:
        raise Invalid("title", "Judul map belum diisi.")
    if not code:
        raise Invalid("classification", "Kode klasifikasi map belum diisi.")
    if capacity < 1:
        raise Invalid("capacity", "Isi map sekurang-kurangnya 1 item.")
    with session.write("cabinet.add_folder") as change:
        row = places.drawer_at(drawer)
        if row.cabinet_id in places.racks():
            raise Refused(f"{drawer} adalah susun rak; di sana berdiri boks, bukan map.")
        folder = place_folder(change, row, title, classification=code, year=year, capacity=capacity)
        place = places.place_code(folder)
        return change.done("cabinet", place, f"map {place} {title}", folder=place)


@action("cabinet.add_box", may=KEEPERS)
def add_box(
    session: Session, shelf: str, title: str, *, year: int, size: str = "kecil", capacity: int = ITEMS_A_FOLDER
) -> Result:
    """Put an empty box on a shelf of a rack (``RAK-01/1``); ``size`` is ``kecil`` (9 cm) or ``besar`` (19 cm)."""
    session.require(KEEPERS, "menambah boks")
    title = clean_line("title", title, limit=200)
    if not title:
        raise Invalid("title", "Judul boks belum diisi.")
    if size not in ("kecil", "besar"):
        raise Invalid("size", "Pilih boks kecil (9 cm) atau besar (19 cm).")
    with session.write("cabinet.add_box") as change:
        row = places.drawer_at(shelf)
        if row.cabinet_id not in places.racks():
            raise Refused(f"{shelf} bukan susun rak; boks berdiri di rak. Tambah rak dahulu.")
        box = place_folder(change, row, title, classification="", year=year, capacity=capacity)
        change.add(BoxRow, folder=box.id, size=size)
        place = places.place_code(box)
        return change.done("cabinet", place, f"boks {place} {title}", folder=place)


def place_folder(
    change: Change, drawer: DrawerRow, title: str, *, classification: str, year: int, capacity: int = ITEMS_A_FOLDER
) -> FolderRow:
    """Enter a folder behind its guides, within an open change; a full drawer refuses."""
    places.guard_drawer_room(drawer, classification)
    guide = stand_guides(change, drawer, classification)
    return change.add(
        FolderRow,
        guide=guide.id,
        code=places.next_folder_code(drawer),
        title=title,
        classification=classification,
        year=year,
        capacity=capacity,
    )


def stand_guides(change: Change, drawer: DrawerRow, classification: str) -> GuideRow:
    """Put up the guides of a code that a drawer lacks, within an open change; gives the one before the folder."""
    guide: GuideRow | None = None
    for _level, code in guides_for(classification):
        guide = GuideRow.get_or_none(GuideRow.drawer == drawer.id, GuideRow.code == code)
        guide = guide or change.add(GuideRow, drawer=drawer.id, code=code, title="")
    if guide is None:
        raise Invalid("classification", "Kode klasifikasi map belum diisi.")
    return guide


@action("cabinet.move_items", may=KEEPERS)
def move_items(session: Session, items: Sequence[str], to: str) -> Result:
    """Move items, named by their filing numbers, to another folder (``FK-01/2/03``)."""
    session.require(KEEPERS, "memindahkan item")
    with session.write("cabinet.move_items") as change:
        folder = places.folder_at(to)
        for number in items:
            places.guard_room_in(folder)
            change.set(item_numbered(number), folder=folder.id)
        return change.done("cabinet", to, f"{len(items)} item dipindahkan ke {to}", items=list(items))


def item_numbered(printed: str) -> ItemRow:
    """Find an item by its filing number; the newest where another year printed the same.

    Raises ``Missing``.
    """
    return items_numbered([printed])[printed.strip()]


def items_numbered(printed: Sequence[str]) -> dict[str, ItemRow]:
    """Find items by their filing numbers by one look, as ``item_numbered`` finds each; in their order.

    Raises ``Missing``, naming the first that there is none of.
    """
    wanted = [number.strip() for number in printed]
    rows = (
        ItemRow.select(ItemRow, NumberRow.printed.alias("printed"))
        .join(NumberRow, on=(ItemRow.number == NumberRow.id))
        .where(NumberRow.printed.in_(wanted))
        .order_by(ItemRow.id)
        .objects()
    )
    found = {str(getattr(row, "printed", "")): row for row in rows}
    for number in wanted:
        if number not in found:
            raise Missing(f"Tidak ada item bernomor {number} di filing kabinet.")
    return {number: found[number] for number in wanted}
