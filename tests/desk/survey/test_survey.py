"""The sheets of the satisfaction survey are typed in as they come back."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from desk.errors import Invalid, Missing, Refused, StorageFailed
from desk.health.check import check_office
from desk.journal import diary
from desk.survey import lists
from desk.survey.questions import FILE, questionnaire, read_questionnaire
from tests.conftest import Desk

GOOD = [4, 3, 3, 4, 3, 3, 4, 2, 3]


def enter(desk: Desk, **changed: object) -> int:
    """Type in a sheet; gives its number."""
    told = {"answers": GOOD, "on": "2026-10-12", "channel": "langsung"} | changed
    return int(desk.do("petugas", "survey.enter", **told)["sheet"])


def test_the_year_gathers_its_sheets(desk_office: Desk) -> None:
    enter(desk_office)
    enter(desk_office, answers=[4] * 9, channel="WhatsApp", suggestion="Kursi tunggu ditambah.")
    enter(desk_office, answers=[4] * 9)
    enter(desk_office, answers=[1] * 9, on="2025-12-31")
    found = lists.result("2026")
    assert (found.count, found.channels) == (3, (("langsung", 2), ("WhatsApp", 1)))
    assert found.suggestions == ("Kursi tunggu ditambah.",)
    assert found.value is not None
    assert found.value.value == Decimal("93.52")  # (29 + 36 + 36) × 25 / 27
    assert lists.years() == ["2026", "2025"]
    assert lists.result("2024").value is None
    assert check_office(desk_office.workspace) == []


def test_a_sheet_taken_out_does_not_count_and_stays_on_record(desk_office: Desk) -> None:
    sheet = enter(desk_office, answers=[1] * 9)
    enter(desk_office, answers=[4] * 9)
    desk_office.do("petugas", "survey.void", sheet=sheet, reason="Diketik dua kali.")
    found = lists.result("2026")
    assert (found.count, found.voided) == (1, 1)
    assert found.value is not None
    assert found.value.value == 100
    assert [one.void for one in lists.sheets("2026")] == ["Diketik dua kali.", ""]
    with pytest.raises(Refused, match="sudah dibatalkan"):
        desk_office.do("petugas", "survey.void", sheet=sheet, reason="Lagi.")
    with pytest.raises(Missing):
        desk_office.do("petugas", "survey.void", sheet=99, reason="x")
    with pytest.raises(Invalid):
        desk_office.do("petugas", "survey.void", sheet=sheet, reason=" ")


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"answers": [4] * 8}, "answers"),
        ({"answers": [4] * 10}, "answers"),
        ({"answers": [4] * 8 + [5]}, "answers"),
        ({"answers": [0] + [4] * 8}, "answers"),
        ({"answers": [True] * 9}, "answers"),
        ({"answers": ["4"] * 9}, "answers"),
        ({"on": ""}, "on"),
        ({"on": "kemarin"}, "on"),
        ({"on": "2026-10-13"}, "on"),
        ({"channel": "merpati"}, "channel"),
    ],
)
def test_a_sheet_with_a_wrong_field_names_it_and_leaves_no_trace(desk_office: Desk, changed, field) -> None:
    lines = diary.count()
    with pytest.raises(Invalid) as refusal:
        enter(desk_office, **changed)
    assert refusal.value.field == field
    assert diary.count() == lines


def test_only_the_desk_types_sheets_in(desk_office: Desk) -> None:
    with pytest.raises(Refused, match="petugas"):
        desk_office.do("kadis", "survey.enter", answers=GOOD, on="2026-10-12", channel="langsung")


def test_the_sheet_asks_nine_questions_of_four_answers() -> None:
    found = questionnaire()
    assert [len(question.answers) for question in found.questions] == [4] * 9
    assert found.questions[2].element == "Waktu penyelesaian"


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('element = "Biaya/tarif"\n', "", Invalid),
        ('["Buruk", "Cukup", "Baik", "Sangat baik"]', '["Buruk", "Baik"]', Invalid),
        ('[[questions]]\nelement = "Sarana', '[[lain]]\nelement = "Sarana', Invalid),
        ("title = ", "title ", StorageFailed),
    ],
)
def test_a_sheet_of_another_shape_is_refused(tmp_path: Path, old: str, new: str, fault) -> None:
    text = FILE.read_text("utf-8")
    assert old in text
    path = tmp_path / "survei.toml"
    path.write_text(text.replace(old, new), "utf-8")
    with pytest.raises(fault):
        read_questionnaire(path)
