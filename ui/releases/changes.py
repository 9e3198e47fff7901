"""What an edit would change, before it is saved: pieces that go and come, in pairs to be compared (pure)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import zip_longest

from desk.releases.pieces import Piece, merge
from desk.releases.rows import PieceChange, ReleaseView


def title_of(view: ReleaseView) -> str:
    """Give the title as a piece of the text."""
    return next((piece.text for piece in view.pieces if piece.kind == "title"), view.line.title)


def parts_of(view: ReleaseView) -> list[str]:
    """Give the paragraphs of a release."""
    return [piece.text for piece in view.pieces if piece.kind == "part"]


def captions_of(view: ReleaseView) -> dict[str, str]:
    """Give the captions of the evidence, by file name."""
    return {file.name: file.caption for file in view.files if file.role == "bukti"}


def changes(view: ReleaseView, title: str, parts: Sequence[str], captions: Mapping[str, str]) -> list[PieceChange]:
    """List what differs from the stored text, as saving it would: a paragraph that only moved counts as changed."""
    told = [] if title == title_of(view) else [PieceChange("title", title_of(view), title)]
    before = [Piece(piece.id, piece.kind, piece.text) for piece in view.pieces if piece.kind == "part"]
    merged = merge(before, parts)
    gone = [piece.text for piece in merged.gone]
    come = [words for kept, words in zip(merged.kept, parts, strict=True) if kept is None]
    told += [PieceChange("part", old, new) for old, new in zip_longest(gone, come, fillvalue="")]
    stored = captions_of(view)
    told += [
        PieceChange("caption", stored.get(name, ""), words.strip())
        for name, words in captions.items()
        if words.strip() != stored.get(name, "")
    ]
    return told
