"""One thread from the label back to the invitation, taken up at any number (K11)."""

from __future__ import annotations

import pytest

from desk.cli import main
from desk.errors import Missing
from desk.thread.lists import thread
from reports.catalog import Papers
from tests.desk.cabinet.test_loans import lend
from tests.desk.cabinet.test_places import folder, paper
from tests.desk.letters.test_ketapang import (  # noqa: F401 - fixtures of an office that begins with a letter
    ketapang,
    positions,
    test_the_letter_leads_to_a_release_that_ends_with_a_report,
)


@pytest.fixture
def filed(desk_office, through):
    number = desk_office.accept()
    through(number, "arsip")
    done = desk_office.do("petugas", "releases.file", release=number, signature=desk_office.sign(number))
    return number, str(done["filing_number"])


def test_a_label_leads_back_to_the_first_act(desk_office, filed):
    agenda, label = filed
    found = thread(label)
    assert [(thing.kind, thing.number) for thing in found.things] == [("releases", agenda), ("cabinet", label)]
    assert [step.action for step in found.steps][:2] == ["releases.accept", "releases.check"]
    assert found.steps[-1].action == "releases.file"
    assert [step.at for step in found.steps] == sorted(step.at for step in found.steps)
    assert thread(agenda).steps == found.steps


def test_loans_and_moves_of_the_paper_belong_to_it(desk_office, filed):
    agenda, label = filed
    slip = lend(desk_office, item=label)
    desk_office.do("petugas", "cabinet.take_back", loan=slip)
    assert [step.action for step in thread(slip).steps][-2:] == ["cabinet.lend", "cabinet.take_back"]
    assert thread(slip).things == thread(agenda).things


def test_a_correction_and_what_it_corrects_are_one_thread(desk_office, filed):
    agenda, _label = filed
    again = desk_office.do("kabid", "releases.correct", release=agenda, paragraphs=["Benar."], reason="angka keliru")
    assert {thing.number for thing in thread(again["number"]).things} >= {agenda, again["number"]}


def test_a_paper_that_was_filed_alone_is_a_short_thread(desk_office):
    number = paper(desk_office, folder(desk_office, "FK-01/2"))
    found = thread(number)
    assert [step.action for step in found.steps] == ["cabinet.file_paper"]
    with pytest.raises(Missing, match="9999/2026"):
        thread("9999/2026")


def test_the_label_of_a_release_leads_back_to_the_invitation(ketapang, positions):  # noqa: F811 - pytest's fixtures
    """SOP Layanan Informasi: the disposisi opens the release, which ends as a paper in a folder."""
    test_the_letter_leads_to_a_release_that_ends_with_a_report(ketapang, positions)
    signed = ketapang.sign("0001/2026")
    label = ketapang.do("petugas", "releases.file", release="0001/2026", signature=signed)["filing_number"]
    found = thread(label)
    assert [thing.kind for thing in found.things] == ["letters", "releases", "cabinet"]
    assert (found.things[0].title, found.things[2].number) == ("Donor darah", label)
    assert (found.steps[0].action, found.steps[-1].action) == ("letters.receive", "releases.file")
    assert thread("letters:0001/2026").steps == found.steps
    assert main.run(["--data", str(ketapang.workspace.place.folder), "trace", label], Papers, {}) == 0


def test_a_dip_item_that_names_the_label_belongs_to_the_thread(desk_office, filed):
    agenda, label = filed
    made = {"category": "berkala", "title": "Berita jembatan", "unit": "Dinas PUPR", "forms": ["cetak"]}
    item = desk_office.do("petugas", "dip.add", paper=label, **made)["number"]
    assert [thing.number for thing in thread(agenda).things] == [agenda, item, label]
    assert thread(label).steps[-1].kind == "dip"
