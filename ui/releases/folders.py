"""The folders a release may be filed in, the proposed one first (pure)."""

from __future__ import annotations

from dataclasses import dataclass

from desk.cabinet.lists import FolderView, cabinets, folders
from desk.workspace import Workspace


@dataclass(frozen=True)
class FolderChoice:
    """A folder with room: its place, such as ``FK-01/1/05``, and how it reads in a list."""

    place: str
    words: str


def choices(workspace: Workspace) -> list[FolderChoice]:
    """List the folders that have room; those of this year's press releases come first, as the program proposes."""
    free = [
        folder
        for cabinet in cabinets()
        for drawer in cabinet.drawers
        if drawer.folders
        for folder in folders(cabinet.code, drawer.code)
        if folder.items < folder.capacity
    ]
    code, year = workspace.office.release_classification, workspace.now().year
    free.sort(key=lambda folder: (folder.classification, folder.year) != (code, year))
    return [FolderChoice(folder.place, _words(folder)) for folder in free]


def _words(folder: FolderView) -> str:
    cabinet, drawer, code = folder.place.split("/")
    return f"{cabinet} · Laci {drawer} · Map {code} – {folder.title} ({folder.items}/{folder.capacity})"
