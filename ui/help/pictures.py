"""The pictures of the help pages and of the README, taken by the program itself so that they stay true."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from desk.backup.make import back_up_to_file
from desk.demo.build import build_demo
from desk.demo.cast import CAST
from desk.errors import StorageFailed
from desk.paths import Place
from desk.store.database import close_database
from desk.workspace import open_office
from ui.pictures import Look, file_name, settle, take_pictures
from ui.safety.restore_dialog import RestoreDialog

WIDTH: Final = 680
"""Of a picture in a page, in pixels: as wide as the text of an A4 sheet."""

SMALL: Final = Look(width=1100, height=680)
RELEASES, OF_PAGE = "press-release.png", "press-release-kecil.png"
"""The picture of Press Release for the README, in full size, and the one for the page."""

RESTORING: Final = ("pulihkan-1.png", "pulihkan-2.png")
"""The assistant of restoring before and after a back-up is chosen."""

BEST: Final = 0
"""How PNG is packed: as small as it can be, whatever time it takes."""


def renew(folder: Path) -> list[Path]:
    """Make a sample office; take its tabs as the desk officer and the Kabid see them, and the assistant of restoring.

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
        written.append(_kept(QImage(str(readme)), folder / RELEASES))
        return written + restoring(place, trace, Path(studio), folder)


def restoring(place: Place, trace: Path, studio: Path, folder: Path) -> list[Path]:
    """Take the assistant of restoring at both its steps, over a back-up of an office; gives the files written.

    Raises ``StorageFailed`` if a file cannot be written.
    """
    copy = studio / "cadangan.zip"
    back_up_to_file(open_office(place, trace_folder=trace), copy)
    close_database()
    dialog = RestoreDialog(Place(studio / "kantor-pulih"), trace_folder=studio / "pc-baru")  # no path of this PC
    dialog.show()
    written = [_shown(dialog, folder / RESTORING[0])]
    dialog.choose(copy)
    written.append(_shown(dialog, folder / RESTORING[1]))
    dialog.close()
    dialog.deleteLater()
    return written


def _shown(dialog: QWidget, to: Path) -> Path:
    settle()
    return _kept(dialog.grab().toImage(), to)


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
