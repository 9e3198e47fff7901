"""The three panes: counts, the list with its search language, the item at the cursor; and what is done with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desk.cabinet import lists as cabinet
from desk.dip import item_lists as lists
from desk.dip.item_lists import Shown
from desk.dip.item_rows import DipLine
from desk.dip.terms import KIND
from desk.dip.views import SavedView, views
from desk.errors import DeskError, Invalid, Missing
from desk.words import angka
from ui.dip.column_choice import ColumnChoice
from ui.dip.columns import NAMES, ORDERS, columns, key
from ui.dip.commands import Commands
from ui.dip.counts_pane import CountsPane, entries
from ui.dip.detail import Detail
from ui.dip.doors import Doors
from ui.dip.files import SAME
from ui.dip.fixity_keeper import FixityKeeper
from ui.dip.left_pane import LeftPane
from ui.dip.register import CONCERNS, Register
from ui.dip.spoilt_strip import SpoiltStrip
from ui.dip.undoing import Undoing
from ui.dip.verbs import Verbs
from ui.icons import icon, wear
from ui.parts.empty import Empty
from ui.parts.paged import PagedView
from ui.parts.plain import PlainLabel, tip
from ui.theme import dress, em, signals
from ui.workbench import Workbench

WIDTHS: Final = (15, 55, 22)
NARROW: Final = 66
"""Below this width, in line heights, the right pane folds by itself."""

WAIT_MILLISECONDS: Final = 150
PROMPT: Final = 'anggaran 2026 unit:"Dinas Kesehatan" tahap:verifikasi   Ctrl+F'
NOTHING: Final = (
    "Belum ada informasi publik.",
    "Ctrl+N mencatat informasi yang pertama; Ctrl+I mengambil daftar yang sudah ada dari Excel, CSV atau HTML.",
)
NOT_FOUND: Final = ("Tidak ada yang cocok.", "Esc mengosongkan saringan; pilih Semua di kiri untuk melihat semuanya.")


class Browse(QWidget):
    """The page. It asks the tab for the form (``new_requested``, ``edit_requested``)."""

    new_requested = Signal(str)
    edit_requested = Signal(object)
    shown = Signal()

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._begun = False
        self._unfolded: bool | None = None
        self._views: dict[str, SavedView] = {}
        self.register = Register(workbench)
        self.doors, self.keeper = Doors(workbench, self), FixityKeeper(workbench, self)
        self.undoing = Undoing(workbench, self)
        self._build()
        self.undoing.follow(self.commands.actions["undo"])
        self._connect()

    def load(self) -> None:
        """Count anew, and show the list as it is now; the cursor stays."""
        self._begun = True
        self.register.read()
        kept = views(self._workbench.session)
        self._views = {view.query: view for view in kept}
        saved = [(view.name, view.query) for view in kept]
        self.counts_pane.show_entries(entries(self.register.counts, saved))
        self.left.look()
        self.spoilt_strip.show_count(self.register.counts.spoilt)
        self._show_list()

    def open(self, number: str) -> None:
        """Show the item of a code such as DIP-0412.

        Raises ``Missing`` or ``Refused``.
        """
        digits = number.upper().removeprefix("DIP-")
        if not digits.isdigit():
            raise Missing(f"Tidak ada informasi {number}.")
        lists.item(self._workbench.workspace, int(digits))
        if not self.table.pick(int(digits)):
            self.table.clearSelection()
        self._show_item(int(digits))

    def actions(self) -> list[QAction]:
        """Give everything that can be done here."""
        return self.commands.listed()

    def take_focus(self) -> None:
        """Put the keyboard into the list."""
        self.table.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if watched is self.filter_edit and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_filter_key(event)
        return super().eventFilter(watched, event)

    def event(self, event: QEvent, /) -> bool:
        """Take Ctrl+Z for what was done here while nothing is being typed."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._undoing(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if not (self._undoing(event) and self.undoing.undo()):
            super().keyPressEvent(event)

    def _undoing(self, event: QKeyEvent) -> bool:
        return event.matches(QKeySequence.StandardKey.Undo) and not isinstance(self.focusWidget(), QLineEdit)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fold()

    def _build(self) -> None:
        does: dict[str, Callable[[], object]] = {
            "new": self._on_new,
            "edit": self._on_edit,
            "recheck": self.keeper.check_now,
            "undo": self.undoing.undo,
            "side": self._on_side,
            "filter": self._on_filter_wanted,
            "save_view": self._on_save_view,
        }
        self.counts_pane, self.detail = CountsPane(), Detail(self._workbench)
        today = self._workbench.session.now().date()
        self.table = PagedView(columns(today), key, name="Daftar informasi publik", many=True)
        self.verbs = Verbs(self._workbench, self, self.table, self.detail, self.register, self.doors)
        self.commands = Commands(self, does | self.verbs.does() | self.doors.does())
        self.column_choice = ColumnChoice(self.table, NAMES)
        self.commands.menus["view"].addMenu(self.column_choice.menu)
        self.empty = Empty(*NOTHING, "list")
        self.pages = QStackedWidget()
        for page in (self.table, self.empty):
            self.pages.addWidget(page)
        middle = QWidget()
        dress(middle, "pane")
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, em(0.6), 0, 0)
        column.setSpacing(em(0.4))
        column.addLayout(self._build_top())
        column.addWidget(self.error_label)
        column.addWidget(self.spoilt_strip)
        column.addWidget(self.pages, 1)
        column.addWidget(self.count_label)
        self.splitter = QSplitter()
        self.splitter.setObjectName("dip")
        self.splitter.setChildrenCollapsible(False)
        left = LeftPane(self._workbench, self.counts_pane)
        left.dik_requested.connect(self.doors.does()["dik"])
        self.left = left
        for place, (pane, wide) in enumerate(zip((left, middle, self.detail), WIDTHS, strict=True)):
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(place, int(place == 1))
            pane.setMinimumWidth(em(wide * 0.72))
        self.splitter.setSizes([em(wide) for wide in WIDTHS])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)

    def _build_top(self) -> QHBoxLayout:
        self.filter_edit = QLineEdit()
        self.filter_edit.setPlaceholderText(PROMPT)
        self.filter_edit.setAccessibleName("Saring daftar informasi")
        self.filter_edit.setClearButtonEnabled(True)
        self._glass = self.filter_edit.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.filter_edit.installEventFilter(self)
        self.new_button = QPushButton("Informasi")
        dress(self.new_button, "primary")
        wear(self.new_button, "add", "accent_text")
        tip(self.new_button, "Catat informasi publik baru (Ctrl+N)")
        self.import_button = QPushButton("I&mpor…")
        wear(self.import_button, "open")
        tip(self.import_button, "Ambil daftar dari Excel, CSV, HTML atau sel yang ditempel (Ctrl+I)")
        self.print_button = QPushButton("&Cetak")
        wear(self.print_button, "print")
        tip(self.print_button, "Cetak daftar, perubahan, pemutakhiran dan edisi")
        self.print_button.setMenu(self.commands.menus["print"])
        self.error_label = PlainLabel("", role="error", wrap=True)
        self.error_label.setContentsMargins(em(0.9), 0, em(0.9), 0)
        self.error_label.hide()
        self.spoilt_strip = SpoiltStrip()
        self.count_label = PlainLabel("", role="small muted")
        self.count_label.setContentsMargins(em(0.9), em(0.2), em(0.9), em(0.3))
        row = QHBoxLayout()
        row.setContentsMargins(em(0.8), 0, em(0.8), 0)
        row.setSpacing(em(0.5))
        row.addWidget(self.filter_edit, 1)
        row.addWidget(self.import_button)
        row.addWidget(self.print_button)
        row.addWidget(self.new_button)
        return row

    def _connect(self) -> None:
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(WAIT_MILLISECONDS)
        self._wait.timeout.connect(self._on_typed)
        self.filter_edit.textEdited.connect(self._on_edited)
        self.filter_edit.textChanged.connect(self._on_cleared)
        self.new_button.clicked.connect(self._on_new)
        self.import_button.clicked.connect(self.commands.actions["import"].trigger)
        self.counts_pane.chosen.connect(self._on_chosen)
        self.doors.views_changed.connect(self.load)
        self.doors.query_wanted.connect(self._on_query_wanted)
        self.table.picked.connect(self._on_picked)
        self.table.opened.connect(self._on_opened)
        self.table.selectionModel().selectionChanged.connect(self._on_selected)
        self.table.rows_model.sort_wanted.connect(self._on_sort)
        self.detail.next_requested.connect(self.verbs.take_on)
        self.detail.return_requested.connect(self.verbs.send_back)
        self.detail.publish_requested.connect(self.verbs.publish)
        self.detail.place_requested.connect(self._on_place)
        self.spoilt_strip.show_requested.connect(self._on_spoilt_wanted)
        self.detail.files.checked.connect(self._on_files_read)
        self.verbs.done.connect(self._on_done)
        self._workbench.changed.connect(self._on_changed)
        signals.changed.connect(self._on_theme)

    def _show_list(self, *, keep: bool = True) -> None:
        total = self.register.total()
        self.table.show_pages(total, self.register.page, keep=keep)
        capped = self.register.is_capped(total)
        self.count_label.setText(f"{'lebih dari ' if capped else ''}{angka(total)} informasi")
        self.pages.setCurrentIndex(0 if total else 1)
        if not total:
            self.empty.say(*(NOT_FOUND if self.register.counts.total else NOTHING))
        view = self.detail.view()
        if total and self.table.current_row() is None and view is None:
            self.table.pick_first()
        elif view is not None:
            self._show_item(view.line.id)
        if not total:
            self._show_nothing()

    def _show_item(self, item: int) -> None:
        try:
            view = lists.item(self._workbench.workspace, item)
        except DeskError:
            self._show_nothing()
            return
        filed = cabinet.item_of(KIND, item)
        self.detail.show_item(view, filed.lent if filed else "")
        self._fit()

    def _show_nothing(self) -> None:
        self.detail.show_nothing()
        self._fit()

    def _fit(self) -> None:
        detail = self.detail
        shown = detail.view() is not None
        self.commands.fit(
            self._workbench.roles(),
            shown=shown,
            next_verb=shown and detail.next_button.isVisibleTo(detail),
            returnable=shown and detail.return_button.isVisibleTo(detail),
        )
        for button, name in ((self.import_button, "import"), (self.new_button, "new")):
            button.setVisible(self.commands.actions[name].isEnabled())
        self.shown.emit()

    def _on_spoilt_wanted(self) -> None:
        self.counts_pane.choose(Shown(attention="spoilt"))

    def _on_files_read(self, states: Mapping[str, str]) -> None:
        if (view := self.detail.view()) is not None:
            self.keeper.note(view.line.id, faulty=any(state != SAME for state in states.values()))

    def _on_done(self) -> None:
        self.detail.show_error("")
        self.take_focus()

    def _on_new(self) -> None:
        self.new_requested.emit(self.register.shown.category)

    def _on_edit(self) -> None:
        if (view := self.detail.view()) is not None:
            self.edit_requested.emit(view)

    def _on_opened(self, _row: object) -> None:
        """Go on from the list to what can be done."""
        button = self.detail.next_button
        if button.isVisible():
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_place(self, number: str) -> None:
        self._workbench.open_requested.emit("cabinet", number)

    def _on_picked(self, row: DipLine | None) -> None:
        view = self.detail.view()
        if row is not None and (view is None or view.line.id != row.id):
            self._show_item(row.id)

    def _on_selected(self) -> None:
        self.detail.show_together(len(self.verbs.together()))

    def _on_chosen(self, target: Shown) -> None:
        self.filter_edit.setText(target.query)
        view = self._views.get(target.query) if target.query else None
        if view is not None:
            self.register.sort(view.order, down=view.down)
        self.column_choice.follow(view.columns if view else ())
        self._ask_for(target)

    def _on_save_view(self) -> None:
        asked = self.doors.save_view(self.register.shown, self.register.order, self.column_choice.shown())
        asked.acted.connect(self.load)

    def _on_query_wanted(self, query: str) -> None:
        self.counts_pane.choose(Shown())
        self._on_chosen(Shown(query=query))

    def _ask_for(self, target: Shown) -> None:
        try:
            self.register.show(target)
        except Invalid as refusal:
            self.error_label.setText(f"▲ {refusal}")
            self.error_label.show()
            return
        self.error_label.hide()
        self.table.scrollToTop()
        self._show_list(keep=False)
        self.table.pick_first()

    def _on_edited(self) -> None:
        self._wait.start()

    def _on_cleared(self, words: str) -> None:
        if not words and self.register.shown.query:
            self._on_typed()

    def _on_typed(self) -> None:
        self._wait.stop()
        self._ask_for(self.register.narrowed(self.filter_edit.text().strip()))

    def _on_filter_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape and self.filter_edit.text():
            self.filter_edit.clear()
            return True
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self._on_typed()
            self.take_focus()
            return True
        return False

    def _on_filter_wanted(self) -> None:
        self.filter_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter_edit.selectAll()

    def _on_sort(self, column: int, falling: bool) -> None:  # noqa: FBT001 - a signal of two values
        by = ORDERS[column] if 0 <= column < len(ORDERS) else "newest"
        if by:
            self.register.sort(by, down=falling if column > 0 else True)
            self._show_list(keep=False)

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & CONCERNS and self._begun:
            self._workbench.renew(self, self.load)

    def _on_side(self) -> None:
        self._unfolded = not self.detail.isVisibleTo(self)
        self._fold()

    def _fold(self) -> None:
        wide = self.width() >= em(NARROW)
        self.detail.setVisible(wide if self._unfolded is None else self._unfolded)

    def _on_theme(self) -> None:
        self._glass.setIcon(icon("search", "muted"))
