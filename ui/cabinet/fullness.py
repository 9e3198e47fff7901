"""How full a drawer or a folder is: the share, the kind that colours it and the word that says it (pure)."""

from __future__ import annotations

from dataclasses import dataclass

NEARLY = 0.85


@dataclass(frozen=True)
class Fullness:
    """A share from 0 to 1, its kind (``info``, ``warn``, ``bad``) and its word; words are empty while there is room."""

    share: float
    kind: str
    word: str


def fullness(count: int, capacity: int) -> Fullness:
    """Tell how full something is that holds ``count`` of ``capacity``."""
    if count >= capacity:
        return Fullness(1.0, "bad", "Penuh")
    share = count / capacity
    if share >= NEARLY:
        return Fullness(share, "warn", "Hampir penuh")
    return Fullness(share, "info", "" if count else "Kosong")
