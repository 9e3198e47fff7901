"""How documentation cycles are called in lists of cases."""

from __future__ import annotations

from collections.abc import Sequence

from desk.dip.records import KIND
from desk.dip.tables import CycleRow
from desk.flow.naming import Named, naming


@naming(KIND)
def called(targets: Sequence[int]) -> dict[int, Named]:
    """Call cycles by their title and period."""
    rows = CycleRow.select().where(CycleRow.id.in_(targets))
    return {row.id: Named(str(row.id), row.title, row.period) for row in rows}
