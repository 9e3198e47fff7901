"""What every tab works with: who sits here, how something is done, and who hears that it was done."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desk.actions import perform
from desk.errors import DeskError, OutcomeUnknown, SignerUnproved
from desk.journal.diary import head
from desk.office import Office
from desk.people.lists import holdings
from desk.session import Result, Session
from desk.store.database import data_version, is_reachable
from desk.workspace import Calendar, Workspace, reread
from ui.work import Answer, LongWork, Tell, is_there

if TYPE_CHECKING:
    from reports.scanned import ScannedSheet

EVERYTHING = frozenset("releases letters events dip dik dip_editions cabinet people numbers office service".split())
"""What is said to have changed when it is not known what did."""

LOOK_MILLISECONDS = 1000
BREATH_MILLISECONDS = 50
"""Between one thing done behind and the next: what was read is painted, and the officer's keys are heard."""


class Workbench(QObject):
    """The session of the officer at the window, and the window's news.

    ``changed`` gives the kinds of things that changed (``releases``, ``cabinet``, ``people`` …), after each commit of
    this window and after those of others. ``open_requested`` asks for a tab (``releases``, ``cabinet``) to show a
    number. ``notice`` gives quiet news and its kind; ``undoable`` news and what undoes it, ``undone`` that it was.
    ``reached`` tells when the server went away (False) and when it is there again (True).
    ``began`` gives long work that has just begun, for whoever shows how far it is.
    ``prove_signer`` asks who sits here for his PIN or kata sandi, when an action is refused without it.
    """

    changed = Signal(object)
    open_requested = Signal(str, str)
    notice = Signal(str, str)
    undoable = Signal(str, object)
    undone = Signal()
    began = Signal(object)
    reached = Signal(bool)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.prove_signer: Callable[[], bool] = _unproved
        self._committed: set[str] = set()
        self._doubtful: dict[str, str] = {}
        self._version = data_version()
        self._known = head().seq, session.workspace.office
        self._reachable = True
        session.changed.append(self._committed.update)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MILLISECONDS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self._behind: dict[QObject, Callable[[], object]] = {}
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(BREATH_MILLISECONDS)
        self._turn.timeout.connect(self._on_turn)

    @property
    def workspace(self) -> Workspace:
        """The open office."""
        return self.session.workspace

    def roles(self) -> frozenset[str]:
        """Give the SOP roles of the officer who sits here."""
        return self.session.officer.roles()

    def may(self, *actors: str) -> bool:
        """Tell whether the officer who sits here holds one of these roles."""
        return bool(self.roles() & set(actors))

    def do(self, name: str, /, **parameters: Any) -> Result:
        """Do an action by name and tell everyone what changed.

        Raises whatever the action refuses, for the form that asked; an action whose outcome is unknown is asked again
        with its first token when it is done again.
        """
        asked = repr((name, sorted(parameters.items())))
        token = self._doubtful.pop(asked, str(uuid.uuid4()))
        self._sit()
        try:
            return self._perform(name, parameters, token)
        except OutcomeUnknown:
            self._doubtful[asked] = token
            raise
        except DeskError as refusal:
            if refusal.exit_code > _NOTHING_WRITTEN:
                self._say_changed(EVERYTHING)
            raise
        finally:
            self.announce()

    def _sit(self) -> None:
        """Hold the posts that the officer holds today: one may have ended since he sat down."""
        officer = self.session.officer
        self.session.officer = replace(officer, holdings=holdings(officer.id, self.session.now().date()))

    def _perform(self, name: str, parameters: Mapping[str, Any], token: str) -> Result:
        try:
            return perform(self.session, name, parameters, token).result
        except SignerUnproved:
            if not self.prove_signer():
                raise
        return perform(self.session, name, parameters, token).result

    def run(self, title: str, task: Callable[[Tell], Answer], done: Callable[[Answer], None]) -> LongWork[Answer]:
        """Do something long beside the window; a refusal, also of the officer who calls it off, is told quietly."""
        work: LongWork[Answer] = LongWork(self, title, task, done, self._on_refused)
        self.began.emit(work)
        return work

    def do_beside(
        self,
        title: str,
        name: str,
        parameters: Mapping[str, Any],
        done: Callable[[Result], None],
        refused: Callable[[DeskError], None],
    ) -> LongWork[Result]:
        """Do a long action beside the window, in a session of its own; it tells how far it is and can be called off.

        Nobody else may act at this window meanwhile: whoever asks keeps a dialog before it. What is done is announced
        also where the dialog that asked was closed and is told nothing any more.
        """
        self._sit()
        session = Session(self.workspace, self.session.officer, self.session.key)
        session.changed.append(self._committed.update)
        asked = repr((name, sorted(parameters.items())))
        token = self._doubtful.pop(asked, str(uuid.uuid4()))

        def task(tell: Tell) -> Result:
            session.tell = tell
            return perform(session, name, parameters, token).result

        def ended(result: Result) -> None:
            self.announce()
            if is_there(done):
                done(result)

        def ended_badly(refusal: DeskError) -> None:
            if isinstance(refusal, OutcomeUnknown):
                self._doubtful[asked] = token
            if refusal.exit_code > _NOTHING_WRITTEN:
                self._say_changed(EVERYTHING)
            self.announce()
            if is_there(refused):
                refused(refusal)

        return LongWork(self, title, task, ended, ended_badly)

    def _on_refused(self, refusal: DeskError) -> None:
        self.tell(str(refusal), "warn")

    def announce(self) -> None:
        """Tell everyone what this window committed since it last told."""
        if kinds := frozenset(self._committed):
            self._committed.clear()
            self._say_changed(kinds)

    def look(self) -> None:
        """See whether another process committed; if so go by the office's profile as it is now, and tell everyone.

        What is no part of the office's truth moves nothing here: a colleague's draft is saved every few seconds.
        """
        reachable = is_reachable()
        if reachable != self._reachable:
            self._reachable = reachable
            self.reached.emit(reachable)
        version = data_version()
        if not reachable or version == self._version:
            return
        self._version = version
        known, self._known = self._known, self._truth()
        self._sit()
        if known != self._known:
            self._say_changed(EVERYTHING)

    def renew(self, page: QWidget, load: Callable[[], object]) -> None:
        """Read a page anew: at once if the officer looks at it, else behind what he looks at."""
        if page.isVisible() or not page.window().isVisible():
            load()
        else:
            self.behind(page, load)

    def behind(self, asker: QObject, task: Callable[[], object]) -> None:
        """Do something soon, in a turn of the event loop of its own; what one asks for again is done once."""
        self._behind[asker] = task
        self._turn.start()

    def _say_changed(self, kinds: frozenset[str]) -> None:
        """Tell everyone; what is done behind waits from here on, for what the officer looks at took its time, too."""
        self.changed.emit(kinds)
        if self._behind:
            self._turn.start()

    def _on_turn(self) -> None:
        asker = next(iter(self._behind), None)
        if asker is None:
            return
        task = self._behind.pop(asker)
        if self._behind:
            self._turn.start()
        if shiboken6.isValid(asker):
            task()

    def _truth(self) -> tuple[int, Office]:
        """Go by the office's profile as it is now; gives it with the place of the last line of the journal."""
        reread(self.workspace)
        return head().seq, self.workspace.office

    def printed(self, name: str, key: str, **options: Any) -> bytes:
        """Give the PDF of a form, the very bytes that are printed.

        Raises ``Refused`` for a paper that this officer may not see, and whatever the form itself refuses.
        """
        from reports.catalog import print_form  # start-up: ReportLab is not needed before the first paper
        from reports.guards import guard_print  # start-up: as above

        guard_print(self.session, name)
        pdf: bytes = print_form(self.workspace, name, key, **options)
        return pdf

    def tried(self, office: Office, name: str, *, logo: str = "", instructions: Sequence[str] = ()) -> bytes:
        """Give a sample sheet as a profile that is not kept yet would have it.

        Raises whatever the form refuses.
        """
        from reports.samples import sample  # start-up: ReportLab is not needed before the first paper

        workspace = replace(self.workspace, calendar=Calendar(office))
        pdf: bytes = sample(workspace, name, logo=logo, instructions=instructions)
        return pdf

    def sheet_on(self, path: str) -> ScannedSheet:
        """Tell which sheet of this office a scan shows.

        Raises ``Invalid`` where no code of ours can be read on it.
        """
        from reports.scanned import read_scan  # start-up: as above

        return read_scan(self.workspace, Path(path))

    def tell(self, text: str, kind: str = "ok", undo: Callable[[], object] | None = None) -> None:
        """Show quiet news in the window's corner, with *Urungkan* where it can be undone."""
        if undo is None:
            self.notice.emit(text, kind)
        else:
            self.undoable.emit(text, partial(self._undo, undo))

    def _undo(self, undo: Callable[[], object]) -> object:
        self.undone.emit()
        return undo()

    def stop(self) -> None:
        """Let go: the window closes or another officer sits down."""
        self._timer.stop()
        self._behind.clear()


_NOTHING_WRITTEN = 4
"""Exit codes up to this one mean that nothing was written."""


def _unproved() -> bool:
    """Take nobody's word, where no window is there to ask."""
    return False
