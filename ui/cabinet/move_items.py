"""Moving items to another folder: where to, said in words before it is done, and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desk.cabinet import lists as cabinet
from desk.cabinet.lists import FolderView, ItemView
from desk.errors import DeskError, Invalid
from desk.session import Result
from desk.words import angka, daftar
from ui.cabinet.fullness import fullness
from ui.parts.act_dialog import ActDialog
from ui.parts.plain import PlainLabel
from ui.parts.table import Column, RowsView
from ui.theme import dress, em
from ui.workbench import Workbench


def room_words(folder: FolderView) -> str:
    """Say how full a folder is: '12 dari 100 item'."""
    return f"{angka(folder.items)} dari {angka(folder.capacity)} item"


def _state(folder: FolderView) -> str:
    return fullness(folder.items, folder.capacity).word or "Longgar"


def _state_kind(folder: FolderView) -> str:
    kind = fullness(folder.items, folder.capacity).kind
    return "ok" if kind == "info" else kind


def _place(folder: FolderView) -> str:
    return folder.place


FOLDER_COLUMNS = (
    Column("Tempat", _place, width=6, strong=bool),
    Column("Judul map", lambda folder: folder.title),
    Column("Isi", room_words, key=lambda folder: folder.items, width=8),
    Column("Keadaan", _state, key=_state, width=8.5, chip=_state_kind),
)
WALKING = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class MoveDialog(ActDialog):
    """Shows every folder with its room; the line below says what will be done."""

    def __init__(self, parent: QWidget | None, workbench: Workbench, items: Sequence[ItemView]) -> None:
        super().__init__(parent, workbench, "Pindahkan item", "&Pindahkan")
        self.items = tuple(items)
        self._folders = folders_of_all()
        self.filter_edit = QLineEdit()
        self.filter_edit.setPlaceholderText("Saring map: kode tempat atau judul")
        self.filter_edit.setAccessibleName("Saring map")
        self.table = RowsView(FOLDER_COLUMNS, _place, self, name="Daftar map")
        self.confirm_label = PlainLabel(role="strong", wrap=True)
        self.confirm_label.setAccessibleName("Yang akan dilakukan")
        self._build_body()
        self._on_filter("")
        self._on_picked(None)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Let the arrows walk the list while the filter has the keyboard."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in WALKING:
            QApplication.sendEvent(self.table, event)
            return True
        return super().eventFilter(watched, event)

    def send(self) -> Result:
        """Move the items."""
        folder = self.table.current_row()
        if folder is None:
            raise Invalid("folder", "Pilih dahulu map tujuannya di daftar.")
        return move(self.workbench, self.items, folder.place)

    def _build_body(self) -> None:
        dress(self.table, "framed")
        self.setMinimumSize(em(46), em(30))
        for widget in (self.filter_edit, self.table, self.confirm_label):
            self.body.addWidget(widget)
        self.filter_edit.installEventFilter(self)
        self.filter_edit.textChanged.connect(self._on_filter)
        self.table.picked.connect(self._on_picked)
        self.table.opened.connect(self.decide)

    def _on_filter(self, typed: str) -> None:
        words = typed.casefold().split()
        fitting = [row for row in self._folders if all(word in f"{row.place} {row.title}".casefold() for word in words)]
        self.table.set_rows(fitting)
        if words and self.table.current_row() is None:
            self.table.pick_first()

    def _on_picked(self, folder: FolderView | None) -> None:
        count = f"{len(self.items)} item"
        if folder is None:
            self.confirm_label.setText(f"{count} akan dipindahkan. Pilih map tujuannya.")
        else:
            self.confirm_label.setText(f"{count} akan dipindahkan ke {folder.place} · {folder.title}.")
        self.form.clear()


def folders_of_all() -> list[FolderView]:
    """List the folders of every cabinet, in the order in which they stand."""
    drawers = [drawer for view in cabinet.cabinets() for drawer in view.drawers]
    return [folder for drawer in drawers for folder in cabinet.folders(drawer.cabinet, drawer.code)]


def move(workbench: Workbench, items: Sequence[ItemView], to: str) -> Result:
    """Move items and offer the way back; those that lie there already stay.

    Raises whatever the action refuses.
    """
    moving = [item for item in items if item.place != to]
    if not moving:
        raise Invalid("folder", f"Item itu sudah berada di {to}.")
    result = workbench.do("cabinet.move_items", items=[item.number for item in moving], to=to)
    way_back = WayBack(workbench, tuple((item.number, item.place) for item in moving))
    stale = "; labelnya perlu dicetak ulang" if any(item.labelled_at for item in moving) else ""
    workbench.tell(f"{len(moving)} item dipindahkan ke {to}{stale}.", undo=way_back)
    return result


@dataclass(frozen=True)
class WayBack:
    """Undoes a move by moving each item back to where it lay."""

    workbench: Workbench
    moved: tuple[tuple[str, str], ...]

    def __call__(self) -> None:
        """Move them back, each folder's items in one go."""
        places = dict.fromkeys(place for _number, place in self.moved)
        try:
            for place in places:
                numbers = [number for number, came_from in self.moved if came_from == place]
                self.workbench.do("cabinet.move_items", items=numbers, to=place)
        except DeskError as refusal:
            self.workbench.tell(str(refusal), "bad")
            return
        self.workbench.tell(f"Dikembalikan ke {daftar(list(places))}.")
