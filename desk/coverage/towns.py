"""Which town a place lies in (pure): 'Aula Kantor Wali Kota Bontang' → 'Bontang'."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from desk.exchange.places import is_known

_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LONGEST: Final = 3
"""Words in the longest name that is looked for: 'Penajam Paser Utara'."""

_NO_TOWN: Final = frozenset(
    {"raya", "tanjung", "muara", "sumber", "negara", "batu", "metro", "pandan", "mulia", "rantau"}
)
"""Names of towns that are ordinary words of addresses too, so that one of them alone tells nothing."""


def town_in(place: str, known: Collection[str] = ()) -> str:
    """Find the town that a place names, the last one where it names several; '' where it names none.

    ``known`` are names that the office's own table of travel times has.
    """
    words, own = _WORD.findall(place), {name.casefold(): name for name in known}
    for last in range(len(words), 0, -1):
        for size in range(min(_LONGEST, last), 0, -1):
            name = " ".join(words[last - size : last])
            if name.casefold() in own:
                return own[name.casefold()]
            if name[:1].isupper() and name.casefold() not in _NO_TOWN and is_known(name):
                return name.title()
    return ""
