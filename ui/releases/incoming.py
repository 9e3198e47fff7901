"""What a file or a pasted text says of itself, read beside the window (pure; files go through the worker process)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desk.exchange.documents import KINDS, read_document, split_paragraphs
from desk.exchange.headline import body_at, headline_at
from desk.releases.proposals import Proposal, propose

FIELDS = {"title": "title", "sender": "sender", "place": "place", "date": "event_date", "kind": "kind"}
"""What is proposed under which name, and the field of the form it goes to; the embargo is asked for apart."""


@dataclass(frozen=True)
class Incoming:
    """A text with its proposals; ``source`` is the file it came from, or None if it was pasted."""

    source: Path | None
    title: str
    paragraphs: tuple[str, ...]
    proposed: Mapping[str, Proposal]

    def above(self) -> int:
        """Count the lines above the body: letterhead, number, labels, embargo."""
        return body_at(self.title, self.paragraphs) if self.paragraphs else 0


def from_file(path: Path, received: date) -> Incoming:
    """Read a press release out of a file.

    Raises ``Invalid`` for the field ``file``.
    """
    document = read_document(path)
    return Incoming(
        path, document.title, document.paragraphs, propose(document.title, document.paragraphs, sent=received)
    )


def from_words(words: str, received: date) -> Incoming:
    """Read a press release out of pasted words; a headline on top becomes the title.

    Raises ``Invalid`` for the field ``body``.
    """
    paragraphs = split_paragraphs(words)
    place = headline_at(paragraphs)
    proposed = propose("", paragraphs, sent=received)
    if place is None:
        return Incoming(None, "", paragraphs, proposed)
    rest = paragraphs[:place] + paragraphs[place + 1 :]
    return Incoming(None, paragraphs[place], rest, proposed)


def sorted_out(paths: Sequence[Path], *, has_source: bool) -> tuple[Path | None, list[Path]]:
    """Part the text of a release from its evidence: the first file that can be read as text, unless there is one."""
    source = None if has_source else next((path for path in paths if path.suffix.lower() in KINDS), None)
    return source, [path for path in paths if path != source]


def asks_for_time(proposed: Mapping[str, Proposal]) -> str:
    """Give the words that name an embargo without its full time; '' if there are none."""
    found = proposed.get("embargo")
    if found is None or found.value or "embargo" not in found.words.casefold():
        return ""
    return found.words
