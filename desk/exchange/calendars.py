"""Takes in the events of a calendar file; it is read by ``desk.exchange.worker`` in a process of its own."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from desk.exchange.foreign import BROKEN, SENTENCES, answers, look, refuse
from desk.exchange.ics import ReadCalendar, ReadEvent
from desk.exchange.worker import CALENDAR, LARGEST_FILE


def read_calendar(path: Path) -> ReadCalendar:
    """Read the events of an ICS file, each refused one with its line and reason; what was read last is remembered.

    Raises ``Invalid`` for the field ``file`` where it is no calendar at all, or cannot be read.
    """
    _head, size = look(path)
    if path.suffix.lower() not in {".ics", ".ical", ".ifb", ".vcs"}:
        refuse(path, "bukan berkas kalender; yang diterima ICS.")
    if size > LARGEST_FILE:
        refuse(path, SENTENCES["too_big"])
    return _read(path, path.stat().st_mtime_ns, size)


@lru_cache(maxsize=128)
def _read(path: Path, _changed: int, _size: int) -> ReadCalendar:
    """Ask the worker once for a file that is shown before it is taken in."""
    said: dict[str, Any] = {}
    for answer in answers(path, CALENDAR):
        if not isinstance(answer, dict):
            refuse(path, BROKEN)
        said = answer
    if "refused" in said:
        refuse(path, SENTENCES.get(str(said["refused"]), BROKEN))
    try:
        return _calendar(said)
    except (TypeError, ValueError, KeyError):
        refuse(path, BROKEN)


def _calendar(said: dict[str, Any]) -> ReadCalendar:
    return ReadCalendar(
        int(said["calendars"]),
        [_event(one) for one in said["events"]],
        [(int(line), str(words)) for line, words in said["rejected"]],
        [(int(line), str(words)) for line, words in said["unread"]],
    )


def _event(one: dict[str, Any]) -> ReadEvent:
    kept = dict(one)
    kept |= {name: tuple(str(day) for day in one[name]) for name in ("skipped", "extra")}
    kept["own"] = {str(name): str(words) for name, words in one["own"].items()}
    return ReadEvent(**kept)
