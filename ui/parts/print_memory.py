"""What this PC remembers of printing each form: printer, paper, copies; no part of the registers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings

FILE = "window.ini"
MOST_COPIES = 99


@dataclass(frozen=True)
class Sent:
    """What sheets went to: the printer's name and how many copies."""

    printer: str = ""
    copies: int = 1


class PrintMemory:
    """The choices for one form, in the file of window settings; a printer belongs to a PC, not to the office."""

    def __init__(self, folder: Path, form: str) -> None:
        self._settings = QSettings(str(folder / FILE), QSettings.Format.IniFormat)
        self._settings.beginGroup(f"cetak/{form}")

    def sent(self) -> Sent:
        """Give the printer and the copies that were chosen last; ('', 1) for none yet."""
        copies = str(self._settings.value("salinan", "1"))
        count = int(copies) if copies.isdecimal() else 1
        return Sent(str(self._settings.value("pencetak", "")), min(max(count, 1), MOST_COPIES))

    def keep_sent(self, sent: Sent) -> None:
        """Keep the printer and the copies."""
        self._settings.setValue("pencetak", sent.printer)
        self._settings.setValue("salinan", sent.copies)
        self._settings.sync()

    def paper(self) -> str:
        """Give the paper that was chosen last, '' for the office's own."""
        return str(self._settings.value("kertas", ""))

    def keep_paper(self, paper: str) -> None:
        """Keep the paper."""
        self._settings.setValue("kertas", paper)
        self._settings.sync()


@dataclass(frozen=True)
class PaperChoice:
    """On which papers a form can be laid, on which it is laid now, and how it is laid anew; no papers: as it is."""

    memory: PrintMemory
    papers: tuple[str, ...] = ()
    paper: str = ""
    lay: Callable[[str], bytes] | None = None
