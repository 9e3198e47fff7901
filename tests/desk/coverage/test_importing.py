"""Agendas and calendars come in once, come in again as updates, and go out so that another office has the same."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desk.coverage import calendar
from desk.coverage.ics_fields import fields_of
from desk.coverage.ics_out import ics_of
from desk.coverage.importing import preview
from desk.dump import dump_lines
from desk.errors import Invalid, Refused
from desk.exchange.ics import read_ics
from desk.health.check import check_office
from desk.search import index
from desk.store.database import close_database
from desk.words import ZONES
from tests.conftest import Desk
from tests.desk.coverage.offices import KALTARA, practice_office
from tests.desk.coverage.test_calendar import added, month

AGENDAS = Path(__file__).parents[4] / "shared" / "data" / "agenda"
CSV = (
    "id,agenda,tanggal,waktu,tempat\n"
    "1,Rapat Kerja,2026-10-21,08.30 s/d Selesai,Ruang Komisi\n"
    "2,Pelatihan,21/10/2026,09.0p WIB,Aula\n"
    '3,Bimtek,"Kamis, 22 Oktober 2026",,Aula\n'
    "4,Rusak,besok lusa,08.00,Aula\n"
    "5,,2026-10-21,08.00,Aula\n"
)


def came(desk: Desk, kind: str, *files: Path) -> tuple[int, int, int, int]:
    """Import files; gives new, changed, same and rejected."""
    told = desk.do("sinta", "coverage.import", kind=kind, files=[str(path) for path in files])
    return told["new"], told["changed"], told["same"], told["rejected"]


def agenda(desk: Desk, words: str = CSV) -> Path:
    """Write an agenda."""
    path = desk.folder / "agenda.csv"
    path.write_text(words, "utf-8")
    return path


def feed(desk: Desk, *events: str, name: str = "undangan.ics") -> Path:
    """Write a calendar of events."""
    path = desk.folder / name
    bodies = "".join(f"BEGIN:VEVENT\r\n{one}\r\nEND:VEVENT\r\n" for one in events)
    path.write_bytes(f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{bodies}END:VCALENDAR\r\n".encode())
    return path


def shown(desk: Desk) -> list[tuple[str, str, str]]:
    """Tell title, beginning and state of every event."""
    return [(one.title, one.starts, one.status) for one in calendar.every_event(desk.workspace)]


def test_every_row_of_an_agenda_is_accounted_for_and_a_second_import_changes_nothing(kaltara):
    assert came(kaltara, "agenda", agenda(kaltara)) == (3, 0, 0, 2)
    assert shown(kaltara) == [
        ("Rapat Kerja", "2026-10-21T08:30+08:00", "confirmed"),
        ("Pelatihan", "2026-10-21T10:00+08:00", "confirmed"),
        ("Bimtek", "2026-10-22", "confirmed"),
    ]
    assert [one.when for one in calendar.every_event(kaltara.workspace)] == ["08.30–selesai", "10.00", "tanpa jam"]
    assert came(kaltara, "agenda", agenda(kaltara)) == (0, 0, 3, 2)
    read, _plan = preview(kaltara.workspace, "agenda", [str(agenda(kaltara))])
    assert [(one["line"], one["reason"]) for one in read.rejected] == [
        (5, "tanggal tidak dapat dibaca: besok lusa"),
        (6, "nama kegiatan kosong"),
    ]
    assert check_office(kaltara.workspace) == []


def test_a_changed_row_updates_its_event_and_an_officers_own_change_stays(kaltara):
    came(kaltara, "agenda", agenda(kaltara))
    first = calendar.every_event(kaltara.workspace)[0].id
    kaltara.do("sinta", "coverage.move", event=first, starts="2026-10-23 10:00")
    assert came(kaltara, "agenda", agenda(kaltara)) == (0, 0, 3, 2)
    assert calendar.calendar_event(kaltara.workspace, first).starts.startswith("2026-10-23T10:00")
    moved = CSV.replace("1,Rapat Kerja,2026-10-21,08.30", "1,Rapat Kerja,2026-10-26,13.00")
    assert came(kaltara, "agenda", agenda(kaltara, moved)) == (0, 1, 2, 2)
    assert calendar.calendar_event(kaltara.workspace, first).starts == "2026-10-26T13:00+08:00"


def test_an_invitation_that_is_sent_again_updates_and_a_cancelled_one_is_cancelled(kaltara):
    base = "UID:a@x\r\nSUMMARY:Audiensi\r\nDTSTART:20261021T010000Z"
    assert came(kaltara, "ics", feed(kaltara, f"{base}\r\nSEQUENCE:0"))[:3] == (1, 0, 0)
    later = base.replace("T010000Z", "T030000Z")
    assert came(kaltara, "ics", feed(kaltara, f"{later}\r\nSEQUENCE:1", name="dua.ics"))[:3] == (0, 1, 0)
    assert shown(kaltara) == [("Audiensi", "2026-10-21T11:00+08:00", "confirmed")]
    came(kaltara, "ics", feed(kaltara, f"{later}\r\nSEQUENCE:2\r\nSTATUS:CANCELLED", name="tiga.ics"))
    assert shown(kaltara) == [("Audiensi", "2026-10-21T11:00+08:00", "cancelled")]


def test_one_careless_uid_for_two_events_keeps_both(kaltara):
    one, two = "UID:1\r\nSUMMARY:Satu\r\nDTSTART:20261021T010000Z", "UID:1\r\nSUMMARY:Dua\r\nDTSTART:20261022T010000Z"
    files = (feed(kaltara, one), feed(kaltara, two, name="lain.ics"))
    assert came(kaltara, "ics", *files)[:3] == (2, 0, 0)
    assert came(kaltara, "ics", *files)[:3] == (0, 0, 2)


def test_a_weekly_event_is_taken_with_its_rule_and_the_moved_day_beside_it(kaltara):
    master = "UID:w\r\nSUMMARY:Apel\r\nDTSTART;TZID=Asia/Makassar:20261221T080000\r\nRRULE:FREQ=WEEKLY;COUNT=4"
    moved = "UID:w\r\nRECURRENCE-ID;TZID=Asia/Makassar:20261228T080000\r\nSUMMARY:Apel\r\nDTSTART;VALUE=DATE:20261229"
    assert came(kaltara, "ics", feed(kaltara, master, moved))[:3] == (2, 0, 0)
    days = [one.first_day for one in calendar.calendar(kaltara.workspace, "2026-12-01", "2027-02-01")]
    assert days == ["2026-12-21", "2026-12-29", "2027-01-04", "2027-01-11"]


def test_a_weekday_that_is_another_one_here_moves_its_rule_along(kaltara):
    one = "UID:w\r\nSUMMARY:Malam\r\nDTSTART:20261002T200000Z\r\nRRULE:FREQ=WEEKLY;BYDAY=FR;UNTIL=20261016T235959Z"
    came(kaltara, "ics", feed(kaltara, one))
    found = calendar.calendar(kaltara.workspace, "2026-10-01", "2026-10-31")
    assert [one.starts[:16] for one in found] == ["2026-10-03T04:00", "2026-10-10T04:00", "2026-10-17T04:00"]


@contextmanager
def pc_in(zone: str) -> Iterator[None]:
    """Let the PC's own clock stand in another zone."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = zone
    time.tzset()
    try:
        yield
    finally:
        os.environ.pop("TZ", None)
        if before is not None:
            os.environ["TZ"] = before
        time.tzset()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="Windows keeps its zone")
