"""Long work beside the window: one worker with its own database connection; its answer comes back to the window."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from threading import Event
from time import monotonic
from typing import Generic, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from desk.errors import Cancelled, DeskError
from desk.store.database import close_database

Answer = TypeVar("Answer")
_workers = ThreadPoolExecutor(1, thread_name_prefix="pekerja")


class Work(QObject, Generic[Answer]):
    """One piece of work; ``done`` and ``refused`` are called in the window's thread, as long as the owner lives.

    What is no ``DeskError`` is a bug and comes to the crash window from there.
    """

    _ended = Signal(object)

    def __init__(
        self,
        owner: QObject,
        task: Callable[[], Answer],
        done: Callable[[Answer], None],
        refused: Callable[[DeskError], None],
    ) -> None:
        super().__init__()
        self._owner, self._task, self._done, self._refused = owner, task, done, refused
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
        _running.append(self)
        _workers.submit(self._run).add_done_callback(self._ended.emit)

    def _run(self) -> Answer:
        try:
            return self._task()
        finally:
            close_database()

    def _on_ended(self, future: Future[Answer]) -> None:
        _running.remove(self)
        if not shiboken6.isValid(self._owner):
            return
        try:
            answer = future.result()
        except DeskError as refusal:
            self._refused(refusal)
        else:
            self._done(answer)


Tell = Callable[[str, float], None]
"""What long work says of itself: what it is doing, in words, and how far it is (0 to 1)."""

SELDOM_SECONDS = 0.05


class LongWork(Work[Answer]):
    """Work that tells how far it is and can be called off; ``title`` says what it is.

    The task gets a function to tell with; once called off, that raises ``Cancelled`` there.
    """

    advanced = Signal(str, float)
    finished = Signal()

    def __init__(
        self,
        owner: QObject,
        title: str,
        task: Callable[[Tell], Answer],
        done: Callable[[Answer], None],
        refused: Callable[[DeskError], None],
    ) -> None:
        self.title = title
        self._called_off = Event()
        self._told_at = 0.0
        super().__init__(owner, partial(task, self._tell), done, refused)

    def call_off(self) -> None:
        """Ask it to stop; it ends as refused, with ``Cancelled``."""
        self._called_off.set()

    def is_called_off(self) -> bool:
        """Tell whether it was asked to stop."""
        return self._called_off.is_set()

    def _tell(self, words: str, far: float) -> None:
        if self._called_off.is_set():
            raise Cancelled(f"{self.title} dibatalkan; tidak ada yang tersimpan setengah.")
        if (now := monotonic()) - self._told_at >= SELDOM_SECONDS:
            self._told_at = now
            self.advanced.emit(words, far)

    def _on_ended(self, future: Future[Answer]) -> None:
        self.finished.emit()
        super()._on_ended(future)


def is_there(slot: Callable[..., object]) -> bool:
    """Tell whether the window or dialog whose method this is still lives; Qt may have deleted it meanwhile."""
    method = slot.func if isinstance(slot, partial) else slot
    owner = getattr(method, "__self__", None)
    return not isinstance(owner, QObject) or shiboken6.isValid(owner)


_running: list[QObject] = []


def idle() -> bool:
    """Tell whether no work is under way; the window may close then."""
    return not _running
