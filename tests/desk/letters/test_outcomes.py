"""A letter leads to a release or an event, also where no SOP of letters runs (P13)."""

from __future__ import annotations

import pytest

from desk.coverage.lists import releases_of
from desk.errors import Invalid, Refused
from desk.flow import links
from desk.health.check import check_office
from desk.letters.actions import letter_numbered
from desk.letters.outcomes import may_lead_to
from desk.releases import lists as releases
from desk.thread.lists import thread
from tests.desk.letters.test_ketapang import ketapang, positions  # noqa: F401 - fixtures of the other office
from tests.desk.letters.test_letters import received


def led(number: str) -> list[tuple[str, str]]:
    """What a letter led to: registers and titles."""
    return [(one.kind, one.title) for one in links.after("letters", letter_numbered(number).id)]


def test_a_release_is_begun_from_a_letter_with_its_sender_and_contact(desk_office):
    number = received(desk_office, contact="0812-0000-0001")
    done = desk_office.do("petugas", "letters.begin_release", letter=number, place="Samarinda")
    view = releases.release(desk_office.workspace, str(done["release"]))
    assert (view.line.title, view.line.sender) == ("Permohonan publikasi donor darah", "Dinas Kesehatan")
    assert (view.contact, view.place) == ("0812-0000-0001", "Samarinda")
    assert view.line.step == "terima"
    assert led(number) == [("releases", "Permohonan publikasi donor darah")]
    assert [one.number for one in links.before("releases", view.line.id)] == [number]
    assert check_office(desk_office.workspace) == []


def test_an_event_is_begun_from_a_letter_and_its_news_stays_with_it(desk_office):
    number = received(desk_office, subject="Undangan meliput panen raya", asks="liputan")
    details = {"place": "Tenggarong"}
    done = desk_office.do("kasi", "letters.begin_event", letter=number, starts="2026-10-14 09:00", details=details)
    written = desk_office.do("petugas", "coverage.write_release", event=done["event"])
    assert releases_of(int(str(done["event"]))) == (written["release"],)
    things = [(thing.kind, thing.number) for thing in thread(f"letters:{number}").things]
    assert things == [("letters", number), ("events", str(done["event"])), ("releases", written["release"])]


def test_a_letter_leads_to_one_release_and_one_event(desk_office):
    number = received(desk_office)
    desk_office.do("petugas", "letters.begin_release", letter=number)
    desk_office.do("petugas", "letters.begin_event", letter=number)
    assert may_lead_to(number) == set()
    with pytest.raises(Refused, match="sudah menjadi press release “Permohonan publikasi donor darah”"):
        desk_office.do("petugas", "letters.begin_release", letter=number)
    with pytest.raises(Refused, match="sudah menjadi kegiatan peliputan"):
        desk_office.do("petugas", "letters.begin_event", letter=number)


def test_what_is_typed_wrongly_is_refused_and_begins_nothing(desk_office):
    number = received(desk_office)
    with pytest.raises(Invalid, match="tidak dikenal"):
        desk_office.do("petugas", "letters.begin_event", letter=number, starts="besok pagi")
    with pytest.raises(Invalid, match="tahunnya"):
        desk_office.do("petugas", "letters.begin_release", letter=number, event_date="2062-10-14")
    assert led(number) == []


def test_where_the_disposisi_opens_the_release_nobody_opens_another(ketapang):  # noqa: F811 - pytest's fixture
    number = received(ketapang)
    assert may_lead_to(number) == {"events"}
    with pytest.raises(Refused, match="dibuka oleh disposisinya"):
        ketapang.do("petugas", "letters.begin_release", letter=number)
