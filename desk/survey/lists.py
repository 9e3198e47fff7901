"""What officers look at of the satisfaction survey: the result of a year, the years, the sheets."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from desk.survey.tables import AnswerSheetRow
from desk.survey.value import COUNT, SurveyValue, survey_value


@dataclass(frozen=True)
class SheetView:
    """One sheet as it was typed in; ``void`` says why it does not count."""

    id: int
    on: str
    channel: str
    answers: tuple[int, ...]
    suggestion: str
    void: str


@dataclass(frozen=True)
class SurveyResult:
    """A year's survey: how many sheets, how they came, their value (None without a sheet), what they suggest."""

    year: str
    count: int
    channels: tuple[tuple[str, int], ...]
    value: SurveyValue | None
    suggestions: tuple[str, ...]
    voided: int


def years() -> list[str]:
    """List the years that have sheets, newest first."""
    rows = AnswerSheetRow.select(AnswerSheetRow.answered_on).order_by(AnswerSheetRow.answered_on.desc())
    return list(dict.fromkeys(row.answered_on[:4] for row in rows))


def sheets(year: str) -> list[SheetView]:
    """List the sheets that were filled in during a year, in the order in which they were typed in."""
    rows = AnswerSheetRow.select().where(AnswerSheetRow.answered_on.startswith(f"{year}-")).order_by(AnswerSheetRow.id)
    return [_view(row) for row in rows]


def result(year: str) -> SurveyResult:
    """Work out the survey of a year."""
    every = sheets(year)
    counted = [sheet for sheet in every if not sheet.void]
    channels = Counter(sheet.channel for sheet in counted)
    return SurveyResult(
        year=year,
        count=len(counted),
        channels=tuple(sorted(channels.items(), key=lambda pair: (-pair[1], pair[0]))),
        value=survey_value([sheet.answers for sheet in counted]),
        suggestions=tuple(sheet.suggestion for sheet in counted if sheet.suggestion),
        voided=len(every) - len(counted),
    )


def _view(row: AnswerSheetRow) -> SheetView:
    answers = tuple(int(getattr(row, f"u{number}")) for number in range(1, COUNT + 1))
    return SheetView(row.id, row.answered_on, row.channel, answers, row.suggestion, row.void)
