"""The papers of the register: laid beside the window, since a list of thousands takes a while, then shown."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desk.errors import DeskError
from ui.parts.print_memory import PaperChoice, PrintMemory
from ui.parts.progress import ProgressStrip
from ui.work import LongWork, Tell
from ui.workbench import Workbench

LAYING = "Menyusun"


class Papers(QObject):
    """Shows papers over its owner; with a ``strip`` how far they are is told there, else in the status line."""

    def __init__(self, workbench: Workbench, owner: QWidget, strip: ProgressStrip | None = None) -> None:
        super().__init__(owner)
        self._workbench, self._owner, self._strip = workbench, owner, strip

    def show(self, form: str, key: str, title: str) -> None:
        """Lay a paper beside the window and show it; a refusal is told quietly."""
        task = partial(self._printed, form, key)
        work = LongWork(self, f"{LAYING} {title}", task, partial(self._on_laid, form, title), self._on_refused)
        if self._strip is None:
            self._workbench.began.emit(work)
        else:
            self._strip.watch(work)

    def _printed(self, form: str, key: str, tell: Tell) -> bytes:
        return self._workbench.printed(form, key, advance=tell)

    def _on_laid(self, form: str, title: str, pdf: bytes) -> None:
        from ui.parts.pdf_view import show_pdf  # start-up: QtPdf is not needed before the first paper

        memory = PrintMemory(self._workbench.workspace.place.folder, form)
        show_pdf(self._owner, title, pdf, f"{title}.pdf", choice=PaperChoice(memory))

    def _on_refused(self, refusal: DeskError) -> None:
        self._workbench.tell(str(refusal), "warn")
