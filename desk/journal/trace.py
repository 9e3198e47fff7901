"""The trace file: numbers and heads written outside the data folder, so that a rolled-back file is noticed.

One JSON line a commit that gave a number or closed a paraf, flushed to the disk before the officer is told.
A restore marks the numbers that only the trace file knows; nothing is issued twice.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from desk.errors import StorageFailed
from desk.journal import diary
from desk.store.files import storage_sentence

FILE_NAME = "trace.log"
TAIL = 64 * 1024


@dataclass(frozen=True)
class TraceLine:
    """A commit as an outside witness knows it; ``numbers`` are pairs of book and printed number."""

    time: str
    seq: int
    head: str
    token: str
    numbers: tuple[tuple[str, str], ...]


class TraceFile:
    """Appends to and reads the trace of one office on this computer."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE_NAME

    def append(self, line: TraceLine) -> None:
        """Add a line and flush it; a torn line of a killed process does not spoil the next.

        Raises ``StorageFailed``.
        """
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            handle = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            try:
                os.write(handle, f"\n{json.dumps(asdict(line), ensure_ascii=False)}\n".encode())
                os.fsync(handle)
            finally:
                os.close(handle)
        except OSError as fault:
            raise StorageFailed(storage_sentence(fault, self.path)) from fault

    def lines(self) -> Iterator[TraceLine]:
        """Read the lines that are whole."""
        yield from read_trace(self.path)

    def last_seq(self) -> int:
        """Tell how far the trace reaches, from its last whole lines."""
        if not self.path.exists():
            return 0
        with self.path.open("rb") as file:
            file.seek(max(0, self.path.stat().st_size - TAIL))
            tail = file.read().decode("utf-8", "replace")
        return max((line.seq for line in map(_parse, tail.splitlines()) if line), default=0)

    def catch_up(self) -> None:
        """Add the lines that a killed process did not come to write; only the journal's own heads enter."""
        for entry in diary.entries(self.last_seq()):
            numbers = tuple((book, number) for book, number in entry.body.get("numbers", ()))
            if numbers:
                self.append(TraceLine(entry.body["at"], entry.seq, entry.hash, entry.token, numbers))


def read_trace(path: Path) -> Iterator[TraceLine]:
    """Read a trace file of this or another computer."""
    if not path.exists():
        return
    for words in path.read_text("utf-8", "replace").splitlines():
        line = _parse(words)
        if line is not None:
            yield line


def _parse(words: str) -> TraceLine | None:
    try:
        found = json.loads(words)
        numbers: Sequence[Sequence[str]] = found["numbers"]
        return TraceLine(
            str(found["time"]),
            int(found["seq"]),
            str(found["head"]),
            str(found["token"]),
            tuple((book, number) for book, number in numbers),
        )
    except (ValueError, KeyError, TypeError):
        return None
