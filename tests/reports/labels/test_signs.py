"""The signs of places: read by a scanner, seen from afar, and never beyond their cell, on every stock large enough."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from desk.cabinet.signs import Sign
from desk.errors import Invalid
from reports.catalog import print_form
from reports.fonts import width
from reports.labels.signs import guard_room, has_room, sign_label
from reports.labels.stock import Cell, shipped
from reports.page import MM
from reports.sheet import Code, Letters
from reports.verify import verify_file
from tests.conftest import Desk
from tests.reports.paper import all_words

ROOMY = sorted(name for name, kind in shipped().items() if has_room(kind.cell(1)))
LONG = Sign(
    "box",
    "RAK-ARSIP-INAKTIF-01/12/104",
    "Boks 104",
    (
        "Dinas Komunikasi, Informatika, Persandian dan Statistik Kabupaten Hulu Sungai Selatan",
        "Kode 400.14.4.3.1 – 800.1.11.2",
        "Berkas " + ", ".join(f"B{number:04}" for number in range(1, 60)),
        "Musnah 2036",
    ),
)
SHORT = Sign("drawer", "FK-01/2", "FK-01 · Laci 2", ("Bidang IKP",))


def boxes(sign: Sign, kind: str, *, practice: bool = True) -> list[tuple[float, float, float, float]]:
    """Where each mark of a sign lies in the stock's last cell: left, bottom, right, top in points."""
    stock = shipped()[kind]
    found = []
    for mark in sign_label(sign, stock.cell(stock.count), stock.sheet.height, practice=practice):
        if isinstance(mark, Letters):
            wide = sum(width(run.words, run.font) for run in mark.runs) * mark.size
            found.append((mark.x, mark.y - 0.2 * mark.size, mark.x + wide, mark.y + 0.72 * mark.size))
        else:
            assert isinstance(mark, Code)
            found.append((mark.x, mark.y, mark.x + mark.side, mark.y + mark.side))
    return found


@pytest.mark.parametrize("kind", ROOMY)
@pytest.mark.parametrize("sign", [LONG, SHORT], ids=["long", "short"])
def test_nothing_leaves_the_cell_or_lies_over_another(sign: Sign, kind: str) -> None:
    stock = shipped()[kind]
    cell, height = stock.cell(stock.count), stock.sheet.height
    placed = boxes(sign, kind)
    for left, bottom, right, top in placed:
        assert left >= cell.left * MM
        assert right <= (cell.left + cell.width) * MM
        assert bottom >= (height - cell.top - cell.height) * MM - 0.5
        assert top <= (height - cell.top) * MM
    for one, other in combinations(placed, 2):
        apart_across = one[2] <= other[0] + 0.1 or other[2] <= one[0] + 0.1
        assert apart_across or one[3] <= other[1] + 0.1 or other[3] <= one[1] + 0.1


def test_each_kind_of_thing_goes_on_its_own_stock_and_is_verified(desk_office: Desk, tmp_path: Path) -> None:
    pdf = print_form(desk_office.workspace, "place-label", "FK-01/1,FK-01/2")
    path = tmp_path / "laci.pdf"
    path.write_bytes(pdf)
    assert "FK-01 · Laci 1" in all_words(pdf)
    assert verify_file(desk_office.workspace, path).differs == []


def test_stock_that_is_too_small_is_refused_in_words() -> None:
    with pytest.raises(Invalid, match="paling kecil 25 × 9 mm"):
        guard_room(Cell(0, 0, 20, 8), "Label kecil")


def test_the_index_of_a_cabinet_lists_every_drawer(desk_office: Desk) -> None:
    text = all_words(print_form(desk_office.workspace, "cabinet-index", "FK-01"))
    assert all(f"FK-01/{drawer}" in text for drawer in (1, 2, 3, 4))
