"""What the officer is about to paraf: every piece approved unless struck; nothing is lost when the text changes."""

from __future__ import annotations

from collections.abc import Mapping

from desk.releases.rows import FileView, PieceView, ReleaseView
from ui.releases.piece_row import Box, PieceContent
from ui.releases.words import mark_name, piece_name, size_words, struck_words

FIXED = "title"


class Marking:
    """The strikes an officer has set and not yet sealed, for the paraf step that is his now ('' if none is)."""

    def __init__(self) -> None:
        self.step = ""
        self._view: ReleaseView | None = None
        self._kept: dict[tuple[int, str], tuple[set[int], set[int]]] = {}

    @property
    def struck(self) -> set[int]:
        """The ids of the pieces that the officer strikes."""
        return self._kept[self._view.line.id, self.step][1] if self._view and self.step else set()

    def begin(self, view: ReleaseView, step: str) -> None:
        """Take up a release; what was set on it before stays, as far as the pieces are still there."""
        self._view, self.step = view, step
        if not step:
            return
        known, struck = self._kept.get((view.line.id, step), (set(), set()))
        here = {piece.id for piece in view.pieces}
        sealed = {piece.id for piece in view.pieces if piece.marks.get(step) == "struck" and piece.id not in known}
        self._kept[view.line.id, step] = (here, (struck & here) | sealed)

    def forget(self, release_id: int) -> None:
        """Let go of what was set on a release that was sealed or turned down."""
        for key in [key for key in self._kept if key[0] == release_id]:
            del self._kept[key]
        self._view, self.step = None, ""

    def toggle(self, piece_id: int) -> bool:
        """Strike a piece, or let it stand again, with the caption of a file; False for the title, which stays."""
        view = self._view
        piece = next((one for one in view.pieces if one.id == piece_id), None) if view else None
        if view is None or piece is None or not self.step or piece.kind == FIXED:
            return False
        together = {piece_id}
        if piece.kind == "attachment":
            together |= {one.id for one in view.pieces if one.kind == "caption" and one.attachment == piece.attachment}
        known, struck = self._kept[view.line.id, self.step]
        self._kept[view.line.id, self.step] = (known, struck - together if piece_id in struck else struck | together)
        return True

    def left_out(self) -> list[int]:
        """Give the ids of the struck pieces, in the order of the text."""
        return [piece.id for piece in self._view.pieces if piece.id in self.struck] if self._view else []

    def changed(self, piece: PieceView) -> bool:
        """Tell whether a piece came after this officer's last paraf, while others keep theirs."""
        view = self._view
        if view is None or not self.step or piece.marks.get(self.step):
            return False
        return any(other.marks.get(self.step) for other in view.pieces)

    def boxes(self, piece: PieceView) -> tuple[Box, ...]:
        """Give the boxes of a piece, the officer's own as he is about to seal it."""
        return tuple(self._box(piece, step, mark) for step, mark in piece.marks.items())

    def _box(self, piece: PieceView, step: str, mark: str) -> Box:
        if step == self.step:
            own = "struck" if piece.id in self.struck else "" if piece.struck_by else "approved"
            return Box(step, mark_name(step), own, mine=True)
        return Box(step, mark_name(step), mark)


def contents(view: ReleaseView, marking: Marking) -> list[PieceContent]:
    """Write what each row shows: the parts in their order, then each file followed by its caption."""
    files = {file.id: file for file in view.files}
    parts = [piece for piece in view.pieces if piece.kind == "part"]
    evidence = [
        piece
        for attachment in view.pieces
        if attachment.kind == "attachment"
        for piece in view.pieces
        if piece.attachment == attachment.attachment
    ]
    return [_content(view, piece, marking, files) for piece in [*parts, *evidence]]


def _content(view: ReleaseView, piece: PieceView, marking: Marking, files: Mapping[int, FileView]) -> PieceContent:
    own = piece.id in marking.struck
    note = struck_words(piece) or ("akan dicoret bila Anda paraf" if own else "")
    words, media = piece.text, ""
    if piece.kind == "attachment":
        file = files[piece.attachment]
        words, media = f"{file.name} ({size_words(file.size)})", file.media
    elif piece.kind == "caption":
        words = f"Keterangan: {words}"
    return PieceContent(
        id=piece.id,
        name=piece_name(view.pieces, view.pieces.index(piece)),
        words=words,
        boxes=marking.boxes(piece),
        media=media,
        note=note,
        out=own or bool(piece.struck_by),
        changed=marking.changed(piece),
        small=piece.kind in ("attachment", "caption"),
    )
