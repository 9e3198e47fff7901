"""The numbers that were given, as lists show them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import cast

from desk.numbers.tables import BookRow, NumberRow, SeriesRow


@dataclass(frozen=True)
class NumberLine:
    """A number: in which book and year, its serial, whether it is void and why."""

    book: str
    period: str
    serial: int
    number: str
    kind: str
    state: str
    reason: str
    issued_at: str


def numbers(limit: int = 1_000_000) -> list[NumberLine]:
    """List the numbers in the order they were given."""
    rows = NumberRow.select(NumberRow, BookRow).join(BookRow).order_by(NumberRow.id).limit(limit)
    return [
        NumberLine(row.book.code, row.period, row.serial, row.printed, row.kind, row.state, row.reason, row.issued_at)
        for row in rows
    ]


def printed_in(book: str, kind: str, targets: Sequence[int]) -> dict[int, str]:
    """Give the numbers that things of a kind have in a book, as they are printed."""
    rows = NumberRow.select(NumberRow.target, NumberRow.printed).join(BookRow)
    rows = rows.where(NumberRow.kind == kind, NumberRow.target.in_(targets), BookRow.code == book).tuples()
    return dict(cast("Iterable[tuple[int, str]]", rows))


def gaps() -> list[tuple[str, str, int]]:
    """Find serials that a book counted past without giving them: book, year, serial."""
    missing = []
    for series in SeriesRow.select(SeriesRow, BookRow).join(BookRow):
        given = {
            row.serial
            for row in NumberRow.select(NumberRow.serial).where(
                NumberRow.book == series.book_id, NumberRow.period == series.period
            )
        }
        missing += [
            (series.book.code, series.period, serial) for serial in range(1, series.last + 1) if serial not in given
        ]
    return missing


def year_is_open(year: int) -> bool:
    """Tell whether the yearly books give numbers in a year: none lacks its series, none is closed."""
    yearly = BookRow.select().where(BookRow.period == "tahun").count()
    running = SeriesRow.select().where(SeriesRow.period == str(year), SeriesRow.closed == "").count()
    return running >= yearly
