"""Where labels lie on their sheets."""

from __future__ import annotations

import re
import shutil
import subprocess
from itertools import combinations
from pathlib import Path

import pytest
from PIL import Image

from desk.errors import Invalid, Missing
from reports.catalog import keys, print_form
from reports.labels.outlines import outline_sheet
from reports.labels.stock import FOLDER, Cell, Stock, shipped, stock, stocks
from tests.conftest import Desk
from tests.reports.paper import all_words, carries

GLABELS = Path(__file__).parents[3] / ".." / "shared" / "data" / "labels" / "avery-iso-templates.xml"


@pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.toml")))
def test_every_label_lies_on_the_paper_and_on_no_other(name: str) -> None:
    kind = shipped()[name]
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
    kind, point = shipped()["avery-l7160"], 25.4 / 72
    assert (kind.columns, kind.rows) == (layout["nx"], layout["ny"])
    assert kind.left == pytest.approx(layout["x0"] * point, abs=0.5)
    assert kind.top == pytest.approx(layout["y0"] * point, abs=0.5)
    assert kind.width + kind.column_gap == pytest.approx(layout["dx"] * point, abs=0.1)
    assert kind.height + kind.row_gap == pytest.approx(layout["dy"] * point, abs=0.1)


def test_stock_that_was_never_measured_says_so() -> None:
    assert "belum diukur" in shipped()["tom-jerry-103"].title
    assert shipped()["tom-jerry-103"].unconfirmed
    assert not shipped()["avery-l7160"].unconfirmed


def test_labels_begin_at_the_chosen_cell_and_go_on_on_the_next_sheet() -> None:
    kind = shipped()["avery-l7160"]
    places = kind.places(3, start=20)
    assert places == [(0, kind.cell(20)), (0, kind.cell(21)), (1, kind.cell(1))]


@pytest.mark.parametrize("start", [0, 22, -1])
def test_a_cell_that_is_not_on_the_sheet_is_refused(start: int) -> None:
    with pytest.raises(Invalid, match="dari 1 sampai 21"):
        shipped()["avery-l7160"].places(1, start=start)


def test_unknown_stock_names_what_there_is(desk_office: Desk) -> None:
    with pytest.raises(Missing, match=r"avery-l7160.*tom-jerry-103"):
        stock("avery-l9999")
    assert all(isinstance(kind, Stock) for kind in stocks().values())


def test_the_outlines_of_an_own_stock_are_printed_by_its_name(desk_office: Desk) -> None:
    six = ["7", "15", "60", "30", "65", "35"]
    desk_office.do("petugas", "labels.measure_stock", name="Kertas Toko", columns=3, rows=7, lengths=six)
    assert "kertas-toko" in keys(desk_office.workspace, "label-outlines")
    words = all_words(print_form(desk_office.workspace, "label-outlines", "kertas-toko"))
    assert {word for word in words.split() if word.isdecimal()} == {str(number) for number in range(1, 22)}
    assert "Tanpa kalibrasi pencetak" in words


def test_the_outlines_say_for_which_printer_they_are_drawn(desk_office: Desk) -> None:
    desk_office.do("petugas", "labels.calibrate", printer="Epson L3210", tray="belakang", left="21,2", top="19,5")
    measured = {"printer": "Epson L3210", "tray": "belakang"}
    words = all_words(print_form(desk_office.workspace, "label-outlines", "avery-l7160", **measured))
    assert carries(words, "Kalibrasi Epson L3210 · belakang: geser")


DPI, NEAR = 600, 0.2
ROUND_IT = 3
"""What is rendered around a label, in mm."""


@pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.toml")))
def test_printed_outlines_lie_where_the_stock_says_to_a_fifth_of_a_millimetre(
    name: str, tmp_path: Path, require
) -> None:
    require(shutil.which("pdftoppm"), "pdftoppm")
    kind, path = shipped()[name], tmp_path / "garis.pdf"
    path.write_bytes(outline_sheet(kind))
    for number in sorted({1, kind.count}):
        cell = kind.cell(number)
        corner = (max(0, cell.left - ROUND_IT), max(0, cell.top - ROUND_IT))
        across, down = dark_lines(path, cell, corner)
        for lines, at, size, paper in (
            (across, cell.left - corner[0], cell.width, kind.sheet.width - corner[0]),
            (down, cell.top - corner[1], cell.height, kind.sheet.height - corner[1]),
        ):
            for edge in (at, at + size):
                assert min(abs(line - edge) for line in lines) <= NEAR, (name, number, edge, lines, paper)


def dark_lines(path: Path, cell: Cell, corner: tuple[float, float]) -> tuple[list[float], list[float]]:
    """Where dark lines cross the middle of a label, in mm from the corner: from left to right, from top to bottom."""
    dots = DPI / 25.4
    size = [round((length + 2 * ROUND_IT) * dots) for length in (cell.width, cell.height)]
    place = [round(length * dots) for length in corner]
    asked = [f"-{key}={value}" for key, value in zip("xyWH", (*place, *size), strict=True)]
    words = [each for key in asked for each in key.split("=")]
    out = path.with_suffix("")
    subprocess.run(["pdftoppm", "-r", str(DPI), "-gray", "-singlefile", *words, path, out], check=True)
    with Image.open(out.with_suffix(".pgm")) as image:
        middle_x = round((cell.left - corner[0] + cell.width / 2) * dots)
        middle_y = round((cell.top - corner[1] + cell.height / 2) * dots)
        wide, high = image.size
        across = [x for x in range(wide) if image.getpixel((x, middle_y)) < 160]
        down = [y for y in range(high) if image.getpixel((middle_x, y)) < 160]
    return [(x + 0.5 + place[0]) / dots - corner[0] for x in across], [
        (y + 0.5 + place[1]) / dots - corner[1] for y in down
    ]
