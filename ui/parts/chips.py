"""States as small tags, and a row of filters of which one holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLayout, QLayoutItem, QPushButton, QSizePolicy, QWidget

from desk.words import angka
from ui.parts.plain import PlainLabel, literal
from ui.theme import dress, em

SHAPES = {"ok": "✓", "warn": "●", "bad": "▲", "info": "◆", "plain": ""}
"""What tells kinds apart without their colour."""


def chip_words(text: str, kind: str) -> str:
    """Write a state with its shape in front; words that bring a mark of their own keep it."""
    shape = SHAPES[kind]
    return f"{shape} {text}" if shape and not set(text) & set("✓✗●▲◆") else text


class Chip(PlainLabel):
    """A state as a word, a shape and a colour: ``ok``, ``warn``, ``bad``, ``info`` or ``plain``."""

    def __init__(self, text: str = "", kind: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.say(text, kind)

    def say(self, text: str, kind: str) -> None:
        """Show another state."""
        dress(self, "chip", kind)
        self.setText(chip_words(text, kind))
        self.setAccessibleName(text)


class FilterChips(QWidget):
    """Filters with their counts, one of which holds; they wrap into lines where the room is narrow."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, name: str = "Saringan") -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._flow = FlowLayout(self)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, QPushButton] = {}
        self._titles: dict[str, str] = {}

    def set_filters(self, filters: Sequence[tuple[str, str]]) -> None:
        """Offer filters as pairs of key and words; the first holds until another is chosen."""
        for key, title in filters:
            button = QPushButton(literal(title))
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setAccessibleName(title)
            dress(button, "pill")
            self._group.addButton(button)
            self._flow.addWidget(button)
            self._buttons[key], self._titles[key] = button, title
            button.clicked.connect(self._on_clicked)
        if filters:
            self._buttons[filters[0][0]].setChecked(True)

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show beside each filter how many it would leave; a filter that is not named shows none."""
        for key, button in self._buttons.items():
            count = f" {angka(counts[key])}" if key in counts else ""
            button.setText(literal(self._titles[key] + count))
            button.setAccessibleName(self._titles[key] + count)

    def current(self) -> str:
        """Give the key of the filter that holds."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def choose(self, key: str) -> None:
        """Let another filter hold, and say so."""
        self._buttons[key].setChecked(True)
        self.chosen.emit(key)

    def _on_clicked(self) -> None:
        self.chosen.emit(self.current())


class FlowLayout(QLayout):
    """Lays things side by side and goes on in the next line where the room ends; what is hidden takes none."""

    def __init__(self, parent: QWidget | None = None, *, gap: float = 0.4) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem, /) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int, /) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int, /) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        return self._lay(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect, /) -> None:
        super().setGeometry(rect)
        self._lay(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _lay(self, rect: QRect, *, move: bool) -> int:
        gap, x, y, tallest = em(self._gap), rect.x(), rect.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            hint = item.sizeHint()
            if x > rect.x() and x + hint.width() > rect.x() + rect.width():
                x, y, tallest = rect.x(), y + tallest + gap, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), hint))
            x += hint.width() + gap
            tallest = max(tallest, hint.height())
        return y + tallest - rect.y()
