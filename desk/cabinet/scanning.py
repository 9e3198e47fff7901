"""What a scanner gun types: the code of a label, or a number typed by hand (pure)."""

from __future__ import annotations

from typing import Final

LABEL_CODE: Final = "MI:"
"""How the code of a label begins; the filing number follows, and after a semicolon the agenda number."""


def number_in(typed: str) -> str:
    """Take the number or place out of what a scanner or an officer typed."""
    words = typed.strip()
    if words.upper().startswith(LABEL_CODE):
        words = words[len(LABEL_CODE) :].partition(";")[0]
    return words.strip()
