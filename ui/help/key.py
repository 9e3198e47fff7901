"""F1: the page of help that belongs to what is in front, the window's tab or the dialog over it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget

from ui.help.pages import Page, page, page_of_dialog
from ui.help.window import HelpWindow

KEY = "F1"


class HelpKey(QObject):
    """Gives every dialog its F1 when it first has the focus; ``here`` names the page of the tab in front."""

    def __init__(self, window: QMainWindow, here: Callable[[], Page]) -> None:
        super().__init__(window)
        self._window, self._here = window, here
        self.help: HelpWindow | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def show(self) -> None:
        """Show the page of what is in front."""
        modal, front = QApplication.activeModalWidget(), QApplication.activeWindow()
        owner: QWidget = modal if isinstance(modal, QDialog) else self._window
        about = type(owner if owner is modal else front).__module__
        self._show(owner, page_of_dialog(about) or self._here())

    def show_named(self, name: str) -> None:
        """Show a page by its name."""
        self._show(self._window, page(name))

    def _show(self, owner: QWidget, wanted: Page) -> None:
        if self.help is None or self.help.parent() is not owner:
            self._forget()
            self.help = HelpWindow(owner, wanted)
            self.help.destroyed.connect(self._forget_gone)
        self.help.show_page(wanted)
        self.help.show()
        self.help.activateWindow()

    def _forget(self) -> None:
        if self.help is not None:
            self.help.destroyed.disconnect(self._forget_gone)
            self.help.deleteLater()
            self.help = None

    def _forget_gone(self) -> None:
        self.help = None

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        dialog = new.window() if new is not None else None
        known = dialog is None or dialog.property("f1") or isinstance(dialog, HelpWindow)
        if isinstance(dialog, QDialog) and not known:
            dialog.setProperty("f1", True)
            QShortcut(QKeySequence(KEY), dialog).activated.connect(self.show)
