"""The tab Filing Kabinet: places at the left, the items of a place in the middle, their labels at the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from desk.cabinet import disposal_lists, loan_lists, shelves
from desk.cabinet import lists as cabinet
from desk.cabinet.lists import ItemView
from desk.cabinet.shelves import Shelf
from desk.releases import lists as releases
from ui.cabinet.add_places import AddCabinetDialog, AddFolderDialog
from ui.cabinet.deeds import CabinetDeeds
from ui.cabinet.items import ItemsPane
from ui.cabinet.labels import MOST_AT_ONCE, LabelPane
from ui.cabinet.move_items import MoveDialog
from ui.cabinet.past import PlacesDiary, past_of
from ui.cabinet.places_pane import EVERYWHERE, PlacesPane
from ui.cabinet.rows import UNLABELLED, WRONG, ItemRow
from ui.cabinet.scan import meaning
from ui.cabinet.scan_bar import ScanBar
from ui.cabinet.shelf_rows import ShelfRows
from ui.cabinet.waiting import WaitingStrip
from ui.icons import wear
from ui.parts.plain import PlainLabel
from ui.theme import dress, em
from ui.workbench import Workbench

CONCERNS = frozenset({"cabinet", "releases"})
FOLD_BELOW = 1000
EMPTY_FOLDER = ("Belum ada item di sini.", "Item masuk saat press release diberi nomor arsip, atau dari map lain.")
EMPTY_DRAWER = ("Laci ini belum berisi map.", "Tambah map, lalu pindahkan atau arsipkan item ke dalamnya.")

ENTRIES = {
    "scan": ("&Pindai", "F8", "Buka atau pindahkan dengan memindai label, atau mengetik nomornya"),
    "print": ("&Cetak label", "Ctrl+Shift+P", "Cetak label item yang dipilih"),
    "move": ("Pinda&hkan item…", "Ctrl+M", "Pindahkan item yang dipilih ke map lain"),
    "open": ("&Buka press release", "", "Buka press release dari item yang dipilih"),
    "folder_add": ("Tambah &map…", "Ctrl+N", "Tambah map di laci yang dipilih"),
}
"""Each entry of the menu by its icon: words, keys, and what it does."""


class CabinetTab(QWidget):
    """What officers do at the cabinet: look where things lie, print labels, move items, set up places."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._shelf = ShelfRows()
        self._places_diary = PlacesDiary()
        self._place: str | None = None
        self._stale = False
        self._build()
        self._build_actions()
        self._connect()

    def waiting(self) -> int:
        """Count the items whose label is not printed yet."""
        return shelves.count(Shelf(unlabelled=True))

    def load(self) -> None:
        """Show everything as it is now, at the place that was chosen."""
        self._stale = False
        self._places_diary.read_on()
        self._shelf.read()
        self.places.show_cabinets(cabinet.cabinets(), self._place or "")
        count = self._shelf.counts(EVERYWHERE)
        self.places.show_counts(count[UNLABELLED], count[WRONG])
        self.places.show_loans(loan_lists.loans(self._workbench.workspace))
        self.waiting_strip.show_lines(releases.releases(self._workbench.workspace, steps=("arsip",)))
        self._show_place(EVERYWHERE if self._place == EVERYWHERE else self.places.place())

    def open(self, number: str) -> None:
        """Show the item of a filing number or agenda number, in its folder and drawer.

        Raises ``Missing`` where there is none.
        """
        found = meaning(self._workbench.workspace, number)
        if isinstance(found, ItemView):
            self._show_item(found)
        else:
            self._go_to(getattr(found, "place", "") or getattr(found, "path", ""))

    def chosen_items(self) -> list[ItemRow]:
        """Give the selected items."""
        return self.items.chosen()

    def chosen_place(self) -> str:
        """Give the place that is looked at: a folder or a drawer."""
        return self.places.place()

    def show_place(self, place: str) -> None:
        """Go to a place."""
        self.load()
        self._go_to(place)

    def reprint(self, numbers: list[str]) -> None:
        """Show these labels as one job, ready to be printed."""
        self.labels.show_labels(numbers, selected=True)
        if len(numbers) > MOST_AT_ONCE:
            self.labels.begin_job()
        else:
            self.labels.look()

    def focus_first(self) -> None:
        """Let the keyboard begin at the items."""
        self.items.table.setFocus()

    def page_actions(self) -> list[QAction]:
        """Give what can be done here, for the menu and its keys."""
        return list(self._actions)

    def status_hint(self) -> str:
        """Say which keys serve here."""
        return "F8 Pindai · Ctrl+Shift+P Cetak label · Enter Buka press release"

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and _is_typing(event):
            self.scan.edit.setFocus()
            self.scan.edit.insert(event.text())
            return True
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent, /) -> None:
        super().showEvent(event)
        if self._stale:
            self.load()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        folded = self.width() < max(FOLD_BELOW, self._all_three())
        self.labels.setVisible(not folded)
        self.label_button.setVisible(folded)

    def _all_three(self) -> int:
        panes = (self.places, self._middle, self.labels)
        return sum(max(pane.minimumWidth(), pane.minimumSizeHint().width()) for pane in panes)

    def _build(self) -> None:
        self.places = PlacesPane(self)
        self.items = ItemsPane(self._shelf, self)
        self.labels = LabelPane(self._workbench, self)
        self.scan = ScanBar(self._workbench, self)
        self.waiting_strip = WaitingStrip(self)
        self.title_label = PlainLabel(role="heading", wrap=True)
        self.move_button = QPushButton("Pindahkan…")
        wear(self.move_button, "move")
        self.lend_button = QPushButton("Pinjamkan…")
        wear(self.lend_button, "forward")
        self.label_button = QPushButton("Cetak label…")
        wear(self.label_button, "label")
        header = QHBoxLayout()
        header.setContentsMargins(em(0.9), em(0.6), em(0.9), 0)
        header.setSpacing(em(0.6))
        header.addWidget(self.title_label, 3)
        self.scan.setMinimumWidth(em(15))
        header.addWidget(self.scan, 2, Qt.AlignmentFlag.AlignTop)
        header.addWidget(self.lend_button, 0, Qt.AlignmentFlag.AlignTop)
        header.addWidget(self.move_button, 0, Qt.AlignmentFlag.AlignTop)
        header.addWidget(self.label_button, 0, Qt.AlignmentFlag.AlignTop)
        middle = self._middle = QWidget()
        dress(middle, "pane")
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(0.5))
        column.addLayout(header)
        column.addWidget(self.scan.strip)
        column.addWidget(self.waiting_strip)
        column.addWidget(self.items, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        for pane in (self.places, middle, self.labels):
            self.splitter.addWidget(pane)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setMinimumWidth(em(50))
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([em(17), em(50), em(22)])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.splitter)

    def _build_actions(self) -> None:
        self._actions: list[QAction] = []
        self.scan_action = self._action("scan", self._on_scan_wanted)
        self.print_action = self._action("print", self._on_print)
        self.move_action = self._action("move", self._on_move)
        self.open_action = self._action("open", self._on_open_release)
        self.add_folder_action = self._action("folder_add", self._on_add_folder)
        self.deeds = CabinetDeeds(self, self, self._workbench)
        self._actions += self.deeds.entries

    def _action(self, icon_name: str, slot: Callable[[], object]) -> QAction:
        words, keys, says = ENTRIES[icon_name]
        action = QAction(words, self)
        wear(action, icon_name)
        action.setStatusTip(says)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(slot)
        self.addAction(action)
        self._actions.append(action)
        return action

    def _connect(self) -> None:
        self._workbench.changed.connect(self._on_changed)
        self.places.place_chosen.connect(self._show_place)
        self.places.unlabelled_requested.connect(self._on_unlabelled)
        self.places.wrong_requested.connect(self.deeds.wrong_labels)
        self.places.add_cabinet_requested.connect(self.add_cabinet)
        self.places.add_folder_requested.connect(self._on_add_folder)
        self.items.selected.connect(self._on_selected)
        self.items.picked.connect(self._on_picked)
        self.items.opened.connect(self._on_opened)
        self.scan.item_found.connect(self._show_item)
        self.scan.place_found.connect(self._go_to)
        self.waiting_strip.chosen.connect(self._on_waiting)
        self.lend_button.clicked.connect(self.deeds.lend)
        self.places.loans_requested.connect(self.deeds.loans)
        self.move_button.clicked.connect(self._on_move)
        self.label_button.clicked.connect(self.labels.look)
        self.labels.measure_requested.connect(self.deeds.measure)
        for view in (self.places.picture.drawers, self.places.folders, self.items.table, self.items.past):
            view.installEventFilter(self)

    def _show_place(self, place: str) -> None:
        self._place = place
        self._shelf.show(place)
        is_folder = place.count("/") > 1
        drawer = self.places.drawer()
        nothing = EMPTY_FOLDER if is_folder or (drawer and drawer.folders) else EMPTY_DRAWER
        self.title_label.setText(self._heading(place))
        self.items.show_place(with_places=not is_folder, nothing=nothing)
        self._on_picked(self.items.current())

    def _heading(self, place: str) -> str:
        if place == EVERYWHERE:
            return "Semua kabinet"
        code, drawer, folder = (*place.split("/"), "", "")[:3]
        words = f"{code} · Laci {drawer}"
        view = self.places.drawer()
        if not folder:
            return words + (f" — {view.name}" if view and view.name else "")
        return f"{words} · Map {self.places.folder_title()}"

    def _go_to(self, place: str) -> None:
        self.places.go_to(place)
        self._show_place(self.places.place())

    def _show_item(self, item: ItemView) -> None:
        self._go_to(item.place)
        if not self.items.pick(item):
            self.load()
            self.items.pick(item)

    def _on_changed(self, kinds: frozenset[str]) -> None:
        self._stale = self._stale or bool(kinds & CONCERNS)
        if self._stale and self.isVisible():
            self.load()

    def _on_selected(self) -> None:
        chosen = self.items.chosen()
        self.move_button.setEnabled(bool(chosen))
        self.move_action.setEnabled(bool(chosen))
        may_lend = len(chosen) == 1 and not chosen[0].item.lent
        self.lend_button.setEnabled(may_lend)
        self.deeds.actions["lend"].setEnabled(may_lend)
        shown = [row.number for row in chosen] or self._shelf.needing()
        self.labels.show_labels(shown, selected=bool(chosen))

    def _on_picked(self, row: ItemRow | None) -> None:
        self.open_action.setEnabled(row is not None and bool(row.agenda))
        if row is None:
            self.items.show_past("", ())
            return
        today = self._workbench.workspace.now().date()
        past = past_of(self._places_diary, row.number, row.agenda, today)
        self.items.show_past(row.number, past, _kept(row.item))

    def _on_opened(self, row: ItemRow) -> None:
        if row.agenda:
            self._workbench.open_requested.emit("releases", row.agenda)

    def _on_open_release(self) -> None:
        if (row := self.items.current()) is not None:
            self._on_opened(row)

    def _on_waiting(self, number: str) -> None:
        self._workbench.open_requested.emit("releases", number)

    def _on_unlabelled(self) -> None:
        self._show_place(EVERYWHERE)
        self.items.filters.choose(UNLABELLED)

    def _on_scan_wanted(self) -> None:
        self.scan.edit.setFocus()
        self.scan.edit.selectAll()

    def _on_print(self) -> None:
        self.labels.print_labels()

    def _on_move(self) -> None:
        if chosen := self.items.chosen():
            MoveDialog(self, self._workbench, [row.item for row in chosen]).open()

    def _on_add_folder(self) -> None:
        drawers = [drawer for view in self.places.cabinets for drawer in view.drawers]
        dialog = AddFolderDialog(self, self._workbench, drawers, self.places.drawer_path())
        dialog.accepted.connect(self._on_folder_added)
        dialog.open()

    def _on_folder_added(self) -> None:
        dialog = self.sender()
        if isinstance(dialog, AddFolderDialog):
            self._go_to(str(dialog.result_told["folder"]))

    def add_cabinet(self) -> None:
        """Ask for a new cabinet."""
        dialog = AddCabinetDialog(self, self._workbench, self.places.cabinets)
        dialog.accepted.connect(self._on_cabinet_added)
        dialog.open()

    def _on_cabinet_added(self) -> None:
        dialog = self.sender()
        if isinstance(dialog, AddCabinetDialog):
            self._go_to(f"{dialog.result_told['code']}/1")


def _is_typing(event: QKeyEvent) -> bool:
    """Tell whether a key belongs to what a scanner sends, rather than to a list."""
    return bool(event.text().strip()) and event.text().isprintable() and event.modifiers() in _PLAIN_KEYS


_PLAIN_KEYS = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier)


def _kept(item: ItemView) -> str:
    """Say in which berkas an item lies and how long that is kept; '' for one that is loose in its folder."""
    return f"Berkas {item.berkas}: {disposal_lists.retention(item.berkas).words}" if item.berkas else ""
