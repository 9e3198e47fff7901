"""Rows for the reports of a period, the sheet of an SOP and the satisfaction survey."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from desk.errors import Missing
from desk.figures.actions import KIND as REPORTS
from desk.figures.actions import SECTIONS, report_number
from desk.figures.lists import periods_worked, work_report
from desk.figures.periods import AT, HALF_YEAR, MONTHLY, PERIODIC, WEEKLY, YEARLY, Period, period_key, read_period
from desk.figures.rows import WorkReport
from desk.figures.steps import sop_load
from desk.journal import diary
from desk.journal.chain import GENESIS
from desk.journal.diary import Entry
from desk.office import Office
from desk.people.signing import signatories
from desk.sop.load import procedures
from desk.sop.revisions import current
from desk.survey import lists as survey
from desk.survey.actions import KIND as SURVEY
from desk.survey.questions import questionnaire
from desk.workspace import Workspace
from reports.compose import Printed, Values, printed
from reports.foot import Stamp
from reports.forms.half_year import half_year, officer_line
from reports.forms.monthly import monthly
from reports.forms.periodic import periodic
from reports.forms.report_parts import as_of_words, load_words, measured, signer_of
from reports.forms.sop_sheet import identity, sop_sheet
from reports.forms.survey_result import count_words, method_words, number, survey_result
from reports.forms.survey_sheet import survey_sheet
from reports.forms.weekly import weekly
from reports.page import Paper
from reports.sheet import Sheet

_DAY: Final = 10
_FORMS: Final[Mapping[str, tuple[str, Callable[[WorkReport, Office, Paper], Sheet]]]] = {
    WEEKLY: ("Laporan Mingguan", weekly),
    MONTHLY: ("Laporan Bulanan", monthly),
    PERIODIC: ("Laporan Berkala", periodic),
    HALF_YEAR: ("Laporan Semester", half_year),
}


def weekly_report(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the staff's report of a week: ``2026-W47``.

    Raises ``Missing`` for a key that names no week.
    """
    return _report(workspace, WEEKLY, key, paper)


