"""The coat of arms in the letterhead: a picture that an officer chose, kept as evidence is, drawn on every first sheet.

It stands at the left of the lines of the letterhead (domain.md 3.3).
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from desk.attachments import Kept, keep, path_of
from desk.coverage.photos import SmallPhoto, small_photo
from desk.errors import Invalid
from desk.workspace import Workspace

ROLE: Final = "lambang"
SIDE: Final = 520
"""Pixels of the longer side on paper: 22 mm at 600 dpi."""

SHARP: Final = 200
"""Pixels that the longer side of the chosen picture has at the least: 22 mm at 230 dpi."""

LONGEST: Final = 2.5
"""How many times longer than wide a picture may be, or wider than long, to stand beside the words."""


def read_logo(path: Path) -> SmallPhoto:
    """Read a picture for the letterhead, on white where it is transparent.

    Raises ``Invalid`` for the field ``logo``: no picture, too small to print, or too long.
    """
    photo = small_photo(path, SIDE) if path.is_file() else None
    if photo is None:
        raise Invalid("logo", f"Gambar {path.name} tidak terbaca; pilih PNG atau JPEG.")
    longer, shorter = max(photo.width, photo.height), min(photo.width, photo.height)
    if longer < SHARP:
        raise Invalid("logo", f"Gambar {path.name} terlalu kecil ({photo.width} × {photo.height} titik), akan kabur.")
    if longer > LONGEST * shorter:
        raise Invalid("logo", f"Gambar {path.name} terlalu panjang untuk kop; pilih lambangnya saja.")
    return photo


def keep_logo(workspace: Workspace, path: Path) -> Kept:
    """Check a picture and keep it among the office's files. Raises ``Invalid`` as ``read_logo``."""
    read_logo(path)
    return keep(workspace, path)


def logo_of(workspace: Workspace) -> SmallPhoto | None:
    """Give the picture of the office's letterhead; None where it has none, or the file is gone, which `check` tells."""
    logo = workspace.office.layout.logo
    path = path_of(workspace, logo) if logo else None
    return small_photo(path, SIDE) if path and path.is_file() else None
