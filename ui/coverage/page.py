"""The page: line above, calendar, the open event beside it; and what an officer does there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QVBoxLayout, QWidget

from desk.coverage import calendar, lists
from desk.coverage.month import DAY as DAY_LETTERS
from ui.coverage.allowed import allowed
from ui.coverage.bar import MODES, MONTH
from ui.coverage.commands import EXCHANGES, KEEPINGS, PAPERS, Commands
from ui.coverage.drags import Drags
from ui.coverage.entries import Entry, entry_of
from ui.coverage.event_form import TAKE_UP, moment_words
from ui.coverage.exchange import Exchange
from ui.coverage.panes import Panes
from ui.coverage.papers import Papers
from ui.coverage.register import CONCERNS, Register
from ui.coverage.turn import turn_of
from ui.coverage.turning import Cursor, Turning
from ui.coverage.verbs import ADD, EDIT, MOVE, Verbs
from ui.workbench import Workbench

VIEWS: Final = (*(mode for mode, _words in MODES), "back", "on")
MORE: Final = ("edit", "crew", "write", "confirm", "postpone", "untray", "cancel")
"""What stands under *Lainnya* beside the verb."""


class CalendarPage(QWidget):
    """The page; ``shown`` tells that another event or view is on screen."""

    shown = Signal()

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self.register = Register(workbench, self)
        self.here = Cursor(workbench.session.now().date())
        self.verbs = Verbs(workbench, self.register.lanes, self)
        self.exchange, self.papers = Exchange(workbench, self), Papers(workbench, self)
        self.entry: Entry | None = None
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
        event = calendar.calendar_event(self._workbench.workspace, event_id)
        if event.starts:
            self.here.anchor = date.fromisoformat(event.starts[:DAY_LETTERS])
        self.here.chosen = event_id
        self._show()

    def actions(self) -> list[QAction]:
        """Give everything that can be done here; the views in a menu of their own."""
        apart = {*VIEWS, *PAPERS, *EXCHANGES, *KEEPINGS}
        own = [action for key, action in self.commands.actions.items() if key not in apart]
        menus = (self.keepings_menu, self.exchange_menu, self.papers_menu, self.modes_menu)
        return [*own, *(menu.menuAction() for menu in menus)]

    def take_focus(self) -> None:
        """Put the keyboard into the calendar."""
        self.board.take_focus()

    def event(self, event: QEvent, /) -> bool:
        """Take Ctrl+Z and Ctrl+Y for the calendar's own moves while nothing is being typed."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._undoing(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        doing = self._undoing(event)
        if doing is None or not doing():
            super().keyPressEvent(event)

    def _undoing(self, event: QKeyEvent) -> Callable[[], bool] | None:
        if isinstance(self.focusWidget(), QLineEdit | QPlainTextEdit):
            return None
        if event.matches(QKeySequence.StandardKey.Undo):
            return self.verbs.moves.undo
        again = event.matches(QKeySequence.StandardKey.Redo) or event.keyCombination().toCombined() == CTRL_Y
        return self.verbs.moves.redo if again else None

    def _build(self) -> None:
        self.panes = Panes(self.register)
        self.bar, self.board = self.panes.bar, self.panes.board
        self.side, self.tray = self.panes.side, self.panes.tray
        self.turning = Turning(self._workbench, self.here, self.bar, self.board)
        self.drags = Drags(self.panes, self.register, self.here, self.verbs.moves)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.panes)
        self.commands = Commands(self, self._does())
        self.modes_menu = self.commands.menu("Tampilan &kalender", VIEWS)
        self.papers_menu = self.commands.menu("C&etak", PAPERS)
        self.keepings_menu = self.commands.menu("Peralatan, &cuti dan waktu tempuh", KEEPINGS)
        self.exchange_menu = self.commands.menu("&Impor dan ekspor", EXCHANGES)
        menu = QMenu("Lainnya", self)
        menu.addActions([self.commands.actions[key] for key in MORE])
        menu.addMenu(self.papers_menu)
        self.side.more_button.setMenu(menu)
        self.board.set_clashing(self.register.clash_words)
        self.board.set_movable(movable=self.verbs.may(MOVE))
        self.board.set_mode(MONTH)
        self.bar.modes.choose(MONTH)

    def _does(self) -> Mapping[str, Callable[[], object]]:
        for_entry = self.verbs.for_entry()
        return {
            "new": self._on_new,
            "primary": self._on_act,
            "edit": self._on_edit,
            "crew": self._on_crew,
            "undo": self.verbs.moves.undo,
            "redo": self.verbs.moves.redo,
            "card": self.verbs.take_card,
            "absence": self._on_absence,
            "import": self.exchange.choose_in,
            "import-paste": self.exchange.take_paste,
            "export": self.exchange.choose_out,
            "export-person": self.exchange.choose_person,
            "keeping": self._on_keeping,
            "ways": self.verbs.keep_ways,
            "owed": self._on_owed,
            "replace-letter": self._on_replace,
            "tray": self.panes.flip_tray,
            "side": self.panes.flip_side,
            **self.turning.commands(),
            **self.papers.commands(self._on_screen),
            **{key: partial(self._do_with_entry, doing) for key, doing in for_entry.items()},
        }

    def _connect(self) -> None:
        self.turning.turned.connect(self._show)
        self.bar.new_requested.connect(self._on_new)
        self.bar.owed_requested.connect(self._on_owed)
        self.bar.lanes_changed.connect(self._on_lanes)
        self.board.picked.connect(self._on_picked)
        self.board.opened.connect(self._on_opened)
        self.board.new_requested.connect(self._begin)
        self.tray.picked.connect(self._on_tray_picked)
        self.tray.opened.connect(self._on_tray_opened)
        self.side.act_requested.connect(self._on_act)
        self.side.open_requested.connect(self._workbench.open_requested)
        self.verbs.acted.connect(self._on_acted)
        self._workbench.changed.connect(self._on_changed)

    def _on_screen(self) -> tuple[date, int]:
        return self.here.anchor, self.here.chosen

    def _show(self) -> None:
        anchor, chosen = self._on_screen()
        entries = self.board.show_days(anchor, self._workbench.session.now(), chosen)
        month = [one for one in entries if one.first_day.isoformat()[:7] == anchor.isoformat()[:7]]
        self.bar.show_title(self.board.title(anchor))
        clashes, lacking = sum(bool(one.clash) for one in month), sum(one.incomplete for one in month)
        undated = self.register.undated()
        self.bar.show_counts(len(undated), clashes, lacking)
        self.tray.show_entries(undated)
        self._show_event()

    def _show_event(self) -> None:
        self.entry = None
        anchor, chosen = self._on_screen()
        if not chosen:
            self.side.show_nothing()
        else:
            workspace = self._workbench.workspace
            known = self.register.find(chosen, anchor.isoformat())
            event = calendar.calendar_event(workspace, chosen)
            view = lists.event(workspace, chosen) if event.step else None
            self.entry = known or entry_of(event, self.register.lanes, self.register.today())
            turn = turn_of(self._workbench, event, may_take_up=self.verbs.may(TAKE_UP))
            self.side.show_event(event, view, self.entry, turn)
        self._fit()
        self.shown.emit()

    def _fit(self) -> None:
        verb = self.side.act_button.text() if self.here.chosen else ""
        view = self.side.view
        awaiting = view is not None and view.line.step.startswith("surat-tugas")
        self.commands.allow(
            **allowed(
                self.verbs.may,
                self.entry,
                verb=verb,
                running=view is not None,
                awaiting=awaiting,
                signed=view is not None and bool(view.letters),
            )
        )
        self.bar.new_button.setVisible(self.verbs.may(ADD))

    def _on_new(self) -> None:
        self._begin(self.here.anchor)

    def _begin(self, at: date) -> None:
        """Open the form of a new event on a day, or at a moment."""
        self.verbs.begin(moment_words(at))

    def _on_act(self) -> None:
        if self.here.chosen and self.side.act_button.text():
            self.verbs.do_step(self.here.chosen)

    def _on_edit(self) -> None:
        if self.here.chosen:
            self.verbs.edit(self.here.chosen, self.entry.day if self.entry else "")

    def _on_crew(self) -> None:
        if self.here.chosen:
            self.verbs.send(self.here.chosen)

    def _on_replace(self) -> None:
        if self.side.view is not None and self.side.view.letters:
            self.verbs.replace_letter(self.here.chosen, self.side.view.letters[-1])

    def _on_absence(self) -> None:
        day = self.here.anchor.isoformat()
        self.verbs.enter_absence(self.register.persons(day[:7]), day)

    def _on_keeping(self) -> None:
        self.verbs.keep_up(self.here.anchor)

    def _on_owed(self) -> None:
        self.verbs.list_owed().event_requested.connect(self._on_results)

    def _on_results(self, event_id: int) -> None:
        """Show an event, its results in sight whatever the width."""
        self.open(event_id)
        self.panes.show_results()

    def _do_with_entry(self, doing: Callable[[Entry], object]) -> None:
        if self.entry is not None:
            doing(self.entry)

    def _on_acted(self, event_id: int) -> None:
        if event_id:
            self.open(event_id)
        elif self.verbs.form is None and self.verbs.moves.form is None:
            self.take_focus()

    def _on_picked(self, event_id: int, day: date) -> None:
        moved, self.here.anchor = self.here.anchor != day, day
        self.here.chosen = event_id
        if moved:
            self._show()
            return
        self.board.choose(event_id)
        self._show_event()

    def _on_opened(self, event_id: int) -> None:
        self.here.chosen = event_id
        self._show_event()
        if self.side.act_button.text():
            self._on_act()
        elif self.verbs.may(EDIT):
            self._on_edit()

    def _on_tray_picked(self, event_id: int) -> None:
        self.here.chosen = event_id
        self.board.choose(event_id)
        self._show_event()

    def _on_tray_opened(self, event_id: int) -> None:
        self._on_tray_picked(event_id)
        self._on_edit()

    def _on_lanes(self, hidden: list[str]) -> None:
        self.register.hide(hidden)
        self._show()

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & CONCERNS and self._begun:
            self._workbench.renew(self, self.load)


CTRL_Y: Final = int(Qt.Modifier.CTRL.value | Qt.Key.Key_Y.value)
