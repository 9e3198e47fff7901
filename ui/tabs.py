"""The tabs of the window, as data: each is loaded and built when it is first asked for."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtGui import QAction

from ui.workbench import Workbench


class Tab(Protocol):
    """What the window asks of a tab, which is a widget."""

    def load(self) -> None:
        """Read everything anew."""

    def open(self, number: str) -> None:
        """Show one thing.

        Raises ``Missing``.
        """

    def waiting(self) -> int:
        """Count what waits for the officer there."""

    def focus_first(self) -> None:
        """Let the keyboard begin where the work is."""

    def page_actions(self) -> list[QAction]:
        """Give the entries for the menu *Data*."""

    def status_hint(self) -> str:
        """Say which keys help here."""


@dataclass(frozen=True)
class Plan:
    """A tab: the kind of things it shows, what stands on it, its icon, and where it is."""

    kind: str
    title: str
    icon: str
    module: str
    name: str

    def make(self, workbench: Workbench) -> Tab:
        """Build it."""
        made: Tab = getattr(importlib.import_module(f"ui.{self.module}.tab"), self.name)(workbench)
        return made


PLANS = (
    Plan("home", "Meja Saya", "desk", "desk_home", "DeskTab"),
    Plan("releases", "Press Release", "release", "releases", "ReleasesTab"),
    Plan("letters", "Surat Masuk", "letter", "letters", "LettersTab"),
    Plan("events", "Kalender Peliputan", "calendar", "coverage", "CoverageTab"),
    Plan("dip", "Daftar Informasi Publik", "dip", "dip", "DipTab"),
    Plan("cabinet", "Filing Kabinet", "cabinet", "cabinet", "CabinetTab"),
)
KINDS = tuple(plan.kind for plan in PLANS)
