"""F13: whatever people wrote is the same words in every list for other programs, runs nowhere, and none is cut."""

from __future__ import annotations

import csv
import random
from html.parser import HTMLParser
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from desk.exchange import writing
from desk.exchange.workbooks import read_workbook
from desk.exchange.writing import RUNS, Listing, write_list
from tests.reports.paper import NASTY

pytestmark = [pytest.mark.torture, pytest.mark.F13]

LETTERS = "=+-@\t\n,;\"'<>&|!%#_x0041_\\/()[]{} aZ9éß–“漢ب\u202e\u200b\U0001f4f0"
FORMULAS = ("=1+1", "=cmd|' /C calc'!A0", "+62 811", "-5", "@SUM(A1)", "\t=1", "_x0041_", '=HYPERLINK("http://a")')
LONGEST = 32_767


def strings(count: int) -> list[str]:
    """Give nasty texts first, then random ones made of what sheets and markup take for their own."""
    dice = random.Random(13)  # noqa: S311 - chance, not a secret
    made = ["".join(dice.choices(LETTERS, k=dice.randrange(1, 80))) for _ in range(count)]
    return [*FORMULAS, *NASTY, "Ж" * LONGEST, *made]


class Cells(HTMLParser):
    """The cells of a table, with what else a page might do."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, _attributes: object) -> None:
        """Begin a cell or a line."""
        self.tags.add(tag)
        if tag == "td":
            self.words.append("")
        if tag == "br" and self.words:
            self.words[-1] += "\n"

    def handle_data(self, data: str) -> None:
        """Take the words of a cell."""
        if self.words and data.strip("\n"):
            self.words[-1] += data


def faults(folder: Path, told: list[str]) -> list[str]:
    """Write a list in every kind of file, read each with another program's eyes, and say what differs."""
    listing = Listing("Uji", ("Isi",), [(words,) for words in told])
    for ending in writing.KINDS:
        write_list(folder / f"daftar{ending}", listing)
    return [*_of_sheet(folder / "daftar.xlsx", told), *_of_csv(folder, told), *_of_page(folder, told)]


def _of_sheet(path: Path, told: list[str]) -> list[str]:
    with ZipFile(path) as archive:
        formula = b"<f" in archive.read("xl/worksheets/sheet1.xml")
    [column] = load_workbook(path)["Uji"].iter_cols()
    wrong = [f"xlsx: {cell.value!r} runs" for cell in column if cell.data_type == "f"]
    wrong += ["xlsx: holds a formula"] if formula else []
    ours = [row.cells[0] for row in read_workbook(path.read_bytes())]
    wrong += [] if len(ours) == len(told) + 1 else [f"xlsx: {len(ours)} rows"]
    return wrong + [
        f"xlsx: {a!r} became {b!r}" for a, b in zip(told, ours[1:], strict=False) if squeezed(a) != squeezed(b)
    ]


def squeezed(words: str) -> str:
    """Write words with single spaces: our own reader, made for headings, does not keep others."""
    return " ".join(words.split())


def _of_csv(folder: Path, told: list[str]) -> list[str]:
    with (folder / "daftar.csv").open(encoding="utf-8-sig", newline="") as file:
        found = [row[0] for row in csv.reader(file)][1:]
    wrong = [f"csv: {words!r} runs" for words in found if words.startswith(RUNS)]
    meant = [f"'{words}" if words.startswith(RUNS) else words for words in told]
    return wrong + [f"csv: {a!r} became {b!r}" for a, b in zip(meant, found, strict=True) if a != b]


def _of_page(folder: Path, told: list[str]) -> list[str]:
    page = Cells()
    page.feed((folder / "daftar.html").read_text("utf-8"))
    wrong = [f"html: {tag} stands in it" for tag in page.tags & {"script", "img", "a", "iframe", "link"}]
    return wrong + [f"html: {a!r} became {b!r}" for a, b in zip(told, page.words, strict=True) if a != b]


def test_lists_hold_the_very_words_and_run_nothing(tmp_path, size, tell):
    told = strings(size(300, 10_000))
    assert faults(tmp_path, told) == []
    tell(f"{len(told)} texts in XLSX, CSV and HTML: 0 formulas, 0 changed, 0 cut (not opened in LibreOffice)")


def test_a_cell_too_long_for_a_sheet_is_refused_and_leaves_no_file(tmp_path):
    listing = Listing("Uji", ("Isi",), [("a" * (LONGEST + 1),)])
    with pytest.raises(writing.Invalid, match=r"32\.767"):
        write_list(tmp_path / "daftar.xlsx", listing)
    assert not list(tmp_path.iterdir())


def test_cells_that_run_are_noticed(tmp_path, monkeypatch):
    monkeypatch.setattr(writing, "csv_cell", str)
    assert [fault for fault in faults(tmp_path, list(FORMULAS)) if fault.startswith("csv")]
