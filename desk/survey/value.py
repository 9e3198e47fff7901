"""The value of a satisfaction survey by PermenPANRB 14/2017: mean of each unsur, IKM, mutu (pure).

Each of the nine unsur weighs 1/9. The regulation writes that as 0,11; with the rounded weight nobody could reach the
100,00 at which its own table ends, so the exact ninth is taken.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

COUNT: Final = 9
LOWEST, HIGHEST = 1, 4
FACTOR: Final = 25
GRADES: Final = (
    (Decimal("88.31"), "A", "Sangat baik"),
    (Decimal("76.61"), "B", "Baik"),
    (Decimal("65.00"), "C", "Kurang baik"),
    (Decimal("25.00"), "D", "Tidak baik"),
)
"""Lowest value of each grade, with its word (lampiran PermenPANRB 14/2017)."""

_CENTS: Final = Decimal("0.01")
_MILLS: Final = Decimal("0.001")


@dataclass(frozen=True)
class ElementValue:
    """One unsur: the sum of its answers, their mean (3 decimals), the mean × 25 (2 decimals) and its mutu."""

    total: int
    mean: Decimal
    value: Decimal
    grade: str


@dataclass(frozen=True)
class SurveyValue:
    """The survey as a whole: IKM from 25.00 to 100.00, its mutu A–D and what that means."""

    elements: tuple[ElementValue, ...]
    value: Decimal
    grade: str
    words: str


def survey_value(sheets: Sequence[Sequence[int]]) -> SurveyValue | None:
    """Work out the value of sheets of nine answers each; None where there is no sheet."""
    if not sheets:
        return None
    totals = [sum(answers) for answers in zip(*sheets, strict=True)]
    elements = tuple(_element(total, len(sheets)) for total in totals)
    value = _rounded(Decimal(sum(totals) * FACTOR) / (COUNT * len(sheets)), _CENTS)
    return SurveyValue(elements, value, *graded(value))


def graded(value: Decimal) -> tuple[str, str]:
    """Give the mutu of a value of two decimals, and its word."""
    return next((grade, words) for least, grade, words in GRADES if value >= least)


def _element(total: int, sheets: int) -> ElementValue:
    value = _rounded(Decimal(total * FACTOR) / sheets, _CENTS)
    return ElementValue(total, _rounded(Decimal(total) / sheets, _MILLS), value, graded(value)[0])


def _rounded(number: Decimal, places: Decimal) -> Decimal:
    return number.quantize(places, ROUND_HALF_UP)
