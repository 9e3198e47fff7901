"""Labels by the thousand: laid beside the window with progress and Batal, then printed and noted as one job."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.errors import DeskError
from desk.session import Result
from desk.words import angka
from reports.labels.stock import Stock
from ui.cabinet.stuck import StuckStrip
from ui.dialogs.frame import Question
from ui.parts.pdf_view import show_pdf
from ui.parts.plain import CLOSE
from ui.parts.progress import ProgressStrip
from ui.work import LongWork, Tell
from ui.workbench import Workbench

FORM = "label"
TOLD = "Jendela lain tetap dapat dipakai sambil menunggu. Batal menghentikannya, dan tidak ada yang dicatat."


class LabelJobDialog(Question):
    """``options`` is what the form takes besides the numbers; ``stuck`` tells that the labels were noted."""

    stuck = Signal()

    def __init__(
        self,
        parent: QWidget | None,
        workbench: Workbench,
        numbers: Sequence[str],
        stock: Stock,
        options: dict[str, Any],
    ) -> None:
        count, begins = len(numbers), int(options["start"])
        super().__init__(parent, f"Cetak {angka(count)} label", "Susun lembar", cancel=CLOSE)
        self.verb_button.setText("&Susun lembar")
        self._workbench, self._numbers, self._options = workbench, tuple(numbers), options
        self._work: LongWork[Any] | None = None
        sheets = stock.places(count, begins)[-1][0] + 1
        self.add_words(f"{angka(sheets)} lembar {stock.title}, mulai di label {begins}.", role="strong")
        self.add_words(TOLD)
        self.strip = ProgressStrip(self)
        self.body.addWidget(self.strip)
        self.stuck_strip = StuckStrip(self)
        self.body.addWidget(self.stuck_strip)
        self.stuck_strip.stuck.connect(self._on_stuck)

    def decide(self) -> None:
        """Lay the sheets, and show them when they are ready."""
        self.say("")
        self._follow(LongWork(self, "Menyusun", self._laid, self._on_laid, self._on_refused))

    def reject(self) -> None:
        """Leave; what is under way is called off first."""
        if self._work is not None:
            self._work.call_off()
        super().reject()

    def ask_whether_stuck(self) -> None:
        """Ask, below, whether the printed labels were stuck on."""
        self.stuck_strip.ask(len(self._numbers))

    def _laid(self, tell: Tell) -> bytes:
        tell("membaca daftar", 0.0)
        return self._workbench.printed(FORM, ",".join(self._numbers), advance=tell, **self._options)

    def _follow(self, work: LongWork[Any]) -> None:
        self._work = work
        self.strip.watch(work)
        self.verb_button.setEnabled(False)

    def _rest(self) -> None:
        self._work = None
        self.verb_button.setEnabled(True)

    def _on_laid(self, pdf: bytes) -> None:
        self._rest()
        name = f"Label {angka(len(self._numbers))} item.pdf"
        show_pdf(self, "Label arsip", pdf, name, on_printed=self.ask_whether_stuck)

    def _on_refused(self, refusal: DeskError) -> None:
        self._rest()
        self.say(str(refusal))

    def _on_stuck(self) -> None:
        self.stuck_strip.hide()
        asked = {"items": list(self._numbers)}
        doing = ("Mencatat label", "cabinet.note_labels", asked)
        self._follow(self._workbench.do_beside(*doing, self._on_noted, self._on_refused))

    def _on_noted(self, _result: Result) -> None:
        self._rest()
        self._workbench.tell(f"{angka(len(self._numbers))} label dicatat tertempel.")
        self.stuck.emit()
        self.accept()
