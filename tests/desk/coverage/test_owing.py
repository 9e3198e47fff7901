"""What is still owed of events that are over: of whom, what now and what later; under either SOP."""

from __future__ import annotations

from desk.coverage.owing import owed, owed_words
from tests.desk.coverage.test_akurasi import planned
from tests.desk.coverage.test_peliputan import CREW, ROTA, received, take

AFTER = 5 * 24 * 60
"""Minutes from the offices' Monday to the Saturday after the event of Wednesday."""


def told(desk, **asked):
    return [(one.who, one.things, one.at_hand) for one in owed(desk.workspace, **asked)]


def test_of_an_event_that_was_covered_each_owes_his_own_and_then_the_kadis(kaltara):
    event = received(kaltara)
    take(kaltara, event, until="serahkan-hasil")
    assert told(kaltara) == []
    kaltara.clock.pass_minutes(AFTER)
    found = told(kaltara)
    assert [line for line in found if line[2]] == [
        ("Tenaga Ahli Tara", ("foto",), True),
        ("Staf Seno", ("video",), True),
        ("Staf Sinta", ("berita",), True),
    ]
    assert [things for _who, things, at_hand in found if not at_hand] == [
        ("persetujuan",),
        ("publikasi",),
        ("penyimpanan",),
    ]
    take(kaltara, event, until="setujui-hasil")
    found = told(kaltara)
    assert ("Tenaga Ahli Tara", ("foto",), True) not in found
    (approval,) = [line for line in found if line[1] == ("persetujuan",)]
    assert "Kadis Darma" in approval[0]
    assert approval[2]
    take(kaltara, event, until="simpan-hasil")
    assert [things for _who, things, _at_hand in told(kaltara)] == [("penyimpanan",)]
    take(kaltara, event)
    assert told(kaltara) == []


def test_the_list_is_kept_to_a_month_and_to_a_person_and_goes_out_as_a_message(kaltara):
    first = received(kaltara)
    take(kaltara, first, until="serahkan-hasil")
    kaltara.do("kasi", "coverage.draw_rota", month="2026-11", lines=[{**ROTA[0], "day": "2026-11-03"}])
    second = received(kaltara, title="Rakor", starts="2026-11-03 09:00")
    take(kaltara, second, until="tugaskan-tim")
    kaltara.clock.pass_minutes(30 * 24 * 60)
    assert {one.event for one in owed(kaltara.workspace)} == {first, second}
    assert {one.event for one in owed(kaltara.workspace, month="2026-11")} == {second}
    assert [one.things for one in owed(kaltara.workspace, month="2026-10", by="tara")] == [("foto",)]
    assert ("belum ada kameraman", ("video",), True) in told(kaltara, month="2026-11")
    message = owed_words(owed(kaltara.workspace, month="2026-10"), "Oktober 2026")
    assert "Tenaga Ahli Tara:\n- foto: Peresmian Jembatan, Rabu, 14 Oktober 2026" in message
    assert "persetujuan" not in message
    assert owed_words([], "Mei 2026").endswith("Tidak ada yang ditunggu.")


def test_what_is_only_noted_on_the_calendar_or_does_not_take_place_owes_nothing(kaltara):
    noted = int(kaltara.do("sinta", "coverage.add", title="Apel", starts="2026-10-13 08:00")["id"])
    sent = int(kaltara.do("sinta", "coverage.add", title="Panen", starts="2026-10-13 09:00")["id"])
    off = int(kaltara.do("sinta", "coverage.add", title="Rapat", starts="2026-10-13 13:00")["id"])
    for event in (sent, off):
        kaltara.do("kasi", "coverage.man", event=event, crew=CREW, override="satu hari")
    kaltara.do("sinta", "coverage.cancel", event=off, reason="hujan")
    kaltara.clock.pass_minutes(AFTER)
    assert {one.event for one in owed(kaltara.workspace)} == {sent}
    assert noted not in {one.event for one in owed(kaltara.workspace)}
    assert {things for _who, things, _at_hand in told(kaltara)} == {("foto",), ("video",), ("berita",)}


def test_under_sop_akurasi_the_news_material_is_owed_until_it_is_handed_in(kaltim):
    first = planned(kaltim)[0]
    kaltim.clock.pass_minutes(30 * 24 * 60)
    found = {one.title: (one.things, one.who) for one in owed(kaltim.workspace)}
    assert found["Panen raya di Kukar"] == (("bahan berita",), "belum ada peliput")
    kaltim.do("pandu", "coverage.gather", event=first, note="Panen raya dimulai.")
    assert "Panen raya di Kukar" not in {one.title for one in owed(kaltim.workspace)}
