"""The last thing done in the tab that can be taken back, also after its notice went away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ui.parts.plain import literal
from ui.workbench import Workbench


class Undoing(QObject):
    """Keeps an entry of the menu named after what it takes back; whatever is undone elsewhere it forgets."""

    def __init__(self, workbench: Workbench, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._undo: Callable[[], object] | None = None
        self._action: QAction | None = None
        self._plain = ""
        workbench.undoable.connect(self._on_undoable)
        workbench.undone.connect(self._on_undone)

    def follow(self, action: QAction) -> None:
        """Name this entry after the last thing; it is off while there is none."""
        self._action, self._plain = action, action.text()
        self._fit("")

    def undo(self) -> bool:
        """Take it back; tells whether there was anything."""
        undo, self._undo = self._undo, None
        if undo is None:
            return False
        self._fit("")
        undo()  # which may leave something to take back itself
        return True

    def _fit(self, words: str) -> None:
        if self._action is not None:
            self._action.setText(f"{self._plain}: {literal(words)}" if words else self._plain)
            self._action.setEnabled(bool(words))

    def _on_undoable(self, words: str, undo: Callable[[], object]) -> None:
        if self._page.isVisible():
            self._undo = undo
            self._fit(words.rstrip("."))

    def _on_undone(self) -> None:
        self._undo = None
        self._fit("")
