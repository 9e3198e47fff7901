"""Letters come in under a number and go down the levels by disposisi (Ketapang 1–3, without its SOP in Kaltara)."""

from __future__ import annotations

import pytest

from desk.errors import Invalid, Missing, Refused
from desk.health.check import check_office
from desk.letters import lists


def received(desk_office, **fields: object) -> str:
    """Receive a letter; gives its agenda number."""
    scan = [str(desk_office.photo("surat.jpg", 40))]
    fields = {"sender": "Dinas Kesehatan", "subject": "Permohonan publikasi donor darah", "files": scan} | fields
    return str(desk_office.do("petugas", "letters.receive", **fields)["number"])


def test_a_letter_gets_its_agenda_number_and_keeps_its_scan(desk_office):
    number = received(desk_office, dated="2026-10-09", reference="440/12/DINKES")
    view = lists.letter(desk_office.workspace, number)
    assert number == "0001/2026"
    assert (view.sender, view.dated, len(view.scans)) == ("Dinas Kesehatan", "2026-10-09", 1)
    assert view.open


def test_a_disposisi_goes_down_several_levels_and_to_several_units(desk_office):
    number = received(desk_office)
    desk_office.do(
        "kadis",
        "letters.dispose",
        letter=number,
        to=["kabid", "kasi"],
        instructions=["Proses lebih lanjut"],
        due="2026-10-14",
    )
    first = lists.letter(desk_office.workspace, number).chain[0]
    desk_office.do(
        "kabid", "letters.dispose", letter=number, to=["petugas"], instructions=["Siapkan bahan"], after=first.id
    )
    chain = lists.letter(desk_office.workspace, number).chain
    assert [(one.depth, one.to) for one in chain] == [(0, "kabid"), (1, "petugas"), (0, "kasi")]
    assert check_office(desk_office.workspace) == []


def test_only_who_was_told_marks_it_carried_out(desk_office):
    number = received(desk_office)
    desk_office.do("kadis", "letters.dispose", letter=number, to=["kabid"], instructions=["Untuk diketahui"])
    told = lists.letter(desk_office.workspace, number).chain[0].id
    with pytest.raises(Refused, match="hanya pejabat itu"):
        desk_office.do("kasi", "letters.carry_out", letter=number, disposisi=told)
    desk_office.do("kabid", "letters.carry_out", letter=number, disposisi=told, note="Sudah disampaikan.")
    assert not lists.letter(desk_office.workspace, number).open


def test_the_first_disposisi_is_the_kadis_own(desk_office):
    number = received(desk_office)
    with pytest.raises(Refused, match="kadis"):
        desk_office.do("kasi", "letters.dispose", letter=number, to=["petugas"], instructions=["Arsipkan"])


def test_a_following_disposisi_needs_one_before(desk_office):
    number = received(desk_office)
    desk_office.do("kadis", "letters.dispose", letter=number, to=["kabid"], instructions=["Untuk diketahui"])
    told = lists.letter(desk_office.workspace, number).chain[0].id
    with pytest.raises(Refused, match="menerima disposisi sebelumnya"):
        desk_office.do("kasi", "letters.dispose", letter=number, to=["petugas"], instructions=["x"], after=told)


def test_what_is_past_due_is_late(desk_office):
    number = received(desk_office)
    desk_office.do("kadis", "letters.dispose", letter=number, to=["kabid"], instructions=["x"], due="2026-10-13")
    desk_office.clock.pass_minutes(3 * 24 * 60)
    ((_letter, told),) = lists.told_to(desk_office.workspace, frozenset({"kabid"}))
    assert told.late


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"sender": " "}, "sender"),
        ({"subject": ""}, "subject"),
        ({"nature": "gawat"}, "nature"),
        ({"dated": "kemarin"}, "dated"),
    ],
)
def test_a_letter_with_a_wrong_field_names_it(desk_office, fields, field):
    with pytest.raises(Invalid) as refusal:
        received(desk_office, **fields)
    assert refusal.value.field == field


def test_an_unknown_letter_is_missing(desk_office):
    with pytest.raises(Missing):
        desk_office.do("kadis", "letters.dispose", letter="9/2026", to=["kabid"], instructions=[])


def test_the_list_of_instructions_can_grow(desk_office):
    desk_office.do("petugas", "letters.add_instruction", words="Edarkan")
    assert lists.instructions()[-1] == "Edarkan"
