"""Hearing of what other PCs commit: one thread with a connection of its own, for LISTEN."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable
from typing import Any, Final

import psycopg
from psycopg import sql

CHANNEL: Final = "meja"
LOOK_SECONDS: Final = 0.5
"""How often the thread looks up from listening, to see whether it should end."""

AGAIN_SECONDS: Final = 2.0
"""How long it waits before it tries a server again that did not answer."""

CONNECT_PATIENCE: Final = 8.0
"""How long ending may take: the thread may just be trying to connect."""


class Listener:
    """Counts the commits of a database, by the connection that made them."""

    def __init__(self, connect: Callable[[], psycopg.Connection[Any]]) -> None:
        self._connect = connect
        self._counts: Counter[int] = Counter()
        self._ended = threading.Event()
        self.lost = threading.Event()
        self._thread = threading.Thread(target=self._listen, name="pendengar-server", daemon=True)
        self._thread.start()

    def heard(self, *, except_by: int) -> int:
        """Tell how many commits were heard of that were not made by this connection; a reconnection counts as one."""
        counts = dict(self._counts)
        return sum(counts.values()) - counts.get(except_by, 0)

    def stop(self) -> None:
        """End the thread."""
        self._ended.set()
        self._thread.join(timeout=CONNECT_PATIENCE)

    def _listen(self) -> None:
        while not self._ended.is_set():
            try:
                with self._connect() as heard:
                    self._hear(heard)
            except psycopg.Error:
                self.lost.set()
                self._ended.wait(AGAIN_SECONDS)

    def _hear(self, connection: psycopg.Connection[Any]) -> None:
        connection.execute(sql.SQL("LISTEN {}").format(sql.Identifier(CHANNEL)))
        self.lost.clear()
        self._counts[0] += 1  # what was committed while nobody listened is looked for once
        while not self._ended.is_set():
            for told in connection.notifies(timeout=LOOK_SECONDS):
                self._counts[int(told.payload)] += 1
