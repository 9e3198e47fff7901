"""A sheet for a printer that was measured is off by exactly as much as that printer is, so that it comes out true."""

from __future__ import annotations

import shutil
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from desk.cabinet.calibration import CROSS, SPAN, Calibration
from desk.errors import Missing
from reports.catalog import print_form
from reports.labels.outlines import outline_sheet
from reports.labels.stock import Cell, shipped
from tests.conftest import Desk
from tests.reports.labels.test_stock import NEAR, dark_lines
from tests.reports.paper import all_words

OFF = Calibration("Epson L3210", "", 21.2, 19.5, 171, 250.5, "")
"""A printer that prints 1.08 mm to the right, 0.54 mm up, and somewhat too large."""


@pytest.mark.parametrize("number", [1, 21])
def test_outlines_are_drawn_where_that_printer_makes_them_true(number: int, tmp_path: Path, require) -> None:
    require(shutil.which("pdftoppm"), "pdftoppm")
    kind, path = shipped()["avery-l7160"], tmp_path / "garis.pdf"
    path.write_bytes(outline_sheet(kind, OFF))
    cell = kind.cell(number)
    corner = (cell.left - 3, cell.top - 3)
    across, down = dark_lines(path, cell, corner)
    for drawn, edges, axis in (
        (across, (cell.left, cell.left + cell.width), 0),
        (down, (cell.top, cell.top + cell.height), 1),
    ):
        printed = [OFF.offset[axis] + OFF.scale[axis] * (corner[axis] + line) for line in drawn]
        for edge in edges:
            assert min(abs(line - edge) for line in printed) <= NEAR


def test_the_crosses_stand_where_the_officer_measures_from(desk_office: Desk, tmp_path: Path, require) -> None:
    require(shutil.which("pdftoppm"), "pdftoppm")
    path = tmp_path / "silang.pdf"
    path.write_bytes(print_form(desk_office.workspace, "label-calibration", "", paper="A4"))
    for x, y in (CROSS, (CROSS[0] + SPAN[0], CROSS[1]), (CROSS[0], CROSS[1] + SPAN[1])):
        near = Cell(x - 2, y + 1, 4, 4)  # below the middle, so that only the upright arm crosses it
        across, _ = dark_lines(path, near, (x - 5, y - 2))
        assert min(abs(line - 5) for line in across) <= NEAR
        beside = Cell(x - 5, y - 2, 4, 4)
        _, down = dark_lines(path, beside, (x - 8, y - 5))
        assert min(abs(line - 5) for line in down) <= NEAR


def test_a_label_sheet_for_a_printer_moves_by_what_was_measured(desk_office: Desk, filed: str) -> None:
    plain = print_form(desk_office.workspace, "label", filed)
    with pytest.raises(Missing, match="Epson belum dikalibrasi"):
        print_form(desk_office.workspace, "label", filed, printer="Epson")
    desk_office.do("petugas", "labels.calibrate", printer="Epson", left="21,5", top="19")
    moved = print_form(desk_office.workspace, "label", filed, printer="Epson")
    assert all_words(moved) == all_words(plain)
    before, after = places(plain), places(moved)
    off = {(round(b[0] - a[0], 1), round(b[1] - a[1], 1)) for a, b in zip(before, after, strict=True)}
    assert off == {(-1.5, -1.0)}  # drawn to the left and, in PDF, lower: 1 mm down


def places(pdf: bytes) -> list[tuple[float, float]]:
    """Where each piece of text begins, in mm from the lower left corner."""
    found: list[tuple[float, float]] = []

    def visit(words: str, page: list[float], text: list[float], *_: object) -> None:
        if words.strip():
            x, y = text[4] * page[0] + page[4], text[5] * page[3] + page[5]
            found.append((x * 25.4 / 72, y * 25.4 / 72))

    PdfReader(BytesIO(pdf)).pages[0].extract_text(visitor_text=visit)
    return found


def test_the_proof_says_for_which_printer_it_is(desk_office: Desk) -> None:
    desk_office.do("petugas", "labels.calibrate", printer="Epson", tray="baki 2", left="21,5")
    words = all_words(print_form(desk_office.workspace, "label-calibration", "", printer="Epson"))
    assert "Lembar uji Epson · baki 2" in words
    assert "geser kanan +1,5 mm" in words
