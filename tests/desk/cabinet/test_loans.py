"""Loans: a working day, two signatures, no double loan, overdue by working days."""

from __future__ import annotations

import pytest

from desk.cabinet import lists, loan_lists
from desk.errors import Invalid, Missing, Refused
from desk.health.check import check_office
from tests.desk.cabinet.test_berkas import berkas
from tests.desk.cabinet.test_places import folder, paper

RINA = {"borrower": "Rina", "unit": "Sekretariat", "purpose": "bahan laporan"}


@pytest.fixture
def item(desk_office):
    return paper(desk_office, folder(desk_office, "FK-01/2"))


def lend(desk, due="2026-10-14", **what):
    return str(desk.do("petugas", "cabinet.lend", due=due, **RINA, **what)["loan"])


def test_a_loan_has_a_number_and_shows_on_the_item(desk_office, item):
    assert lend(desk_office, item=item) == "PJ-001/2026"
    assert lists.item(item).lent == "dipinjam oleh Rina (Sekretariat) sampai 14/10/2026"
    assert check_office(desk_office.workspace) == []


def test_nothing_is_lent_twice(desk_office, item):
    lend(desk_office, item=item)
    with pytest.raises(Refused, match=r"sedang dipinjam Rina \(Sekretariat\) sampai 14 Oktober 2026, PJ-001/2026"):
        lend(desk_office, item=item)
    assert len(loan_lists.loans(desk_office.workspace)) == 1


def test_neither_a_berkas_with_a_lent_item_nor_an_item_of_a_lent_berkas(desk_office):
    place = folder(desk_office, "FK-01/2")
    number = berkas(desk_office, place)
    one = paper(desk_office, place)
    slip = lend(desk_office, item=one)
    with pytest.raises(Refused, match="Isi berkas B0001 sedang dipinjam"):
        lend(desk_office, berkas=number)
    desk_office.do("petugas", "cabinet.take_back", loan=slip)
    lend(desk_office, berkas=number)
    with pytest.raises(Refused, match="sedang dipinjam"):
        lend(desk_office, item=one)
    assert lists.item(one).lent.startswith("dipinjam oleh Rina")


@pytest.mark.parametrize(
    ("due", "said"),
    [
        ("2026-10-17", "Sabtu, 17 Oktober 2026 bukan hari kerja; pilih Senin, 19 Oktober 2026"),
        ("2026-10-11", "sudah lewat"),
        ("", "belum diisi"),
        ("besok", "tidak dikenal"),
    ],
)
def test_the_due_day_is_a_working_day_to_come(desk_office, item, due, said):
    with pytest.raises(Invalid, match=said):
        lend(desk_office, due=due, item=item)
    assert loan_lists.loans(desk_office.workspace) == []


@pytest.mark.parametrize("missing", ["borrower", "unit", "purpose"])
def test_borrower_unit_and_purpose_are_asked_for(desk_office, item, missing):
    with pytest.raises(Invalid, match="belum diisi"):
        desk_office.do("petugas", "cabinet.lend", due="2026-10-14", item=item, **RINA | {missing: " "})


def test_days_late_are_working_days(desk_office, item):
    slip = lend(desk_office, due="2026-10-16", item=item)
    desk_office.clock.pass_minutes(60 * 24 * 6)
    over_the_weekend = loan_lists.loan(desk_office.workspace, slip)
    assert (over_the_weekend.state, over_the_weekend.days_late) == ("dipinjam", 0)
    desk_office.clock.pass_minutes(60 * 24 * 2)
    late = loan_lists.loan(desk_office.workspace, slip)
    assert (late.state, late.days_late) == ("lewat waktu", 2)


def test_a_return_is_signed_for_and_frees_the_item(desk_office, item):
    slip = lend(desk_office, item=item)
    desk_office.clock.pass_minutes(60)
    desk_office.do("petugas", "cabinet.take_back", loan=slip, returned_by="Budi", condition="lengkap")
    back = loan_lists.loan(desk_office.workspace, slip)
    assert (back.state, back.returned_by, back.condition) == ("kembali", "Budi", "lengkap")
    assert lists.item(item).lent == ""
    with pytest.raises(Refused, match="sudah dikembalikan Budi"):
        desk_office.do("petugas", "cabinet.take_back", loan=slip)
    lend(desk_office, item=item)
    assert [one.state for one in loan_lists.loans(desk_office.workspace, every=True)] == ["dipinjam", "kembali"]


def test_a_loan_is_extended_to_a_later_working_day(desk_office, item):
    slip = lend(desk_office, item=item)
    with pytest.raises(Invalid, match="sesudah 14 Oktober 2026"):
        desk_office.do("petugas", "cabinet.extend_loan", loan=slip, due="2026-10-13", reason="belum selesai")
    desk_office.do("petugas", "cabinet.extend_loan", loan=slip, due="2026-10-20", reason="belum selesai")
    assert loan_lists.loan(desk_office.workspace, slip).due == "2026-10-20"


def test_other_registers_are_told_where_their_paper_is(desk_office, through):
    number = desk_office.accept()
    through(number, "arsip")
    done = desk_office.do("petugas", "releases.file", release=number, signature=desk_office.sign(number))
    lend(desk_office, item=done["filing_number"])
    words = "FK-01 · Laci 1 · Map 01 – dipinjam oleh Rina (Sekretariat) sampai 14/10/2026"
    assert loan_lists.where_is("releases", 1) == words
    assert loan_lists.where_is("releases", 99) == ""


def test_what_is_not_there_is_not_lent(desk_office):
    with pytest.raises(Missing):
        lend(desk_office, item="XX/1")
    with pytest.raises(Invalid, match="Pilih satu"):
        lend(desk_office)
