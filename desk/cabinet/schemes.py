"""The two classification schemes: which one a list is of, what stands above a code, and their order (pure).

The scheme of 2022 (Permendagri 83/2022) counts in levels, 400.2 before 400.10. The older one is a decimal number:
045.31 belongs to 045.3, that to 045, 040 and 000 (domain.md 2).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from desk.cabinet.codes import code_parts
from desk.errors import Invalid

NEW, OLD = "2022", "2012"
SCHEMES: Final = {NEW: "Permendagri 83/2022", OLD: "skema lama"}
_CODE: Final = re.compile(r"\d{3}(?:\.\d{1,4}){0,6}")
_HUNDREDS: Final = 100
_MOST: Final = 0.9
"""The part of a list's codes that must be whole hundreds in front, as all of 2022 are, to count as the new scheme."""


def clean_code(words: str) -> str:
    """Read a code as it is typed: '400.14.4.3', '400.14.4.3.'.

    Raises ``Invalid`` for what is no classification code of either scheme.
    """
    code = words.strip().rstrip(".").replace(" ", "")
    if not _CODE.fullmatch(code):
        raise Invalid("code", f"“{words.strip()[:40]}” bukan kode klasifikasi; tulis seperti 400.14.4.3 atau 045.2")
    return code


def scheme_of(codes: Iterable[str]) -> str:
    """Tell which scheme a list of codes is of."""
    firsts = [int(code[:3]) for code in codes]
    return NEW if sum(not first % _HUNDREDS for first in firsts) >= _MOST * len(firsts) else OLD


def above(scheme: str, code: str) -> Iterator[str]:
    """Give the codes above a code, the nearest first."""
    if scheme == NEW:
        parts = code.split(".")
        yield from (".".join(parts[:count]) for count in range(len(parts) - 1, 0, -1))
        return
    first, _, rest = code.partition(".")
    yield from (f"{first}.{rest[:count]}" for count in range(len(rest) - 1, 0, -1))
    if rest:
        yield first
    for higher in (f"{first[:2]}0", f"{first[:1]}00"):
        if first[:3] > higher:
            yield higher


def order_of(scheme: str, code: str) -> tuple[tuple[int, ...], str]:
    """Give what codes of one scheme are sorted by: levels as numbers, or the digits of a decimal."""
    return (code_parts(code), code) if scheme == NEW else ((), code)
