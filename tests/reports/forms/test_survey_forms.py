"""The sheet of the satisfaction survey and the result of a year."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.errors import Missing
from desk.survey import lists
from desk.survey.questions import questionnaire
from reports.catalog import keys, print_form
from reports.foot import CODE
from reports.forms.survey_sheet import survey_sheet
from reports.page import PAPERS
from reports.verify import verify_code, verify_file
from tests.conftest import Desk
from tests.reports.paper import NASTY, OFFICE, all_words, carries

SHEETS = ([4, 3, 3, 4, 3, 3, 4, 2, 3], [3, 3, 3, 4, 3, 4, 4, 3, 3], [4, 4, 3, 4, 3, 3, 4, 3, 3])


@pytest.fixture
def surveyed(desk_office: Desk) -> Desk:
    """An office to which three sheets came back."""
    for answers in SHEETS:
        desk_office.do("petugas", "survey.enter", answers=answers, on="2026-10-12", channel="langsung")
    return desk_office


@pytest.mark.parametrize("paper", PAPERS)
def test_the_sheet_asks_nine_questions_on_one_page(desk_office: Desk, paper: str) -> None:
    text = all_words(print_form(desk_office.workspace, "survey-sheet", "", paper=paper))
    for question in questionnaire().questions:
        assert carries(text, question.words)
        for value, words in enumerate(question.answers, start=1):
            assert carries(text, f"☐ {value}. {words}")
    assert text.count("Halaman 1 dari 1") == 1
    assert len(survey_sheet(questionnaire(), OFFICE, PAPERS[paper]).pages) == 1


def test_the_sheet_takes_no_key(desk_office: Desk) -> None:
    assert keys(desk_office.workspace, "survey-sheet") == []
    with pytest.raises(Missing, match="tanpa kunci"):
        print_form(desk_office.workspace, "survey-sheet", "2026")


def test_the_result_shows_each_unsur_the_ikm_and_how_it_came_about(surveyed: Desk) -> None:
    text = all_words(print_form(surveyed.workspace, "survey-result", "2026"))
    for words in (
        "IKM 83,33 – mutu B (Baik)",
        "Lembar yang dihitung: 3 (langsung 3).",
        "1 Persyaratan 11 3,667 91,67 A",
        "8 Penanganan pengaduan, saran dan masukan 8 2,667 66,67 C",
        "90 × 25 : (9 × 3) = 83,33",
        "KEPALA DINAS KOMUNIKASI DAN INFORMATIKA,",
        "Ir. Darma Putra Wijaya, M.P.",
    ):
        assert carries(text, words), words


def test_a_year_without_sheets_says_so(surveyed: Desk) -> None:
    assert keys(surveyed.workspace, "survey-result") == ["2026"]
    assert "Belum ada lembar survei" in all_words(print_form(surveyed.workspace, "survey-result", "2025"))
    with pytest.raises(Missing):
        print_form(surveyed.workspace, "survey-result", "2026-10")


@pytest.mark.parametrize("words", NASTY)
def test_a_suggestion_is_read_back_as_it_was_typed(desk_office: Desk, words: str) -> None:
    told = {"answers": SHEETS[0], "on": "2026-10-12", "channel": "surat", "suggestion": words}
    desk_office.do("petugas", "survey.enter", **told)
    (kept,) = lists.result("2026").suggestions
    assert carries(all_words(print_form(desk_office.workspace, "survey-result", "2026")), kept)


@pytest.mark.parametrize(("form", "key"), [("survey-sheet", ""), ("survey-result", "2026")])
def test_it_prints_the_same_later_and_is_verified(surveyed: Desk, tmp_path: Path, form: str, key: str) -> None:
    path = tmp_path / "survei.pdf"
    path.write_bytes(print_form(surveyed.workspace, form, key))
    surveyed.clock.pass_minutes(60 * 24 * 40)
    surveyed.accept()
    assert print_form(surveyed.workspace, form, key) == path.read_bytes()
    assert verify_file(surveyed.workspace, path).differs == []
    values = verify_code(surveyed.workspace, CODE.search(all_words(path.read_bytes())).group())
    assert values["Kode"] == "sama dengan register"
