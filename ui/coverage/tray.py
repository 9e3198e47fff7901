"""Things without a date: they wait here, are dragged to a day, and come back when a day is taken from them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QVBoxLayout, QWidget

from ui.coverage.entries import STATE_WORDS, Entry
from ui.coverage.month_model import MIME, carry, dragged_event
from ui.parts.cards import Card, CardsModel, CardsView
from ui.parts.empty import Empty
from ui.parts.plain import PlainLabel
from ui.theme import dress, em

NOTHING = ("Semua kegiatan punya tanggal.", "Seret kegiatan ke sini untuk melepas tanggalnya.")
TOLD = "Seret ke sebuah hari, atau Enter untuk memberi tanggal."


class TrayModel(CardsModel):
    """The cards, which can be dragged away."""

    def flags(self, index: QModelIndex | QPersistentModelIndex, /) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex], /) -> QMimeData:
        return carry(int(self.cards[indexes[0].row()].key)) if indexes else QMimeData()

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction


class Tray(QFrame):
    """The tray; ``opened`` and ``picked`` give an event, ``taken_in`` one that was dropped here (with its day)."""

    opened = Signal(int)
    picked = Signal(int)
    taken_in = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show other events."""
        self.cards.set_cards([_card(entry) for entry in entries])
        self.cards.setVisible(bool(entries))
        self.nothing.setVisible(not entries)

    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent, /) -> None:
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent, /) -> None:
        number, day = dragged_event(event.mimeData())
        if number and event.source() is not self.cards:
            event.acceptProposedAction()
            self.taken_in.emit(number, day)

    def _build(self) -> None:
        dress(self, "pane")
        self.setAcceptDrops(True)
        self.setAccessibleName("Belum terjadwal")
        self.cards = CardsView("Belum terjadwal")
        self.cards.cards_model.deleteLater()
        self.cards.cards_model = TrayModel(self.cards)
        self.cards.setModel(self.cards.cards_model)
        self.cards.setDragEnabled(True)
        self.cards.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.nothing = Empty(*NOTHING, "calendar")
        column = QVBoxLayout(self)
        column.setContentsMargins(em(0.6), em(0.5), em(0.3), em(0.4))
        column.setSpacing(em(0.3))
        column.addWidget(PlainLabel("BELUM TERJADWAL", role="section"))
        column.addWidget(PlainLabel(TOLD, role="muted small", wrap=True))
        column.addWidget(self.cards, 1)
        column.addWidget(self.nothing, 1)
        self.cards.opened.connect(self._on_opened)
        self.cards.selectionModel().currentChanged.connect(self._on_current)

    def _on_opened(self, key: str) -> None:
        self.opened.emit(int(key))

    def _on_current(self) -> None:
        if key := self.cards.current_key():
            self.picked.emit(int(key))


def _card(entry: Entry) -> Card:
    detail = " · ".join(filter(None, (entry.leader or entry.lane.title, entry.place)))
    chips = ((STATE_WORDS.get(entry.state, entry.state), "warn"),) if entry.state == "postponed" else ()
    return Card(str(entry.id), entry.title, detail, chips)
