"""One surat tugas for several events: the others that wait for theirs are ticked, then the letter is printed."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QPushButton, QWidget

from desk.coverage import lists
from desk.coverage.rows import EventLine
from ui.dialogs.frame import Question
from ui.parts.papers import show_paper
from ui.parts.plain import CLOSE
from ui.steps.days import day_or_moment_words
from ui.steps.fields import PicksField
from ui.workbench import Workbench

TITLE: Final = "Surat tugas bersama"
TOLD: Final = (
    "Centang kegiatan lain yang masuk surat ini. Setelah ditandatangani, pilih kegiatan yang sama pada langkah "
    "Beri nomor & terbitkan."
)
EMPTY: Final = "Tidak ada kegiatan lain yang menunggu surat tugas, sama-sama dalam atau luar kota."


class SharedLetterDialog(Question):
    """Ticks events, and prints the letter for all of them: the clean copy, or that with the table of parafs."""

    def __init__(self, workbench: Workbench, event: int, parent: QWidget | None = None) -> None:
        super().__init__(parent, TITLE, "Cetak surat", cancel=CLOSE)
        self._workbench, self._event = workbench, event
        found = lists.awaiting_letter(workspace := workbench.workspace, event)
        self.add_words(lists.event(workspace, event).line.title, "strong")
        self.add_words(TOLD)
        self.others_field = PicksField("others", "Juga untuk", [(one.id, _words(one)) for one in found], empty=EMPTY)
        self.body.addWidget(self.others_field)
        self.file_button = QPushButton("Cetak lembar &arsip")
        self.file_button.clicked.connect(self._on_file)
        self.add_buttons([self.file_button])
        self.ask_room(40, 24)

    def key(self) -> str:
        """Give the letter's key: the events, that which it was begun for first."""
        return ",".join(str(one) for one in (self._event, *self.others_field.value()))

    def decide(self) -> None:
        """Print the clean copy."""
        self._print("clean")

    def _on_file(self) -> None:
        self._print("file")

    def _print(self, copy: str) -> None:
        show_paper(self._workbench, self, "assignment-letter", self.key(), title=TITLE, copy=copy)


def _words(one: EventLine) -> str:
    return f"{day_or_moment_words(one.starts)} – {one.title}"
