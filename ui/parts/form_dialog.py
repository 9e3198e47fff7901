"""A form of a few fields that does one thing; what is refused stands beside its field and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desk.errors import DeskError, Invalid, Stale
from desk.session import Result
from ui.dialogs.frame import Question
from ui.parts.fields import Input
from ui.theme import dress
from ui.workbench import Workbench


class FormDialog(Question):
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
        super().__init__(parent, self.title, self.verb)
        self.workbench = workbench
        self.fields = {field.name: field for field in fields}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dress(self.verb_button, "danger" if self.danger else "primary")
        if self.told:
            self.add_words(self.told)
        for field in fields:
            self.body.addWidget(field)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.submit)

    def decide(self) -> None:
        """Do what the verb says."""
        self.submit()

    def act(self, values: dict[str, Any]) -> Result:
        """Do it.

        Raises whatever the action refuses.
        """
        raise NotImplementedError

    def values(self) -> dict[str, Any]:
        """Give what the fields hold, by their names."""
        return {name: field.value() for name, field in self.fields.items()}

    def forget_refusals(self) -> None:
        """Take away what was refused before."""
        for field in self.fields.values():
            field.clear()
        self.say("")

    def submit(self) -> None:
        """Do it, or show beside which field it was refused."""
        self.forget_refusals()
        try:
            result = self.act(self.values())
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
            self.say(str(refusal))
