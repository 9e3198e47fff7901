"""The band at the top of the window: whose office, the search, whether it is open, who sits here."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from desk.workspace import Workspace
from ui.icons import wear
from ui.parts.chips import Chip
from ui.parts.plain import PlainLabel, literal, tip
from ui.phrases import agency_line, officer_line, open_or_closed
from ui.search.box import SearchBox
from ui.theme import dress, em, signals
from ui.workbench import Workbench

LOOK_MILLISECONDS = 30_000
LONGEST_TITLE = 42
"""Letters that the officer's button has room for."""


@dataclass(frozen=True)
class Fold:
    """What the band says at one width; ``search`` is the field's least room in line heights, ``title`` in letters."""

    search: float = 19.5
    hours: bool = True
    title: int = LONGEST_TITLE
    lock: str = "Kunci"


FOLDS = (
    Fold(),
    Fold(search=14),
    Fold(search=14, hours=False),
    Fold(search=10, hours=False, title=30),
    Fold(search=7, hours=False, title=20, lock=""),
)
"""From the widest band to the narrowest."""


class Mark(PlainLabel):
    """The program's mark."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("MI", parent, role="mark")
        self.setAccessibleName("Meja Informasi")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._fit()
        signals.changed.connect(self._fit)

    def _fit(self) -> None:
        """Stay as broad as tall in the type and the colours that hold now."""
        self.setFixedSize(em(2.2), em(2.2))
        self.style().unpolish(self)
        self.style().polish(self)
        self.update()


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
        self.search_box = SearchBox(self._workspace)
        self.practice_chip = Chip("LATIHAN", "warn")
        self.open_chip = Chip()
        self.officer_button = QPushButton()
        self.officer_menu = QMenu(self)
        self.lock_button = QPushButton("Kunci")
        self._name, self._title = name, title
        self._build(name, title)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MILLISECONDS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        signals.changed.connect(self._fold)
        self.look()

    def look(self) -> None:
        """See whether the office is open now."""
        self._fold()

    def add_button(self, button: QPushButton) -> None:
        """Put a button before the officer's name."""
        self._row.insertWidget(self._row.indexOf(self.officer_button), button)
        self._fold()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Say as much as there is room for: first the search narrows, then the words beside it."""
        for fold in FOLDS:
            self._say(fold)
            if self._row.minimumSize().width() <= self.width():
                break

    def _say(self, fold: Fold) -> None:
        words, kind = open_or_closed(self._workspace, self._workspace.now())
        said = words if fold.hours else words.partition(" · ")[0]
        self.open_chip.say(said, kind)
        if kind == "plain":
            self.open_chip.setText(f"○ {said}")
        tip(self.open_chip, words)
        self.officer_button.setText(literal(f"{_short(self._name, fold.title)} ▾\n{_short(self._title, fold.title)}"))
        self.lock_button.setText(fold.lock)
        self.search_box.setMinimumWidth(em(fold.search))
        self._row.invalidate()

    def _build(self, name: str, title: str) -> None:
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(em(1), em(0.5), em(1), em(0.5))
        row.setSpacing(em(0.8))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title_label)
        words.addWidget(self.agency_label)
        row.addWidget(Mark())
        row.addLayout(words, 3)
        self.search_box.setMaximumWidth(em(24))
        row.addWidget(self.search_box, 2)
        tip(self.practice_chip, "Kantor latihan: lembar dan layar bertanda LATIHAN, bukan data sebenarnya")
        self.practice_chip.setVisible(self._workspace.practising())
        row.addWidget(self.practice_chip)
        row.addWidget(self.open_chip)
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


def _short(title: str, longest: int) -> str:
    """Write a name or a position as far as the band has room for it; the tip has the whole."""
    return title if len(title) <= longest else f"{title[: longest - 1].rstrip()}…"
