"""The band at the top of the window: whose office, the search, whether it is open, who sits here."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from desk.workspace import Workspace
from ui.icons import wear
from ui.parts.chips import Chip
from ui.parts.plain import PlainLabel, literal, tip
from ui.phrases import agency_line, officer_line, open_or_closed
from ui.search_box import SearchBox
from ui.theme import dress, em
from ui.workbench import Workbench

LOOK_MILLISECONDS = 30_000
LONGEST_TITLE = 42
"""Letters that the officer's button has room for."""


class Mark(PlainLabel):
    """The program's mark."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("MI", parent, role="mark")
        self.setAccessibleName("Meja Informasi")
        self.setContentsMargins(em(0.35), 0, em(0.35), 0)
        self.setFixedHeight(em(2))


class Header(QFrame):
    """The band; ``officer_menu`` opens from the officer's name."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace: Workspace = workbench.workspace
        dress(self, "header")
        office, region = agency_line(self._workspace.office)
        name, title = officer_line(workbench.session.officer)
        self.title_label = PlainLabel("Meja Informasi", role="strong")
        self.agency_label = PlainLabel(" · ".join(filter(None, (office, region))), role="muted small", elide=True)
        self.search_box = SearchBox()
        self.practice_chip = Chip("LATIHAN", "warn")
        self.open_chip = Chip()
        self.officer_button = QPushButton()
        self.officer_menu = QMenu(self)
        self.lock_button = QPushButton("Kunci")
        self._build(name, title)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MILLISECONDS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self.look()

    def look(self) -> None:
        """See whether the office is open now."""
        words, kind = open_or_closed(self._workspace, self._workspace.now())
        self.open_chip.say(words, kind)
        if kind == "plain":
            self.open_chip.setText(f"○ {words}")

    def _build(self, name: str, title: str) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(em(1), em(0.5), em(1), em(0.5))
        row.setSpacing(em(0.8))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title_label)
        words.addWidget(self.agency_label)
        row.addWidget(Mark())
        row.addLayout(words, 3)
        self.search_box.setMinimumWidth(em(19.5))
        self.search_box.setMaximumWidth(em(24))
        row.addWidget(self.search_box, 2)
        tip(self.practice_chip, "Kantor latihan: lembar dan layar bertanda LATIHAN, bukan data sebenarnya")
        self.practice_chip.setVisible(self._workspace.practising())
        row.addWidget(self.practice_chip)
        row.addWidget(self.open_chip)
        self.officer_button.setText(literal(f"{name} ▾\n{_short(title)}"))
        dress(self.officer_button, "two_lines")
        self.officer_button.setAccessibleName(f"Petugas: {name}, {title}")
        self.officer_button.setMenu(self.officer_menu)
        tip(self.officer_button, f"{name}\n{title}")
        self.lock_button.setAccessibleName("Kunci layar")
        tip(self.lock_button, "Kunci layar (Ctrl+L)")
        wear(self.lock_button, "lock")
        for button in (self.officer_button, self.lock_button):
            dress(button, "pill")
            row.addWidget(button)


def _short(title: str) -> str:
    """Write a position as far as the band has room for it; the tip has the whole."""
    return title if len(title) <= LONGEST_TITLE else f"{title[: LONGEST_TITLE - 1].rstrip()}…"
