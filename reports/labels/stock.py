"""Label stock: where each label lies on its sheet (pure geometry, in mm from the upper left corner; domain.md 4.4)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from desk.cabinet.label_stock import OwnStock, own_stocks
from desk.errors import Invalid, Missing
from desk.words import daftar
from reports.page import PAPERS, Paper

FOLDER: Final = Path(__file__).resolve().parents[2] / "resources" / "labels"


@dataclass(frozen=True)
class Cell:
    """One label's place, in mm from the upper left corner of the paper."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True)
class Stock:
    """A sheet of labels; ``unconfirmed`` stock was never measured and shows 'belum diukur'."""

    name: str
    title: str
    paper: str
    columns: int
    rows: int
    width: float
    height: float
    left: float
    top: float
    column_gap: float
    row_gap: float
    unconfirmed: bool
    sheet_width: float = 0
    sheet_height: float = 0
    """The paper's own size where ``paper`` names none, such as a roll's."""

    @property
    def count(self) -> int:
        """The labels on a sheet."""
        return self.columns * self.rows

    @property
    def sheet(self) -> Paper:
        """The paper that the labels stick on."""
        return PAPERS.get(self.paper) or Paper(self.paper, self.sheet_width, self.sheet_height)

    def cell(self, number: int) -> Cell:
        """Give the place of a label, counted from 1 in the order of reading."""
        row, column = divmod(number - 1, self.columns)
        return Cell(
            self.left + column * (self.width + self.column_gap),
            self.top + row * (self.height + self.row_gap),
            self.width,
            self.height,
        )

    def places(self, count: int, start: int = 1) -> list[tuple[int, Cell]]:
        """Place so many labels, the first in cell ``start`` of a partly used sheet: page (from 0) and cell of each.

        Raises ``Invalid`` for a cell that the sheet does not have.
        """
        if not 1 <= start <= self.count:
            raise Invalid("start", f"Label mulai dari 1 sampai {self.count} pada {self.title}, bukan {start}.")
        places = []
        for number in range(start - 1, start - 1 + count):
            page, cell = divmod(number, self.count)
            places.append((page, self.cell(cell + 1)))
        return places


def stocks() -> dict[str, Stock]:
    """Read the stock that there is, by name: what the office measured or imported goes before what is shipped."""
    return shipped() | {one.name: _own(one) for one in own_stocks()}


def a4_sheets() -> list[str]:
    """Name the stock on A4 paper, the office's own first; rolls have paper of their own and are printed by name."""
    own = [one.name for one in own_stocks()]
    return sorted((name for name, kind in stocks().items() if kind.paper == "A4"), key=lambda name: name not in own)


@cache
def shipped() -> dict[str, Stock]:
    """Read the stock that is shipped, by name."""
    read = (tomllib.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.toml")))
    return {fields["name"]: Stock(**fields) for fields in read}


def stock(name: str) -> Stock:
    """Find a kind of label sheet by name.

    Raises ``Missing``, naming what there is.
    """
    found = stocks().get(name)
    if found is None:
        raise Missing(f"Tidak ada kertas label {name}; yang ada: {daftar(list(shipped()))}.")
    return found


def _own(one: OwnStock) -> Stock:
    named = next((name for name, paper in PAPERS.items() if one.paper == (paper.width, paper.height)), "")
    gaps = (one.across - one.width, one.down - one.height)
    cells = (one.columns, one.rows, one.width, one.height, one.left, one.top)
    return Stock(one.name, one.title, named or "khusus", *cells, *gaps, False, *one.paper)
