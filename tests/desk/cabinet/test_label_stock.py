"""The office's own label stock: six lengths, and template files of gLabels (F5)."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.cabinet.label_stock import own_stocks, usable
from desk.errors import Invalid, Refused
from desk.exchange.glabels import read_templates

SHARED = Path(__file__).parents[3] / ".." / "shared" / "data" / "labels"
SIX = ["7", "15,1", "63,5", "38,1", "66", "38,1 mm"]
FILE = """<?xml version="1.0"?>
<Glabels-templates>
  <!-- <Template brand="X" part="komentar"/> -->
  <Template brand="Contoh" part="A1" size="A4">
    <Label-rectangle width="50mm" height="2cm">
      <Layout nx="3" ny="10" x0="1in" y0="36pt" dx="52mm" dy="22mm"/>
    </Label-rectangle>
  </Template>
  <Template brand="Contoh" part="A2" equiv="A1"/>
  <Template brand="Contoh" part="CD" size="A4">
    <Label-cd radius="50mm" hole="20mm"><Layout nx="1" ny="1" x0="0" y0="0" dx="0" dy="0"/></Label-cd>
  </Template>
  <Template brand="Contoh" part="Rol" size="roll" width="62mm">
    <Label-continuous width="62mm" default_height="40mm"/>
  </Template>
</Glabels-templates>
"""


def test_six_lengths_make_a_stock_and_measuring_again_corrects_it(desk_office):
    desk_office.do("petugas", "labels.measure_stock", name="Kertas Toko", columns=3, rows=7, lengths=SIX)
    (found,) = own_stocks()
    assert (found.name, found.paper, found.left, found.top) == ("kertas-toko", (210, 297), 7, 15.1)
    assert (found.width, found.height, found.across, found.down) == (63.5, 38.1, 66, 38.1)
    desk_office.do("petugas", "labels.measure_stock", name="Kertas Toko", columns=3, rows=7, lengths=["7,2", *SIX[1:]])
    assert [one.left for one in own_stocks()] == [7.2]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"columns": 4}, "keluar dari kertas"),
        ({"columns": 0}, "tidak mungkin"),
        ({"lengths": SIX[:5]}, "Enam ukuran"),
        ({"lengths": ["tujuh", *SIX[1:]]}, "bukan ukuran dalam mm"),
        ({"lengths": [*SIX[:4], "20", "38,1"]}, "lebih kecil daripada labelnya"),
        ({"name": "  "}, "belum diisi"),
    ],
)
def test_a_sheet_that_cannot_be_is_refused_in_words(desk_office, change, says):
    with pytest.raises((Invalid, Refused), match=says):
        desk_office.do(
            "petugas", "labels.measure_stock", **({"name": "X", "columns": 3, "rows": 7, "lengths": SIX} | change)
        )
    assert own_stocks() == []


def test_a_template_file_becomes_stocks_in_any_unit_and_discs_are_refused_by_name(desk_office):
    path = desk_office.folder / "templat.xml"
    path.write_text(FILE, "utf-8")
    assert read_templates(path).rejected == [
        (10, "Contoh CD adalah cakram atau label bundar; label arsip hanya persegi")
    ]
    assert desk_office.do("petugas", "labels.import_stocks", file=str(path))["new"] == 3
    one, alias, roll = own_stocks()
    assert (one.width, one.height, one.left, one.top) == (50, 20, 25.4, 12.7)
    assert (alias.width, alias.rows) == (50, 10)
    assert (roll.paper, roll.columns) == ((62, 40), 1)
    assert desk_office.do("petugas", "labels.import_stocks", file=str(path))["same"] == 3


@pytest.mark.parametrize("words", ["", "bukan xml", "<a/>", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'])
def test_what_is_no_template_file_is_refused(desk_office, words):
    path = desk_office.folder / "rusak.xml"
    path.write_text(words, "utf-8")
    with pytest.raises(Invalid, match="templat"):
        desk_office.do("petugas", "labels.import_stocks", file=str(path))


def test_every_sheet_and_roll_of_the_real_files_becomes_a_stock(desk_office, require):
    require(SHARED.is_dir(), "contoh templat label")
    found = [usable(read_templates(path)) for path in sorted(SHARED.glob("*templates.xml"))]
    taken, rejected = (
        [one for each in found for one in each.taken],
        [why for each in found for _line, why in each.rejected],
    )
    direct = [one for one in taken if "setara" not in one.title]
    assert len(direct) == 53
    assert len(taken) - len(direct) >= 121
    assert sum("cakram" in why for why in rejected) == 5
    assert all("cakram" in why or "yang tidak diterima" in why for why in rejected)
    for path in sorted(SHARED.glob("*templates.xml")):
        desk_office.do("petugas", "labels.import_stocks", file=str(path))
    assert len(own_stocks()) == len(taken)
    sizes = {one.name: (round(one.width, 1), round(one.height, 1)) for one in own_stocks()}
    assert sizes["avery-l7160"] == (64.0, 38.1)
    assert sizes["brother-dk-1202"] == (62.0, 99.8)
    assert sizes["herma-10007"] == (63.5, 38.1)
