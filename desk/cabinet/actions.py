"""What is done at the cabinet: setting up places, moving items, noting labels."""

from __future__ import annotations

from collections.abc import Sequence

from desk.actions import action
from desk.cabinet import places
from desk.cabinet.tables import CabinetRow, DrawerRow, FolderRow, GuideRow, ItemRow
from desk.errors import Invalid, Missing, Refused
from desk.numbers.tables import NumberRow
from desk.session import Change, Result, Session
from desk.text import clean_line

KEEPERS = ("arsiparis", "petugas", "operator")
DRAWERS, FOLDERS_A_DRAWER, ITEMS_A_FOLDER = 4, 40, 100


@action("cabinet.add_cabinet", may=KEEPERS)
def add_cabinet(
    session: Session, code: str, name: str, *, room: str = "", drawers: int = DRAWERS, capacity: int = FOLDERS_A_DRAWER
) -> Result:
    """Set up a cabinet with its drawers; ``capacity`` is folders in each drawer."""
    session.require(KEEPERS, "menata kabinet")
    code, name = clean_line("code", code, limit=20), clean_line("name", name, limit=80)
    if not code or "/" in code:
        raise Invalid("code", "Kode kabinet belum diisi, atau memuat garis miring; contoh: FK-02.")
    with session.write("cabinet.add_cabinet") as change:
        if CabinetRow.get_or_none(CabinetRow.code == code) is not None:
            raise Refused(f"Kabinet {code} sudah ada.")
        place_cabinet(change, code, name, room=room, drawers=drawers, capacity=capacity)
        return change.done("cabinet", code, f"kabinet {code} dengan {drawers} laci", code=code)


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
    """Put a new folder into a drawer (``FK-01/2``), behind the guide of its classification code."""
    session.require(KEEPERS, "menambah map")
    title = clean_line("title", title, limit=200)
    if not title:
        raise Invalid("title", "Judul map belum diisi.")
    with session.write("cabinet.add_folder") as change:
        folder = place_folder(
            change, _drawer_at(drawer), title, classification=classification, year=year, capacity=capacity
        )
        code = places.place_code(folder)
        return change.done("cabinet", code, f"map {code} {title}", folder=code)


def place_folder(
    change: Change, drawer: DrawerRow, title: str, *, classification: str, year: int, capacity: int = ITEMS_A_FOLDER
) -> FolderRow:
    """Enter a folder behind its guide, within an open change; a full drawer refuses."""
    places.guard_drawer_room(drawer)
    guide = GuideRow.get_or_none(GuideRow.drawer == drawer.id, GuideRow.code == classification)
    if guide is None:
        guide = change.add(GuideRow, drawer=drawer.id, code=classification, title=title)
    code = f"{places.folders_in(drawer) + 1:02d}"
    return change.add(
        FolderRow, guide=guide.id, code=code, title=title, classification=classification, year=year, capacity=capacity
    )


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


@action("cabinet.note_labels", may=KEEPERS)
def note_labels(session: Session, items: Sequence[str]) -> Result:
    """Note that labels of these items were printed and stuck on."""
    session.require(KEEPERS, "mencatat label")
    with session.write("cabinet.note_labels") as change:
        for number in items:
            change.set(item_numbered(number), labelled_at=change.at.isoformat())
        return change.done("cabinet", items[0] if items else "", f"{len(items)} label dicetak", items=list(items))


def item_numbered(printed: str) -> ItemRow:
    """Find an item by its filing number.

    Raises ``Missing``.
    """
    found: ItemRow | None = (
        ItemRow.select()
        .join(NumberRow, on=(ItemRow.number == NumberRow.id))
        .where(NumberRow.printed == printed)
        .first()
    )
    if found is None:
        raise Missing(f"Tidak ada item bernomor {printed} di filing kabinet.")
    return found


def _drawer_at(code: str) -> DrawerRow:
    cabinet, _, drawer = code.partition("/")
    found: DrawerRow | None = (
        DrawerRow.select().join(CabinetRow).where(CabinetRow.code == cabinet, DrawerRow.code == drawer).first()
    )
    if found is None:
        raise Missing(f"Tidak ada laci {code}; tulis kabinet/laci, misalnya FK-01/1.")
    return found
