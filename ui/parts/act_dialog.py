"""A question that does one action with what a form holds; what is refused stands beside its field."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.errors import DeskError
from desk.session import Result
from ui.dialogs.frame import Question
from ui.parts.form import Form
from ui.workbench import Workbench


class ActDialog(Question):
    """It closes when the action was done, and keeps what was typed when refused.

    The subclass adds its fields to ``form``, what stands above them to ``body``, and says in ``send`` what is done.
    ``verb`` may carry the "&" of its key.
    """

    def __init__(self, parent: QWidget | None, workbench: Workbench, title: str, verb: str) -> None:
        super().__init__(parent, title, verb.replace("&", ""))
        self.workbench = workbench
        self.result_told: Result = {}
        self.verb_button.setText(verb)
        self.form = Form(self)
        self.rolling.column.addWidget(self.form, 0, Qt.AlignmentFlag.AlignTop)
        self.body = QVBoxLayout()
        self.rolling.column.insertLayout(0, self.body, 1)

    def send(self) -> Result:
        """Do the action with what was typed.

        Raises whatever the action refuses.
        """
        raise NotImplementedError

    def decide(self) -> None:
        """Do the action, or say beside the field why not."""
        try:
            self.result_told = self.send()
        except DeskError as refusal:
            self.form.refuse(refusal)
            return
        self.accept()
