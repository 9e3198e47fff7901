"""How letters are called in lists of cases."""

from __future__ import annotations

from collections.abc import Sequence

from desk.flow.naming import Named, naming
from desk.letters.actions import BOOK, KIND
from desk.letters.tables import LetterRow
from desk.numbers.lists import printed_in


@naming(KIND)
def called(targets: Sequence[int]) -> dict[int, Named]:
    """Call letters by agenda number and subject, with their sender."""
    numbers = printed_in(BOOK, KIND, targets)
    rows = LetterRow.select(LetterRow.id, LetterRow.subject, LetterRow.sender).where(LetterRow.id.in_(targets))
    return {row.id: Named(numbers.get(row.id, ""), row.subject, row.sender) for row in rows}
