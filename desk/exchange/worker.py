"""Reads one foreign file in a process of its own, with little memory, little time, and no way to write (trust.md M12).

``python -m desk.exchange.worker FILE`` prints one line of JSON: ``{"title", "title_source", "spare_title",
"paragraphs"}`` or ``{"refused": reason}``. ``… worker --rows FILE`` prints the rows of a table, many in a line, then
``{"rows": count}`` or a refusal. ``… worker --ics FILE``
prints the events of a calendar, ``… worker --words=.pdf FILE`` ``{"words"}`` of a file whose name does not say what it
is. Whatever else happens here ends the process, and the asking one says so.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import Final

from desk.exchange.cells import MOST_ROWS, Row
from desk.exchange.plain import Parsed, Unreadable, read_plain

if sys.platform != "win32":
    import resource

WORD: Final = "import-worker"
"""The word by which the built program becomes this process."""

LARGEST_FILE: Final = 20 * 1024 * 1024
MOST_MEMORY: Final = 600 * 1024 * 1024
MOST_CPU_SECONDS: Final = 20

_WRITING: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC
_HARMLESS: Final = frozenset(("os.listdir", "os.scandir", "os.add_dll_directory", "os.putenv", "os.unsetenv"))
_FORBIDDEN: Final = ("os.", "shutil.", "socket.", "subprocess.", "tempfile.", "urllib.", "winreg.")


ROWS: Final = "--rows"
CALENDAR: Final = "--ics"
WORDS: Final = "--words="
"""Before the ending that the file's name had when it came: kept files bear only their digest."""

AT_A_TIME: Final = 500
"""How many rows go into one line of JSON."""


def main(argv: Sequence[str]) -> int:
    """Read the file that is named and print what it holds. Answers 0, or 2 if none was named."""
    if len(argv) not in {1, 2} or (argv[:-1] not in ([], [ROWS], [CALENDAR]) and not argv[0].startswith(WORDS)):
        return 2
    confine()
    answer: dict[str, object]
    try:
        answer = _answer(argv[:-1], Path(argv[-1]))
    except Unreadable as refusal:
        answer = {"refused": str(refusal)}
    except (MemoryError, RecursionError):
        answer = {"refused": "too_complex"}
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()
    return 0


def _answer(words: Sequence[str], path: Path) -> dict[str, object]:
    if words == [ROWS]:
        return {"rows": _write_rows(path)}
    if words == [CALENDAR]:
        from desk.exchange.ics import read_ics  # start-up: only calendars need zones and rules

        return read_ics(_content(path)).as_json()
    if words and words[0].startswith(WORDS):
        from desk.exchange.searchable import words_of  # start-up: only the search reads so

        return {"words": words_of(words[0].removeprefix(WORDS), _content(path))}
    return asdict(read(path))


def read(path: Path) -> Parsed:
    """Read a file by the ending of its name. Raises ``Unreadable``."""
    parsed = _read(path.suffix.lower(), _content(path))
    if not parsed.title and not parsed.paragraphs:
        raise Unreadable("no_words")
    return parsed


def confine(*, cpu_seconds: int = MOST_CPU_SECONDS, memory: int = MOST_MEMORY) -> None:
    """Take from this process, for good, what reading a file does not need. ``memory`` is in bytes.

    On Windows only the ban on writing, net and processes holds; time is kept by the asking process.
    """
    sys.addaudithook(_refuse)
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds))
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _content(path: Path) -> bytes:
    with path.open("rb") as file:
        content = file.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        raise Unreadable("too_big")
    return content


def _write_rows(path: Path) -> int:
    """Print the rows of a table as they are read, and count them."""
    found, count = _rows(path.suffix.lower(), _content(path)), 0
    while part := list(islice(found, AT_A_TIME)):
        count += len(part)
        if count > MOST_ROWS:
            raise Unreadable("too_many_rows")
        plain = [[row.sheet, row.line, row.cells, sorted(row.lent), row.width, row.across] for row in part]
        sys.stdout.write(json.dumps(plain) + "\n")
    return count


def _rows(ending: str, content: bytes) -> Iterator[Row]:
    if ending in {".xlsx", ".xls", ".ods"}:
        from desk.exchange.workbooks import read_workbook  # start-up: only workbooks need their reader

        return read_workbook(content)
    from desk.exchange.tables import read_csv, read_html_tables  # start-up: releases need no tables

    return read_html_tables(content) if ending in {".html", ".htm"} else read_csv(content)


def _read(ending: str, content: bytes) -> Parsed:
    if ending == ".pdf":
        from desk.exchange.pdf import read_pdf  # start-up: pypdf takes 65 ms of 90, and only PDF needs it

        return read_pdf(content)
    if ending == ".docx":
        from desk.exchange.docx import read_docx  # start-up: 12 ms for XML and ZIP

        return read_docx(content)
    if ending in {".html", ".htm"}:
        from desk.exchange.html import read_html  # start-up: 8 ms for the parser

        return read_html(content)
    return read_plain(content)


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    """Stop what would write, reach out or start something, before it happens."""
    if event == "open":
        flags = arguments[2]
        if isinstance(flags, int) and flags & _WRITING:
            raise PermissionError(event)
    elif event.startswith(_FORBIDDEN) and event not in _HARMLESS:
        raise PermissionError(event)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
