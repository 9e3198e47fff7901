"""The decisions on a text: who, what, when, in ink or on screen, on all of the text or on part of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desk.releases.rows import ParafView
from desk.words import daftar, kapan
from ui.parts.plain import PlainLabel
from ui.theme import dress, em

UNCERTIFIED = "Paraf di layar adalah catatan internal, tidak tersertifikasi."
DECISIONS = {"approved": ("✓ sah", "ok"), "returned": ("↩ dikembalikan", "warn"), "rejected": ("✗ ditolak", "bad")}


def decision_words(paraf: ParafView, now: datetime) -> tuple[str, str]:
    """Tell what a decision is worth now, and its tone: ('✓ sah · 09.18', 'ok'), ('● sebagian · 09.18', 'warn')."""
    words, tone = DECISIONS[paraf.decision]
    if paraf.decision == "approved" and not paraf.whole:
        words, tone = "● sebagian", "warn"
    at = datetime.fromisoformat(paraf.at)
    when = at.strftime("%d/%m/%Y") if at.tzinfo is None else kapan(at, now).removeprefix("hari ini ")
    return f"{words} · {when}", tone


def kind_words(paraf: ParafView) -> str:
    """Tell how it was given: in ink or on screen, and why it covers only part."""
    kind = "paraf basah, pindaian terlampir" if paraf.kind == "basah" else "paraf elektronik"
    partly = "; naskah berubah sesudahnya" if paraf.decision == "approved" and not paraf.whole else ""
    return f"{paraf.name} · {kind}{partly}"


class ParafPanel(QWidget):
    """One line for each paraf the SOP asks for, with its newest decision or 'belum'."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Paraf")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(em(0.4))

    def show_parafs(self, steps: Sequence[tuple[str, str]], parafs: Sequence[ParafView], now: datetime) -> None:
        """Show the decisions; ``steps`` are the ids and short names of those whose paraf is asked."""
        while (item := self._layout.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for step, name in steps:
            newest = next((paraf for paraf in reversed(parafs) if step in paraf.steps), None)
            self._layout.addWidget(ParafLine(name, newest, now))
        if any(paraf.kind != "basah" for paraf in parafs):
            self._layout.addWidget(PlainLabel(UNCERTIFIED, role="small muted", wrap=True))


class ParafLine(QWidget):
    """One paraf: whose, what was decided, and how."""

    def __init__(self, name: str, paraf: ParafView | None, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        words, tone = decision_words(paraf, now) if paraf else ("belum", "")
        decided = PlainLabel(words, role="strong")
        if tone:
            dress(decided, "tone", tone)
        grid.addWidget(PlainLabel(name, role="muted"), 0, 0)
        grid.addWidget(decided, 0, 1, Qt.AlignmentFlag.AlignRight)
        told = [kind_words(paraf), f"“{paraf.note}”" if paraf.note else ""] if paraf else []
        for row, line in enumerate((line for line in told if line), start=1):
            grid.addWidget(PlainLabel(line, role="small muted", wrap=True), row, 0, 1, 2)
        self.setAccessibleName(daftar([part for part in (f"Paraf {name}", words, *told) if part]))
