"""The tab Surat Masuk: the list with the open letter, and the page for receiving one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QTabBar, QWidget

from desk.actions import find
from desk.session import Result
from ui.letters.browse import Browse
from ui.letters.receive import Receive
from ui.parts.evidence import dropped_paths
from ui.workbench import Workbench

HINT = "↑↓ pilih · Ctrl+F Saring · Ctrl+P Lembar disposisi"
RECEIVE_HINT = "Ctrl+N Terima surat · ↑↓ pilih · Ctrl+F Saring"
FIRST_HINT = "Ctrl+Enter Disposisi · ↑↓ pilih · Ctrl+F Saring"
TOLD_HINT = "Ctrl+Enter Sudah dilaksanakan · Ctrl+Shift+Enter Teruskan · ↑↓ pilih"


class LettersTab(QWidget):
    """The tab; ``open`` shows a number, ``waiting`` tells how many letters wait for this officer."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self.setAcceptDrops(True)
        self._pages = QStackedLayout(self)
        self.browse, self.receive = Browse(workbench), Receive(workbench)
        for page in (self.browse, self.receive):
            self._pages.addWidget(page)
        self.browse.receive_requested.connect(self.take_in)
        self.receive.received.connect(self._on_received)
        self.receive.left.connect(self._on_left)

    def load(self) -> None:
        """Read everything anew."""
        self.browse.load()

    def open(self, number: str) -> None:
        """Show one letter.

        Raises ``Missing``.
        """
        self.browse.open(number)
        self._pages.setCurrentWidget(self.browse)

    def waiting(self) -> int:
        """Count the letters that wait for this officer."""
        return self.browse.register.waiting()

    def focus_first(self) -> None:
        """Let the keyboard begin at the letters; a form keeps it."""
        if self._pages.currentWidget() is self.browse:
            self.browse.take_focus()

    def page_actions(self) -> list[QAction]:
        """Give what can be done here, for the menu."""
        return self.browse.actions()

    def status_hint(self) -> str:
        """Tell the keys that matter now."""
        turn = self.browse.verbs.turn()
        if turn.told:
            return TOLD_HINT
        if turn.may_dispose:
            return FIRST_HINT
        return RECEIVE_HINT if self._may_receive() else HINT

    def take_in(self, paths: list[Path] | None = None) -> None:
        """Begin the form of intake, with scans if some were dropped."""
        self._pages.setCurrentWidget(self.receive)
        self.receive.start(paths or [])

    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._on_shown)

    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        if dropped_paths(event.mimeData()) and self._may_receive():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent, /) -> None:
        self.take_in(dropped_paths(event.mimeData()))
        event.acceptProposedAction()

    def _on_shown(self) -> None:
        """Begin in the list, unless the officer goes through the tabs or left a form open."""
        free = self.browse.isVisible() and not self.browse.is_writing()
        if free and not isinstance(self.window().focusWidget(), QTabBar):
            self.browse.take_focus()

    def _may_receive(self) -> bool:
        return self._workbench.may(*find("letters.receive").may)

    def _on_received(self, result: Result) -> None:
        number = str(result["number"])
        self.open(number)
        self._workbench.tell(f"Surat diterima: nomor agenda {number}.")
        self.browse.take_focus()

    def _on_left(self) -> None:
        self._pages.setCurrentWidget(self.browse)
        self.browse.take_focus()
