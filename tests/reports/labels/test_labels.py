"""Labels of filed releases: read by a scanner and by a person, each within its own cell."""

from __future__ import annotations

import shutil
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from desk.cabinet import lists as cabinet
from desk.errors import Refused
from reports.catalog import print_form
from reports.fonts import width
from reports.labels.designs import item_label
from reports.labels.sheet import LabelJob, label_sheets
from reports.labels.stock import shipped
from reports.page import MM
from reports.sheet import Code, Letters
from reports.verify import verify_file
from tests.conftest import Desk
from tests.reports.paper import LETTERS_20_000, all_words, carries, label, scanned

LONG = (
    "Gubernur Kalimantan Utara Buka Musyawarah Perencanaan Pembangunan Daerah dan Serahkan Bantuan Alat Tangkap Ikan"
    " kepada Kelompok Nelayan Pesisir Kabupaten Bulungan, Nunukan, Malinau dan Tana Tidung"
)


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
            right, top = mark.x + mark.side, mark.y + (mark.high or mark.side)
        assert mark.x >= cell.left * MM
        assert right <= (cell.left + cell.width) * MM
        assert mark.y >= (height - cell.top - cell.height) * MM
        assert top <= (height - cell.top) * MM


def test_a_long_title_keeps_whole_words_and_says_that_it_goes_on() -> None:
    text = all_words(label_sheets([label(title=LONG)], LabelJob(shipped()["tom-jerry-103"])))
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


@pytest.mark.parametrize("kind", ["avery-l7160", "avery-l7651"])
def test_a_paper_of_no_register_shows_its_day_and_no_empty_agenda_number(kind: str) -> None:
    text = all_words(label_sheets([label(agenda="", dated="2026-11-20")], LabelJob(shipped()[kind])))
    assert "20/11/2026" in text
    assert "Agenda" not in text


def test_several_labels_are_asked_for_with_commas_by_either_number(desk_office: Desk, filed: str) -> None:
    text = all_words(print_form(desk_office.workspace, "label", f"{filed}, 0001/2026", start=21))
    assert text.count("Agenda 0001/2026") == 2
    same = print_form(desk_office.workspace, "label", "0001/2026")
    assert same == print_form(desk_office.workspace, "label", filed)


def test_what_is_not_filed_has_no_label(desk_office: Desk) -> None:
    number = desk_office.accept()
    with pytest.raises(Refused, match="belum diarsipkan"):
        print_form(desk_office.workspace, "label", number)


KEPT = "Retensi s.d. 13/10/2031, dinilai kembali"
FULL = label(title=LONG, number="400.14.4.3/A-123/DISKOMINFO/2026", kind="Press release", kept=KEPT)


@pytest.mark.parametrize("kind", sorted(shipped()))
def test_with_bars_and_retention_nothing_leaves_the_cell_or_lies_over_another(kind: str) -> None:
    stock = shipped()[kind]
    cell, height = stock.cell(stock.count), stock.sheet.height
    boxes = []
    for mark in item_label(FULL, cell, height, practice=True, code128=True):
        if isinstance(mark, Letters):
            wide = sum(width(run.words, run.font) for run in mark.runs) * mark.size
            boxes.append((mark.x, mark.y - 0.2 * mark.size, mark.x + wide, mark.y + 0.72 * mark.size))
        else:
            assert isinstance(mark, Code)
            boxes.append((mark.x, mark.y, mark.x + mark.side, mark.y + (mark.high or mark.side)))
    for left, bottom, right, top in boxes:
        assert left >= cell.left * MM
        assert right <= (cell.left + cell.width) * MM
        assert bottom >= (height - cell.top - cell.height) * MM
        assert top <= (height - cell.top) * MM
    for one, other in combinations(boxes, 2):
        apart_across = one[2] <= other[0] + 0.1 or other[2] <= one[0] + 0.1
        assert apart_across or one[3] <= other[1] + 0.1 or other[3] <= one[1] + 0.1


@pytest.mark.parametrize(
    ("kind", "bars"),
    [("avery-l7160", "0001/2026"), ("avery-l7163", FULL.number), ("tom-jerry-103", "0001/2026")],
)
def test_bars_carry_the_longest_number_for_which_they_are_wide_enough(
    kind: str, bars: str, tmp_path: Path, require
) -> None:
    require(shutil.which("zbarimg") and shutil.which("pdftoppm"), "zbarimg dan pdftoppm")
    one = replace(FULL, agenda="0001/2026")
    read = scanned(label_sheets([one], LabelJob(shipped()[kind], code128=True)), tmp_path)
    assert sorted(read) == sorted([bars, f"MI:{FULL.number};0001/2026"])


def test_a_label_tells_its_type_and_the_end_of_its_retention_once_it_is_known(
    desk_office: Desk, filed: str, tmp_path: Path
) -> None:
    assert "Press release" in all_words(print_form(desk_office.workspace, "label", filed))
    place = str(cabinet.item(filed).place)
    kept = {"active": "2", "inactive": "3", "fate": "Musnah"}
    named = {"title": "Jembatan", "indeks": "Jembatan"}
    berkas = desk_office.do("petugas", "cabinet.add_berkas", folder=place, **named)["berkas"]
    desk_office.do("petugas", "cabinet.set_retention", berkas=berkas, **kept)
    assert "Retensi" not in all_words(print_form(desk_office.workspace, "label", filed))
    desk_office.do("petugas", "cabinet.edit_berkas", berkas=berkas, **named, closed_on="2026-10-12")
    pdf = print_form(desk_office.workspace, "label", filed, code128=True)
    assert "Retensi s.d. 12/10/2031, musnah" in all_words(pdf)
    path = tmp_path / "label.pdf"
    path.write_bytes(pdf)
    assert verify_file(desk_office.workspace, path).differs == []
