"""The page: line above, calendar, the open event beside it; and what an officer does there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from desk.coverage import lists
from desk.coverage.month import DAY as DAY_LETTERS
from desk.flow.case_list import waiting_at
from ui.coverage.bar import DAY, LIST, MODES, MONTH, CalendarBar
from ui.coverage.board import Board
from ui.coverage.commands import Commands
from ui.coverage.entries import Entry, entry_of
from ui.coverage.register import CONCERNS, Register
from ui.coverage.side import Side
from ui.steps.asks import FORMS_BY_ACTION
from ui.steps.begin import beginnings
from ui.steps.context import officer_choices, roles_of
from ui.steps.days import day_or_moment_words
from ui.steps.dialog import StepDialog, begin_dialog, step_dialog
from ui.theme import em
from ui.workbench import Workbench

WIDTHS: Final = (62, 20)
NARROW: Final = 62
"""Below this width, in line heights, the right pane folds by itself."""

NEW, COVER = "coverage.receive_schedule", "coverage.cover"


class CalendarPage(QWidget):
    """The page; ``shown`` tells that another event or view is on screen."""

    shown = Signal()

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self.register = Register(workbench, self)
        self.anchor: date = workbench.session.now().date()
        self.chosen = 0
        self.entries: list[Entry] = []
        self.form: StepDialog | None = None
        self._unfolded: bool | None = None
        self._begun = False
        self._build()
        self._connect()

    def load(self) -> None:
        """Read what is shown anew."""
        self._begun = True
        self.register.forget()
        self._show()

    def open(self, event_id: int) -> None:
        """Show one event on its day.

        Raises ``Missing``.
        """
        view = lists.event(self._workbench.workspace, event_id)
        if view.line.starts:
            self.anchor = date.fromisoformat(view.line.starts[:DAY_LETTERS])
        self.chosen = event_id
        self._show()

    def actions(self) -> list[QAction]:
        """Give everything that can be done here."""
        return list(self.commands.actions.values())

    def take_focus(self) -> None:
        """Put the keyboard into the calendar."""
        self.board.take_focus()

    def show_mode(self, mode: str) -> None:
        """Show another view of the same days."""
        self.board.set_mode(mode)
        self.bar.modes.blockSignals(True)
        self.bar.modes.choose(mode)
        self.bar.modes.blockSignals(False)
        self._show()
        self.take_focus()

    def _build(self) -> None:
        does: dict[str, Callable[[], object]] = {
            "new": self._on_new,
            "primary": self._on_act,
            "today": self._on_today,
            "back": self._on_back,
            "on": self._on_on,
            "side": self._on_side,
        }
        for mode, _words in MODES:
            does[mode] = self._on_mode_action
        self.bar = CalendarBar(self.register.lanes)
        self.board = Board(self.register)
        self.side = Side()
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.board, 1)
        self.splitter = QSplitter()
        self.splitter.setObjectName("kalender")
        self.splitter.setChildrenCollapsible(False)
        for place, pane in enumerate((left, self.side)):
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(place, 1 - place)
        self.side.setMinimumWidth(em(15))
        self.splitter.setSizes([em(wide) for wide in WIDTHS])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.splitter)
        self.commands = Commands(self, does)
        self.board.set_mode(MONTH)
        self.bar.modes.choose(MONTH)

    def _connect(self) -> None:
        self.bar.turned.connect(self._on_turned)
        self.bar.today_requested.connect(self._on_today)
        self.bar.mode_chosen.connect(self.show_mode)
        self.bar.new_requested.connect(self._on_new)
        self.bar.lanes_changed.connect(self._on_lanes)
        self.bar.attention_requested.connect(self._on_attention)
        self.board.picked.connect(self._on_picked)
        self.board.opened.connect(self._on_opened)
        self.board.new_requested.connect(self._begin)
        self.board.turned.connect(self._on_turned)
        self.board.day_requested.connect(self._on_day)
        self.side.act_requested.connect(self._on_act)
        self.side.open_requested.connect(self._workbench.open_requested)
        self._workbench.changed.connect(self._on_changed)

    def _show(self) -> None:
        now = self._workbench.session.now()
        self.entries = self.board.show_days(self.anchor, now, self._crew(), self.chosen)
        month = [one for one in self.entries if one.first_day.isoformat()[:7] == self.anchor.isoformat()[:7]]
        self.bar.show_title(self.board.title(self.anchor))
        clashes, lacking = sum(bool(one.clash) for one in month), sum(one.incomplete for one in month)
        self.bar.show_counts(len(self.register.undated()), clashes, lacking)
        self._show_event()

    def _show_event(self) -> None:
        if not self.chosen:
            self.side.show_nothing()
        else:
            workspace, roles = self._workbench.workspace, self._workbench.roles()
            view = lists.event(workspace, self.chosen)
            known = next((one for one in self.entries if one.id == self.chosen), None)
            entry = known or entry_of(view.line, self.register.lanes)
            waits = waiting_at(workspace, "events", self.chosen)
            form = FORMS_BY_ACTION.get(waits.action) if waits is not None else None
            verb = form.verb if form is not None and roles & set(view.line.actors) else ""
            now = self._workbench.session.now()
            self.side.show_event(view, entry, workspace.office.zone, now, verb=verb)
        self.commands.allow(primary=bool(self.side.act_button.text()) and bool(self.chosen), new=self._may_begin())
        self.bar.new_button.setVisible(self._may_begin())
        self.shown.emit()

    def _crew(self) -> list[tuple[str, str]]:
        """Name who covers events, whoever sits here: login and name."""
        today = self._workbench.session.now().date()
        found = officer_choices(today, roles_of(self._workbench.session, COVER))
        return [(str(login), words.partition(" · ")[0]) for login, words in found]

    def _may_begin(self) -> bool:
        return bool(self._beginnings())

    def _beginnings(self) -> list[tuple[str, str]]:
        session = self._workbench.session
        return [
            (one.sop, one.step)
            for one in beginnings(self._workbench.workspace, session.officer.roles())
            if one.words == FORMS_BY_ACTION[NEW].begins
        ]

    def _on_new(self) -> None:
        self._begin(self.anchor)

    def _begin(self, at: date) -> None:
        """Open the form of a new event on a day, or at a moment."""
        found = next(iter(self._beginnings()), None)
        if found is None:
            self._workbench.tell("Kegiatan baru dicatat oleh petugas yang menerima jadwal menurut SOP.", "warn")
            return
        iso = at.isoformat(timespec="minutes") if isinstance(at, datetime) else at.isoformat()
        put = {"starts": day_or_moment_words(iso)}
        self._open_form(begin_dialog(self._workbench, *found, self, put=put))

    def _on_act(self) -> None:
        if self.chosen and self.side.act_button.isVisibleTo(self.side):
            self._open_form(step_dialog(self._workbench, "events", self.chosen, self))

    def _open_form(self, form: StepDialog | None) -> None:
        if form is None:
            self._show()
            return
        self.form = form
        form.acted.connect(self._on_acted)
        form.finished.connect(self._on_form_finished)
        form.open()

    def _on_acted(self, result: dict[str, object]) -> None:
        if event_id := result.get("id"):
            self.open(int(str(event_id)))

    def _on_form_finished(self) -> None:
        self.form = None
        self.take_focus()

    def _on_picked(self, event_id: int, day: date) -> None:
        turned = self.board.span(self.anchor) != self.board.span(day)
        moved, self.anchor = self.anchor != day, day
        self.chosen = event_id
        if turned or moved:
            self._show()
            return
        self.board.choose(event_id)
        self._show_event()

    def _on_opened(self, event_id: int) -> None:
        self.chosen = event_id
        self._show_event()
        if self.side.act_button.isVisibleTo(self.side):
            self._on_act()

    def _on_turned(self, step: int) -> None:
        self._go(self.board.turn(self.anchor, step))

    def _on_back(self) -> None:
        self._on_turned(-1)

    def _on_on(self) -> None:
        self._on_turned(1)

    def _on_today(self) -> None:
        self._go(self._workbench.session.now().date())

    def _on_day(self, day: date) -> None:
        self.anchor = day
        self.show_mode(DAY)

    def _go(self, day: date) -> None:
        self.anchor, self.chosen = day, 0
        self._show()

    def _on_mode_action(self) -> None:
        action = self.commands.sender()
        if isinstance(action, QAction):
            self.show_mode(str(action.data()))

    def _on_lanes(self, hidden: list[str]) -> None:
        self.register.hide(hidden)
        self._show()

    def _on_attention(self) -> None:
        self.board.only_attention = True
        self.show_mode(LIST)
        self.board.only_attention = False

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & CONCERNS and self._begun:
            self.load()

    def _on_side(self) -> None:
        """Fold the right pane away, or unfold it, whatever the width says."""
        self._unfolded = not self.side.isVisibleTo(self)
        self._fold()

    def _fold(self) -> None:
        wide = self.width() >= em(NARROW)
        self.side.setVisible(wide if self._unfolded is None else self._unfolded)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fold()
