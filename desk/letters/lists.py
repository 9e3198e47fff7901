"""What officers look at of letters: the agenda of incoming mail and the chain of disposisi."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from desk.attachments import AttachmentRow
from desk.letters.actions import BOOK, KIND, letter_numbered
from desk.letters.tables import TAKEN_BACK, TAKEN_OVER, DisposisiRow, InstructionRow, LetterRow
from desk.numbers.tables import BookRow, NumberRow
from desk.people.tables import OfficerRow, PositionRow
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
        return (not self.chain and self.asks != TAKEN_OVER) or any(not one.done_at for one in self.chain)


def letters(workspace: Workspace, *, limit: int = 500) -> list[LetterView]:
    """List the incoming letters, newest first; those of a book that was taken back are not among them."""
    back = NumberRow.select(NumberRow.target).where(NumberRow.kind == KIND, NumberRow.reason.startswith(TAKEN_BACK))
    newest = (LetterRow.received_at.desc(), LetterRow.id.desc())
    rows = LetterRow.select(LetterRow, OfficerRow).join(OfficerRow).where(LetterRow.id.not_in(back))
    rows = rows.order_by(*newest).limit(limit)
    return _views(workspace, list(rows))


def letter(workspace: Workspace, number: str) -> LetterView:
    """Show one letter.

    Raises ``Missing``.
    """
    (view,) = _views(workspace, [letter_numbered(number)])
    return view


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


def _views(workspace: Workspace, rows: list[LetterRow]) -> list[LetterView]:
    """Read everything about some letters, in four queries however many they are."""
    first, last = min((row.id for row in rows), default=0), max((row.id for row in rows), default=-1)
    today = workspace.now().date().isoformat()
    orders, numbers, scans = _orders(first, last), _numbers(first, last), _scans(first, last)
    return [
        LetterView(
            row.id,
            numbers.get(row.id, ""),
            row.sender,
            row.reference,
            row.dated,
            row.subject,
            row.nature,
            row.contact,
            row.asks,
            row.received_at,
            row.received_by.name,
            tuple(_chained(orders[row.id], today)),
            tuple(scans[row.id]),
        )
        for row in rows
    ]


def _orders(first: int, last: int) -> Mapping[int, list[DisposisiRow]]:
    query = (
        DisposisiRow.select(DisposisiRow, OfficerRow, PositionRow)
        .join(OfficerRow)
        .switch(DisposisiRow)
        .join(PositionRow)
        .where(DisposisiRow.letter.between(first, last))
        .order_by(DisposisiRow.id)
    )
    found: dict[int, list[DisposisiRow]] = defaultdict(list)
    for row in query:
        found[row.letter_id].append(row)
    return found


def _numbers(first: int, last: int) -> dict[int, str]:
    query = (
        NumberRow.select()
        .join(BookRow)
        .where(BookRow.code == BOOK, NumberRow.kind == KIND, NumberRow.target.between(first, last))
    )
    return {row.target: row.printed for row in query.order_by(NumberRow.id)}


def _scans(first: int, last: int) -> Mapping[int, list[str]]:
    query = AttachmentRow.select().where(AttachmentRow.kind == KIND, AttachmentRow.target.between(first, last))
    found: dict[int, list[str]] = defaultdict(list)
    for row in query.order_by(AttachmentRow.id):
        found[row.target].append(row.sha256)
    return found


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
