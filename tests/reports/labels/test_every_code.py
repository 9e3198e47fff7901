"""A scanner reads the codes of every label on a whole sheet of every stock that is shipped: of papers and of places."""

from __future__ import annotations

import shutil
from itertools import cycle, islice
from pathlib import Path

import pytest

from desk.cabinet.signs import Sign, SignKind
from reports.labels.codes import bars, label_words
from reports.labels.designs import Label, item_label
from reports.labels.sheet import LabelJob, label_sheets
from reports.labels.signs import has_room, sign_label
from reports.labels.stock import Stock, shipped
from reports.sheet import Code
from tests.reports.paper import label, scanned

SIGNS: tuple[tuple[SignKind, str, str], ...] = (
    ("drawer", "FK-01/{}", "FK-01 · Laci {}"),
    ("cabinet", "FK-{}", "FK-{}"),
    ("guide", "FK-01/2:400.{}", "400.{}"),
    ("folder", "FK-01/2/{}", "400.14.4.3"),
    ("box", "RAK-01/1/{}", "Boks {}"),
    ("berkas", "B{}", "Jembatan Sungai Kayan"),
)
"""Each kind of sign with its place and its head; a number goes in."""


def sheet_of(kind: Stock) -> list[Label | Sign]:
    """Fill every cell, by turns with the label of a paper and with a sign of each kind that the stock has room for."""
    made: list[Label | Sign] = []
    signs = cycle(SIGNS if has_room(kind.cell(1)) else ())
    while len(made) < kind.count:
        serial = len(made) + 1
        made.append(label(number=f"400.14.4.3/{serial}/DISKOMINFO/2026", agenda=f"{serial:04}/2026"))
        for sort, place, head in islice(signs, 1):
            made.append(Sign(sort, place.format(f"{serial:02}"), head.format(serial), ("Bidang IKP", "Tahun 2026")))
    return made[: kind.count]


def codes_of(one: Label | Sign, kind: Stock, number: int) -> list[str]:
    """Give the words of the codes that a label bears in its cell: none where it is too low for one."""
    cell, height = kind.cell(number), kind.sheet.height
    if isinstance(one, Sign):
        drawn = [mark for mark in sign_label(one, cell, height, practice=False) if isinstance(mark, Code)]
        return [f"MI:{one.place}" for _ in drawn]
    drawn = [mark for mark in item_label(one, cell, height, practice=False, code128=True) if isinstance(mark, Code)]
    square = [label_words(one.number, one.agenda) for mark in drawn if not mark.high]
    return square + [one.number if mark.rows == (bars(one.number),) else one.agenda for mark in drawn if mark.high]


@pytest.mark.parametrize("name", sorted(shipped()))
def test_every_code_of_a_full_sheet_is_read_back(name: str, tmp_path: Path, require) -> None:
    require(shutil.which("zbarimg") and shutil.which("pdftoppm"), "zbarimg dan pdftoppm")
    kind = shipped()[name]
    labels = sheet_of(kind)
    expected = [words for number, one in enumerate(labels, start=1) for words in codes_of(one, kind, number)]
    read = scanned(label_sheets(labels, LabelJob(kind, code128=True)), tmp_path)
    assert sorted(read) == sorted(expected)


def test_each_design_bears_a_code_on_the_stock_that_is_proposed_for_it() -> None:
    bearing = {name for name, kind in shipped().items() if any(codes_of(one, kind, 1) for one in sheet_of(kind))}
    assert {"avery-l7160", "tom-jerry-103", "herma-4457", "boks-80x120", "boks-150x100", "rol-62", "rol-80"} <= bearing
    assert set(shipped()) - bearing == {"rol-62-tab"}  # 12 mm high: its number alone, in large type
