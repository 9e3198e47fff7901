"""The left side of the tab: the counts, and below a line the way to the DIK for those who may see it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from desk.dip.dik_lists import ending, may_see
from ui.dip.counts_pane import CountsPane
from ui.icons import wear
from ui.parts.plain import PlainLabel, tip
from ui.theme import dress, em
from ui.workbench import Workbench


class LeftPane(QWidget):
    """The counts with the DIK's own entry; ``look`` tells whether an exclusion ends soon."""

    dik_requested = Signal()

    def __init__(self, workbench: Workbench, counts_pane: CountsPane) -> None:
        super().__init__()
        self._workbench = workbench
        self.dik_button = QPushButton("Informasi dikecualikan…")
        self.dik_button.clicked.connect(self.dik_requested)
        dress(self.dik_button, "quiet")
        wear(self.dik_button, "lock")
        tip(self.dik_button, "Daftar Informasi yang Dikecualikan: terpisah dari DIP")
        self.ending_label = PlainLabel("", role="small", wrap=True)
        self._foot = QFrame()
        rule = QFrame()
        dress(rule, "rule")
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(em(0.4), em(0.2), em(0.4), em(0.5))
        foot.setSpacing(em(0.3))
        for widget in (rule, self.dik_button, self.ending_label):
            foot.addWidget(widget)
        for pane in (self, self._foot):
            dress(pane, "pane")
            pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(counts_pane, 1)
        column.addWidget(self._foot)
        self.look()

    def look(self) -> None:
        """Show the entry to whoever may see it, with a warning of what ends within 90 days."""
        may = may_see(self._workbench.session)
        self._foot.setVisible(may)
        found = ending(self._workbench.session) if may else []
        over = sum(one.over for one in found)
        words = [f"▲ {over} lewat jangka waktunya" if over else "", _soon(len(found) - over)]
        self.ending_label.setText("\n".join(filter(None, words)))
        self.ending_label.setVisible(bool(found))
        dress(self.ending_label, "tone", "bad" if over else "warn")


def _soon(count: int) -> str:
    return f"● {count} berakhir dalam 90 hari" if count else ""
