"""How press releases are called in lists of cases."""

from __future__ import annotations

from collections.abc import Sequence

from desk.flow.naming import Named, naming
from desk.numbers.lists import printed_in
from desk.releases.tables import AGENDA, KIND, ReleaseRow


@naming(KIND)
def called(targets: Sequence[int]) -> dict[int, Named]:
    """Call releases by agenda number and title, with their sender."""
    numbers = printed_in(AGENDA, KIND, targets)
    rows = ReleaseRow.select(ReleaseRow.id, ReleaseRow.title, ReleaseRow.sender).where(ReleaseRow.id.in_(targets))
    return {row.id: Named(numbers.get(row.id, ""), row.title, row.sender) for row in rows}