@pytest.mark.parametrize("zone", ["Asia/Jakarta", "Asia/Jayapura", "America/Los_Angeles", "Pacific/Auckland"])
def test_a_whole_day_does_not_shift_whatever_zone_the_pc_is_in(kaltara, zone):
    with pc_in(zone):
        came(kaltara, "ics", feed(kaltara, "UID:d\r\nSUMMARY:HUT\r\nDTSTART;VALUE=DATE:20261025"))
        assert shown(kaltara) == [("HUT", "2026-10-25", "confirmed")]
        assert b"DTSTART;VALUE=DATE:20261025" in ics_of(kaltara.workspace)


def test_what_goes_out_comes_in_elsewhere_as_the_same(kaltara, tmp_path_factory):
    added(kaltara, "Tanpa tanggal", leader="Sekda", note="baris; satu,\ndua", contact="Ajudan")
    added(kaltara, "Tanpa jam", starts="2026-10-21", place="Aula, Bontang", out_of_town=True, kind="rapat")
    added(kaltara, "Tiga hari", starts="2026-10-30", ends="2026-11-01", all_day=True)
    event = added(kaltara, "Apel", starts="2026-12-22 08:00", rule="FREQ=WEEKLY;COUNT=6")
    kaltara.do("sinta", "coverage.move", event=event, day="2026-12-29", starts="2026-12-30 09:00")
    came(kaltara, "agenda", agenda(kaltara))
    path = tmp_path_factory.mktemp("keluar") / "liputan.ics"
    path.write_bytes(ics_of(kaltara.workspace))
    assert max(map(len, path.read_bytes().split(b"\r\n"))) <= 75
    assert came(kaltara, "ics", path)[:3] == (0, 0, 8)
    ours = list(dump_lines("coverage"))
    close_database()
    offices = practice_office("kaltara", KALTARA, tmp_path_factory.mktemp("lain"))
    other = next(offices)
    assert came(other, "ics", path)[:3] == (8, 0, 0)
    assert list(dump_lines("coverage")) == ours
    offices.close()


