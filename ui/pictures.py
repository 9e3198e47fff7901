"""Pictures of the window's tabs as PNG files, taken without a screen."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtWidgets import QApplication

from desk.errors import StorageFailed
from desk.paths import Place
from desk.store.database import close_database
from desk.store.files import storage_faults
from desk.workspace import open_office
from ui.application import make_application
from ui.program import seated
from ui.tabs import PLANS
from ui.theme import POINTS, apply_theme
from ui.window import Window
from ui.work import idle

PATIENCE_MILLISECONDS = 10_000
SETTLING_MILLISECONDS = 250


@dataclass(frozen=True)
class Look:
    """How the pictures look: a theme of ``ui.theme``, and the size of the window in points.

    ``scale`` (1.5 for 150 %) holds only where no picture was taken before in the same process.
    """

    theme: str = "light"
    scale: float = 1.0
    width: int = 1366
    height: int = 768


def take_pictures(
    place: Place,
    folder: Path,
    *,
    trace_folder: Path | None = None,
    login: str,
    secret: str,
    look: Look = Look(),
) -> list[Path]:
    """Open an officer's window without a screen and save a picture of each tab; gives the files.

    Raises what opening the office and letting the officer in raise, ``StorageFailed`` if a file cannot be written.
    """
    if QApplication.instance() is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        os.environ["QT_SCALE_FACTOR"] = str(look.scale)
    application = make_application()
    workspace = open_office(place, trace_folder=trace_folder)
    window = Window(seated(workspace, login, secret), idle=False)
    apply_theme(application, look.theme, POINTS)
    window.resize(look.width, look.height)
    window.show()
    window.load_rest()
    with storage_faults(folder):
        folder.mkdir(parents=True, exist_ok=True)
    taken = [_take(window, place, folder / file_name(plan.title)) for place, plan in enumerate(PLANS)]
    window.close()
    window.deleteLater()
    close_database()
    return taken


def file_name(title: str) -> str:
    """Name a tab's picture: ``meja-saya.png``."""
    return f"{'-'.join(title.lower().split())}.png"


def _take(window: Window, tab: int, path: Path) -> Path:
    window.show_tab(tab)
    settle()
    if not window.grab().save(str(path)):
        raise StorageFailed(f"Gambar {path.name} tidak dapat disimpan di {path.parent}.")
    return path


def settle() -> None:
    """Let the window draw, and wait for what is drawn beside it, such as pictures and previews."""
    deadline, least = QDeadlineTimer(PATIENCE_MILLISECONDS), QDeadlineTimer(SETTLING_MILLISECONDS)
    while not deadline.hasExpired() and not (least.hasExpired() and idle()):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
