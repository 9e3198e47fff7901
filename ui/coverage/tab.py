"""The tab Kalender Peliputan."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.errors import Missing
from ui.coverage.page import CalendarPage
from ui.workbench import Workbench

HINT = "←↑↓→ hari · Spasi kegiatan · Enter buka · Ctrl+N baru · PgUp/PgDn bulan · Ctrl+T hari ini"


class CoverageTab(QWidget):
    """The tab; ``open`` shows an event by its number, ``waiting`` tells how many wait for this officer."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = CalendarPage(workbench)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def load(self) -> None:
        """Read everything anew."""
        self.page.load()

    def open(self, number: str) -> None:
        """Show one event.

        Raises ``Missing``.
        """
        if not number.isdigit():
            raise Missing(f"Tidak ada kegiatan nomor {number}.")
        self.page.open(int(number))

    def waiting(self) -> int:
        """Count the events that wait for this officer."""
        return self.page.register.waiting()

    def focus_first(self) -> None:
        """Let the keyboard begin in the calendar."""
        self.page.take_focus()

    def page_actions(self) -> list[QAction]:
        """Give what can be done here, for the menu."""
        return self.page.actions()

    def status_hint(self) -> str:
        """Tell the keys that matter now."""
        return HINT
