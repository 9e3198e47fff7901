"""Labels of filed releases: read by a scanner and by a person, each within its own cell."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desk.errors import Refused
from reports.catalog import print_form
from reports.fonts import width
from reports.labels.designs import item_label
from reports.labels.sheet import label_sheets
from reports.labels.stock import Stock, shipped
from reports.page import MM
from reports.sheet import Code, Letters
from tests.conftest import Desk
from tests.reports.paper import LETTERS_20_000, all_words, carries, label, scanned

LONG = (
    "Gubernur Kalimantan Utara Buka Musyawarah Perencanaan Pembangunan Daerah dan Serahkan Bantuan Alat Tangkap Ikan"
    " kepada Kelompok Nelayan Pesisir Kabupaten Bulungan, Nunukan, Malinau dan Tana Tidung"
)


def carries_code(kind: Stock) -> bool:
    height = kind.sheet.height
    return any(isinstance(mark, Code) for mark in item_label(label(), kind.cell(1), height, practice=False))


@pytest.mark.parametrize("kind", sorted(name for name, kind in shipped().items() if carries_code(kind)))
def test_a_scanner_reads_both_numbers_from_every_label(kind: str, tmp_path: Path, require) -> None:
    require(shutil.which("zbarimg") and shutil.which("pdftoppm"), "zbarimg dan pdftoppm")
    labels = [label(number=f"400.14.4.3/{serial}/DISKOMINFO/2026", agenda=f"{serial:04}/2026") for serial in (1, 23)]
    read = scanned(label_sheets(labels, shipped()[kind], max(1, shipped()[kind].count - 1)), tmp_path)
    assert sorted(read) == sorted(f"MI:{each.number};{each.agenda}" for each in labels)


def test_the_code_in_the_foot_of_a_sheet_is_read_too(desk_office: Desk, filed: str, tmp_path: Path, require) -> None:
    require(shutil.which("zbarimg") and shutil.which("pdftoppm"), "zbarimg dan pdftoppm")
    pdf = print_form(desk_office.workspace, "press-release", filed)
    (read,) = set(scanned(pdf, tmp_path))
    assert read.startswith("MI1-press-release-0001/2026-")
    assert read in all_words(pdf)


@pytest.mark.parametrize("kind", sorted(shipped()))
@pytest.mark.parametrize("title", [LONG, LETTERS_20_000, "X", ""])
def test_everything_stays_within_its_cell(kind: str, title: str) -> None:
    cell = shipped()[kind].cell(shipped()[kind].count)
    height = shipped()[kind].sheet.height
    for mark in item_label(label(title=title), cell, height, practice=True):
        if isinstance(mark, Letters):
            right, top = mark.x + sum(width(run.words, run.font) for run in mark.runs) * mark.size, mark.y + mark.size
        else:
            assert isinstance(mark, Code)
            right, top = mark.x + mark.side, mark.y + mark.side
        assert mark.x >= cell.left * MM
        assert right <= (cell.left + cell.width) * MM
        assert mark.y >= (height - cell.top - cell.height) * MM
        assert top <= (height - cell.top) * MM


def test_a_long_title_keeps_whole_words_and_says_that_it_goes_on() -> None:
    text = all_words(label_sheets([label(title=LONG)], shipped()["tom-jerry-103"]))
    assert "…" in text
    shown = text[text.index("Gubernur") : text.index("…")].split()
    assert shown == LONG.split()[: len(shown)]
    assert len(shown) > 5


def test_a_label_shows_numbers_place_and_classification(desk_office: Desk, filed: str) -> None:
    text = all_words(print_form(desk_office.workspace, "label", filed))
    for words in (
        "400.14.4.3/1/DISKOMINFO/2026",
        "Gubernur Resmikan Jembatan",
        "FK-01 · Laci 1 · Map 01",
        "Agenda 0001/2026 · 12/10/2026",
        "400.14.4.3 · Press release 2026",
        "LATIHAN MI1-label-400.14.4.3/1/DISKOMINFO/2026-",
    ):
        assert carries(text, words), words


def test_several_labels_are_asked_for_with_commas_by_either_number(desk_office: Desk, filed: str) -> None:
    text = all_words(print_form(desk_office.workspace, "label", f"{filed}, 0001/2026", start=21))
    assert text.count("Agenda 0001/2026") == 2
    same = print_form(desk_office.workspace, "label", "0001/2026")
    assert same == print_form(desk_office.workspace, "label", filed)


def test_what_is_not_filed_has_no_label(desk_office: Desk) -> None:
    number = desk_office.accept()
    with pytest.raises(Refused, match="belum diarsipkan"):
        print_form(desk_office.workspace, "label", number)
