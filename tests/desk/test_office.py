"""The agency's profile: three shipped ones, any other from a file, and refusals that name the key."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from datetime import date, datetime
from pathlib import Path

import pytest

from desk.errors import Invalid, Missing
from desk.hours import Holiday
from desk.numbers.pattern import Pattern
from desk.office import BOOKS, Office, load_office, presets
from desk.words import ZONES

ROOT = Path(__file__).parents[2]
WITA = ZONES["WITA"]


@pytest.fixture
def kaltim() -> Office:
    return load_office("kaltim")


@pytest.fixture
def mapping(kaltim) -> dict:
    return json.loads(json.dumps(kaltim.to_mapping()))


def test_three_offices_are_shipped():
    assert presets() == ("kaltara", "kaltim", "ketapang")


def test_kaltim_is_complete_and_its_letterhead_is_that_of_its_sops(kaltim):
    assert kaltim.missing() == ()
    assert kaltim.government == "PEMERINTAH PROVINSI KALIMANTAN TIMUR"
    assert kaltim.kop_lines == ("DINAS KOMUNIKASI DAN INFORMATIKA",)
    assert kaltim.contact_lines == (
        "Jl. Basuki Rahmat No. 41 Samarinda 75112",
        "Telepon 0541-731963  Faksimile 0541-731963",
        "Pos-el: diskominfo@kaltimprov.go.id  Laman: https://diskominfo.kaltimprov.go.id",
    )


@pytest.mark.parametrize("name", ["kaltara", "ketapang"])
def test_what_the_sops_do_not_give_stays_empty_and_is_asked_for(name):
    office = load_office(name)
    asked = dict(office.missing())
    assert set(asked) == {"address", "postal_code", "phone", "email", "website"}
    assert all(question.endswith("?") for question in asked.values())
    assert office.contact_lines == ()
    assert "hours" in office.unconfirmed


def test_an_answer_is_asked_for_no_more(mapping):
    office = Office.from_mapping(mapping | {"city": "", "numbers": mapping["numbers"] | {"release": "{urut}/{bidang}"}})
    assert [name for name, _ in office.missing()] == ["city", "bidang"]
    assert Office.from_mapping(office.to_mapping() | {"city": "Samarinda", "bidang": "IKP"}).missing() == ()


@pytest.mark.parametrize("name", ["kaltara", "kaltim", "ketapang"])
def test_a_profile_survives_being_stored_as_json(name):
    office = load_office(name)
    assert Office.from_mapping(json.loads(json.dumps(office.to_mapping()))) == office


@pytest.mark.parametrize("name", ["kaltara", "kaltim", "ketapang"])
def test_every_preset_has_somebody_for_each_step_of_its_release_sop(name):
    office = load_office(name)
    sheet = tomllib.loads((ROOT / "resources" / "sop" / f"{office.releases_sop}.toml").read_text("utf-8"))
    roles = {role for position in office.positions for role in position.roles}
    assert {actor for step in sheet["steps"] for actor in step["actors"]} <= roles
    assert {"petugas", "pengelola", "arsiparis"} <= roles


@pytest.mark.parametrize("name", ["kaltara", "kaltim", "ketapang"])
def test_no_preset_number_contains_a_place(name):
    office = load_office(name)
    assert set(office.books) == set(BOOKS)
    assert not any(Pattern(pattern).names_a_place() for pattern in office.numbers.values())


@pytest.mark.parametrize("name", ["kaltara", "kaltim", "ketapang"])
def test_what_is_unconfirmed_is_something_the_profile_holds(name):
    mapping = load_office(name).to_mapping()
    for key in mapping["unconfirmed"]:
        head, _, rest = key.partition(".")
        assert mapping[head]
        assert not rest or mapping[head][rest]


def test_ketapang_writes_its_numbers_as_on_its_sop():
    office = load_office("ketapang")
    title, pattern = office.books["release"]
    written = Pattern(pattern).write(418, date(2024, 10, 18), office.number_words | {"kode": "400.14.3"})
    assert (title, written) == ("Arsip Press Release", "418 /DISKOMINFO-B.400.14.3/2024")


def test_ketapang_names_its_editor_and_redaktur():
    roles = {position.title: position.roles for position in load_office("ketapang").positions}
    assert "editor" in roles["Sub Koordinator PKPI"]
    assert "redaktur" in roles["Kabid Komunikasi Publik"]


def test_both_sops_of_kaltim_keep_their_own_hours(kaltim):
    layanan, kerja = kaltim.hours("layanan"), kaltim.hours("kerja")
    friday = datetime(2026, 11, 20, 10, 0, tzinfo=WITA)
    assert layanan.closes_at(friday) == friday.replace(hour=11)
    assert kerja.closes_at(friday) == friday.replace(hour=16)
    week = (datetime(2026, 11, 16, tzinfo=WITA), datetime(2026, 11, 23, tzinfo=WITA))
    assert (layanan.minutes_between(*week), kerja.minutes_between(*week)) == (22 * 60, 34 * 60)


def test_unconfirmed_hours_make_the_week_of_the_regulation():
    hours = load_office("ketapang").hours()
    zone = ZONES["WIB"]
    assert hours.zone_name == "WIB"
    assert hours.minutes_between(datetime(2026, 11, 16, tzinfo=zone), datetime(2026, 11, 23, tzinfo=zone)) == 37.5 * 60


def test_the_hours_know_the_shipped_days_off_or_those_of_the_office(kaltim):
    independence = datetime(2026, 8, 17, 9, 0, tzinfo=WITA)
    assert not kaltim.hours().is_open(independence)
    assert kaltim.hours(holidays=[Holiday(date(2026, 8, 18), "Hari jadi", "daerah")]).is_open(independence)
    assert not kaltim.hours().is_open(independence)


def test_a_special_period_is_read_and_kept(mapping):
    ramadan = {"name": "Ramadan", "first": "2026-02-19", "last": "2026-03-17", "senin": ["08:00 – 15:00"]}
    mapping["hours"]["kerja"]["periods"] = [ramadan]
    office = Office.from_mapping(mapping)
    assert office.hours().closes_at(datetime(2026, 3, 2, 9, tzinfo=WITA)) == datetime(2026, 3, 2, 15, tzinfo=WITA)
    assert Office.from_mapping(json.loads(json.dumps(office.to_mapping()))) == office


def test_an_office_of_ones_own_is_read_from_a_file(tmp_path):
    file = tmp_path / "saya.toml"
    text = (ROOT / "resources" / "offices" / "kaltim.toml").read_text("utf-8")
    file.write_text(text.replace('code = "kaltim"', 'code = "saya"\npractice = true'), "utf-8-sig")
    office = load_office(file)
    assert (office.code, office.practice) == ("saya", True)
    assert load_office(str(file)) == office


@pytest.mark.parametrize(
    ("key", "value", "field"),
    [
        ("code", "", "code"),
        ("agency", None, "agency"),
        ("agency", 7, "agency"),
        ("address", "Jl.\x00", "address"),
        ("zone", "GMT", "zone"),
        ("paper", "A5", "paper"),
        ("practice", "ya", "practice"),
        ("kop_lines", [], "kop_lines"),
        ("kop_lines", "DINAS", "kop_lines"),
        ("adress", "Jl. X", "adress"),
        ("positions", [], "positions"),
        ("positions", {"kadis": 1}, "positions"),
        ("positions", [{"code": "kadis", "title": "K", "level": 0, "roles": ["kadis"]}], "positions.1.level"),
        ("positions", [{"code": "kadis", "title": "K", "level": True, "roles": ["kadis"]}], "positions.1.level"),
        ("positions", [{"code": "kadis", "title": "K", "level": 1, "roles": []}], "positions.1.roles"),
        ("positions", [{"code": "k", "title": "K", "level": 1, "roles": ["a"]}] * 2, "positions.2.code"),
        ("hours", {}, "hours.layanan"),
        ("hours", {"layanan": {}}, "hours.layanan"),
        ("hours", {"layanan": {"senin": ["8-16"]}}, "hours.layanan.senin"),
        ("hours", {"layanan": {"senin": ["08.00-25.00"]}}, "hours.layanan.senin"),
        ("hours", {"layanan": {"senin": ["13.00-16.00", "08.00-12.00"]}}, "hours.layanan.senin"),
        ("hours", {"layanan": {"senen": ["08.00-12.00"]}}, "hours.layanan.senen"),
        (
            "hours",
            {"layanan": {"senin": ["08.00-12.00"], "periods": [{"name": "R", "first": "besok"}]}},
            "hours.layanan.periods.1.first",
        ),
        (
            "hours",
            {
                "layanan": {
                    "senin": ["08.00-12.00"],
                    "periods": [{"name": "R", "first": "2027-03-01", "last": "2027-02-01"}],
                }
            },
            "hours.layanan.periods.1.last",
        ),
        ("numbers", {}, "numbers.agenda_release"),
    ],
)
def test_a_wrong_key_is_named(mapping, key, value, field):
    changed = {name: kept for name, kept in mapping.items() if name != key}
    if value is not None:
        changed[key] = value
    with pytest.raises(Invalid) as refusal:
        Office.from_mapping(changed)
    assert refusal.value.field == field


def test_a_number_pattern_that_cannot_count_is_refused(mapping):
    mapping["numbers"]["release"] = "{kode}/{tahun}"
    with pytest.raises(Invalid, match=r"urut.*numbers\.release") as refusal:
        Office.from_mapping(mapping)
    assert refusal.value.field == "numbers.release"


def test_a_profile_that_is_not_there_is_refused_with_the_names_of_those_that_are(tmp_path):
    for name in ("jakarta", "", tmp_path, tmp_path / "x.toml"):
        with pytest.raises(Missing, match="kaltara, kaltim dan ketapang"):
            load_office(name)


@pytest.mark.parametrize("content", [b"code = ", b"\xff\xfe", b"code = 'a'\ncode = 'b'"])
def test_a_file_that_is_no_toml_is_refused(tmp_path, content):
    (tmp_path / "x.toml").write_bytes(content)
    with pytest.raises(Invalid, match="bukan TOML"):
        load_office(tmp_path / "x.toml")


def test_reading_a_profile_needs_no_database():
    asked = "import sys, desk.office; sys.exit('peewee' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], cwd=ROOT, check=False).returncode == 0
