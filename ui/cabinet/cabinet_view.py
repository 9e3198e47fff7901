"""The cabinet as it stands in the room: its drawers, how full each is in a bar and in words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QFontMetrics, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from desk.cabinet.lists import CabinetView, DrawerView
from desk.text import shown
from desk.words import angka
from ui.cabinet.fullness import Fullness, fullness
from ui.parts.cards import CARD_ROLE, Card, CardsView
from ui.parts.table import Index
from ui.theme import color, em, signals, sized

MOST_DRAWERS_SEEN = 5
DRAWER_EMS, BODY_EMS = 4.5, 0.5


@dataclass(frozen=True)
class DrawerCard(Card):
    """A drawer in the list behind the picture."""

    drawer: DrawerView | None = None


def drawer_card(drawer: DrawerView) -> DrawerCard:
    """Write a drawer's card; its key is its place."""
    word = fullness(drawer.folders, drawer.capacity).word
    title = f"Laci {drawer.code}" + (f", {drawer.name}" if drawer.name else "")
    return DrawerCard(drawer.path, title, drawer_words(drawer), ((word, ""),) if word else (), drawer)


def drawer_words(drawer: DrawerView) -> str:
    """Say how full a drawer is: '12 dari 40 map · 310 item'."""
    return f"{angka(drawer.folders)} dari {angka(drawer.capacity)} map · {angka(drawer.items)} item"


class CabinetPicture(QWidget):
    """A cabinet drawn with its drawers, one of which is chosen; ``drawer_chosen`` gives its place (``FK-01/2``)."""

    drawer_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: CabinetView | None = None
        self.drawers = CardsView("Laci kabinet", self)
        self.drawers.setItemDelegate(DrawerDelegate(self.drawers))
        self.drawers.setFrameShape(QFrame.Shape.NoFrame)
        self.drawers.setMouseTracking(True)
        self.drawers.viewport().setAutoFillBackground(False)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.drawers)
        self.drawers.picked.connect(self._on_picked)
        signals.changed.connect(self._measure)
        self._measure()

    def show_cabinet(self, view: CabinetView, chosen: str = "") -> None:
        """Show a cabinet; ``chosen`` is the drawer to choose, the first if it is not in this cabinet."""
        self._view = view
        self.drawers.blockSignals(True)
        self.drawers.set_cards([drawer_card(drawer) for drawer in view.drawers])
        if not self.drawers.pick(chosen) and view.drawers:
            self.drawers.pick(view.drawers[0].path)
        self.drawers.blockSignals(False)
        words = ". ".join(filter(None, (f"Kabinet {view.code}", view.name, view.room)))
        self.drawers.setAccessibleName(shown(words))
        self.drawers.setAccessibleDescription(f"{len(view.drawers)} laci; panah atas dan bawah memilih laci.")
        self._measure()

    def choose(self, path: str) -> bool:
        """Choose a drawer by its place; False if it is not in this cabinet."""
        return self.drawers.pick(path)

    def current(self) -> DrawerView | None:
        """Give the chosen drawer."""
        key = self.drawers.current_key()
        drawers = self._view.drawers if self._view else ()
        return next((drawer for drawer in drawers if drawer.path == key), None)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        feet = em(0.3)
        body = QRectF(self.rect()).adjusted(1, 1, -1, -1 - feet)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("edge"))
        for left in (body.left() + em(1), body.right() - em(2.5)):
            painter.drawRect(QRectF(left, body.bottom() - 1, em(1.5), feet))
        painter.setPen(QPen(color("edge"), 2))
        painter.setBrush(color("track"))
        painter.drawRoundedRect(body, em(0.4), em(0.4))
        self._paint_plate(painter)

    def _paint_plate(self, painter: QPainter) -> None:
        if self._view is None:
            return
        painter.setPen(color("text"))
        painter.setFont(sized(0.92, bold=True))
        area = QRect(em(0.8), em(0.35), self.width() - em(1.6), em(1.2))
        words = " · ".join(filter(None, (self._view.code, self._view.name, self._view.room)))
        fitting = QFontMetrics(painter.font()).elidedText(shown(words), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, fitting)

    def _measure(self) -> None:
        side = em(BODY_EMS)
        self._column.setContentsMargins(side, em(1.6), side, side + em(0.3))
        drawers = len(self._view.drawers) if self._view else 1
        height = em(DRAWER_EMS) * max(1, min(drawers, MOST_DRAWERS_SEEN))
        self.setFixedHeight(height + em(1.6) + side + em(0.3))
        self.drawers.doItemsLayout()
        self.update()

    def _on_picked(self, key: str) -> None:
        if key:
            self.drawer_chosen.emit(key)


