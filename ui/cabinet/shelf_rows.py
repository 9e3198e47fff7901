"""What the tab shows of a place: rows a page at a time, counts by the state of the label, and what lacks its label."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from desk.cabinet import shelves
from desk.cabinet.labelling import wrong_labels
from desk.cabinet.shelves import Shelf
from ui.cabinet.rows import UNLABELLED, WRONG, AgendaNumbers, ItemRow, item_rows
from ui.parts.paged import PAGE

ALL: Final = "semua"
SORTS: Final = {"Nomor arsip": shelves.NEWEST, "Uraian": "title", "Tanggal": "dated", "Label": "labelled"}
"""Which titles of columns sort; the others would need every row."""


MOST_NAMED: Final = 30_000
"""Of the wrong labels so many are listed at once, as one statement can name them; the others follow as these go."""


class ShelfRows:
    """The reading side of the item list: a place, a state of the label, an order."""

    def __init__(self) -> None:
        self._agenda = AgendaNumbers()
        self._wrong: tuple[tuple[str, str], ...] = ()
        self._place, self._state = "", ALL
        self._by, self._down = shelves.NEWEST, True

    def read(self) -> None:
        """Ask anew which labels are wrong: the register changed."""
        self._wrong = tuple((label.number, label.place) for label in wrong_labels())

    def show(self, place: str) -> None:
        """Look at another place, '' for all."""
        self._place = place

    def narrow(self, state: str) -> None:
        """Look only at the items whose label is in this state, ``ALL`` for any."""
        self._state = state

    def sort(self, title: str, *, down: bool) -> bool:
        """Order by a column; False for one that does not sort."""
        if title in SORTS:
            self._by, self._down = SORTS[title], down
        return title in SORTS

    def counts(self, place: str | None = None) -> Mapping[str, int]:
        """Count the items of a place by the state of their labels; of the place looked at if none is given."""
        where = self._place if place is None else place
        return {
            ALL: shelves.count(Shelf(where)),
            UNLABELLED: shelves.count(Shelf(where, unlabelled=True)),
            WRONG: len(self._wrong_in(where)),
        }

    def total(self) -> int:
        """Count the rows of the list."""
        return shelves.count(self._shelf())

    def page(self, number: int) -> Sequence[ItemRow]:
        """Give a page of the list."""
        items = shelves.page(self._shelf(), number * PAGE, PAGE)
        wrong = {number for number, _place in self._wrong}
        return item_rows(items, self._agenda.of(items), wrong)

    def place_of(self, item: int) -> int:
        """Tell where an item stands in the list, newest first.

        Raises ``Missing`` where it is not in it.
        """
        self._by, self._down = shelves.NEWEST, True
        return shelves.place_in(self._shelf(), item)

    def needing(self) -> list[str]:
        """Name the items of the list that need a label: those without one, then those whose label is wrong."""
        lacking = [] if self._state == WRONG else shelves.numbers(Shelf(self._place, unlabelled=True))
        return lacking + ([] if self._state == UNLABELLED else self._wrong_in(self._place))

    def _wrong_in(self, place: str) -> list[str]:
        return [number for number, where in self._wrong if not place or f"{where}/".startswith(f"{place}/")]

    def _shelf(self) -> Shelf:
        shelf = Shelf(self._place, by=self._by, down=self._down)
        if self._state == WRONG:
            return replace(shelf, numbers=tuple(self._wrong_in(self._place)[:MOST_NAMED]))
        return replace(shelf, unlabelled=self._state == UNLABELLED)
