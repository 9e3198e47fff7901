"""What officers look at of letters: the agenda of incoming mail and the chain of disposisi."""

from __future__ import annotations

import json
from dataclasses import dataclass

from desk.attachments import attached
from desk.letters.actions import BOOK, KIND, letter_numbered
from desk.letters.tables import DisposisiRow, InstructionRow, LetterRow
from desk.numbers.books import printed_for
from desk.workspace import Workspace


@dataclass(frozen=True)
class DisposisiView:
    """One instruction in the chain; ``depth`` 0 is the first level, ``late`` is past its due date and not done."""

    id: int
    depth: int
    by: str
    by_title: str
    to: str
    to_title: str
    instructions: tuple[str, ...]
    note: str
    due: str
    given_at: str
    done_at: str
    done_by: str
    done_note: str
    late: bool


@dataclass(frozen=True)
class LetterView:
    """A letter with its chain of disposisi and its scans (SHA-256)."""

    id: int
    number: str
    sender: str
    reference: str
    dated: str
    subject: str
    nature: str
    contact: str
    asks: str
    received_at: str
    received_by: str
    chain: tuple[DisposisiView, ...]
    scans: tuple[str, ...]

    @property
    def open(self) -> bool:
        """Tell whether nothing was ordered yet, or something ordered is not done."""
        return not self.chain or any(not one.done_at for one in self.chain)


def letters(workspace: Workspace, *, limit: int = 500) -> list[LetterView]:
    """List the incoming letters, newest first."""
    return [_view(workspace, row) for row in LetterRow.select().order_by(LetterRow.id.desc()).limit(limit)]


def letter(workspace: Workspace, number: str) -> LetterView:
    """Show one letter.

    Raises ``Missing``.
    """
    return _view(workspace, letter_numbered(number))


def told_to(workspace: Workspace, positions: frozenset[str]) -> list[tuple[LetterView, DisposisiView]]:
    """List the disposisi that these positions have not carried out, the earliest due first."""
    found = [
        (view, one) for view in letters(workspace) for one in view.chain if one.to in positions and not one.done_at
    ]
    return sorted(found, key=lambda pair: (pair[1].due or "9999", pair[1].given_at))


def instructions() -> list[str]:
    """List the instructions of the office's lembar disposisi, in their order."""
    rows = InstructionRow.select().where(InstructionRow.retired == "").order_by(InstructionRow.position)
    return [row.words for row in rows]


def _view(workspace: Workspace, row: LetterRow) -> LetterView:
    rows = list(DisposisiRow.select().where(DisposisiRow.letter == row.id).order_by(DisposisiRow.id))
    today = workspace.now().date().isoformat()
    return LetterView(
        row.id,
        printed_for(KIND, row.id, BOOK),
        row.sender,
        row.reference,
        row.dated,
        row.subject,
        row.nature,
        row.contact,
        row.asks,
        row.received_at,
        row.received_by.name,
        tuple(_chained(rows, today)),
        tuple(file.sha256 for file in attached(KIND, row.id)),
    )


def _chained(rows: list[DisposisiRow], today: str, parent: int = 0, depth: int = 0) -> list[DisposisiView]:
    chain = []
    for row in rows:
        if row.parent == parent:
            chain += [_disposisi(row, depth, today), *_chained(rows, today, row.id, depth + 1)]
    return chain


def _disposisi(row: DisposisiRow, depth: int, today: str) -> DisposisiView:
    return DisposisiView(
        id=row.id,
        depth=depth,
        by=row.by.name,
        by_title=row.by_title,
        to=row.to.code,
        to_title=row.to.title,
        instructions=tuple(json.loads(row.instructions)),
        note=row.note,
        due=row.due,
        given_at=row.given_at,
        done_at=row.done_at,
        done_by=row.done_by,
        done_note=row.done_note,
        late=bool(row.due) and not row.done_at and row.due < today,
    )