def test_the_calendar_of_one_person_holds_only_his_events(kaltara):
    event = added(kaltara, "Apel", starts="2026-10-21 08:00")
    added(kaltara, "Rapat", starts="2026-10-22 08:00")
    kaltara.do("kasi", "coverage.man", event=event, crew={"fotografer": ["tara"]})
    own = ics_of(kaltara.workspace, person="tara")
    assert own.count(b"BEGIN:VEVENT") == 1
    assert b"SUMMARY:Apel" in own
    assert b"SEQUENCE:1" in own


def test_a_wrong_kind_or_file_is_refused(kaltara):
    with pytest.raises(Invalid, match="agenda atau ics"):
        came(kaltara, "vcf", agenda(kaltara))
    with pytest.raises(Invalid, match="tidak berisi kalender"):
        came(kaltara, "ics", _rubbish(kaltara))


def _rubbish(desk: Desk) -> Path:
    path = desk.folder / "rusak.ics"
    path.write_bytes(b"BEGIN:V\n:::\n")
    return path


@pytest.mark.skipif(not AGENDAS.exists(), reason="shared data missing")
def test_the_real_agendas_come_in_whole(kaltara):
    assert came(kaltara, "agenda", *sorted(AGENDAS.glob("*.csv"))) == (38, 0, 0, 0)


def test_a_whole_import_is_taken_back_and_can_come_again(kaltara):
    path = agenda(kaltara)
    first = kaltara.do("sinta", "coverage.import", kind="agenda", files=[str(path)])
    told = kaltara.do("sinta", "coverage.undo_import", number=first["id"])
    assert (told["removed"], told["restored"]) == (3, 0)
    assert month(kaltara) == []
    assert index.find("Bimtek").hits == ()
    with pytest.raises(Refused, match="sudah diurungkan"):
        kaltara.do("sinta", "coverage.undo_import", number=first["id"])
    came(kaltara, "agenda", path)
    assert [title for title, _starts, _status in month(kaltara)] == ["Rapat Kerja", "Pelatihan", "Bimtek"]
    assert check_office(kaltara.workspace) == []


def test_what_an_import_changed_is_as_before_unless_somebody_worked_on_it(kaltara):
    came(kaltara, "agenda", agenda(kaltara))
    other = agenda(kaltara, CSV.replace("Ruang Komisi", "Gedung Serbaguna"))
    second = kaltara.do("sinta", "coverage.import", kind="agenda", files=[str(other)])
    assert (second["new"], second["changed"]) == (0, 1)
    told = kaltara.do("sinta", "coverage.undo_import", number=second["id"])
    assert (told["removed"], told["restored"]) == (0, 1)
    rapat = calendar.calendar(kaltara.workspace, "2026-10-21", "2026-10-21")[0]
    assert (rapat.title, rapat.place) == ("Rapat Kerja", "Ruang Komisi")
    third = kaltara.do("sinta", "coverage.import", kind="agenda", files=[str(other)])
    kaltara.do("sinta", "coverage.edit", event=rapat.id, fields={"place": "Aula Besar"})
    with pytest.raises(Refused, match="sudah dikerjakan"):
        kaltara.do("sinta", "coverage.undo_import", number=third["id"])
    assert check_office(kaltara.workspace) == []


CALENDARS = AGENDAS.parent / "ics"


@pytest.mark.skipif(not CALENDARS.exists(), reason="shared data missing")
def test_the_real_calendars_are_stored_with_their_days_and_what_is_refused_is_named(kaltara):
    files = sorted(CALENDARS.glob("*.ics"))
    told = kaltara.do("sinta", "coverage.import", kind="ics", files=[str(path) for path in files])
    assert told["new"] + told["same"] == 50  # seven stand in two files alike
    read, plan = preview(kaltara.workspace, "ics", [str(path) for path in files])
    assert (len(plan.new), len(plan.changed), plan.same) == (0, 0, 50)
    assert len([one for one in read.rejected if one["line"] == 0]) <= 2  # the files that are no calendar
    assert all(one["file"] and one["reason"] for one in read.rejected)
    stored = {one.title: one.starts[:16] for one in calendar.every_event(kaltara.workspace)}
    assert stored["New Year's Day"] == "2022-01-01"
    assert stored["Chinese New Year"] == "2013-02-10"
    assert stored["Reifenwechsel"] == "2020-04-03T16:20"
    assert stored["Daily Sync"] == "2016-10-28T20:00"


@pytest.mark.parametrize("zone", ["WIB", "WITA", "WIT"])
def test_a_whole_day_is_the_same_day_in_an_office_of_every_zone(zone):
    lines = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:d\r\nSUMMARY:HUT\r\nDTSTART;VALUE=DATE:20261025\r\nEND:VEVENT\r\n"
    (event,) = read_ics(lines + b"END:VCALENDAR\r\n").events
    fields = fields_of(event, ZONES[zone], [])
    assert (fields["starts"], fields["ends"], fields["all_day"]) == ("2026-10-25", "", 1)