def monthly_report(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the Kabid's report of a month: ``2026-11``.

    Raises ``Missing`` for a key that names no month.
    """
    return _report(workspace, MONTHLY, key, paper)


def periodic_report(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the report to the Pembina of a quarter or a year: ``2026-Q4``, ``2026``.

    Raises ``Missing`` for a key that names neither.
    """
    return _report(workspace, PERIODIC, key, paper)


def half_year_report(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the figures of each officer in half a year: ``2026-2``.

    Raises ``Missing`` for a key that names no half of a year.
    """
    return _report(workspace, HALF_YEAR, key, paper)


def procedure_sheet(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the sheet of an SOP with the load of this month, or of another: ``kaltara-media-online@2026-10``.

    Raises ``Missing`` for an SOP or a month that does not exist.
    """
    code, _, asked = key.strip().partition(AT)
    month = read_period(MONTHLY, asked or period_key(MONTHLY, workspace.now().date()))
    found, load, office = current(code, month.last), sop_load(code, month), workspace.office
    sheet = sop_sheet(found, load, month, office, paper)
    stamp = _stamp(workspace, "sop-sheet", f"{code}{AT}{month.key}", _head(lambda line: _within(line, month)))
    figures = {step.name: " | ".join(measured(step)) for step in load.steps}
    values = dict(identity(found, office)) | {"Bulan": month.words, "Beban": load_words(load)} | figures
    return printed(sheet, stamp, f"Lembar SOP {found.title}", values)


def blank_survey(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the sheet of the satisfaction survey, to be copied and handed out; it needs no key.

    Raises ``Missing`` for a key other than the office's code, which stands in the sheet's own code.
    """
    office, asked = workspace.office, questionnaire()
    if key.strip() not in ("", office.code):
        raise Missing("Lembar survei dicetak tanpa kunci: python main.py print survey-sheet --out lembar.pdf")
    values = {f"Pertanyaan {place}": one.words for place, one in enumerate(asked.questions, start=1)}
    stamp = _stamp(workspace, "survey-sheet", office.code, GENESIS)
    return printed(survey_sheet(asked, office, paper), stamp, asked.title, values)


def year_survey(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the result of a year's satisfaction survey: ``2026``.

    Raises ``Missing`` for a key that is no year.
    """
    year = read_period(YEARLY, key)
    found, asked, office = survey.result(year.key), questionnaire(), workspace.office
    signed_by = signer_of(office, dict(signatories(year.last)), "kadis")
    sheet = survey_result(found, asked, office, paper, signed_by=signed_by)
    values = {"Tahun": year.key, "Lembar": count_words(found)}
    if found.value:
        lines = zip(asked.questions, found.value.elements, strict=True)
        values |= {question.element: f"{number(one.value)} {one.grade}" for question, one in lines}
        values |= {"IKM": f"{number(found.value.value)} {found.value.grade}", "Cara": method_words(found, found.value)}
    stamp = _stamp(workspace, "survey-result", year.key, _head(lambda line: _about(line, SURVEY, year.key)))
    return printed(sheet, stamp, f"Hasil {asked.title} {year.key}", values)


def figure_keys(workspace: Workspace) -> Mapping[str, Callable[[], list[str]]]:
    """Give for each form here how its keys are found, newest first."""
    own = workspace.office.sops
    return {
        "weekly-report": lambda: periods_worked(WEEKLY),
        "monthly-report": lambda: periods_worked(MONTHLY),
        "periodic-report": lambda: periods_worked(PERIODIC),
        "half-year-report": lambda: periods_worked(HALF_YEAR),
        "survey-sheet": list,
        "survey-result": survey.years,
        "sop-sheet": lambda: [*own, *(found.code for found in procedures() if found.code not in own)],
    }


def _report(workspace: Workspace, kind: str, key: str, paper: Paper) -> Printed:
    report = work_report(workspace, kind, key)
    title, lay = _FORMS[kind]
    own = report_number(kind, report.period.key)
    head = _head(lambda line: _within(line, report.period) or _about(line, REPORTS, own))
    stamp = _stamp(workspace, f"{kind}-report", report.period.number, head)
    sheet = lay(report, workspace.office, paper)
    return printed(sheet, stamp, f"{title} {report.period.key}", _values(report))


def _values(report: WorkReport) -> Values:
    """Write what a report holds, to be compared by eye."""
    counts = {f"{group.title}: {line.what}": str(line.number) for group in report.counts for line in group.lines}
    officers = {one.name: " | ".join(officer_line(one)[1:]) for one in report.officers if not one.idle}
    areas = {
        f"{one.cycle}, {one.area}": " | ".join(
            map(str, (one.expected, one.came, one.received, one.missing, one.late, one.kept))
        )
        for one in report.documented
    }
    areas |= {f"Latihan pemulihan {place}": words for place, words in enumerate(report.drills, start=1)}
    words = {SECTIONS[one.section]: one.words for one in report.words}
    return {"Masa": report.period.words, "Dihitung": as_of_words(report)} | counts | officers | areas | words


def _stamp(workspace: Workspace, form: str, number: str, head: str) -> Stamp:
    return Stamp(form, number, head, workspace.practising())


def _head(shown: Callable[[Entry], bool]) -> str:
    """Give the head right after the last journal line that a sheet shows."""
    head = GENESIS
    for line in diary.entries():
        if shown(line):
            head = line.hash
    return head


def _within(line: Entry, period: Period) -> bool:
    """Tell whether a line was written by the end of a period, whose figures rest on everything before."""
    at = str(line.body.get("at", ""))
    return bool(at) and date.fromisoformat(at[:_DAY]) <= period.last


def _about(line: Entry, kind: str, key: str) -> bool:
    subject: Any = line.body.get("subject", {})
    return (subject.get("kind"), subject.get("number")) == (kind, key)
