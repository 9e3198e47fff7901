"""A code that changes on a later day stays as it is until then, and changes by itself when the day has come (F4)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desk.cabinet.classification import code_named, codes, retention_for
from desk.cabinet.code_book import code_book
from desk.cabinet.code_changes import coming
from desk.cabinet.sign_labels import wrong_signs
from desk.cabinet.signs import sign
from desk.errors import Invalid, Missing, Refused
from desk.health.check import check_office
from tests.desk.cabinet.test_places import folder

CODE = "400.14.4.3"
DAY = "2027-01-01"


def today(desk):
    return desk.workspace.now().date()


def change(desk, **said):
    given = {"code": CODE, "valid_from": DAY, "reason": "Perda baru"} | said
    return desk.do("petugas", "cabinet.change_code", **given)


def pass_new_year(desk):
    desk.clock.pass_minutes(60 * 24 * 400)
    desk.as_("petugas").date_confirmed = True


def test_a_dated_change_waits_for_its_day_and_then_holds_everywhere(desk_office):
    before = code_named(CODE, on=today(desk_office))
    change(desk_office, name="Siaran media", active="5 tahun", inactive="6 tahun", fate="Permanen")
    assert code_named(CODE, on=today(desk_office)) == before
    line = code_book(today(desk_office)).named(CODE)
    assert line.awaited.startswith("berlaku mulai 1 Januari 2027: nama Siaran media; retensi aktif 5 tahun")
    pass_new_year(desk_office)
    after = code_named(CODE, on=today(desk_office))
    assert (after.name, after.active, after.fate) == ("Siaran media", "5 tahun", "Permanen")
    assert retention_for(CODE, today(desk_office)).inactive == "6 tahun"
    assert after in codes(on=today(desk_office))
    assert coming(today(desk_office)) == []
    assert code_book(today(desk_office)).named(CODE).awaited == ""
    assert check_office(desk_office.workspace) == []


def test_the_later_of_two_changes_wins_and_leaves_what_it_does_not_name(desk_office):
    change(desk_office, name="Siaran media", fate="Permanen")
    change(desk_office, valid_from="2027-06-01", name="Siaran publik")
    on = today(desk_office).replace(year=2027, month=7, day=1)
    assert (code_named(CODE, on=on).name, code_named(CODE, on=on).fate) == ("Siaran publik", "Permanen")
    assert [each.valid_from for each in coming(today(desk_office))] == [DAY, "2027-06-01"]


def test_a_new_code_is_offered_from_its_day_on_and_an_ended_one_no_longer(desk_office):
    change(desk_office, code="400.14.4.99", name="Siniar")
    change(desk_office, valid_to="2027-03-31")
    now, later = code_book(today(desk_office)), code_book(today(desk_office) + timedelta(days=400))
    assert now.search("siniar") == []
    assert now.told("400.14.4.99").endswith("Siniar (berlaku mulai 1 Januari 2027)")
    assert [line.code for line in later.search("siniar")] == ["400.14.4.99"]
    assert now.named(CODE).in_force
    assert not later.named(CODE).in_force


def test_a_sign_with_the_old_name_is_wrong_from_the_day_on(desk_office):
    folder(desk_office, "FK-01/2")
    guide = "FK-01/2:400.14.3"
    desk_office.do("petugas", "cabinet.note_signs", signs=[guide])
    change(desk_office, code="400.14.3", name="Dokumentasi media")
    assert wrong_signs(today(desk_office)) == []
    pass_new_year(desk_office)
    assert [one.now.place for one in wrong_signs(today(desk_office))] == [guide]
    assert sign(guide, today(desk_office)).lines[0] == "Dokumentasi media"


def test_what_has_not_come_yet_can_be_taken_back_and_what_holds_cannot(desk_office):
    change(desk_office, name="Siaran media")
    asked = {"code": CODE, "valid_from": DAY, "reason": "perda ditunda"}
    desk_office.do("petugas", "cabinet.withdraw_code_change", **asked)
    assert coming(today(desk_office)) == []
    with pytest.raises(Missing, match="Tidak ada perubahan"):
        desk_office.do("petugas", "cabinet.withdraw_code_change", **asked)
    change(desk_office, valid_from=today(desk_office).isoformat(), name="Siaran media")
    assert code_named(CODE, on=today(desk_office)).name == "Siaran media"
    with pytest.raises(Refused, match="sudah berlaku"):
        desk_office.do("petugas", "cabinet.withdraw_code_change", **asked | {"valid_from": "2026-01-01"})


def test_a_whole_list_can_take_effect_later(desk_office, tmp_path):
    first, second = tmp_path / "lama.csv", tmp_path / "baru.csv"
    first.write_text("kode,nama\n400.14.4.3,Siaran pers\n")
    second.write_text("kode,nama\n400.14.4.3,Siaran media\n400.14.4.98,Siniar\n")
    desk_office.do("petugas", "cabinet.import_classification", file=str(first), scheme="2022")
    dated = {"file": str(second), "scheme": "2022", "valid_from": DAY}
    done = desk_office.do("petugas", "cabinet.import_classification", **dated)
    assert (done["new"], done["changed"]) == (1, 1)
    assert desk_office.do("petugas", "cabinet.import_classification", **dated)["same"] == 2
    assert code_named(CODE, on=today(desk_office)).name == "Siaran pers"
    pass_new_year(desk_office)
    assert code_named(CODE, on=today(desk_office)).name == "Siaran media"
    desk_office.do("petugas", "cabinet.import_classification", file=str(first), scheme="2022")
    assert code_named(CODE, on=today(desk_office)).name == "Siaran pers"
    assert check_office(desk_office.workspace) == []


@pytest.mark.parametrize(
    ("said", "refused"),
    [
        ({"valid_from": "2020-01-01", "name": "X"}, "hari ini atau sesudahnya"),
        ({"valid_from": "", "name": "X"}, "hari ini atau sesudahnya"),
        ({"name": "X", "reason": " "}, "Alasan"),
        ({}, "Tidak ada yang berubah"),
        ({"code": "999.1"}, "isi namanya"),
        ({"code": "abc", "name": "X"}, "bukan kode"),
        ({"valid_to": "2026-12-31"}, "lebih awal"),
        ({"scheme": "1999", "name": "X"}, "tidak dikenal"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_changes(desk_office, said, refused):
    with pytest.raises(Invalid, match=refused):
        change(desk_office, **said)
    assert coming(today(desk_office)) == []
