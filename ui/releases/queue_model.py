"""The releases behind the list: fetched a page at a time, refreshed without moving what the officer looks at."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desk.releases import lists
from desk.releases.rows import ReleaseLine, ReleaseView
from desk.text import shown
from desk.workspace import Workspace
from ui.parts.plain import tip_words
from ui.releases.cards import CARD_ROLE, Chips, chips, detail, more_chips
from ui.releases.stages import PAGE, Stage, pages

Index = QModelIndex | QPersistentModelIndex
Card = tuple[str, str, Chips]
NO_INDEX = QModelIndex()


class QueueModel(QAbstractListModel):
    """One view of the releases, newest first or longest waiting first, as the view says."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._lines: list[ReleaseLine] = []
        self._pages: Iterator[list[ReleaseLine]] = iter(())
        self._more: dict[tuple[int, int, str], Chips] = {}
        self._cards: dict[int, Card] = {}
        self._ended = True

    def show_stage(self, stage: Stage, typed: str = "", *, at_least: int = PAGE) -> None:
        """Show another view, or the same anew; ``at_least`` this many rows if there are so many."""
        self.beginResetModel()
        self._pages, self._ended, self._lines = pages(self._workspace, stage, typed), False, []
        self._cards.clear()
        while not self._ended and len(self._lines) < at_least:
            self._lines += self._next_page()
        self.endResetModel()

    def lines(self) -> list[ReleaseLine]:
        """Give the releases fetched so far, as they stand in the list."""
        return list(self._lines)

    def place_of(self, number: str) -> int | None:
        """Find where a release stands among those fetched; by its agenda or filing number."""
        for place, line in enumerate(self._lines):
            if number in (line.number, line.filing_number):
                return place
        return None

    def lacks_detail(self, place: int) -> bool:
        """Tell whether the tags that need the whole release are still missing."""
        return _key(self._lines[place]) not in self._more

    def add_detail(self, place: int) -> None:
        """Read one release whole for its evidence and corrections."""
        line = self._lines[place]
        self.take_detail(lists.release_by_id(self._workspace, line.id))

    def take_detail(self, view: ReleaseView) -> None:
        """Use a release that was read anyway."""
        self._more[_key(view.line)] = more_chips(view)
        place = self.place_of(view.line.number)
        if place is not None:
            self._lines[place] = view.line
            self._cards.pop(view.line.id, None)
            self.dataChanged.emit(self.index(place, 0), self.index(place, 0))

    def rowCount(self, parent: Index = NO_INDEX, /) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def canFetchMore(self, parent: Index, /) -> bool:
        return not parent.isValid() and not self._ended

    def fetchMore(self, parent: Index, /) -> None:
        come = self._next_page()
        while not come and not self._ended:
            come = self._next_page()
        if come and not parent.isValid():
            first = len(self._lines)
            self.beginInsertRows(NO_INDEX, first, first + len(come) - 1)
            self._lines += come
            self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(line.title)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_words(line.title)
        if role not in (CARD_ROLE, Qt.ItemDataRole.AccessibleTextRole):
            return None
        card = self._card(line)
        return card if role == CARD_ROLE else _spoken(*card)

    def _card(self, line: ReleaseLine) -> Card:
        """Write a card once for each reading of the list, since its view asks for the height of every one at a time."""
        if line.id not in self._cards:
            now = self._workspace.now()
            tags = chips(line, now, open_now=self._workspace.hours().is_open(now))
            self._cards[line.id] = line.title, detail(line, now), tags + self._more.get(_key(line), ())
        return self._cards[line.id]

    def _next_page(self) -> list[ReleaseLine]:
        page = next(self._pages, None)
        self._ended = page is None
        return page or []


def _key(line: ReleaseLine) -> tuple[int, int, str]:
    return line.id, line.version, line.state


def _spoken(title: str, below: str, tags: Chips) -> str:
    return shown(". ".join([title, below, *(words for words, _kind in tags)]))
