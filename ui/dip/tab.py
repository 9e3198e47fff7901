"""The tab Daftar Informasi Publik: the register with its item, and the page for writing one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QTabBar, QWidget

from desk.dip.item_rows import DipView
from desk.dip.terms import STAGE_ACTORS, STAGES, code_of
from desk.session import Result
from ui.dip.browse import Browse
from ui.dip.bulk import undo_change
from ui.dip.item_form import ItemForm
from ui.workbench import Workbench

HINT = "Ctrl+N Baru · Ctrl+I Impor · Ctrl+P Cetak · Ctrl+Enter Tahap berikut · Ctrl+F Saring · F2 Ubah"


DIK_CODE = "DIK-"


class DipTab(QWidget):
    """The tab; ``open`` shows an item's code, ``waiting`` counts what waits for a stage by this officer."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._pages = QStackedLayout(self)
        self.browse, self.form = Browse(workbench), ItemForm(workbench)
        for page in (self.browse, self.form):
            self._pages.addWidget(page)
        self.browse.new_requested.connect(self.write_new)
        self.browse.edit_requested.connect(self.write_edit)
        self.form.saved.connect(self._on_saved)
        self.form.left.connect(self._on_left)

    def load(self) -> None:
        """Read everything anew."""
        self.browse.load()

    def open(self, number: str) -> None:
        """Show one item.

        Raises ``Missing`` or ``Refused``.
        """
        self._pages.setCurrentWidget(self.browse)
        if number.upper().startswith(DIK_CODE):
            self.browse.doors.show_dik(int(number[len(DIK_CODE) :]))
            return
        self.browse.open(number)

    def waiting(self) -> int:
        """Count the items whose next stage this officer may do, and what must be announced at once."""
        counts = self.browse.register.counts
        own = [place for place, stage in enumerate(STAGES) if self._workbench.may(*STAGE_ACTORS[stage])]
        return sum(counts.stages.get(place, 0) for place in own)

    def focus_first(self) -> None:
        """Let the keyboard begin at the list; the form keeps it."""
        if self._pages.currentWidget() is self.browse:
            self.browse.take_focus()

    def page_actions(self) -> list[QAction]:
        """Give what can be done here, for the menu."""
        return self.browse.actions()

    def status_hint(self) -> str:
        """Tell the keys that matter now."""
        return HINT

    def write_new(self, category: str = "") -> None:
        """Begin the form of a new item."""
        self._pages.setCurrentWidget(self.form)
        self.form.start_new(category)

    def write_edit(self, view: DipView) -> None:
        """Begin the form of an item that stands in the register."""
        self._pages.setCurrentWidget(self.form)
        self.form.start_edit(view)

    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._on_shown)

    def _on_shown(self) -> None:
        if self.browse.isVisible() and not isinstance(self.window().focusWidget(), QTabBar):
            self.browse.take_focus()

    def _on_saved(self, result: Result) -> None:
        number = int(result.get("id", 0))
        self._pages.setCurrentWidget(self.browse)
        if number:
            self.browse.open(code_of(number))
            token = str(result.get("undo", ""))
            undo = partial(undo_change, self._workbench, token) if token else None
            self._workbench.tell(f"{code_of(number)} tersimpan.", undo=undo)
        self.browse.take_focus()

    def _on_left(self) -> None:
        self._pages.setCurrentWidget(self.browse)
        self.browse.take_focus()
