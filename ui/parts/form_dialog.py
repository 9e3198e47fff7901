"""A form of a few fields that does one thing; what is refused stands beside its field and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desk.errors import DeskError, Invalid, Stale
from desk.session import Result
from ui.parts.fields import Input
from ui.parts.growing import RollingBody
from ui.parts.plain import CANCEL, PlainLabel
from ui.theme import dress, em
from ui.workbench import Workbench


class FormDialog(QDialog):
    """Subclasses say their title, what it means, their verb and fields, and ``act``.

    ``acted`` gives the action's answer, ``outdated`` its refusal because the record changed meanwhile.
    """

    acted = Signal(object)
    outdated = Signal(object, str)
    title = ""
    told = ""
    verb = ""
    danger = False

    def __init__(self, workbench: Workbench, fields: Sequence[Input], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workbench = workbench
        self.fields = {field.name: field for field in fields}
        self.setWindowTitle(self.title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._build(fields)

    def act(self, values: dict[str, Any]) -> Result:
        """Do it.

        Raises whatever the action refuses.
        """
        raise NotImplementedError

    def submit(self) -> None:
        """Do it, or show beside which field it was refused."""
        for field in self.fields.values():
            field.clear()
        self.error_label.hide()
        try:
            result = self.act({name: field.value() for name, field in self.fields.items()})
        except Stale as refusal:
            self.outdated.emit(self, str(refusal))
        except DeskError as refusal:
            self.show_refusal(refusal)
        else:
            self.acted.emit(result)
            self.accept()

    def show_refusal(self, refusal: DeskError) -> None:
        """Show a refusal beside its field, or above the buttons."""
        field = self.fields.get(refusal.field) if isinstance(refusal, Invalid) else None
        if field is not None:
            field.refuse(str(refusal))
            field.setFocus()
        else:
            self.error_label.setText(f"▲ {refusal}")
            self.error_label.show()

    def _build(self, fields: Sequence[Input]) -> None:
        self.setMinimumWidth(em(34))
        column = QVBoxLayout(self)
        column.setContentsMargins(em(1.2), em(1), em(1.2), em(1))
        column.setSpacing(em(0.6))
        column.addWidget(PlainLabel(self.title, role="heading", wrap=True))
        if self.told:
            column.addWidget(PlainLabel(self.told, role="muted", wrap=True))
        self.rolling = RollingBody()
        self.rolling.column.setSpacing(em(0.6))
        for field in fields:
            self.rolling.column.addWidget(field)
        column.addWidget(self.rolling, 1)
        self.error_label = PlainLabel("", role="error", wrap=True)
        self.error_label.hide()
        column.addWidget(self.error_label)
        row = QHBoxLayout()
        row.addStretch(1)
        self.cancel_button = QPushButton(CANCEL)
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.reject)
        self.act_button = QPushButton(self.verb)
        dress(self.act_button, "danger" if self.danger else "primary")
        self.act_button.clicked.connect(self.submit)
        row.addWidget(self.cancel_button)
        row.addWidget(self.act_button)
        column.addLayout(row)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.submit)
        if fields:
            fields[0].setFocus()
