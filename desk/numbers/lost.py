"""Numbers that stand on paper but went with a lost disk: entered as void, so that none is given a second time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from desk.journal.trace import Given
from desk.numbers.tables import BookRow, NumberRow, SeriesRow
from desk.session import Change

KIND = "lost"
ON_PAPER_ONLY = "Terpakai di kertas menurut petugas saat pemulihan; masukkan lagi dari kertasnya."


def enter_lost(change: Change, given: Iterable[Given], last_on_paper: Mapping[str, int], reason: str) -> list[str]:
    """Enter as void what a trace file knows and the registers do not, and what lies between.

    ``last_on_paper`` gives the last serial by book and period (``agenda_release/2026``) where paper knows more than
    the trace. Gives the numbers as they are printed; one that no trace printed is named by book and serial.
    """
    wanted: dict[tuple[str, str], dict[int, Given]] = defaultdict(dict)
    for number in given:
        if number.serial:
            wanted[number.book, number.period][number.serial] = number
    for name, serial in last_on_paper.items():
        book, _, period = name.partition("/")
        wanted[book, period].setdefault(serial, Given(book, period, serial, ""))
    lost: list[str] = []
    for (book, period), numbers in sorted(wanted.items()):
        lost += _in_one_book(change, book, period, numbers, reason)
    return lost


def _in_one_book(change: Change, book: str, period: str, numbers: Mapping[int, Given], reason: str) -> list[str]:
    row = BookRow.get_or_none(BookRow.code == book)
    if row is None:
        return []
    series = SeriesRow.get_or_none(SeriesRow.book == row.id, SeriesRow.period == period)
    series = series or change.add(SeriesRow, book=row.id, period=period)
    present = {
        number.serial
        for number in NumberRow.select(NumberRow.serial).where(NumberRow.book == row.id, NumberRow.period == period)
    }
    last = max([series.last, *numbers])
    behind = {serial for serial in numbers if serial <= series.last}
    missing = sorted(behind.union(range(series.last + 1, last + 1)) - present)
    lost = []
    for serial in missing:
        printed = numbers[serial].printed if serial in numbers else ""
        change.add(
            NumberRow,
            book=row.id,
            period=period,
            serial=serial,
            printed=printed or f"{book} {period} no. {serial}",
            kind=KIND,
            target=0,
            state="void",
            reason=reason if printed else ON_PAPER_ONLY,
            issued_at=change.at.isoformat(),
        )
        lost.append(printed or f"{book} {period} no. {serial}")
    if last > series.last:
        change.set(series, last=last)
    return lost
