"""Where labels lie on their sheets."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest

from desk.errors import Invalid, Missing
from reports.labels.stock import FOLDER, Cell, Stock, stock, stocks

GLABELS = Path(__file__).parents[3] / ".." / "shared" / "data" / "labels" / "avery-iso-templates.xml"


@pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.toml")))
def test_every_label_lies_on_the_paper_and_on_no_other(name: str) -> None:
    kind = stock(name)
    cells = [kind.cell(number) for number in range(1, kind.count + 1)]
    for cell in cells:
        assert cell.left >= 0
        assert cell.top >= 0
        assert cell.left + cell.width <= kind.sheet.width
        assert cell.top + cell.height <= kind.sheet.height
    assert not any(overlap(one, other) for one, other in combinations(cells, 2))


def overlap(one: Cell, other: Cell) -> bool:
    apart = 0.001
    return (
        one.left + one.width > other.left + apart
        and other.left + other.width > one.left + apart
        and one.top + one.height > other.top + apart
        and other.top + other.height > one.top + apart
    )


def test_l7160_is_what_the_makers_of_gl_labels_measured(require) -> None:
    require(GLABELS.exists(), "contoh templat label")
    family = re.search(r'part="7160" size.*?</Template>', GLABELS.read_text("utf-8"), re.DOTALL)
    layout = {name: float(value) for name, value in re.findall(r'(\w+)="([\d.]+)"', family.group())}
    kind, point = stock("avery-l7160"), 25.4 / 72
    assert (kind.columns, kind.rows) == (layout["nx"], layout["ny"])
    assert kind.left == pytest.approx(layout["x0"] * point, abs=0.5)
    assert kind.top == pytest.approx(layout["y0"] * point, abs=0.5)
    assert kind.width + kind.column_gap == pytest.approx(layout["dx"] * point, abs=0.1)
    assert kind.height + kind.row_gap == pytest.approx(layout["dy"] * point, abs=0.1)


def test_stock_that_was_never_measured_says_so() -> None:
    assert "belum diukur" in stock("tom-jerry-103").title
    assert stock("tom-jerry-103").unconfirmed
    assert not stock("avery-l7160").unconfirmed


def test_labels_begin_at_the_chosen_cell_and_go_on_on_the_next_sheet() -> None:
    kind = stock("avery-l7160")
    places = kind.places(3, start=20)
    assert places == [(0, kind.cell(20)), (0, kind.cell(21)), (1, kind.cell(1))]


@pytest.mark.parametrize("start", [0, 22, -1])
def test_a_cell_that_is_not_on_the_sheet_is_refused(start: int) -> None:
    with pytest.raises(Invalid, match="dari 1 sampai 21"):
        stock("avery-l7160").places(1, start=start)


def test_unknown_stock_names_what_there_is() -> None:
    with pytest.raises(Missing, match="avery-l7160 dan tom-jerry-103"):
        stock("avery-l9999")
    assert all(isinstance(kind, Stock) for kind in stocks().values())
