"""Taking an item through its next stage: at once where nothing is asked, else with the question that the stage has."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desk.dip.item_rows import DipView
from desk.dip.terms import CHECKED_BY_TWO
from desk.errors import DeskError, Invalid
from ui.dip.dialogs import AloneDialog, CodeDialog, ReturnDialog, StoreDialog
from ui.parts.form_dialog import FormDialog
from ui.workbench import Workbench

TOLD = {
    "deskripsi": "dinyatakan lengkap; menunggu verifikasi",
    "verifikasi": "terverifikasi; menunggu otentikasi oleh petugas lain",
    "otentikasi": "dinyatakan otentik; menunggu kodefikasi",
    "kodefikasi": "diberi kode; menunggu penataan",
    "penataan": "tertata dan tersimpan",
}


class StageWork(QObject):
    """``done`` tells that a stage was done or an item sent back, ``refused`` why not."""

    done = Signal()
    refused = Signal(str)

    def __init__(self, workbench: Workbench, owner: QWidget) -> None:
        super().__init__(owner)
        self._workbench, self._owner = workbench, owner

    def take_on(self, view: DipView) -> None:
        """Do the next stage of an item."""
        stage, items = view.line.next_stage, [view.line.id]
        if stage == "kodefikasi":
            self._open(CodeDialog(self._workbench, items, view.line.classification, self._owner), view, stage)
        elif stage == "penataan":
            self._open(StoreDialog(self._workbench, items, view, self._owner), view, stage)
        else:
            self._do(view, stage)

    def send_back(self, view: DipView) -> None:
        """Ask why an item is sent back, and do it."""
        dialog = ReturnDialog(self._workbench, [view.line.id], self._owner)
        dialog.acted.connect(self.done)
        dialog.open()

    def _do(self, view: DipView, stage: str) -> None:
        try:
            self._workbench.do("dip.advance", items=[view.line.id], stage=stage)
        except Invalid as refusal:
            if refusal.field == "reason" and stage in CHECKED_BY_TWO:
                self._open(AloneDialog(self._workbench, [view.line.id], stage, self._owner), view, stage)
            else:
                self.refused.emit(str(refusal))
        except DeskError as refusal:
            self.refused.emit(str(refusal))
        else:
            self._tell(view.line.code, stage)

    def _open(self, dialog: FormDialog, view: DipView, stage: str) -> None:
        dialog.acted.connect(partial(self._on_acted, view.line.code, stage))
        dialog.open()

    def _on_acted(self, code: str, stage: str, _result: object) -> None:
        self._tell(code, stage)

    def _tell(self, code: str, stage: str) -> None:
        self._workbench.tell(f"{code} {TOLD[stage]}.")
        self.done.emit()
