"""Choosing the printer that labels are for: one that was measured, or none in particular (F7)."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from desk.cabinet.calibration import KIND, calibrations
from ui.cabinet.sheet_memory import SheetMemory
from ui.parts.plain import literal, tip
from ui.workbench import Workbench

NONE: Final = "Tanpa kalibrasi"


class PrinterBox(QComboBox):
    """The printers and trays that were measured; the chosen one is kept on this PC. ``changed`` tells of another."""

    changed = Signal()

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        folder: Path = workbench.workspace.place.folder
        self._memory = SheetMemory(folder)
        self.setAccessibleName("Pencetak")
        self.setMinimumContentsLength(13)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._offer()
        self.activated.connect(self._on_chosen)
        workbench.changed.connect(self._on_changed)

    def options(self) -> dict[str, str]:
        """Give the choice as forms take it: ``printer`` and ``tray``, both '' for none."""
        printer, tray = self.currentData() or ("", "")
        return {"printer": printer, "tray": tray}

    def _offer(self) -> None:
        kept = self._memory.printer()
        self.clear()
        self.addItem(NONE, ("", ""))
        for one in calibrations():
            self.addItem(literal(one.number), (one.printer, one.tray))
        places = [place for place in range(self.count()) if tuple(self.itemData(place)) == kept]
        self.setCurrentIndex(places[0] if places else 0)
        self._tell()

    def _tell(self) -> None:
        wanted = tuple(self.currentData())
        chosen = next((one for one in calibrations() if (one.printer, one.tray) == wanted), None)
        tip(self, f"{chosen.number}: {chosen.words}" if chosen else "Lembar dicetak tepat menurut ukuran kertasnya.")

    def _on_chosen(self) -> None:
        printer, tray = self.currentData()
        self._memory.remember_printer(printer, tray)
        self._tell()
        self.changed.emit()

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if KIND in kinds:
            self._offer()
            self.changed.emit()
