"""The value of the satisfaction survey, worked out by hand (PermenPANRB 14/2017)."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desk.survey.value import graded, survey_value


def test_three_sheets_worked_out_by_hand() -> None:
    """The sums 11 10 9 12 9 10 12 8 9 make 90; 90 × 25 / (9 × 3) is 83.33."""
    sheets = [(4, 3, 3, 4, 3, 3, 4, 2, 3), (3, 3, 3, 4, 3, 4, 4, 3, 3), (4, 4, 3, 4, 3, 3, 4, 3, 3)]
    found = survey_value(sheets)
    assert found is not None
    assert [one.total for one in found.elements] == [11, 10, 9, 12, 9, 10, 12, 8, 9]
    assert (found.value, found.grade, found.words) == (Decimal("83.33"), "B", "Baik")
    first, eighth = found.elements[0], found.elements[7]
    assert (first.mean, first.value, first.grade) == (Decimal("3.667"), Decimal("91.67"), "A")
    assert (eighth.mean, eighth.value, eighth.grade) == (Decimal("2.667"), Decimal("66.67"), "C")


@pytest.mark.parametrize(("answer", "value", "grade"), [(1, 25, "D"), (2, 50, "D"), (3, 75, "C"), (4, 100, "A")])
def test_the_same_answer_everywhere_gives_a_round_value(answer: int, value: int, grade: str) -> None:
    found = survey_value([[answer] * 9] * 7)
    assert found is not None
    assert (found.value, found.grade) == (value, grade)
    assert {one.mean for one in found.elements} == {answer}


@pytest.mark.parametrize(
    ("value", "grade"),
    [
        ("25.00", "D"),
        ("64.99", "D"),
        ("65.00", "C"),
        ("76.60", "C"),
        ("76.61", "B"),
        ("88.30", "B"),
        ("88.31", "A"),
        ("100.00", "A"),
    ],
)
def test_the_grades_begin_and_end_where_the_regulation_says(value: str, grade: str) -> None:
    assert graded(Decimal(value))[0] == grade


def test_half_a_hundredth_is_rounded_up() -> None:
    """199 sheets of 3 and one of 4 sum to 601 for each unsur; 601 × 25 / 200 = 75.125."""
    found = survey_value([[3] * 9] * 199 + [[4] * 9])
    assert found is not None
    assert found.value == found.elements[0].value == Decimal("75.13")
    assert found.elements[0].mean == Decimal("3.005")


def test_without_a_sheet_there_is_no_value() -> None:
    assert survey_value([]) is None
