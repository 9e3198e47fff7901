"""The bell in the header: how many unread notices, the list behind it, and one word in the tray for each thing."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QSystemTrayIcon, QWidget

from desk.notices.lists import Notice, notices, take_untold
from desk.words import angka
from ui.icons import icon, wear
from ui.memory import Memory
from ui.notices.for_me import ForMeDialog
from ui.parts.plain import tip
from ui.theme import dress
from ui.workbench import Workbench

MUTED: Final = "senyap"
NAMED: Final = 2
"""So many things are named in one tray notice; more are counted."""


class Bell(QObject):
    """Follows what changes; ``button`` stands in the header, ``action`` opens the list from menu and keyboard."""

    def __init__(self, workbench: Workbench, memory: Memory, window: QWidget) -> None:
        super().__init__(window)
        self._workbench, self._memory, self._window = workbench, memory, window
        self.button = QPushButton()
        self.tray = QSystemTrayIcon(icon("bell"), self) if QSystemTrayIcon.isSystemTrayAvailable() else None
        self.list_dialog: ForMeDialog | None = None
        self.action = QAction("&Untuk saya…", self)
        self.action.setShortcut("Ctrl+Shift+U")
        self.action.setStatusTip("Apa yang berubah untuk Anda")
        wear(self.action, "bell")
        dress(self.button, "pill")
        wear(self.button, "bell")
        self.button.clicked.connect(self.show_list)
        self.action.triggered.connect(self.show_list)

    @property
    def muted(self) -> bool:
        """Tell whether the officer wants no tray notices."""
        return self._memory.text(MUTED) == "ya"

    def mute(self, *, silent: bool) -> None:
        """Keep whether the tray says anything."""
        self._memory.keep(MUTED, "ya" if silent else "tidak")

    def look(self) -> None:
        """Count anew, and say in the tray what nobody said yet."""
        session = self._workbench.session
        found = notices(session.workspace, session.officer)
        count = sum(not one.read for one in found)
        self.button.setText(angka(count) if count else "")
        words = f"Untuk saya: {angka(count)} belum dibaca" if count else "Untuk saya: tidak ada yang baru"
        self.button.setAccessibleName(words)
        tip(self.button, f"{words} (Ctrl+Shift+U)")
        if fresh := take_untold(session, found):
            self._say(fresh)

    def show_list(self) -> None:
        """Open the list."""
        self.list_dialog = ForMeDialog(self._window, self._workbench)
        self.list_dialog.mute_box.setChecked(self.muted)
        self.list_dialog.mute_box.toggled.connect(self._on_muted)
        self.list_dialog.marked.connect(self.look)
        self.list_dialog.open()

    def _say(self, fresh: list[Notice]) -> None:
        if self.tray is None or self.muted or self._window.isActiveWindow():
            return
        self.tray.show()
        self.tray.showMessage("Meja Informasi", tray_words(fresh), icon("bell"))

    def _on_muted(self, silent: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.mute(silent=silent)


def tray_words(fresh: list[Notice]) -> str:
    """Name the first things and count the others, in one notice."""
    lines = [f"{one.title} – {one.state}" for one in fresh[:NAMED]]
    return "\n".join([*lines, *([f"dan {angka(len(fresh) - NAMED)} lainnya"] if len(fresh) > NAMED else [])])
