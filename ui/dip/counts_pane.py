"""The left pane: categories, stages, what needs attention and saved views, each with its count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desk.dip.item_lists import Shown
from desk.dip.item_rows import DipCounts
from desk.text import shown as plain
from desk.words import angka
from ui.dip.words import STAGE_NAMES
from ui.parts.plain import tip
from ui.parts.table import chip_width, draw_chip
from ui.theme import color, em, signals, sized

ENTRY_ROLE: Final = Qt.ItemDataRole.UserRole + 1
ATTENTION: Final = (
    ("overdue", "lewat jadwal mutakhir", "bad"),
    ("urgent", "serta merta: umumkan", "bad"),
    ("soon", "jatuh tempo pekan ini", "warn"),
    ("alone", "diperiksa satu petugas", "warn"),
    ("spoilt", "berkas berubah atau hilang", "bad"),
)


@dataclass(frozen=True)
class Entry:
    """A line of the pane: its words and count; ``target`` is what it shows (None: a heading).

    ``alarm`` is the kind of its count's tag; '' for a plain number.
    """

    words: str
    count: int | None = None
    target: Shown | None = None
    alarm: str = ""


def entries(counts: DipCounts, views: Sequence[tuple[str, str]]) -> list[Entry]:
    """List the lines of the pane; what is excluded is never among them."""
    listed = [Entry("KLASIFIKASI"), Entry("Semua", counts.total, Shown())]
    listed += [Entry(name.capitalize(), number, Shown(category=name)) for name, number in counts.categories.items()]
    listed.append(Entry("TAHAP"))
    stages = [f"{place} {name}" for place, name in enumerate(STAGE_NAMES, start=1)] + ["✓ Tertata && tersimpan"]
    listed += [
        Entry(words.replace("&&", "&"), counts.stages.get(done, 0), Shown(stage=done))
        for done, words in enumerate(stages)
    ]
    listed.append(Entry("PERLU PERHATIAN"))
    for name, words, kind in ATTENTION:
        number = int(getattr(counts, name))
        listed.append(Entry(words, number, Shown(attention=name), kind if number else "plain"))
    if views:
        listed.append(Entry("TAMPILAN TERSIMPAN"))
        listed += [Entry(name, None, Shown(query=query)) for name, query in views]
    return listed


class CountsPane(QListWidget):
    """The pane; ``chosen`` gives what to show."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Tampilan daftar informasi")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(EntryDelegate(self))
        self.currentItemChanged.connect(self._on_current)
        signals.changed.connect(self.doItemsLayout)

    def show_entries(self, listed: Sequence[Entry]) -> None:
        """Show other counts; what was chosen stays chosen."""
        target = self.target()
        self.blockSignals(True)
        while self.count() > len(listed):
            self.takeItem(self.count() - 1)
        for place, entry in enumerate(listed):
            item = self.item(place) if place < self.count() else QListWidgetItem(self)
            item.setText(plain(entry.words))
            item.setData(ENTRY_ROLE, entry)
            number = "" if entry.count is None else f", {angka(entry.count)}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, plain(f"{entry.words}{number}"))
            if entry.target is not None:
                tip(item, entry.words)
            usable = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            item.setFlags(Qt.ItemFlag.NoItemFlags if entry.target is None else usable)
        self.choose(target if target is not None else Shown())
        self.blockSignals(False)

    def target(self) -> Shown | None:
        """Give what the cursor stands on."""
        place = self.currentRow()
        return self.item(place).data(ENTRY_ROLE).target if place >= 0 else None

    def choose(self, target: Shown) -> bool:
        """Move the cursor to a line; False if there is none for it."""
        for place in range(self.count()):
            if self.item(place).data(ENTRY_ROLE).target == target:
                self.setCurrentRow(place)
                return True
        return False

    def choose_nothing(self) -> None:
        """Take the cursor away: what is shown now is none of the lines."""
        self.blockSignals(True)
        self.setCurrentRow(-1)
        self.blockSignals(False)

    def _on_current(self, item: QListWidgetItem | None) -> None:
        entry: Entry | None = item.data(ENTRY_ROLE) if item else None
        if entry is None or entry.target is None:
            return
        self.chosen.emit(entry.target)


class EntryDelegate(QStyledItemDelegate):
    """Draws a line: a heading in small capitals, or words at the left and their count at the right."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> QSize:
        entry: Entry = index.data(ENTRY_ROLE)
        return QSize(em(8), em(2.1) if entry.target is None else em(1.75))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /
    ) -> None:
        entry: Entry = index.data(ENTRY_ROLE)
        area: QRect = option.rect
        painter.save()
        inner = area.adjusted(em(0.9), 0, -em(0.7), 0)
        if entry.target is None:
            painter.setFont(sized(0.9, bold=True))
            painter.setPen(color("muted"))
            painter.drawText(inner.adjusted(0, em(0.6), 0, 0), _LEFT, entry.words)
        else:
            self._paint_line(painter, option, entry, inner)
        painter.restore()

    def _paint_line(self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry, inner: QRect) -> None:
        area: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.fillRect(area, color("selected" if selected else "hover" if hovered else "panel"))
        if selected:
            painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), color("accent"))
            if option.state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(QPen(color("accent"), 1))
                painter.drawRect(area.adjusted(0, 0, -1, -1))
        number = "" if entry.count is None else angka(entry.count)
        used = self._paint_count(painter, inner, number, entry.alarm)
        painter.setFont(sized(1.0, bold=selected))
        painter.setPen(color("text"))
        room = inner.adjusted(0, 0, -used - em(0.3), 0)
        words = painter.fontMetrics().elidedText(plain(entry.words), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, words)

    def _paint_count(self, painter: QPainter, inner: QRect, number: str, alarm: str) -> int:
        if alarm and number:
            wide = chip_width(number)
            draw_chip(painter, inner.adjusted(inner.width() - wide, 0, 0, 0), number, alarm)
            return wide
        painter.setFont(sized(1.0))
        painter.setPen(color("muted"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)
        return int(painter.fontMetrics().horizontalAdvance(number))


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
