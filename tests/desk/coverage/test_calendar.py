"""The calendar: entering, moving, stretching, copying, putting off, cancelling, and taking back."""

from __future__ import annotations

import pytest

from desk.coverage import calendar
from desk.errors import Invalid, Refused
from desk.health.check import check_office
from desk.journal import diary
from tests.desk.coverage.test_peliputan import received, take


def added(desk, title: str = "Rapat Koordinasi", **fields: object) -> int:
    """Enter an event of the calendar; gives its number."""
    at = {name: fields.pop(name) for name in ("starts", "ends", "status") if name in fields}
    return int(desk.do("sinta", "coverage.add", title=title, details=fields, **at)["id"])


def month(desk, first: str = "2026-10-01", last: str = "2026-10-31") -> list[tuple[str, str, str]]:
    """Tell what stands on the calendar: title, beginning, state."""
    return [(one.title, one.starts, one.status) for one in calendar.calendar(desk.workspace, first, last)]


def test_an_event_without_a_day_lies_in_the_tray_until_it_is_dragged_to_one_and_back(kaltara):
    event = added(kaltara, leader="Wakil Gubernur")
    assert [one.id for one in calendar.tray(kaltara.workspace)] == [event]
    kaltara.do("sinta", "coverage.move", event=event, starts="2026-10-21 09:00")
    assert calendar.tray(kaltara.workspace) == []
    shown = calendar.calendar(kaltara.workspace, "2026-10-21", "2026-10-21")[0]
    assert (shown.lane, shown.when, shown.incomplete) == ("wakil", "09.00", True)
    kaltara.do("sinta", "coverage.move", event=event, starts="")
    assert [one.id for one in calendar.tray(kaltara.workspace)] == [event]
    assert check_office(kaltara.workspace) == []


def test_a_drag_to_another_day_keeps_hour_and_length_and_is_a_move_with_its_history(kaltara):
    event = added(kaltara, starts="2026-10-21 09:00", ends="2026-10-21 11:30")
    kaltara.do("sinta", "coverage.move", event=event, starts="2026-10-23", reason="Gubernur ke Jakarta")
    shown = calendar.calendar_event(kaltara.workspace, event)
    assert (shown.starts[:16], shown.ends[:16], shown.status) == ("2026-10-23T09:00", "2026-10-23T11:30", "moved")
    change = calendar.history(event)[0]
    assert (change.was["starts"], change.now["starts"]) == ("2026-10-21T09:00+08:00", "2026-10-23T09:00+08:00")
    assert (change.by, change.reason, change.late) == ("Staf Sinta", "Gubernur ke Jakarta", False)


def test_undo_is_the_opposite_action_with_its_own_line(kaltara):
    event = added(kaltara, starts="2026-10-21 09:00")
    kaltara.do("sinta", "coverage.move", event=event, starts="2026-10-23")
    lines = diary.count()
    kaltara.do("sinta", "coverage.undo", event=event)
    assert month(kaltara) == [("Rapat Koordinasi", "2026-10-21T09:00+08:00", "confirmed")]
    assert diary.count() == lines + 1
    with pytest.raises(Refused, match="tidak ada yang diurungkan"):
        kaltara.do("sinta", "coverage.undo", event=event)
    assert [(one.kind, one.undone) for one in calendar.history(event)] == [("undone", True), ("moved", True)]


def test_an_edge_is_dragged_and_an_end_before_the_beginning_refused(kaltara):
    event = added(kaltara, starts="2026-10-21 09:00")
    kaltara.do("sinta", "coverage.resize", event=event, ends="2026-10-21 12:00")
    assert calendar.calendar_event(kaltara.workspace, event).when == "09.00–12.00"
    with pytest.raises(Invalid, match="sebelum waktu mulai"):
        kaltara.do("sinta", "coverage.resize", event=event, ends="2026-10-21 08:00")


def test_a_copy_has_the_particulars_and_not_the_crew(kaltara):
    event = added(kaltara, starts="2026-10-21 09:00", place="Aula", kind="rapat")
    kaltara.do("kasi", "coverage.man", event=event, crew={"fotografer": ["tara"]})
    copied = kaltara.do("sinta", "coverage.copy", event=event, starts="2026-10-28")["id"]
    shown = calendar.calendar_event(kaltara.workspace, copied)
    assert (shown.starts[:16], shown.place, shown.kind, shown.crew) == ("2026-10-28T09:00", "Aula", "rapat", ())


def test_cancelling_ends_the_run_of_the_sop_and_undo_brings_it_back(kaltara):
    event = received(kaltara, starts="2026-10-21 09:00")
    take(kaltara, event, until="tugaskan-tim")
    with pytest.raises(Invalid, match="alasan pembatalan"):
        kaltara.do("sinta", "coverage.cancel", event=event, reason=" ")
    kaltara.do("sinta", "coverage.cancel", event=event, reason="Banjir")
    shown = calendar.calendar_event(kaltara.workspace, event)
    assert (shown.status_words, shown.step, shown.reason, shown.owed) == ("batal", "end", "Banjir", ())
    with pytest.raises(Refused, match="sudah dibatalkan"):
        kaltara.do("sinta", "coverage.move", event=event, starts="2026-10-22")
    kaltara.do("sinta", "coverage.undo", event=event)
    assert calendar.calendar_event(kaltara.workspace, event).step == "tugaskan-tim"
    assert take(kaltara, event)["step"] == "end"
    assert check_office(kaltara.workspace) == []


