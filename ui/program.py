"""One run of the program: which office, who sits here, and a window for as long as he does."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt

from desk.backup.routine import back_up_at_exit
from desk.errors import DeskError, Missing, StorageFailed
from desk.paths import Place
from desk.people import lists as people
from desk.people.actions import unlock
from desk.session import Session
from desk.store.database import close_database
from desk.workspace import Workspace, open_office
from ui.application import make_application
from ui.crash import CrashWatch
from ui.dialogs.login import Login
from ui.memory import Memory
from ui.menus import SIZE, THEME
from ui.parts.plain import CLOSE, message
from ui.single import OneWindow
from ui.theme import POINTS, apply_theme
from ui.window import Window

CANNOT, RESTORE = "Meja Informasi tidak dapat dibuka", "Pulihkan dari cadangan…"
LAST = "terakhir"
"""Where the window remembers who sat here last."""


def seated(workspace: Workspace, login: str, secret: str) -> Session:
    """Let an officer in without asking.

    Raises ``Missing`` for an unknown officer, ``Refused`` for a wrong kata sandi.
    """
    session = Session(workspace, people.officer(login, workspace.now().date()))
    if session.officer.keyed:
        unlock(session, secret)
    return session


class Program:
    """Opens the office, asks who sits here, shows his window; again for the next officer."""

    def __init__(self, place: Place, *, trace_folder: Path | None = None, now: datetime | None = None) -> None:
        self.place = place
        self.window: Window | None = None
        self.workspace: Workspace | None = None
        self._trace_folder, self._now = trace_folder, now
        self._is_new = False
        self._told_lost = False
        self.application = make_application()
        self.watch = CrashWatch(place)
        self.watch.tell_lost = self._on_server_lost
        self.one = OneWindow(place.folder, self.application)
        self.one.asked_forward.connect(self._on_started_again)

    def run(self, login: str | None, secret: str) -> int:
        """Show the window until the officer leaves; gives the exit code."""
        self.watch.install()
        if self.one.is_open_elsewhere():
            return 0
        self.one.listen()
        try:
            self.workspace = self._open()
            session = self._first_session(login, secret)
        except StorageFailed as fault:
            if message(None, CANNOT, str(fault), (RESTORE, CLOSE), kind="bad") == RESTORE and self._restored():
                return self.run(login, secret)
            return fault.exit_code
        except DeskError as refusal:
            message(None, CANNOT, str(refusal), kind="bad")
            return refusal.exit_code
        if session is None:
            return 0
        self.seat(session)
        if self._is_new and self.window is not None:
            self.window.menus.show_first_steps()
        code = self.application.exec()
        if self.workspace is not None:
            back_up_at_exit(self.workspace)
        close_database()
        return code

    def seat(self, session: Session) -> None:
        """Open a window for an officer in place of the one before."""
        before, self.window = self.window, None
        Memory(session.workspace.place, LAST).keep("petugas", session.officer.login)
        window = Window(session)
        window.switch_requested.connect(self._on_switch)
        window.restore_requested.connect(self._on_restore)
        window.workbench.reached.connect(self._on_reached)
        window.menus.dress()
        if before is not None:
            window.setGeometry(before.normalGeometry())
            window.setWindowState(before.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        if before is not None:
            before.close()
            before.deleteLater()
        self.window = window

    def _open(self) -> Workspace | None:
        """Open the office, or let the first officer make it; None if he leaves."""
        if not self.place.server and not self.place.database.exists():
            from ui.dialogs.first_run import FirstRun, sample_trace  # start-up: only before there is an office

            assistant = FirstRun(self.place, trace_folder=self._trace_folder)
            made = assistant.exec()
            if assistant.restore_wanted:
                self._restored()
                return self._open()
            if not made:
                return None
            self._is_new = assistant.place == self.place
            if assistant.place != self.place:
                self.place, self._trace_folder = assistant.place, sample_trace(self._trace_folder)
                self.watch.log = CrashWatch(self.place).log
        return open_office(self.place, trace_folder=self._trace_folder, now=self._now)

    def _restored(self, parent: Window | None = None) -> bool:
        """Let the officer bring a back-up back; tells whether there is an office now."""
        from ui.safety.restore_dialog import RestoreDialog  # start-up: seldom needed

        close_database()
        dialog = RestoreDialog(self.place, trace_folder=self._trace_folder, parent=parent)
        done = bool(dialog.exec()) and dialog.restored is not None
        close_database()
        return done

    def _on_server_lost(self, words: str) -> None:
        if self.window is not None and not self._told_lost:
            self._told_lost = True
            self.window.workbench.tell(words, "warn")

    def _on_reached(self, reached: bool) -> None:  # noqa: FBT001 - a slot
        self._told_lost = self._told_lost and not reached

    def _on_started_again(self) -> None:
        """Come forward: the officer looked for the window that is open already."""
        window = self.application.activeModalWidget() or self.window
        if window is not None:
            window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
            window.raise_()
            window.activateWindow()

    def _on_restore(self) -> None:
        """Leave the office as it is now, bring a back-up back, and let an officer sit down in it."""
        window = self.window
        if window is None or self.workspace is None:
            return
        self.application.setQuitOnLastWindowClosed(False)
        window.close()
        back_up_at_exit(self.workspace)
        self._restored()
        self.application.setQuitOnLastWindowClosed(True)
        self.workspace = open_office(self.place, trace_folder=self._trace_folder, now=self._now)
        session = self._ask(window.workbench.session.officer.login)
        if session is None:
            self.application.quit()
        else:
            self.window = None
            self.seat(session)

    def _first_session(self, login: str | None, secret: str) -> Session | None:
        if self.workspace is None:
            return None
        memory = Memory(self.place, LAST)
        last = login or memory.text("petugas")
        kept = Memory(self.place, last)
        apply_theme(self.application, kept.text(THEME, "light"), kept.number(SIZE, POINTS))
        if login:
            return seated(self.workspace, login, secret)
        return self._ask(last)

    def _ask(self, login: str, parent: Window | None = None) -> Session | None:
        if self.workspace is None:
            raise Missing("Kantor belum dibuka.")
        dialog = Login(self.workspace, parent, login=login)
        return dialog.session if dialog.exec() else None

    def _on_switch(self) -> None:
        window = self.window
        if window is None:
            return
        session = self._ask(window.workbench.session.officer.login, window)
        if session is not None:
            self.seat(session)
