"""What the filing of a paper offers: the book that numbers a folder, its next number, and the numbers kept free."""

from __future__ import annotations

from dataclasses import dataclass

from desk.cabinet import places
from desk.cabinet.filing import PAPER_BOOK, PAPER_PATTERN, number_words
from desk.errors import Missing
from desk.numbers import books, lists
from desk.numbers.lists import NumberLine
from desk.numbers.pattern import Pattern
from desk.workspace import Workspace


@dataclass(frozen=True)
class FilingBook:
    """The book of a folder today; ``next_number`` is '' where the year's book is not open yet."""

    code: str
    title: str
    next_serial: int
    next_number: str
    reserved: tuple[NumberLine, ...]


def filing_book(workspace: Workspace, folder: str, kind: str = PAPER_BOOK, security: str = "B") -> FilingBook:
    """Tell which book numbers what is filed in a folder (``FK-01/2/05``): the unit's own or the office's.

    ``kind`` is ``arsip`` for papers, ``release`` for press releases. Raises ``Invalid`` or ``Missing`` for no folder.
    """
    row, today = places.folder_at(folder), workspace.now().date()
    code = books.book_for(kind, places.unit_of(row.guide.drawer))
    title, pattern = "Arsip", PAPER_PATTERN
    try:
        book = books.book_named(code)
    except Missing:
        kept: tuple[NumberLine, ...] = ()
    else:
        title, pattern = book.title, books.pattern_on(book, today)
        kept = tuple(line for line in lists.reserved_in(code) if line.book == code)
    serial = books.next_serial(code, today)
    words = number_words(workspace.office, row, security)
    written = Pattern(pattern).write(serial, today, words) if serial else ""
    return FilingBook(code, title, serial, written, kept)
