"""The strip that tells which releases still wait for their filing number."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QWidget

from desk.releases.rows import ReleaseLine
from ui.icons import wear
from ui.parts.plain import PlainLabel, literal
from ui.theme import dress, em

MOST_OFFERED = 12


class WaitingStrip(QFrame):
    """Hidden while nothing waits; ``chosen`` gives the agenda number of the release to open."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "strip", "warn")
        self._lines: list[ReleaseLine] = []
        self._label = PlainLabel(elide=True)
        self.menu = QMenu(self)
        self.button = QPushButton()
        wear(self.button, "open")
        row = QHBoxLayout(self)
        row.setContentsMargins(em(0.9), em(0.35), em(0.9), em(0.35))
        row.setSpacing(em(0.5))
        row.addWidget(self._label, 1)
        row.addWidget(self.button)
        self.button.clicked.connect(self._on_clicked)
        self.hide()

    def show_lines(self, lines: Sequence[ReleaseLine]) -> None:
        """Show the releases that wait, oldest first; one opens at once, several open from a menu."""
        self._lines = sorted(lines, key=_since)
        self.setVisible(bool(lines))
        if not lines:
            return
        first, alone = self._lines[0], len(lines) == 1
        words = f"Menunggu diarsipkan: {first.number} {first.title}"
        self._label.setText(words if alone else f"{len(lines)} press release menunggu diarsipkan")
        self.button.setText("Buka di Press Release" if alone else "Buka di Press Release…")
        self._fill_menu()

    def _fill_menu(self) -> None:
        self.menu.clear()
        for line in self._lines[:MOST_OFFERED]:
            action = self.menu.addAction(literal(f"{line.number}  {line.title}"))
            action.setData(line.number)
            action.triggered.connect(self._on_offered)

    def _on_clicked(self) -> None:
        if len(self._lines) == 1:
            self.chosen.emit(self._lines[0].number)
        else:
            self.menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def _on_offered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.chosen.emit(str(action.data()))


def _since(line: ReleaseLine) -> tuple[str, int]:
    return line.since, line.id
