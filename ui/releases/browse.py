"""The three panes: the list, the open release with its bar, what belongs to it; and what is done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from desk.errors import DeskError, Stale
from desk.releases import lists
from desk.releases.rows import PieceChange, ReleaseView
from desk.session import Result
from ui.parts.clock import number_may_be_given
from ui.releases.commands import Commands
from ui.releases.folders import choices
from ui.releases.forms import FORMS
from ui.releases.history import History
from ui.releases.marking import Marking
from ui.releases.papers import Papers
from ui.releases.queue import Queue
from ui.releases.reading import NOTHING, Reading
from ui.releases.release_form import ReleaseForm
from ui.releases.side import LABEL, Side
from ui.releases.strip import Strip
from ui.releases.turn import DONE, Turn, turn_of
from ui.releases.verbs import VerbBar
from ui.releases.words import full_moment, outgoing_text
from ui.steps.dialog import StepDialog, step_dialog
from ui.theme import em
from ui.workbench import Workbench

WIDTHS: Final = (21, 48, 18)
NARROW: Final = 62
"""Below this width, in line heights, the right pane folds by itself (1000 points at the usual type)."""

STAYS: Final = frozenset({"releases.file"})
"""After these the same release stays open, because its number is wanted next."""
CONCERNS: Final = frozenset({"releases", "cabinet", "people", "letters"})
ALL_DONE = "Tidak ada lagi yang menunggu Anda."


class Browse(QWidget):
    """The page. It asks the tab for the form of intake, and for a text to be edited or corrected."""

    intake_requested = Signal()
    edit_requested = Signal(object, bool)
    shown = Signal()

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._view: ReleaseView | None = None
        self._marking = Marking()
        self._typed: dict[int, str] = {}
        self._seen = (0, 0)
        self._acting = False
        self._unfolded: bool | None = None
        self._form: ReleaseForm | None = None
        self.step_form: StepDialog | None = None
        self.papers = Papers(workbench, self)
        self._build()
        self._connect()

    def load(self) -> None:
        """Read the list anew, and what is open; open the first release if none is."""
        self.queue.load()
        if self._view is None:
            self.queue.pick_first()
            self._show_none_if_empty()
        else:
            self._show(self._view.line.number)

    def open(self, number: str) -> None:
        """Show a release and let the list stand at it.

        Raises ``Missing``.
        """
        view = lists.release(self._workbench.workspace, number)
        self.queue.pick(view.line.number)
        self._show(view.line.number)

    def view(self) -> ReleaseView | None:
        """Give the release on screen."""
        return self._view

    def form(self) -> ReleaseForm | None:
        """Give the form that is open."""
        return self._form

    def actions(self) -> list[QAction]:
        """Give everything that can be done here."""
        return list(self.commands.actions.values())

    def take_focus(self) -> None:
        """Put the keyboard where this officer goes on: on the text if his paraf is asked, else on the list."""
        if self._view is not None and self.verbs.turn().paraf_step:
            self.reading.take_focus()
        else:
            self.queue.view.setFocus()

    def forget_seen(self) -> None:
        """Take the text as read: this officer changed it himself."""
        self._seen = (0, 0)

    def tell_similar(self, numbers: Sequence[str]) -> None:
        """Say that the same or nearly the same text came in before."""
        if numbers:
            self.strip.say("Naskah serupa sudah pernah diterima:", [(number, number) for number in numbers[:4]],
                           kind="warn")  # fmt: skip

    def _build(self) -> None:
        self.queue = Queue(self._workbench)
        does: dict[str, Callable[[], object]] = {key: partial(self._open_form, key) for key in FORMS}
        does |= {
            "new": self.intake_requested.emit,
            "primary": self._act,
            "edit": self._on_edit,
            "correct": self._on_correct,
            "copy": self._on_copy,
            "history": self._on_history,
            "print": self._on_print,
            "label": self._on_label,
            "filter": self.queue.focus_filter,
            "side": self._on_side,
        }
        self.commands = Commands(self, does)
        self.reading = Reading(self._marking)
        self.verbs, self.side, self.strip = VerbBar(self.commands.more()), Side(self._workbench.workspace), Strip()
        self._middle = QWidget()
        column = QVBoxLayout(self._middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.reading, 1)
        column.addWidget(self.verbs)
        self.splitter = QSplitter()
        self.splitter.setObjectName("press-release")
        self.splitter.setChildrenCollapsible(False)
        for place, pane in enumerate((self.queue, self._middle, self.side)):
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(place, int(place == 1))
        self.queue.setMinimumWidth(em(WIDTHS[0] * 0.7))
        self.splitter.setSizes([em(wide) for wide in WIDTHS])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.splitter)
        self.verbs.hide()

    def _connect(self) -> None:
        self.queue.picked.connect(self._on_picked)
        self.queue.entered.connect(self.reading.take_focus)
        self.reading.left.connect(self.queue.view.setFocus)
        self.reading.changes_requested.connect(self._on_history)
        self.reading.struck_changed.connect(self.verbs.show_struck)
        self.verbs.primary_requested.connect(self._act)
        self.verbs.return_requested.connect(self.commands.actions["return"].trigger)
        self.verbs.reject_requested.connect(self.commands.actions["reject"].trigger)
        self.verbs.label_requested.connect(self._on_label)
        self.side.file_requested.connect(self.papers.show_file)
        self.side.copy_requested.connect(self.papers.save_file)
        self.side.print_requested.connect(self._on_paper)
        self.side.open_requested.connect(self._workbench.open_requested)
        self.strip.pressed.connect(self._on_strip)
        self._workbench.changed.connect(self._on_changed)

    def _show(self, number: str) -> None:
        """Show a release; what was typed into the bar for it comes back."""
        self._keep_typed()
        view = lists.release(self._workbench.workspace, number)
        turn = turn_of(view, self._workbench.roles(), self._workbench.session.now())
        other = self._view is None or self._view.line.id != view.line.id
        if other or self._seen[0] != view.line.id:
            self._seen = (view.line.id, view.line.version)
        if other:
            self.strip.clear()
        self._view = view
        self._marking.begin(view, turn.paraf_step)
        changes, told = self._changes(view, turn)
        zone = self._workbench.workspace.hours().zone_name
        self.reading.show_release(view, zone=zone, changes=changes, told=told)
        self._show_turn(view, turn, other=other)
        self.side.show_release(view, self._workbench.roles())
        self.queue.take_detail(view)
        self.commands.fit(view, turn, self._workbench.roles())
        self.shown.emit()

    def _show_turn(self, view: ReleaseView, turn: Turn, *, other: bool) -> None:
        folders = choices(self._workbench.workspace) if turn.action == "releases.file" else []
        unlabelled = view.item is not None and not view.item.labelled_at
        if other:
            self.verbs.show_error("")
        self.verbs.show_turn(turn, folders, unlabelled=unlabelled)
        self.verbs.show_struck(len(self._marking.left_out()))
        self.verbs.put_text(self._typed.get(view.line.id, ""))
        self.verbs.show()
        self._fold()

    def _show_nothing(self, words: str) -> None:
        self._keep_typed()
        self._view = None
        self._seen = (0, 0)
        self.reading.show_nothing(words)
        self.verbs.hide()
        self.side.show_nothing()
        self.commands.fit(None, Turn(), self._workbench.roles())
        self.shown.emit()

    def _show_none_if_empty(self) -> None:
        if self._view is None:
            self._show_nothing(NOTHING)

    def _changes(self, view: ReleaseView, turn: Turn) -> tuple[Sequence[PieceChange], str]:
        """Give what must be seen before anything else: changes while reading, or since one's own paraf."""
        number, now = view.line.number, view.line.version
        if self._seen[1] < now:
            told = f"Naskah berubah selagi Anda membacanya (versi {self._seen[1]} menjadi {now}):"
            return lists.changes_between(number, self._seen[1], now), told
        if turn.paraf_step:
            return lists.changed_since_paraf(number, turn.paraf_step), "Berubah sejak paraf Anda, hanya ini yang baru:"
        return [], ""

    def _keep_typed(self) -> None:
        if self._view is not None:
            self._typed[self._view.line.id] = self.verbs.text()

    def _act(self) -> None:
        """End the step that waits, or show beside the field why not."""
        view, turn = self._view, self.verbs.turn()
        if view is None or not turn.action:
            return
        if turn.by_form:
            self._open_step(view.line.id)
            return
        if turn.needs_signature:
            self._open_form("sign")
            return
        unsettled = turn.action == "releases.file" and not number_may_be_given(self._workbench, self)
        if unsettled or self.verbs.just_done():
            return
        self._perform(turn.action, self._parameters(view, turn))

    def _parameters(self, view: ReleaseView, turn: Turn) -> dict[str, Any]:
        given: dict[str, Any] = {"release": view.line.number, "version": view.line.version}
        if turn.field:
            given[turn.field] = self.verbs.text()
        if turn.paraf_step:
            given |= {"digest": view.digest, "struck": self._marking.left_out()}
        if turn.action == "releases.file":
            given["folder"] = self.verbs.folder()
        return given

    def _perform(self, action: str, parameters: dict[str, Any]) -> None:
        self._acting = True
        try:
            result = self._workbench.do(action, **parameters)
        except Stale as refusal:
            self._reload_stale(str(refusal))
        except DeskError as refusal:
            self.verbs.show_error(str(refusal))
        else:
            self._after(action, result)
        finally:
            self._acting = False

    def _reload_stale(self, sentence: str) -> None:
        """Show the newer text with the difference; strikes and what was typed stay."""
        if self._view is None:
            return
        self.queue.load()
        self._show(self._view.line.number)
        self.verbs.show_error(sentence)

    def _after(self, action: str, result: Result) -> None:
        """Tell what was done, and open what waits next."""
        view = self._view
        if view is not None:
            self._typed.pop(view.line.id, None)
            self.verbs.begin_anew()
            self._marking.forget(view.line.id)
            self._view = None
        self._seen, number = (0, 0), str(result["number"])
        if action in DONE:
            self._workbench.tell(DONE[action].format(**result))
        self.queue.load()
        following = number if action in STAYS else self.queue.next_waiting(number)
        if following:
            self.queue.pick(following)
            self._show(following)
            self.take_focus()
        else:
            self._show_nothing(ALL_DONE)

    def _open_form(self, key: str) -> None:
        view = self._view
        if view is None:
            return
        form = FORMS[key](self._workbench, view, self.verbs.text(), self)
        form.acted.connect(self._on_form_acted)
        form.outdated.connect(self._on_form_outdated)
        form.finished.connect(self._on_form_finished)
        self._form = form
        self._acting = True
        form.open()

    def _open_step(self, release_id: int) -> None:
        """Open the form of the step that waits."""
        step = step_dialog(self._workbench, "releases", release_id, self)
        if step is not None:
            step.acted.connect(partial(self._after, ""))
            step.finished.connect(self._on_form_finished)
            self._acting, self.step_form = True, step
            step.open()

    def _on_form_acted(self, result: Result) -> None:
        form, view = self._form, self._view
        if form is None or view is None:
            return
        self._workbench.tell(f"{view.line.number}: {form.title.lower()} tercatat.")
        if form.moves_on:
            self._after("", result)
        else:
            self.forget_seen()
            self.queue.load()
            self._show(view.line.number)

    def _on_form_outdated(self, form: ReleaseForm, sentence: str) -> None:
        """The text changed meanwhile: show it, and keep the reason that was typed."""
        reason = str(form.fields["reason"].typed()) if "reason" in form.fields else ""
        form.reject()
        self._reload_stale(sentence)
        if reason and self.verbs.turn().field == "note":
            self.verbs.put_text(reason)

    def _on_form_finished(self) -> None:
        self._form = self.step_form = None
        self._acting = False

    def _on_picked(self, number: str) -> None:
        if number and (self._view is None or number != self._view.line.number):
            self._show(number)

    def _on_changed(self, kinds: object) -> None:
        if not self._acting and isinstance(kinds, frozenset) and CONCERNS & kinds:
            self._workbench.renew(self, self.load)

    def _on_strip(self, number: str) -> None:
        self.open(number)

    def _on_edit(self) -> None:
        self.edit_requested.emit(self._view, False)

    def _on_correct(self) -> None:
        self.edit_requested.emit(self._view, True)

    def _on_copy(self) -> None:
        if self._view is None:
            return
        until = self._view.line.embargo_until
        if until and self._workbench.session.now() < datetime.fromisoformat(until):
            zone = self._workbench.workspace.hours().zone_name
            self._workbench.tell(f"Masih diembargo sampai {full_moment(until, zone)}; belum boleh keluar.", "warn")
            return
        QGuiApplication.clipboard().setText(outgoing_text(self._view))
        self._workbench.tell("Judul dan paragraf yang disetujui tersalin.")

    def _on_history(self) -> None:
        if self._view is not None:
            History(self._workbench.workspace, self._view, self).open()

    def _on_print(self) -> None:
        self._on_paper("press-release:file")

    def _on_label(self) -> None:
        if self._view is not None and self._view.item is not None:
            self._workbench.open_requested.emit("cabinet", self._view.item.number)

    def _on_paper(self, paper: str) -> None:
        if paper == LABEL:
            self._on_label()
        elif self._view is not None:
            self.papers.show_paper(paper, self._view.line.number)

    def _on_side(self) -> None:
        """Fold the right pane away, or unfold it, whatever the width says."""
        self._unfolded = not self.side.isVisibleTo(self)
        self._fold()

    def _fold(self) -> None:
        needed = self._middle.minimumSizeHint().width() + self.queue.minimumWidth() + em(WIDTHS[2] * 0.7)
        wide = self.width() >= max(em(NARROW), needed)
        self.side.setVisible(wide if self._unfolded is None else self._unfolded)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fold()
