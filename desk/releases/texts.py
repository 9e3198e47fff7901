"""Writing a release's pieces inside an open change: what intake, correction and editing share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desk import attachments
from desk.errors import Invalid
from desk.flow import cases
from desk.numbers.books import printed_for_each
from desk.releases.approval import first_gap
from desk.releases.likeness import alike, fingerprint
from desk.releases.pieces import merge
from desk.releases.records import AGENDA, KIND, pieces_of
from desk.releases.tables import PieceRow, ReleaseRow
from desk.search import index
from desk.session import Change
from desk.store.database import database
from desk.text import clean_line, clean_text

LOOKED_THROUGH = 10_000
NEWEST = "SELECT id, fingerprint FROM release ORDER BY id DESC LIMIT ?"
"""Asked without models: Peewee takes 70 ms to make 10,000 of them."""


def clean_paragraphs(paragraphs: Sequence[str]) -> list[str]:
    """Clean the paragraphs of a text and leave out empty ones.

    Raises ``Invalid`` if nothing is left.
    """
    if not all(isinstance(words, str) for words in paragraphs):
        raise Invalid("paragraphs", "Isi berita harus berupa daftar paragraf.")
    cleaned = [clean_text("paragraphs", words) for words in paragraphs]
    if not any(cleaned):
        raise Invalid("paragraphs", "Isi berita belum ada.")
    return [words for words in cleaned if words]


def put_text(change: Change, release: ReleaseRow, title: str, paragraphs: Sequence[str]) -> None:
    """Enter the first text of a release as pieces."""
    change.add(PieceRow, release=release.id, kind="title", text=title, position=0, since=1)
    for position, words in enumerate(paragraphs, start=1):
        change.add(PieceRow, release=release.id, kind="part", text=words, position=position, since=1)


def replace_pieces(change: Change, release: ReleaseRow, kind: str, after: Sequence[str]) -> int:
    """Let new words follow the old: kept pieces stay, the rest ends with this version; gives how many changed.

    Call it after ``text_version`` has moved on.
    """
    before = [piece for piece in pieces_of(release) if piece.kind == kind]
    merged = merge(before, after)
    for piece in merged.gone:
        change.set(PieceRow.get_by_id(piece.id), until=release.text_version)
    for position, (kept, words) in enumerate(zip(merged.kept, after, strict=True), start=1):
        if kept is None:
            change.add(
                PieceRow, release=release.id, kind=kind, text=words, position=position, since=release.text_version
            )
        else:
            _settle(change, kept.id, position)
    return len(merged.gone) + sum(kept is None for kept in merged.kept)


def _settle(change: Change, piece_id: int, position: int) -> None:
    row = PieceRow.get_by_id(piece_id)
    if row.position != position:
        change.set(row, position=position)


def replace_captions(change: Change, release: ReleaseRow, captions: Mapping[str, str]) -> int:
    """Put new captions under evidence, named by its file name; gives how many changed."""
    changed = 0
    for row in attachments.attached(KIND, release.id, "bukti"):
        if row.name in captions:
            changed += _caption(change, release, row.id, clean_line("captions", captions[row.name]))
    return changed


def _caption(change: Change, release: ReleaseRow, attachment: int, words: str) -> int:
    old = PieceRow.get_or_none(
        PieceRow.release == release.id,
        PieceRow.kind == "caption",
        PieceRow.attachment == attachment,
        PieceRow.until == 0,
    )
    if (old.text if old else "") == words:
        return 0
    if old:
        change.set(old, until=release.text_version)
    if words:
        change.add(
            PieceRow,
            release=release.id,
            kind="caption",
            text=words,
            attachment=attachment,
            position=attachment,
            since=release.text_version,
        )
    return 1


def add_evidence(change: Change, release: ReleaseRow, kept: attachments.Kept, caption: str) -> None:
    """Enter a piece of evidence: the file and its caption are pieces that a paraf stands on."""
    row = attachments.attach(change, kept, KIND, release.id, "bukti")
    common = {"release": release.id, "attachment": row.id, "position": row.id, "since": release.text_version}
    change.add(PieceRow, kind="attachment", text=kept.sha256, **common)
    if caption:
        change.add(PieceRow, kind="caption", text=caption, **common)


def ask_again(change: Change, release: ReleaseRow, note: str) -> None:
    """Take the case back to the first paraf that no longer stands on every piece."""
    case = cases.case_of(KIND, release.id)
    gap = first_gap(release, case)
    if gap:
        cases.recall(change, case, gap, note)


def like_ones(paragraphs: Sequence[str]) -> list[str]:
    """Name the releases whose text is the same as this one or nearly so, most recent first.

    Asked before a change is begun: it looks through thousands, while others wait for the pen.
    """
    rows = database.execute_sql(NEWEST, (LOOKED_THROUGH,)).fetchall()
    found = alike(fingerprint(paragraphs), [mark for _id, mark in rows])
    return printed_for_each(KIND, [rows[place][0] for place in found], AGENDA)


def index_release(release: ReleaseRow, *numbers: str) -> None:
    """Hand a release's words to the search index."""
    parts = [piece.text for piece in pieces_of(release) if piece.kind == "part"]
    index.put(KIND, release.id, "\n".join(numbers), release.title, " ".join([release.sender, release.place, *parts]))