class DrawerDelegate(QStyledItemDelegate):
    """Draws the face of a drawer: name, bar, figures, grip."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index, /) -> QSize:
        del option, index
        return QSize(em(8), em(DRAWER_EMS))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, /) -> None:
        card: DrawerCard = index.data(CARD_ROLE)
        if card.drawer is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = QRectF(option.rect).adjusted(1.5, em(0.15), -1.5, -em(0.15))
        self._paint_face(painter, face, option)
        inner = face.adjusted(em(0.6), em(0.25), -em(0.6), -em(0.2)).toRect()
        state = fullness(card.drawer.folders, card.drawer.capacity)
        self._paint_words(painter, inner, card, state)
        draw_bar(painter, QRect(inner.left(), inner.top() + em(1.3), inner.width(), em(0.4)), state)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("edge"))
        grip = QRectF(inner.center().x() - em(1.6), inner.bottom() - em(0.3), em(3.2), em(0.3))
        painter.drawRoundedRect(grip, em(0.15), em(0.15))
        painter.restore()

    def _paint_face(self, painter: QPainter, face: QRectF, option: QStyleOptionViewItem) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = chosen and bool(option.state & QStyle.StateFlag.State_HasFocus)
        metal = QLinearGradient(face.topLeft(), face.bottomLeft())
        metal.setColorAt(0, color("selected" if chosen else "panel"))
        metal.setColorAt(1, color("selected" if chosen else "hover" if hovered else "field"))
        painter.setBrush(metal)
        painter.setPen(QPen(color("accent" if chosen else "edge"), 3 if focused else 2 if chosen else 1))
        painter.drawRoundedRect(face, em(0.25), em(0.25))

    def _paint_words(self, painter: QPainter, inner: QRect, card: DrawerCard, state: Fullness) -> None:
        drawer = card.drawer
        if drawer is None:
            return
        line = QRect(inner.left(), inner.top(), inner.width(), em(1.2))
        used = _write(painter, line, f"Laci {drawer.code}", bold=True)
        room = line.adjusted(used + em(0.4), 0, 0, 0)
        if state.word:
            ink = {"bad": "bad", "warn": "warn"}.get(state.kind, "muted")
            mark = {"bad": "▲ ", "warn": "● "}.get(state.kind, "")
            room.setRight(room.right() - _write(painter, room, mark + state.word, ink=ink, right=True) - em(0.3))
        _write(painter, room, drawer.name, ink="text")
        figures = QRect(inner.left(), inner.top() + em(1.8), inner.width(), em(1.15))
        _write(painter, figures, card.detail, ink="muted")


def draw_bar(painter: QPainter, area: QRect, state: Fullness) -> None:
    """Draw how full something is; nearly full and full are hatched as well as coloured."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color("track"))
    painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
    if not state.share:
        return
    filled = QRect(area)
    filled.setWidth(max(area.height(), round(area.width() * state.share)))
    painter.setBrush(color({"bad": "bad", "warn": "warn"}.get(state.kind, "accent")))
    painter.drawRoundedRect(filled, area.height() / 2, area.height() / 2)
    hatch = {"bad": Qt.BrushStyle.DiagCrossPattern, "warn": Qt.BrushStyle.BDiagPattern}.get(state.kind)
    if hatch is not None:
        painter.setBrush(QBrush(color("panel"), hatch))
        painter.drawRoundedRect(filled, area.height() / 2, area.height() / 2)


def _write(
    painter: QPainter, area: QRect, words: str, *, ink: str = "text", bold: bool = False, right: bool = False
) -> int:
    painter.setFont(sized(1.0 if bold else 0.9, bold=bold))
    painter.setPen(color(ink))
    metrics = QFontMetrics(painter.font())
    fitting = metrics.elidedText(shown(words), Qt.TextElideMode.ElideRight, area.width())
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, fitting)
    return metrics.horizontalAdvance(fitting)
