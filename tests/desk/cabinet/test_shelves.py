"""The items of a place, a page at a time: counted, ordered, narrowed and found again by the database."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desk.cabinet import lists as cabinet
from desk.cabinet import shelves
from desk.cabinet.shelves import Shelf
from desk.errors import Missing, WrongUse

TITLES = ("Denah", "Anggaran", "Celah", "Berita", "Edaran")
OTHER = "FK-01/2/01"


@pytest.fixture
def numbers(desk_office) -> list[str]:
    """Five papers, the last in another drawer, the second labelled."""
    for drawer in ("FK-01/1", "FK-01/2"):
        desk_office.do(
            "petugas", "cabinet.add_folder", drawer=drawer, title="Surat", classification="400.14.4.3", year=2026
        )
    folders = [*["FK-01/1/02"] * 4, OTHER]
    made = [
        desk_office.do("petugas", "cabinet.file_paper", title=title, folder=folder, dated=f"2026-03-0{9 - place}")
        for place, (title, folder) in enumerate(zip(TITLES, folders, strict=True))
    ]
    filed = [str(one["filing_number"]) for one in made]
    desk_office.do("petugas", "cabinet.note_labels", items=[filed[1]])
    return filed


def titles(shelf: Shelf, first: int = 0, limit: int = 10) -> list[str]:
    """Give the titles of a page."""
    return [view.title for view in shelves.page(shelf, first, limit)]


def test_pages_follow_one_another_newest_first(numbers):
    assert titles(Shelf(), limit=2) == ["Edaran", "Berita"]
    assert titles(Shelf(), first=2, limit=2) == ["Celah", "Anggaran"]
    assert shelves.count(Shelf()) == len(numbers)


@pytest.mark.parametrize(("place", "count"), [("FK-01", 5), ("FK-01/1", 4), (OTHER, 1), ("FK-01/3", 0), ("FK", 0)])
def test_a_place_counts_what_lies_in_it(numbers, place, count):
    assert shelves.count(Shelf(place)) == len(titles(Shelf(place))) == count


def test_it_is_ordered_by_what_a_column_says(numbers):
    assert titles(Shelf(by="title", down=False)) == sorted(TITLES)
    assert titles(Shelf(by="dated", down=True)) == list(TITLES)
    assert titles(Shelf(by=shelves.NEWEST, down=False)) == list(TITLES)
    with pytest.raises(WrongUse, match="rak"):
        shelves.page(Shelf(by="rak"), 0, 1)


def test_what_lacks_a_label_and_what_is_named_is_found_alone(numbers):
    assert shelves.numbers(Shelf(unlabelled=True)) == [numbers[place] for place in (4, 3, 2, 0)]
    named = Shelf(numbers=(numbers[4], numbers[1], "tidak ada"))
    assert shelves.numbers(named) == [numbers[4], numbers[1]]
    assert titles(replace(named, place="FK-01/1")) == ["Anggaran"]


def test_an_item_tells_how_many_stand_before_it(numbers):
    item = cabinet.item(numbers[1])
    assert shelves.place_in(Shelf(), item.id) == 3
    assert shelves.place_in(Shelf("FK-01/1"), item.id) == 2
    with pytest.raises(Missing):
        shelves.place_in(Shelf(OTHER), item.id)
