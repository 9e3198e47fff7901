"""Writing a list for Excel, for other programs and for the web, so that words stay words (trust.md M13).

A cell never becomes a formula: XLSX texts are stored as texts with Excel's own quote mark, CSV cells that a sheet would
run get an apostrophe before them, HTML is escaped.
"""

from __future__ import annotations

import csv
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from io import StringIO
from pathlib import Path
from typing import IO, Final
from zipfile import ZIP_DEFLATED, ZipFile

from desk.errors import Invalid, WrongUse
from desk.exchange.cells import LONGEST_CELL
from desk.store.files import write_safely

Cell = str | int
Rows = Iterable[Sequence[Cell]]

KINDS: Final = (".xlsx", ".csv", ".html")
RUNS: Final = ("=", "+", "-", "@", "\t", "\r")
"""What a sheet takes for the beginning of a formula (OWASP ASVS 1.2.10, CWE-1236)."""

_SPILL: Final = 8 * 1024 * 1024
_CHUNK: Final = 1024 * 1024
_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_XML: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_FIXED: Final = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        + "".join(
            f'<Override PartName="/xl/{part}.xml" ContentType='
            f'"application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml"/>'
            for part, kind in (("workbook", "sheet.main"), ("worksheets/sheet1", "worksheet"), ("styles", "styles"))
        )
        + "</Types>"
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" Type="{_OFFICE}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="r2" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>'
    ),
    "xl/styles.xml": (
        f'<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="10"/><name val="Arial"/></font>'
        '<font><b/><sz val="10"/><name val="Arial"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill>'
        '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        '<cellXfs count="3">'
        '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
        '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" '
        'applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
        '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" '
        'applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    ),
}
_WORDS, _HEADS = 1, 2
_CODED: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""Begins what a sheet reads as a letter's code: ``_x0041_`` is shown as A (ECMA-376, ST_Xstring)."""


@dataclass(frozen=True)
class Listing:
    """A list to be written: its title, the headings of its columns and its rows, read once."""

    title: str
    heads: tuple[str, ...]
    rows: Rows


def write_list(path: Path, listing: Listing) -> int:
    """Write a list as XLSX, CSV or HTML by the ending of the file's name, and count its rows.

    Raises ``WrongUse`` for another ending, ``Invalid`` for words that no cell can hold, ``StorageFailed``.
    """
    writer = _WRITERS.get(path.suffix.lower())
    if writer is None:
        raise WrongUse(f"Akhiran {path.suffix or path.name} tidak dikenal; tulis {', '.join(KINDS)}.")
    counted = _Counted(listing.rows)
    write_safely(path, writer(Listing(listing.title, listing.heads, counted)))
    return counted.count


def csv_cell(value: Cell) -> str:
    """Write a cell so that no sheet runs it."""
    words = str(value)
    return f"'{words}" if words.startswith(RUNS) else words


class _Counted:
    """Rows that are counted while they are read."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self.count = 0

    def __iter__(self) -> Iterator[Sequence[Cell]]:
        for row in self._rows:
            self.count += 1
            yield row


def _csv(listing: Listing) -> Iterator[bytes]:
    yield b"\xef\xbb\xbf"
    yield _csv_line(listing.heads)
    for row in listing.rows:
        yield _csv_line(row)


def _csv_line(row: Sequence[Cell]) -> bytes:
    line = StringIO()
    csv.writer(line, lineterminator="\r\n").writerow([csv_cell(value) for value in row])
    return line.getvalue().encode()


def _html(listing: Listing) -> Iterator[bytes]:
    title = escape(listing.title)
    style = "table{border-collapse:collapse;font:10pt Arial}td,th{border:1px solid;padding:3pt;vertical-align:top}"
    head = f'<meta charset="utf-8"><title>{title}</title><style>{style}</style>'
    yield f'<!DOCTYPE html>\n<html lang="id">{head}'.encode()
    heads = "".join(f"<th>{escape(words)}</th>" for words in listing.heads)
    yield f"<table><caption>{title}</caption><thead><tr>{heads}</tr></thead><tbody>\n".encode()
    for row in listing.rows:
        cells = (escape(str(value)).replace("\n", "<br>") for value in row)
        yield f"<tr>{''.join(f'<td>{words}</td>' for words in cells)}</tr>\n".encode()
    yield b"</tbody></table></html>\n"


def _xlsx(listing: Listing) -> Iterator[bytes]:
    with tempfile.SpooledTemporaryFile(_SPILL) as spool:
        with ZipFile(spool, "w", ZIP_DEFLATED) as archive:
            for name, words in _FIXED.items():
                archive.writestr(name, _XML + words)
            name = escape(_sheet_name(listing.title))
            sheets = f'<sheets><sheet name="{name}" sheetId="1" r:id="r1"/></sheets>'
            archive.writestr(
                "xl/workbook.xml", f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">{sheets}</workbook>'
            )
            with archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
                _write_sheet(sheet, listing)
        spool.seek(0)
        while chunk := spool.read(_CHUNK):
            yield chunk


def _write_sheet(sheet: IO[bytes], listing: Listing) -> None:
    pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    view = f'<sheetViews><sheetView workbookViewId="0">{pane}</sheetView></sheetViews>'
    sheet.write(f'{_XML}<worksheet xmlns="{_MAIN}">{view}<sheetData>'.encode())
    sheet.write(f"<row>{''.join(_xlsx_cell(words, _HEADS) for words in listing.heads)}</row>".encode())
    for row in listing.rows:
        sheet.write(f"<row>{''.join(_xlsx_cell(value, _WORDS) for value in row)}</row>".encode())
    sheet.write(b"</sheetData></worksheet>")


def _xlsx_cell(value: Cell, style: int) -> str:
    if isinstance(value, int):
        return f"<c><v>{value}</v></c>"
    if len(value) > LONGEST_CELL:
        raise Invalid("file", f"Satu isian lebih dari 32.767 huruf dan tidak muat di sel Excel: {value[:60]}…")
    words = escape(_CODED.sub("_x005F_", value), quote=False)
    return f'<c s="{style}" t="inlineStr"><is><t xml:space="preserve">{words}</t></is></c>'


def _sheet_name(title: str) -> str:
    """Make a sheet's name: at most 31 letters, none of those that Excel forbids."""
    return "".join(" " if letter in "[]:*?/\\'" else letter for letter in title).strip()[:31] or "Daftar"


_WRITERS: Final[dict[str, Callable[[Listing], Iterator[bytes]]]] = {".xlsx": _xlsx, ".csv": _csv, ".html": _html}
