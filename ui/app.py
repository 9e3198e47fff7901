"""Starting the window: what must be there before Qt is touched, said in words an officer can act on.

Nothing of Qt is imported before the display and its libraries are known to be there: without them Qt ends the process.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from desk.errors import WrongUse
from desk.paths import Place

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""What Qt itself needs of a Debian system, and the package that has it."""

X11_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
"""What a window needs beside that where X11 shows it."""


def run(
    place: Place,
    *,
    trace_folder: Path | None = None,
    now: datetime | None = None,
    login: str | None = None,
    secret: str | None = None,
) -> int:
    """Open the window and give the exit code; ``login`` and ``secret`` let an officer in without being asked.

    Raises ``WrongUse`` where there is no display or a library of the system is missing.
    """
    guard_display(sys.platform, os.environ)
    guard_libraries(sys.platform, os.environ)
    from ui.program import Program  # start-up: Qt ends the process where it finds no display, so that is asked first

    return Program(place, trace_folder=trace_folder, now=now).run(login, secret or "")


def guard_display(platform: str, environment: Mapping[str, str]) -> None:
    """Refuse to open a window where nothing can show it.

    Raises ``WrongUse``.
    """
    if platform == "linux" and not any(environment.get(name) for name in DISPLAYS):
        raise WrongUse("Tidak ada layar di komputer ini, jadi jendela tidak dapat dibuka; perintah lain tetap bisa.")


def guard_libraries(platform: str, environment: Mapping[str, str], libraries: Mapping[str, str] = LIBRARIES) -> None:
    """Refuse where Qt would find a library of the system missing, naming the line that installs it.

    Raises ``WrongUse``.
    """
    if platform != "linux":
        return
    on_x11 = not environment.get("QT_QPA_PLATFORM") and not environment.get("WAYLAND_DISPLAY")
    asked = {**libraries, **(X11_LIBRARIES if on_x11 else {})}
    missing = [package for library, package in asked.items() if not _loads(library)]
    if missing:
        line = f"sudo apt-get install -y --no-install-recommends {' '.join(missing)}"
        raise WrongUse(f"Pustaka sistem untuk jendela belum lengkap. Jalankan sekali: {line}")


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
