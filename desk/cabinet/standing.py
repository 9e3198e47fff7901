"""What stands where, each kind of thing read by one look, so that the signs of a whole room take few looks (F17)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final, cast

from desk.cabinet import berkas_lists
from desk.cabinet import lists as cabinet
from desk.cabinet.berkas_lists import BerkasView
from desk.cabinet.berkas_tables import BoxRow
from desk.cabinet.codes import sort_key
from desk.cabinet.keeping import Term, terms_of
from desk.cabinet.lists import CabinetView, DrawerView
from desk.cabinet.places import GONE
from desk.cabinet.tables import CabinetRow, DrawerRow, FolderRow, GuideRow

GUIDE: Final = ":"
"""What stands between a drawer and the code of a guide in it: ``FK-01/2:400.14``."""


@dataclass(frozen=True)
class StandingGuide:
    """A divider, the drawer that it stands in, and how many folders stand behind it."""

    id: int
    drawer: str
    code: str
    title: str
    folders: int

    @property
    def place(self) -> str:
        """Write its place, such as ``FK-01/2:400.14``."""
        return f"{self.drawer}{GUIDE}{self.code}"


@dataclass(frozen=True)
class StandingFolder:
    """A folder, or a box on a rack, and the drawer or shelf that it stands in."""

    id: int
    drawer: str
    code: str
    title: str
    classification: str
    year: int
    guide: int
    is_box: bool

    @property
    def place(self) -> str:
        """Write its place, such as ``FK-01/2/05``."""
        return f"{self.drawer}/{self.code}"


class Standing:
    """The places as they are at one moment, with the names that codes have on a day; what nobody asks is not read."""

    def __init__(self, on: date) -> None:
        self._on = on

    @cached_property
    def cabinets(self) -> dict[str, CabinetView]:
        """Give the cabinets by their codes, in their order."""
        return {view.code: view for view in cabinet.cabinets()}

    @cached_property
    def drawers(self) -> dict[str, DrawerView]:
        """Give the drawers by their places, in their order."""
        return {drawer.path: drawer for view in self.cabinets.values() for drawer in view.drawers}

    @cached_property
    def ids(self) -> dict[tuple[str, str], int]:
        """Give the row ids of cabinets and drawers, by kind and place."""
        rows = cast("Iterable[tuple[str, int]]", CabinetRow.select(CabinetRow.code, CabinetRow.id).tuples())
        found = {("cabinet", code): row for code, row in rows}
        return found | {("drawer", path): row for row, path in self._paths.items()}

    @cached_property
    def _paths(self) -> dict[int, str]:
        asked = DrawerRow.select(DrawerRow.id, CabinetRow.code, DrawerRow.code).join(CabinetRow).tuples()
        rows = cast("Iterable[tuple[int, str, str]]", asked)
        return {row: f"{cabinet_code}/{code}" for row, cabinet_code, code in rows}

    @cached_property
    def guides(self) -> dict[str, StandingGuide]:
        """Give the dividers by their places, in the order of their codes."""
        rows = list(GuideRow.select())
        behind: dict[int, int] = {}
        for folder in self.folders.values():
            behind[folder.guide] = behind.get(folder.guide, 0) + 1
        names = cabinet.names_of((row.code for row in rows if not row.title), self._on)
        found = [
            StandingGuide(
                row.id, self._paths[row.drawer_id], row.code, row.title or names[row.code], behind.get(row.id, 0)
            )
            for row in rows
        ]
        return {guide.place: guide for guide in sorted(found, key=lambda guide: (guide.drawer, sort_key(guide.code)))}

    @cached_property
    def folders(self) -> dict[str, StandingFolder]:
        """Give the folders and boxes by their places, in the order of their numbers."""
        boxes = frozenset(row.folder_id for row in BoxRow.select())
        rows = FolderRow.select(FolderRow, GuideRow).join(GuideRow).order_by(FolderRow.code)
        found = (
            StandingFolder(
                row.id, self._paths[row.guide.drawer_id], row.code, row.title, row.classification, row.year,
                row.guide_id, row.id in boxes,
            )
            for row in rows
        )  # fmt: skip
        return {folder.place: folder for folder in found}

    @cached_property
    def berkas(self) -> dict[str, BerkasView]:
        """Give the berkas by their numbers."""
        return {one.number: one for one in berkas_lists.berkas_list()}

    @cached_property
    def berkas_in(self) -> dict[str, list[BerkasView]]:
        """Give the berkas by the folder or box that they lie in."""
        found: dict[str, list[BerkasView]] = {}
        for one in self.berkas.values():
            found.setdefault(one.place, []).append(one)
        return found

    @cached_property
    def terms(self) -> dict[int, Term]:
        """Give how long each berkas is kept, by row id; those whose retention nobody has set are left out."""
        return terms_of({one.id: one.closed_on for one in self.berkas.values()})

    @cached_property
    def codes_in(self) -> dict[str, list[str]]:
        """Give the codes of the folders, by drawer."""
        found: dict[str, list[str]] = {}
        for folder in self.folders.values():
            found.setdefault(folder.drawer, []).append(folder.classification)
        return found

    @cached_property
    def keys(self) -> dict[tuple[str, int], str]:
        """Name each thing's place or number now, by kind and row id.

        A guide that no folder stands behind and a berkas that is gone are no more there.
        """
        found = {(kind, row): place for (kind, place), row in self.ids.items()}
        found |= {("guide", one.id): place for place, one in self.guides.items() if one.folders}
        for place, folder in self.folders.items():
            found["folder", folder.id] = found["box", folder.id] = place
        return found | {("berkas", one.id): number for number, one in self.berkas.items() if one.state not in GONE}
