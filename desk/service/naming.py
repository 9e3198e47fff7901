"""How entries of the service desk are called in lists: by number and subject, never by who asked."""

from __future__ import annotations

from collections.abc import Sequence

from desk.flow.naming import Named, naming
from desk.service.lists import printed_numbers
from desk.service.tables import ServiceRow
from desk.service.terms import KIND


@naming(KIND)
def called(targets: Sequence[int]) -> dict[int, Named]:
    """Call entries by number and subject, with their kind."""
    numbers = printed_numbers(targets)
    rows = ServiceRow.select(ServiceRow.id, ServiceRow.subject, ServiceRow.kind).where(ServiceRow.id.in_(targets))
    return {row.id: Named(numbers.get(row.id, ""), row.subject, row.kind) for row in rows}
