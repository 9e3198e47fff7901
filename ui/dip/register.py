"""What the tab shows of the register: the list that was asked for, a page at a time, and the counts beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desk.dip import item_lists as lists
from desk.dip.item_lists import Shown, Sorted
from desk.dip.item_rows import DipCounts, DipLine
from desk.search.index import MOST_COUNTED
from ui.parts.paged import PAGE
from ui.workbench import Workbench

CONCERNS = frozenset({"dip", "dik"})


class Register:
    """The reading side: which items, in which order; keys of pages already read make the next ones quick."""

    def __init__(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._keys: dict[int, str] = {0: ""}
        self.shown, self.order = Shown(), Sorted()
        self._counts: DipCounts | None = None

    @property
    def counts(self) -> DipCounts:
        """Give the counts as they were last read."""
        if self._counts is None:
            self._counts = lists.counts(self._workbench.workspace)
        return self._counts

    def read(self) -> None:
        """Count anew and forget where pages began: the register changed."""
        self._keys = {0: ""}
        self._counts = lists.counts(self._workbench.workspace)

    def show(self, shown: Shown) -> None:
        """Ask for other items.

        Raises ``Invalid`` for a query that is not understood; what was shown before stays.
        """
        lists.items(self._workbench.workspace, shown, self.order, limit=1)
        self.shown, self._keys = shown, {0: ""}

    def sort(self, by: str, *, down: bool) -> None:
        """Ask for another order."""
        self.order, self._keys = Sorted(by, down), {0: ""}

    def total(self) -> int:
        """Tell how many rows the list has; of what was searched for, up to a thousand are counted."""
        shown, counts = self.shown, self.counts
        if shown == Shown():
            return counts.total
        if shown == Shown(category=shown.category):
            return counts.categories.get(shown.category, 0)
        if shown == Shown(stage=shown.stage) and shown.stage is not None:
            return counts.stages.get(shown.stage, 0)
        if shown == Shown(attention=shown.attention):
            return int(getattr(counts, shown.attention))
        return lists.count(self._workbench.workspace, shown)

    def is_capped(self, total: int) -> bool:
        """Tell whether a count is only the most that is counted."""
        return bool(self.shown.query) and total >= MOST_COUNTED

    def page(self, number: int) -> Sequence[DipLine]:
        """Give a page of the list, from the nearest page that is known."""
        nearest = max(known for known in self._keys if known <= number)
        skipped = (number - nearest) * PAGE
        page = lists.items(
            self._workbench.workspace, self.shown, self.order, after=self._keys[nearest], limit=PAGE, skip=skipped
        )
        if page.after:
            self._keys[number + 1] = page.after
        return page.lines

    def narrowed(self, query: str) -> Shown:
        """Give what is shown now with another query."""
        return replace(self.shown, query=query)
