"""What changed between two texts, word by word: gone words struck through, new ones underlined; never colour alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from PySide6.QtWidgets import QWidget

from ui.parts.flowing import FlowText, Run

MOST_WORDS = 6000
"""Above this many words a comparison would be felt; both texts are then shown whole."""
WORDS = re.compile(r"\w+|\s+|[^\w\s]")


@dataclass(frozen=True)
class Stretch:
    """A run of words that stayed (``same``), went (``gone``) or came (``come``)."""

    kind: Literal["same", "gone", "come"]
    words: str


def stretches(before: str, after: str) -> list[Stretch]:
    """Compare two texts by words, blanks and marks, so that one comma shows as one comma."""
    return list(_stretches(WORDS.findall(before), WORDS.findall(after)))


def in_words(changes: Sequence[Stretch]) -> str:
    """Tell a difference to who cannot see it: 'dihapus “10”; ditambah “12”'."""
    told = [
        f"{'dihapus' if stretch.kind == 'gone' else 'ditambah'} “{stretch.words.strip() or stretch.words}”"
        for stretch in changes
        if stretch.kind != "same"
    ]
    return "; ".join(told)


def _stretches(before: Sequence[str], after: Sequence[str]) -> Iterator[Stretch]:
    if len(before) + len(after) > MOST_WORDS:
        yield from (Stretch("gone", "".join(before)), Stretch("come", "".join(after)))
        return
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Stretch("same", "".join(before[i1:i2]))
            continue
        if i2 > i1:
            yield Stretch("gone", "".join(before[i1:i2]))
        if j2 > j1:
            yield Stretch("come", "".join(after[j1:j2]))


class DifferenceText(FlowText):
    """A difference as flowing text."""

    def __init__(self, before: str, after: str, parent: QWidget | None = None) -> None:
        changes = stretches(before, after)
        runs = [Run(one.words, gone=one.kind == "gone", come=one.kind == "come") for one in changes]
        super().__init__(runs, parent)
        self.setAccessibleName(in_words(changes))
