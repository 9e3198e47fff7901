"""The three panes: the list, the open letter with its bar or form, what belongs to it; and what is done with it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desk.errors import DeskError
from desk.flow import links
from desk.flow.links import Linked
from desk.journal import diary
from desk.letters import lists
from desk.letters.actions import KIND
from desk.letters.lists import LetterView
from desk.people import lists as people
from desk.session import Result
from ui.letters.begin import EVENT, RELEASE, Beginning
from ui.letters.commands import Commands
from ui.letters.dispose_form import DisposeForm, Offer, Typed
from ui.letters.instruction import InstructionDialog
from ui.letters.letter_list import LetterList
from ui.letters.papers import Papers
from ui.letters.reading import Head, Reading, scans_of
from ui.letters.register import CONCERNS, Register
from ui.letters.side import BOOK, SHEET, Side
from ui.letters.verb_bar import Turn, VerbBar, turn_of
from ui.letters.words import ALL, MINE, is_first_turn
from ui.parts.empty import Empty
from ui.theme import dress, em
from ui.workbench import Workbench

WIDTHS: Final = (21, 46, 18)
NARROW: Final = 62
"""Below this width, in line heights, the right pane folds by itself."""

NOTHING = ("Pilih surat di daftar.", "Yang belum didisposisi atau untuk Anda berdiri paling atas.")


class Browse(QWidget):
    """The page. It asks the tab for the form of intake (``receive_requested``)."""

    receive_requested = Signal()
    shown = Signal()

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._view: LetterView | None = None
        self._linked: list[Linked] = []
        self._typed: dict[str, Typed] = {}
        self._notes: dict[str, str] = {}
        self._acting = self._begun = False
        self._unfolded: bool | None = None
        self.register = Register(workbench, self)
        self.papers = Papers(workbench, self)
        self.beginning = Beginning(workbench, self)
        self._build()
        self._connect()

    def load(self) -> None:
        """Read the list anew, and what is open; open the first letter if none is."""
        self.register.read()
        if not self._begun:
            self._begun = True
            self.letter_list.show_filter(MINE if self.register.waiting() else ALL)
        self.letter_list.load()
        if self._view is not None:
            self._show(self._view.number)
        elif not self.letter_list.pick_first():
            self._show_nothing()

    def open(self, number: str) -> None:
        """Show a letter and let the list stand at it.

        Raises ``Missing``.
        """
        lists.letter(self._workbench.workspace, number)
        self.letter_list.load()
        self.letter_list.pick(number)
        self._show(number)

    def view(self) -> LetterView | None:
        """Give the letter on screen."""
        return self._view

    def actions(self) -> list[QAction]:
        """Give everything that can be done here."""
        return list(self.commands.actions.values())

    def take_focus(self) -> None:
        """Put the keyboard into the list."""
        self.letter_list.view.setFocus()

    def is_writing(self) -> bool:
        """Tell whether the form Disposisi is open."""
        return self.middle.currentWidget() is self.form

    def _build(self) -> None:
        does: dict[str, Callable[[], object]] = {
            "new": self.receive_requested.emit,
            "primary": self._on_primary,
            "dispose": self._on_dispose,
            "release": self._on_release,
            "event": self._on_event,
            "scan": self._on_scan,
            "print": self._on_print,
            "book": self._on_book,
            "instruction": self._on_instruction,
            "side": self._on_side,
            "filter": self._on_filter,
        }
        self.letter_list = LetterList(self._workbench, self.register)
        self.commands = Commands(self, does)
        self.head, self.reading, self.form = Head(), Reading(self._workbench.workspace), DisposeForm()
        self.verbs, self.side = VerbBar(), Side()
        self.middle = QStackedWidget()
        letter = QWidget()
        inner = QVBoxLayout(letter)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self.reading, 1)
        inner.addWidget(self.verbs)
        self.letter_page = letter
        for page in (letter, self.form):
            self.middle.addWidget(page)
        whole_letter = QWidget()
        column = QVBoxLayout(whole_letter)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.middle, 1)
        self.pages = QStackedWidget()
        dress(self.pages, "pane")
        self.nothing = Empty(*NOTHING, "letter")
        for page in (whole_letter, self.nothing):
            self.pages.addWidget(page)
        self.splitter = QSplitter()
        self.splitter.setObjectName("surat-masuk")
        self.splitter.setChildrenCollapsible(False)
        for place, (pane, wide) in enumerate(zip((self.letter_list, self.pages, self.side), WIDTHS, strict=True)):
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(place, int(place == 1))
            pane.setMinimumWidth(em(wide * 0.7))
        self.splitter.setSizes([em(wide) for wide in WIDTHS])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)

    def _connect(self) -> None:
        self.letter_list.picked.connect(self._on_picked)
        self.letter_list.entered.connect(self._on_entered)
        self.verbs.dispose_requested.connect(self._on_dispose)
        self.verbs.done_requested.connect(self._carry_out)
        self.form.sent.connect(self._send)
        self.form.left.connect(self._on_form_left)
        self.reading.file_requested.connect(self.papers.show_scan)
        self.reading.save_requested.connect(self.papers.save_scan)
        self.side.open_requested.connect(self._workbench.open_requested)
        self.side.print_requested.connect(self._on_paper)
        self.side.command_requested.connect(self._on_command)
        self._workbench.changed.connect(self._on_changed)

    def _show(self, number: str) -> None:
        """Show a letter; what was typed about it comes back."""
        self._keep_typed()
        view, seat, now = lists.letter(self._workbench.workspace, number), self.register.seat(), self._now()
        other = self._view is None or self._view.number != view.number
        self._view = view
        self.pages.setCurrentIndex(0)
        self.head.show_letter(view, seat, now)
        self.reading.show_letter(view, seat, now)
        turn = turn_of(view, seat)
        if other:
            self.middle.setCurrentWidget(self.letter_page)
            self.verbs.show_error("")
            self.reading.verticalScrollBar().setValue(0)
        self.verbs.show_turn(turn, first=is_first_turn(view, seat))
        self.verbs.put_note(self._notes.get(view.number, ""))
        names = {person.id: person.name for person in people.people(now.date())}
        self._linked = links.after(KIND, view.id)
        self.side.show_history(diary.history(KIND, view.number), names, now)
        self._fit()

    def _show_nothing(self) -> None:
        self._keep_typed()
        self._view, self._linked = None, []
        self.pages.setCurrentIndex(1)
        self.side.show_nothing()
        self._fit()

    def _fit(self) -> None:
        turn = self.verbs.turn() if self._view is not None else Turn()
        scanned = self._view is not None and bool(self._view.scans)
        roles, writing = self._workbench.roles(), self._view is not None and self.is_writing()
        begins = self._begins()
        self.side.show_links(self._linked, begins)
        self.commands.fit(turn, roles, begins, shown=self._view is not None, scanned=scanned, writing=writing)
        self.shown.emit()

    def _begins(self) -> frozenset[str]:
        """Tell what may be begun from the letter on screen, by the command's key."""
        offered = self.beginning.offered(self._view) if self._view is not None else frozenset()
        return frozenset(key for key, action in (("release", RELEASE), ("event", EVENT)) if action in offered)

    def _keep_typed(self) -> None:
        if self._view is not None:
            self._notes[self._view.number] = self.verbs.note()
            if self.is_writing():
                self._typed[self._view.number] = self.form.typed()

    def _on_primary(self) -> None:
        """Do what Ctrl+Enter stands for now: send the form, carry out, or begin the form."""
        if self.is_writing():
            self._send()
        elif self.verbs.turn().told:
            self._carry_out()
        else:
            self._on_dispose()

    def _on_dispose(self) -> None:
        view, turn = self._view, self.verbs.turn()
        if view is None or not turn.may_dispose or self.is_writing():
            return
        seat, today = self.register.seat(), self._now().date()
        rank = min((held.level for held in self._workbench.session.officer.holdings), default=0)
        offered = [
            (one.code, one.title, people.holder_name(one.code, today) or "belum ada pejabatnya")
            for one in people.positions()
            if one.code not in seat.positions and one.level >= rank
        ]
        offer = Offer(
            offered,
            lists.instructions(),
            self._workbench.workspace.hours(),
            today,
            "Teruskan" if turn.after else "Beri disposisi",
            self._typed.get(view.number, Typed()),
        )
        self.middle.setCurrentWidget(self.form)
        self.form.start(offer)
        self._fit()

    def _send(self) -> None:
        """Pass the letter on, or show beside which field it was refused."""
        view = self._view
        if view is None:
            return
        try:
            after = self.verbs.turn().after
            result = self._do("letters.dispose", letter=view.number, after=after, **self.form.values())
        except DeskError as refusal:
            self.form.refuse(refusal)
            return
        self._typed.pop(view.number, None)
        self.middle.setCurrentWidget(self.letter_page)
        release = str(result.get("release", ""))
        became = f" dan menjadi press release {release}; Enter membukanya" if release else ""
        self._after(view.number, f"{view.number} diteruskan{became}.")
        if release:
            self._offer_release()

    def _offer_release(self) -> None:
        """Put the keyboard on what opens the release that the letter has become."""
        self._unfolded = True
        self._fold()
        self.side.links()[-1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _carry_out(self) -> None:
        view = self._view
        if view is None:
            return
        try:
            told = self.verbs.turn().told
            self._do("letters.carry_out", letter=view.number, disposisi=told, note=self.verbs.note())
        except DeskError as refusal:
            self.verbs.show_error(str(refusal))
            return
        self.verbs.put_note("")
        self._notes.pop(view.number, None)
        self._after(view.number, f"{view.number}: disposisi sudah dilaksanakan.")

    def _do(self, action: str, **parameters: object) -> Result:
        self._acting = True
        try:
            return self._workbench.do(action, **parameters)
        finally:
            self._acting = False

    def _after(self, number: str, told: str) -> None:
        """Say what was done; the letter stays open, so that its chain is seen to have grown."""
        self._workbench.tell(told)
        self.verbs.show_error("")
        self.register.read()
        self.letter_list.load()
        self._show(number)
        self.take_focus()

    def _on_form_left(self) -> None:
        self._keep_typed()
        self.middle.setCurrentWidget(self.letter_page)
        self._fit()
        self.take_focus()

    def _on_picked(self, number: str) -> None:
        if number and (self._view is None or number != self._view.number):
            self._show(number)

    def _on_entered(self) -> None:
        """Go on from the list to what can be done."""
        turn = self.verbs.turn()
        if turn.told:
            self.verbs.note_edit.setFocus(Qt.FocusReason.OtherFocusReason)
        elif turn.may_dispose:
            self.verbs.dispose_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.reading.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if not self._acting and kinds & CONCERNS and self._begun:
            self._workbench.renew(self, self.load)

    def _on_release(self) -> None:
        if self._view is not None:
            self.beginning.begin_release(self._view)

    def _on_event(self) -> None:
        if self._view is not None:
            self.beginning.begin_event(self._view)

    def _on_command(self, key: str) -> None:
        self.commands.actions[key].trigger()

    def _on_scan(self) -> None:
        if self._view is not None and (scans := scans_of(self._view)):
            self.papers.show_scan(scans[0])

    def _on_print(self) -> None:
        self._on_paper(SHEET)

    def _on_book(self) -> None:
        self._on_paper(BOOK)

    def _on_paper(self, paper: str) -> None:
        if self._view is not None:
            self.papers.show_paper(paper, self._view)

    def _on_instruction(self) -> None:
        InstructionDialog(self, self._workbench).open()

    def _on_filter(self) -> None:
        self.letter_list.focus_filter()

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

    def _now(self) -> datetime:
        return self._workbench.session.now()