def test_what_is_put_off_waits_in_the_tray_with_its_reason(kaltara):
    event = added(kaltara, starts="2026-10-21 09:00")
    kaltara.do("sinta", "coverage.postpone", event=event, reason="Menunggu jadwal Wagub")
    shown = calendar.tray(kaltara.workspace)[0]
    assert (shown.id, shown.status, shown.reason) == (event, "postponed", "Menunggu jadwal Wagub")
    kaltara.do("sinta", "coverage.move", event=event, starts="2026-10-30 10:00")
    assert month(kaltara) == [("Rapat Koordinasi", "2026-10-30T10:00+08:00", "moved")]


def test_after_the_brief_of_the_day_before_a_change_needs_a_reason_and_is_listed(kaltara):
    event = added(kaltara, starts="2026-10-13 09:00")
    kaltara.do("sinta", "coverage.move", event=event, starts="2026-10-13 10:00")
    kaltara.clock.pass_minutes(7 * 60)
    with pytest.raises(Invalid, match="H-1 sudah keluar"):
        kaltara.do("sinta", "coverage.move", event=event, starts="2026-10-13 13:00")
    kaltara.do("sinta", "coverage.move", event=event, starts="2026-10-13 13:00", reason="Pesawat terlambat")
    late = calendar.late_changes("2026-10-12", "2026-10-12")
    assert [(one.reason, one.late) for one in late] == [("Pesawat terlambat", True)]


def test_a_weekly_meeting_stays_on_its_weekday_over_the_new_year(kaltara):
    event = added(kaltara, starts="2026-12-22 09:00", ends="2026-12-22 10:00", rule="FREQ=WEEKLY;COUNT=5")
    shown = calendar.calendar(kaltara.workspace, "2026-12-21", "2027-02-01")
    assert [one.starts for one in shown] == [
        "2026-12-22T09:00+08:00",
        "2026-12-29T09:00+08:00",
        "2027-01-05T09:00+08:00",
        "2027-01-12T09:00+08:00",
        "2027-01-19T09:00+08:00",
    ]
    kaltara.do("sinta", "coverage.move", event=event, day="2027-01-05", starts="2027-01-06")
    kaltara.do("sinta", "coverage.cancel", event=event, day="2027-01-12", reason="Cuti bersama")
    days = [(one.starts[:10], one.status) for one in calendar.calendar(kaltara.workspace, "2027-01-01", "2027-01-31")]
    assert days == [("2027-01-06", "moved"), ("2027-01-12", "cancelled"), ("2027-01-19", "confirmed")]
    assert check_office(kaltara.workspace) == []


def test_an_event_of_three_days_stands_in_each_of_them_and_over_the_month(kaltara):
    added(kaltara, starts="2026-10-30", ends="2026-11-01", all_day=True)
    assert month(kaltara, "2026-11-01", "2026-11-01") == [("Rapat Koordinasi", "2026-10-30", "confirmed")]
    assert month(kaltara, "2026-11-02", "2026-11-30") == []


def test_an_event_of_the_calendar_is_taken_up_into_the_sop(kaltara):
    event = added(kaltara, starts="2026-10-21 09:00")
    with pytest.raises(Refused, match="Jadwal tim peliput"):
        kaltara.do("sinta", "coverage.take_up", event=event)
    received(kaltara)
    assert kaltara.do("sinta", "coverage.take_up", event=event)["step"] == "lapor-jadwal"
    with pytest.raises(Refused, match="sudah berjalan"):
        kaltara.do("sinta", "coverage.take_up", event=event)


def test_what_is_over_owes_its_results(kaltara):
    event = added(kaltara, starts="2026-10-13 09:00")
    kaltara.clock.pass_minutes(2 * 24 * 60)
    shown = calendar.calendar_event(kaltara.workspace, event)
    assert shown.owed == ("hasil", "persetujuan", "publikasi", "penyimpanan")


def test_a_wrong_field_is_named_and_nothing_is_kept(kaltara):
    for fields, field in (
        ({"kind": "arisan"}, "kind"),
        ({"rule": "FREQ=SECONDLY"}, "rule"),
        ({"warna": "merah"}, "details"),
        ({"rule": "FREQ=DAILY"}, "starts"),
    ):
        with pytest.raises(Invalid) as refusal:
            added(kaltara, **fields)
        assert refusal.value.field == field
    assert calendar.tray(kaltara.workspace) == []


def test_the_hour_of_the_brief_is_the_offices_own(kaltara):
    event = added(kaltara, "Panen Raya", starts="2026-10-13 09:00")
    kaltara.clock.pass_minutes(4 * 60)  # from nine to one o'clock on the day before
    kaltara.do("sinta", "coverage.edit", event=event, fields={"place": "Desa Antal"})
    kaltara.do("petugas", "office.change", fields={"brief_hour": "12.00"})
    with pytest.raises(Invalid, match="Ringkasan H-1 sudah keluar"):
        kaltara.do("sinta", "coverage.edit", event=event, fields={"place": "Balai Desa"})
