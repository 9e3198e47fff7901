"""Classification codes on guides and drawers: levels, ranges, order by figures and not by letters (pure)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from desk.errors import Invalid

LEVELS: Final = ("primer", "sekunder", "tersier")
_CODE: Final = re.compile(r"\d+(\.\d+)*")
_RANGE: Final = re.compile(r"(\d[\d.]*)(?:\s*(?:–|-|s\.?d\.?)\s*(\d[\d.]*))?", re.IGNORECASE)


def code_parts(code: str) -> tuple[int, ...]:
    """Read a code as figures, so that 400.2 stands before 400.10; what is no code gives none."""
    return tuple(int(part) for part in code.split(".")) if _CODE.fullmatch(code) else ()


def sort_key(code: str) -> tuple[tuple[int, ...], str]:
    """Give what codes are sorted by."""
    return code_parts(code), code


def guides_for(code: str) -> Iterator[tuple[str, str]]:
    """Give the guides before a folder of this code: primer 400, sekunder 400.14, tersier 400.14.4.

    The last one is what the folder stands behind; a code of one level, or one of the old scheme, has one guide.
    """
    parts = code.split(".")
    for place, level in enumerate(LEVELS[: max(1, len(parts) - (len(parts) > len(LEVELS)))], start=1):
        yield level, ".".join(parts[:place])


def guide_level(code: str) -> str:
    """Name the level of a guide by its code."""
    return LEVELS[min(len(code.split(".")), len(LEVELS)) - 1]


@dataclass(frozen=True)
class CodeRange:
    """From one code to another, both with everything below them."""

    first: str
    last: str

    def holds(self, code: str) -> bool:
        """Tell whether a code falls into the range."""
        own, first, last = code_parts(code), code_parts(self.first), code_parts(self.last)
        return bool(own) and first <= own and (own <= last or own[: len(last)] == last)

    def __str__(self) -> str:
        """Write the range as it stands on the drawer."""
        return self.first if self.first == self.last else f"{self.first}–{self.last}"


def read_ranges(words: str) -> tuple[CodeRange, ...]:
    """Read the codes of a drawer: '400.14–400.14.9, 500.12'; nothing means any code.

    Raises ``Invalid`` for what is no code, or a range that runs backwards.
    """
    found = []
    for part in filter(None, (part.strip() for part in words.split(","))):
        match = _RANGE.fullmatch(part)
        first, last = (match[1].strip("."), (match[2] or match[1]).strip(".")) if match else ("", "")
        if not code_parts(first) or not code_parts(last):
            raise Invalid("codes", f"“{part}” bukan kode klasifikasi; tulis seperti 400.14–400.14.9, 500.12.")
        if code_parts(last) < code_parts(first):
            raise Invalid("codes", f"Rentang {first}–{last} terbalik; tulis kode yang lebih kecil dahulu.")
        found.append(CodeRange(first, last))
    return tuple(found)


def range_words(words: str) -> str:
    """Write the codes of a drawer in one way, however they were typed."""
    return ", ".join(map(str, read_ranges(words)))


def in_ranges(words: str, code: str) -> bool:
    """Tell whether a drawer's codes name this one; a drawer without codes names none."""
    return any(each.holds(code) for each in read_ranges(words))
