"""What the tab opens beyond the item at the cursor: lists in and out, each in a dialog of its own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desk.dip.item_rows import DipLine
from desk.session import Result
from ui.dip.dik import DikDialog
from ui.dip.dik_forms import ExclusionDialog
from ui.dip.editions import EditionsDialog
from ui.dip.importing import ImportDialog
from ui.dip.imports import ImportsDialog
from ui.workbench import Workbench


class Doors(QObject):
    """Opens the dialogs over the page that owns it."""

    def __init__(self, workbench: Workbench, page: QWidget) -> None:
        super().__init__(page)
        self._workbench, self._page = workbench, page

    def does(self) -> dict[str, Callable[[], object]]:
        """Give what each entry of the menu opens, by the entry's key."""
        return {
            "import": self.import_list,
            "imports": self.show_imports,
            "editions": self.show_editions,
            "dik": self.show_dik,
        }

    def import_list(self, file: str = "") -> None:
        """Take a list in."""
        ImportDialog(self._workbench, self._page, file=file).open()

    def show_imports(self) -> None:
        """Show what was imported."""
        ImportsDialog(self._page, self._workbench).open()

    def show_editions(self) -> None:
        """Show the editions."""
        EditionsDialog(self._page, self._workbench).open()

    def show_dik(self) -> None:
        """Show what is excluded, to whoever may see it."""
        DikDialog(self._page, self._workbench).open()

    def exclude(self, line: DipLine) -> None:
        """Propose that an item is excluded."""
        dialog = ExclusionDialog(self._workbench, self._page, item=line)
        dialog.acted.connect(partial(self._on_excluded, line.code))
        dialog.open()

    def _on_excluded(self, code: str, result: Result) -> None:
        self._workbench.tell(f"{code} ditahan dari DIP; usulan {result['number']} menunggu keputusan.")
