"""Taking over the agenda book of incoming letters from Excel, as one act, and taking that back as another (X19).

The letters keep the numbers of their book and begin no SOP: they were dealt with on paper. The office's own numbers
go on after the highest one. What is taken back leaves its numbers void, never free; the same book fills them again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any, Final

from desk.actions import action
from desk.errors import Invalid, Missing, Refused
from desk.exchange.list_columns import ListColumn, columns_in
from desk.exchange.sheets import read_rows
from desk.letters.actions import BOOK, KIND
from desk.letters.old_book import BOOK as LAYOUT
from desk.letters.old_book import OldBook, OldLetter, read_book
from desk.letters.tables import TAKEN_BACK, TAKEN_OVER, DisposisiRow, LetterRow
from desk.numbers import books
from desk.numbers.tables import BookRow, NumberRow, SeriesRow
from desk.search import index
from desk.session import Change, Result, Session
from desk.words import angka
from desk.workspace import Workspace

MAY: Final = ("petugas", "arsiparis", "pengelola")
FROM: Final = "diambil alih dari "
FIRST_ROWS: Final = 50
"""In how many rows the columns are looked for."""


@dataclass
class BookPlan:
    """What taking over would do. ``again`` are letters that were taken over before and taken back."""

    new: list[OldLetter] = field(default_factory=list)
    again: list[tuple[NumberRow, OldLetter]] = field(default_factory=list)
    changed: list[tuple[LetterRow, NumberRow, OldLetter]] = field(default_factory=list)
    same: int = 0


@action("letters.import_book", may=MAY)
def import_book(session: Session, file: str, *, columns: Mapping[str, int] | None = None) -> Result:
    """Take over an agenda book of incoming letters (XLSX, XLS, ODS, CSV, HTML): all rows that can be, or nothing.

    ``columns`` (field → column from 0) where its headings are not understood. Raises ``Invalid`` where not one row
    can be taken.
    """
    session.require(MAY, "mengambil alih buku agenda surat masuk")
    name = Path(file).name
    read, plan = preview(session.workspace, file, columns)
    if not read.taken:
        raise Invalid("file", f"Tidak satu pun baris {name} dapat diambil alih; lihat alasannya atau sebut kolomnya.")
    with session.write("letters.import_book") as change:
        plan = plan_for(read)  # what others gave meanwhile is seen only now
        book, reason = books.book_named(BOOK), f"{FROM}{name}"[:255]
        _open_years(change, book, read.taken)
        for one in plan.new:
            _enter(change, book, one, reason)
        for number, one in plan.again:
            _write(change, LetterRow.get_by_id(number.target), one)
            change.set(number, state="issued", reason=reason)
        for row, _number, one in plan.changed:
            _write(change, row, one)
        _go_on_after(change, book, read.taken)
        new = len(plan.new) + len(plan.again)
        told = f"{angka(new)} baru, {angka(len(plan.changed))} berubah, {angka(plan.same)} sama"
        counts = {"new": new, "changed": len(plan.changed), "same": plan.same, "rejected": len(read.rejected)}
        return change.done(KIND, name[:100], f"buku agenda {name} diambil alih: {told}", **counts)


@action("letters.undo_book", may=MAY)
def undo_book(session: Session, file: str) -> Result:
    """Take back what was taken over from a file of this name: its letters are void, nothing else moves.

    Raises ``Refused`` where one of them was passed on since, ``Missing`` where nothing is left of that file.
    """
    session.require(MAY, "mengurungkan pengambilalihan")
    name = Path(file).name
    reason = f"{FROM}{name}"[:255]
    with session.write("letters.undo_book") as change:
        numbers = list(NumberRow.select().where(NumberRow.reason == reason, NumberRow.state == "issued"))
        if not numbers:
            raise Missing(f"Tidak ada surat yang diambil alih dari {name}.")
        for number in numbers:
            row = LetterRow.get_by_id(number.target)
            if DisposisiRow.select().where(DisposisiRow.letter == row.id).exists():
                raise Refused(f"Surat {number.printed} sudah didisposisi; pengambilalihan {name} tidak diurungkan.")
            change.set(number, state="void", reason=f"{TAKEN_BACK}{name}"[:255])
        index.forget_many(KIND, [number.target for number in numbers])
        told = f"pengambilalihan {name} diurungkan: {angka(len(numbers))} surat"
        return change.done(KIND, name[:100], told, removed=len(numbers))


def preview(workspace: Workspace, file: str, columns: Mapping[str, int] | None = None) -> tuple[OldBook, BookPlan]:
    """Tell what taking over a file would do, and change nothing.

    Raises ``Invalid`` for a file or column that is not taken.
    """
    if unknown := {*(columns or {})} - {column.name for column in LAYOUT.columns}:
        raise Invalid("columns", f"Kolom {', '.join(sorted(unknown))} tidak dikenal.")
    read = read_book(read_rows(Path(file)), workspace.now().date(), columns)
    return read, plan_for(read)


def book_columns(file: str, given: Mapping[str, int] | None = None) -> tuple[ListColumn, ...]:
    """Tell how the columns of a book are understood, by its headings or as they were ``given``.

    Raises ``Invalid`` for a file that is not taken.
    """
    return columns_in(list(islice(read_rows(Path(file)), FIRST_ROWS)), LAYOUT, given)


def plan_for(read: OldBook) -> BookPlan:
    """Compare a book with the register; a number that was given here to something else is rejected with its reason."""
    plan, kept = BookPlan(), []
    numbers = _numbers()
    letters = {row.id: row for row in LetterRow.select()} if numbers else {}
    for one in read.taken:
        number = numbers.get((str(one.day.year), one.serial))
        if number is None:
            plan.new.append(one)
        elif number.state == "void" and number.reason.startswith(TAKEN_BACK):
            plan.again.append((number, one))
        elif number.state == "issued" and number.reason.startswith(FROM):
            row = letters[number.target]
            if all(getattr(row, name) == words for name, words in _fields(one).items()):
                plan.same += 1
            else:
                plan.changed.append((row, number, one))
        else:
            reason = f"nomor {number.printed} sudah diberikan di sini"
            read.rejected.append({"line": one.line, "reason": reason, "words": one.fields["subject"]})
            continue
        kept.append(one)
    read.taken = kept
    return plan


def _numbers() -> dict[tuple[str, int], NumberRow]:
    query = NumberRow.select().join(BookRow).where(BookRow.code == BOOK, NumberRow.suffix == "")
    return {(row.period, row.serial): row for row in query}


def _fields(one: OldLetter) -> dict[str, Any]:
    return dict(one.fields) | {"received_at": datetime.combine(one.day, datetime.min.time()).isoformat()}


def _enter(change: Change, book: BookRow, one: OldLetter, reason: str) -> None:
    row = change.add(LetterRow, asks=TAKEN_OVER, received_by=change.session.officer.id, **_fields(one))
    target = books.Target(KIND, row.id, change.session.workspace.office.number_words)
    number = books.enter(change, book, books.Place(str(one.day.year), one.serial), target, on=one.day)
    change.set(number, reason=reason)
    index.put(KIND, row.id, number.printed, row.subject, f"{row.sender} {row.reference}")


def _write(change: Change, row: LetterRow, one: OldLetter) -> None:
    change.set(row, **_fields(one))
    printed = books.printed_for(KIND, row.id, BOOK)
    index.put(KIND, row.id, printed, one.fields["subject"], f"{one.fields['sender']} {one.fields['reference']}")


def _open_years(change: Change, book: BookRow, letters: Sequence[OldLetter]) -> None:
    """Make the years that the book reaches back to; those gone by are closed at once."""
    for year in sorted({one.day.year for one in letters}):
        if SeriesRow.get_or_none(SeriesRow.book == book.id, SeriesRow.period == str(year)) is None:
            closed = change.at.isoformat() if year < change.at.year else ""
            change.add(SeriesRow, book=book.id, period=str(year), closed=closed)


def _go_on_after(change: Change, book: BookRow, letters: Sequence[OldLetter]) -> None:
    """Let the office's own numbers go on after the highest of the old book."""
    highest: dict[str, int] = {}
    for one in letters:
        highest[str(one.day.year)] = max(one.serial, highest.get(str(one.day.year), 0))
    for series in SeriesRow.select().where(SeriesRow.book == book.id, SeriesRow.period.in_(list(highest))):
        if series.last < highest[series.period]:
            change.set(series, last=highest[series.period])
