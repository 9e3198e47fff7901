"""Whoever is sent to an event hears in the bell that it was moved, put off or cancelled; nobody else does."""

from __future__ import annotations

from desk.notices.lists import CHANGED, mark_read, notices
from tests.desk.coverage.test_calendar import added


def heard(desk, login):
    """Give what an officer hears of changed events: title and words."""
    found = notices(desk.workspace, desk.as_(login).officer)
    return [(one.title, one.words, one.read) for one in found if one.state == CHANGED]


def sent(desk):
    """Send Tara to an event."""
    event = added(desk, "Panen Raya", starts="2026-10-14 09:00", ends="2026-10-14 11:00")
    desk.do("kasi", "coverage.man", event=event, crew={"fotografer": ["tara"]})
    desk.clock.pass_minutes(1)
    return event


def test_the_crew_hears_of_a_moved_event_and_then_of_its_cancelling_instead(kaltara):
    event = sent(kaltara)
    assert heard(kaltara, "tara") == []
    kaltara.do("sinta", "coverage.move", event=event, starts="2026-10-15 09:00", reason="Gubernur berhalangan")
    told = "Dipindah: 14/10 09.00 → 15/10 09.00 · Gubernur berhalangan · Staf Sinta"
    assert heard(kaltara, "tara") == [("Panen Raya", told, False)]
    assert heard(kaltara, "seno") == heard(kaltara, "sinta") == []
    mark_read(kaltara.as_("tara"), [one.key for one in notices(kaltara.workspace, kaltara.as_("tara").officer)])
    assert [read for _title, _words, read in heard(kaltara, "tara")] == [True]
    kaltara.clock.pass_minutes(1)
    kaltara.do("sinta", "coverage.cancel", event=event, reason="hujan lebat")
    assert heard(kaltara, "tara") == [("Panen Raya", "Dibatalkan · hujan lebat · Staf Sinta", False)]


def test_what_the_crew_need_not_know_or_is_over_is_not_told(kaltara):
    event = sent(kaltara)
    kaltara.do("sinta", "coverage.edit", event=event, fields={"note": "bawa tripod"})
    assert heard(kaltara, "tara") == []
    kaltara.do("sinta", "coverage.edit", event=event, fields={"place": "Desa Antal"})
    assert [words for _title, words, _read in heard(kaltara, "tara")] == ["Diubah · Staf Sinta"]
    kaltara.clock.pass_minutes(4 * 24 * 60)
    assert heard(kaltara, "tara") == []


def test_who_is_no_longer_sent_hears_nothing(kaltara):
    event = sent(kaltara)
    kaltara.do("sinta", "coverage.move", event=event, starts="2026-10-15 09:00", reason="dimajukan")
    kaltara.do("kasi", "coverage.man", event=event, crew={"fotografer": ["seno"]})
    assert heard(kaltara, "tara") == heard(kaltara, "seno") == []
