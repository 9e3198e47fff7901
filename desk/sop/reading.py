"""An SOP file as its checks read it: the table, the line of each key, and the faults found."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

Table = Mapping[str, object]
_AT_LINE: Final = re.compile(r"at line (\d+)")
_MAY_END: Final = ("]", "}", '"""', "'''")
"""What a value over several lines can end with; a line without any need not be tried."""


@dataclass(frozen=True, order=True)
class Fault:
    """Something wrong in an SOP file: its line from 1, what it is, and what to do about it."""

    line: int
    what: str
    repair: str = ""


class Lines:
    """Where each key of a TOML text stands; the text must be sound as a whole."""

    def __init__(self, text: str) -> None:
        self._lines: dict[tuple[str | int, ...], int] = {}
        self._counts: dict[tuple[str | int, ...], int] = {}
        within: tuple[str | int, ...] = ()
        for line, parsed, is_header in _statements(text):
            if is_header:
                within = self._enter(parsed)
                self._lines.setdefault(within, line)
            else:
                self._note(within, parsed, line)

    def at(self, *path: str | int) -> int:
        """Find the line of a key, or of the nearest table around it: ``at("steps", 2, "minutes")``."""
        while path and path not in self._lines:
            path = path[:-1]
        return self._lines.get(path, 1)

    def _enter(self, header: Table) -> tuple[str | int, ...]:
        path: tuple[str | int, ...] = ()
        rest: object = header
        while isinstance(rest, Mapping) and rest:
            name, rest = next(iter(rest.items()))
            path = (*path, name)
            if isinstance(rest, list):
                self._counts[path] = self._counts.get(path, -1) + 1
                rest = rest[0]
            if path in self._counts:
                path = (*path, self._counts[path])
        return path

    def _note(self, within: tuple[str | int, ...], table: Table, line: int) -> None:
        for name, value in table.items():
            self._lines.setdefault((*within, name), line)
            if isinstance(value, Mapping):
                self._note((*within, name), value, line)


def _statements(text: str) -> Iterator[tuple[int, Table, bool]]:
    """Cut the text into its statements, by TOML's own rules: first line, what it says, whether it opens a table."""
    first, pending = 1, ""
    for number, line in enumerate(text.split("\n"), start=1):
        first = first if pending else number
        goes_on = bool(pending) and not any(mark in line for mark in _MAY_END)
        pending += f"{line}\n"
        if goes_on:
            continue
        try:
            parsed = tomllib.loads(pending)
        except tomllib.TOMLDecodeError:
            continue  # its value goes on in the next line
        yield first, parsed, pending.lstrip().startswith("[")
        pending = ""


def line_of_error(fault: tomllib.TOMLDecodeError, text: str) -> int:
    """Find the line that the parser stopped at; the last where the text just ends."""
    found = _AT_LINE.search(str(fault))
    return int(found[1]) if found else text.rstrip("\n").count("\n") + 1


@dataclass(frozen=True)
class Reading:
    """One SOP file: its table, its steps as far as they are tables, its lines, and the names that are known."""

    sheet: Table
    steps: Sequence[Table]
    lines: Lines
    actions: frozenset[str]
    roles: frozenset[str]

    def ids(self) -> list[str]:
        """Give the id of each step; '' where it has none."""
        return [self.word(place, "id") for place in range(len(self.steps))]

    def word(self, place: int, key: str) -> str:
        """Give the text of a step's key; '' where it has none."""
        value = self.steps[place].get(key, "")
        return value if isinstance(value, str) else ""

    def outcomes(self, place: int) -> dict[str, str]:
        """Give the outcomes of a step that are texts."""
        value = self.steps[place].get("outcomes")
        given = value if isinstance(value, Mapping) else {}
        return {word: leads for word, leads in given.items() if isinstance(leads, str)}

    def same_thing(self, one: int, other: int) -> bool:
        """Tell whether two steps belong to one phase: nothing between them runs over another kind of thing."""
        first, last = sorted((one, other))
        return len({self.word(place, "over") for place in range(first, last + 1)}) == 1

    def line(self, place: int, *path: str) -> int:
        """Find the line of a step's key, or of the step."""
        return self.lines.at("steps", place, *path)

    def named(self, place: int) -> str:
        """Name a step in a fault."""
        return f"Langkah {self.word(place, 'id') or f'ke-{place + 1}'}"
