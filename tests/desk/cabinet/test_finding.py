"""What lies in the cabinet is found by any of its words, with where it is and who has it."""

from __future__ import annotations

import pytest

from desk.cabinet.finding import find
from tests.desk.cabinet.test_berkas import berkas
from tests.desk.cabinet.test_loans import lend
from tests.desk.cabinet.test_places import folder, paper


@pytest.fixture
def filled(desk_office):
    """A folder with a berkas of two papers, one of them from the finance office."""
    place = folder(desk_office, "FK-01/2", "Dokumentasi HUT")
    berkas(desk_office, place)
    return [
        paper(desk_office, place, "Laporan realisasi", origin="Bagian Keuangan", reference="900/12/2026"),
        paper(desk_office, place, "Sambutan 100% Gubernur"),
    ]


@pytest.mark.parametrize(
    ("typed", "kinds"),
    [
        ("hut", ["map", "berkas"]),
        ("REALISASI keuangan", ["item"]),
        ("900/12", ["item"]),
        ("fk-01/2", ["map"]),
        ("400.14.3", ["map", "berkas", "item", "item"]),
        ("realisasi hut", []),
        ("100%", ["item"]),
        ("_", []),
        ("  ", []),
    ],
)
def test_all_words_must_be_borne_wherever_they_stand(filled, typed, kinds):
    assert [found.kind for found in find(typed)] == kinds


def test_who_has_it_is_said_of_the_item_and_counted_of_its_folder(filled, desk_office):
    where = "FK-01 · Laci 2 · Map 01"
    assert [found.where for found in find("realisasi")] == [f"{where} – ada"]
    lend(desk_office, item=filled[0])
    (item,) = find("realisasi")
    assert item.where.startswith(f"{where} – dipinjam oleh ")
    assert item.lent
    assert find("dokumentasi")[0].where == f"{where} – 1 item dipinjam"


def test_no_more_is_read_than_is_shown(filled):
    assert [found.number for found in find("400.14.3", limit=3)][2:] == [filled[1]]
