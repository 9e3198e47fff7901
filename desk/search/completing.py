"""What the search offers while it is typed: the names of fields, and the values that they may hold (X8)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from desk.search.everywhere import KINDS, NAMES, WHICH, fields_named
from desk.search.language import quoted

MOST: Final = 5
SHORTEST: Final = 2
"""A single letter begins too many names to be one."""

DAYS: Final = ("hari ini", "kemarin", "minggu ini", "minggu lalu", "bulan ini", "bulan lalu", "tahun ini")
_LAST: Final = re.compile(r'(?:^|(?<=\s))-?(?:(?P<name>[a-zA-Z]+):"?(?P<value>[^":]*)|(?P<word>[a-zA-Z]+))$')


@dataclass(frozen=True)
class Completion:
    """Something to go on with: how it looks, what it means, and all that would then be typed before the cursor."""

    words: str
    told: str
    typed: str


def completions(before: str) -> list[Completion]:
    """Offer how to go on after what stands before the cursor: a name, or a value behind one."""
    last = _LAST.search(before)
    if last is None:
        return []
    name = (last["name"] or "").casefold()
    if last["name"]:
        start = last.start("name") + len(name) + 1
        found = _values(name, last["value"], before[:start])
    elif len(last["word"]) >= SHORTEST:
        found = _names(last["word"].casefold(), before[: last.start("word")])
    else:
        return []
    return list(islice(found, MOST))


def _names(begun: str, before: str) -> Iterator[Completion]:
    for name in sorted({*NAMES, WHICH}):
        if name.startswith(begun):
            yield Completion(f"{name}:", _meaning(name), f"{before}{name}:")


def _meaning(name: str) -> str:
    """Say what a name means, and in which registers it may be asked."""
    if name == WHICH:
        return f"hanya daftar itu: {', '.join(KINDS)}"
    fields = fields_named(name)
    meanings = list(dict.fromkeys(field.told for _word, field in fields))
    return f"{meanings[0]} ({', '.join(word for word, _field in fields)})"


def _values(name: str, begun: str, before: str) -> Iterator[Completion]:
    wanted = begun.strip().casefold()
    known = list(KINDS) if name == WHICH else [value for _word, field in fields_named(name) for value in field.known()]
    if name in NAMES and any(field.reads == "days" for _word, field in fields_named(name)):
        known += DAYS
    fitting = [value for value in dict.fromkeys(known) if wanted in value.casefold() and wanted != value.casefold()]
    for value in sorted(fitting, key=lambda value: not value.casefold().startswith(wanted)):
        told = value if value in DAYS else quoted(value)
        yield Completion(f"{name}:{value}", "", f"{before}{told} ")
