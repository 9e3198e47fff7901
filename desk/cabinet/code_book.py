"""The classification list as an officer looks in it: by number or by word, with the way down to each code (F4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from desk.cabinet.classification import UNKNOWN, Code, codes
from desk.cabinet.code_changes import CodeChange, coming, from_words
from desk.cabinet.schemes import NEW, above

IN_FORCE: Final = NEW
"""The scheme that new papers are filed by; the older one stays readable beside it."""
STEP: Final = " › "


@dataclass(frozen=True)
class CodeLine:
    """A code as a picker shows it.

    ``way`` names what stands above it, ``retention`` its clauses, ``in_force`` whether new papers may bear it now,
    ``own`` that the office's list holds it; ``begins`` from when a code holds that new papers may not bear yet,
    ``coming`` what of it changes on a later day.
    """

    scheme: str
    code: str
    name: str
    way: str
    retention: str
    in_force: bool
    own: bool = False
    coming: tuple[CodeChange, ...] = ()
    begins: str = ""

    @property
    def awaited(self) -> str:
        """Say what takes effect by itself, and when: 'berlaku mulai 1 Januari 2027: nama Siaran pers'."""
        told = [from_words(self.begins)] if self.begins else []
        return "\n".join(told + [change.words for change in self.coming])

    @property
    def words(self) -> str:
        """Write its name with the way down to it: 'Kehumasan › Press release'."""
        return STEP.join(filter(None, (self.way, self.name)))


class CodeBook:
    """The codes as they are now, read once, so that each letter typed is answered from memory."""

    def __init__(self, known: Sequence[Code], on: date, changes: Sequence[CodeChange] = ()) -> None:
        by_code = {(each.scheme, each.code): each for each in known}
        awaited: dict[tuple[str, str], list[CodeChange]] = {}
        for change in changes:
            awaited.setdefault((change.scheme, change.code), []).append(change)
        self._lines = [
            replace(_line(each, by_code, on), coming=tuple(awaited.get((each.scheme, each.code), ()))) for each in known
        ]
        self._by_code = {line.code: line for line in reversed(self._lines)}
        self._found_in = [f"{line.code} {line.words}".casefold() for line in self._lines]

    def search(self, query: str, *, everything: bool = False) -> list[CodeLine]:
        """Find codes by the begin of a number or by words anywhere in the way down, in their order.

        Only what is in force unless ``everything`` is asked for.
        """
        asked = query.strip().rstrip(".").casefold()
        words = asked.split()
        return [
            line
            for line, text in zip(self._lines, self._found_in, strict=True)
            if (everything or line.in_force) and (line.code.startswith(asked) or all(word in text for word in words))
        ]

    def named(self, code: str) -> CodeLine | None:
        """Find a code, in the scheme in force before the older one."""
        return self._by_code.get(code.strip().rstrip("."))

    def told(self, code: str) -> str:
        """Say what a typed code stands for, or that it bears a mark because no list holds it; '' for no code."""
        if not code.strip():
            return ""
        line = self.named(code)
        if line is None:
            return f"▲ {UNKNOWN[:1].upper()}{UNKNOWN[1:]}; tetap diterima dengan tanda."
        if line.begins:
            return f"● {line.words} ({from_words(line.begins)})"
        return line.words if line.in_force else f"● {line.words} (skema {line.scheme}, tidak untuk naskah baru)"


def code_book(on: date) -> CodeBook:
    """Read the classification list as it stands on a day, with what is to change later."""
    return CodeBook(codes(on=on), on, coming(on))


def _line(each: Code, by_code: dict[tuple[str, str], Code], on: date) -> CodeLine:
    higher = [
        by_code[each.scheme, code].name for code in above(each.scheme, each.code) if (each.scheme, code) in by_code
    ]
    clauses = STEP.join(filter(None, (each.active, each.inactive, each.fate)))
    in_force = each.scheme == IN_FORCE and each.holds_on(on)
    begins = each.valid_from if each.begins_after(on) else ""
    way = STEP.join(reversed(higher))
    return CodeLine(each.scheme, each.code, each.name, way, clauses, in_force, each.own, begins=begins)
