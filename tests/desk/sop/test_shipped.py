"""The five procedures hold what their sheets say, row by row."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import pytest

from desk.office import load_office, presets
from desk.sop.identity import IDENTITY
from desk.sop.load import FOLDER, procedure, procedures

CODES = ["kaltara-media-online", "kaltara-peliputan", "kaltim-akurasi", "kaltim-pendokumentasian", "ketapang-layanan"]
TABLE = list(csv.DictReader((Path(__file__).parent / "rows.csv").read_text("utf-8").splitlines()))
"""Written by hand from the sheets: ``inferred`` where the sheet lost the actors, ``standard`` in the sheet's words or
the step that it is shared with."""


def rows(code: str) -> list[dict[str, str]]:
    """Give the table's rows of one procedure."""
    return [row for row in TABLE if row["sop"] == code]


def test_the_five_are_shipped_under_their_code():
    assert [one.code for one in procedures()] == CODES


@pytest.mark.parametrize("code", CODES)
def test_every_row_stands_as_on_the_sheet(code):
    held = [
        {
            "row": str(step.row),
            "id": step.id,
            "actors": " ".join(step.actors),
            "standard": step.standard.printed() if step.standard else step.within,
            "over": step.over,
            "action": step.action,
            "outcomes": " ".join(f"{word}={leads}" for word, leads in step.outcomes.items()),
        }
        for step in procedure(code).steps
    ]
    assert held == [{name: row[name] for name in held[0]} for row in rows(code)]
    assert all(step.needs and step.output for step in procedure(code).steps)


@pytest.mark.parametrize(
    ("code", "paper_rows", "minutes", "clock"),
    [
        ("kaltim-akurasi", 9, (270, 280), "layanan"),
        ("kaltim-pendokumentasian", 7, (0, 0), "kerja"),
        ("ketapang-layanan", 8, (360, 375), "kerja"),
        ("kaltara-peliputan", 10, (0, 0), "kerja"),
        ("kaltara-media-online", 5, (35, 35), "kerja"),
    ],
)
def test_rows_minutes_and_clock_are_the_papers(code, paper_rows, minutes, clock):
    found = procedure(code)
    assert {step.row for step in found.steps} == set(range(1, paper_rows + 1))
    assert found.total_minutes() == minutes
    assert found.clock == clock


@pytest.mark.parametrize(
    ("code", "phases"),
    [
        ("kaltim-akurasi", "month:3 event:1 release:4 period:1"),
        ("kaltim-pendokumentasian", "cycle:8"),
        ("ketapang-layanan", "letter:3 release:6"),
        ("kaltara-peliputan", "month:1 event:10 period:1"),
        ("kaltara-media-online", "release:6"),
    ],
)
def test_consecutive_steps_over_one_kind_are_a_phase(code, phases):
    assert " ".join(f"{phase.over}:{len(phase.steps)}" for phase in procedure(code).phases()) == phases


def test_no_two_procedures_share_the_id_of_a_step():
    ids = [step.id for one in procedures() for step in one.steps]
    assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize("code", CODES)
def test_actors_that_the_sheet_lost_are_marked_on_their_line(code):
    text = (FOLDER / f"{code}.toml").read_text("utf-8")
    marked = set()
    for block in text.split("[[steps]]")[1:]:
        step_id = re.search(r'^id = "(.+)"$', block, re.MULTILINE)
        actors = re.search(r"^actors = .*$", block, re.MULTILINE)
        if "# inferred" in actors[0]:
            marked.add(step_id[1])
    assert marked == {row["id"] for row in rows(code) if row["inferred"]}


