"""Labels on the shelves that are wrong are known, with what they say and what they would have to say (F16)."""

from __future__ import annotations

import json
from datetime import date

import pytest

import main
from desk.cabinet import history, lists
from desk.cabinet.label_tables import StuckLabelRow
from desk.cabinet.labelling import wrong_labels
from desk.cabinet.standing import Standing
from desk.errors import Invalid, Refused
from desk.health.check import check_office
from tests.desk.cabinet.test_places import folder, paper


@pytest.fixture
def place(desk_office):
    return folder(desk_office, "FK-01/2")


@pytest.fixture
def labelled(desk_office, place):
    """Two papers that bear their labels."""
    made = [paper(desk_office, place, title) for title in ("Laporan satu", "Laporan dua")]
    stick(desk_office, *made)
    return made


def stick(desk, *numbers):
    desk.do("petugas", "cabinet.note_labels", items=list(numbers))


def told():
    """Say of each wrong label what differs."""
    return {label.number: [difference.words for difference in label.differences] for label in wrong_labels()}


def edit(desk, place, **more):
    given = {"title": "Dokumentasi", "classification": "400.14.3", "capacity": 100} | more
    return desk.do("petugas", "cabinet.edit_folder", folder=place, **given)


def test_a_label_just_stuck_on_is_right_and_one_never_stuck_on_is_not_asked_for(desk_office, labelled, place):
    paper(desk_office, place)
    assert told() == {}


def test_a_folder_that_moved_makes_the_labels_of_its_items_wrong_until_they_are_stuck_on_anew(desk_office, labelled):
    desk_office.do("petugas", "cabinet.move_folder", folder="FK-01/2/01", to="FK-01/3")
    said = ["tempat: FK-01 · Laci 2 · Map 01 → FK-01 · Laci 3 · Map 01"]
    assert told() == dict.fromkeys(labelled, said)
    stick(desk_office, labelled[0])
    assert list(told()) == [labelled[1]]
    desk_office.do("petugas", "cabinet.move_folder", folder="FK-01/3/01", to="FK-01/2")
    assert list(told()) == [labelled[0]]


def test_another_code_and_title_of_the_folder_are_named_and_the_numbers_stay(desk_office, labelled, place):
    with pytest.raises(Invalid, match="tulis alasannya"):
        edit(desk_office, place, classification="400.14.4")
    done = edit(desk_office, place, title="Foto", classification="400.14.4", reason="daftar kode baru")
    assert done["items"] == labelled
    assert told()[labelled[0]] == ["kode: 400.14.3 → 400.14.4", "judul map: Dokumentasi → Foto"]
    standing = Standing(date(2026, 11, 28)).guides.values()
    behind = {guide.code: guide.folders for guide in standing if guide.drawer == "FK-01/2"}
    assert (behind["400.14.3"], behind["400.14.4"]) == (0, 1)
    assert lists.item(labelled[0]).classification == "400.14.4"
    assert check_office(desk_office.workspace) == []


@pytest.mark.parametrize(
    ("more", "field"),
    [({"title": " "}, "title"), ({"classification": ""}, "classification"), ({"capacity": 1}, "capacity")],
)
def test_a_tab_that_cannot_be_is_refused_and_nothing_changes(desk_office, labelled, place, more, field):
    with pytest.raises(Invalid) as refused:
        edit(desk_office, place, reason="uji", **more)
    assert refused.value.field == field
    assert told() == {}


def test_folders_are_numbered_anew_by_their_codes_and_their_history_is_followed(desk_office, labelled, place):
    folder(desk_office, "FK-01/2", "Umum", "000.1")
    with pytest.raises(Invalid, match="Alasan"):
        desk_office.do("petugas", "cabinet.renumber_folders", drawer="FK-01/2", reason=" ")
    done = desk_office.do("petugas", "cabinet.renumber_folders", drawer="FK-01/2", reason="urut kode")
    assert done["moved"] == {"FK-01/2/01": "FK-01/2/02", "FK-01/2/02": "FK-01/2/01"}
    assert (done["items"], list(told())) == (labelled, labelled)
    assert [view.title for view in lists.folders("FK-01", "2")] == ["Umum", "Dokumentasi"]
    past = history.history("FK-01/2/02").happenings
    assert ["dinomori ulang" in past[0].words, "Dokumentasi" in past[-1].words] == [True, True]
    with pytest.raises(Refused, match="sudah bernomor urut"):
        desk_office.do("petugas", "cabinet.renumber_folders", drawer="FK-01/2", reason="urut kode")
    assert check_office(desk_office.workspace) == []


def test_a_drawer_that_is_being_counted_is_not_numbered_anew(desk_office, place):
    desk_office.do("petugas", "cabinet.open_stock_take", drawer="FK-01/2")
    with pytest.raises(Refused, match="Stock opname"):
        desk_office.do("petugas", "cabinet.renumber_folders", drawer="FK-01/2", reason="urut kode")


def test_a_label_whose_words_were_never_noted_is_wrong_once_its_item_moved(desk_office, labelled):
    StuckLabelRow.delete().execute()
    assert told() == {}
    desk_office.clock.pass_minutes(1)
    desk_office.do("petugas", "cabinet.move_folder", folder="FK-01/2/01", to="FK-01/3")
    assert told()[labelled[0]] == ["tempat: tidak tercatat → FK-01 · Laci 3 · Map 01"]


@pytest.mark.file
def test_the_command_lists_what_is_wrong(desk_office, labelled, capsys):
    desk_office.do("petugas", "cabinet.move_folder", folder="FK-01/2/01", to="FK-01/3")
    place = desk_office.workspace.place.folder
    assert (
        main.main(["--data", str(place), "--trace-dir", str(place.parent / "trace"), "list", "wrong-labels", "--json"])
        == 0
    )
    told_lines = json.loads(capsys.readouterr().out)
    assert [line["number"] for line in told_lines] == labelled
    assert told_lines[0]["differences"][0]["field"] == "place"
