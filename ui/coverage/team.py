"""The crew over the days of a week: who goes where, who collides with himself, how often each went out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHeaderView, QWidget

from desk.text import shown
from ui.coverage.days_view import DaysView
from ui.coverage.entries import Entry, Person, by_day
from ui.coverage.month_model import DAY_NAMES, WEEK, Cell, DaysModel
from ui.coverage.paint import chip_height
from ui.parts.plain import tip_words
from ui.theme import em

SHORT = 2
"""Words of a name that fit beside the load; the whole is under the pointer."""

NAME_WIDTH = 9.5
"""Room for a person's name and load, in line heights."""


class TeamModel(DaysModel):
    """Persons as rows, the days of a week as columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.persons: list[Person] = []
        self.monday = date.min

    def set_week(
        self,
        monday: date,
        persons: Sequence[Person],
        entries: Sequence[Entry],
        holidays: Mapping[date, str],
        today: date,
    ) -> None:
        """Show another week, or the same anew."""
        placed = by_day(entries, monday, monday + timedelta(days=WEEK - 1))
        self.monday, self.persons = monday, list(persons)
        self.set_cells(
            [
                [self._cell(person, monday + timedelta(days=place), placed, holidays, today) for place in range(WEEK)]
                for person in persons
            ]
        )

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole, /
    ) -> object:
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole and self.monday != date.min:
                return f"{DAY_NAMES[section][:3]} {(self.monday + timedelta(days=section)).day}"
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter if role == _ALIGN else None
        if section >= len(self.persons):
            return None
        person = self.persons[section]
        load = f" · {person.load}×" if person.load else ""
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(f"{' '.join(person.name.split()[:SHORT])}{load}")
        return (
            tip_words(f"{person.name}: {person.load} liputan bulan ini, {person.weekends} di hari libur")
            if role == _TIP
            else None
        )

    def _cell(
        self,
        person: Person,
        day: date,
        placed: Mapping[date, list[Entry]],
        holidays: Mapping[date, str],
        today: date,
    ) -> Cell:
        own = tuple(entry for entry in placed.get(day, ()) if entry.holds(person.login))
        away = person.away.get(day, "")
        return Cell(day, own, holidays.get(day, ""), today=day == today, whose=person.name, note=away)


class TeamView(DaysView):
    """The table; its rows are as high as the fullest day needs."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self.team_model = TeamModel()
        super().__init__(name, self.team_model, parent, numbered=False)
        self.team_model.setParent(self)
        self.setAcceptDrops(False)
        vertical = self.verticalHeader()
        vertical.setAccessibleName("Personel")
        vertical.show()
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        vertical.setHighlightSections(False)
        vertical.setFixedWidth(em(NAME_WIDTH))
        vertical.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        vertical.setTextElideMode(Qt.TextElideMode.ElideRight)

    def set_week(
        self,
        monday: date,
        persons: Sequence[Person],
        entries: Sequence[Entry],
        holidays: Mapping[date, str],
        today: date,
    ) -> None:
        """Show another week, or the same anew."""
        self.team_model.set_week(monday, persons, entries, holidays, today)
        self.verticalHeader().setFixedWidth(em(NAME_WIDTH))
        for row, cells in enumerate(self.team_model.cells):
            fullest = max((len(cell.entries) for cell in cells), default=0)
            self.verticalHeader().resizeSection(row, max(1, fullest) * (chip_height() + 2) + em(0.45))

    def sizeHint(self) -> QSize:
        return QSize(em(40), em(8))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(20), em(4))


_ALIGN, _TIP = Qt.ItemDataRole.TextAlignmentRole, Qt.ItemDataRole.ToolTipRole
