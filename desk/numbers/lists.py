"""Number books and the numbers that were given, as lists show them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import cast

from desk.numbers.books import OF_UNIT, YEARLY, in_book, pattern_on
from desk.numbers.pattern import Pattern
from desk.numbers.tables import BookPatternRow, BookRow, GapRow, NumberRow, SeriesRow


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
    title: str = ""


@dataclass(frozen=True)
class BookView:
    """A number book: whose it is, how it writes, and what its next number would be.

    ``coming`` are the patterns that hold from a later day on, as (ISO day, pattern); ``years`` its open and closed
    years as (year, last serial, when it was closed).
    """

    code: str
    kind: str
    unit: str
    title: str
    period: str
    pattern: str
    example: str
    next_serial: int
    coming: tuple[tuple[str, str], ...]
    past: tuple[tuple[str, str], ...]
    years: tuple[tuple[str, int, str], ...]


@dataclass(frozen=True)
class GapView:
    """A serial that was left out, with why if anybody said so."""

    book: str
    period: str
    serial: int
    remark: str


def numbers(limit: int = 1_000_000, *, book: str = "") -> list[NumberLine]:
    """List the numbers, of all books or one, in the order they were given."""
    rows = NumberRow.select(NumberRow, BookRow).join(BookRow).order_by(NumberRow.id).limit(limit)
    return [_line(row) for row in (rows.where(BookRow.code == book) if book else rows)]


def _line(row: NumberRow) -> NumberLine:
    serial, told = row.serial, (row.printed, row.kind, row.state, row.reason, row.issued_at, row.book.title)
    return NumberLine(row.book.code, row.period, serial, *told)


def books(on: date, words: Mapping[str, str]) -> list[BookView]:
    """List the number books as they are on a day; ``words`` are what their patterns are filled with for the example."""
    return [_book(row, on, words) for row in BookRow.select().order_by(BookRow.code)]


def _book(row: BookRow, on: date, words: Mapping[str, str]) -> BookView:
    series = list(SeriesRow.select().where(SeriesRow.book == row.id).order_by(SeriesRow.period))
    running = next((each for each in series if each.period == (str(on.year) if row.period == YEARLY else "")), None)
    later = BookPatternRow.select().where(BookPatternRow.book == row.id).order_by(BookPatternRow.valid_from)
    changes, today = [(each.valid_from, each.pattern) for each in later], on.isoformat()
    serial, pattern = (running.last if running else 0) + 1, pattern_on(row, on)
    kind, _, unit = row.code.partition(OF_UNIT)
    return BookView(
        code=row.code,
        kind=kind,
        unit=unit,
        title=row.title,
        period=row.period,
        pattern=pattern,
        example=Pattern(pattern).write(serial, on, words),
        next_serial=serial,
        coming=tuple(change for change in changes if change[0] > today),
        past=(("", row.pattern), *(change for change in changes if change[0] <= today)),
        years=tuple((each.period, each.last, each.closed) for each in series),
    )


def gap_views() -> list[GapView]:
    """List the serials that were left out, with the remarks that there are."""
    said = {(row.book.code, row.period, row.serial): row.remark for row in GapRow.select(GapRow, BookRow).join(BookRow)}
    return [GapView(*gap, remark=said.get(gap, "")) for gap in _missing()]


def reserved_in(book: str) -> list[NumberLine]:
    """List the numbers of a book that are kept free for a paper."""
    rows = NumberRow.select(NumberRow, BookRow).join(BookRow).where(NumberRow.state == "reserved", in_book(book))
    return [_line(row) for row in rows.order_by(NumberRow.id)]


def printed_in(book: str, kind: str, targets: Sequence[int]) -> dict[int, str]:
    """Give the numbers that things of a kind have in a book, as they are printed."""
    rows = NumberRow.select(NumberRow.target, NumberRow.printed).join(BookRow)
    rows = rows.where(NumberRow.kind == kind, NumberRow.target.in_(targets), in_book(book)).tuples()
    return dict(cast("Iterable[tuple[int, str]]", rows))


def gaps() -> list[tuple[str, str, int]]:
    """Find serials that a book counted past without giving them and without a remark: book, year, serial."""
    return [(gap.book, gap.period, gap.serial) for gap in gap_views() if not gap.remark]


def _missing() -> list[tuple[str, str, int]]:
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