@pytest.mark.parametrize(
    ("code", "held"),
    [
        (
            "kaltim-akurasi",
            {"number": "SOP-PPID-07", "revision": "02", "made_on": "2021-03-01", "revised_on": "2022-01-10"}
            | {"valid_from": "2022-02-13", "made_by": "kasi", "checked_by": "kabid", "approved_by": "kadis"},
        ),
        (
            "kaltim-pendokumentasian",
            {"number": "SOP-PPID-06", "revision": "03", "made_on": "2021-01-04", "valid_from": "2021-01-04"}
            | {"revised_on": "", "made_by": "kasi", "checked_by": "kabid", "approved_by": "kadis"},
        ),
        (
            "ketapang-layanan",
            {"number": "418 /DISKOMINFO-B.400.14.3/2024", "valid_from": "2024-10-18", "made_on": ""}
            | {"made_by": "", "approved_by": "kadis", "total": {"minutes": [360, 375], "paper": "6,25 jam"}},
        ),
        ("kaltara-peliputan", {"number": "", "made_on": "", "valid_from": "", "approved_by": "kadis"}),
        ("kaltara-media-online", {"number": "", "approved_by": "kadis"}),
    ],
)
def test_the_identity_sheet_holds_what_the_cover_says(code, held):
    sheet = procedure(code).sheet
    assert held.items() <= sheet.items()
    assert sheet.keys() >= IDENTITY.keys()
    assert json.loads(json.dumps(sheet)) == sheet


@pytest.mark.parametrize(
    ("code", "sizes"),
    [
        ("kaltim-akurasi", (18, 6, 2, 8, 21, 2)),
        ("kaltim-pendokumentasian", (18, 7, 2, 8, 18, 2)),
        ("ketapang-layanan", (5, 5, 2, 7, 6, 3)),
        ("kaltara-peliputan", (5, 0, 2, 5, 5, 1)),
        ("kaltara-media-online", (2, 1, 2, 3, 5, 1)),
    ],
)
def test_no_line_of_the_cover_is_left_out(code, sizes):
    lists = ("legal_basis", "related", "warnings", "qualifications", "equipment", "records")
    assert tuple(len(procedure(code).sheet[name]) for name in lists) == sizes


@pytest.mark.parametrize("name", presets())
def test_each_office_has_somebody_for_every_step_of_its_own_sops(name):
    office = load_office(name)
    roles = {role for position in office.positions for role in position.roles}
    for code in office.sops:
        for step in procedure(code).steps:
            assert {*step.actors, *step.to} <= roles, f"{code} {step.id}"


def test_out_of_town_the_kadis_issues_the_surat_tugas_and_in_town_he_does_not():
    found = procedure("kaltara-peliputan")
    assert found.follow("tugaskan-tim", "done", facts={"luar_kota"}) == "surat-tugas-luar-kota"
    assert found.follow("tugaskan-tim", "done") == "surat-tugas"
    assert found.follow("surat-tugas-luar-kota", "done", facts={"luar_kota"}) == "liput"
    assert found.follow("surat-tugas", "done") == "liput"


def test_a_text_may_not_be_checked_by_the_one_who_wrote_it():
    crossed = {step.id: step.not_by for one in procedures() for step in one.steps if step.not_by}
    assert crossed == {"sunting-berita": "tulis-berita", "periksa-daftar": "identifikasi"}


def test_the_meeting_and_the_collage_are_opened_by_the_calendar():
    started = {one.code: [step.id for step in one.starts()] for one in procedures()}
    assert started["kaltim-akurasi"] == ["tugaskan-redaksi", "rapat-evaluasi"]
    assert started["kaltara-peliputan"] == ["susun-rota", "terbitkan-kolase"]
    assert started["ketapang-layanan"] == ["terima-surat"]


@pytest.mark.parametrize(
    ("code", "step", "back"),
    [
        ("ketapang-layanan", "koreksi-editor", ["olah-berita"]),
        ("ketapang-layanan", "koreksi-redaktur", ["olah-berita", "koreksi-editor"]),
        ("kaltim-akurasi", "sunting-berita", ["tulis-berita"]),
        ("kaltara-media-online", "paraf-kabid", ["terima", "periksa", "paraf-kadis"]),
    ],
)
def test_a_text_goes_back_only_to_steps_over_the_same_thing(code, step, back):
    assert [earlier.id for earlier in procedure(code).earlier(step)] == back
    assert procedure(code).follow(step, "returned") == back[0]
