"""Which columns the list shows, how wide and in which order: chosen from a menu, kept with a saved view."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHeaderView, QMenu

from desk.dip.views import ViewColumn
from ui.icons import wear
from ui.keys import mark_letters
from ui.parts.plain import literal, tip
from ui.parts.table import RowsView
from ui.theme import em

WORDS: Final = "&Kolom daftar"
SAYS: Final = "Pilih kolom yang tampil; urutannya digeser pada judulnya"


class ColumnChoice(QObject):
    """The columns of a table, by ``names`` in the order of its model; one of them always stays.

    While a saved view with columns of its own is shown, those that the officer had before wait to come back.
    """

    def __init__(self, table: RowsView, names: Sequence[str]) -> None:
        super().__init__(table)
        self._table, self._names = table, tuple(names)
        self._usual: tuple[ViewColumn, ...] = ()
        self.menu = QMenu(WORDS, table)
        wear(self.menu.menuAction(), "list")
        tip(self.menu.menuAction(), SAYS)
        self.actions: dict[str, QAction] = {}
        for place, (name, column) in enumerate(zip(self._names, table.rows_model.columns, strict=True)):
            action = self.menu.addAction(literal(column.title))
            action.setCheckable(True)
            action.setData(place)
            action.triggered.connect(self._on_chosen)
            self.actions[name] = action
        mark_letters(self.menu.actions())
        self.menu.aboutToShow.connect(self._fit)
        self._header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._header.customContextMenuRequested.connect(self._on_asked)
        self._fit()

    @property
    def _header(self) -> QHeaderView:
        return self._table.horizontalHeader()

    def shown(self) -> tuple[ViewColumn, ...]:
        """Give the columns as they stand, from left to right; widths in line heights."""
        header = self._header
        places = [header.logicalIndex(visual) for visual in range(header.count())]
        return tuple(
            ViewColumn(
                self._names[place], round(header.sectionSize(place) / em(), 2), shown=not header.isSectionHidden(place)
            )
            for place in places
        )

    def follow(self, columns: Sequence[ViewColumn]) -> None:
        """Show the columns of a saved view; none: those from before it."""
        if columns:
            self._usual = self._usual or self.shown()
            self._put(columns)
        elif self._usual:
            self._put(self._usual)
            self._usual = ()

    def _put(self, columns: Sequence[ViewColumn]) -> None:
        header = self._header
        known = [column for column in columns if column.name in self._names]
        for visual, column in enumerate(known):
            place = self._names.index(column.name)
            header.moveSection(header.visualIndex(place), visual)
            header.setSectionHidden(place, not column.shown)
            if column.shown and column.width > 0 and header.sectionResizeMode(place) != _STRETCH:
                header.resizeSection(place, round(column.width * em()))
        self._fit()

    def _fit(self) -> None:
        """Tick what is shown; the last one that is cannot be taken away."""
        shown = [not self._header.isSectionHidden(place) for place in range(len(self._names))]
        for action, stands in zip(self.actions.values(), shown, strict=True):
            action.setChecked(stands)
            action.setEnabled(not stands or sum(shown) > 1)

    def _on_chosen(self, chosen: bool) -> None:  # noqa: FBT001 - a slot of Qt's
        action = self.sender()
        if isinstance(action, QAction):
            self._header.setSectionHidden(int(action.data()), not chosen)
            self._fit()

    def _on_asked(self, place: QPoint) -> None:
        self.menu.popup(self._header.mapToGlobal(place))


_STRETCH: Final = QHeaderView.ResizeMode.Stretch
