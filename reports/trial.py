"""Which sheets show an office's forms at their shortest and fullest: for trying paper, printer and layout."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from desk.figures.periods import HALF_YEAR, MONTHLY, PERIODIC, WEEKLY, YEARLY, period_key
from desk.workspace import Workspace
from reports.choices import FORMS, Form
from reports.keys import keys

EVERYWHERE, NOW = "semua", "kini"
QUARTER: Final = 2
"""Months before this one at which a collage's quarter begins."""


@dataclass(frozen=True)
class Trial:
    """A sheet to be tried: its form, key and copy ('' where the form has none), and the papers it is laid on."""

    form: str
    key: str
    copy: str
    papers: tuple[str, ...]


def trials(workspace: Workspace, *, every_key: bool = False) -> Iterator[Trial]:
    """Give each form's sheets: of its newest and oldest record or of ``every_key`` that is listed, in each copy.

    A form of periods or of the whole office is tried without a record too; one of a record that there is none of is
    left out.
    """
    for form in FORMS:
        yield from trials_of(workspace, form, every_key=every_key)


def trials_of(workspace: Workspace, form: Form, *, every_key: bool = False) -> Iterator[Trial]:
    """Give the sheets of one form, as ``trials``."""
    for key in tried_keys(workspace, form, every_key=every_key):
        for copy in form.copies or ("",):
            yield Trial(form.name, key, copy, form.papers)


def tried_keys(workspace: Workspace, form: Form, *, every_key: bool = False) -> list[str]:
    """Give the keys at which a form is tried; none where it prints a record and the office has none."""
    found = keys(workspace, form.name)
    if found:
        return found if every_key else list(dict.fromkeys((found[0], found[-1])))
    if not form.keyed:
        return [""]
    whole = WITHOUT_RECORD.get(form.name)
    return [whole(workspace.now().date())] if whole else []


def _month(day: date) -> str:
    return period_key(MONTHLY, day)


def _quarter(day: date) -> str:
    months = day.year * 12 + day.month - 1 - QUARTER
    return f"{months // 12:04}-{months % 12 + 1:02}..{_month(day)}"


def _everywhere(_day: date) -> str:
    return EVERYWHERE


def _now(_day: date) -> str:
    return NOW


def _period(kind: str) -> Callable[[date], str]:
    def key(day: date) -> str:
        return period_key(kind, day)

    return key


WITHOUT_RECORD: Final[dict[str, Callable[[date], str]]] = {
    **dict.fromkeys(("agenda-book", "letter-book", "loan-book", "schedule-month"), _month),
    **dict.fromkeys(("request-register", "objection-register", "public-register"), _month),
    **dict.fromkeys(("schedule-day", "coverage-brief", "evaluation-notes"), date.isoformat),
    **dict.fromkeys(("berkas-list", "inactive-list"), _everywhere),
    **dict.fromkeys(("dip", "dik-list"), _now),
    "photo-collage": _quarter,
    "weekly-report": _period(WEEKLY),
    "monthly-report": _period(MONTHLY),
    "periodic-report": _period(PERIODIC),
    "half-year-report": _period(HALF_YEAR),
    "survey-result": _period(YEARLY),
}
"""Forms that print before there is anything in them, each with the key that it has on a day."""


def file_name(trial: Trial, paper: str) -> str:
    """Name the file of a sheet: ``press-release_0001-2026_file_A4.pdf``."""
    kept = "".join(letter if letter.isalnum() or letter in "-." else "-" for letter in trial.key)
    return f"{'_'.join(filter(None, (trial.form, kept, trial.copy, paper)))}.pdf"
