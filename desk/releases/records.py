"""Reading a release's rows for actions and lists: numbers, pieces, parafs."""

from __future__ import annotations

import json
from collections.abc import Sequence

from desk.attachments import attached
from desk.errors import Invalid, Missing, Refused, Stale
from desk.numbers.books import printed_for, printed_for_each
from desk.numbers.tables import BookRow, NumberRow
from desk.releases import tables
from desk.releases.pieces import Marking, Piece
from desk.releases.tables import ParafRow, PieceRow, ReleaseRow
from desk.words import inisial

KIND, AGENDA, FILING = tables.KIND, tables.AGENDA, tables.FILING
MULTIMEDIA = ("foto", "video", "audio")
ENDED = {
    "published": "sudah terbit; buat Ralat atau Tarik",
    "filed": "sudah terbit dan diarsipkan; buat Ralat atau Tarik",
    "rejected": "sudah ditolak",
    "withdrawn": "sudah ditarik",
    "void": "nomornya sudah dibatalkan",
}
ORDER = {"title": 0, "part": 1, "attachment": 2, "caption": 3}


def release_numbered(printed: str) -> ReleaseRow:
    """Find a release by its agenda number or its filing number.

    Raises ``Missing``.
    """
    rows = list(
        NumberRow.select()
        .join(BookRow)
        .where(NumberRow.printed == printed.strip(), NumberRow.kind == KIND)
        .order_by(BookRow.code != AGENDA)
    )
    if not rows:
        raise Missing(f"Tidak ada press release bernomor {printed}.")
    row: ReleaseRow = ReleaseRow.get_by_id(rows[0].target)
    return row


def agenda_number(release: ReleaseRow) -> str:
    """Give the number a release got at intake."""
    return printed_for(KIND, release.id, AGENDA)


def agenda_numbers(releases: Sequence[int]) -> dict[int, str]:
    """Give the numbers that releases got at intake, by their row ids."""
    return dict(zip(releases, printed_for_each(KIND, releases, AGENDA), strict=True))


def filing_number(release: ReleaseRow) -> str:
    """Give the number a release got at filing; empty before."""
    return printed_for(KIND, release.id, FILING)


def pieces_of(release: ReleaseRow, version: int | None = None) -> list[Piece]:
    """Give the pieces of a release in their order: as they are, or as they were in a text version."""
    rows = PieceRow.select().where(PieceRow.release == release.id)
    if version is None or version == release.text_version:
        rows = rows.where(PieceRow.until == 0)
    else:
        rows = rows.where(PieceRow.since <= version, (PieceRow.until == 0) | (PieceRow.until > version))
    ordered = sorted(rows, key=lambda row: (ORDER[row.kind], row.position, row.id))
    return [Piece(row.id, row.kind, row.text, row.attachment) for row in ordered]


def parafs_of(release: ReleaseRow) -> list[ParafRow]:
    """Give the decisions on a release, oldest first."""
    rows = ParafRow.select(ParafRow).where(ParafRow.release == release.id).order_by(ParafRow.id)
    return list(rows)


def markings_of(parafs: Sequence[ParafRow]) -> list[Marking]:
    """Read what the approving parafs say of each piece."""
    return [
        Marking(
            tuple(json.loads(row.steps)),
            inisial(row.officer.name),
            {(piece, digest): mark for piece, digest, mark in json.loads(row.marks)},
        )
        for row in parafs
        if row.decision == "approved"
    ]


def guard_version(release: ReleaseRow, version: int | None) -> None:
    """Refuse to act on a text that is not the one on the officer's screen.

    Raises ``Stale``.
    """
    if version is not None and version != release.text_version:
        raise Stale(
            f"Naskah sudah berubah: di layar versi {version}, sekarang versi {release.text_version}. "
            "Baca yang baru, lalu ulangi."
        )


def guard_reason(reason: str, words: str) -> str:
    """Ask for a reason in words.

    Raises ``Invalid``.
    """
    if not reason.strip():
        raise Invalid("reason", words)
    return reason.strip()


def guard_unpublished(release: ReleaseRow) -> None:
    """Refuse to change a text that is published or has ended.

    Raises ``Refused``.
    """
    if release.state != "open":
        raise Refused(f"Press release {agenda_number(release)} {ENDED[release.state]}.")


def evidence_complete(release: ReleaseRow) -> bool:
    """Tell whether authentic multimedia proof is there (SOP Media On Line, step 1)."""
    return any(row.media in MULTIMEDIA for row in attached(KIND, release.id, "bukti"))
