"""The pictures of the help pages and of the README, taken by the program itself so that they stay true."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from desk.demo.build import build_demo
from desk.demo.cast import CAST
from desk.errors import StorageFailed
from desk.paths import Place
from ui.pictures import Look, file_name, take_pictures

WIDTH: Final = 680
"""Of a picture in a page, in pixels: as wide as the text of an A4 sheet."""

SMALL: Final = Look(width=1100, height=680)
RELEASES, OF_PAGE = "press-release.png", "press-release-kecil.png"
"""The picture of Press Release for the README, in full size, and the one for the page."""

BEST: Final = 0
"""How PNG is packed: as small as it can be, whatever time it takes."""


def renew(folder: Path) -> list[Path]:
    """Make a sample office, take the tabs as the desk officer and the Kabid see them; gives the files written.

    Raises ``StorageFailed`` if a file cannot be written.
    """
    login, _name, _position, secret = CAST[1]
    with tempfile.TemporaryDirectory() as studio:
        place, trace = Place(Path(studio) / "kantor"), Path(studio) / "jejak"
        build_demo(place, trace_folder=trace)
        small = take_pictures(place, Path(studio) / "kecil", trace_folder=trace, login="petugas", secret="", look=SMALL)
        large = take_pictures(place, Path(studio) / "besar", trace_folder=trace, login=login, secret=secret)
        folder.mkdir(parents=True, exist_ok=True)
        written = [_reduced(path, folder / _in_page(path.name)) for path in small]
        readme = next(path for path in large if path.name == RELEASES)
        return [*written, _kept(QImage(str(readme)), folder / RELEASES)]


def page_picture(tab: str) -> str:
    """Name the picture of a tab, by its title, as pages show it."""
    return _in_page(file_name(tab))


def _in_page(name: str) -> str:
    return OF_PAGE if name == RELEASES else name


def _reduced(path: Path, to: Path) -> Path:
    image = QImage(str(path)).scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
    return _kept(image, to)


def _kept(image: QImage, to: Path) -> Path:
    if not image.convertToFormat(QImage.Format.Format_RGB888).save(str(to), "PNG", BEST):  # type: ignore[call-overload]
        raise StorageFailed(f"Gambar {to.name} tidak dapat disimpan di {to.parent}.")
    return to
