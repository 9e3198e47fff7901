"""The banner over the tabs while the PC's clock is doubtful (trust.md M18)."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout

from desk.workspace import Workspace
from ui.parts.plain import PlainLabel
from ui.theme import dress, em

CLOCK_DOUBT = (
    "Jam komputer ini meragukan. Periksa tanggal dan jam PC; nomor yang diberikan sekarang ditandai dan meminta "
    "tanggalnya dipastikan."
)


class ClockBanner(QFrame):
    """Says that the clock is doubtful, as long as it is."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        dress(self, "strip", "warn")
        row = QHBoxLayout(self)
        row.setContentsMargins(em(1), em(0.3), em(1), em(0.3))
        row.addWidget(PlainLabel(f"▲ {CLOCK_DOUBT}", wrap=True))
        self.look()

    def look(self) -> None:
        """Look at the clock again."""
        self.setVisible(self._workspace.doubts_clock())
