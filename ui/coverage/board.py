"""The calendar itself: one of its views over the days that are shown, and the crew's week below the month."""

from __future__ import annotations

import calendar
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desk.coverage.month import month_words
from desk.words import hari_tanggal, tanggal
from ui.coverage.bar import DAY, LIST, MONTH, TEAM, WEEK
from ui.coverage.columns import COLUMNS
from ui.coverage.days_view import Clashing, DaysView
from ui.coverage.entries import Entry, by_day
from ui.coverage.month_model import MonthModel, month_span, week_of
from ui.coverage.register import Register
from ui.coverage.team import TeamView
from ui.coverage.time_grid import TimeGrid
from ui.parts.empty import Empty
from ui.parts.plain import PlainLabel
from ui.parts.table import RowsView
from ui.theme import dress, em

NO_EVENTS = ("Belum ada kegiatan di bulan ini.", "Ctrl+N mencatat kegiatan; klik dua kali sebuah hari juga bisa.")


class Board(QWidget):
    """The views; ``picked`` gives the event (0: none) and the day that the cursor came to, in whichever view."""

    picked = Signal(int, object)
    opened = Signal(int)
    new_requested = Signal(object)
    shift_requested = Signal(int, int)
    move_requested = Signal(int, str, object, bool)
    stretched = Signal(int, str, str, str, bool)
    turned = Signal(int)
    day_requested = Signal(object)

    def __init__(self, register: Register, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._register = register
        self.mode = MONTH
        self.only_attention = False
        self._build()
        self._connect()

    def span(self, anchor: date) -> tuple[date, date]:
        """Give the first and last day that are read for the days around one."""
        first, last = month_span(anchor)
        monday, sunday = week_of(anchor)
        return min(first, monday), max(last, sunday)

    def title(self, anchor: date) -> str:
        """Name what is shown."""
        if self.mode == DAY:
            return hari_tanggal(anchor)
        if self.mode in (WEEK, TEAM):
            monday, sunday = week_of(anchor)
            first = str(monday.day) if monday.month == sunday.month else tanggal(monday)
            return f"{first}–{tanggal(sunday)}"
        return month_words(anchor.isoformat()[:7])

    def turn(self, anchor: date, step: int) -> date:
        """Give the day to stand on before (-1) or after (1) what is shown."""
        if self.mode == DAY:
            return anchor + timedelta(days=step)
        if self.mode in (WEEK, TEAM):
            return anchor + timedelta(days=7 * step)
        months = anchor.year * 12 + anchor.month - 1 + step
        year, month = divmod(months, 12)
        return date(year, month + 1, min(anchor.day, calendar.monthrange(year, month + 1)[1]))

    def show_days(self, anchor: date, now: datetime, chosen: int) -> list[Entry]:
        """Show the days around one in the view that holds; gives every entry that was read for them."""
        today = now.date()
        entries, holidays = self._register.between(*self.span(anchor)), self._register.holidays()
        month = [one for one in entries if one.first_day.isoformat()[:7] == anchor.isoformat()[:7]]
        monday, _sunday = week_of(anchor)
        persons = self._register.persons(anchor.isoformat()[:7])
        team = self.team if self.mode == TEAM else self.strip
        if self.mode in (MONTH, TEAM):
            team.set_week(monday, persons, entries, holidays, today)
            team.choose(chosen)
        if self.mode == MONTH:
            self.month_model.set_month(anchor, entries, holidays, today)
            self.month.choose(chosen)
            self._stand_on(anchor)
            self.strip_label.setText(f"TIM · PEKAN {self._week_words(monday)}")
        elif self.mode == LIST:
            self._show_list(month, chosen)
        elif self.mode in (DAY, WEEK):
            self._show_grid(anchor, entries, holidays, now, chosen)
        return entries

    def set_mode(self, mode: str) -> None:
        """Show another view."""
        self.mode = mode
        self.pages.setCurrentWidget(self._pages()[mode])

    def take_focus(self) -> None:
        """Put the keyboard into the view."""
        views: dict[str, QWidget] = {MONTH: self.month, TEAM: self.team, LIST: self.list_view}
        views.get(self.mode, self.grid).setFocus(Qt.FocusReason.OtherFocusReason)

    def set_clashing(self, clashing: Clashing) -> None:
        """Say what a drag would collide with."""
        self.month.clashing = clashing
        self.grid.clashing = clashing

    def set_movable(self, *, movable: bool) -> None:
        """Let events be moved, or not."""
        self.month.movable = self.grid.movable = movable

    def choose(self, event_id: int) -> None:
        """Mark an event in every view."""
        for view in (self.month, self.strip, self.team):
            view.choose(event_id)
        self.grid.choose(event_id)

    def _pages(self) -> dict[str, QWidget]:
        pages: dict[str, QWidget] = dict.fromkeys((DAY, WEEK), self.grid)
        return pages | {MONTH: self.month_page, TEAM: self.team, LIST: self.list_page}

    def _build(self) -> None:
        self.month_model = MonthModel()
        self.month = DaysView("Kalender bulan", self.month_model)
        self.month_model.setParent(self.month)
        self.strip, self.team = TeamView("Pekan tim"), TeamView("Tim sepanjang pekan")
        below = QWidget()
        dress(below, "pane")
        column = QVBoxLayout(below)
        column.setContentsMargins(em(0.5), em(0.35), 0, 0)
        column.setSpacing(em(0.2))
        self.strip_label = PlainLabel("TIM", role="section")
        column.addWidget(self.strip_label)
        column.addWidget(self.strip, 1)
        self.month_page = QSplitter(Qt.Orientation.Vertical)
        self.month_page.setObjectName("kalender-bulan")
        self.month_page.setChildrenCollapsible(True)
        for place, pane in enumerate((self.month, below)):
            self.month_page.addWidget(pane)
            self.month_page.setStretchFactor(place, 1 - place)
        self.month_page.setSizes([em(22), em(9)])
        self.list_view = RowsView(COLUMNS, _key, name="Daftar kegiatan")
        self.list_page = QStackedWidget()
        self.list_page.addWidget(self.list_view)
        self.list_page.addWidget(Empty(*NO_EVENTS, "calendar"))
        self.grid = TimeGrid("Jam demi jam")
        self.grid.setFrameShape(QFrame.Shape.NoFrame)
        self.pages = QStackedWidget()
        for page in (self.month_page, self.team, self.list_page, self.grid):
            self.pages.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.pages)

    def _connect(self) -> None:
        for view in (self.month, self.strip, self.team):
            view.picked.connect(self.picked)
            view.opened.connect(self.opened)
            view.new_requested.connect(self.new_requested)
            view.shift_requested.connect(self.shift_requested)
            view.turned.connect(self.turned)
            view.more_requested.connect(self.day_requested)
        self.grid.picked.connect(self.picked)
        self.grid.opened.connect(self.opened)
        self.grid.new_requested.connect(self.new_requested)
        self.grid.shift_requested.connect(self.shift_requested)
        self.grid.turned.connect(self.turned)
        self.grid.dragged.connect(self.stretched)
        self.month_model.move_requested.connect(self.move_requested)
        self.list_view.picked.connect(self._on_row)
        self.list_view.opened.connect(self._on_row_opened)

    def _stand_on(self, anchor: date) -> None:
        """Let the cursor stand on a day without telling that it came there."""
        selection = self.month.selectionModel()
        selection.blockSignals(True)
        self.month.setCurrentIndex(self.month_model.index_of(anchor))
        selection.blockSignals(False)
        self.month.viewport().update()

    def _show_grid(
        self, anchor: date, entries: Sequence[Entry], holidays: Mapping[date, str], now: datetime, chosen: int
    ) -> None:
        monday, sunday = week_of(anchor)
        first, last = (anchor, anchor) if self.mode == DAY else (monday, sunday)
        days = [first + timedelta(days=place) for place in range((last - first).days + 1)]
        self.grid.show_days(days, by_day(entries, first, last), holidays, now)
        self.grid.stand_on(anchor)
        self.grid.choose(chosen)

    def _show_list(self, entries: Sequence[Entry], chosen: int) -> None:
        rows = [one for one in entries if one.clash or one.incomplete] if self.only_attention else list(entries)
        self.list_view.set_rows(rows)
        self.list_page.setCurrentIndex(0 if rows else 1)
        if chosen:
            self.list_view.pick(chosen)

    def _week_words(self, monday: date) -> str:
        sunday = monday + timedelta(days=6)
        first = str(monday.day) if monday.month == sunday.month else tanggal(monday)
        return f"{first}–{tanggal(sunday)}".upper()

    def _on_row(self, entry: Entry | None) -> None:
        if entry is not None and self.mode == LIST:
            self.picked.emit(entry.id, entry.first_day)

    def _on_row_opened(self, entry: Entry) -> None:
        self.opened.emit(entry.id)


def _key(entry: Entry) -> int:
    return entry.id
