"""The office changes its own profile and hours; what is wrong is refused by its key, deadlines move at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from desk.errors import Invalid, Refused
from desk.health.check import check_office
from desk.hours import OfficeHours
from desk.journal import diary
from desk.office import load_office
from desk.settings.lists import settings
from desk.workspace import Calendar, open_office, reread

RAMADAN = {
    "name": "Ramadan 2026",
    "first": "2026-10-13",
    "last": "2026-11-12",
    **{day: ["08.00-12.00", "12.30-15.00"] for day in ("senin", "selasa", "rabu", "kamis")},
    "jumat": ["08.00-11.30", "12.30-15.30"],
}
TUESDAY = date(2026, 10, 13)


def change(desk_office, fields: dict[str, object], **more: object) -> dict:
    """Change the profile as the officer who looks after the desk."""
    return desk_office.do("petugas", "office.change", fields=fields, **more)


def minutes_of(hours: OfficeHours, day: date) -> int:
    """Count the office minutes of a whole day."""
    start = datetime(day.year, day.month, day.day, tzinfo=hours.zone)
    return hours.minutes_between(start, start + timedelta(days=1))


@pytest.mark.file
def test_a_changed_address_holds_at_once_and_after_opening_again(desk_office):
    change(desk_office, {"address": "Jalan Contoh 7", "postal_code": "77212", "paper": "F4"}, reason="Pindah kantor")
    workspace = desk_office.workspace
    assert workspace.office.contact_lines == ("Jalan Contoh 7 77212",)
    trace = workspace.trace.path.parent
    assert open_office(workspace.place, trace_folder=trace).office == workspace.office
    assert workspace.practising()
    assert check_office(workspace) == []


def test_the_journal_keeps_the_profile_before_and_after(desk_office):
    change(desk_office, {"phone": "0552-1234"}, reason="Nomor baru")
    body = list(diary.entries())[-1].body
    assert '"phone": ""' in body["was"]["office_profile:1"]["profile"]
    assert '"phone": "0552-1234"' in body["now"]["office_profile:1"]["profile"]
    assert body["words"] == "profil kantor: telepon diubah (Nomor baru)"


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({"paper": "A3"}, "paper"),
        ({"phone": 552}, "phone"),
        ({"evidence": "foto"}, "evidence"),
        ({"government": ""}, "government"),
        ({"hours": {"kerja": {"senin": ["16.00-08.00"]}}}, "hours.kerja.senin"),
        ({"hours": {"siang": {"senin": ["08.00-16.00"]}}}, "hours.siang"),
        ({"hours": ["08.00-16.00"]}, "hours"),
        ({"hours": {"kerja": {"periods": [RAMADAN | {"last": "2026-09-01"}]}}}, "hours.kerja.periods.1.last"),
        ({"zone": "WIB"}, "zone"),
        ({"code": "lain"}, "code"),
        ({"alamat": "Jalan"}, "alamat"),
        ({"releases_sop": "kaltara-peliputan"}, "releases_sop"),
        ({}, "fields"),
    ],
)
def test_a_wrong_key_is_named_and_nothing_changes(desk_office, fields, key):
    before, lines = desk_office.workspace.office, diary.count()
    with pytest.raises(Invalid) as refusal:
        change(desk_office, fields)
    assert refusal.value.field == key
    assert (desk_office.workspace.office, diary.count()) == (before, lines)


def test_a_value_that_is_given_again_is_confirmed(desk_office):
    change(desk_office, {"paper": "A4"})
    assert "paper" not in desk_office.workspace.office.unconfirmed


def test_what_is_given_or_confirmed_is_no_longer_unconfirmed(desk_office):
    assert {"city", "hours", "opd"} <= set(desk_office.workspace.office.unconfirmed)
    change(desk_office, {"city": "Tanjung Selor"}, confirmed=["opd"])
    change(desk_office, {"hours": {"kerja": {"periods": [RAMADAN]}}})
    left = desk_office.workspace.office.unconfirmed
    assert "hours" in left
    assert not {"city", "opd"} & set(left)
    with pytest.raises(Invalid, match="tidak sedang menunggu kepastian"):
        change(desk_office, {}, confirmed=["opd"])


def test_only_the_pengelola_changes_the_profile(desk_office):
    with pytest.raises(Refused, match="pengelola"):
        desk_office.do("kasi", "office.change", fields={"phone": "0552-1"})


def test_a_ramadan_period_changes_the_minutes_of_its_days_only(desk_office):
    hours = desk_office.workspace.hours
    usual = minutes_of(hours(), TUESDAY)
    change(desk_office, {"hours": {"kerja": {"periods": [RAMADAN]}}})
    first, last = date(2026, 10, 13), date(2026, 11, 12)
    assert (usual, minutes_of(hours(), first), minutes_of(hours(), last)) == (450, 390, 390)
    assert [minutes_of(hours(), day) for day in (date(2026, 10, 12), date(2026, 11, 16))] == [450, 450]
    assert minutes_of(hours("layanan"), TUESDAY) == usual
    change(desk_office, {"hours": {"kerja": {"periods": []}}})
    assert minutes_of(hours(), TUESDAY) == usual


def test_open_deadlines_move_with_the_hours_and_are_named(desk_office):
    desk_office.clock.at = datetime(2026, 10, 12, 7, 58, tzinfo=UTC)
    number = desk_office.accept()
    moved = change(desk_office, {"hours": {"kerja": {"periods": [RAMADAN]}}})["moved"]
    assert moved == [
        {
            "kind": "releases",
            "number": number,
            "before": "2026-10-13T07:35:00+08:00",
            "after": "2026-10-13T08:05:00+08:00",
        }
    ]
    assert change(desk_office, {"phone": "0552-1"})["moved"] == []


def test_another_process_reads_the_changed_profile_when_told(desk_office):
    other = replace(desk_office.workspace, calendar=Calendar(desk_office.workspace.office))
    change(desk_office, {"phone": "0552-1234"})
    assert other.office.phone == ""
    reread(other)
    assert other.office.phone == "0552-1234"


def test_the_two_kaltim_variants_run_side_by_side():
    office = load_office("kaltim")
    days = [date(2026, 10, 15), date(2026, 10, 16)]
    counted = {name: [minutes_of(office.hours(name), day) for day in days] for name in ("layanan", "kerja")}
    assert counted == {"layanan": [300, 120], "kerja": [420, 360]}


def test_the_settings_tell_what_is_missing_and_what_is_not_confirmed(desk_office):
    lines = {line.key: line for line in settings(desk_office.workspace.office)}
    assert lines["address"].asks == "Apa alamat kantor: jalan, nomor dan kota, tanpa kode pos?"
    assert lines["hours.kerja"].words.startswith("Senin 07.30–12.00, 13.00–16.00; ")
    marked = {key for key, line in lines.items() if line.unconfirmed}
    assert {"hours.kerja", "hours.layanan", "numbers.release", "city"} <= marked
    assert "zone" not in marked
