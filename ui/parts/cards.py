"""A list of things as cards: a title, a line of detail, states as tags. Painted, so that a thousand cost nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desk.text import shown
from ui.parts.chips import chip_words
from ui.parts.plain import tip_words
from ui.parts.table import NO_INDEX, Index, chip_width, draw_chip
from ui.theme import color, em, signals, sized

CARD_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True)
class Card:
    """A thing in the list: ``key`` names it over a reload, ``chips`` are pairs of words and kind."""

    key: str
    title: str
    detail: str = ""
    chips: tuple[tuple[str, str], ...] = ()

    def spoken(self) -> str:
        """Say the whole card, for who hears the screen."""
        return shown(". ".join(filter(None, (self.title, self.detail, *(words for words, _kind in self.chips)))))


class CardsModel(QAbstractListModel):
    """The cards behind the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[Card] = []

    def set_cards(self, cards: Sequence[Card]) -> None:
        """Show other cards."""
        self.beginResetModel()
        self.cards = list(cards)
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX, /) -> int:
        return 0 if parent.isValid() else len(self.cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> object:
        if not index.isValid():
            return None
        card = self.cards[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(card.title)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return card.spoken()
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_words(card.title)
        return card if role == CARD_ROLE else None


class CardsView(QListView):
    """The list; it keeps its place when cards come anew.

    ``opened`` gives the key of the card that Enter or a click chose, ``picked`` the key the cursor came to ('': none).
    """

    opened = Signal(str)
    picked = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None, *, beside: bool = False) -> None:
        super().__init__(parent)
        self.cards_model = CardsModel(self)
        self.setModel(self.cards_model)
        self.setObjectName(name)
        self.setAccessibleName(name)
        self.setItemDelegate(CardDelegate(self, beside=beside))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.doubleClicked.connect(self._on_double_clicked)
        self.selectionModel().currentChanged.connect(self._on_current)
        signals.changed.connect(self.doItemsLayout)

    def set_cards(self, cards: Sequence[Card]) -> None:
        """Show other cards; the cursor stays on its card, or near where it was."""
        place, key, scroll = self.currentIndex().row(), self.current_key(), self.verticalScrollBar().value()
        self.selectionModel().blockSignals(True)
        self.cards_model.set_cards(cards)
        self.selectionModel().blockSignals(False)
        if not self.pick(key) and cards and place >= 0:
            self.setCurrentIndex(self.cards_model.index(min(place, len(cards) - 1), 0))
        self.verticalScrollBar().setValue(scroll)

    def current_key(self) -> str:
        """Give the key of the card at the cursor, '' if there is none."""
        index = self.currentIndex()
        return self.cards_model.cards[index.row()].key if index.isValid() else ""

    def pick(self, key: str) -> bool:
        """Move the cursor to a card; False if it is not shown."""
        place = next((place for place, card in enumerate(self.cards_model.cards) if card.key == key), -1)
        if place >= 0:
            self.setCurrentIndex(self.cards_model.index(place, 0))
        return place >= 0

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.current_key():
                self.opened.emit(self.current_key())
        else:
            super().keyPressEvent(event)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(self.cards_model.cards[index.row()].key)

    def _on_current(self) -> None:
        self.picked.emit(self.current_key())


class CardDelegate(QStyledItemDelegate):
    """Draws a card: ``beside`` puts the tags after the detail instead of under it."""

    def __init__(self, parent: QWidget, *, beside: bool) -> None:
        super().__init__(parent)
        self._beside = beside

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index, /) -> QSize:
        return QSize(em(10), em(3.55) if self._beside else em(4.9))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, /) -> None:
        card: Card = index.data(CARD_ROLE)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        self._paint_ground(painter, option, chosen=chosen)
        left, right = option.rect.left() + em(0.9), option.rect.right() - em(0.9)
        title = QRect(left, option.rect.top() + em(0.55), right - left, em(1.1))
        self._write(painter, title, card.title, ink=color("text"), bold=True)
        below = QRect(left, title.bottom() + em(0.2), right - left, em(1.15))
        tags = [(chip_words(shown(words), kind), kind) for words, kind in card.chips]
        room = sum(chip_width(words) + em(0.3) for words, _kind in tags) if self._beside else 0
        detail = below.adjusted(0, 0, -min(room, below.width() // 2), 0)
        used = self._write(painter, detail, card.detail, ink=color("muted"), times=0.9)
        chips = below.adjusted(used + em(0.4), 0, 0, 0) if self._beside else below.translated(0, em(1.35))
        for words, kind in tags:
            if chips.width() > em(3):
                chips.setLeft(chips.left() + draw_chip(painter, chips, words, kind) + em(0.3))
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, *, chosen: bool) -> None:
        area = option.rect
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.fillRect(area, color("selected" if chosen else "hover" if hovered else "panel"))
        painter.setPen(QPen(color("line"), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if chosen:
            painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), color("accent"))
        if chosen and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(color("accent"), 1))
            painter.drawRect(area.adjusted(0, 1, -1, -2))

    def _write(
        self, painter: QPainter, area: QRect, words: str, *, ink: QColor, bold: bool = False, times: float = 1.0
    ) -> int:
        painter.setFont(sized(times, bold=bold))
        painter.setPen(ink)
        metrics = QFontMetrics(painter.font())
        fitting = metrics.elidedText(shown(words), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, fitting)
        return metrics.horizontalAdvance(fitting)
