"""The page: line above, calendar, the open event beside it; and what an officer does there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

from desk.coverage import calendar, lists
from desk.coverage.month import DAY as DAY_LETTERS
from desk.flow.case_list import waiting_at
from desk.sop.procedure import END
from ui.coverage.absence_form import ABSENCE
from ui.coverage.bar import DAY, LIST, MODES, MONTH, CalendarBar
from ui.coverage.board import Board
from ui.coverage.commands import PAPERS, Commands
from ui.coverage.entries import Entry, entry_of
from ui.coverage.event_form import TAKE_UP, moment_words
from ui.coverage.exchange import IMPORT, Exchange
from ui.coverage.papers import Papers
from ui.coverage.register import CONCERNS, Register
from ui.coverage.side import Side, Turn
from ui.coverage.tray import Tray
from ui.coverage.verbs import ADD, EDIT, MAN, MOVE, WRITE, Verbs
from ui.steps.asks import FORMS_BY_ACTION
from ui.theme import em
from ui.workbench import Workbench

WIDTHS: Final = (12, 50, 20)
NARROW: Final = 62
"""Below this width, in line heights, the right pane folds by itself."""

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
        self.verbs = Verbs(workbench, self.register.lanes, self)
        self.exchange, self.papers = Exchange(workbench, self), Papers(workbench, self)
        self.anchor: date = workbench.session.now().date()
        self.chosen = 0
        self.entry: Entry | None = None
        self.entries: list[Entry] = []
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
        event = calendar.calendar_event(self._workbench.workspace, event_id)
        if event.starts:
            self.anchor = date.fromisoformat(event.starts[:DAY_LETTERS])
        self.chosen = event_id
        self._show()

    def actions(self) -> list[QAction]:
        """Give everything that can be done here; the views in a menu of their own."""
        apart = {*VIEWS, *PAPERS}
        own = [action for key, action in self.commands.actions.items() if key not in apart]
        return [*own, self.papers_menu.menuAction(), self.modes_menu.menuAction()]

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
        self.bar = CalendarBar(self.register.lanes)
        self.board = Board(self.register)
        self.side, self.tray = Side(), Tray()
        self.tray.hide()
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.board, 1)
        self.splitter = QSplitter()
        self.splitter.setObjectName("kalender-panel")
        self.splitter.setChildrenCollapsible(False)
        for place, pane in enumerate((self.tray, middle, self.side)):
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(place, int(place == 1))
        self.tray.setMinimumWidth(em(9))
        self.side.setMinimumWidth(em(15))
        self.splitter.setSizes([em(wide) for wide in WIDTHS])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.splitter)
        self.commands = Commands(self, self._does())
        self.modes_menu = self.commands.menu("Tampilan &kalender", VIEWS)
        self.papers_menu = self.commands.menu("C&etak", PAPERS)
        menu = QMenu("Lainnya", self)
        menu.addActions([self.commands.actions[key] for key in MORE])
        menu.addMenu(self.papers_menu)
        self.side.more_button.setMenu(menu)
        self.board.set_clashing(self.register.clash_words)
        self.board.set_movable(movable=self.verbs.may(MOVE))
        self.board.set_mode(MONTH)
        self.bar.modes.choose(MONTH)

    def _on_screen(self) -> tuple[date, int]:
        return self.anchor, self.chosen

    def _does(self) -> dict[str, Callable[[], object]]:
        does: dict[str, Callable[[], object]] = {
            "new": self._on_new,
            "primary": self._on_act,
            "edit": self._on_edit,
            "crew": self._on_crew,
            "undo": self.verbs.moves.undo,
            "redo": self.verbs.moves.redo,
            "absence": self._on_absence,
            "import": self.exchange.choose_in,
            "export": self.exchange.choose_out,
            "today": self._on_today,
            "back": self._on_back,
            "on": self._on_on,
            "tray": self._on_tray_key,
            "side": self._on_side,
        }
        does |= self.papers.commands(self._on_screen)
        does |= dict.fromkeys(self.verbs.for_entry(), self._on_entry_action)
        return does | {mode: self._on_mode_action for mode, _words in MODES}

    def _connect(self) -> None:
        self.bar.turned.connect(self._on_turned)
        self.bar.today_requested.connect(self._on_today)
        self.bar.mode_chosen.connect(self.show_mode)
        self.bar.new_requested.connect(self._on_new)
        self.bar.lanes_changed.connect(self._on_lanes)
        self.bar.tray_toggled.connect(self._on_tray)
        self.bar.attention_requested.connect(self._on_attention)
        self.board.picked.connect(self._on_picked)
        self.board.opened.connect(self._on_opened)
        self.board.new_requested.connect(self._begin)
        self.board.turned.connect(self._on_turned)
        self.board.day_requested.connect(self._on_day)
        self.board.shift_requested.connect(self._on_shift)
        self.board.move_requested.connect(self._on_moved)
        self.board.stretched.connect(self._on_stretched)
        self.tray.picked.connect(self._on_tray_picked)
        self.tray.opened.connect(self._on_tray_opened)
        self.tray.taken_in.connect(self._on_taken_in)
        self.side.act_requested.connect(self._on_act)
        self.side.open_requested.connect(self._workbench.open_requested)
        self.verbs.acted.connect(self._on_acted)
        self._workbench.changed.connect(self._on_changed)

    def _show(self) -> None:
        now = self._workbench.session.now()
        self.entries = self.board.show_days(self.anchor, now, self.chosen)
        month = [one for one in self.entries if one.first_day.isoformat()[:7] == self.anchor.isoformat()[:7]]
        self.bar.show_title(self.board.title(self.anchor))
        clashes, lacking = sum(bool(one.clash) for one in month), sum(one.incomplete for one in month)
        undated = self.register.undated()
        self.bar.show_counts(len(undated), clashes, lacking)
        self.tray.show_entries(undated)
        self._show_event()

    def _show_event(self) -> None:
        self.entry = None
        if not self.chosen:
            self.side.show_nothing()
        else:
            workspace = self._workbench.workspace
            known = self.register.find(self.chosen, self.anchor.isoformat())
            event = calendar.calendar_event(workspace, self.chosen)
            view = lists.event(workspace, self.chosen) if event.step else None
            self.entry = known or entry_of(event, self.register.lanes, self.register.today())
            verb, waits = self._turn(event.step, event.starts)
            changes = tuple(calendar.history(self.chosen))
            turn = Turn(workspace.office.zone, self._workbench.session.now(), verb, waits, changes)
            self.side.show_event(event, view, self.entry, turn)
        self._fit()
        self.shown.emit()

    def _turn(self, step: str, starts: str) -> tuple[str, str]:
        """Tell what the officer may do with the chosen event, '' if nothing, and what it waits for."""
        if step == END:
            return "", "✓ Selesai dalam SOP."
        waits = waiting_at(self._workbench.workspace, "events", self.chosen) if step else None
        if waits is not None:
            line = lists.event(self._workbench.workspace, self.chosen).line
            form = FORMS_BY_ACTION.get(waits.action)
            if form is not None and self._workbench.may(*line.actors):
                return form.verb, waits.step_name
            return "", f"{waits.step_name}: menunggu {line.waiting_for}"
        if starts and self.verbs.may(TAKE_UP):
            return "Terima dalam SOP", "Tercatat di kalender, belum masuk SOP peliputan."
        return "", "Tercatat di kalender." if starts else "Belum terjadwal: beri tanggal lebih dahulu."

    def _fit(self) -> None:
        may, entry = self.verbs.may, self.entry
        here = entry is not None and entry.state not in ("cancelled", "done")
        dated = here and entry is not None and bool(entry.starts)
        moving = may(MOVE)
        self.commands.allow(
            new=may(ADD), primary=bool(self.chosen and self.side.act_button.text()), edit=here and may(EDIT),
            crew=here and may(MAN), confirm=dated and moving, postpone=dated and moving, cancel=here and moving,
            untray=dated and moving,
        )  # fmt: skip
        self.commands.allow(**{"import": may(IMPORT)}, absence=may(ABSENCE), write=bool(self.chosen) and may(WRITE))
        running = self.side.view is not None
        self.commands.allow(**dict.fromkeys(("letter-clean", "letter-file", "results-report"), running))
        self.bar.new_button.setVisible(may(ADD))

    def _on_new(self) -> None:
        self._begin(self.anchor)

    def _begin(self, at: date) -> None:
        """Open the form of a new event on a day, or at a moment."""
        self.verbs.begin(moment_words(at))

    def _on_act(self) -> None:
        if self.chosen and self.side.act_button.text():
            self.verbs.do_step(self.chosen)

    def _on_edit(self) -> None:
        if self.chosen:
            self.verbs.edit(self.chosen)

    def _on_crew(self) -> None:
        if self.chosen:
            self.verbs.send(self.chosen)

    def _on_absence(self) -> None:
        day = self.anchor.isoformat()
        self.verbs.enter_absence(self.register.persons(day[:7]), day)

    def _on_entry_action(self) -> None:
        action = self.commands.sender()
        if isinstance(action, QAction) and self.entry is not None:
            self.verbs.for_entry()[str(action.data())](self.entry)

    def _on_acted(self, event_id: int) -> None:
        if event_id:
            self.open(event_id)
        elif self.verbs.form is None and self.verbs.moves.form is None:
            self.take_focus()

    def _on_picked(self, event_id: int, day: date) -> None:
        moved, self.anchor = self.anchor != day, day
        self.chosen = event_id
        if moved:
            self._show()
            return
        self.board.choose(event_id)
        self._show_event()

    def _on_opened(self, event_id: int) -> None:
        self.chosen = event_id
        self._show_event()
        if self.side.act_button.text():
            self._on_act()
        elif self.verbs.may(EDIT):
            self._on_edit()

    def _on_shift(self, event_id: int, days: int) -> None:
        entry = self.register.find(event_id, self.anchor.isoformat())
        if entry is not None:
            self.verbs.moves.by_days(entry, days)

    def _on_moved(self, event_id: int, occurrence: str, day: date, copied: bool) -> None:  # noqa: FBT001 - a signal's
        entry = self.register.find(event_id, occurrence)
        if entry is not None:
            self.verbs.moves.to_day(entry, day, copied=copied)

    def _on_stretched(self, event_id: int, occurrence: str, starts: str, ends: str, copied: bool) -> None:  # noqa: FBT001 - as above
        entry = self.register.find(event_id, occurrence)
        if entry is not None:
            self.verbs.moves.to_times(entry, starts, ends, copied=copied)

    def _on_tray_picked(self, event_id: int) -> None:
        self.chosen = event_id
        self.board.choose(event_id)
        self._show_event()

    def _on_tray_opened(self, event_id: int) -> None:
        self._on_tray_picked(event_id)
        self._on_edit()

    def _on_taken_in(self, event_id: int, occurrence: str) -> None:
        entry = self.register.find(event_id, occurrence)
        if entry is not None and entry.starts:
            self.verbs.moves.to_tray(entry)

    def _on_tray(self, shown: bool) -> None:  # noqa: FBT001 - as above
        self.tray.setVisible(shown)
        if shown:
            self.tray.cards.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_tray_key(self) -> None:
        self.bar.tray_button.toggle()

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


CTRL_Y: Final = int(Qt.Modifier.CTRL.value | Qt.Key.Key_Y.value)
