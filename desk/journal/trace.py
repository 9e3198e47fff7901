"""The trace file: numbers and heads written outside the data folder, so that a rolled-back file is noticed.

One JSON line a commit, flushed to the disk before the officer is told; a line may stand there twice.
A restore marks the numbers that only the trace file knows; nothing is issued twice.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from desk.journal import diary
from desk.store.database import database_faults
from desk.store.files import flush_folder, storage_faults

FILE_NAME = "trace.log"
TAIL = 64 * 1024


@dataclass(frozen=True)
class Given:
    """A number as the trace knows it: book, period, serial (0 where an old line does not say), as it was printed."""

    book: str
    period: str
    serial: int
    printed: str


@dataclass(frozen=True)
class TraceLine:
    """A commit as an outside witness knows it.

    ``numbers`` are the pairs of book and printed number that it gave, ``serials`` the period and serial of each;
    ``about`` is what it was done to.
    """

    time: str
    seq: int
    head: str
    token: str
    numbers: tuple[tuple[str, str], ...]
    about: str = ""
    serials: tuple[tuple[str, int], ...] = ()

    def given(self) -> list[Given]:
        """List the numbers that the commit gave."""
        places = [*self.serials, *[("", 0)] * (len(self.numbers) - len(self.serials))]
        return [
            Given(book, period, serial, printed)
            for (book, printed), (period, serial) in zip(self.numbers, places, strict=True)
        ]

    def names(self) -> list[str]:
        """Name the records that the commit touched, as officers know them."""
        return list(dict.fromkeys(filter(None, [*(number for _book, number in self.numbers), self.about])))


class TraceFile:
    """Appends to and reads the trace of one office on this computer."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE_NAME

    def append(self, lines: Iterable[TraceLine]) -> None:
        """Add lines and flush them; a torn line of a killed process does not spoil the next.

        Raises ``StorageFailed``.
        """
        words = "".join(f"\n{json.dumps(asdict(line), ensure_ascii=False)}\n" for line in lines).encode()
        self._write(words)

    def guard(self) -> None:
        """Refuse to begin what could not be witnessed.

        Raises ``StorageFailed``.
        """
        self._write(b"")

    def _write(self, words: bytes) -> None:
        with storage_faults(self.path):
            new = not self.path.exists()
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with os.fdopen(os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "wb") as file:
                file.write(words)
                file.flush()
                if words:
                    os.fsync(file.fileno())
            if new:
                flush_folder(self.path.parent)

    def lines(self) -> Iterator[TraceLine]:
        """Read the lines that are whole."""
        yield from read_trace(self.path)

    def last_seq(self) -> int:
        """Tell how far the trace reaches, by its last whole line."""
        with storage_faults(self.path):
            if not self.path.exists():
                return 0
            with self.path.open("rb") as file:
                file.seek(max(0, self.path.stat().st_size - TAIL))
                tail = file.read().decode("utf-8", "replace")
        found = next(filter(None, map(_parse, reversed(tail.splitlines()))), None)
        return found.seq if found else max((line.seq for line in self.lines()), default=0)

    def catch_up(self, own: int | None = None) -> None:
        """Add the lines that the trace lacks: one's own, and those that killed processes did not come to write.

        ``own`` is written anyway: the same line of another process may not have reached the disk yet.
        """
        last = self.last_seq()
        since = last if own is None else min(last, own - 1)
        with database_faults():
            missing = [_line_of(entry) for entry in diary.entries(since)]
        if missing:
            self.append(missing)


def read_trace(path: Path) -> Iterator[TraceLine]:
    """Read a trace file of this or another computer."""
    if not path.exists():
        return
    for words in filter(None, path.read_text("utf-8", "replace").splitlines()):
        line = _parse(words)
        if line is not None:
            yield line


def _line_of(entry: diary.Entry) -> TraceLine:
    numbers = tuple((str(book), str(number)) for book, number in entry.body.get("numbers", ()))
    serials = tuple((str(period), int(serial)) for period, serial in entry.body.get("serials", ()))
    about = str(entry.body.get("subject", {}).get("number", ""))
    return TraceLine(str(entry.body.get("at", "")), entry.seq, entry.hash, entry.token, numbers, about, serials)


def _parse(words: str) -> TraceLine | None:
    try:
        found = json.loads(words)
        numbers: Sequence[Sequence[str]] = found["numbers"]
        return TraceLine(
            str(found["time"]),
            int(found["seq"]),
            str(found["head"]),
            str(found["token"]),
            tuple([(book, number) for book, number in numbers]),
            str(found.get("about", "")),
            tuple([(str(period), int(serial)) for period, serial in found.get("serials", ())]),
        )
    except (ValueError, KeyError, TypeError):
        return None
