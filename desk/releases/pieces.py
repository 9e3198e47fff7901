"""A release as ordered pieces, each with a digest: what a paraf stands on, and what changed since (pure)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from desk.journal.chain import canonical, digest

Kind = Literal["title", "part", "caption", "attachment"]
Mark = Literal["approved", "struck", ""]


@dataclass(frozen=True)
class Piece:
    """One piece: its row, what it is, and its words (an attachment's words are its SHA-256)."""

    id: int
    kind: str
    text: str
    attachment: int = 0

    def digest(self) -> str:
        """Give the digest that a paraf signs for this piece."""
        return digest(canonical([self.kind, self.text]))

    def may_be_struck(self) -> bool:
        """Tell whether a part of the release can go out without this piece."""
        return self.kind != "title"


def text_digest(pieces: Sequence[Piece]) -> str:
    """Give the digest of a whole version: the ordered list of its pieces' digests."""
    return digest(canonical([piece.digest() for piece in pieces]))


@dataclass(frozen=True)
class Merge:
    """How a new list of words follows from the pieces before: for each place the kept piece, or None if new."""

    kept: tuple[Piece | None, ...]
    gone: tuple[Piece, ...]


def merge(before: Sequence[Piece], after: Sequence[str]) -> Merge:
    """Find which pieces stay as they were, in their order; whatever changed or moved counts as new."""
    from difflib import SequenceMatcher  # start-up: 1 ms that only an edited text needs

    matcher = SequenceMatcher(None, [piece.text for piece in before], list(after), autojunk=False)
    kept: list[Piece | None] = [None] * len(after)
    for block in matcher.get_matching_blocks():
        for offset in range(block.size):
            kept[block.b + offset] = before[block.a + offset]
    staying = {piece.id for piece in kept if piece is not None}
    return Merge(tuple(kept), tuple(piece for piece in before if piece.id not in staying))


@dataclass(frozen=True)
class Marking:
    """What one paraf says of the pieces it saw: piece row and digest → mark; for which steps, by whom."""

    steps: tuple[str, ...]
    initials: str
    marks: dict[tuple[int, str], Mark]


def standing(piece: Piece, step: str, markings: Sequence[Marking]) -> Mark:
    """Tell what the paraf of a step says of a piece now; empty if it has not been seen as it is."""
    for marking in reversed(markings):
        mark = marking.marks.get((piece.id, piece.digest()))
        if step in marking.steps and mark:
            return mark
    return ""


def uncovered(pieces: Sequence[Piece], step: str, markings: Sequence[Marking]) -> list[Piece]:
    """List the pieces that a step's paraf does not stand on."""
    return [piece for piece in pieces if not standing(piece, step, markings)]


def outgoing(pieces: Sequence[Piece], steps: Sequence[str], markings: Sequence[Marking]) -> list[Piece]:
    """List the pieces that all steps' parafs have approved: the text that goes out."""
    return [piece for piece in pieces if all(standing(piece, step, markings) == "approved" for step in steps)]


def struck_by(piece: Piece, steps: Sequence[str], markings: Sequence[Marking]) -> list[str]:
    """List the steps whose paraf struck a piece."""
    return [step for step in steps if standing(piece, step, markings) == "struck"]
