"""Adding an instruction to the office's lembar disposisi."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from desk.errors import DeskError
from ui.dialogs.frame import Question
from ui.parts.form import Form
from ui.workbench import Workbench

TOLD = "Instruksi baru tampil di setiap formulir disposisi dan pada lembar cetaknya."


class InstructionDialog(Question):
    """One field; what is refused stands beside it."""

    def __init__(self, parent: QWidget, workbench: Workbench) -> None:
        super().__init__(parent, "Tambah instruksi", "Tambah")
        self._workbench = workbench
        self.words_edit = QLineEdit()
        self.form = Form()
        self.form.add("words", "&Instruksi", self.words_edit, hint=TOLD)
        self.body.addWidget(self.form)

    def decide(self) -> None:
        """Add it, or say why not."""
        try:
            self._workbench.do("letters.add_instruction", words=self.words_edit.text())
        except DeskError as refusal:
            self.form.refuse(refusal)
            return
        self._workbench.tell("Instruksi ditambahkan.")
        self.accept()
