"""The few words around what was found, so that an officer sees at once whether it is what he means (pure)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

AROUND: Final = 36
"""How many letters stand before the word that was found, and twice as many behind it."""


def snippet(text: str, words: Sequence[str]) -> str:
    """Cut the words around the first of some words out of a text; '' where none of them begins a word there."""
    wanted = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    found = re.search(rf"(?<!\w)(?:{wanted})", text, re.IGNORECASE) if wanted else None
    if found is None:
        return ""
    first, last = max(0, found.start() - AROUND), min(len(text), found.end() + 2 * AROUND)
    if first:
        first = text.find(" ", first, found.start()) + 1 or first
    if last < len(text):
        space = text.rfind(" ", found.end(), last)
        last = space if space > 0 else last
    cut = " ".join(text[first:last].split())
    return f"{'…' if first else ''}{cut}{'…' if last < len(text) else ''}"
