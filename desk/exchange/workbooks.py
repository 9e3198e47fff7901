"""Rows out of XLSX, XLS and ODS, read by calamine; formulas give their stored result and never run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from io import BytesIO
from typing import Final
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812 - a class under a function's name

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError, SheetTypeEnum

from desk.exchange.archives import guard_markup, guard_members
from desk.exchange.cells import MOST_COLUMNS, MOST_ROWS, Row, cell_words
from desk.exchange.plain import Unreadable, collapsed

MOST_SHEETS: Final = 64
_ZIP: Final = b"PK"
_EXACT: Final = 15
"""Digits that Excel itself keeps of a number."""

_WHOLE: Final = 10**_EXACT

Spans = Mapping[tuple[int, int], tuple[int, int]]


def read_workbook(content: bytes) -> Iterator[Row]:
    """Read every sheet of a workbook, row by row. Raises ``Unreadable``."""
    try:
        if content.startswith(_ZIP):
            with ZipFile(BytesIO(content)) as archive:
                guard_members(archive.infolist())
                guard_markup(archive)
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        pages = [page.name for page in book.sheets_metadata if page.typ == SheetTypeEnum.WorkSheet]
        if len(pages) > MOST_SHEETS:
            raise Unreadable("members")
        for name in pages:
            yield from _rows(collapsed(name), book.get_sheet_by_name(name))
    except PasswordError as locked:
        raise Unreadable("encrypted") from locked
    except (CalamineError, BadZipFile, ZlibError, EOFError, NotImplementedError, OSError, ValueError) as damage:
        raise Unreadable("broken") from damage


def _rows(name: str, sheet: CalamineSheet) -> Iterator[Row]:
    if sheet.start is None or sheet.end is None:
        return
    first, (last_row, last_column) = sheet.start[1], sheet.end
    if last_row >= MOST_ROWS:
        raise Unreadable("too_many_rows")
    if last_column >= MOST_COLUMNS:
        raise Unreadable("too_many_columns")
    spans = _spans(sheet)
    kept: dict[tuple[int, int], str] = {}
    for place, values in enumerate(sheet.iter_rows()):
        cells = [""] * first + [_words(value) for value in values]
        lent = _lend(place, cells, spans, kept) if spans else frozenset()
        across = len(cells) > 1 and spans.get((place, 0), (place, 0)) == (place, 0) and _is_wide(place, sheet, spans)
        yield Row(name, place + 1, tuple(cells), lent, len(cells), across)


def _spans(sheet: CalamineSheet) -> Spans:
    """Tell for every cell under a merged one which cell lends it its words."""
    found: dict[tuple[int, int], tuple[int, int]] = {}
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        for row in range(top, min(bottom, MOST_ROWS) + 1):
            for column in range(left, min(right, MOST_COLUMNS) + 1):
                found[row, column] = (top, left)
    return found


def _lend(place: int, cells: list[str], spans: Spans, kept: dict[tuple[int, int], str]) -> frozenset[int]:
    lent = set()
    for column, words in enumerate(cells):
        source = spans.get((place, column))
        if source == (place, column):
            kept[source] = words
        elif source is not None and source[0] < place and not words:
            cells[column] = kept.get(source, "")
            lent.add(column)
    return frozenset(lent)


def _is_wide(place: int, sheet: CalamineSheet, spans: Spans) -> bool:
    last = sheet.end[1] if sheet.end else 0
    return last > 0 and spans.get((place, last)) == (place, 0)


def _words(value: object) -> str:
    if isinstance(value, str):
        return cell_words(value)
    if isinstance(value, bool):
        return "Ya" if value else "Tidak"
    if isinstance(value, float) and value.is_integer() and abs(value) < _WHOLE:
        return str(int(value))
    if isinstance(value, float | int):
        return f"{value:.{_EXACT}g}"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    return value.isoformat() if isinstance(value, date | time) else str(value)
