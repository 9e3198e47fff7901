"""Calendar files of all kinds are read, and what cannot be taken is named with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.errors import Invalid
from desk.exchange.calendars import read_calendar
from desk.exchange.ics import read_ics

CALENDARS = Path(__file__).parents[4] / "shared" / "data" / "ics"
ZONE = (
    "BEGIN:VTIMEZONE\nTZID:Kantor\nBEGIN:STANDARD\nDTSTART:19701025T030000\nTZOFFSETTO:+0100\n"
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nEND:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:19700329T020000\n"
    "TZOFFSETTO:+0200\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nEND:DAYLIGHT\nEND:VTIMEZONE\n"
)


def event(*lines: str, zone: str = "") -> bytes:
    """Write a calendar with one event."""
    body = "\n".join(("BEGIN:VEVENT", "UID:1", *lines, "END:VEVENT"))
    return f"BEGIN:VCALENDAR\n{zone}{body}\nEND:VCALENDAR\n".encode()


@pytest.mark.parametrize(
    ("line", "starts"),
    [
        ("DTSTART:20261014T010000Z", "2026-10-14T01:00:00+00:00"),
        ("DTSTART;VALUE=DATE:20261014", "2026-10-14"),
        ("DTSTART:20261014T090000", "2026-10-14T09:00:00"),
        ("DTSTART;TZID=Asia/Makassar:20261014T090000", "2026-10-14T09:00:00+08:00"),
        ('DTSTART;TZID="SE Asia Standard Time":20261014T090000', "2026-10-14T09:00:00+07:00"),
        ("DTSTART;TZID=/vendor/zones/Asia/Jayapura:20261014T090000", "2026-10-14T09:00:00+09:00"),
        ("DTSTART;TZID=(UTC+08:00) Singapura:20261014T090000", "2026-10-14T09:00:00+08:00"),
        ("DTSTART;TZID=Kantor:20261014T090000", "2026-10-14T09:00:00+02:00"),
        ("DTSTART;TZID=Kantor:20261214T090000", "2026-12-14T09:00:00+01:00"),
    ],
)
def test_a_beginning_is_read_in_its_own_zone(line, starts):
    found = read_ics(event(line.replace("TZID=(UTC+08:00) Singapura", 'TZID="(UTC+08:00) Singapura"'), zone=ZONE))
    assert [one.starts for one in found.events] == [starts]


def test_the_day_after_whole_days_is_not_one_of_them():
    found = read_ics(event("DTSTART;VALUE=DATE:20261014", "DTEND;VALUE=DATE:20261017"))
    assert (found.events[0].ends, found.events[0].all_day) == ("2026-10-16", True)


def test_folded_lines_escapes_and_durations_are_undone():
    lines = ("DTSTART:20261014T010000Z", "DURATION:PT1H30M", "SUMMARY:Rapat\\, lalu", "  makan\\; bersama")
    one = read_ics(event(*lines)).events[0]
    assert (one.title, one.ends) == ("Rapat, lalu makan; bersama", "2026-10-14T02:30:00+00:00")


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (("SUMMARY:x",), "tanpa waktu mulai"),
        (("DTSTART:besok",), "tidak dapat dibaca: besok"),
        (("DTSTART:20261314T010000Z",), "tidak dapat dibaca"),
        (("DTSTART:20261014T010000Z", "DTSTART:20261015T010000Z"), "dua waktu mulai"),
    ],
)
def test_what_has_no_beginning_is_named_with_its_line(lines, why):
    found = read_ics(event(*lines))
    assert not found.events
    assert found.rejected[0][0] == 2
    assert why in found.rejected[0][1]


@pytest.mark.parametrize("content", [b"", b"\xff\xff", b"BEGIN:VEVENT", b"END:VEVENT\nEND:VEVENT", b"BEGIN:V\n:::\n"])
def test_rubbish_gives_nothing_and_does_not_crash(content):
    assert read_ics(content).events == []


def test_a_file_that_is_no_calendar_is_refused_in_words(tmp_path):
    path = tmp_path / "surat.pdf"
    path.write_bytes(b"%PDF-1.7")
    with pytest.raises(Invalid, match="bukan berkas kalender"):
        read_calendar(path)


@pytest.mark.skipif(not CALENDARS.exists(), reason="shared data missing")
def test_all_real_calendars_are_read_and_their_events_with_a_valid_beginning_taken():
    read = [read_ics(path.read_bytes()) for path in sorted(CALENDARS.glob("*.ics"))]
    assert len(read) == 75
    assert sum(len(one.events) for one in read) == 50
    assert all(line > 0 and why for one in read for line, why in one.rejected)
