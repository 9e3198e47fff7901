"""A number asks for its sheet in the same transaction; a sheet printed again says so, and still verifies."""

from __future__ import annotations

import pytest

from desk.actions import perform
from desk.errors import Invalid, Missing, Refused
from desk.printing.outbox import job, pending, waiting
from desk.releases.tables import ReleaseRow
from reports.catalog import print_form
from reports.reading import read_parts
from reports.verify import verify_file


def test_a_number_and_its_sheet_are_one_transaction(desk_office):
    number = desk_office.accept()
    assert [(sheet.form, sheet.key) for sheet in pending()] == [("receipt", number)]
    with pytest.raises(ZeroDivisionError), desk_office.as_("petugas").write("test.broken") as change:
        change.set(ReleaseRow.get(), title="Lain")
        _ = 1 / 0
    assert waiting() == 1


def test_a_copy_to_a_file_leaves_the_outbox_alone(desk_office):
    number = desk_office.accept()
    print_form(desk_office.workspace, "receipt", number)
    assert waiting() == 1


def test_a_sheet_printed_again_says_so_and_is_still_the_same_sheet(desk_office, tmp_path):
    number = desk_office.accept()
    first = print_form(desk_office.workspace, "receipt", number)
    desk_office.do("petugas", "printing.printed", form="receipt", key=number)
    assert waiting() == 0
    again = job("receipt", number).times
    sheet = tmp_path / "lembar.pdf"
    sheet.write_bytes(print_form(desk_office.workspace, "receipt", number, again=again))
    assert "CETAK ULANG ke-1" in " ".join(read_parts(sheet))
    assert verify_file(desk_office.workspace, sheet).differs == []
    assert print_form(desk_office.workspace, "receipt", number) == first


def test_filing_asks_for_the_file_copy(desk_office, through):
    number = desk_office.accept()
    through(number, "arsip")
    desk_office.do("petugas", "releases.file", release=number, signature=desk_office.sign(number))
    assert [(sheet.form, sheet.copy) for sheet in pending()] == [("receipt", ""), ("press-release", "file")]


def test_what_needs_no_paper_is_dropped_with_a_reason(desk_office):
    number = desk_office.accept()
    with pytest.raises(Invalid, match="Alasan"):
        desk_office.do("petugas", "printing.drop", sheets=[["receipt", number, ""]], reason=" ")
    desk_office.do("petugas", "printing.drop", sheets=[["receipt", number, ""]], reason="pengirim pulang")
    assert waiting() == 0
    with pytest.raises(Missing, match="tidak menunggu"):
        desk_office.do("petugas", "printing.drop", sheets=[["receipt", number, ""]], reason="lagi")


def test_a_book_has_no_reprints(desk_office):
    desk_office.accept()
    with pytest.raises(Missing, match="antrean cetak"):
        desk_office.do("petugas", "printing.printed", form="agenda-book", key="2026-10")


def test_whoever_holds_no_position_prints_nothing(desk_office):
    number = desk_office.accept()
    perform(desk_office.as_("petugas"), "people.add", {"login": "tamu", "name": "Tamu"})
    with pytest.raises(Refused, match="tidak berwenang"):
        desk_office.do("tamu", "printing.printed", form="receipt", key=number)
