"""The words of a PDF from outside, read in a process of its own (trust.md M12)."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NoReturn

from desk.errors import Invalid
from desk.exchange import worker
from desk.text import clean_line, shown
from reports.confined import answer_of

SECONDS: Final = 30
SIGNATURE: Final = b"%PDF-"
SIGNATURE_WITHIN: Final = 1024
"""PDF 32000-1, annex H: readers take a header anywhere in the first kilobyte."""

LONGEST: Final = 10_000_000


def read_parts(path: Path) -> list[str]:
    """Read a PDF's words, paragraph by paragraph as they stand on its pages.

    Raises ``Invalid`` for the field ``file``: no PDF, damaged, locked, or without words.
    """
    try:
        with path.open("rb") as file:
            head = file.read(SIGNATURE_WITHIN)
    except OSError:
        _refuse(path, "tidak dapat dibuka; periksa nama dan izinnya.")
    if SIGNATURE not in head or path.suffix.lower() != ".pdf":
        _refuse(path, "bukan PDF; yang dapat diperiksa hanya lembar PDF dari kantor ini.")
    return _paragraphs(path, _answer(path))


def _answer(path: Path) -> object:
    """Let the worker read the file, and give its answer as it came."""
    try:
        return answer_of("desk.exchange.worker", worker.WORD, path, SECONDS)
    except ValueError:
        _refuse(path, "tidak dapat dibaca sampai selesai; cetak atau pindai ulang lembarnya.")


def _paragraphs(path: Path, answer: object) -> list[str]:
    found = answer.get("paragraphs") if isinstance(answer, dict) else None
    if not isinstance(found, list) or not isinstance(answer, dict):
        _refuse(path, "rusak, terkunci, atau hanya berisi gambar; kata-katanya tidak dapat dibaca.")
    # A headline that the file's properties name too is told apart from the rest, wherever it stood on the page.
    return [clean_line("file", str(words), limit=LONGEST) for words in (answer.get("title", ""), *found) if words]


def _refuse(path: Path, rest: str) -> NoReturn:
    raise Invalid("file", f"Berkas {shown(path.name)} {rest}")
