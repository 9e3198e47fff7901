"""From an event straight to its press release, with place, date and people filled in."""

from __future__ import annotations

from desk.coverage import lists
from desk.health.check import check_office
from desk.releases.lists import release
from tests.desk.coverage.test_calendar import added
from tests.desk.coverage.test_peliputan import received, take


def test_a_release_begins_with_place_date_and_people_and_the_photos_come_along(kaltara):
    event = received(kaltara, place="Lapangan Agatis, Tanjung Selor", organiser="Dinas PUPR")
    take(kaltara, event, until="publikasikan-hasil")
    number = kaltara.do("tara", "coverage.write_release", event=event)["release"]
    view = release(kaltara.workspace, number)
    assert (view.line.title, view.line.sender, view.event_date) == ("Peresmian Jembatan", "Dinas PUPR", "2026-10-14")
    words = [piece.text for piece in view.pieces if piece.kind == "part"]
    assert words[0] == "TANJUNG SELOR – Gubernur menghadiri Peresmian Jembatan, Rabu, 14 Oktober 2026."
    assert words[1] == "Liputan: Staf Seno, Staf Sinta dan Tenaga Ahli Tara."
    assert "gubernur.jpg" in [file.name for file in view.files]
    assert lists.event(kaltara.workspace, event).releases == (number,)
    assert check_office(kaltara.workspace) == []


def test_an_event_outside_the_sop_gets_its_release_too(kaltara):
    event = added(kaltara, "Senam Bersama", starts="2026-10-16 07:00")
    number = kaltara.do("sinta", "coverage.write_release", event=event, title="ASN Senam")["release"]
    assert release(kaltara.workspace, number).line.title == "ASN Senam"
