"""The tab Press Release: the list with the open text, and the pages for taking in and for editing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedLayout, QTabBar, QWidget

from desk.actions import find
from desk.releases.rows import ReleaseView
from desk.session import Result
from ui.parts.evidence import dropped_paths
from ui.releases.browse import Browse
from ui.releases.editor import Editor
from ui.releases.intake import Intake
from ui.releases.stages import waiting_count
from ui.workbench import Workbench

HINT = "Ctrl+N Terima · Ctrl+F Saring"
PARAF_HINT = "↑↓ bagian · Spasi coret · Ctrl+Enter paraf · Ctrl+Shift+Enter kembalikan"


class ReleasesTab(QWidget):
    """The tab; ``open`` shows a number, ``waiting`` tells how many releases wait for this officer."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._begun = False
        self._build()
        self._connect()

    def load(self) -> None:
        """Read everything anew."""
        self.browse.load()
        if self.browse.isVisible() and not self._begun:
            self._begun = True
            if not isinstance(self.window().focusWidget(), QTabBar):
                self.browse.take_focus()

    def open(self, number: str) -> None:
        """Show one release.

        Raises ``Missing``.
        """
        self.browse.open(number)
        self._pages.setCurrentWidget(self.browse)

    def waiting(self) -> int:
        """Count the releases that wait for this officer."""
        return waiting_count(self._workbench.roles())

    def page_actions(self) -> list[QAction]:
        """Give what can be done here, for the menu."""
        return self.browse.actions()

    def focus_first(self) -> None:
        """Let the keyboard begin where this officer goes on; a form keeps it."""
        if self._pages.currentWidget() is self.browse:
            self.browse.take_focus()

    def status_hint(self) -> str:
        """Tell the keys that matter now."""
        return PARAF_HINT if self.browse.verbs.turn().paraf_step else HINT

    def take_in(self, paths: list[Path] | None = None) -> None:
        """Begin the form of intake, with files if some were dropped."""
        self._pages.setCurrentWidget(self.intake)
        self.intake.start(paths or [])

    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        if dropped_paths(event.mimeData()) and self._workbench.may(*find("releases.accept").may):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent, /) -> None:
        self.take_in(dropped_paths(event.mimeData()))
        event.acceptProposedAction()

    def _build(self) -> None:
        self.setAcceptDrops(True)
        self._pages = QStackedLayout(self)
        self.browse = Browse(self._workbench)
        self.intake, self.editor = Intake(self._workbench), Editor(self._workbench)
        for page in (self.browse, self.intake, self.editor):
            self._pages.addWidget(page)

    def _connect(self) -> None:
        self.browse.intake_requested.connect(self.take_in)
        self.browse.edit_requested.connect(self._on_edit)
        self.intake.accepted.connect(self._on_accepted)
        self.intake.left.connect(self._on_left)
        self.editor.saved.connect(self._on_saved)
        self.editor.left.connect(self._on_left)

    def _on_edit(self, view: ReleaseView, correcting: bool) -> None:  # noqa: FBT001 - as the signal gives it
        self._pages.setCurrentWidget(self.editor)
        self.editor.start(view, correcting=correcting)

    def _on_accepted(self, result: Result) -> None:
        number, similar = str(result["number"]), list(result["similar"])
        self.open(number)
        self.browse.tell_similar(similar)
        self._workbench.tell(f"Diterima: nomor agenda {number}.")
        self.browse.queue.view.setFocus()

    def _on_saved(self, result: Result) -> None:
        number = str(result["number"])
        self.browse.forget_seen()
        self.open(number)
        saved = f"Versi {result['version']} tersimpan."
        self._workbench.tell(f"Ralat dibuat: nomor agenda {number}." if "corrects" in result else saved)
        self.browse.reading.take_focus()

    def _on_left(self) -> None:
        self._pages.setCurrentWidget(self.browse)
        self.browse.queue.view.setFocus()
