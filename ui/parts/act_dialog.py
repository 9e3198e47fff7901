"""What a dialog that does one action has: fields, a refusal beside its field, and one verb that does it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desk.errors import DeskError
from desk.session import Result
from ui.parts.form import Form
from ui.parts.growing import RollingBody
from ui.parts.plain import CANCEL
from ui.theme import dress, em
from ui.workbench import Workbench


class ActDialog(QDialog):
    """A dialog that does one action; it closes when the action was done, and keeps what was typed when refused."""

    def __init__(self, parent: QWidget | None, workbench: Workbench, title: str, verb: str) -> None:
        super().__init__(parent)
        self.workbench = workbench
        self.result_told: Result = {}
        self.setWindowTitle(title)
        self.setMinimumWidth(em(30))
        self.form = Form(self)
        self.verb_button = QPushButton(verb)
        self.cancel_button = QPushButton(CANCEL)
        self.rolling = RollingBody()
        self.body = QVBoxLayout()
        self._build()
        self.verb_button.clicked.connect(self._on_verb)
        self.cancel_button.clicked.connect(self.reject)

    def send(self) -> Result:
        """Do the action with what was typed.

        Raises whatever the action refuses.
        """
        raise NotImplementedError

    def _build(self) -> None:
        dress(self.verb_button, "primary")
        self.verb_button.setDefault(True)
        self.cancel_button.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(em(0.5))
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.verb_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(em(1), em(1), em(1), em(1))
        column.setSpacing(em(0.8))
        self.rolling.column.addLayout(self.body, 1)
        self.rolling.column.addWidget(self.form, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.rolling, 1)
        column.addLayout(row)

    def _on_verb(self) -> None:
        try:
            self.result_told = self.send()
        except DeskError as refusal:
            self.form.refuse(refusal)
            return
        self.accept()
