"""Stock takes as lists, screens and minutes show them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from desk.cabinet import places
from desk.cabinet.loan_lists import lent_words
from desk.cabinet.loan_tables import StockLineRow, StockTakeRow
from desk.cabinet.stock_take import RESULTS, take_numbered, unseen
from desk.cabinet.tables import ItemRow
from desk.numbers.tables import NumberRow


@dataclass(frozen=True)
class StockLine:
    """What was found of one item, or of a code nobody knows; ``result`` is '' for what is yet to be looked for."""

    number: str
    title: str
    expected: str
    seen_in: str
    result: str
    at: str
    lent: str


@dataclass(frozen=True)
class StockTakeView:
    """A stock take; while it runs ``lines`` holds also what is yet to be looked for."""

    number: str
    drawer: str
    drawer_words: str
    opened_at: str
    opened_by: str
    ended_at: str
    note: str
    witness: str
    signed_on: str
    lines: tuple[StockLine, ...]

    @property
    def counts(self) -> dict[str, int]:
        """Count the lines by result, every result named."""
        counted = Counter(line.result for line in self.lines)
        return {result: counted[result] for result in RESULTS}

    @property
    def left(self) -> int:
        """Count what is yet to be looked for."""
        return sum(not line.result for line in self.lines)


def stock_takes(drawer: str = "") -> list[StockTakeView]:
    """List the stock takes of all drawers or of one, newest first."""
    views = [_view(row) for row in StockTakeRow.select().order_by(StockTakeRow.id.desc())]
    return [view for view in views if not drawer or view.drawer == drawer]


def stock_take(number: str) -> StockTakeView:
    """Give one stock take by its number.

    Raises ``Missing``.
    """
    return _view(take_numbered(number))


def running_in(drawer: str) -> str:
    """Give the number of the stock take that runs in a drawer; '' for none."""
    row = places.drawer_at(drawer)
    found = StockTakeRow.get_or_none(StockTakeRow.drawer == row.id, StockTakeRow.ended_at == "")
    return str(NumberRow.get_by_id(found.number).printed) if found else ""


def _view(row: StockTakeRow) -> StockTakeView:
    lent, titles = lent_words(), {item.id: item.title for item in ItemRow.select(ItemRow.id, ItemRow.title)}
    lines = [
        StockLine(
            line.code, titles.get(line.item, ""), line.expected, line.seen_in, line.result, line.at,
            lent.get(line.item, ""),
        )
        for line in StockLineRow.select().where(StockLineRow.take == row.id).order_by(StockLineRow.id)
        if line.result in RESULTS
    ]  # fmt: skip
    if not row.ended_at:
        ahead = unseen(row)
        printed = {n.id: n.printed for n in NumberRow.select().where(NumberRow.id.in_([item.number for item in ahead]))}
        lines += [
            StockLine(
                printed[item.number], item.title, places.place_code(item.folder), "", "", "", lent.get(item.id, "")
            )
            for item in ahead
        ]
    cabinet, names = row.drawer.cabinet, ("Rak" if row.drawer.cabinet_id in places.racks() else "Laci")
    return StockTakeView(
        number=NumberRow.get_by_id(row.number).printed,
        drawer=places.drawer_code(row.drawer),
        drawer_words=f"{cabinet.code} · {names} {row.drawer.code}"
        + (f", {row.drawer.name}" if row.drawer.name else ""),
        opened_at=row.opened_at,
        opened_by=row.opened_by.name,
        ended_at=row.ended_at,
        note=row.note,
        witness=row.witness,
        signed_on=row.signed_on,
        lines=tuple(lines),
    )
