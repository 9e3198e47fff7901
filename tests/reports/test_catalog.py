"""The one door to paper: which forms, which keys, which paper, the same bytes again."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from desk.errors import Invalid, Missing
from desk.workspace import Calendar
from reports.cabinet import CABINET_FORMS
from reports.catalog import FORMS, Papers, list_forms, print_form
from reports.coverage import COVERAGE_FORMS
from reports.dik import DIK_FORMS
from reports.dip import DIP_FORMS
from reports.foot import PRACTICE
from reports.naskah import NASKAH_FORMS
from reports.service import SERVICE_FORMS
from tests.conftest import Desk
from tests.reports.paper import all_words

ELSEWHERE = (
    DIK_FORMS.keys()
    | CABINET_FORMS.keys()
    | SERVICE_FORMS.keys()
    | COVERAGE_FORMS.keys()
    | DIP_FORMS.keys()
    | {"assignment-letter", "activity-report"}
    | NASKAH_FORMS.keys()
)
"""Printed in the files of ``forms/`` for cabinet, service, coverage and DIP, where there is something in them."""

WITHOUT_KEY = (
    "survey-sheet",
    "label-calibration",
    *(ELSEWHERE - {"cabinet-index", "trace", "history", "number-book", "nota-dinas", "key-sheet", "results-owed"}),
)

SIZES = {"A4": (210, 297), "F4": (215, 330)}


def test_every_listed_key_can_be_printed_on_every_listed_paper(desk_office: Desk, filed: str, letter: str) -> None:
    desk_office.accept("Vaksinasi Ternak Tahap II")
    desk_office.do("petugas", "survey.enter", answers=[4, 3, 3, 4, 3, 3, 4, 2, 3], on="2026-10-12", channel="langsung")
    listed = Papers().listed(desk_office.workspace)
    assert [form["name"] for form in listed] == [form.name for form in FORMS]
    for form in listed:
        assert bool(form["keys"]) == (form["name"] not in WITHOUT_KEY)
        for key in form["keys"] or ([] if form["name"] in ELSEWHERE else [""]):
            for paper in form["papers"]:
                pdf = Papers().printed(desk_office.workspace, form["name"], key, paper=paper, copy=None)
                assert sizes(pdf) == {expected(form["name"], paper)}


def expected(form: str, paper: str) -> tuple[int, int]:
    width, height = SIZES[paper]
    return (height, width) if form in ("agenda-book", "cabinet-index", "letter-book", "sop-sheet") else (width, height)


def sizes(pdf: bytes) -> set[tuple[float, float]]:
    boxes = [page.mediabox for page in PdfReader(BytesIO(pdf)).pages]
    return {(round(float(box.width) / 72 * 25.4, 2), round(float(box.height) / 72 * 25.4, 2)) for box in boxes}


def test_an_empty_office_has_no_keys_but_what_stands_without_a_record(desk_office: Desk) -> None:
    assert [form["name"] for form in list_forms(desk_office.workspace) if form["keys"]] == [
        "place-label",
        "label-outlines",
        "cabinet-index",
        "results-owed",
        "key-sheet",
        "sop-sheet",
    ]


def test_a_reprint_on_another_day_gives_the_same_bytes(desk_office: Desk, filed: str, letter: str) -> None:
    asked = [("press-release", "0001/2026", "clean"), ("press-release", "0001/2026", "file"), ("receipt", filed, None)]
    asked += [("agenda-book", "2026-10", None), ("label", filed, None)]
    asked += [("disposisi-sheet", letter, None), ("letter-book", "2026-10", None)]
    first = [print_form(desk_office.workspace, form, key, copy=copy) for form, key, copy in asked]
    desk_office.clock.pass_minutes(60 * 24 * 20)
    desk_office.do("petugas", "cabinet.note_labels", items=[filed])
    assert [print_form(desk_office.workspace, form, key, copy=copy) for form, key, copy in asked] == first


def test_either_number_prints_the_same_sheet(desk_office: Desk, filed: str) -> None:
    by_agenda = print_form(desk_office.workspace, "press-release", "0001/2026")
    assert print_form(desk_office.workspace, "press-release", filed) == by_agenda


def test_a_practice_office_says_so_on_every_page(desk_office: Desk, filed: str) -> None:
    for form in ("press-release", "receipt"):
        pages = PdfReader(BytesIO(print_form(desk_office.workspace, form, filed))).pages
        assert all(PRACTICE in page.extract_text() for page in pages)


def test_an_office_at_work_does_not(desk_office: Desk, filed: str) -> None:
    workspace = desk_office.workspace
    at_work = replace(workspace, calendar=Calendar(replace(workspace.office, practice=False)))
    for form, key in (("press-release", filed), ("receipt", filed), ("agenda-book", "2026-10"), ("label", filed)):
        assert "LATIHAN" not in all_words(print_form(at_work, form, key))


@pytest.mark.parametrize(
    ("form", "key", "options", "fault", "words"),
    [
        ("surat", "1", {}, Missing, "press-release, receipt, .*agenda-book, label, .* dan sop-sheet"),
        ("press-release", "9999/2026", {}, Missing, "9999/2026"),
        ("receipt", "", {}, Missing, "Tidak ada press release"),
        ("label", " , ", {}, Missing, "Belum ada nomor"),
        ("press-release", "1", {"paper": "A3"}, Invalid, "A4 dan F4"),
        ("press-release", "1", {"copy": "merah"}, Invalid, "merah"),
        ("label", "1", {"paper": "F4"}, Invalid, "berkertas A4"),
        ("label", "1", {"stock": "x"}, Missing, "tom-jerry-103"),
    ],
)
def test_what_is_not_there_is_refused_in_words(desk_office: Desk, form, key, options, fault, words) -> None:
    with pytest.raises(fault, match=words):
        print_form(desk_office.workspace, form, key, **options)
