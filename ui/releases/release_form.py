"""What the forms about the release on screen have in common."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desk.releases.rows import ReleaseView
from ui.parts.fields import Input
from ui.parts.form_dialog import FormDialog
from ui.workbench import Workbench


class ReleaseForm(FormDialog):
    """A form about the release on screen, in its version; ``moves_on`` tells that the next one is wanted then."""

    moves_on = False

    def __init__(
        self, workbench: Workbench, view: ReleaseView, fields: Sequence[Input], parent: QWidget | None = None
    ) -> None:
        self.view = view
        self.number, self.version = view.line.number, view.line.version
        super().__init__(workbench, fields, parent)
