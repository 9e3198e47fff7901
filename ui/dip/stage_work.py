"""Taking an item through its next stage: at once where nothing is asked, else with the question that the stage has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desk.dip.item_rows import DipView
from desk.dip.terms import CHECKED_BY_TWO
from desk.errors import DeskError, Invalid
from desk.words import angka
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


@dataclass(frozen=True)
class _Together:
    """Items that go through a stage together; ``code`` is that of the one on screen."""

    stage: str
    items: tuple[int, ...]
    code: str

    @property
    def words(self) -> str:
        """Name them."""
        return self.code if len(self.items) == 1 else f"{angka(len(self.items))} informasi"


class StageWork(QObject):
    """``done`` tells that a stage was done or an item sent back, ``refused`` why not."""

    done = Signal()
    refused = Signal(str)

    def __init__(self, workbench: Workbench, owner: QWidget) -> None:
        super().__init__(owner)
        self._workbench, self._owner = workbench, owner

    def take_on(self, view: DipView, items: Sequence[int] = ()) -> None:
        """Do the next stage of the item on screen, or of several that wait for the same one."""
        one = _Together(view.line.next_stage, tuple(items) or (view.line.id,), view.line.code)
        if one.stage == "kodefikasi":
            self._open(CodeDialog(self._workbench, one.items, view.line.classification, self._owner), one)
        elif one.stage == "penataan":
            alone = view if len(one.items) == 1 else None
            self._open(StoreDialog(self._workbench, one.items, alone, self._owner), one)
        else:
            self._do(one)

    def send_back(self, view: DipView) -> None:
        """Ask why an item is sent back, and do it."""
        dialog = ReturnDialog(self._workbench, [view.line.id], self._owner)
        dialog.acted.connect(self.done)
        dialog.open()

    def _do(self, one: _Together) -> None:
        try:
            self._workbench.do("dip.advance", items=list(one.items), stage=one.stage)
        except Invalid as refusal:
            if refusal.field == "reason" and one.stage in CHECKED_BY_TWO:
                self._open(AloneDialog(self._workbench, one.items, one.stage, self._owner), one)
            else:
                self.refused.emit(str(refusal))
        except DeskError as refusal:
            self.refused.emit(str(refusal))
        else:
            self._tell(one)

    def _open(self, dialog: FormDialog, one: _Together) -> None:
        dialog.acted.connect(partial(self._on_acted, one))
        dialog.open()

    def _on_acted(self, one: _Together, _result: object) -> None:
        self._tell(one)

    def _tell(self, one: _Together) -> None:
        self._workbench.tell(f"{one.words} {TOLD[one.stage]}.")
        self.done.emit()
