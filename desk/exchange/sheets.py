"""Takes in the rows of a list from a workbook, CSV, web page or pasted cells.

Files are read by ``desk.exchange.worker`` in a process of its own; its answer is checked as words from outside.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Final

from desk.errors import Invalid
from desk.exchange.cells import MOST_ROWS, NO_SPAN, Row
from desk.exchange.foreign import BROKEN, SENTENCES, answers, look, refuse
from desk.exchange.plain import Unreadable
from desk.exchange.signatures import fits, is_locked_office
from desk.exchange.tables import rows_of_text
from desk.exchange.worker import LARGEST_FILE, ROWS

KINDS: Final = (".xlsx", ".xls", ".ods", ".csv", ".txt", ".html", ".htm")
PASTED: Final = "tempelan"


def read_rows(path: Path) -> Iterator[Row]:
    """Read the rows of a XLSX, XLS, ODS, CSV, TXT (tabs) or HTML file, one after another.

    Raises ``Invalid`` for the field ``file``, also in the middle: whoever writes rows writes them in one transaction.
    """
    ending = path.suffix.lower()
    head, size = look(path)
    if ending not in KINDS:
        refuse(path, "tidak dapat diimpor; yang diterima XLSX, XLS, ODS, CSV, TXT, dan HTML.")
    if size > LARGEST_FILE:
        refuse(path, SENTENCES["too_big"])
    if ending in {".xlsx", ".ods"} and is_locked_office(head):
        refuse(path, "terkunci kata sandi atau berbentuk Excel lama; simpan sebagai XLSX tanpa kata sandi.")
    if not fits(ending, head):
        refuse(path, f"bukan {ending[1:].upper()} menurut isinya; periksa nama akhirannya atau simpan ulang.")
    return _read(path)


def rows_of_paste(text: str) -> list[Row]:
    """Read cells that were copied from a sheet or a web page. Raises ``Invalid`` for the field ``text``."""
    if len(text.encode(errors="surrogatepass")) > LARGEST_FILE:
        raise Invalid("text", f"Tempelan {SENTENCES['too_big']}")
    try:
        return list(islice(rows_of_text(text.lstrip("\ufeff")), MOST_ROWS))
    except Unreadable as refusal:
        raise Invalid("text", f"Tempelan {SENTENCES.get(str(refusal), BROKEN)}") from None


def _read(path: Path) -> Iterator[Row]:
    count, said = 0, -1
    for answer in answers(path, ROWS):
        if isinstance(answer, list):
            for values in answer:
                count += 1
                yield _row(path, values)
        elif isinstance(answer, dict) and "refused" in answer:
            refuse(path, SENTENCES.get(str(answer["refused"]), BROKEN))
        elif isinstance(answer, dict):
            said = answer.get("rows", -1)
    if said != count:
        refuse(path, BROKEN)
    if not count:
        refuse(path, SENTENCES["no_words"])


def _row(path: Path, values: object) -> Row:
    if not isinstance(values, list) or len(values) != len(("sheet", "line", "cells", "lent", "width", "across")):
        refuse(path, BROKEN)
    try:
        sheet, line, cells, lent, width, across = values
        if not all(type(words) is str for words in cells):
            refuse(path, BROKEN)
        spanned = frozenset(map(int, lent)) if lent else NO_SPAN
        return Row(str(sheet), int(line), tuple(cells), spanned, int(width), bool(across))
    except (TypeError, ValueError):
        refuse(path, BROKEN)
