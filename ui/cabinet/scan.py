"""What a scanned or typed line means at the cabinet: an item, a folder or a drawer, whichever sheet bears the code."""

from __future__ import annotations

from desk.cabinet import berkas_lists, loan_lists
from desk.cabinet import lists as cabinet
from desk.cabinet.lists import DrawerView, FolderView, ItemView
from desk.cabinet.scanning import number_in
from desk.cabinet.standing import GUIDE
from desk.errors import Missing
from desk.releases import lists as releases
from desk.workspace import Workspace
from reports.foot import read_code


def meaning(workspace: Workspace, typed: str) -> ItemView | FolderView | DrawerView:
    """Find what was meant; an item's number goes before a place that is written alike.

    The code in the foot of a sheet stands for what the sheet is about, a cabinet for its first drawer, a guide for the
    drawer that it stands in, a loan for what was lent. Raises ``Missing`` with a sentence that says what to type.
    """
    sheet = read_code(typed)
    number = sheet[1] if sheet else number_in(typed)
    found = (
        cabinet.item(number)
        or _place(number)
        or _place_of_berkas(number)
        or _lent(workspace, number)
        or _item_of_release(workspace, number)
    )
    if found is None:
        raise Missing(f"Tidak ada item, map, atau press release bernomor {number}. Pindai labelnya sekali lagi.")
    return found


def _place_of_berkas(number: str) -> FolderView | DrawerView | None:
    found = next((view for view in berkas_lists.berkas_list() if view.number == number), None)
    return _place(found.place) if found else None


def _lent(workspace: Workspace, number: str) -> ItemView | FolderView | DrawerView | None:
    try:
        thing = loan_lists.loan(workspace, number).thing
    except Missing:
        return None
    return cabinet.item(thing) or _place_of_berkas(thing)


def _place(code: str) -> FolderView | DrawerView | None:
    code = code.partition(GUIDE)[0]
    parts = code.split("/")
    if len(parts) == 3:  # noqa: PLR2004 - cabinet, drawer, folder
        return next((folder for folder in cabinet.folders(parts[0], parts[1]) if folder.place == code), None)
    drawers = [drawer for view in cabinet.cabinets() for drawer in view.drawers]
    return next((drawer for drawer in drawers if code in (drawer.path, drawer.cabinet)), None)


def _item_of_release(workspace: Workspace, number: str) -> ItemView | None:
    try:
        view = releases.release(workspace, number)
    except Missing:
        return None
    if view.item is None:
        raise Missing(f"Press release {number} belum diarsipkan; beri nomor arsip dahulu di tab Press Release.")
    return view.item
