"""The list at the left: stages with their counts, a filter that works while typing, one card for each release."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QVBoxLayout, QWidget

from desk.releases.rows import ReleaseLine, ReleaseView
from ui.icons import icon
from ui.parts.chips import FilterChips
from ui.parts.plain import PlainLabel
from ui.releases.cards import CardDelegate
from ui.releases.queue_model import QueueModel
from ui.releases.stages import ALL, MINE, PAGE, RETURNED, Stage, pages, stages
from ui.theme import dress, em, signals
from ui.workbench import Workbench

TYPING_MILLISECONDS = 150
EMPTY = {
    MINE: "Tidak ada yang menunggu Anda.",
    ALL: "Belum ada press release. Ctrl+N untuk menerima, atau jatuhkan berkas di sini.",
    RETURNED: "Tidak ada naskah yang sedang diperbaiki.",
}


class Queue(QWidget):
    """The list; ``picked`` gives the number of the release at the cursor ('' for none), ``entered`` wants its text."""

    picked = Signal(str)
    entered = Signal()

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._stages: dict[str, Stage] = {}
        self._stage = ""
        self._offered: list[tuple[str, str]] = []
        self._quiet = self._follow = False
        self.model = QueueModel(workbench.workspace, self)
        self._build()
        self._connect()

    def load(self) -> None:
        """Count the stages anew and show the one that holds."""
        self._stages = {stage.key: stage for stage in stages(self._workbench.workspace, self._workbench.roles())}
        if self._stage not in self._stages:
            self._stage = next(iter(self._stages))
        self._offer_stages()
        self.show_stage()

    def show_stage(self, key: str = "") -> None:
        """Show a stage (the same anew if empty), keeping cursor and scroll as far as they still fit."""
        if key and key in self._stages and key != self._stage:
            self._stage = key
            self._offer_stages()
        scroll, kept = self.view.verticalScrollBar().value(), self.current_number()
        last = self.view.indexAt(self.view.viewport().rect().bottomLeft()).row()
        self._quiet = True
        self.model.show_stage(self._stages[self._stage], self.filter_edit.text(), at_least=max(PAGE, last + 1))
        place = self.model.place_of(kept) if kept else None
        if place is not None:
            self.view.setCurrentIndex(self.model.index(place, 0))
        self._quiet = False
        self.view.verticalScrollBar().setValue(scroll)
        self._tell_emptiness()
        self._want_details()

    def pick(self, number: str) -> bool:
        """Move the cursor to a release: in the stage that holds, among all, or found by its number."""
        if self._pick_shown(number):
            return True
        self.show_stage(ALL)
        if not self._pick_shown(number):
            self.filter_edit.setText(number)
            self.show_stage()
        return self._pick_shown(number)

    def pick_first(self) -> bool:
        """Move the cursor to the first release; False if the list is empty."""
        if self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(0, 0))
        return bool(self.model.rowCount())

    def next_waiting(self, done: str) -> str:
        """Name the release that waits next for this officer, other than the one just done; '' if none does."""
        if MINE not in self._stages:
            return ""
        waiting = next(pages(self._workbench.workspace, self._stages[MINE]), [])
        return next((line.number for line in waiting if line.number != done), "")

    def current_number(self) -> str:
        """Give the number of the release at the cursor."""
        line = self.current()
        return line.number if line else ""

    def current(self) -> ReleaseLine | None:
        """Give the release at the cursor."""
        index = self.view.currentIndex()
        return self.model.lines()[index.row()] if index.isValid() else None

    def stage(self) -> str:
        """Give the key of the stage that holds."""
        return self._stage

    def take_detail(self, view: ReleaseView) -> None:
        """Use a release that was read anyway for its tags."""
        self.model.take_detail(view)

    def focus_filter(self) -> None:
        """Go to the filter box."""
        self.filter_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter_edit.selectAll()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self.view.doItemsLayout()

    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        self._details.start()

    def hideEvent(self, event: QHideEvent, /) -> None:
        self._details.stop()
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self.filter_edit:
                return self._on_filter_key(event)
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
                self.entered.emit()
                return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        dress(self, "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, em(0.6), 0, 0)
        column.setSpacing(em(0.5))
        self._top = QVBoxLayout()
        self._top.setContentsMargins(em(0.8), 0, em(0.8), 0)
        self._top.setSpacing(em(0.5))
        self.chips = FilterChips(name="Tahap press release")
        self._top.addWidget(self.chips)
        self.filter_edit = QLineEdit()
        self.filter_edit.setPlaceholderText("Saring: nomor, judul, pengirim…  Ctrl+F")
        self.filter_edit.setAccessibleName("Saring daftar press release")
        self.filter_edit.setClearButtonEnabled(True)
        self._glass = self.filter_edit.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self._top.addWidget(self.filter_edit)
        column.addLayout(self._top)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setAccessibleName("Daftar press release")
        self.view.setItemDelegate(CardDelegate(self.view))
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setMouseTracking(True)
        self.empty_label = PlainLabel("", role="muted", wrap=True)
        self.empty_label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.empty_label.setContentsMargins(em(1), em(2), em(1), 0)
        column.addWidget(self.empty_label, 1)
        column.addWidget(self.view, 1)
        self._typing, self._details = QTimer(self), QTimer(self)

    def _connect(self) -> None:
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MILLISECONDS)
        self._typing.timeout.connect(self._on_typed)
        self._details.setInterval(0)
        self._details.timeout.connect(self._on_idle)
        self.filter_edit.textEdited.connect(self._on_key)
        self.filter_edit.textChanged.connect(self._on_text)
        self.filter_edit.installEventFilter(self)
        self.view.installEventFilter(self)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.chips.chosen.connect(self._on_stage)
        signals.changed.connect(self._on_theme)

    def _offer_stages(self) -> None:
        """Make the row of filters anew where another set of stages is to be shown."""
        words = [(stage.key, stage.label) for stage in self._stages.values()]
        if words != self._offered:
            old, self.chips, self._offered = self.chips, FilterChips(name="Tahap press release"), words
            self._top.replaceWidget(old, self.chips)
            old.hide()
            old.deleteLater()
            self.chips.set_filters(words)
            self.chips.chosen.connect(self._on_stage)
        self.chips.set_counts(_counts(self._stages))
        if self.chips.current() != self._stage:
            self.chips.choose(self._stage)

    def _pick_shown(self, number: str) -> bool:
        place = self.model.place_of(number)
        if place is not None:
            self.view.setCurrentIndex(self.model.index(place, 0))
            self._follow = True
            self._want_details()
        return place is not None

    def _tell_emptiness(self) -> None:
        empty = not self.model.rowCount()
        typed = self.filter_edit.text().strip()
        words = f"Tidak ada yang cocok dengan “{typed}”. Esc mengosongkan saringan." if typed else ""
        self.empty_label.setText(words or EMPTY.get(self._stage, "Tidak ada press release pada tahap ini."))
        self.empty_label.setVisible(empty)
        self.view.setVisible(not empty)

    def _on_filter_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape and self.filter_edit.text():
            self.filter_edit.clear()
            return True
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self._typing.stop()
            self._on_typed()
            self.view.setFocus()
            if not self.view.currentIndex().isValid():
                self.pick_first()
            return True
        return False

    def _on_key(self) -> None:
        self._typing.start()

    def _on_scrolled(self) -> None:
        self._want_details()

    def _want_details(self) -> None:
        if self.isVisible():
            self._details.start()

    def _on_text(self, text: str) -> None:
        if not text:
            self._on_typed()

    def _on_typed(self) -> None:
        self.show_stage()

    def _on_stage(self, key: str) -> None:
        if key != self._stage:
            self.show_stage(key)
            if not self.current_number():
                self.pick_first()

    def _on_current(self) -> None:
        if not self._quiet:
            self.picked.emit(self.current_number())

    def _on_idle(self) -> None:
        """Read the tags of one visible card that lacks them; when none does, stop, and stay with who was picked."""
        area = self.view.viewport().rect()
        first, last = self.view.indexAt(area.topLeft()).row(), self.view.indexAt(area.bottomLeft()).row()
        last = self.model.rowCount() - 1 if last < 0 else last
        for place in range(max(first, 0), last + 1):
            if self.model.lacks_detail(place):
                self.model.add_detail(place)
                return
        self._details.stop()
        if self._follow:
            self._follow = False
            self.view.scrollTo(self.view.currentIndex())

    def _on_theme(self) -> None:
        self._glass.setIcon(icon("search", "muted"))
        self.view.doItemsLayout()


def _counts(shown: Mapping[str, Stage]) -> dict[str, int]:
    return {key: stage.count for key, stage in shown.items() if stage.count is not None}
